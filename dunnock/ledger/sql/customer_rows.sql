-- The given customers in the given order, each with what it owes per currency. Balance is every open invoice, due or not.
SELECT t.id, t.erp_id, t.name, t.reference, t.currency, t.country, t.language, t.time_zone, t.account_owner_id, t.group_id,
       CASE WHEN m.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS account_owner,
       g.name AS group_name, t.portfolios, t.tags, t.strike_level, t.credit_limit, t.auto_pay, t.custom, t.erp_created_on,
       t.chasing_paused AND (t.chasing_paused_until IS NULL OR t.chasing_paused_until > %(today)s::date) AS chasing_paused,
       t.chasing_paused_until, t.chasing_paused_reason, t.first_seen_at, t.changed_at, t.withdrawn_at,
       coalesce(owed.positions, '[]') AS positions, coalesce(owed.open_invoices, 0) AS open_invoices,
       %(today)s::date - owed.oldest_due_on AS oldest_days_overdue
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN customer t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
LEFT JOIN customer_group g ON g.organisation_id = t.organisation_id AND g.id = t.group_id
LEFT JOIN membership m ON m.organisation_id = t.organisation_id AND m.user_id = t.account_owner_id
LEFT JOIN user_account u ON u.id = m.user_id
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_object('currency', p.currency, 'balance', p.balance, 'overdue', p.overdue,
                                    'open_invoices', p.open_invoices) ORDER BY p.currency) AS positions,
         sum(p.open_invoices) AS open_invoices, min(p.oldest_due_on) AS oldest_due_on
  FROM (SELECT o.currency, sum(o.balance) AS balance, count(*) AS open_invoices, min(o.due_on) AS oldest_due_on,
               coalesce(sum(o.balance) FILTER (WHERE o.due_on < %(today)s::date), 0.00) AS overdue
        FROM open_item o WHERE o.organisation_id = t.organisation_id AND o.customer_id = t.id GROUP BY o.currency) p
) owed ON true
ORDER BY page.place
