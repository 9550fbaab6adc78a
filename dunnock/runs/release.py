"""The last look: in the transaction that releases a message, everything is checked again and rendered as of now.

What changed re-renders, holds or cancels it, with the reason. In test mode the message is captured here and nothing
leaves; otherwise it is claimed for this worker and correspondence/outbox.py hands it over after the commit.
"""

from __future__ import annotations

import datetime as dt
import json
import secrets
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dunnock.correspondence.outbox import claim_whole
from dunnock.correspondence.reads import default_mailbox, template_variants
from dunnock.correspondence.recipients import Addressed, Wanted, address
from dunnock.correspondence.templates.compiled import CompiledMail, MailSource, compile_mail
from dunnock.correspondence.templates.faults import RenderFault, TemplateInvalid
from dunnock.criteria.compile import standing
from dunnock.kernel.calendar import moved
from dunnock.kernel.clock import AsOf
from dunnock.kernel.money import locale_of
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute, row, rows
from dunnock.runs.context import context_of, people_of
from dunnock.runs.words import say_moved
from dunnock.workflows.definition import Definition, Recipient, Recipients, SendEmail
from dunnock.workflows.matching import Matching, stops_when_no_match
from dunnock.workflows.program import Program
from dunnock.workflows.reads import business_days, walkable

HOLD_AGAIN = dt.timedelta(minutes=15)  # how soon a held message is looked at again by itself
_FREE = "NOT i.disputed AND NOT i.promised AND NOT i.chasing_paused AND NOT i.payment_in_progress"
_APPLIED = (
    "invoice i JOIN allocation a ON a.organisation_id = i.organisation_id AND a.invoice_id = i.id"
    " AND a.withdrawn_at IS NULL WHERE i.organisation_id = m.organisation_id AND a.{key} = m.subject_id"
)


@dataclass
class Released:
    """What one batch became: counts per state, and whether there may be more."""

    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    ids: list[int] = field(default_factory=list)
    full: bool = False


@dataclass(frozen=True)
class _Sender:
    """The organisation and its mailbox, as a batch needs them."""

    organisation: dict[str, Any]
    mailbox: dict[str, Any] | None
    worker: str

    @property
    def test_mode(self) -> bool:
        return bool(self.organisation["mode"] == "test")

    @property
    def domain(self) -> str:
        return self.mailbox["from_address"].rpartition("@")[2] if self.mailbox else "dunnock.invalid"


def release_messages(*, organisation_id: int, as_of: AsOf, worker: str, limit: int = 200) -> Released:
    """Take due messages, look a last time, and claim, capture, hold or cancel each. Nothing is sent here."""
    organisation = row("SELECT * FROM organisation WHERE id = %s", [organisation_id]) or {}
    sender = _Sender(organisation, default_mailbox(organisation_id), worker)
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
    return released


def _write(organisation_id: int, decisions: list[dict[str, Any]], as_of: AsOf, sender: _Sender) -> None:
    execute(
        statement("runs", "write_release"),
        {
            "organisation_id": organisation_id,
            "decisions": json.dumps(decisions, default=str),
            "now": as_of.instant,
            "worker": sender.worker,
            "mailbox_id": sender.mailbox["id"] if sender.mailbox and not sender.test_mode else None,
        },
    )
    follow_messages(organisation_id=organisation_id, ids=[d["id"] for d in decisions], as_of=as_of)


def follow_messages(*, organisation_id: int, ids: Sequence[int], as_of: AsOf) -> None:
    """Show on the runs what became of their messages, and on the invoices that we wrote about them."""
    scope = {"organisation_id": organisation_id, "ids": list(ids), "now": as_of.instant}
    execute(statement("runs", "follow_messages"), scope)
    left = rows(
        "SELECT id FROM message WHERE organisation_id = %s AND id = ANY(%s) AND state IN ('sent', 'captured')",
        [organisation_id, list(ids)],
    )
    if left:
        execute(statement("runs", "note_contact"), {**scope, "ids": [m["id"] for m in left]})


