-- Close and open history for the given invoices where anything criteria read has changed; a repeat writes nothing.
WITH standing AS (
  SELECT i.id, i.customer_id, i.due_on, i.currency, i.balance, i.disputed, i.promised, i.chasing_paused,
         i.balance <> 0 AND i.withdrawn_at IS NULL AS open
  FROM invoice i WHERE i.organisation_id = %(organisation_id)s AND i.id = ANY(%(ids)s)
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
       coalesce(closed.known_to, greatest(%(now)s, (SELECT max(s.known_to) FROM invoice_span s
         WHERE s.organisation_id = %(organisation_id)s AND s.invoice_id = i.id))), %(reconstructed)s
FROM standing i LEFT JOIN closed ON closed.invoice_id = i.id
WHERE i.open AND (closed.invoice_id IS NOT NULL OR NOT EXISTS (
  SELECT 1 FROM invoice_span s WHERE s.organisation_id = %(organisation_id)s AND s.invoice_id = i.id AND s.known_to IS NULL))
