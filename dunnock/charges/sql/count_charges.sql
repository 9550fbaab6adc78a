-- How many charges there are per status under a list's filter.
SELECT c.status, count(*) AS n FROM charge c
JOIN customer k ON k.organisation_id = c.organisation_id AND k.id = c.customer_id
WHERE /*slot:where*/ GROUP BY c.status
