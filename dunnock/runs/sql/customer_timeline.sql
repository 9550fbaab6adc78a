-- Everything about one customer, newest first (at one instant the cause is older): facts, messages, mail and texts that came in, what its
-- runs went through. A message or mail is one entry, whatever its run or an event tells of it; who decided about it last stands with it.
WITH entry AS (
  SELECT e.occurred_at AS at, 'event' AS source, e.id, e.kind, e.subject_kind, e.subject_id, NULL::bigint AS run_id,
         NULL::bigint AS workflow_id, NULL::bigint AS version_id, '' AS step_id, e.data,
         CASE WHEN e.subject_kind = 'invoice' THEN ARRAY[e.subject_id] ELSE '{}' END AS listed, 0 AS place
  FROM event e WHERE e.organisation_id = %(organisation_id)s AND e.customer_id = %(customer_id)s AND e.kind NOT LIKE 'email.%%'
    AND e.kind NOT LIKE 'text.%%'
  UNION ALL
  SELECT coalesce(m.sent_at, CASE WHEN m.state IN ('cancelled', 'failed', 'unknown') THEN m.changed_at ELSE m.created_at END),
         'message', m.id, 'message.' || m.state, m.subject_kind, m.subject_id, m.run_id, m.workflow_id, m.version_id, m.step_id,
         jsonb_build_object('reason', m.reason, 'to', m.to_addresses || m.cc_addresses, 'due_at', m.due_at, 'written_by', m.written_by,
           'thread_id', m.thread_id, 'channel', m.channel, 'delivery', m.delivery_status, 'delivery_detail', m.delivery_detail),
         CASE WHEN m.subject_kind = 'invoice' AND m.target_invoice_ids = '{}' THEN ARRAY[m.subject_id] ELSE m.target_invoice_ids END, 2
  FROM message m WHERE m.organisation_id = %(organisation_id)s AND m.customer_id = %(customer_id)s
  UNION ALL
  SELECT g.received_at, 'email', g.id, 'email.' || g.kind, 'received_email', g.id, NULL, NULL, NULL, '',
         jsonb_build_object('thread_id', g.thread_id, 'from_name', g.from_name, 'from_address', g.from_address,
           'preview', left(g.reply_text, 200), 'attachments', g.attachments), g.invoice_ids, 2
  FROM received_email g WHERE g.organisation_id = %(organisation_id)s AND g.customer_id = %(customer_id)s AND g.withdrawn_at IS NULL
  UNION ALL
  SELECT x.received_at, 'text', x.id, 'text.received', 'received_text', x.id, NULL, NULL, NULL, '',
         jsonb_build_object('from_number', x.from_number, 'asked', x.asked, 'preview', left(x.text, 200)), '{}', 2
  FROM received_text x WHERE x.organisation_id = %(organisation_id)s AND x.customer_id = %(customer_id)s AND x.withdrawn_at IS NULL
  UNION ALL
  SELECT v.at, 'run', v.id, v.kind, r.subject_kind, r.subject_id, r.id, r.workflow_id, r.version_id, v.step_id, v.data,
         CASE WHEN r.subject_kind = 'invoice' THEN ARRAY[r.subject_id] ELSE '{}' END, CASE WHEN v.kind = 'enrolled' THEN 1 ELSE 3 END
  FROM run r JOIN run_event v ON v.organisation_id = r.organisation_id AND v.run_id = r.id
  WHERE r.organisation_id = %(organisation_id)s AND r.customer_id = %(customer_id)s
    AND v.kind <> 'moved' AND v.kind NOT LIKE 'message\_%%'
),
page AS (
  SELECT entry.*, count(*) OVER () AS total FROM entry ORDER BY at DESC, place DESC, id DESC LIMIT %(limit)s OFFSET %(offset)s
)
SELECT page.at, page.source, page.id, page.kind, page.subject_kind, page.subject_id, page.run_id, page.workflow_id,
       coalesce(walked.version_id, page.version_id) AS version_id, page.step_id,
       CASE WHEN reported.data IS NULL THEN page.data ELSE page.data || reported.data END AS data, page.total, coalesce(w.name, '') AS workflow_name,
       coalesce(page.data ->> 'actor', decided.actor, CASE WHEN page.kind IN ('promise.made', 'dispute.opened') THEN record.made_by END, '') AS actor,
       coalesce(CASE m.channel WHEN 'text' THEN left(m.text, 200) ELSE m.subject END, mail.subject, page.data ->> 'preview', record.name, '') AS title, record.due_on,
       coalesce(paid.numbers, about.numbers, '{}') AS invoice_numbers,
       coalesce(about.amounts, record.amounts, '[]') AS amounts
