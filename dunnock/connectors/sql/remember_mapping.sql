-- A file went in: keep how one of its object is read (the mappings of the other objects stay), and that the ledger is that fresh.
UPDATE connection SET last_synced_at = %(at)s, failures = 0, error = '',
  settings = settings || jsonb_build_object(
    'mappings', coalesce(settings -> 'mappings', '{}'::jsonb) || jsonb_build_object(%(object)s::text, %(mapping)s::jsonb))
WHERE organisation_id = %(organisation_id)s AND id = %(connection_id)s
