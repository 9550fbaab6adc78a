-- Recompute what allocations decide about the given invoices; touches only rows that change. Repeating it changes nothing.
WITH applied AS (
  SELECT t.id, coalesce(sum(a.amount), 0) AS amount, max(a.applied_on) AS last_on
  FROM unnest(%(ids)s::bigint[]) AS t(id)
  LEFT JOIN allocation a ON a.organisation_id = %(organisation_id)s AND a.invoice_id = t.id AND a.withdrawn_at IS NULL
  GROUP BY t.id
),
stated AS (
  SELECT i.id, i.balance AS old_balance, i.amount - applied.amount AS balance,
         CASE WHEN i.amount = applied.amount THEN coalesce(applied.last_on, i.issued_on) END AS settled_on,
         -- With instalments, what is due next is the first one that the money received so far does not cover.
         CASE WHEN i.instalments IS NULL THEN i.due_on
              ELSE coalesce((SELECT min(part.due_on) FROM (
                     SELECT p.due_on, sum(p.amount) OVER (ORDER BY p.due_on, p.amount) AS until
                     FROM jsonb_to_recordset(i.instalments) AS p(due_on date, amount numeric)) part
                   WHERE part.until > applied.amount), i.due_on) END AS due_on
  FROM invoice i JOIN applied USING (id) WHERE i.organisation_id = %(organisation_id)s
)
UPDATE invoice i SET balance = stated.balance, settled_on = stated.settled_on, due_on = stated.due_on,
       changed_at = greatest(i.changed_at, %(now)s)
FROM stated
WHERE i.organisation_id = %(organisation_id)s AND i.id = stated.id
  AND (i.balance, i.settled_on, i.due_on) IS DISTINCT FROM (stated.balance, stated.settled_on, stated.due_on)
RETURNING i.id, i.customer_id, stated.old_balance, i.balance, i.withdrawn_at
