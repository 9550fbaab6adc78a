-- Which of the given customers are over their credit limit now; only those for which that changed are touched and returned.
WITH owed AS (
  SELECT c.id, c.over_limit AS was,
         coalesce(c.credit_limit > 0 AND (SELECT sum(i.balance) FROM open_item i WHERE i.organisation_id = c.organisation_id
                    AND i.customer_id = c.id AND i.currency = c.currency) > c.credit_limit, false) AS is_now
  FROM customer c WHERE c.organisation_id = %(organisation_id)s AND c.id = ANY(%(ids)s)
)
UPDATE customer c SET over_limit = owed.is_now
FROM owed WHERE c.organisation_id = %(organisation_id)s AND c.id = owed.id AND owed.was <> owed.is_now
RETURNING c.id, c.over_limit
