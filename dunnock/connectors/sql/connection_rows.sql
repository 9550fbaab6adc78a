-- Connections as people see them: no secret, the mappings of files as they were settled, the sync in progress, the
-- last one, and how much of the ledger came through it.
SELECT c.id, c.kind, c.name, c.state, c.settings - 'mappings' AS settings, coalesce(c.settings -> 'mappings', '{}') AS mappings,
       c.secret_encrypted <> '' AS has_password, c.sync_every_seconds, c.next_sync_at, c.failures, c.error, c.last_synced_at,
       c.created_at, NOT s.fenced AS first_import_complete, s.first_import_completed_at, to_jsonb(running) AS running_sync,
       to_jsonb(latest) AS last_sync,
       jsonb_build_object(
         'customers', (SELECT count(*) FROM customer k WHERE k.organisation_id = c.organisation_id AND k.source_id = c.source_id
                         AND k.withdrawn_at IS NULL),
         'invoices', (SELECT count(*) FROM invoice i WHERE i.organisation_id = c.organisation_id AND i.source_id = c.source_id
                        AND i.withdrawn_at IS NULL)) AS holds
FROM connection c
JOIN source s ON s.organisation_id = c.organisation_id AND s.id = c.source_id
LEFT JOIN LATERAL (
  SELECT y.id, y.mode, y.state, y.started_at, y.progress FROM sync y
  WHERE y.organisation_id = c.organisation_id AND y.connection_id = c.id AND y.state IN ('queued', 'running')
  ORDER BY y.state = 'running' DESC, y.id LIMIT 1
) running ON true
LEFT JOIN LATERAL (
  SELECT y.id, y.mode, y.state, y.started_at, y.ended_at, y.error,
         coalesce((y.detail ->> 'problems')::int, 0) AS problems
  FROM sync y
  WHERE y.organisation_id = c.organisation_id AND y.connection_id = c.id AND y.state NOT IN ('queued', 'running')
  ORDER BY y.id DESC LIMIT 1
) latest ON true
WHERE c.organisation_id = %(organisation_id)s AND (%(connection_id)s::bigint IS NULL OR c.id = %(connection_id)s)
ORDER BY c.name, c.id
