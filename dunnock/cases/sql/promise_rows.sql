-- The given promises in the given order, with the invoices they name.
SELECT t.id, t.customer_id, c.name AS customer_name, t.currency, t.amount, t.due_on, t.due_on + t.grace_days AS last_on, t.status,
       t.made_at, t.made_by, t.source, t.note, t.grace_days, t.kept_amount, t.decided_at, t.ended_reason, t.received_email_id,
       coalesce(named.invoices, '[]') AS invoices
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN promise t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_object('id', i.id, 'number', i.number, 'due_on', i.due_on, 'balance_then', n.balance_then,
                                    'balance', i.balance, 'voided', i.withdrawn_at IS NOT NULL) ORDER BY n.id) AS invoices
  FROM promise_invoice n JOIN invoice i ON i.organisation_id = n.organisation_id AND i.id = n.invoice_id
  WHERE n.organisation_id = t.organisation_id AND n.promise_id = t.id
) named ON true
ORDER BY page.place
