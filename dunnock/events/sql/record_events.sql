-- Append one event per subject and queue it for the next tick; a fact that is already written is left alone.
WITH written AS (
  INSERT INTO event (organisation_id, kind, subject_kind, subject_id, customer_id, occurred_at, recorded_at, dedupe_key)
  SELECT %(organisation_id)s, %(kind)s, %(subject_kind)s, s.id, s.customer_id, %(occurred_at)s, %(recorded_at)s,
         CASE WHEN %(once)s THEN %(kind)s || ':' || s.id END
  FROM unnest(%(ids)s::bigint[], %(customer_ids)s::bigint[]) AS s(id, customer_id)
  ORDER BY s.id
  ON CONFLICT (organisation_id, dedupe_key) DO NOTHING
  RETURNING organisation_id, id
)
INSERT INTO event_pending (organisation_id, event_id) SELECT organisation_id, id FROM written
