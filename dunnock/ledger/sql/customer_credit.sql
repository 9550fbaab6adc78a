-- What one customer has given and no invoice has taken, per currency: payments and credit notes.
SELECT credit.currency, sum(credit.unapplied) AS unapplied_credit
FROM (SELECT p.currency, p.unapplied FROM payment p
       WHERE p.organisation_id = %(organisation_id)s AND p.customer_id = %(customer_id)s AND p.withdrawn_at IS NULL
      UNION ALL
      SELECT n.currency, n.balance FROM credit_note n
       WHERE n.organisation_id = %(organisation_id)s AND n.customer_id = %(customer_id)s AND n.withdrawn_at IS NULL) credit
GROUP BY credit.currency HAVING sum(credit.unapplied) <> 0
