-- The given disputes in the given order, with the invoices they name and how many days they have been open.
SELECT t.id, t.customer_id, c.name AS customer_name, t.currency, t.amount, t.reason, t.description, t.status, t.outcome, t.settlement,
       t.opened_at, t.opened_by, t.settled_at, t.source, t.received_email_id, t.owner_id,
       (coalesce(t.settled_at, %(now)s) AT TIME ZONE %(zone)s::text)::date - (t.opened_at AT TIME ZONE %(zone)s::text)::date AS days_open,
       CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS owner,
       coalesce(named.invoices, '[]') AS invoices
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN dispute t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
LEFT JOIN membership m ON m.organisation_id = t.organisation_id AND m.user_id = t.owner_id
LEFT JOIN user_account u ON u.id = m.user_id
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_object('id', i.id, 'number', i.number, 'due_on', i.due_on, 'amount', n.amount, 'balance', i.balance,
                                    'voided', i.withdrawn_at IS NOT NULL) ORDER BY n.id) AS invoices
  FROM dispute_invoice n JOIN invoice i ON i.organisation_id = n.organisation_id AND i.id = n.invoice_id
  WHERE n.organisation_id = t.organisation_id AND n.dispute_id = t.id
) named ON true
ORDER BY page.place
