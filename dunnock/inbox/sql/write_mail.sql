-- A mail a person wrote, as a message of no run: captured in test mode, else queued for the outbox.
INSERT INTO message (organisation_id, customer_id, template_id, state, due_at, created_at, changed_at, sent_at, to_addresses, cc_addresses,
  bcc_addresses, subject, text, html, message_id, in_reply_to, reference_ids, thread_id, written_by, target_invoice_ids, file_ids)
VALUES (%(organisation_id)s, %(customer_id)s, %(template_id)s, %(state)s, %(now)s, %(now)s, %(now)s,
  CASE WHEN %(state)s = 'captured' THEN %(now)s::timestamptz END, %(to)s, %(cc)s, %(bcc)s, %(subject)s, %(text)s, %(html)s,
  %(message_id)s, %(in_reply_to)s, %(references)s, %(thread_id)s, %(actor)s, %(invoices)s, %(files)s)
RETURNING id, state, thread_id, message_id
