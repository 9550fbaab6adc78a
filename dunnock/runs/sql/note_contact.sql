-- Remember on the invoices a message listed when we last wrote about them.
UPDATE invoice i SET last_contact_at = greatest(i.last_contact_at, %(now)s)
FROM (SELECT DISTINCT unnest(m.target_invoice_ids) AS id FROM message m
      WHERE m.organisation_id = %(organisation_id)s AND m.id = ANY(%(ids)s)) t
WHERE i.organisation_id = %(organisation_id)s AND i.id = t.id
