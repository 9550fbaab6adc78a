-- Nothing more is sent to these addresses, and whoever carries one counts as bounced; the addresses that were newly marked.
WITH marked AS (
  INSERT INTO suppressed_address (organisation_id, address, reason, detail, since)
  SELECT %(organisation_id)s, dead.address, 'bounced', dead.detail, %(now)s
  FROM unnest(%(addresses)s::text[], %(details)s::text[]) AS dead(address, detail)
  ON CONFLICT (organisation_id, address) DO NOTHING
  RETURNING id, address, detail
),
told AS (
  UPDATE contact SET deliverability = 'bounced', changed_at = %(now)s
  WHERE organisation_id = %(organisation_id)s AND email IS NOT NULL AND lower(email) = ANY(%(addresses)s) AND deliverability = 'ok'
)
SELECT id, address, detail FROM marked ORDER BY id
