-- Every mail of a conversation in both directions, oldest first.
SELECT 'in' AS direction, e.id, e.received_at AS at, e.kind, e.from_address, e.from_name, e.to_addresses, e.cc_addresses, e.subject,
       e.text, e.reply_text, e.html, e.attachments, e.flaws, e.how_assigned, e.assigned_by, e.invoice_ids, e.customer_id, e.contact_id,
       e.read_at, e.size, e.in_reply_to_message_id, '' AS state, '' AS reason, '' AS written_by, NULL::bigint AS workflow_id,
       NULL::timestamptz AS bounced_at, '' AS bounce_detail
FROM received_email e
WHERE e.organisation_id = %(organisation_id)s AND e.thread_id = %(thread_id)s AND e.withdrawn_at IS NULL
UNION ALL
SELECT 'out', m.id, coalesce(m.sent_at, m.created_at), 'message', coalesce(b.from_address, ''), coalesce(b.from_name, ''), m.to_addresses,
       m.cc_addresses, m.subject, m.text, m.text, m.html, coalesce(cardinality(m.file_ids), 0), '{}', '', '', m.target_invoice_ids,
       m.customer_id, NULL, NULL, 0, NULL, m.state, m.reason, m.written_by, m.workflow_id, m.bounced_at, m.bounce_detail
FROM message m LEFT JOIN mailbox b ON b.organisation_id = m.organisation_id AND b.id = m.mailbox_id
WHERE m.organisation_id = %(organisation_id)s AND m.thread_id = %(thread_id)s
ORDER BY at, direction DESC, id
