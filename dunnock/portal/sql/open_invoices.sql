-- A customer's open invoices, the oldest first, each with the day it is promised for and the files the customer may see.
SELECT i.id, i.number, i.issued_on, i.due_on, i.currency, i.amount, i.balance, %(today)s::date - i.due_on AS days_overdue,
       i.payment_in_progress, i.disputed, i.promised,
       (SELECT min(p.due_on) FROM promise_invoice n
          JOIN promise p ON p.organisation_id = n.organisation_id AND p.id = n.promise_id
        WHERE n.organisation_id = i.organisation_id AND n.invoice_id = i.id AND p.status = 'active' AND p.withdrawn_at IS NULL
       ) AS promised_for,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) ORDER BY f.created_at DESC, f.id DESC)
          FROM file f WHERE f.organisation_id = i.organisation_id AND f.customer_id = i.customer_id AND f.subject_kind = 'invoice'
            AND f.subject_id = i.id AND f.visible_to_customer AND NOT f.quarantined AND f.withdrawn_at IS NULL), '[]') AS files,
       count(*) OVER () AS total
FROM open_item i
WHERE i.organisation_id = %(organisation_id)s AND i.customer_id = %(customer_id)s
ORDER BY i.due_on NULLS LAST, i.id
LIMIT %(most)s
