-- Paid charges whose invoices the ERP shows as (partly) settled by now, and those it never showed: no longer in progress.
UPDATE charge_invoice ci SET in_flight = false
FROM charge c, invoice i
WHERE ci.organisation_id = %(organisation_id)s AND ci.in_flight
  AND c.organisation_id = %(organisation_id)s AND c.id = ci.charge_id AND c.status IN ('paid', 'partly_refunded')
  AND i.organisation_id = %(organisation_id)s AND i.id = ci.invoice_id
  AND (i.balance < ci.balance_before OR i.withdrawn_at IS NOT NULL OR c.paid_at < %(now)s - interval '10 days')
RETURNING ci.invoice_id
