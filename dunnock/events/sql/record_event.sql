-- Append one event with what is known beside it, and queue it for the next tick. It may repeat for its subject.
WITH written AS (
  INSERT INTO event (organisation_id, kind, subject_kind, subject_id, customer_id, occurred_at, recorded_at, data)
  VALUES (%(organisation_id)s, %(kind)s, %(subject_kind)s, %(subject_id)s, %(customer_id)s, %(now)s, %(now)s, %(data)s)
  RETURNING organisation_id, id
)
INSERT INTO event_pending (organisation_id, event_id) SELECT organisation_id, id FROM written
