-- How many messages of each state a list's filter finds, for its tabs.
SELECT m.state, count(*) AS n FROM message m
LEFT JOIN customer c ON c.organisation_id = m.organisation_id AND c.id = m.customer_id
WHERE m.organisation_id = %(organisation_id)s AND /*slot:where*/
GROUP BY m.state
