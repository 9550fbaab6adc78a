-- The given invoices in the given order. Days overdue are signed and stop counting on the day of settlement.
SELECT t.id, t.erp_id, t.number, t.customer_id, c.name AS customer_name, t.issued_on, t.due_on, t.instalments, t.amount,
       t.balance, t.currency, t.settled_on, t.po_number, t.disputed, t.promised, t.chasing_paused, t.auto_charge,
       t.payment_in_progress, t.tags, t.custom, t.erp_created_on, t.last_contact_at, t.first_seen_at, t.changed_at,
       t.withdrawn_at,
       CASE WHEN t.withdrawn_at IS NOT NULL THEN 'voided' WHEN t.balance = 0 THEN 'paid'
            WHEN t.balance <> t.amount THEN 'partly_paid' ELSE 'open' END AS status,
       late.days AS days_overdue,
       (%(bucket_names)s::text[])[width_bucket(late.days, %(bucket_starts)s::int[]) + 1] AS bucket
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN invoice t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
CROSS JOIN LATERAL (SELECT least(%(today)s::date, t.settled_on) - t.due_on AS days) late
ORDER BY page.place
