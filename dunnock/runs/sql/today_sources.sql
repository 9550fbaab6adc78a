-- Where the ledger comes from: how each connection stands, whether its first import is complete and one is being read now.
SELECT c.id, c.name, c.kind, c.state, c.error, c.last_synced_at, NOT s.fenced AS first_import_complete,
       EXISTS (SELECT FROM sync y WHERE y.organisation_id = c.organisation_id AND y.connection_id = c.id
                 AND y.state IN ('queued', 'running')) AS reading
FROM connection c JOIN source s ON s.organisation_id = c.organisation_id AND s.id = c.source_id
WHERE c.organisation_id = %(organisation_id)s
ORDER BY c.name, c.id
