-- The given contacts in the given order.
SELECT t.id, t.erp_id, t.customer_id, c.name AS customer_name, t.name, t.email, t.phone, t.positions, t.is_primary,
       t.inactive, t.language, t.deliverability, t.changed_at, t.withdrawn_at, s.kind = 'people' AS by_hand,
       (SELECT count(*) FROM contact_invoice l WHERE l.organisation_id = t.organisation_id AND l.contact_id = t.id) AS linked_invoices
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN contact t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
JOIN source s ON s.organisation_id = t.organisation_id AND s.id = t.source_id
ORDER BY page.place
