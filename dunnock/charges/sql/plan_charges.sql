-- One automatic charge per customer, currency and day, for what fell due today or in the days of downtime just past.
-- Level-based: an invoice is asked for by its due date, once ever (charge_invoice_automatic_once), never by "yesterday".
-- What was due before the method was there is left alone: nobody agreed to that.
WITH method AS (
  SELECT m.id, m.customer_id, m.provider_account_id, (m.created_at AT TIME ZONE %(zone)s::text)::date AS since
  FROM payment_method m
  JOIN provider_account a ON a.organisation_id = %(organisation_id)s AND a.id = m.provider_account_id
  JOIN organisation o ON o.id = %(organisation_id)s
  WHERE m.organisation_id = %(organisation_id)s AND m.is_default AND m.status = 'active' AND a.removed_at IS NULL
    AND (o.mode = 'live' OR a.mode = 'test')
),
due AS (
  SELECT i.id, i.customer_id, i.currency, i.due_on, i.balance, m.id AS method_id, m.provider_account_id,
         least(i.balance, coalesce((SELECT sum((part ->> 'amount')::numeric) FROM jsonb_array_elements(i.instalments) part
                                    WHERE (part ->> 'due_on')::date <= %(today)s::date) - (i.amount - i.balance),
                                   i.balance)) AS amount
  FROM invoice i
  JOIN customer c ON c.organisation_id = %(organisation_id)s AND c.id = i.customer_id AND c.withdrawn_at IS NULL
  JOIN method m ON m.customer_id = i.customer_id
  WHERE i.organisation_id = %(organisation_id)s AND i.balance > 0 AND i.withdrawn_at IS NULL
    AND (i.auto_charge OR c.auto_pay)
    AND i.due_on <= %(today)s::date AND i.due_on > %(today)s::date - %(catch_up)s::int AND i.due_on >= m.since
    AND NOT i.disputed AND NOT i.promised AND NOT i.payment_in_progress AND NOT i.chasing_paused
    AND NOT (c.chasing_paused AND (c.chasing_paused_until IS NULL OR c.chasing_paused_until > %(today)s::date))
    AND NOT EXISTS (SELECT 1 FROM charge_invoice ci WHERE ci.organisation_id = %(organisation_id)s
                    AND ci.invoice_id = i.id AND ci.automatic_due_on = i.due_on)
  ORDER BY i.id
  FOR UPDATE OF i SKIP LOCKED
),
made AS (
  INSERT INTO charge (organisation_id, customer_id, provider_account_id, payment_method_id, amount, currency, automatic,
                      attempts, due_on, created_at, changed_at)
  SELECT %(organisation_id)s, customer_id, min(provider_account_id), min(method_id), sum(amount), currency, true, 1,
         %(today)s::date, %(now)s, %(now)s
  FROM due WHERE amount > 0 GROUP BY customer_id, currency ORDER BY customer_id, currency
  RETURNING id, customer_id, currency, amount
),
ordered AS (
  INSERT INTO charge_attempt (organisation_id, charge_id, number, amount, queued_at, next_try_at, idempotency_key)
  SELECT %(organisation_id)s, id, 1, amount, %(now)s, %(now)s, 'dunnock-' || id || '-1-' || gen_random_uuid() FROM made
)
INSERT INTO charge_invoice (organisation_id, charge_id, invoice_id, amount, balance_before, in_flight, automatic_due_on)
SELECT %(organisation_id)s, made.id, due.id, due.amount, due.balance, true, due.due_on
FROM due JOIN made USING (customer_id, currency) WHERE due.amount > 0
RETURNING charge_id, invoice_id
