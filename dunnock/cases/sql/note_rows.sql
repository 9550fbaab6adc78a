-- The given notes in the given order, with what they are about.
SELECT t.id, t.customer_id, coalesce(c.name, '') AS customer_name, t.subject_kind, t.subject_id, /*slot:subject_name*/ AS subject_name,
       t.text, t.category, t.created_by, t.created_at, t.edited_at, t.run_id, t.step_id, t.received_email_id
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN note t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
LEFT JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
ORDER BY page.place
