-- The given files in the given order, with what they belong to; not what is in them.
SELECT t.id, t.customer_id, coalesce(c.name, '') AS customer_name, t.subject_kind, t.subject_id, /*slot:subject_name*/ AS subject_name,
       t.name, t.media_type, t.size, t.sha256, t.tags, t.visible_to_customer, t.quarantined, t.danger, t.uploaded_by, t.created_at,
       t.received_email_id
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN file t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
LEFT JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
ORDER BY page.place
