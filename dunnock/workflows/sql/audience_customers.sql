-- A page of customers with what the workflow's invoices of each come to.
SELECT g.place, g.id, g.id AS customer_id, c.name, c.reference, c.account_owner_id,
       coalesce(o.invoices, 0) AS invoices, %(today)s::date - o.oldest AS oldest_days_overdue,
       coalesce(o.amounts, '[]'::json) AS amounts
FROM page g
JOIN customer c ON c.organisation_id = %(organisation_id)s AND c.id = g.id
LEFT JOIN (
  SELECT t.customer_id, sum(t.n)::int AS invoices, min(t.oldest) AS oldest,
         json_agg(json_build_object('currency', t.currency, 'balance', t.balance::text, 'overdue', t.overdue::text)
                  ORDER BY t.currency) AS amounts
  FROM (SELECT i.customer_id, i.currency, count(*) AS n, min(i.due_on) AS oldest, sum(i.balance) AS balance,
               coalesce(sum(i.balance) FILTER (WHERE i.due_on < %(today)s::date), 0) AS overdue
        FROM open_item i
        WHERE i.organisation_id = %(organisation_id)s AND i.customer_id IN (SELECT id FROM page) AND /*slot:invoice*/
        GROUP BY i.customer_id, i.currency) t
  GROUP BY t.customer_id) o ON o.customer_id = g.id
