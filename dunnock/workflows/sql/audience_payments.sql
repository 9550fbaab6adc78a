-- A page of payments with what each was and what is left of it.
SELECT g.place, g.id, v.customer_id, c.name AS customer_name, c.reference AS customer_reference, v.paid_on, v.amount::text AS amount,
       v.amount_remaining::text AS amount_remaining, v.currency, v.status, v.method, v.reference
FROM page g
JOIN payment v ON v.organisation_id = %(organisation_id)s AND v.id = g.id
JOIN customer c ON c.organisation_id = v.organisation_id AND c.id = v.customer_id
