-- Set what open cases and charges say of invoices, where it is not so already. Locked in the order of ids, as every change is.
WITH wanted AS (
  SELECT m.* FROM jsonb_to_recordset(%(marks)s::jsonb) AS m(id bigint, disputed boolean, promised boolean, payment_in_progress boolean)
),
held AS (
  SELECT i.id FROM invoice i JOIN wanted w ON w.id = i.id WHERE i.organisation_id = %(organisation_id)s ORDER BY i.id FOR UPDATE OF i
)
UPDATE invoice i SET disputed_by_case = coalesce(w.disputed, i.disputed_by_case),
       promised_by_case = coalesce(w.promised, i.promised_by_case),
       payment_in_progress = coalesce(w.payment_in_progress, i.payment_in_progress), changed_at = greatest(i.changed_at, %(now)s)
FROM wanted w JOIN held ON held.id = w.id
WHERE i.organisation_id = %(organisation_id)s AND i.id = w.id
  AND (i.disputed_by_case, i.promised_by_case, i.payment_in_progress) IS DISTINCT FROM
      (coalesce(w.disputed, i.disputed_by_case), coalesce(w.promised, i.promised_by_case),
       coalesce(w.payment_in_progress, i.payment_in_progress))
RETURNING i.id, i.customer_id
