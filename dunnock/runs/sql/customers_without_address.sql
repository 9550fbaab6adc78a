-- How many customers owe something and have no contact whose address mail may go to.
SELECT count(*) AS n
FROM (SELECT DISTINCT o.customer_id FROM open_item o WHERE o.organisation_id = %(organisation_id)s) owing
WHERE NOT EXISTS (
  SELECT FROM contact c
  WHERE c.organisation_id = %(organisation_id)s AND c.customer_id = owing.customer_id AND c.withdrawn_at IS NULL
    AND c.email <> '' AND c.deliverability = 'ok' AND NOT c.inactive
    AND NOT EXISTS (SELECT FROM suppressed_address s
                    WHERE s.organisation_id = %(organisation_id)s AND s.address = lower(c.email)))
