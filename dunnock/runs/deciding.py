"""What becomes of one message at the moment it is due, by what the last look saw: written, held or cancelled, with the reason."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dunnock.correspondence.reads import default_mailbox, template_variants
from dunnock.correspondence.recipients import Addressed, Wanted, address
from dunnock.correspondence.rules import variants_of
from dunnock.correspondence.templates.compiled import CompiledMail
from dunnock.correspondence.templates.faults import RenderFault, TemplateInvalid
from dunnock.correspondence.templates.text import CompiledText, length_of
from dunnock.correspondence.text_accounts import default_account
from dunnock.correspondence.text_recipients import address_by_text, numbers_stopped
from dunnock.inbox.loops import looping_addresses
from dunnock.kernel.clock import AsOf
from dunnock.kernel.money import locale_of
from dunnock.kernel.phones import read_phone
from dunnock.org.db import row
from dunnock.portal.messages import Addresses, Pair, addresses_for, names_portal
from dunnock.runs.context import context_of, people_of
from dunnock.workflows.definition import Recipient, Send, SendText
from dunnock.workflows.matching import Matching

HOLD_AGAIN = dt.timedelta(minutes=15)  # how soon a held message is looked at again by itself


@dataclass(frozen=True)
class Sender:
    """The organisation, its mailbox and its text account, as a batch needs them."""

    organisation: dict[str, Any]
    mailbox: dict[str, Any] | None
    text_account: dict[str, Any] | None
    worker: str
    looping: frozenset[str] = frozenset()  # robots that answer by themselves, again and again
    stopped: frozenset[str] = frozenset()  # telephone numbers of this batch nothing is sent to
    portal: Addresses | None = None  # of this batch, where its template has a portal link
    writes: bool = True

    @property
    def test_mode(self) -> bool:
        return bool(self.organisation["mode"] == "test")

    @property
    def domain(self) -> str:
        return self.mailbox["from_address"].rpartition("@")[2] if self.mailbox else "dunnock.invalid"

    def country(self, seen: dict[str, Any]) -> str:
        return str(seen["country"] or self.organisation["country"])

    def for_step(self, step: Send, seen: Sequence[dict[str, Any]]) -> Sender:
        """Before records are judged: of texts it must be known which of their numbers have opted out."""
        if not isinstance(step, SendText):
            return self
        phones = [(person[9] or "", self.country(one)) for one in seen for person in one["contacts"] or []]
        phones += [(_number_of(one), "") for one in seen]
        phones += [(who.value, "") for who in step.recipients.to if who.kind == "number"]
        return replace(self, stopped=numbers_stopped(self.organisation["id"], phones))


def sender_of(organisation_id: int, as_of: AsOf, worker: str) -> Sender:
    organisation = row("SELECT * FROM organisation WHERE id = %s", [organisation_id]) or {}
    return Sender(
        organisation,
        default_mailbox(organisation_id),
        default_account(organisation_id),
        worker,
        looping_addresses(organisation_id, as_of),
    )


def judged(
    seen: dict[str, Any], matching: Matching, step: Send, mails: Mails, as_of: AsOf, sender: Sender
) -> dict[str, Any]:
    try:
        return _decide(seen, matching, step, mails, as_of, sender)
    except (RenderFault, TemplateInvalid) as fault:
        # One bad record never stops the others: this one is held with the template's own words.
        return hold(seen, f"template_error: {fault.detail}", as_of)


class Mails:
    """The compiled languages of one template, each compiled at most once per batch."""

    def __init__(self, organisation_id: int, template_id: int | None) -> None:
        self._variants = template_variants(organisation_id, template_id) if template_id else []
        self._compiled: dict[str, CompiledMail | CompiledText] = {}

    def language(self, wanted: Sequence[str | None]) -> str | None:
        """The first wanted language there is (exactly, or its main part), else the template's default."""
        languages = [v["language"] for v in self._variants]
        for want in wanted:
            for candidate in (want, (want or "").replace("_", "-").split("-")[0]):
                if candidate in languages:
                    return candidate
        default = next((v["language"] for v in self._variants if v["is_default"]), None)
        return default or (languages[0] if languages else None)

    @property
    def has_portal_link(self) -> bool:
        return any(names_portal(variant) for variant in self._variants)

    def compiled(self, language: str) -> CompiledMail | CompiledText:
        if language not in self._compiled:
            v = next(v for v in self._variants if v["language"] == language)
            (variant,) = variants_of([v])
            self._compiled[language] = variant.compiled(v["channel"])
        return self._compiled[language]


