-- The given tasks in the given order, with what they are about and whether they are late.
SELECT t.id, t.customer_id, coalesce(c.name, '') AS customer_name, t.subject_kind, t.subject_id, /*slot:subject_name*/ AS subject_name,
       t.title, t.description, t.owner_id, CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS owner,
       t.due_on, coalesce(t.status = 'open' AND t.due_on < %(today)s::date, false) AS overdue, t.priority, t.category, t.status,
       t.outcome, t.action, t.created_at, t.created_by, t.completed_at, t.completed_by, t.run_id, t.step_id, t.received_email_id
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN task t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
LEFT JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
LEFT JOIN membership m ON m.organisation_id = t.organisation_id AND m.user_id = t.owner_id
LEFT JOIN user_account u ON u.id = m.user_id
ORDER BY page.place
