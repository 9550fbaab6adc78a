-- The given payment plans in the given order, with their invoices and where their instalments stand.
SELECT t.id, t.customer_id, c.name AS customer_name, t.name, t.currency, t.total, t.paid, t.remaining, t.instalment_count, t.frequency,
       t.starts_on, t.ends_on, t.status, t.grace_days, t.created_at, t.created_by, t.began_at, t.ended_at, t.ended_reason, t.source,
       t.received_email_id, part.instalments_paid, part.next_due_on, part.to_agree, part.instalments,
       CASE WHEN t.status = 'active' THEN %(today)s::date - part.next_due_on END AS days_since_next_due,
       coalesce(named.invoices, '[]') AS invoices
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS page(id, place)
JOIN payment_plan t ON t.organisation_id = %(organisation_id)s AND t.id = page.id
JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
CROSS JOIN LATERAL (
  SELECT count(*) FILTER (WHERE i.status = 'paid') AS instalments_paid,
         min(i.due_on) FILTER (WHERE i.status IN ('pending', 'partly_paid')) AS next_due_on,
         -- What new instalments have to add up to: everything but the paid ones.
         CASE WHEN t.status = 'draft' THEN t.total ELSE t.paid + t.remaining END
           - coalesce(sum(i.paid) FILTER (WHERE i.status = 'paid'), 0) AS to_agree,
         coalesce(json_agg(json_build_object('id', i.id, 'number', i.number, 'due_on', i.due_on, 'amount', i.amount, 'paid', i.paid,
           'remaining', i.remaining, 'status', i.status, 'settled_on', i.settled_on,
           'days_since_due', least(%(today)s::date, i.settled_on) - i.due_on) ORDER BY i.due_on, i.number), '[]') AS instalments
  FROM instalment i WHERE i.organisation_id = t.organisation_id AND i.plan_id = t.id AND i.withdrawn_at IS NULL
) part
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_object('id', i.id, 'number', i.number, 'due_on', i.due_on, 'balance_then', n.balance_then,
                                    'balance', i.balance, 'voided', i.withdrawn_at IS NOT NULL) ORDER BY n.id) AS invoices
  FROM plan_invoice n JOIN invoice i ON i.organisation_id = n.organisation_id AND i.id = n.invoice_id
  WHERE n.organisation_id = t.organisation_id AND n.plan_id = t.id
) named ON true
ORDER BY page.place
