-- Write notes; one a workflow step has written already is left alone.
INSERT INTO note (organisation_id, customer_id, subject_kind, subject_id, text, category, created_by, created_at, run_id, step_id,
                  visit, received_email_id)
SELECT %(organisation_id)s, n.customer_id, n.subject_kind, n.subject_id, n.text, n.category, n.created_by, %(now)s, n.run_id,
       n.step_id, n.visit, n.received_email_id
FROM jsonb_to_recordset(%(rows)s::jsonb) AS n(customer_id bigint, subject_kind text, subject_id bigint, text text, category text,
       created_by text, run_id bigint, step_id text, visit int, received_email_id bigint)
ON CONFLICT (organisation_id, run_id, step_id, visit) DO NOTHING
RETURNING id, customer_id
