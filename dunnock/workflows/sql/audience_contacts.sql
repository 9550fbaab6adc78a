-- The contacts of a page's customers, as recipients see them, and whoever of us looks after each.
SELECT k.customer_id, k.id, k.name, k.email, k.positions, k.is_primary, k.language, false AS owner,
       NOT k.inactive AND k.deliverability = 'ok' AND NOT EXISTS (
         SELECT 1 FROM suppressed_address x
         WHERE x.organisation_id = k.organisation_id AND x.address = lower(k.email)) AS usable
FROM contact k
WHERE k.organisation_id = %(organisation_id)s AND k.customer_id = ANY(%(customer_ids)s)
  AND k.withdrawn_at IS NULL AND k.email IS NOT NULL
UNION ALL
SELECT c.id, 0, u.name, u.email, '{}', false, NULL, true, true
FROM customer c JOIN user_account u ON u.id = c.account_owner_id AND u.is_active
WHERE c.organisation_id = %(organisation_id)s AND c.id = ANY(%(customer_ids)s)
ORDER BY 1, 6 DESC, 2
