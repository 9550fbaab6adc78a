-- What became of these messages is told: the worker that had them in hand lets them go, in the transaction of the telling.
UPDATE message SET claimed_by = NULL
WHERE organisation_id = %(organisation_id)s AND id = ANY(%(ids)s) AND claimed_by = %(worker)s
  AND state NOT IN ('claimed', 'sending')
