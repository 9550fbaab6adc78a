-- Customers a sender's address or the numbers a mail names may mean; `what` says which way, `token` the number.
SELECT 'sender' AS what, '' AS token, NULL::bigint AS invoice_id, k.customer_id
FROM contact k JOIN customer c ON c.organisation_id = k.organisation_id AND c.id = k.customer_id AND c.withdrawn_at IS NULL
WHERE k.organisation_id = %(organisation_id)s AND k.email IS NOT NULL AND lower(k.email) = %(sender)s AND k.withdrawn_at IS NULL
UNION
SELECT 'earlier', '', NULL, e.customer_id
FROM received_email e JOIN customer c ON c.organisation_id = e.organisation_id AND c.id = e.customer_id AND c.withdrawn_at IS NULL
WHERE e.organisation_id = %(organisation_id)s AND e.from_address = %(sender)s AND e.how_assigned = 'person'
UNION
SELECT 'invoice', lower(i.number), i.id, i.customer_id
FROM invoice i JOIN customer c ON c.organisation_id = i.organisation_id AND c.id = i.customer_id AND c.withdrawn_at IS NULL
WHERE i.organisation_id = %(organisation_id)s AND lower(i.number) = ANY(%(tokens)s) AND i.withdrawn_at IS NULL
UNION
SELECT 'reference', lower(c.reference), NULL, c.id
FROM customer c
WHERE c.organisation_id = %(organisation_id)s AND c.reference <> '' AND lower(c.reference) = ANY(%(tokens)s) AND c.withdrawn_at IS NULL
ORDER BY 1, 2, 4, 3
