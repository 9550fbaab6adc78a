-- What stands on a customer's account in each currency: owed, overdue, being paid, disputed, and what we owe them.
WITH owed AS (
  SELECT i.currency, sum(i.balance) AS open, sum(i.balance) FILTER (WHERE i.due_on < %(today)s::date) AS overdue,
         sum(i.balance) FILTER (WHERE i.payment_in_progress) AS in_progress, sum(i.balance) FILTER (WHERE i.disputed) AS disputed,
         count(*) AS invoices, count(*) FILTER (WHERE i.due_on < %(today)s::date AND i.balance > 0) AS overdue_invoices
  FROM open_item i
  WHERE i.organisation_id = %(organisation_id)s AND i.customer_id = %(customer_id)s
  GROUP BY i.currency
),
credit AS (
  SELECT s.currency, sum(s.amount) AS amount FROM (
    SELECT n.currency, n.balance AS amount FROM credit_note n
    WHERE n.organisation_id = %(organisation_id)s AND n.customer_id = %(customer_id)s AND n.withdrawn_at IS NULL AND n.balance > 0
    UNION ALL
    SELECT p.currency, p.unapplied FROM payment p
    WHERE p.organisation_id = %(organisation_id)s AND p.customer_id = %(customer_id)s AND p.withdrawn_at IS NULL AND p.unapplied > 0
      AND p.status <> 'voided') s
  GROUP BY s.currency
)
SELECT currency, coalesce(o.open, 0) AS open, coalesce(o.overdue, 0) AS overdue, coalesce(o.in_progress, 0) AS in_progress,
       coalesce(o.disputed, 0) AS disputed, coalesce(c.amount, 0) AS credit, coalesce(o.invoices, 0) AS invoices,
       coalesce(o.overdue_invoices, 0) AS overdue_invoices
FROM owed o FULL JOIN credit c USING (currency)
ORDER BY coalesce(o.open, 0) DESC, currency
