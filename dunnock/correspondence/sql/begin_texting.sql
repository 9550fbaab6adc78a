-- Mark that a text goes to the provider now; no row means another worker has it. What an earlier try was told is over.
UPDATE message SET state = 'sending', changed_at = %(now)s, provider_ref = NULL, delivery_status = '', delivery_detail = '',
       handed_over_at = %(now)s, attempt_key = %(key)s, ask_at = %(ask_at)s
WHERE organisation_id = %(organisation_id)s AND id = %(id)s AND state = 'claimed' AND claimed_by = %(worker)s
