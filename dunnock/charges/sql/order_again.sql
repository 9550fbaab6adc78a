-- A new attempt for each failed charge, unique per visit of a run, and the charge pending again for what is left to pay.
WITH asked AS (
  SELECT o.* FROM jsonb_to_recordset(%(orders)s::jsonb)
    AS o(charge_id bigint, number int, amount numeric, idempotency_key text, run_id bigint, step_id text, visit int)
),
ordered AS (
  INSERT INTO charge_attempt (organisation_id, charge_id, number, amount, queued_at, next_try_at, idempotency_key,
                              run_id, step_id, visit)
  SELECT %(organisation_id)s, charge_id, number, amount, %(now)s, %(now)s, idempotency_key, run_id, step_id, visit
  FROM asked ORDER BY charge_id
  RETURNING charge_id, number, amount
)
UPDATE charge c SET status = 'pending', attempts = ordered.number, amount = ordered.amount, failure_code = '',
       failure_message = '', changed_at = %(now)s
FROM ordered WHERE c.organisation_id = %(organisation_id)s AND c.id = ordered.charge_id
