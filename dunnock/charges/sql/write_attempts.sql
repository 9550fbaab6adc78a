-- What a provider said of the attempts of one charge. Whoever had one in hand does not any more.
UPDATE charge_attempt a SET state = t.state, failure_code = t.failure_code, failure_message = t.failure_message,
       provider_ref = CASE WHEN t.provider_ref <> '' THEN t.provider_ref ELSE a.provider_ref END,
       decided_at = t.decided_at, claimed_by = NULL
FROM jsonb_to_recordset(%(told)s::jsonb) AS t(number int, state text, provider_ref text, failure_code text,
                                              failure_message text, decided_at timestamptz)
WHERE a.organisation_id = %(organisation_id)s AND a.charge_id = %(charge_id)s AND a.number = t.number
