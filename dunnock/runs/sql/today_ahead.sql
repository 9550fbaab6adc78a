-- What the rest of the day brings per active workflow: runs that go on, messages that wait for their time, the earliest of both.
SELECT w.id AS workflow_id, w.name, min(due.at) AS first_at, count(*) FILTER (WHERE due.message IS FALSE) AS runs,
       count(*) FILTER (WHERE due.message) AS messages
FROM (SELECT r.workflow_id, r.wake_at AS at, false AS message FROM run r
      WHERE r.organisation_id = %(organisation_id)s AND r.state = 'waiting' AND r.wake_at < %(tomorrow)s
      UNION ALL
      SELECT m.workflow_id, m.due_at, true FROM message m
      WHERE m.organisation_id = %(organisation_id)s AND m.state = 'queued' AND m.due_at < %(tomorrow)s
        AND m.workflow_id IS NOT NULL) due
JOIN workflow w ON w.organisation_id = %(organisation_id)s AND w.id = due.workflow_id
GROUP BY w.id, w.name
ORDER BY first_at, w.name
