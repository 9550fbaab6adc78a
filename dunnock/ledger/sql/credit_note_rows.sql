-- The given credit notes in the given order.
SELECT t.id, t.erp_id, t.number, t.customer_id, c.name AS customer_name, t.issued_on, t.amount, t.currency,
       t.used_elsewhere, t.balance AS amount_remaining, t.tags, t.custom, t.first_seen_at, t.changed_at, t.withdrawn_at,
       CASE WHEN t.withdrawn_at IS NOT NULL THEN 'voided' WHEN t.balance = 0 THEN 'used'
            WHEN t.balance <> t.amount THEN 'partly_used' ELSE 'open' END AS status
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN credit_note t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
ORDER BY page.place
