-- Which workflows write with which templates: named in the draft, in the live version, or in a version runs still walk.
WITH named AS (
  SELECT w.id AS workflow_id, w.draft AS document, false AS live FROM workflow w
  WHERE w.organisation_id = %(organisation_id)s AND w.state <> 'archived'
  UNION ALL
  SELECT v.workflow_id, v.definition, true FROM workflow_version v
  JOIN workflow w ON w.organisation_id = v.organisation_id AND w.id = v.workflow_id
  WHERE v.organisation_id = %(organisation_id)s
    AND (w.state = 'active' AND v.id = w.live_version_id
      OR EXISTS (SELECT 1 FROM run r WHERE r.organisation_id = v.organisation_id AND r.version_id = v.id AND r.state <> 'ended'))
)
SELECT t.id AS template_id, w.id, w.name, w.state, bool_or(n.live) AS live
FROM named n
JOIN LATERAL (SELECT DISTINCT (x #>> '{}')::numeric AS id FROM jsonb_path_query(n.document, '$.**.template_id') x
              WHERE jsonb_typeof(x) = 'number') u ON true
JOIN template t ON t.organisation_id = %(organisation_id)s AND t.id = u.id
JOIN workflow w ON w.organisation_id = %(organisation_id)s AND w.id = n.workflow_id
WHERE %(template_id)s::bigint IS NULL OR t.id = %(template_id)s::bigint
GROUP BY t.id, w.organisation_id, w.id
ORDER BY w.name, w.id
