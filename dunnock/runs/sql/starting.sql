-- Of the records a workflow would start now: how many nobody can be written to for, and in which other workflows they are.
WITH starting AS MATERIALIZED (
  SELECT s.organisation_id, s.id, /*slot:customer*/ AS customer_id
  FROM /*slot:source*/ s
  WHERE s.organisation_id = %(organisation_id)s AND s.withdrawn_at IS NULL AND /*slot:criteria*/
    AND NOT EXISTS (
      SELECT 1 FROM run r
      WHERE r.organisation_id = %(organisation_id)s AND r.workflow_id = %(workflow_id)s AND r.subject_id = s.id
        AND r.end_reason IS DISTINCT FROM 'rehearsed' AND (r.state <> 'ended' OR %(restart_days)s::int IS NULL
             OR (r.ended_at AT TIME ZONE %(zone)s)::date > %(today)s::date - %(restart_days)s::int))
),
reachable AS (
  SELECT DISTINCT k.customer_id FROM contact k
  WHERE k.organisation_id = %(organisation_id)s AND k.withdrawn_at IS NULL AND k.email <> '' AND NOT k.inactive
    AND k.deliverability = 'ok' AND NOT EXISTS (
      SELECT 1 FROM suppressed_address x WHERE x.organisation_id = k.organisation_id AND x.address = lower(k.email))
),
item AS (
  SELECT i.currency, count(*) AS count, sum(i.balance) AS balance,
         coalesce(sum(i.balance) FILTER (WHERE i.due_on < %(today)s::date), 0) AS overdue
  FROM open_item i WHERE i.organisation_id = %(organisation_id)s AND /*slot:items*/
  GROUP BY i.currency
),
elsewhere AS (
  SELECT r.workflow_id, count(DISTINCT r.customer_id) AS customers
  FROM run r JOIN workflow w ON w.organisation_id = r.organisation_id AND w.id = r.workflow_id AND w.state = 'active'
  WHERE r.organisation_id = %(organisation_id)s AND r.state <> 'ended' AND r.workflow_id <> %(workflow_id)s
    AND r.customer_id IN (SELECT customer_id FROM starting)
  GROUP BY r.workflow_id
)
SELECT (SELECT count(*) FROM starting) AS records,
       (SELECT count(DISTINCT customer_id) FROM starting) AS customers,
       (SELECT count(DISTINCT t.customer_id) FROM starting t
         WHERE NOT EXISTS (SELECT 1 FROM reachable k WHERE k.customer_id = t.customer_id)) AS unreachable,
       (SELECT json_agg(json_build_object('currency', currency, 'count', count, 'balance', balance::text, 'overdue', overdue::text)
                        ORDER BY currency) FROM item) AS totals,
       (SELECT json_agg(json_build_object('workflow_id', w.id, 'name', w.name, 'customers', e.customers) ORDER BY e.customers DESC, w.id)
          FROM elsewhere e JOIN workflow w ON w.organisation_id = %(organisation_id)s AND w.id = e.workflow_id) AS overlap
