-- A dispute ends by itself when every invoice in it was voided, or its customer is no longer in the ledger.
UPDATE dispute d SET status = 'settled', settled_at = %(now)s,
       outcome = CASE WHEN c.withdrawn_at IS NULL THEN 'credited' ELSE 'withdrawn' END,
       settlement = CASE WHEN c.withdrawn_at IS NULL THEN 'Its invoices were voided.' ELSE 'The customer is no longer in the ledger.' END
FROM customer c
WHERE d.organisation_id = %(organisation_id)s AND d.status = 'open' AND d.withdrawn_at IS NULL
  AND c.organisation_id = d.organisation_id AND c.id = d.customer_id
  AND (%(customer_ids)s::bigint[] IS NULL OR d.customer_id = ANY(%(customer_ids)s::bigint[]))
  AND (c.withdrawn_at IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM dispute_invoice n JOIN invoice i ON i.organisation_id = n.organisation_id AND i.id = n.invoice_id
    WHERE n.organisation_id = d.organisation_id AND n.dispute_id = d.id AND i.withdrawn_at IS NULL))
RETURNING d.id, d.customer_id, 'open' AS was, d.status
