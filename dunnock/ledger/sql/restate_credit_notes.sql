-- Recompute what remains of the given credit notes.
WITH applied AS (
  SELECT t.id, coalesce(sum(a.amount), 0) AS amount
  FROM unnest(%(ids)s::bigint[]) AS t(id)
  LEFT JOIN allocation a ON a.organisation_id = %(organisation_id)s AND a.credit_note_id = t.id AND a.withdrawn_at IS NULL
  GROUP BY t.id
)
UPDATE credit_note c SET balance = c.amount - c.used_elsewhere - applied.amount, changed_at = greatest(c.changed_at, %(now)s)
FROM applied
WHERE c.organisation_id = %(organisation_id)s AND c.id = applied.id AND c.balance IS DISTINCT FROM c.amount - c.used_elsewhere - applied.amount
RETURNING c.id, c.customer_id, c.balance
