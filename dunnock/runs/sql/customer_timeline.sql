-- Everything about one customer in one order, newest first: facts, messages, and the lines of its runs' stories.
WITH entry AS (
  SELECT e.occurred_at AS at, 'event' AS source, e.id, e.kind, e.subject_kind, e.subject_id, NULL::bigint AS run_id,
         NULL::bigint AS workflow_id,
         coalesce((SELECT i.number FROM invoice i WHERE e.subject_kind = 'invoice'
                    AND i.organisation_id = e.organisation_id AND i.id = e.subject_id), '') AS title, e.data
  FROM event e WHERE e.organisation_id = %(organisation_id)s AND e.customer_id = %(customer_id)s
  UNION ALL
  SELECT coalesce(m.sent_at, m.created_at), 'message', m.id, 'message.' || m.state, m.subject_kind, m.subject_id, m.run_id,
         m.workflow_id, m.subject, jsonb_build_object('reason', m.reason, 'to', m.to_addresses, 'step_id', m.step_id)
  FROM message m WHERE m.organisation_id = %(organisation_id)s AND m.customer_id = %(customer_id)s
  UNION ALL
  SELECT v.at, 'run', v.id, v.kind, r.subject_kind, r.subject_id, r.id, r.workflow_id, v.step_id, v.data
  FROM run r JOIN run_event v ON v.organisation_id = r.organisation_id AND v.run_id = r.id
  WHERE r.organisation_id = %(organisation_id)s AND r.customer_id = %(customer_id)s
)
SELECT entry.*, count(*) OVER () AS total FROM entry
ORDER BY at DESC, source, id DESC LIMIT %(limit)s OFFSET %(offset)s
