-- A link for each wanted customer and contact: one that holds for at least half its days, else a new one.
WITH wanted AS (
  SELECT DISTINCT w.customer_id, w.contact_id FROM unnest(%(customers)s::bigint[], %(contacts)s::bigint[]) AS w(customer_id, contact_id)
),
held AS (
  SELECT DISTINCT ON (w.customer_id, w.contact_id) w.customer_id, w.contact_id, l.id
  FROM wanted w JOIN portal_link l ON l.organisation_id = %(organisation_id)s AND l.customer_id = w.customer_id
    AND l.contact_id IS NOT DISTINCT FROM w.contact_id
  WHERE l.revoked_at IS NULL AND l.expires_at - %(now)s::timestamptz >= (l.expires_at - l.made_at) / 2
  ORDER BY w.customer_id, w.contact_id, l.expires_at DESC, l.id DESC
),
made AS (
  INSERT INTO portal_link (organisation_id, customer_id, contact_id, made_at, made_by, expires_at)
  SELECT %(organisation_id)s, w.customer_id, w.contact_id, %(now)s, %(made_by)s, %(expires_at)s
  FROM wanted w WHERE NOT EXISTS (
    SELECT 1 FROM held h WHERE h.customer_id = w.customer_id AND h.contact_id IS NOT DISTINCT FROM w.contact_id)
  RETURNING customer_id, contact_id, id
)
SELECT * FROM held UNION ALL SELECT * FROM made
