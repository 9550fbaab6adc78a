-- One page of one tab in its order, and how many rows the search finds (unknown here when nothing is searched for).
WITH found AS (
  SELECT x.id, /*slot:key*/ AS key
  FROM (/*slot:rows*/) x /*slot:joins*/
  WHERE x.organisation_id = %(organisation_id)s AND /*slot:searched*/
),
page AS MATERIALIZED (
  SELECT f.id, f.key, row_number() OVER (ORDER BY f.key /*slot:direction*/, f.id) AS place
  FROM (SELECT found.* FROM found ORDER BY found.key /*slot:direction*/, found.id LIMIT %(limit)s OFFSET %(offset)s) f
)
SELECT /*slot:total*/ AS total,
       (SELECT json_agg(shown ORDER BY shown.place) FROM (
          /*slot:shown*/
        ) shown) AS items
