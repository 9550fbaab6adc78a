-- How late a customer pays: plain average over what it settled in the last 12 months (as customer.average_days_late in criteria).
SELECT round(avg(i.settled_on - i.due_on), 1) AS average_days_late, count(*) AS settled_invoices
FROM invoice i
WHERE i.organisation_id = %(organisation_id)s AND i.customer_id = %(customer_id)s AND i.withdrawn_at IS NULL
  AND i.due_on IS NOT NULL AND i.settled_on > (%(today)s::date - interval '12 months')::date
