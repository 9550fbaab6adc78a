-- Keep how a file of one object is read; the mappings of the other objects stay.
UPDATE connection SET settings = settings || jsonb_build_object(
    'mappings', coalesce(settings -> 'mappings', '{}'::jsonb) || jsonb_build_object(%(object)s::text, %(mapping)s::jsonb))
WHERE organisation_id = %(organisation_id)s AND id = %(connection_id)s
