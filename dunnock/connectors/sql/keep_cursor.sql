-- Where the next read starts, and that all is well. Settings that were changed meanwhile keep their own (empty) cursor.
UPDATE connection SET failures = 0, error = '', last_synced_at = %(at)s,
       cursor = CASE WHEN settings = %(settings)s::jsonb THEN %(cursor)s::jsonb ELSE cursor END,
       next_sync_at = CASE WHEN settings = %(settings)s::jsonb THEN %(next)s ELSE %(at)s END
WHERE organisation_id = %(organisation_id)s AND id = %(connection_id)s
