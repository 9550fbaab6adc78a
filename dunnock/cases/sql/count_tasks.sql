-- Open tasks, for the tabs of their list: somebody's own, nobody's, late and due today.
SELECT count(*) AS open, count(*) FILTER (WHERE t.owner_id = %(user_id)s::bigint) AS mine,
       count(*) FILTER (WHERE t.owner_id IS NULL) AS nobodys,
       count(*) FILTER (WHERE t.due_on < %(today)s::date) AS overdue,
       count(*) FILTER (WHERE t.due_on = %(today)s::date) AS due_today,
       count(*) FILTER (WHERE t.owner_id = %(user_id)s::bigint AND t.due_on < %(today)s::date) AS mine_overdue
FROM task t
WHERE t.organisation_id = %(organisation_id)s AND t.status = 'open' AND t.withdrawn_at IS NULL
