-- What of the charges about to leave is still to be paid: locked, charge by charge and invoice by invoice.
SELECT ci.id, ci.charge_id, ci.invoice_id, ci.amount, c.automatic,
       CASE WHEN i.withdrawn_at IS NOT NULL OR (c.automatic AND (i.disputed OR i.promised)) THEN 0
            ELSE greatest(least(ci.amount, i.balance), 0) END AS left_to_pay
FROM charge_attempt a
JOIN charge c ON c.organisation_id = %(organisation_id)s AND c.id = a.charge_id
JOIN charge_invoice ci ON ci.organisation_id = %(organisation_id)s AND ci.charge_id = c.id AND ci.amount > 0
JOIN invoice i ON i.organisation_id = %(organisation_id)s AND i.id = ci.invoice_id
WHERE a.organisation_id = %(organisation_id)s AND a.state = 'queued' AND a.sent_at IS NULL AND a.next_try_at <= %(now)s
ORDER BY c.id, i.id
FOR UPDATE OF c
