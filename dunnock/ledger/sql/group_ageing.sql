-- What the members of a group (of the groups below too) owe per currency and ageing bucket, as customer_ageing of one customer.
SELECT o.currency, (%(bucket_names)s::text[])[coalesce(width_bucket(%(today)s::date - o.due_on, %(bucket_starts)s::int[]), 0) + 1] AS bucket,
       sum(o.balance) AS amount, count(*) AS invoices
FROM group_member m JOIN open_item o ON o.organisation_id = m.organisation_id AND o.customer_id = m.customer_id
WHERE m.organisation_id = %(organisation_id)s AND m.group_id = %(group_id)s
GROUP BY 1, 2
