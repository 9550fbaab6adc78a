-- Write what became of one text, with the provider's own words. Its callback may have come before the answer, and stays.
WITH ended AS (
  UPDATE message SET state = %(state)s, reason = %(reason)s, server_response = %(response)s, changed_at = %(now)s,
         sent_at = CASE WHEN %(state)s = 'sent' THEN %(now)s::timestamptz END, attempts = attempts + %(counted)s::int,
         due_at = coalesce(%(due_at)s::timestamptz, due_at),
         provider_ref = coalesce(%(ref)s::text, provider_ref), segments = coalesce(%(segments)s::int, segments)
  WHERE organisation_id = %(organisation_id)s AND id = %(id)s AND state IN ('claimed', 'sending') AND claimed_by = %(worker)s
  RETURNING id
)
INSERT INTO delivery (organisation_id, message_id, attempt, at, outcome, response, refused, worker)
SELECT %(organisation_id)s, ended.id,
       (SELECT count(*) + 1 FROM delivery d WHERE d.organisation_id = %(organisation_id)s AND d.message_id = %(id)s),
       %(now)s, %(outcome)s, %(response)s, NULL, %(worker)s FROM ended
