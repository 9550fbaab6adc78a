-- Wipe what only removed files had; not what was kept lately, whose file may not be committed yet.
DELETE FROM file_content c
WHERE c.organisation_id = %(organisation_id)s AND c.kept_at < %(before)s AND NOT EXISTS (
  SELECT 1 FROM file f WHERE f.organisation_id = c.organisation_id AND f.sha256 = c.sha256 AND f.withdrawn_at IS NULL)
