-- Fill instalments in the order of their due dates with what their plan has been paid; touches only what changes.
-- What is no longer owed is taken off the last ones. An instalment is settled on the day the money that covered it was paid.
WITH part AS (
  SELECT i.id, i.plan_id, i.amount, p.paid, p.remaining,
         sum(i.amount) OVER (PARTITION BY i.plan_id ORDER BY i.due_on, i.number) - i.amount AS before
  FROM instalment i JOIN payment_plan p ON p.organisation_id = i.organisation_id AND p.id = i.plan_id
  WHERE i.organisation_id = %(organisation_id)s AND i.withdrawn_at IS NULL AND p.withdrawn_at IS NULL
    AND p.status IN ('active', 'completed', 'broken')
    AND (%(customer_ids)s::bigint[] IS NULL OR i.customer_id = ANY(%(customer_ids)s::bigint[]))
),
filled AS (
  SELECT part.id, part.plan_id, part.before, due.amount AS due, greatest(0, least(due.amount, part.paid - part.before)) AS paid
  FROM part
  CROSS JOIN LATERAL (SELECT greatest(0, least(part.amount, part.paid + part.remaining - part.before)) AS amount) due
),
-- How far the plan's money had come by each day.
money AS (
  SELECT n.plan_id, coalesce(m.paid_on, a.applied_on) AS day,
         sum(a.amount) OVER (PARTITION BY n.plan_id ORDER BY coalesce(m.paid_on, a.applied_on), a.id) AS until
  FROM (SELECT DISTINCT plan_id FROM part) wanted
  JOIN payment_plan p ON p.organisation_id = %(organisation_id)s AND p.id = wanted.plan_id
  JOIN plan_invoice n ON n.organisation_id = %(organisation_id)s AND n.plan_id = p.id
  JOIN invoice i ON i.organisation_id = %(organisation_id)s AND i.id = n.invoice_id AND i.withdrawn_at IS NULL
  JOIN allocation a ON a.organisation_id = %(organisation_id)s AND a.invoice_id = i.id AND a.withdrawn_at IS NULL
   AND a.recorded_at > p.began_at
  LEFT JOIN payment m ON m.organisation_id = %(organisation_id)s AND m.id = a.payment_id
),
-- A join and not a look per instalment: each would walk through the money of all plans.
settled AS (
  SELECT f.id, min(m.day) AS day FROM filled f JOIN money m ON m.plan_id = f.plan_id AND m.until >= f.before + f.due
  WHERE f.due > 0 AND f.paid = f.due GROUP BY f.id
),
stated AS (
  SELECT f.id, f.paid, f.due - f.paid AS remaining,
         CASE WHEN f.due = 0 THEN 'cancelled' WHEN f.paid = f.due THEN 'paid' WHEN f.paid > 0 THEN 'partly_paid'
              ELSE 'pending' END AS status,
         s.day AS settled_on
  FROM filled f LEFT JOIN settled s USING (id)
)
UPDATE instalment i SET paid = s.paid, remaining = s.remaining, status = s.status, settled_on = s.settled_on
FROM stated s
WHERE i.organisation_id = %(organisation_id)s AND i.id = s.id
  AND (i.paid, i.remaining, i.status, i.settled_on) IS DISTINCT FROM (s.paid, s.remaining, s.status, s.settled_on)
RETURNING i.id, i.customer_id
