-- How many conversations each view has under one search, and how many of them are unread.
SELECT view.name, count(*) AS n, count(*) FILTER (WHERE t.unread) AS unread
FROM mail_thread t
CROSS JOIN LATERAL (VALUES ('unassigned', /*slot:unassigned*/), ('mine', /*slot:mine*/), ('replies', /*slot:replies*/),
                           ('bounces', /*slot:bounces*/), ('all', true)) AS view(name, holds)
LEFT JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
WHERE t.organisation_id = %(organisation_id)s AND view.holds AND /*slot:where*/
GROUP BY view.name
