-- A page of records that have no shape of their own: whose each is, how it is called, its day and its amount.
SELECT g.place, g.id, /*slot:customer*/ AS customer_id, coalesce(c.name, '') AS customer_name,
       coalesce(c.reference, '') AS customer_reference, /*slot:name*/ AS name, (/*slot:on*/)::date AS on_day,
       (/*slot:amount*/)::text AS amount, /*slot:currency*/ AS currency
FROM page g
JOIN /*slot:source*/ v ON v.organisation_id = %(organisation_id)s AND v.id = g.id
LEFT JOIN customer c ON c.organisation_id = v.organisation_id AND c.id = /*slot:customer*/
