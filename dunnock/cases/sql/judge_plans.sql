-- Decide payment plans by their instalments: completed, broken after the grace of an unpaid one, or going on; touches only what changes.
-- A broken plan goes on by itself only when money that was paid in time for all of its instalments is learnt of later.
WITH facts AS (
  SELECT p.id, p.status, p.paid, p.remaining, c.withdrawn_at IS NOT NULL AS gone,
         NOT EXISTS (SELECT 1 FROM plan_invoice n JOIN invoice i ON i.organisation_id = n.organisation_id AND i.id = n.invoice_id
                     WHERE n.organisation_id = p.organisation_id AND n.plan_id = p.id AND i.withdrawn_at IS NULL) AS voided,
         part.unpaid, part.late
  FROM payment_plan p
  JOIN customer c ON c.organisation_id = p.organisation_id AND c.id = p.customer_id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE i.remaining > 0) AS unpaid,
           count(*) FILTER (WHERE i.status <> 'paid' OR i.settled_on > i.due_on + p.grace_days) AS late
    FROM instalment i
    WHERE i.organisation_id = p.organisation_id AND i.plan_id = p.id AND i.withdrawn_at IS NULL
      AND i.due_on + p.grace_days < %(today)s::date) part
  WHERE p.organisation_id = %(organisation_id)s AND p.withdrawn_at IS NULL AND p.status IN ('active', 'completed', 'broken')
    AND (%(customer_ids)s::bigint[] IS NULL OR p.customer_id = ANY(%(customer_ids)s::bigint[]))
),
judged AS (
  SELECT f.*, CASE
      WHEN f.status = 'active' AND (f.gone OR f.voided OR f.paid = 0 AND f.remaining = 0) THEN 'cancelled'
      WHEN f.status = 'broken' AND f.late > 0 THEN 'broken'
      WHEN f.remaining = 0 THEN 'completed'
      WHEN f.unpaid > 0 THEN 'broken'
      ELSE 'active' END AS now_is
  FROM facts f
)
UPDATE payment_plan p SET status = j.now_is, ended_at = CASE WHEN j.now_is = 'active' THEN NULL ELSE %(now)s END,
       ended_reason = CASE WHEN j.now_is <> 'cancelled' THEN '' WHEN j.gone THEN 'The customer is no longer in the ledger.'
                           WHEN j.voided THEN 'Its invoices were voided.' ELSE 'Nothing is left to pay.' END
FROM judged j
WHERE p.organisation_id = %(organisation_id)s AND p.id = j.id AND j.now_is <> j.status
RETURNING p.id, p.customer_id, j.status AS was, p.status
