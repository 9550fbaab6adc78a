-- Make tasks; one a workflow step has made already is left alone.
INSERT INTO task (organisation_id, customer_id, subject_kind, subject_id, title, description, owner_id, due_on, priority, category,
                  action, created_by, created_at, run_id, step_id, visit, received_email_id)
SELECT %(organisation_id)s, n.customer_id, n.subject_kind, n.subject_id, n.title, n.description, n.owner_id, n.due_on, n.priority,
       n.category, nullif(n.action, 'null'), n.created_by, %(now)s, n.run_id, n.step_id, n.visit, n.received_email_id
FROM jsonb_to_recordset(%(rows)s::jsonb) AS n(customer_id bigint, subject_kind text, subject_id bigint, title text,
       description text, owner_id bigint, due_on date, priority text, category text, action jsonb, created_by text, run_id bigint,
       step_id text, visit int, received_email_id bigint)
ON CONFLICT (organisation_id, run_id, step_id, visit) DO NOTHING
RETURNING id, customer_id
