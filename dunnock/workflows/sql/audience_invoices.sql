-- A page of invoices; `left_out` says why a message would not list one today.
SELECT g.place, g.id, v.customer_id, c.name AS customer_name, c.reference AS customer_reference, v.number, v.issued_on, v.due_on,
       v.amount::text AS amount, v.balance::text AS balance, v.currency,
       least(%(today)s::date, v.settled_on) - v.due_on AS days_overdue,
       CASE WHEN v.disputed THEN 'disputed' WHEN v.promised THEN 'promised' WHEN v.chasing_paused THEN 'chasing_paused'
            WHEN v.payment_in_progress THEN 'payment_in_progress' ELSE '' END AS left_out
FROM page g
JOIN invoice v ON v.organisation_id = %(organisation_id)s AND v.id = g.id
JOIN customer c ON c.organisation_id = v.organisation_id AND c.id = v.customer_id
