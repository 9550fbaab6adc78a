-- Mark that the content of a message goes on the wire now; no row means another worker has it.
UPDATE message SET state = 'sending', changed_at = %(now)s
WHERE organisation_id = %(organisation_id)s AND id = %(id)s AND state = 'claimed' AND claimed_by = %(worker)s
