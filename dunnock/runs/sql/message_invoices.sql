-- The invoices a message lists, with balance and due date as they were known when it left (as they are now, where history
-- does not reach back). History holds open invoices: where it ends before that moment, nothing was open any more.
SELECT i.id, i.number, i.issued_on, coalesce(s.due_on, i.due_on) AS due_on, i.currency, i.amount,
       coalesce(s.balance, CASE WHEN past.was_settled THEN 0.00 ELSE i.balance END) AS balance, i.balance AS balance_now,
       s.invoice_id IS NOT NULL OR past.was_settled AS as_it_was
FROM invoice i
LEFT JOIN invoice_span s ON s.organisation_id = i.organisation_id AND s.invoice_id = i.id
  AND s.known_from <= %(at)s AND (s.known_to IS NULL OR s.known_to > %(at)s)
CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM invoice_span p WHERE p.organisation_id = i.organisation_id
  AND p.invoice_id = i.id AND p.known_to <= %(at)s) AS was_settled) past
WHERE i.organisation_id = %(organisation_id)s AND i.id = ANY(%(ids)s)
ORDER BY i.due_on, i.number, i.id