def look_slots(definition: Definition, matching: Matching) -> dict[str, str]:
    """The slots of last_look.sql: what the message lists, and whether its reason still stands."""
    subject = matching.trigger.subject
    listed = {
        "customer": "open_item i WHERE i.organisation_id = m.organisation_id AND i.customer_id = m.customer_id"
        f" AND {_FREE} AND {matching.invoice}",
        "invoice": "invoice i WHERE i.organisation_id = m.organisation_id AND i.id = m.subject_id",
        "payment": _APPLIED.format(key="payment_id"),
        "credit_note": _APPLIED.format(key="credit_note_id"),
    }[subject]
    share = "a.amount::text" if subject in {"payment", "credit_note"} else "NULL"
    matches = f"coalesce({matching.where}, false)" if stops_when_no_match(definition) else "true"
    return {"source": matching.source, "matches": matches, "listed": listed, "share": share}


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
        f"(SELECT t.organisation_id, t.id, NULL::bigint AS run_id, t.{matching.trigger.customer_key} AS customer_id,"
        " NULL::timestamptz AS held_since, NULL::bigint AS template_id, t.id AS subject_id, NULL::timestamptz AS due_at"
        f" FROM {matching.source} t)"
    )


def rehearse(
    *, organisation_id: int, program: Program, step: SendEmail, subject_id: int, as_of: AsOf
) -> dict[str, Any] | None:
    """What this step would decide for a record if its message were due now: the exact mail, or why it would not leave.

    The same look, rules and rendering as a release, over a message that is not written. None: there is no such record.
    """
    matching = program.matching
    organisation = row("SELECT * FROM organisation WHERE id = %s", [organisation_id]) or {}
    sender = _Sender({**organisation, "mode": "test"}, None, "rehearsal")
    mails = Mails(organisation_id, step.template_id)
    asked = unwritten(matching)
    for seen in look(organisation_id, program, [subject_id], as_of, asked=asked, recipients=step.recipients):
        return _judged(seen, matching, step, mails, as_of, sender)
    return None


def _decide_group(
    organisation_id: int, version_id: int, step_id: str, ids: list[int], as_of: AsOf, sender: _Sender
) -> list[dict[str, Any]]:
    walked = walkable(organisation_id, version_id)
    if walked is None:
        return [_hold({"id": message_id}, "version_unreadable", as_of) for message_id in ids]
    program = walked[1]
    if _closed(organisation_id, program, ids, as_of):
        return []
    step = program.nodes[step_id].step
    assert isinstance(step, SendEmail)  # noqa: S101 - only email steps write messages
    mails = Mails(organisation_id, step.template_id)
    return [
        _judged(seen, program.matching, step, mails, as_of, sender)
        for seen in look(organisation_id, program, ids, as_of, recipients=step.recipients)
    ]


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


def _judged(
    seen: dict[str, Any], matching: Matching, step: SendEmail, mails: Mails, as_of: AsOf, sender: _Sender
) -> dict[str, Any]:
    try:
        return _decide(seen, matching, step, mails, as_of, sender)
    except (RenderFault, TemplateInvalid) as fault:
        # One bad record never stops the others: this one is held with the template's own words.
        return _hold(seen, f"template_error: {fault.detail}", as_of)


class Mails:
    """The compiled languages of one template, each compiled at most once per batch."""

    def __init__(self, organisation_id: int, template_id: int | None) -> None:
        self._variants = template_variants(organisation_id, template_id) if template_id else []
        self._compiled: dict[str, CompiledMail] = {}

    def language(self, wanted: Sequence[str | None]) -> str | None:
        """The first wanted language there is (exactly, or its main part), else the template's default."""
        languages = [v["language"] for v in self._variants]
        for want in wanted:
            for candidate in (want, (want or "").replace("_", "-").split("-")[0]):
                if candidate in languages:
                    return candidate
        default = next((v["language"] for v in self._variants if v["is_default"]), None)
        return default or (languages[0] if languages else None)

    def compiled(self, language: str) -> CompiledMail:
        if language not in self._compiled:
            v = next(v for v in self._variants if v["language"] == language)
            source = MailSource(v["subject"], v["preheader"], v["document"], v["html"] or "", v["text"] or "")
            self._compiled[language] = compile_mail(source)
        return self._compiled[language]


