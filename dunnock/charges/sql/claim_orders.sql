-- Take orders that are due into this worker's hands. The mark stands before anything leaves, and says whether it ever did.
WITH due AS (
  SELECT d.id, d.sent_at, d.state FROM /*slot:table*/ d
  JOIN charge c ON c.organisation_id = %(organisation_id)s AND c.id = d.charge_id
  JOIN provider_account p ON p.organisation_id = %(organisation_id)s AND p.id = c.provider_account_id
  JOIN organisation o ON o.id = %(organisation_id)s
  WHERE d.organisation_id = %(organisation_id)s AND d.state = ANY(%(states)s) AND d.next_try_at <= %(now)s
    AND p.removed_at IS NULL AND (p.retry_at IS NULL OR p.retry_at <= %(now)s) AND (o.mode = 'live' OR p.mode = 'test')
    AND (d.state <> 'submitted' OR c.payment_method_id IS NOT NULL)
  ORDER BY d.next_try_at, d.id LIMIT %(limit)s FOR UPDATE OF d SKIP LOCKED
)
UPDATE /*slot:table*/ d SET state = 'sending', claimed_by = %(worker)s, tries = d.tries + 1,
       sent_at = coalesce(d.sent_at, %(now)s)
FROM due WHERE d.organisation_id = %(organisation_id)s AND d.id = due.id
RETURNING d.*, due.sent_at AS sent_before, due.state AS state_before
