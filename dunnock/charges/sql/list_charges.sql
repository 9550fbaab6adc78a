-- A page of charges with their customer, method, provider and invoices. The slots hold conditions on organisation_id and more.
SELECT c.id, c.customer_id, k.name AS customer_name, c.provider_account_id, a.name AS provider_account_name,
       a.kind AS provider, a.mode, c.payment_method_id, m.label AS payment_method_label, m.kind AS method_kind,
       c.payment_link_id, c.amount, c.currency, c.automatic, c.status, c.failure_code, c.failure_message, c.attempts,
       c.refunded_amount, c.provider_ref, c.due_on, c.created_at, c.created_by, c.last_attempt_at, c.paid_at,
       (SELECT coalesce(array_agg(i.number ORDER BY i.id), '{}') FROM charge_invoice ci
        JOIN invoice i ON i.organisation_id = ci.organisation_id AND i.id = ci.invoice_id
        WHERE ci.organisation_id = c.organisation_id AND ci.charge_id = c.id) AS invoice_numbers
FROM charge c
JOIN customer k ON k.organisation_id = c.organisation_id AND k.id = c.customer_id
JOIN provider_account a ON a.organisation_id = c.organisation_id AND a.id = c.provider_account_id
LEFT JOIN payment_method m ON m.organisation_id = c.organisation_id AND m.id = c.payment_method_id
WHERE /*slot:where*/ ORDER BY /*slot:order*/ LIMIT %(limit)s OFFSET %(offset)s
