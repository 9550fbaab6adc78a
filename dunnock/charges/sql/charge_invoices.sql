-- What of one charge is for which invoice, and where those stand now.
SELECT i.id, i.number, i.due_on, ci.amount, i.currency, i.balance, ci.in_flight
FROM charge_invoice ci JOIN invoice i ON i.organisation_id = ci.organisation_id AND i.id = ci.invoice_id
WHERE ci.organisation_id = %(organisation_id)s AND ci.charge_id = %(id)s ORDER BY i.due_on NULLS LAST, i.id
