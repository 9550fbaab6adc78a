-- Take events no tick has read yet; a second worker takes others. They stay taken only if this transaction commits.
SELECT p.id, p.event_id FROM event_pending p
WHERE p.organisation_id = %(organisation_id)s ORDER BY p.event_id LIMIT %(limit)s
FOR UPDATE SKIP LOCKED
