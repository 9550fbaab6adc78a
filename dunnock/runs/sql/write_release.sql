-- Write what the last look decided: rendered and claimed (or captured), held, or cancelled.
UPDATE message m
SET state = g.state, reason = g.reason, due_at = coalesce(g.due_at, m.due_at), changed_at = %(now)s,
    held_since = CASE WHEN g.state = 'held' THEN coalesce(m.held_since, %(now)s::timestamptz) END,
    sent_at = CASE WHEN g.state = 'captured' THEN %(now)s::timestamptz END,
    claimed_by = CASE WHEN g.state = 'claimed' THEN %(worker)s END,
    claim_epoch = CASE WHEN g.state = 'claimed' THEN pg_postmaster_start_time() END,
    mailbox_id = CASE WHEN m.channel = 'email' THEN %(mailbox_id)s::bigint END,
    text_account_id = CASE WHEN m.channel = 'text' THEN %(text_account_id)s::bigint END, segments = g.segments,
    to_addresses = coalesce(g.to_addresses, '{}'), cc_addresses = coalesce(g.cc_addresses, '{}'),
    bcc_addresses = coalesce(g.bcc_addresses, '{}'), recipient_note = coalesce(g.recipient_note, ''),
    language = coalesce(g.language, ''), subject = coalesce(g.subject, ''), html = coalesce(g.html, ''),
    text = coalesce(g.text, ''), message_id = coalesce(m.message_id, g.message_id),
    target_invoice_ids = coalesce(g.target_invoice_ids, '{}')
FROM json_to_recordset(%(decisions)s::json) AS g(id bigint, state text, reason text, due_at timestamptz, to_addresses text[],
       cc_addresses text[], bcc_addresses text[], recipient_note text, language text, subject text, html text, text text,
       message_id text, target_invoice_ids bigint[], segments int)
WHERE m.organisation_id = %(organisation_id)s AND m.id = g.id
