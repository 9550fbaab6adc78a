-- Whom a workflow means: counts, totals per currency and one page of one tab. The matching records are found once.
WITH matching AS MATERIALIZED (
  SELECT s.id, /*slot:customer*/ AS customer_id
  FROM /*slot:source*/ s
  WHERE s.organisation_id = %(organisation_id)s AND s.withdrawn_at IS NULL AND /*slot:criteria*/
),
item AS MATERIALIZED (
  SELECT i.id, i.customer_id, i.currency, i.balance, i.due_on
  FROM open_item i WHERE i.organisation_id = %(organisation_id)s AND /*slot:items*/
),
money AS MATERIALIZED (
  SELECT p.id, p.customer_id, p.currency, p.amount, p.paid_on
  FROM payment p WHERE p.organisation_id = %(organisation_id)s AND p.withdrawn_at IS NULL AND /*slot:payments*/
),
served AS (
  SELECT r.subject_id, bool_or(r.state <> 'ended') AS in_flight
  FROM run r
  WHERE r.organisation_id = %(organisation_id)s AND r.workflow_id = %(workflow_id)s::bigint
    -- As in enrol_matching: an ended run bars a new one until its waiting period is over, or for good.
    AND (r.state <> 'ended' OR %(restart_days)s::int IS NULL
         OR (r.ended_at AT TIME ZONE %(zone)s)::date > %(today)s::date - %(restart_days)s::int)
  GROUP BY r.subject_id
),
found AS MATERIALIZED (
  /*slot:found*/
),
page AS MATERIALIZED (
  SELECT found.*, row_number() OVER (ORDER BY /*slot:order*/, id) AS place
  FROM (SELECT * FROM found ORDER BY /*slot:order*/, id LIMIT %(limit)s OFFSET %(offset)s) found
),
shown AS (
  /*slot:shown*/
)
SELECT (SELECT count(*) FROM matching) AS records,
       (SELECT count(*) FROM item) AS invoices,
       (SELECT count(*) FROM money) AS payments,
       (SELECT count(*) FROM matching m JOIN served d ON d.subject_id = m.id WHERE d.in_flight) AS in_workflow,
       (SELECT count(*) FROM matching m JOIN served d ON d.subject_id = m.id WHERE NOT d.in_flight) AS done_before,
       (SELECT json_agg(t ORDER BY t.currency) FROM (
          SELECT currency, count(*) AS count, sum(balance)::text AS balance,
                 coalesce(sum(balance) FILTER (WHERE due_on < %(today)s::date), 0)::text AS overdue
          FROM item GROUP BY currency) t) AS invoice_totals,
       (SELECT json_agg(t ORDER BY t.currency) FROM (
          SELECT currency, count(*) AS count, sum(amount)::text AS amount FROM money GROUP BY currency) t) AS payment_totals,
       (SELECT count(*) FROM found) AS total,
       (SELECT json_agg(shown ORDER BY shown.place) FROM shown) AS items
