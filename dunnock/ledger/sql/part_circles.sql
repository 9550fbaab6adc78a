-- Groups among the given ones that reach themselves through their parents lose their parent.
WITH RECURSIVE above AS (
  SELECT g.id, g.parent_id AS at FROM customer_group g
  WHERE g.organisation_id = %(organisation_id)s AND g.source_id = %(source_id)s AND g.erp_id = ANY(%(erp_ids)s)
    AND g.parent_id IS NOT NULL
  UNION
  SELECT a.id, g.parent_id FROM above a JOIN customer_group g ON g.organisation_id = %(organisation_id)s AND g.id = a.at
  WHERE g.parent_id IS NOT NULL
)
UPDATE customer_group g SET parent_id = NULL
WHERE g.organisation_id = %(organisation_id)s AND g.id IN (SELECT id FROM above WHERE at = id)
RETURNING g.erp_id
