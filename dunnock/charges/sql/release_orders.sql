-- Orders whose worker is gone (its session lock is free): nobody knows whether they left. Unknown, and asked for at once.
WITH holder AS (
  SELECT DISTINCT claimed_by FROM /*slot:table*/ WHERE organisation_id = %(organisation_id)s AND state = 'sending'
),
dead AS MATERIALIZED (
  SELECT claimed_by FROM holder WHERE pg_try_advisory_xact_lock(hashtextextended(claimed_by, 0))
)
UPDATE /*slot:table*/ d SET state = 'unknown', claimed_by = NULL, next_try_at = %(now)s
FROM dead WHERE d.organisation_id = %(organisation_id)s AND d.state = 'sending' AND d.claimed_by = dead.claimed_by
