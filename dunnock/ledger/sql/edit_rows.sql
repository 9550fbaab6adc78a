-- What people set on many rows of one table at once: each row as it is to be, as JSON.
UPDATE /*slot:table*/ t SET /*slot:assigned*/, changed_at = greatest(t.changed_at, %(now)s)
FROM jsonb_populate_recordset(NULL::/*slot:table*/, %(records)s::jsonb) n
WHERE t.organisation_id = %(organisation_id)s AND t.id = n.id
