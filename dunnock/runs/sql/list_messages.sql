-- A page of messages as screens show them; a queued one that waits for its mailbox or account shows its fault.
SELECT m.id, m.state,
       CASE WHEN m.state = 'queued' AND m.reason = '' AND m.due_at <= %(now)s AND b.fault <> ''
            THEN 'mailbox_fault: ' || b.fault
            WHEN m.state = 'queued' AND m.reason = '' AND m.due_at <= %(now)s AND a.fault <> ''
            THEN 'text_account_fault: ' || a.fault ELSE m.reason END AS reason,
       CASE m.channel WHEN 'text' THEN left(m.text, 160) ELSE m.subject END AS subject, m.channel, m.delivery_status,
       m.delivery_detail, m.segments, m.to_addresses, m.cc_addresses, m.language, m.customer_id, c.name AS customer_name, m.workflow_id,
       w.name AS workflow_name, m.run_id, m.step_id, m.visit, m.version_id, m.subject_kind, m.subject_id, m.template_id,
       t.name AS template_name, m.run_id IS NULL AND m.written_by = '' AS is_test, m.due_at, m.created_at, m.changed_at, m.sent_at, m.attempts
FROM message m
LEFT JOIN customer c ON c.organisation_id = m.organisation_id AND c.id = m.customer_id
LEFT JOIN workflow w ON w.organisation_id = m.organisation_id AND w.id = m.workflow_id
LEFT JOIN template t ON t.organisation_id = m.organisation_id AND t.id = m.template_id
LEFT JOIN mailbox b ON m.channel = 'email' AND b.organisation_id = m.organisation_id AND b.is_default
LEFT JOIN text_account a ON m.channel = 'text' AND a.organisation_id = m.organisation_id AND a.is_default
WHERE m.organisation_id = %(organisation_id)s AND /*slot:where*/
ORDER BY /*slot:order*/ LIMIT %(limit)s OFFSET %(offset)s
