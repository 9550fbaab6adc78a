-- Customers a mail without one may belong to, each with why, the strongest reason first.
SELECT DISTINCT ON (s.customer_id) s.customer_id, c.name AS customer_name, c.reference, s.strength, s.why, s.what
FROM (
  SELECT k.customer_id, 1 AS strength, 'contact' AS why, k.name AS what FROM contact k
  WHERE k.organisation_id = %(organisation_id)s AND lower(k.email) = %(sender)s AND k.withdrawn_at IS NULL
  UNION ALL
  SELECT i.customer_id, 2, 'invoice', i.number FROM invoice i
  WHERE i.organisation_id = %(organisation_id)s AND lower(i.number) = ANY(%(tokens)s) AND i.withdrawn_at IS NULL
  UNION ALL
  SELECT r.id, 2, 'reference', r.reference FROM customer r
  WHERE r.organisation_id = %(organisation_id)s AND r.reference <> '' AND lower(r.reference) = ANY(%(tokens)s)
  UNION ALL
  SELECT e.customer_id, 3, 'earlier', '' FROM received_email e
  WHERE e.organisation_id = %(organisation_id)s AND e.from_address = %(sender)s AND e.customer_id IS NOT NULL
  UNION ALL
  -- A domain that many customers write from (a bookkeeper's, a landlord's) says nothing.
  SELECT d.customer_id, 4, 'domain', d.domain FROM (
    SELECT k.customer_id, split_part(lower(k.email), '@', 2) AS domain, count(*) OVER () AS shared
    FROM (SELECT DISTINCT ON (customer_id) customer_id, email FROM contact
          WHERE organisation_id = %(organisation_id)s AND %(domain)s <> '' AND lower(email) LIKE '%%@' || %(domain_like)s
            AND withdrawn_at IS NULL) k
  ) d WHERE d.shared <= 3
  UNION ALL
  SELECT n.id, 5, 'name', n.name FROM customer n
  WHERE n.organisation_id = %(organisation_id)s AND cardinality(%(names)s::text[]) > 0
    AND EXISTS (SELECT 1 FROM unnest(%(names)s::text[]) said WHERE strict_word_similarity(said, lower(n.name || ' ' || n.reference)) > 0.6)
) s
JOIN customer c ON c.organisation_id = %(organisation_id)s AND c.id = s.customer_id AND c.withdrawn_at IS NULL
ORDER BY s.customer_id, s.strength, s.what
