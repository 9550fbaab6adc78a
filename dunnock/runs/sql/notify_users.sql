-- Tell people of ours in the app, once per step, visit and person. What was told already is left alone.
INSERT INTO notification (organisation_id, user_id, text, customer_id, subject_kind, subject_id, workflow_id, run_id, step_id,
                          visit, created_at)
SELECT %(organisation_id)s, g.user_id, g.text, g.customer_id, g.subject_kind, g.subject_id, g.workflow_id, g.run_id, g.step_id,
       g.visit, %(now)s
FROM json_to_recordset(%(rows)s::json) AS g(user_id bigint, text text, customer_id bigint, subject_kind text, subject_id bigint,
       workflow_id bigint, run_id bigint, step_id text, visit int)
JOIN membership o ON o.organisation_id = %(organisation_id)s AND o.user_id = g.user_id AND o.active
ON CONFLICT (organisation_id, run_id, step_id, visit, user_id) DO NOTHING
RETURNING run_id, user_id
