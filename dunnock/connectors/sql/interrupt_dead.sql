-- Running syncs whose connection nobody holds (liveness.py) were left behind by a process that is gone: say so.
WITH running AS (
  SELECT id, connection_id FROM sync
  WHERE organisation_id = %(organisation_id)s AND state = 'running'
    AND (%(connection_id)s::bigint IS NULL OR connection_id = %(connection_id)s)
),
dead AS MATERIALIZED (
  SELECT id FROM running
  WHERE pg_try_advisory_xact_lock(hashtextextended('sync:' || %(organisation_id)s::text || ':' || connection_id::text, 0))
)
UPDATE sync SET state = 'interrupted', ended_at = %(now)s, detail = detail || '{"phase": "ended"}',
       error = 'The process ended in the middle. What it had written stays. '
         || CASE WHEN mode = 'file' THEN 'Import the file again: what is there already does not change.'
                 ELSE 'The next synchronisation goes on.' END
FROM dead
WHERE sync.organisation_id = %(organisation_id)s AND sync.id = dead.id
