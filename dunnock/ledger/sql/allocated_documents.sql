-- The invoices, payments and credit notes that the given allocations stand between.
-- A join and not `= ANY`: as a filter a long list is searched from its start for every row.
SELECT array_agg(DISTINCT a.invoice_id) AS invoices,
       coalesce(array_agg(DISTINCT a.payment_id) FILTER (WHERE a.payment_id IS NOT NULL), '{}') AS payments,
       coalesce(array_agg(DISTINCT a.credit_note_id) FILTER (WHERE a.credit_note_id IS NOT NULL), '{}') AS credit_notes
FROM unnest(%(ids)s::bigint[]) AS t(id)
JOIN allocation a ON a.organisation_id = %(organisation_id)s AND a.id = t.id
