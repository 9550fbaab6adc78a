-- Runs whose task is done or cancelled go on at once.
UPDATE run r SET wake_at = %(now)s
FROM task t
WHERE r.organisation_id = %(organisation_id)s AND r.state = 'waiting' AND r.reason = 'waits_for_task' AND r.wake_at > %(now)s
  AND t.organisation_id = r.organisation_id AND t.run_id = r.id AND t.step_id = r.step_id AND t.visit = r.visit
  AND t.status <> 'open'
