-- The invoices of charges that are tried again: those still to be paid are in progress, the others left out of it.
UPDATE charge_invoice ci SET amount = f.left_to_pay, balance_before = f.balance, in_flight = f.left_to_pay > 0
FROM (SELECT part.id, i.balance,
             CASE WHEN i.balance > 0 AND i.withdrawn_at IS NULL AND NOT i.disputed AND NOT i.payment_in_progress
                  THEN least(part.amount, i.balance) ELSE 0 END AS left_to_pay
      FROM charge_invoice part
      JOIN invoice i ON i.organisation_id = %(organisation_id)s AND i.id = part.invoice_id
      WHERE part.organisation_id = %(organisation_id)s AND part.charge_id = ANY(%(ids)s)) f
WHERE ci.organisation_id = %(organisation_id)s AND ci.id = f.id
RETURNING ci.invoice_id
