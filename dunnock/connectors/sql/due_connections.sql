-- Connections of an organisation that have something to do at %(now)s: asked for, or their time has come.
SELECT c.id FROM connection c
WHERE c.organisation_id = %(organisation_id)s
  AND (c.state = 'active' AND c.next_sync_at <= %(now)s
    OR EXISTS (SELECT FROM sync s WHERE s.organisation_id = c.organisation_id AND s.connection_id = c.id AND s.state = 'queued'))
ORDER BY c.id
