-- Somebody's own open tasks that are due today or were due before.
SELECT count(*) FILTER (WHERE t.due_on < %(today)s::date) AS overdue, count(*) FILTER (WHERE t.due_on = %(today)s::date) AS due_today
FROM task t
WHERE t.organisation_id = %(organisation_id)s AND t.status = 'open' AND t.withdrawn_at IS NULL
  AND t.owner_id = %(user_id)s::bigint AND t.due_on <= %(today)s::date
