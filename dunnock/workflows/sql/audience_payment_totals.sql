-- How many payments an audience comes to, and their amounts, per currency.
SELECT x.currency, count(*) AS count, sum(x.amount)::text AS amount
FROM (/*slot:rows*/) x WHERE x.organisation_id = %(organisation_id)s
GROUP BY x.currency ORDER BY x.currency
