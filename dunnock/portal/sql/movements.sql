-- Invoices, credit notes and payments of a customer since a day, in their order: what a statement lists behind the open ones.
SELECT * FROM (
  SELECT 'invoice' AS kind, i.issued_on AS on_day, i.number AS name, i.currency, i.amount, i.id
  FROM invoice i WHERE i.organisation_id = %(organisation_id)s AND i.customer_id = %(customer_id)s AND i.withdrawn_at IS NULL
    AND i.issued_on >= %(since)s
  UNION ALL
  SELECT 'credit_note', n.issued_on, n.number, n.currency, -n.amount, n.id
  FROM credit_note n WHERE n.organisation_id = %(organisation_id)s AND n.customer_id = %(customer_id)s AND n.withdrawn_at IS NULL
    AND n.issued_on >= %(since)s
  UNION ALL
  SELECT 'payment', p.paid_on, p.reference, p.currency, -p.amount, p.id
  FROM payment p WHERE p.organisation_id = %(organisation_id)s AND p.customer_id = %(customer_id)s AND p.withdrawn_at IS NULL
    AND p.status = 'paid' AND p.paid_on >= %(since)s
) movement
ORDER BY on_day DESC, kind, id DESC
LIMIT %(most)s