def usual_recipients(subject: str) -> list[Wanted]:
    """Whom a step without recipients means: the contact it is about, whoever wrote, else the customer's people."""
    own = {"contact": "this_contact", "received_email": "sender"}.get(subject)
    return [Wanted(own)] if own else []


def _wanted(recipients: Sequence[Recipient]) -> list[Wanted]:
    return [Wanted(r.kind, r.value) for r in recipients]


def hold(seen: dict[str, Any], reason: str, as_of: AsOf, until: dt.datetime | None = None) -> dict[str, Any]:
    return {"id": seen["id"], "state": "held", "reason": reason[:1000], "due_at": until or as_of.instant + HOLD_AGAIN}


def cancel(seen: dict[str, Any], reason: str) -> dict[str, Any]:
    return {"id": seen["id"], "state": "cancelled", "reason": reason}


def _stopped(seen: dict[str, Any], matching: Matching, step: Send, as_of: AsOf) -> dict[str, Any] | None:
    """Why this message does not leave now, or None. The order is the order people would ask in."""
    if not seen["standing"]:
        return cancel(seen, "subject_withdrawn")
    if not seen["matches"]:
        return cancel(seen, "no_longer_matches")
    if matching.trigger.family == "data" and matching.about.steers:
        if seen["chasing_paused"] and not (
            seen["chasing_paused_until"] and seen["chasing_paused_until"] <= as_of.today
        ):
            return hold(seen, "chasing_paused", as_of)
        if matching.trigger.subject == "invoice":
            for flag in ("disputed", "promised", "chasing_paused", "payment_in_progress"):
                if seen["subject"][flag]:
                    return hold(seen, f"invoice_{flag}", as_of)
    if matching.targets_invoices and not seen["items"]:
        rule = step.if_no_invoice
        if rule.then == "skip":
            return cancel(seen, "no_invoice_skipped")
        since = seen["held_since"] or as_of.instant
        if rule.then == "wait" and as_of.instant < since + dt.timedelta(days=rule.days):
            return hold(seen, "no_invoice_qualifies", as_of)
        return cancel(seen, "no_invoice_left")
    return None


def _decide(
    seen: dict[str, Any], matching: Matching, step: Send, mails: Mails, as_of: AsOf, sender: Sender
) -> dict[str, Any]:
    stopped = _stopped(seen, matching, step, as_of)
    if stopped:
        return stopped
    by_text = isinstance(step, SendText)
    people = _people(seen, matching.trigger.subject, step, sender)
    if not people.to:
        return hold(seen, f"no_recipient: {people.note}", as_of)
    if not by_text and any(person.email.lower() in sender.looping for person in people.to):
        return hold(seen, "mail_loop", as_of)
    language = mails.language([people.to[0].language, seen["language"], sender.organisation["language"]])
    if language is None:
        return hold(seen, "template_error: The step has no template, or the template no language.", as_of)
    if not sender.test_mode and by_text and sender.text_account is None:
        return hold(seen, "no_text_account", as_of)
    if not sender.test_mode and not by_text and sender.mailbox is None:
        return hold(seen, "no_mailbox: No mailbox is set up. Add one under Settings.", as_of)
    portal_link = sender.portal.of(portal_pair(seen, people)) if sender.portal else None
    if sender.portal and portal_link is None:
        return hold(seen, f"no_portal: {sender.portal.missing}", as_of)
    context = context_of(
        seen,
        subject_kind=matching.trigger.subject,
        recipient=people.to[0],
        organisation=sender.organisation,
        today=as_of.today,
        portal_link=portal_link,
    )
    mail = mails.compiled(language).render(context, locale_of(language, sender.country(seen)))
    return {
        "id": seen["id"],
        "state": "captured" if sender.test_mode else "claimed",
        "reason": "",
        "language": language,
        "subject": mail.subject,
        "html": mail.html,
        "text": mail.text,
        "target_invoice_ids": [item[0] for item in seen["items"] or []],
        **(_by_text(people, mail.text) if by_text else _by_mail(people, seen["id"], sender.domain)),
    }


