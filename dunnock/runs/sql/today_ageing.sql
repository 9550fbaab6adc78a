-- What everybody owes per currency and ageing bucket, by days past the due date today; without a due date: current.
SELECT o.currency, (%(bucket_names)s::text[])[coalesce(width_bucket(%(today)s::date - o.due_on, %(bucket_starts)s::int[]), 0) + 1] AS bucket,
       sum(o.balance) AS amount, count(*) AS invoices
FROM open_item o WHERE o.organisation_id = %(organisation_id)s
GROUP BY 1, 2
