-- How many runs a list has on all its pages. Joins a filter does not ask for cost nothing: each is on a unique key.
SELECT count(*) AS n
FROM run r
LEFT JOIN customer c ON c.organisation_id = r.organisation_id AND c.id = r.customer_id
LEFT JOIN message m ON m.organisation_id = r.organisation_id AND m.run_id = r.id AND m.step_id = r.step_id AND m.visit = r.visit
WHERE r.organisation_id = %(organisation_id)s AND /*slot:where*/
