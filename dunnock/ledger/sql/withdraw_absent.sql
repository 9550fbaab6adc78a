-- Withdraw the rows of one object that the source no longer has. The table name is one of ours (commands.py).
UPDATE /*slot:table*/ t SET withdrawn_at = %(now)s, changed_at = %(now)s
WHERE t.organisation_id = %(organisation_id)s AND t.source_id = %(source_id)s AND t.withdrawn_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM json_array_elements_text(%(present)s::json) AS p(erp_id) WHERE p.erp_id = t.erp_id)
RETURNING t.id
