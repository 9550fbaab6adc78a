-- What a person decided about a message, on its run: it waits again, goes on at the next tick, or ends; the story says who.
WITH told AS (
  UPDATE run r SET changed_at = %(now)s,
         state = CASE WHEN %(becomes)s = 'cancelled' THEN 'ended' ELSE r.state END,
         reason = CASE WHEN %(becomes)s = 'queued' THEN 'message_on_its_way' ELSE '' END,
         ended_at = CASE WHEN %(becomes)s = 'cancelled' THEN %(now)s::timestamptz END,
         end_reason = CASE WHEN %(becomes)s = 'cancelled' THEN %(reason)s END,
         wake_at = CASE WHEN %(becomes)s = 'cancelled' THEN NULL ELSE r.wake_at END
  WHERE r.organisation_id = %(organisation_id)s AND r.id = %(run_id)s AND r.step_id = %(step_id)s AND r.visit = %(visit)s
    AND r.state IN ('holding', 'paused')
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
VALUES (%(organisation_id)s, %(run_id)s, %(now)s, %(kind)s, %(step_id)s,
        jsonb_build_object('message_id', %(message_id)s::bigint, 'actor', %(actor)s::text))
