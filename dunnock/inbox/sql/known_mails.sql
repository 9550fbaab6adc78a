-- Mails already here under the identifiers a mail mentions: ours that were sent, and those that came in. A conversation's
-- customer goes before the message's own: a person may have given it to another one.
SELECT m.message_id AS identifier, m.id AS message_id, m.thread_id, c.id AS customer_id
FROM message m
LEFT JOIN mail_thread t ON t.organisation_id = m.organisation_id AND t.id = m.thread_id
LEFT JOIN customer c ON c.organisation_id = m.organisation_id AND c.id = coalesce(t.customer_id, m.customer_id) AND c.withdrawn_at IS NULL
WHERE m.organisation_id = %(organisation_id)s AND m.message_id = ANY(%(ids)s)
UNION ALL
SELECT e.message_id, NULL, e.thread_id, c.id
FROM received_email e
JOIN mail_thread t ON t.organisation_id = e.organisation_id AND t.id = e.thread_id
LEFT JOIN customer c ON c.organisation_id = e.organisation_id AND c.id = coalesce(t.customer_id, e.customer_id) AND c.withdrawn_at IS NULL
WHERE e.organisation_id = %(organisation_id)s AND e.message_id = ANY(%(ids)s) AND e.withdrawn_at IS NULL
