-- Runs that wait for something to happen look again at once when something happened to their record or its customer.
UPDATE run r SET wake_at = %(now)s
FROM event e
WHERE e.organisation_id = %(organisation_id)s AND e.id = ANY(%(event_ids)s) AND r.organisation_id = e.organisation_id
  AND r.state = 'waiting' AND r.reason = 'waits_for_event' AND r.wake_at > %(now)s
  AND (r.customer_id = e.customer_id OR (r.subject_kind = e.subject_kind AND r.subject_id = e.subject_id))
