-- What went wrong of late and still stands: broken promises and failed charges with something open, and the first of their customers.
WITH found AS (
  SELECT 'promises' AS what, p.customer_id, p.decided_at AS at FROM promise p
  WHERE p.organisation_id = %(organisation_id)s AND p.status = 'broken' AND p.withdrawn_at IS NULL AND p.decided_at >= %(since)s
    AND EXISTS (SELECT FROM open_item o WHERE o.organisation_id = p.organisation_id AND o.customer_id = p.customer_id
      AND o.currency = p.currency AND (o.id IN (SELECT l.invoice_id FROM promise_invoice l
            WHERE l.organisation_id = p.organisation_id AND l.promise_id = p.id)
          OR NOT EXISTS (SELECT FROM promise_invoice l WHERE l.organisation_id = p.organisation_id AND l.promise_id = p.id)))
  UNION ALL
  SELECT 'charges', c.customer_id, c.changed_at FROM charge c
  WHERE c.organisation_id = %(organisation_id)s AND c.status = 'failed' AND c.withdrawn_at IS NULL AND c.changed_at >= %(since)s
    AND EXISTS (SELECT FROM charge_invoice ci
      JOIN open_item o ON o.organisation_id = ci.organisation_id AND o.id = ci.invoice_id
      WHERE ci.organisation_id = c.organisation_id AND ci.charge_id = c.id AND NOT o.payment_in_progress)
), of_customers AS (
  SELECT f.what, f.customer_id, k.name, count(*) AS n,
         row_number() OVER (PARTITION BY f.what ORDER BY max(f.at) DESC, f.customer_id) AS place
  FROM found f JOIN customer k ON k.organisation_id = %(organisation_id)s AND k.id = f.customer_id
  GROUP BY f.what, f.customer_id, k.name
)
SELECT what, sum(n)::int AS n, count(*) AS of_customers,
       json_agg(json_build_object('id', customer_id, 'name', name) ORDER BY place) FILTER (WHERE place <= %(most)s) AS customers
FROM of_customers GROUP BY what
