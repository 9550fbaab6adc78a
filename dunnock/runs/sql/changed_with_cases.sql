-- Customers with something agreed or disputed whose invoices changed since they were last looked at.
WITH concerned AS (
  SELECT p.customer_id FROM promise p WHERE p.organisation_id = %(organisation_id)s AND p.withdrawn_at IS NULL
    AND (p.status = 'active' OR p.status IN ('kept', 'partly_kept', 'broken') AND p.due_on > %(today)s::date - 90)
  UNION SELECT customer_id FROM payment_plan WHERE organisation_id = %(organisation_id)s AND status IN ('active', 'broken')
  UNION SELECT customer_id FROM dispute WHERE organisation_id = %(organisation_id)s AND status = 'open'
)
SELECT DISTINCT c.customer_id
FROM concerned c JOIN invoice i ON i.organisation_id = %(organisation_id)s AND i.customer_id = c.customer_id
JOIN day_clock d ON d.organisation_id = %(organisation_id)s
WHERE i.changed_at > coalesce(d.decided_at - %(overlap)s::interval, '-infinity')
ORDER BY c.customer_id
