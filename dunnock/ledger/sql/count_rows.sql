-- How many rows a list has on all its pages.
SELECT count(*) AS total FROM /*slot:source*/ WHERE t.organisation_id = %(organisation_id)s AND /*slot:where*/
