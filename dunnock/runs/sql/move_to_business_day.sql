-- Messages that came due on a closed day wait for the next business day; a held one stays held for its own reason.
UPDATE message m SET due_at = %(due_at)s, changed_at = %(now)s,
       reason = CASE WHEN m.state = 'queued' THEN %(reason)s ELSE m.reason END
WHERE m.organisation_id = %(organisation_id)s AND m.id = ANY(%(ids)s) AND m.state IN ('queued', 'held')
