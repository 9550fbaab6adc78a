-- A page of runs as screens show them: whom each is about, where it stands and why, and its message at that step.
SELECT r.id, r.workflow_id, w.name AS workflow_name, r.version_id, v.number AS version, r.subject_kind, r.subject_id, r.customer_id,
       coalesce(c.name, '') AS customer_name, coalesce(c.reference, '') AS customer_reference, coalesce(n.name, '') AS subject_name,
       r.state, r.step_id, r.reason, r.started_at, r.changed_at, r.wake_at, r.ended_at, r.end_reason, r.event_id,
       m.id AS message_id, m.state AS message_state, m.reason AS message_reason, m.due_at AS message_due_at
FROM run r
JOIN workflow w ON w.organisation_id = r.organisation_id AND w.id = r.workflow_id
JOIN workflow_version v ON v.organisation_id = r.organisation_id AND v.id = r.version_id
LEFT JOIN customer c ON c.organisation_id = r.organisation_id AND c.id = r.customer_id
LEFT JOIN message m ON m.organisation_id = r.organisation_id AND m.run_id = r.id AND m.step_id = r.step_id AND m.visit = r.visit
LEFT JOIN record_name n ON n.organisation_id = r.organisation_id AND n.kind = r.subject_kind AND n.id = r.subject_id
WHERE r.organisation_id = %(organisation_id)s AND /*slot:where*/
ORDER BY r.id DESC LIMIT %(limit)s OFFSET %(offset)s
