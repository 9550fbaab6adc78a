-- What the members of a group have given and no invoice has taken, per currency: payments and credit notes.
SELECT credit.currency, sum(credit.unapplied) AS unapplied_credit
FROM group_member m
JOIN LATERAL (
  SELECT p.currency, p.unapplied FROM payment p
   WHERE p.organisation_id = m.organisation_id AND p.customer_id = m.customer_id AND p.withdrawn_at IS NULL
  UNION ALL
  SELECT n.currency, n.balance FROM credit_note n
   WHERE n.organisation_id = m.organisation_id AND n.customer_id = m.customer_id AND n.withdrawn_at IS NULL) credit ON true
WHERE m.organisation_id = %(organisation_id)s AND m.group_id = %(group_id)s
GROUP BY credit.currency HAVING sum(credit.unapplied) <> 0
