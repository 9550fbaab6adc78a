-- Invoices whose marks are not what the open cases say. A promise on the account stands for the oldest open invoices it would
-- pay, as far as nothing else has marked them.
WITH disputed AS (
  SELECT n.invoice_id FROM dispute d JOIN dispute_invoice n ON n.organisation_id = d.organisation_id AND n.dispute_id = d.id
  WHERE d.organisation_id = %(organisation_id)s AND d.status = 'open' AND d.withdrawn_at IS NULL
    AND (%(customer_ids)s::bigint[] IS NULL OR d.customer_id = ANY(%(customer_ids)s::bigint[]))
),
named AS (
  SELECT n.invoice_id FROM promise p JOIN promise_invoice n ON n.organisation_id = p.organisation_id AND n.promise_id = p.id
  WHERE p.organisation_id = %(organisation_id)s AND p.status = 'active' AND p.withdrawn_at IS NULL
    AND %(today)s::date <= p.due_on + p.grace_days
    AND (%(customer_ids)s::bigint[] IS NULL OR p.customer_id = ANY(%(customer_ids)s::bigint[]))
  UNION
  SELECT n.invoice_id FROM payment_plan p JOIN plan_invoice n ON n.organisation_id = p.organisation_id AND n.plan_id = p.id
  WHERE p.organisation_id = %(organisation_id)s AND p.status = 'active' AND p.withdrawn_at IS NULL
    AND (%(customer_ids)s::bigint[] IS NULL OR p.customer_id = ANY(%(customer_ids)s::bigint[]))
),
on_account AS (
  SELECT p.customer_id, p.currency, p.amount - p.kept_amount AS amount FROM promise p
  WHERE p.organisation_id = %(organisation_id)s AND p.status = 'active' AND p.withdrawn_at IS NULL
    AND %(today)s::date <= p.due_on + p.grace_days
    AND (%(customer_ids)s::bigint[] IS NULL OR p.customer_id = ANY(%(customer_ids)s::bigint[]))
    AND NOT EXISTS (SELECT 1 FROM promise_invoice n WHERE n.organisation_id = p.organisation_id AND n.promise_id = p.id)
),
oldest AS (
  SELECT i.id AS invoice_id, a.amount > sum(i.balance) OVER (
           PARTITION BY a.customer_id, a.currency ORDER BY i.due_on NULLS LAST, i.id) - i.balance AS reached
  FROM on_account a
  JOIN open_item i ON i.organisation_id = %(organisation_id)s AND i.customer_id = a.customer_id AND i.currency = a.currency
   AND i.balance > 0
  WHERE NOT i.disputed_stated AND i.id NOT IN (SELECT invoice_id FROM disputed) AND i.id NOT IN (SELECT invoice_id FROM named)
),
promised AS (
  SELECT invoice_id FROM named UNION SELECT invoice_id FROM oldest WHERE reached
),
looked_at AS (
  SELECT invoice_id FROM disputed UNION SELECT invoice_id FROM promised
  UNION
  SELECT i.id FROM invoice i WHERE i.organisation_id = %(organisation_id)s AND (i.disputed_by_case OR i.promised_by_case)
    AND (%(customer_ids)s::bigint[] IS NULL OR i.customer_id = ANY(%(customer_ids)s::bigint[]))
)
SELECT i.id, said.disputed, said.promised
FROM looked_at l
JOIN invoice i ON i.organisation_id = %(organisation_id)s AND i.id = l.invoice_id
CROSS JOIN LATERAL (SELECT i.id IN (SELECT invoice_id FROM disputed) AS disputed, i.id IN (SELECT invoice_id FROM promised) AS promised) said
WHERE (i.disputed_by_case, i.promised_by_case) IS DISTINCT FROM (said.disputed, said.promised)
