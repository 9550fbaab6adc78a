-- Lock a batch of the runs that are due at one step, longest waiting first; another worker takes others.
SELECT r.id FROM run r
WHERE r.organisation_id = %(organisation_id)s AND r.version_id = %(version_id)s AND r.step_id = %(step_id)s
  AND r.state = 'waiting' AND r.wake_at <= %(now)s
ORDER BY r.wake_at LIMIT %(limit)s
FOR UPDATE SKIP LOCKED
