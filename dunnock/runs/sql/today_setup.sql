-- How far an organisation has come: customers, workflows by state, messages that were ever captured or sent.
SELECT (SELECT count(*) FROM customer c WHERE c.organisation_id = %(organisation_id)s AND c.withdrawn_at IS NULL) AS customers,
       (SELECT count(*) FROM workflow w WHERE w.organisation_id = %(organisation_id)s AND w.state = 'active') AS active_workflows,
       (SELECT count(*) FROM workflow w WHERE w.organisation_id = %(organisation_id)s AND w.state IN ('draft', 'inactive'))
         AS other_workflows,
       (SELECT count(*) FROM message m WHERE m.organisation_id = %(organisation_id)s AND m.state = 'captured') AS captured,
       (SELECT count(*) FROM message m WHERE m.organisation_id = %(organisation_id)s AND m.state = 'sent'
          AND m.sent_at >= %(midnight)s) AS sent_today
