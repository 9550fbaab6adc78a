-- Decide promises by the money learnt of since they were made, those on invoices or those on the account; touches only what changes.
-- Money counts by the day it was paid, so that the answer is the same whenever it is asked. What was judged after the last
-- day of grace is corrected in the customer's favour only: by money of that time that is learnt of later.
WITH scope AS (
  SELECT p.id, p.customer_id, p.currency, p.status, p.amount, p.due_on + p.grace_days AS last_on, p.made_at, p.kept_amount, p.ended_reason
  FROM promise p
  WHERE p.organisation_id = %(organisation_id)s AND p.withdrawn_at IS NULL
    AND p.status IN ('active', 'kept', 'partly_kept', 'broken')
    AND (%(customer_ids)s::bigint[] IS NULL OR p.customer_id = ANY(%(customer_ids)s::bigint[]))
    AND %(on_account)s = NOT EXISTS (
      SELECT 1 FROM promise_invoice n WHERE n.organisation_id = p.organisation_id AND n.promise_id = p.id)
),
named AS (
  SELECT s.id, s.made_at, s.last_on, i.id AS invoice_id, i.balance
  FROM scope s
  JOIN promise_invoice n ON n.organisation_id = %(organisation_id)s AND n.promise_id = s.id
  JOIN invoice i ON i.organisation_id = %(organisation_id)s AND i.id = n.invoice_id AND i.withdrawn_at IS NULL
),
owed AS (
  SELECT id, sum(greatest(balance, 0)) AS still FROM named GROUP BY id
  UNION ALL
  SELECT s.id, coalesce((SELECT sum(greatest(o.balance, 0)) FROM open_item o
           WHERE o.organisation_id = %(organisation_id)s AND o.customer_id = s.customer_id AND o.currency = s.currency), 0)
  FROM scope s WHERE %(on_account)s
),
received AS (
  SELECT n.id, a.amount, coalesce(m.paid_on, a.applied_on) <= n.last_on AS in_time
  FROM named n
  JOIN allocation a ON a.organisation_id = %(organisation_id)s AND a.invoice_id = n.invoice_id AND a.withdrawn_at IS NULL
   AND a.recorded_at > n.made_at
  LEFT JOIN payment m ON m.organisation_id = %(organisation_id)s AND m.id = a.payment_id
  UNION ALL
  SELECT s.id, m.amount - m.used_elsewhere - coalesce(claimed.amount, 0), m.paid_on <= s.last_on
  FROM scope s
  JOIN payment m ON m.organisation_id = %(organisation_id)s AND m.customer_id = s.customer_id AND m.currency = s.currency
   AND m.withdrawn_at IS NULL AND m.status = 'paid' AND m.recorded_at > s.made_at
  -- What a promise or plan on invoices has counted is not counted again.
  LEFT JOIN LATERAL (
    SELECT sum(a.amount) AS amount FROM allocation a
    WHERE a.organisation_id = %(organisation_id)s AND a.payment_id = m.id AND a.withdrawn_at IS NULL AND (
      EXISTS (SELECT 1 FROM promise_invoice n JOIN promise q ON q.organisation_id = n.organisation_id AND q.id = n.promise_id
              WHERE n.organisation_id = %(organisation_id)s AND n.invoice_id = a.invoice_id AND q.withdrawn_at IS NULL
                AND q.status NOT IN ('draft', 'cancelled') AND a.recorded_at > q.made_at
                AND (q.decided_at IS NULL OR a.recorded_at <= q.decided_at))
      OR EXISTS (SELECT 1 FROM plan_invoice n JOIN payment_plan q ON q.organisation_id = n.organisation_id AND q.id = n.plan_id
              WHERE n.organisation_id = %(organisation_id)s AND n.invoice_id = a.invoice_id AND q.withdrawn_at IS NULL
                AND q.status NOT IN ('draft', 'cancelled') AND a.recorded_at > q.began_at
                AND (q.ended_at IS NULL OR a.recorded_at <= q.ended_at)))
  ) claimed ON true
  WHERE %(on_account)s
),
money AS (
  SELECT id, sum(amount) AS ever, coalesce(sum(amount) FILTER (WHERE in_time), 0) AS timely FROM received GROUP BY id
),
facts AS (
  SELECT s.*, o.id IS NULL AS voided, c.withdrawn_at IS NOT NULL AS gone, coalesce(m.timely, 0) AS timely,
         -- No more than could be paid: what was voided, or credited without an allocation, is not owed.
         least(s.amount, coalesce(m.ever, 0) + coalesce(o.still, 0)) AS wanted, %(today)s::date > s.last_on AS over
  FROM scope s LEFT JOIN owed o USING (id) LEFT JOIN money m USING (id)
  JOIN customer c ON c.organisation_id = %(organisation_id)s AND c.id = s.customer_id
),
judged AS (
  SELECT f.*, CASE
      WHEN f.status = 'active' AND (f.gone OR f.wanted = 0) THEN 'cancelled'
      WHEN f.status = 'kept' AND (f.over OR f.wanted = 0) OR f.timely >= f.wanted AND f.wanted > 0 THEN 'kept'
      WHEN NOT f.over THEN 'active'
      WHEN f.timely > 0 OR f.status = 'partly_kept' THEN 'partly_kept'
      ELSE 'broken' END AS now_is
  FROM facts f
),
stated AS (
  SELECT j.id, j.status AS was, j.now_is, j.kept_amount AS kept_then,
         CASE WHEN j.now_is IN ('active', 'cancelled') OR j.status = 'active' THEN least(j.timely, j.amount)
              ELSE greatest(j.kept_amount, least(j.timely, j.amount)) END AS kept_amount,
         CASE WHEN j.now_is <> 'cancelled' THEN j.ended_reason
              WHEN j.gone THEN 'The customer is no longer in the ledger.'
              WHEN j.voided THEN 'Its invoices were voided.'
              ELSE 'Nothing is left to pay.' END AS ended_reason
  FROM judged j
)
UPDATE promise p SET status = s.now_is, kept_amount = s.kept_amount, ended_reason = s.ended_reason,
       decided_at = CASE WHEN s.now_is = 'active' THEN NULL WHEN s.now_is = s.was THEN p.decided_at ELSE %(now)s END
FROM stated s
WHERE p.organisation_id = %(organisation_id)s AND p.id = s.id AND (s.was, s.kept_then) IS DISTINCT FROM (s.now_is, s.kept_amount)
RETURNING p.id, p.customer_id, s.was, p.status
