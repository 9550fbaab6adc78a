-- Since when an open invoice is open, disputed (or not), and so on, as history knows; null where it reaches back to a first
-- import, which knows how things stood and not since when.
WITH span AS (
  SELECT s.known_from, s.reconstructed,
         lag(s.known_to) OVER w IS DISTINCT FROM s.known_from AS opens,
         lag(s.disputed) OVER w IS DISTINCT FROM s.disputed AS disputed,
         lag(s.promised) OVER w IS DISTINCT FROM s.promised AS promised,
         lag(s.chasing_paused) OVER w IS DISTINCT FROM s.chasing_paused AS chasing_paused
  FROM invoice_span s WHERE s.organisation_id = %(organisation_id)s AND s.invoice_id = %(invoice_id)s
  WINDOW w AS (ORDER BY s.known_from)
),
began AS (SELECT span.*, CASE WHEN NOT reconstructed THEN (known_from AT TIME ZONE %(zone)s)::date END AS day FROM span)
SELECT (array_agg(day ORDER BY known_from DESC) FILTER (WHERE opens))[1] AS open,
       (array_agg(day ORDER BY known_from DESC) FILTER (WHERE opens OR disputed))[1] AS disputed,
       (array_agg(day ORDER BY known_from DESC) FILTER (WHERE opens OR promised))[1] AS promised,
       (array_agg(day ORDER BY known_from DESC) FILTER (WHERE opens OR chasing_paused))[1] AS chasing_paused
FROM began
