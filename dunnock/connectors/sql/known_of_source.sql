-- What files may name records of a source by: customers by reference or by a name only one has, invoices by number.
SELECT
  (SELECT coalesce(jsonb_object_agg(reference, erp_id), '{}') FROM (
     SELECT reference, min(erp_id) AS erp_id FROM customer
     WHERE organisation_id = %(organisation_id)s AND source_id = %(source_id)s AND withdrawn_at IS NULL AND reference <> ''
     GROUP BY reference HAVING count(*) = 1) c) AS by_reference,
  (SELECT coalesce(jsonb_object_agg(name, erp_id), '{}') FROM (
     SELECT name, min(erp_id) AS erp_id FROM customer
     WHERE organisation_id = %(organisation_id)s AND source_id = %(source_id)s AND withdrawn_at IS NULL AND name <> ''
     GROUP BY name HAVING count(*) = 1) c) AS by_name,
  (SELECT coalesce(jsonb_object_agg(number, erp_id), '{}') FROM (
     SELECT number, min(erp_id) AS erp_id FROM invoice
     WHERE organisation_id = %(organisation_id)s AND source_id = %(source_id)s AND withdrawn_at IS NULL
     GROUP BY number HAVING count(*) = 1) i) AS by_number,
  (SELECT coalesce(jsonb_agg(substr(erp_id, length('opening:') + 1)), '[]') FROM payment
   WHERE organisation_id = %(organisation_id)s AND source_id = %(source_id)s AND withdrawn_at IS NULL
     AND erp_id LIKE 'opening:%%') AS openings