def _wanted(recipients: Sequence[Recipient]) -> list[Wanted]:
    return [Wanted(r.kind, r.value) for r in recipients]


def _hold(seen: dict[str, Any], reason: str, as_of: AsOf, until: dt.datetime | None = None) -> dict[str, Any]:
    return {"id": seen["id"], "state": "held", "reason": reason[:1000], "due_at": until or as_of.instant + HOLD_AGAIN}


def _cancel(seen: dict[str, Any], reason: str) -> dict[str, Any]:
    return {"id": seen["id"], "state": "cancelled", "reason": reason}


def _stopped(seen: dict[str, Any], matching: Matching, step: SendEmail, as_of: AsOf) -> dict[str, Any] | None:
    """Why this message does not leave now, or None. The order is the order people would ask in."""
    if not seen["standing"]:
        return _cancel(seen, "subject_withdrawn")
    if not seen["matches"]:
        return _cancel(seen, "no_longer_matches")
    if matching.trigger.family == "data":
        if seen["chasing_paused"] and not (
            seen["chasing_paused_until"] and seen["chasing_paused_until"] <= as_of.today
        ):
            return _hold(seen, "chasing_paused", as_of)
        if matching.trigger.subject == "invoice":
            for flag in ("disputed", "promised", "chasing_paused", "payment_in_progress"):
                if seen["subject"][flag]:
                    return _hold(seen, f"invoice_{flag}", as_of)
    if matching.targets_invoices and not seen["items"]:
        rule = step.if_no_invoice
        if rule.then == "skip":
            return _cancel(seen, "no_invoice_skipped")
        since = seen["held_since"] or as_of.instant
        if rule.then == "wait" and as_of.instant < since + dt.timedelta(days=rule.days):
            return _hold(seen, "no_invoice_qualifies", as_of)
        return _cancel(seen, "no_invoice_left")
    return None


def _decide(
    seen: dict[str, Any], matching: Matching, step: SendEmail, mails: Mails, as_of: AsOf, sender: _Sender
) -> dict[str, Any]:
    stopped = _stopped(seen, matching, step, as_of)
    if stopped:
        return stopped
    wanted = step.recipients
    people = address(
        people_of(seen),
        to=_wanted(wanted.to),
        cc=_wanted(wanted.cc),
        bcc=_wanted(wanted.bcc),
        suppressed=seen["suppressed"],
    )
    if not people.to:
        return _hold(seen, f"no_recipient: {people.note}", as_of)
    language = mails.language([people.to[0].language, seen["language"], sender.organisation["language"]])
    if language is None:
        return _hold(seen, "template_error: The step has no template, or the template no language.", as_of)
    if not sender.test_mode and sender.mailbox is None:
        return _hold(seen, "no_mailbox: No mailbox is set up. Add one under Settings.", as_of)
    context = context_of(
        seen,
        subject_kind=matching.trigger.subject,
        recipient=people.to[0],
        organisation=sender.organisation,
        today=as_of.today,
    )
    country = seen["country"] or sender.organisation["country"]
    mail = mails.compiled(language).render(context, locale_of(language, country))
    return {
        "id": seen["id"],
        "state": "captured" if sender.test_mode else "claimed",
        "reason": "",
        "language": language,
        "subject": mail.subject,
        "html": mail.html,
        "text": mail.text,
        # Stable once given: a retry is the same message to every mail program on the way.
        "message_id": f"<{seen['id']}.{secrets.token_hex(8)}@{sender.domain}>",
        "target_invoice_ids": [item[0] for item in seen["items"] or []],
        **_addresses(people),
    }


def _addresses(people: Addressed) -> dict[str, Any]:
    return {
        "to_addresses": [p.email for p in people.to],
        "cc_addresses": list(people.cc),
        "bcc_addresses": list(people.bcc),
        "recipient_note": people.note,
    }
