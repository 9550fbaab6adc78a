-- Recompute what payment plans have been paid and what remains, from allocations since they began; touches only what changes.
-- What was voided, or credited without an allocation, is no longer owed and in neither.
WITH scope AS (
  SELECT p.id, p.total, p.began_at FROM payment_plan p
  WHERE p.organisation_id = %(organisation_id)s AND p.withdrawn_at IS NULL AND p.status IN ('active', 'completed', 'broken')
    AND (%(customer_ids)s::bigint[] IS NULL OR p.customer_id = ANY(%(customer_ids)s::bigint[]))
),
named AS (
  SELECT s.id, s.began_at, i.id AS invoice_id, i.balance
  FROM scope s
  JOIN plan_invoice n ON n.organisation_id = %(organisation_id)s AND n.plan_id = s.id
  JOIN invoice i ON i.organisation_id = %(organisation_id)s AND i.id = n.invoice_id AND i.withdrawn_at IS NULL
),
owed AS (
  SELECT id, sum(greatest(balance, 0)) AS still FROM named GROUP BY id
),
money AS (
  SELECT n.id, sum(a.amount) AS received
  FROM named n
  JOIN allocation a ON a.organisation_id = %(organisation_id)s AND a.invoice_id = n.invoice_id AND a.withdrawn_at IS NULL
   AND a.recorded_at > n.began_at
  GROUP BY n.id
),
stated AS (
  SELECT s.id, paid.amount AS paid, least(s.total - paid.amount, coalesce(o.still, 0)) AS remaining
  FROM scope s LEFT JOIN owed o USING (id) LEFT JOIN money m USING (id)
  CROSS JOIN LATERAL (SELECT least(s.total, coalesce(m.received, 0)) AS amount) paid
)
UPDATE payment_plan p SET paid = s.paid, remaining = s.remaining
FROM stated s
WHERE p.organisation_id = %(organisation_id)s AND p.id = s.id AND (p.paid, p.remaining) IS DISTINCT FROM (s.paid, s.remaining)
RETURNING p.id, p.customer_id
