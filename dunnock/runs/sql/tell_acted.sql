-- A line of each run's story: what its step did.
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, t.id, %(now)s, %(kind)s, %(step_id)s, t.data::jsonb
FROM unnest(%(ids)s::bigint[], %(data)s::text[]) AS t(id, data)
