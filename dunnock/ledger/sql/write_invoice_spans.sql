-- Close and open history for the given invoices where anything criteria read has changed; a repeat writes nothing.
WITH standing AS (
  SELECT i.id, i.customer_id, i.due_on, i.currency, i.balance, i.disputed, i.promised, i.chasing_paused,
         i.balance <> 0 AND i.withdrawn_at IS NULL AS open
  FROM unnest(%(ids)s::bigint[]) AS t(id)
  JOIN invoice i ON i.organisation_id = %(organisation_id)s AND i.id = t.id
),
-- Read once before anything is written: asked per invoice, each look-up went through the rows this statement had just added.
known AS MATERIALIZED (
  SELECT i.id, max(s.known_to) AS last_to, bool_or(s.known_to IS NULL AND s.invoice_id IS NOT NULL) AS has_open
  FROM standing i LEFT JOIN invoice_span s ON s.organisation_id = %(organisation_id)s AND s.invoice_id = i.id
  GROUP BY i.id
),
closed AS (
  -- Two batches may carry the same instant: a span lasts at least a microsecond, so history never runs backwards.
  UPDATE invoice_span s SET known_to = greatest(%(now)s, s.known_from + interval '1 microsecond')
  FROM standing i
  WHERE s.organisation_id = %(organisation_id)s AND s.invoice_id = i.id AND s.known_to IS NULL
    AND (NOT i.open OR (s.due_on, s.currency, s.balance, s.disputed, s.promised, s.chasing_paused)
         IS DISTINCT FROM (i.due_on, i.currency, i.balance, i.disputed, i.promised, i.chasing_paused))
  RETURNING s.invoice_id, s.known_to
)
INSERT INTO invoice_span (organisation_id, invoice_id, customer_id, due_on, currency, balance, disputed, promised,
                          chasing_paused, known_from, reconstructed)
SELECT %(organisation_id)s, i.id, i.customer_id, i.due_on, i.currency, i.balance, i.disputed, i.promised, i.chasing_paused,
       coalesce(closed.known_to, greatest(%(now)s, known.last_to)), %(reconstructed)s
FROM standing i JOIN known ON known.id = i.id LEFT JOIN closed ON closed.invoice_id = i.id
WHERE i.open AND (closed.invoice_id IS NOT NULL OR NOT known.has_open)
