-- What has stopped by itself beside outgoing mail: mail that comes in, accounts of text messages and of payments.
SELECT 'incoming' AS kind, m.id, m.name, m.imap_fault AS fault FROM mailbox m
WHERE m.organisation_id = %(organisation_id)s AND m.imap_enabled AND m.imap_fault <> ''
UNION ALL
SELECT 'texts', a.id, a.name, a.fault FROM text_account a
WHERE a.organisation_id = %(organisation_id)s AND a.removed_at IS NULL AND a.fault <> ''
UNION ALL
SELECT 'payments', p.id, p.name, p.fault FROM provider_account p
WHERE p.organisation_id = %(organisation_id)s AND p.removed_at IS NULL AND p.fault <> ''
ORDER BY kind, id
