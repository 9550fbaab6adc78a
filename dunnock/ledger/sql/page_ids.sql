-- The ids of one page of a list, in its order. Source, condition and order are ours (reads.py) or the criteria compiler's.
SELECT t.id FROM /*slot:source*/
WHERE t.organisation_id = %(organisation_id)s AND /*slot:where*/
ORDER BY /*slot:order*/ LIMIT %(limit)s OFFSET %(offset)s
