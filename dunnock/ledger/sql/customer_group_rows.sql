-- The given customer groups in the given order, with the number of their members (of the groups below too) and what those owe.
SELECT t.id, t.erp_id, t.name, t.parent_id, t.credit_limit, t.chasing_paused, t.changed_at, t.withdrawn_at,
       (SELECT count(*) FROM group_member m WHERE m.organisation_id = t.organisation_id AND m.group_id = t.id) AS members,
       coalesce(owed.positions, '[]') AS positions
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN customer_group t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_object('currency', p.currency, 'balance', p.balance, 'overdue', p.overdue,
                                    'open_invoices', p.open_invoices) ORDER BY p.currency) AS positions
  FROM (SELECT o.currency, sum(o.balance) AS balance, count(*) AS open_invoices,
               coalesce(sum(o.balance) FILTER (WHERE o.due_on < %(today)s::date), 0.00) AS overdue
        FROM group_member m JOIN open_item o ON o.organisation_id = m.organisation_id AND o.customer_id = m.customer_id
        WHERE m.organisation_id = t.organisation_id AND m.group_id = t.id
        GROUP BY o.currency) p
) owed ON true
ORDER BY page.place
