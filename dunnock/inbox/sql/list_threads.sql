-- A page of conversations, latest first or as asked, each with its latest mail in and what a list says of it.
SELECT t.id, t.subject, t.state, t.unread, t.last_at, t.created_at, t.customer_id, c.name AS customer_name, t.assigned_to_id,
       u.name AS assigned_to_name, last.id AS last_email_id, last.kind, last.from_address, last.from_name, last.reply_text AS preview,
       coalesce(held.files, 0) AS attachments, coalesce(held.mails, 0) AS mails_in, coalesce(ours.mails, 0) AS mails_out
FROM mail_thread t
LEFT JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
LEFT JOIN user_account u ON u.id = t.assigned_to_id
LEFT JOIN LATERAL (
  SELECT e.id, e.kind, e.from_address, e.from_name, left(e.reply_text, 200) AS reply_text FROM received_email e
  WHERE e.organisation_id = t.organisation_id AND e.thread_id = t.id AND e.withdrawn_at IS NULL ORDER BY e.received_at DESC, e.id DESC LIMIT 1
) last ON true
LEFT JOIN LATERAL (
  SELECT count(*) AS mails, sum(e.attachments) AS files FROM received_email e
  WHERE e.organisation_id = t.organisation_id AND e.thread_id = t.id AND e.withdrawn_at IS NULL
) held ON true
LEFT JOIN LATERAL (
  SELECT count(*) AS mails FROM message m WHERE m.organisation_id = t.organisation_id AND m.thread_id = t.id
) ours ON true
WHERE t.organisation_id = %(organisation_id)s AND /*slot:where*/
ORDER BY /*slot:order*/ LIMIT %(limit)s OFFSET %(offset)s
