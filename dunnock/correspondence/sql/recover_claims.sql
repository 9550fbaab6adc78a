-- Messages whose worker is gone. Rendered but never begun: back in the queue. Begun, or the database itself restarted since
-- the claim (its last marks may be lost): unknown, for a person. Never resent by itself, never dropped.
WITH lost AS (
  SELECT m.id, CASE WHEN m.state = 'claimed' AND m.claim_epoch = pg_postmaster_start_time() THEN 'queued' ELSE 'unknown' END AS becomes
  FROM message m
  WHERE m.organisation_id = %(organisation_id)s AND m.state IN ('claimed', 'sending') AND m.lease_until < %(now)s
  FOR UPDATE SKIP LOCKED
)
UPDATE message m SET state = lost.becomes, changed_at = %(now)s, claimed_by = NULL, lease_until = NULL,
       reason = CASE WHEN lost.becomes = 'unknown'
         THEN 'outcome_unknown: The worker stopped while this message was being handed over. It may or may not have left.' ELSE '' END
FROM lost WHERE m.organisation_id = %(organisation_id)s AND m.id = lost.id
RETURNING m.id
