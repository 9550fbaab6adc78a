-- Instalments of a plan, numbered on from those that stay.
INSERT INTO instalment (organisation_id, plan_id, customer_id, currency, number, due_on, amount, remaining)
SELECT %(organisation_id)s, %(plan_id)s, %(customer_id)s, %(currency)s, %(after)s + n.place, n.due_on, n.amount, n.amount
FROM unnest(%(days)s::date[], %(amounts)s::numeric[]) WITH ORDINALITY AS n(due_on, amount, place)
