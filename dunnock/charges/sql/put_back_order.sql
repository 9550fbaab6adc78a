-- An order that was not decided: it waits for its next try, and remembers whether it ever left.
UPDATE /*slot:table*/ SET state = %(state)s, claimed_by = NULL, next_try_at = %(next_try_at)s, sent_at = %(sent_at)s,
       failure_message = %(words)s
WHERE organisation_id = %(organisation_id)s AND id = %(id)s AND state = 'sending' AND claimed_by = %(worker)s
