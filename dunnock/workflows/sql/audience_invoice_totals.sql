-- How many invoices an audience comes to, and their balances, per currency.
SELECT x.currency, count(*) AS count, sum(x.balance)::text AS balance,
       coalesce(sum(x.balance) FILTER (WHERE x.due_on < %(today)s::date), 0)::text AS overdue
FROM (/*slot:rows*/) x WHERE x.organisation_id = %(organisation_id)s
GROUP BY x.currency ORDER BY x.currency
