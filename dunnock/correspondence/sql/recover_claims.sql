-- Messages whose worker is gone (its session lock is free). Rendered but never begun: back in the queue. Begun, or the database
-- itself restarted since the claim (its last marks may be lost): unknown, for a person. Never resent by itself, never dropped.
-- What it had ended and not yet told of keeps its outcome, and is told of now.
WITH holder AS (
  SELECT DISTINCT claimed_by FROM message WHERE organisation_id = %(organisation_id)s AND claimed_by IS NOT NULL
),
dead AS MATERIALIZED (
  SELECT claimed_by FROM holder WHERE pg_try_advisory_xact_lock(hashtextextended(claimed_by, 0))
)
UPDATE message m SET claimed_by = NULL,
       changed_at = CASE WHEN m.state IN ('claimed', 'sending') THEN %(now)s::timestamptz ELSE m.changed_at END,
       state = CASE WHEN m.state NOT IN ('claimed', 'sending') THEN m.state
         WHEN m.state = 'claimed' AND m.claim_epoch = pg_postmaster_start_time() THEN 'queued' ELSE 'unknown' END,
       reason = CASE WHEN m.state NOT IN ('claimed', 'sending') THEN m.reason
         WHEN m.state = 'claimed' AND m.claim_epoch = pg_postmaster_start_time() THEN ''
         ELSE 'outcome_unknown: The worker stopped while this message was being handed over. It may or may not have left.' END
FROM dead
WHERE m.organisation_id = %(organisation_id)s AND m.claimed_by = dead.claimed_by
RETURNING m.id
