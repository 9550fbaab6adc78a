-- Every version and step at which runs are due now. Hops along the index run_due from the earliest run of one step to that of
-- the next: a DISTINCT over what is due reads every such run, each time.
WITH RECURSIVE earliest AS (
  (SELECT r.version_id, r.step_id, r.wake_at FROM run r
   WHERE r.organisation_id = %(organisation_id)s AND r.state = 'waiting'
   ORDER BY r.version_id, r.step_id, r.wake_at LIMIT 1)
  UNION ALL
  SELECT following.* FROM earliest e CROSS JOIN LATERAL (
    SELECT r.version_id, r.step_id, r.wake_at FROM run r
    WHERE r.organisation_id = %(organisation_id)s AND r.state = 'waiting'
      AND (r.version_id, r.step_id) > (e.version_id, e.step_id)
    ORDER BY r.version_id, r.step_id, r.wake_at LIMIT 1) following
)
SELECT e.version_id, e.step_id FROM earliest e WHERE e.wake_at <= %(now)s ORDER BY e.version_id, e.step_id
