-- Everything a message needs at the moment it leaves: does it still stand, whom it is about, what it lists, who gets it.
SELECT m.id, m.run_id, m.customer_id, m.held_since, m.template_id,
       s.id IS NOT NULL AS standing, /*slot:matches*/ AS matches, to_jsonb(s) AS subject,
       c.name AS customer_name, c.reference AS customer_reference, c.country, c.language, c.chasing_paused,
       c.chasing_paused_until, owner.id AS owner_id, owner.name AS owner_name, owner.email AS owner_email, listed.items,
       positions.items AS positions, people.items AS contacts, stopped.addresses AS suppressed,
       EXISTS (SELECT 1 FROM suppressed_address x WHERE x.organisation_id = m.organisation_id
                 AND x.address = lower(to_jsonb(s) ->> 'from_address')) AS sender_stopped
FROM /*slot:asked*/ m
LEFT JOIN customer c ON c.organisation_id = m.organisation_id AND c.id = m.customer_id
LEFT JOIN user_account owner ON owner.id = c.account_owner_id AND owner.is_active
LEFT JOIN /*slot:source*/ s ON s.organisation_id = m.organisation_id AND s.id = m.subject_id AND s.withdrawn_at IS NULL
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_array(i.id, i.number, i.issued_on, i.due_on, i.amount::text, i.balance::text, i.currency,
                                   i.po_number, i.settled_on, /*slot:share*/) ORDER BY i.due_on, i.number, i.id) AS items,
         array_agg(i.id) AS ids
  FROM /*slot:listed*/) listed ON true
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_array(p.currency, p.balance::text, p.overdue::text, p.n, p.late, p.oldest) ORDER BY p.currency) AS items
  FROM (SELECT i.currency, sum(i.balance) AS balance, count(*) AS n, min(i.due_on) AS oldest,
               coalesce(sum(i.balance) FILTER (WHERE i.due_on < %(today)s::date), 0) AS overdue,
               count(*) FILTER (WHERE i.due_on < %(today)s::date) AS late
        FROM open_item i WHERE i.organisation_id = m.organisation_id AND /*slot:owed*/
        GROUP BY i.currency) p) positions ON true
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_array(k.id, k.name, k.email, k.positions, k.is_primary, k.language,
                    NOT k.inactive AND k.deliverability = 'ok' AND NOT EXISTS (
                      SELECT 1 FROM suppressed_address x WHERE x.organisation_id = k.organisation_id
                        AND x.address = lower(k.email)),
                    /*slot:own_contact*/,
                    EXISTS (SELECT 1 FROM contact_invoice l WHERE l.organisation_id = k.organisation_id
                              AND l.contact_id = k.id AND l.invoice_id = ANY(listed.ids)),
                    k.phone, NOT k.inactive) ORDER BY k.is_primary DESC, k.id) AS items
  FROM contact k WHERE k.organisation_id = m.organisation_id AND /*slot:people*/
    AND k.withdrawn_at IS NULL AND (k.email IS NOT NULL OR k.phone IS NOT NULL)) people ON true
CROSS JOIN (SELECT coalesce(array_agg(x.address), '{}') AS addresses FROM suppressed_address x
            WHERE x.organisation_id = %(organisation_id)s AND x.address = ANY(%(written)s::text[])) stopped
WHERE m.organisation_id = %(organisation_id)s AND m.id = ANY(%(ids)s)
ORDER BY m.due_at, m.id
