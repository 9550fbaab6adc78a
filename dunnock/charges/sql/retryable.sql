-- Charges to be tried again, each with what of its invoices is still to be paid and not on its way by another charge.
SELECT c.id, c.status, c.failure_code, c.attempts, c.last_attempt_at, c.payment_method_id, c.amount,
       m.status AS method_status, m.label AS method_label, p.removed_at,
       coalesce(sum(least(ci.amount, i.balance)) FILTER (WHERE i.balance > 0 AND i.withdrawn_at IS NULL AND NOT i.disputed
                                                          AND NOT i.payment_in_progress), 0) AS left_to_pay
FROM charge c
JOIN provider_account p ON p.organisation_id = %(organisation_id)s AND p.id = c.provider_account_id
LEFT JOIN payment_method m ON m.organisation_id = %(organisation_id)s AND m.id = c.payment_method_id
LEFT JOIN charge_invoice ci ON ci.organisation_id = %(organisation_id)s AND ci.charge_id = c.id
LEFT JOIN invoice i ON i.organisation_id = %(organisation_id)s AND i.id = ci.invoice_id
WHERE c.organisation_id = %(organisation_id)s AND c.id = ANY(%(ids)s)
GROUP BY c.id, m.status, m.label, p.removed_at
