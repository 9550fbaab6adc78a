-- Replace what the ERP says about who looks after the given invoices; what people linked here stays. Names who is not known.
WITH given AS (
  SELECT i.id AS invoice_id, i.erp_id AS invoice_erp_id, c.erp_id AS contact_erp_id, k.id AS contact_id
  FROM json_to_recordset(%(links)s::json) AS g(invoice_erp_id text, contacts text[])
  JOIN invoice i ON i.organisation_id = %(organisation_id)s AND i.source_id = %(source_id)s AND i.erp_id = g.invoice_erp_id
  LEFT JOIN LATERAL unnest(g.contacts) AS c(erp_id) ON true
  LEFT JOIN contact k ON k.organisation_id = %(organisation_id)s AND k.source_id = %(source_id)s AND k.erp_id = c.erp_id
    AND k.customer_id = i.customer_id
),
gone AS (
  DELETE FROM contact_invoice l
  WHERE l.organisation_id = %(organisation_id)s AND l.origin = 'erp' AND l.invoice_id IN (SELECT invoice_id FROM given)
    AND NOT EXISTS (SELECT 1 FROM given g WHERE g.invoice_id = l.invoice_id AND g.contact_id = l.contact_id)
),
made AS (
  INSERT INTO contact_invoice (organisation_id, contact_id, invoice_id, origin, linked_at)
  SELECT %(organisation_id)s, contact_id, invoice_id, 'erp', %(now)s FROM given WHERE contact_id IS NOT NULL
  ORDER BY invoice_id, contact_id
  ON CONFLICT (organisation_id, invoice_id, contact_id) DO NOTHING
)
SELECT invoice_erp_id, contact_erp_id FROM given WHERE contact_erp_id IS NOT NULL AND contact_id IS NULL
