"""The last look: in the transaction that releases a message, everything is checked again and rendered as of now.

What changed re-renders, holds or cancels it, with the reason. In test mode the message is captured here and nothing
leaves; otherwise it is claimed for this worker and correspondence/outbox.py hands it over after the commit.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dunnock.correspondence.outbox import claim_whole
from dunnock.correspondence.text_callbacks import tell_undelivered
from dunnock.criteria.compile import standing
from dunnock.events.commands import record_events
from dunnock.kernel.calendar import moved
from dunnock.kernel.clock import AsOf
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute, row, rows
from dunnock.runs.deciding import Mails, Sender, hold, judged, sender_of, with_portal
from dunnock.runs.words import say_moved
from dunnock.workflows.definition import SENDS, Definition, Recipients, Send
from dunnock.workflows.matching import Matching, stops_when_no_match
from dunnock.workflows.program import Program
from dunnock.workflows.reads import business_days, walkable


@dataclass
class Released:
    """What one batch became: counts per state, and whether there may be more."""

    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    ids: list[int] = field(default_factory=list)
    full: bool = False


def release_messages(*, organisation_id: int, as_of: AsOf, worker: str, limit: int = 200) -> Released:
    """Take due messages, look a last time, and claim, capture, hold or cancel each. Nothing is sent here."""
    sender = sender_of(organisation_id, as_of, worker)
    claimed = rows(
        statement("runs", "claim_messages"),
        {"organisation_id": organisation_id, "now": as_of.instant, "limit": limit, "test_mode": sender.test_mode},
    )
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for message in claimed:
        groups[message["version_id"], message["step_id"]].append(message["id"])
    released = Released(full=len(claimed) == limit)
    decisions: list[dict[str, Any]] = []
    for (version_id, step_id), ids in groups.items():
        decisions += _decide_group(organisation_id, version_id, step_id, ids, as_of, sender)
    if decisions:
        _write(organisation_id, decisions, as_of, sender)
    for decision in decisions:
        released.counts[decision["state"]] += 1
        released.ids.append(decision["id"])
    whole = claim_whole(
        organisation_id=organisation_id, now=as_of.instant, worker=worker, test_mode=sender.test_mode, limit=limit
    )
    for message_id, state in whole.items():
        released.counts[state] += 1
        released.ids.append(message_id)
    captured = [message_id for message_id, state in whole.items() if state == "captured"]
    follow_messages(organisation_id=organisation_id, ids=captured, as_of=as_of)
    return released


def _write(organisation_id: int, decisions: list[dict[str, Any]], as_of: AsOf, sender: Sender) -> None:
    execute(
        statement("runs", "write_release"),
        {
            "organisation_id": organisation_id,
            "decisions": json.dumps(decisions, default=str),
            "now": as_of.instant,
            "worker": sender.worker,
            "mailbox_id": sender.mailbox["id"] if sender.mailbox and not sender.test_mode else None,
            "text_account_id": sender.text_account["id"] if sender.text_account and not sender.test_mode else None,
        },
    )
    follow_messages(organisation_id=organisation_id, ids=[d["id"] for d in decisions], as_of=as_of)


def follow_messages(*, organisation_id: int, ids: Sequence[int], as_of: AsOf) -> None:
    """Show on the runs what became of their messages, and on the invoices that we wrote about them."""
    scope = {"organisation_id": organisation_id, "ids": list(ids), "now": as_of.instant}
    execute(statement("runs", "follow_messages"), scope)
    over = rows(
        """SELECT id, channel, customer_id, state FROM message
           WHERE organisation_id = %s AND id = ANY(%s) AND state IN ('sent', 'captured', 'failed')""",
        [organisation_id, list(ids)],
    )
    # A text the provider refuses is not delivered either; what it is told later comes by its callback.
    refused = [m for m in over if m["state"] == "failed" and m["channel"] == "text" and m["customer_id"] is not None]
    tell_undelivered(organisation_id, [(m["id"], m["customer_id"]) for m in refused], as_of.instant)
    left = [m for m in over if m["state"] != "failed"]
    if left:
        execute(statement("runs", "note_contact"), {**scope, "ids": [m["id"] for m in left]})
        _tell_sent(organisation_id, left, as_of)


def _tell_sent(organisation_id: int, left: Sequence[dict[str, Any]], as_of: AsOf) -> None:
    """What left for a customer is a fact; in test mode too, so that what it starts can be seen."""
    for channel, kind, subject_kind in (("email", "email.sent", "email"), ("text", "text.sent", "text_message")):
        record_events(
            organisation_id=organisation_id,
            kind=kind,
            subject_kind=subject_kind,
            subjects=[
                (m["id"], m["customer_id"]) for m in left if m["channel"] == channel and m["customer_id"] is not None
            ],
            occurred_at=as_of.instant,
            recorded_at=as_of.instant,
        )


def look_slots(definition: Definition, matching: Matching) -> dict[str, str]:
    """The slots of last_look.sql: what the message lists, and whether its reason still stands."""
    about = matching.about
    matches = f"coalesce({matching.where}, false)" if stops_when_no_match(definition) else "true"
    return {
        "source": matching.source,
        "matches": matches,
        "listed": about.listed.replace("{invoice}", matching.invoice),
        "share": about.share,
        "owed": about.theirs.replace("{x}", "i"),
        "people": about.theirs.replace("{x}", "k"),
        "own_contact": "k.id = m.subject_id" if matching.trigger.subject == "contact" else "false",
    }


def look(
    organisation_id: int,
    program: Program,
    ids: Sequence[int],
    as_of: AsOf,
    *,
    asked: str = "message",
    recipients: Recipients | None = None,
) -> list[dict[str, Any]]:
    """What a message needs at the moment it leaves, for each of `ids`; `asked` is the table of messages, or its like.

    `recipients`: of the step; which of its written-out addresses are suppressed is in `suppressed`.
    """
    lines = (*recipients.to, *recipients.cc, *recipients.bcc) if recipients else ()
    written = [r.value.strip().lower() for r in lines if r.kind == "address"]
    return rows(
        statement("runs", "last_look", asked=asked, **look_slots(program.definition, program.matching)),
        {**standing(organisation_id, as_of), **program.matching.params, "ids": list(ids), "written": written},
    )


def unwritten(matching: Matching) -> str:
    """What `look` may ask in place of the table of messages: one message not written for each record."""
    return (
        f"(SELECT s.organisation_id, s.id, NULL::bigint AS run_id, {matching.customer} AS customer_id,"
        " NULL::timestamptz AS held_since, NULL::bigint AS template_id, s.id AS subject_id, NULL::timestamptz AS due_at"
        f" FROM {matching.source} s)"
    )


def rehearse(
    *, organisation_id: int, program: Program, step: Send, subject_id: int, as_of: AsOf
) -> dict[str, Any] | None:
    """What this step would decide for a record if its message were due now: the exact mail, or why it would not leave.

    The same look, rules and rendering as a release, over a message that is not written. None: there is no such record.
    """
    organisation = row("SELECT * FROM organisation WHERE id = %s", [organisation_id]) or {}
    sender = Sender({**organisation, "mode": "test"}, None, None, "rehearsal", writes=False)
    asked = unwritten(program.matching)
    seen = look(organisation_id, program, [subject_id], as_of, asked=asked, recipients=step.recipients)
    return next(iter(_judge(organisation_id, program, step, seen, as_of, sender)), None)


def _judge(
    organisation_id: int, program: Program, step: Send, seen: list[dict[str, Any]], as_of: AsOf, sender: Sender
) -> list[dict[str, Any]]:
    mails, knowing = Mails(organisation_id, step.template_id), sender.for_step(step, seen)
    knowing = with_portal(seen, program.matching, step, mails, as_of, knowing)
    return [judged(one, program.matching, step, mails, as_of, knowing) for one in seen]


def _decide_group(
    organisation_id: int, version_id: int, step_id: str, ids: list[int], as_of: AsOf, sender: Sender
) -> list[dict[str, Any]]:
    walked = walkable(organisation_id, version_id)
    if walked is None:
        return [hold({"id": message_id}, "version_unreadable", as_of) for message_id in ids]
    program = walked[1]
    if _closed(organisation_id, program, ids, as_of):
        return []
    step = program.nodes[step_id].step
    assert isinstance(step, SENDS)  # noqa: S101 - only these write messages
    seen = look(organisation_id, program, ids, as_of, recipients=step.recipients)
    return _judge(organisation_id, program, step, seen, as_of, sender)


def _closed(organisation_id: int, program: Program, ids: list[int], as_of: AsOf) -> bool:
    """Whether today is closed for these messages: they move to the next business day. A calendar may have been changed, a
    run resumed or a message tried again since they were written; the last look decides.
    """
    business = business_days(organisation_id, program.definition, as_of)
    if business.is_open(as_of.today):
        return False
    execute(
        statement("runs", "move_to_business_day"),
        {
            "organisation_id": organisation_id,
            "ids": ids,
            "due_at": moved(as_of.instant, as_of.zone, business),
            "reason": f"closed_day: {say_moved(as_of.instant, as_of.zone, business)}",
            "now": as_of.instant,
        },
    )
    follow_messages(organisation_id=organisation_id, ids=ids, as_of=as_of)
    return True
