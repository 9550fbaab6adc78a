-- Withdraw allocations of invoices that this batch states completely and that it no longer names.
UPDATE allocation a SET withdrawn_at = %(now)s, changed_at = %(now)s
FROM invoice i
WHERE a.organisation_id = %(organisation_id)s AND a.source_id = %(source_id)s AND a.withdrawn_at IS NULL
  AND i.organisation_id = %(organisation_id)s AND i.id = a.invoice_id AND i.source_id = %(source_id)s
  AND i.erp_id IN (SELECT json_array_elements_text(%(complete)s::json))
  AND a.erp_id NOT IN (SELECT json_array_elements_text(%(stated)s::json))
RETURNING a.id