def portal_pair(seen: dict[str, Any], people: Addressed) -> Pair | None:
    """For whom a message's portal link is: the contact where it goes to one alone, else the customer."""
    if seen["customer_id"] is None:
        return None
    alone = len(people.to) == 1 and not people.cc and not people.bcc
    return seen["customer_id"], (people.to[0].id or None) if alone else None


def with_portal(
    seen: Sequence[dict[str, Any]], matching: Matching, step: Send, mails: Mails, as_of: AsOf, sender: Sender
) -> Sender:
    """Before records are judged: the portal links their messages need, all at once, for those that may leave now."""
    if not mails.has_portal_link:
        return sender
    leaving = [one for one in seen if _stopped(one, matching, step, as_of) is None]
    people = [(one, _people(one, matching.trigger.subject, step, sender)) for one in leaving]
    pairs = [portal_pair(one, addressed) for one, addressed in people if addressed.to]
    found = addresses_for(
        organisation_id=sender.organisation["id"],
        pairs=[pair for pair in pairs if pair is not None],
        made_by="a message",
        now=as_of.instant,
        writes=sender.writes,
    )
    return replace(sender, portal=found)


def _people(seen: dict[str, Any], subject: str, step: Send, sender: Sender) -> Addressed:
    wanted = step.recipients
    if isinstance(step, SendText):
        # Of a mail we know no number of who wrote; a text is answered where it came from.
        own = [] if subject == "received_email" else usual_recipients(subject)
        if subject == "received_text" and (number := _number_of(seen)):
            own = [Wanted("number", number)]
        return address_by_text(
            people_of(seen),
            to=_wanted(wanted.to) or own,
            country=sender.country(seen),
            stopped=sender.stopped,
        )
    return address(
        people_of(seen),
        to=_wanted(wanted.to) or usual_recipients(subject),
        cc=_wanted(wanted.cc),
        bcc=_wanted(wanted.bcc),
        suppressed=seen["suppressed"],
    )


def _number_of(seen: dict[str, Any]) -> str:
    """Where the text it is about came from; "" for a short code or a name, which takes no answer."""
    phone = read_phone((seen["subject"] or {}).get("from_number", ""), "")
    return phone.number if phone.textable else ""


def _by_mail(people: Addressed, message_id: int, domain: str) -> dict[str, Any]:
    return {
        # Stable once given: a retry is the same message to every mail program on the way.
        "message_id": f"<{message_id}.{secrets.token_hex(8)}@{domain}>",
        "to_addresses": [p.email for p in people.to],
        "cc_addresses": list(people.cc),
        "bcc_addresses": list(people.bcc),
        "recipient_note": people.note,
    }


def _by_text(people: Addressed, text: str) -> dict[str, Any]:
    """One message is one text to one phone: whom the rule puts first."""
    first, *others = people.to
    note = people.note
    if others:
        names = ", ".join(person.name or person.phone for person in others)
        note = f"{note} A text goes to one person; not to {names}.".strip()
    return {"to_addresses": [first.phone], "recipient_note": note, "segments": length_of(text).segments}
