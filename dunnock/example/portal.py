"""One portal link of the example: what its customer with the most overdue invoices sees."""

from __future__ import annotations

import datetime as dt

from dunnock.example.company import ACTOR
from dunnock.org.db import organisation_scope, row
from dunnock.portal.links import links_for
from dunnock.portal.settings import remember_address


def portal_link(organisation_id: int, address: str, now: dt.datetime) -> str:
    """The address; the same at each start as long as it holds. Links in messages lead to `address` from then on."""
    with organisation_scope(organisation_id):
        remember_address(organisation_id=organisation_id, address=address)
        owing = row(
            """SELECT o.customer_id AS id FROM open_item o
               WHERE o.organisation_id = %s AND o.due_on < %s AND NOT o.promised AND NOT o.disputed
               GROUP BY o.customer_id ORDER BY count(*) DESC, o.customer_id LIMIT 1""",
            [organisation_id, now.date()],
        )
        pair = (int(owing["id"]) if owing else 1, None)
        made = links_for(organisation_id=organisation_id, pairs=[pair], made_by=ACTOR, now=now)
    return f"{address}/portal/{made[pair]}"
