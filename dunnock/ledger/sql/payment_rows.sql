-- The given payments in the given order, with what stands against no invoice (unapplied).
SELECT t.id, t.erp_id, t.customer_id, c.name AS customer_name, t.paid_on, t.amount, t.currency, t.used_elsewhere,
       t.amount_remaining, t.unapplied, t.status, t.method, t.reference, t.prepayment, t.overpayment, t.tags, t.custom,
       t.first_seen_at, t.changed_at, t.withdrawn_at
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN payment t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
ORDER BY page.place
