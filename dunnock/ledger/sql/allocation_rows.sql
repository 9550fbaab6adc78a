-- The given allocations in the given order, with the number of their invoice.
SELECT t.id, t.erp_id, t.invoice_id, i.number AS invoice_number, i.customer_id, t.payment_id, t.credit_note_id, t.amount,
       i.currency, t.applied_on, t.provisional, t.changed_at, t.withdrawn_at
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN allocation t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
JOIN invoice i ON i.organisation_id = t.organisation_id AND i.id = t.invoice_id
ORDER BY page.place
