-- An allocation does not outlive its documents: a voided payment or invoice takes its allocations back.
-- It starts from the documents touched that are withdrawn, which are few: the allocations of all others are never read.
UPDATE allocation a SET withdrawn_at = %(now)s, changed_at = %(now)s
WHERE a.organisation_id = %(organisation_id)s AND a.withdrawn_at IS NULL AND a.id IN (
  SELECT o.id FROM unnest(%(invoice_ids)s::bigint[]) AS t(id)
  JOIN invoice i ON i.organisation_id = %(organisation_id)s AND i.id = t.id AND i.withdrawn_at IS NOT NULL
  JOIN allocation o ON o.organisation_id = %(organisation_id)s AND o.invoice_id = i.id AND o.withdrawn_at IS NULL
  UNION ALL
  SELECT o.id FROM unnest(%(payment_ids)s::bigint[]) AS t(id)
  JOIN payment p ON p.organisation_id = %(organisation_id)s AND p.id = t.id AND p.withdrawn_at IS NOT NULL
  JOIN allocation o ON o.organisation_id = %(organisation_id)s AND o.payment_id = p.id AND o.withdrawn_at IS NULL
  UNION ALL
  SELECT o.id FROM unnest(%(credit_note_ids)s::bigint[]) AS t(id)
  JOIN credit_note c ON c.organisation_id = %(organisation_id)s AND c.id = t.id AND c.withdrawn_at IS NOT NULL
  JOIN allocation o ON o.organisation_id = %(organisation_id)s AND o.credit_note_id = c.id AND o.withdrawn_at IS NULL)
RETURNING a.id
