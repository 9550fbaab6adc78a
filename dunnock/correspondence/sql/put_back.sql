-- Give back what was claimed and never tried, because the mailbox stopped before it: it waits with the mailbox's fault.
UPDATE message SET state = 'queued', reason = %(reason)s, changed_at = %(now)s
WHERE organisation_id = %(organisation_id)s AND id = ANY(%(ids)s) AND state = 'claimed' AND claimed_by = %(worker)s
