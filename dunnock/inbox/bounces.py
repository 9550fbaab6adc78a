"""What a mail server reported about our mails: the message is marked, and an address that is no good; never the customer.

A report counts only for a mail we sent (its own identifier, returned with it, which nobody can guess) and for an address we
wrote to: a forged report reaches nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from dunnock.events.commands import record_events
from dunnock.inbox.kinds import Recipient
from dunnock.kernel.sqlfiles import statement
from dunnock.org.commands import audit_all
from dunnock.org.db import execute, row, rows

SOFT_WITHIN = dt.timedelta(days=30)
SOFT_MANY = 3
ACTOR = "a mail server's report"


def apply_reports(
    *,
    organisation_id: int,
    email_id: int,
    reports: Sequence[Recipient],
    message_id: int | None,
    received_at: dt.datetime,
    history: bool,
    now: dt.datetime,
) -> None:
    """Keep what was reported; for a failure mark the message, raise *Email bounced* once, and mark addresses that are dead."""
    message = _message(organisation_id, message_id)
    told = [(report, _ours(report, message)) for report in reports]
    execute(
        """INSERT INTO delivery_report (organisation_id, received_email_id, message_id, customer_id, at, address, action,
                                        status, hard, detail)
           SELECT %s, %s, %s, %s, %s, r.* FROM unnest(%s::text[], %s::text[], %s::text[], %s::bool[], %s::text[]) AS r""",
        [
            organisation_id,
            email_id,
            message_id,
            message["customer_id"] if message else None,
            received_at,
            [ours or report.address for report, ours in told],
            [report.action for report, _ in told],
            [report.status for report, _ in told],
            [report.hard for report, _ in told],
            [report.detail for report, _ in told],
        ],
    )
    failed = [(report, ours) for report, ours in told if report.action == "failed" and ours]
    if message is None or not failed:
        return
    said = "; ".join(f"{ours}: {report.detail or report.status or 'returned'}" for report, ours in failed)
    execute(
        """UPDATE message SET bounced_at = coalesce(bounced_at, %(at)s),
                  bounce_detail = left(CASE WHEN bounce_detail = '' THEN '' ELSE bounce_detail || '; ' END || %(said)s, 2000)
           WHERE organisation_id = %(organisation_id)s AND id = %(id)s""",
        {"organisation_id": organisation_id, "id": message["id"], "at": received_at, "said": said[:1000]},
    )
    if not history:
        record_events(
            organisation_id=organisation_id,
            kind="email.bounced",
            subject_kind="email",
            subjects=[(message["id"], message["customer_id"])],
            occurred_at=received_at,
            recorded_at=now,
        )
    _mark(organisation_id, _dead(organisation_id, failed, received_at), now)


def _message(organisation_id: int, message_id: int | None) -> dict[str, Any] | None:
    if message_id is None:
        return None
    return row(
        """SELECT id, customer_id, to_addresses || cc_addresses || bcc_addresses AS recipients FROM message
           WHERE organisation_id = %s AND id = %s""",
        [organisation_id, message_id],
    )


def _ours(report: Recipient, message: dict[str, Any] | None) -> str:
    """The address we wrote to that the report is about; "" for another. A forwarder reports where it forwarded to, so the
    only recipient of a mail is meant whatever the report calls it.
    """
    if message is None:
        return ""
    written = [str(address).lower() for address in message["recipients"]]
    for address in (report.original, report.address):
        if address in written:
            return address
    return written[0] if len(written) == 1 else ""


def _dead(organisation_id: int, failed: Sequence[tuple[Recipient, str]], at: dt.datetime) -> list[tuple[str, str]]:
    """(address, why) of those nothing more is sent to: a final refusal of the address, or the third failure in 30 days.

    A forwarder's refusal of its own target says nothing final about the address we know.
    """
    dead = [
        (ours, report.detail or report.status)
        for report, ours in failed
        if report.hard and ours in (report.address, report.original)
    ]
    known = {address for address, _ in dead}
    soft = [ours for _, ours in failed if ours not in known]
    counted = rows(
        """SELECT address, count(DISTINCT received_email_id) AS n FROM delivery_report
           WHERE organisation_id = %s AND address = ANY(%s) AND action = 'failed' AND message_id IS NOT NULL
             AND at > %s AND at <= %s
           GROUP BY address HAVING count(DISTINCT received_email_id) >= %s""",
        [organisation_id, soft, at - SOFT_WITHIN, at, SOFT_MANY],
    )
    return dead + [(one["address"], f"{one['n']} mails were returned within 30 days.") for one in counted]


def _mark(organisation_id: int, dead: Sequence[tuple[str, str]], now: dt.datetime) -> None:
    if not dead:
        return
    why = dict(dead)
    marked = rows(
        statement("inbox", "mark_bounced"),
        {"organisation_id": organisation_id, "addresses": list(why), "details": list(why.values()), "now": now},
    )
    audit_all(
        organisation_id=organisation_id,
        actor=ACTOR,
        action="suppressed_address.added",
        object_kind="suppressed_address",
        changes=[
            (one["id"], None, {"address": one["address"], "reason": "bounced", "detail": one["detail"]})
            for one in marked
        ],
        now=now,
    )
