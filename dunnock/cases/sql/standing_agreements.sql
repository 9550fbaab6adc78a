-- Active promises and plans that name any of the given invoices.
SELECT n.invoice_id, 'the promise of ' || to_char(p.due_on, 'FMDD Mon YYYY') AS what
FROM promise p JOIN promise_invoice n ON n.organisation_id = p.organisation_id AND n.promise_id = p.id
WHERE p.organisation_id = %(organisation_id)s AND n.invoice_id = ANY(%(ids)s::bigint[]) AND p.id <> %(but_promise)s
  AND p.status = 'active' AND p.withdrawn_at IS NULL
UNION ALL
SELECT n.invoice_id, 'the payment plan ' || p.name
FROM payment_plan p JOIN plan_invoice n ON n.organisation_id = p.organisation_id AND n.plan_id = p.id
WHERE p.organisation_id = %(organisation_id)s AND n.invoice_id = ANY(%(ids)s::bigint[]) AND p.id <> %(but_plan)s
  AND p.status = 'active' AND p.withdrawn_at IS NULL
