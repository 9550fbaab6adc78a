-- A page of credit notes with what is left of each.
SELECT g.place, g.id, v.customer_id, c.name AS customer_name, c.reference AS customer_reference, v.number, v.issued_on,
       v.amount::text AS amount, v.balance::text AS amount_remaining, v.currency
FROM page g
JOIN credit_note v ON v.organisation_id = %(organisation_id)s AND v.id = g.id
JOIN customer c ON c.organisation_id = v.organisation_id AND c.id = v.customer_id
