-- What the provider says of a text nobody knew the outcome of, unless a person or a callback was quicker.
WITH settled AS (
  UPDATE message SET state = %(state)s, reason = %(reason)s, server_response = %(response)s, changed_at = %(now)s,
         sent_at = CASE WHEN %(state)s = 'sent' THEN handed_over_at END,
         provider_ref = coalesce(%(ref)s::text, provider_ref), segments = coalesce(%(segments)s::int, segments)
  WHERE organisation_id = %(organisation_id)s AND id = %(id)s AND state = 'unknown' AND attempt_key = %(key)s
    AND (state, reason) <> (%(state)s, %(reason)s)
  RETURNING id
)
INSERT INTO delivery (organisation_id, message_id, attempt, at, outcome, response, refused, worker)
SELECT %(organisation_id)s, settled.id,
       (SELECT count(*) + 1 FROM delivery d WHERE d.organisation_id = %(organisation_id)s AND d.message_id = %(id)s),
       %(now)s, %(outcome)s, %(response)s, NULL, 'asked' FROM settled