FROM page
LEFT JOIN workflow w ON w.organisation_id = %(organisation_id)s AND w.id = page.workflow_id
LEFT JOIN message m ON page.source = 'message' AND m.organisation_id = %(organisation_id)s AND m.id = page.id
LEFT JOIN received_email mail ON page.source = 'email' AND mail.organisation_id = %(organisation_id)s AND mail.id = page.id
-- What a server reported in it about a mail of ours.
LEFT JOIN LATERAL (
  SELECT jsonb_build_object('reports', jsonb_agg(jsonb_build_object('address', d.address, 'detail', d.detail) ORDER BY d.id)) AS data
  FROM delivery_report d WHERE page.source = 'email' AND d.organisation_id = %(organisation_id)s AND d.received_email_id = page.id
  HAVING count(*) > 0
) reported ON true
LEFT JOIN LATERAL (
  SELECT v.data ->> 'actor' AS actor FROM run_event v
  WHERE page.source = 'message' AND v.organisation_id = %(organisation_id)s AND v.run_id = page.run_id
    AND (v.data ->> 'message_id')::bigint = page.id AND v.data ? 'actor'
  ORDER BY v.id DESC LIMIT 1
) decided ON true
-- The version a run walked then, where it was taken over into another one since.
LEFT JOIN LATERAL (
  SELECT (v.data ->> 'from_version_id')::bigint AS version_id FROM run_event v
  WHERE page.source = 'run' AND v.organisation_id = %(organisation_id)s AND v.run_id = page.run_id AND v.id > page.id
    AND v.kind = 'version_changed' ORDER BY v.id LIMIT 1
) walked ON true
-- The record an event or a run is about.
LEFT JOIN LATERAL (
  SELECT s.name, s.due_on, s.made_by, CASE WHEN s.amount IS NULL THEN NULL
         ELSE jsonb_build_array(jsonb_build_object('currency', s.currency, 'amount', s.amount)) END AS amounts
  FROM (
    SELECT i.number AS name, i.due_on, i.amount, i.currency, '' AS made_by FROM invoice i
    WHERE page.subject_kind = 'invoice' AND i.organisation_id = %(organisation_id)s AND i.id = page.subject_id
    UNION ALL
    SELECT n.number, NULL, n.amount, n.currency, '' FROM credit_note n
    WHERE page.subject_kind = 'credit_note' AND n.organisation_id = %(organisation_id)s AND n.id = page.subject_id
    UNION ALL
    SELECT p.reference, NULL, p.amount, p.currency, '' FROM payment p
    WHERE page.subject_kind = 'payment' AND p.organisation_id = %(organisation_id)s AND p.id = page.subject_id
    UNION ALL
    SELECT '', m.due_on, m.amount, m.currency, m.made_by FROM promise m
    WHERE page.subject_kind = 'promise' AND m.organisation_id = %(organisation_id)s AND m.id = page.subject_id
    UNION ALL
    SELECT '', NULL, d.amount, d.currency, d.opened_by FROM dispute d
    WHERE page.subject_kind = 'dispute' AND d.organisation_id = %(organisation_id)s AND d.id = page.subject_id
  ) s
) record ON page.source <> 'message'
-- What a message lists, with balances as they were when it left; what an entry about one invoice is about.
LEFT JOIN LATERAL (
  SELECT array_agg(i.number ORDER BY i.due_on, i.number, i.id) AS numbers,
         (SELECT jsonb_agg(jsonb_build_object('currency', t.currency, 'amount', t.amount) ORDER BY t.currency) FROM (
            SELECT known.currency, sum(coalesce(s.balance, known.balance)) AS amount
            FROM invoice known LEFT JOIN invoice_span s ON page.source = 'message' AND s.organisation_id = known.organisation_id
              AND s.invoice_id = known.id AND s.known_from <= page.at AND (s.known_to IS NULL OR s.known_to > page.at)
            WHERE page.source = 'message' AND known.organisation_id = %(organisation_id)s AND known.id = ANY(page.listed)
            GROUP BY known.currency) t) AS amounts
  FROM invoice i WHERE i.organisation_id = %(organisation_id)s AND i.id = ANY(page.listed)
) about ON true
-- What a payment paid.
LEFT JOIN LATERAL (
  SELECT array_agg(i.number ORDER BY i.due_on, i.number, i.id) AS numbers
  FROM allocation a JOIN invoice i ON i.organisation_id = a.organisation_id AND i.id = a.invoice_id
  WHERE page.source = 'event' AND page.subject_kind = 'payment' AND a.organisation_id = %(organisation_id)s
    AND a.payment_id = page.subject_id AND a.withdrawn_at IS NULL
) paid ON true
ORDER BY page.at DESC, page.place DESC, page.id DESC
