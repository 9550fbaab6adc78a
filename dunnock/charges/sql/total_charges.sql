-- How many charges all pages of a list have.
SELECT count(*) AS n FROM charge c
JOIN customer k ON k.organisation_id = c.organisation_id AND k.id = c.customer_id
WHERE /*slot:where*/
