-- The invoices, payments and credit notes that the given allocations stand between.
SELECT array_agg(DISTINCT invoice_id) AS invoices,
       coalesce(array_agg(DISTINCT payment_id) FILTER (WHERE payment_id IS NOT NULL), '{}') AS payments,
       coalesce(array_agg(DISTINCT credit_note_id) FILTER (WHERE credit_note_id IS NOT NULL), '{}') AS credit_notes
FROM allocation WHERE organisation_id = %(organisation_id)s AND id = ANY(%(ids)s)
