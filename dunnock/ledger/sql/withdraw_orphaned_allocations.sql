-- An allocation does not outlive its documents: a voided payment or invoice takes its allocations back.
UPDATE allocation a SET withdrawn_at = %(now)s, changed_at = %(now)s
WHERE a.organisation_id = %(organisation_id)s AND a.withdrawn_at IS NULL
  AND (a.invoice_id = ANY(%(invoice_ids)s) AND EXISTS (SELECT 1 FROM invoice i
         WHERE i.organisation_id = %(organisation_id)s AND i.id = a.invoice_id AND i.withdrawn_at IS NOT NULL)
    OR a.payment_id = ANY(%(payment_ids)s) AND EXISTS (SELECT 1 FROM payment p
         WHERE p.organisation_id = %(organisation_id)s AND p.id = a.payment_id AND p.withdrawn_at IS NOT NULL)
    OR a.credit_note_id = ANY(%(credit_note_ids)s) AND EXISTS (SELECT 1 FROM credit_note c
         WHERE c.organisation_id = %(organisation_id)s AND c.id = a.credit_note_id AND c.withdrawn_at IS NOT NULL))
RETURNING a.id
