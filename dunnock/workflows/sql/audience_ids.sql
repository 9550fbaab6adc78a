-- The customers a workflow means, found once: what follows reads this array instead of asking the criteria again.
SELECT count(*) AS n, coalesce(array_agg(s.id), '{}')::text AS ids
FROM /*slot:source*/ s
WHERE s.organisation_id = %(organisation_id)s AND s.withdrawn_at IS NULL AND /*slot:criteria*/
