-- Runs go on in another version at the step where they stand: place, visit and time stay, and with them the one message a step
-- may have. A message that is not written yet takes the new version's template.
WITH step AS (
  SELECT * FROM unnest(%(steps)s::text[], %(templates)s::bigint[]) AS s(id, template_id)
),
moved AS (
  UPDATE run r SET version_id = %(version_id)s, changed_at = %(now)s
  FROM (SELECT o.id, o.version_id FROM run o WHERE o.organisation_id = %(organisation_id)s AND o.id = ANY(%(ids)s)) before
  WHERE r.organisation_id = %(organisation_id)s AND r.id = before.id AND r.state <> 'ended'
  RETURNING r.id, r.step_id, r.visit, before.version_id AS from_version_id
),
written AS (
  UPDATE message m SET version_id = %(version_id)s, template_id = step.template_id, changed_at = %(now)s
  FROM moved JOIN step ON step.id = moved.step_id
  WHERE m.organisation_id = %(organisation_id)s AND m.run_id = moved.id AND m.step_id = moved.step_id AND m.visit = moved.visit
    AND m.state IN ('queued', 'held', 'failed')
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, 'version_changed', step_id,
       jsonb_build_object('from_version_id', from_version_id, 'version', %(number)s::int, 'actor', %(actor)s::text)
FROM moved
