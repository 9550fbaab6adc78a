-- What was still to be paid of cancelled plans is asked of nobody any more.
UPDATE instalment i SET status = 'cancelled', remaining = 0
FROM payment_plan p
WHERE i.organisation_id = %(organisation_id)s AND p.organisation_id = i.organisation_id AND p.id = i.plan_id
  AND p.status = 'cancelled' AND i.withdrawn_at IS NULL AND i.status IN ('pending', 'partly_paid')
  AND (%(customer_ids)s::bigint[] IS NULL OR i.customer_id = ANY(%(customer_ids)s::bigint[]))
RETURNING i.id, i.customer_id
