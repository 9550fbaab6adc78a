-- Open invoices that are past their due date and fell due after their source was known to us: the fact may be new.
SELECT i.id, i.customer_id
FROM open_item i JOIN source o ON o.organisation_id = i.organisation_id AND o.id = i.source_id
WHERE i.organisation_id = %(organisation_id)s AND i.due_on < %(today)s::date AND i.due_on >= %(today)s::date - %(within)s::int
  AND NOT o.fenced AND i.due_on >= (coalesce(o.first_import_completed_at, o.created_at) AT TIME ZONE %(zone)s)::date
  AND (%(ids)s::bigint[] IS NULL OR i.id = ANY(%(ids)s::bigint[]))
  AND NOT EXISTS (SELECT 1 FROM event e WHERE e.organisation_id = i.organisation_id AND e.dedupe_key = 'invoice.overdue:' || i.id)
ORDER BY i.id
