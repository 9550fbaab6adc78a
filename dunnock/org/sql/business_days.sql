-- Weekend and closing days of an organisation since a day, several names of one day together. No row: nothing is set yet.
SELECT c.weekend,
       coalesce((SELECT jsonb_object_agg(d.day, d.name) FROM (
         SELECT day, string_agg(name, ', ' ORDER BY source, name) AS name FROM closing_day
         WHERE organisation_id = %(organisation_id)s AND day >= %(since)s GROUP BY day) d), '{}') AS closed
FROM calendar c WHERE c.organisation_id = %(organisation_id)s
