"""Two robots that answer each other: noticed, bounded, and held until it is quiet.

More than five automatic mails from one address in an hour are a loop; so are more than ten answers in an hour to mails no
person of ours wrote, whatever the answering program says of itself.
"""

from __future__ import annotations

import datetime as dt

from dunnock.kernel.clock import AsOf
from dunnock.org.db import row, rows

WITHIN = dt.timedelta(hours=1)
MOST_AUTOMATIC = 5
MOST_ANSWERS = 10
QUIET = dt.timedelta(hours=24)  # how long nothing automatic goes to the address after the last mail of a loop
KEPT = 50  # mails of one loop kept with their content and files; of the others only that they came


def is_looping(organisation_id: int, address: str, as_of: AsOf) -> bool:
    """Whether what a workflow would write to this address is held: a robot there was in a loop with us less than a day ago."""
    return bool(
        row(
            """SELECT 1 AS found FROM received_email WHERE organisation_id = %s AND from_address = lower(%s) AND kind = 'loop'
               AND received_at > %s AND received_at <= %s LIMIT 1""",
            [organisation_id, address, as_of.instant - QUIET, as_of.instant],
        )
    )


def joins_loop(organisation_id: int, address: str, at: dt.datetime, *, automatic: bool, answers_ours: bool) -> bool:
    """Whether a mail that arrives now is one too many. `answers_ours`: it answers a mail a workflow wrote."""
    if not address or not (automatic or answers_ours):
        return False
    counted = row(
        """SELECT count(*) FILTER (WHERE e.kind IN ('auto_reply', 'loop')) AS automatic,
                  count(*) FILTER (WHERE m.written_by = '') AS answers
           FROM received_email e LEFT JOIN message m ON m.organisation_id = e.organisation_id AND m.id = e.in_reply_to_message_id
           WHERE e.organisation_id = %s AND e.from_address = %s AND e.received_at > %s AND e.received_at <= %s""",
        [organisation_id, address, at - WITHIN, at],
    ) or {"automatic": 0, "answers": 0}
    too_many = automatic and counted["automatic"] >= MOST_AUTOMATIC
    return bool(too_many or (answers_ours and counted["answers"] >= MOST_ANSWERS))


def kept_of_loop(organisation_id: int, address: str, at: dt.datetime) -> int:
    """How many mails of a loop came within the hour."""
    counted = row(
        """SELECT count(*) AS n FROM received_email WHERE organisation_id = %s AND from_address = %s AND kind = 'loop'
           AND received_at > %s""",
        [organisation_id, address, at - WITHIN],
    )
    return int(counted["n"]) if counted else 0


def looping_addresses(organisation_id: int, as_of: AsOf) -> frozenset[str]:
    """Every address `is_looping` holds for, for a whole batch of messages."""
    found = rows(
        """SELECT DISTINCT from_address FROM received_email
           WHERE organisation_id = %s AND kind = 'loop' AND received_at > %s AND received_at <= %s""",
        [organisation_id, as_of.instant - QUIET, as_of.instant],
    )
    return frozenset(one["from_address"] for one in found)
