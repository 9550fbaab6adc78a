-- Recompute what of the given payments stands against no invoice (unapplied) and what the ERP has not reconciled.
WITH applied AS (
  SELECT t.id, coalesce(sum(a.amount), 0) AS amount,
         coalesce(sum(a.amount) FILTER (WHERE NOT a.provisional), 0) AS reconciled
  FROM unnest(%(ids)s::bigint[]) AS t(id)
  LEFT JOIN allocation a ON a.organisation_id = %(organisation_id)s AND a.payment_id = t.id AND a.withdrawn_at IS NULL
  GROUP BY t.id
),
stated AS (
  SELECT p.id, p.amount_remaining AS old_remaining, p.amount - p.used_elsewhere - applied.reconciled AS amount_remaining,
         p.amount - p.used_elsewhere - applied.amount AS unapplied
  FROM payment p JOIN applied USING (id) WHERE p.organisation_id = %(organisation_id)s
)
UPDATE payment p SET amount_remaining = stated.amount_remaining, unapplied = stated.unapplied,
       changed_at = greatest(p.changed_at, %(now)s)
FROM stated
WHERE p.organisation_id = %(organisation_id)s AND p.id = stated.id
  AND (p.amount_remaining, p.unapplied) IS DISTINCT FROM (stated.amount_remaining, stated.unapplied)
RETURNING p.id, p.customer_id, stated.old_remaining, p.amount_remaining, p.status
