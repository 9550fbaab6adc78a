-- Messages whose worker is gone (its session lock is free). Rendered but never begun: back in the queue. Begun, or the database
-- itself restarted since the claim (its last marks may be lost): unknown, for a person. Never resent by itself, never dropped.
WITH holder AS (
  SELECT DISTINCT claimed_by FROM message
  WHERE organisation_id = %(organisation_id)s AND state IN ('claimed', 'sending')
),
dead AS MATERIALIZED (
  SELECT claimed_by FROM holder WHERE pg_try_advisory_xact_lock(hashtextextended(claimed_by, 0))
)
UPDATE message m SET changed_at = %(now)s, claimed_by = NULL,
       state = CASE WHEN m.state = 'claimed' AND m.claim_epoch = pg_postmaster_start_time() THEN 'queued' ELSE 'unknown' END,
       reason = CASE WHEN m.state = 'claimed' AND m.claim_epoch = pg_postmaster_start_time() THEN ''
         ELSE 'outcome_unknown: The worker stopped while this message was being handed over. It may or may not have left.' END
FROM dead
WHERE m.organisation_id = %(organisation_id)s AND m.state IN ('claimed', 'sending') AND m.claimed_by = dead.claimed_by
RETURNING m.id
