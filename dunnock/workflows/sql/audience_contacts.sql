-- The contacts of a page's customers, as recipients see them.
SELECT k.customer_id, k.id, k.name, k.email, k.positions, k.is_primary, k.language,
       NOT k.inactive AND k.deliverability = 'ok' AND NOT EXISTS (
         SELECT 1 FROM suppressed_address x
         WHERE x.organisation_id = k.organisation_id AND x.address = lower(k.email)) AS usable
FROM contact k
WHERE k.organisation_id = %(organisation_id)s AND k.customer_id = ANY(%(customer_ids)s)
  AND k.withdrawn_at IS NULL AND k.email IS NOT NULL
ORDER BY k.customer_id, k.is_primary DESC, k.id
