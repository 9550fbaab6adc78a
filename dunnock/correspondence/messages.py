"""What people decide about one message: what became of it when nobody knows, to try it again, or not to send it.

The message's run follows in runs/messages.py; a message of no run (the test of a template) has only this.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from dunnock.correspondence.channels.email.mailbox import MailboxSettings
from dunnock.correspondence.outbox import attach_files, mail_of
from dunnock.correspondence.reads import default_mailbox
from dunnock.correspondence.templates.compiled import RenderedMail
from dunnock.kernel.addresses import is_address
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.org.commands import audit
from dunnock.org.db import execute, row
from dunnock.org.reads import organisation

Decision = Literal["arrived", "send_again", "give_up", "retry", "cancel"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)
NOWHERE = "dunnock.invalid"  # the sender's domain while no mailbox is set up; .invalid can never be reached (RFC 2606)


@dataclass(frozen=True)
class Choice:
    """A decision: the states it is for, what the message becomes, and what a person is told before choosing it."""

    states: tuple[str, ...]
    becomes: str
    reason: str
    label: str
    warning: str

    @property
    def sends(self) -> bool:
        return self.becomes == "queued"


CHOICES: dict[Decision, Choice] = {
    "arrived": Choice(
        ("unknown",),
        "sent",
        "arrived_by_person",
        "It arrived",
        "It counts as sent, and its run goes on to the next step. It is not sent again.",
    ),
    "send_again": Choice(
        ("unknown",),
        "queued",
        "",
        "Send it again",
        "If it did leave the first time, the recipients get it twice. It carries the same Message-ID, so some mail"
        " programs show it once; do not count on it. It is checked and written anew before it leaves.",
    ),
    "give_up": Choice(
        ("unknown",),
        "cancelled",
        "given_up",
        "Give up",
        "It is not sent again, and its run ends here. If it did leave, the recipients have it all the same.",
    ),
    "retry": Choice(
        ("failed", "held", "queued"),
        "queued",
        "",
        "Try again now",
        "It is checked and written anew, and leaves at once unless something is still in its way.",
    ),
    "cancel": Choice(
        ("queued", "held", "failed"),
        "cancelled",
        "cancelled_by_person",
        "Do not send it",
        "It is not sent, and its run ends here. To leave out only this step, skip it on the run.",
    ),
}


def choices_for(state: str) -> list[dict[str, str]]:
    """What a person may decide about a message in this state, with the words to show before they do."""
    return [
        {"decision": name, "label": choice.label, "warning": choice.warning}
        for name, choice in CHOICES.items()
        if state in choice.states
    ]


def read_message(organisation_id: int, message_id: int, *, lock: bool = False) -> dict[str, Any]:
    """The stored message. `lock`: for a decision; waits for whoever has it in hand. Raises `NotFound`."""
    found = row(
        f"SELECT * FROM message WHERE organisation_id = %s AND id = %s{' FOR UPDATE' if lock else ''}",
        [organisation_id, message_id],
    )
    if found is None:
        raise NotFound(f"There is no message {message_id}.")
    return found


def refuse_misfit(message: dict[str, Any], decision: Decision) -> None:
    """Raises `Conflict` when the message is not in a state this decision is for."""
    choice, state = CHOICES[decision], message["state"]
    if state in choice.states:
        return
    told = {
        "claimed": "It is leaving right now. Try again in a minute.",
        "sending": "It is leaving right now. Try again in a minute.",
        "sent": "It was sent.",
        "captured": "It was captured in test mode; nothing leaves for it.",
        "cancelled": "It was cancelled.",
        "unknown": "Nobody knows whether it left. Say first what happened: arrived, send_again or give_up.",
    }
    raise Conflict(
        f"Message {message['id']} is {state}. {told.get(state, f'{choice.label} is for another state.')}", state=state
    )


def decide(*, organisation_id: int, message: dict[str, Any], decision: Decision, actor: str, now: dt.datetime) -> None:
    """Write what was decided about a locked message, and who decided it. Trying again starts with fresh attempts."""
    choice = CHOICES[decision]
    execute(
        """UPDATE message SET state = %(state)s, reason = %(reason)s, changed_at = %(now)s,
                  due_at = CASE WHEN %(sends)s THEN %(now)s::timestamptz ELSE due_at END,
                  attempts = CASE WHEN %(sends)s THEN 0 ELSE attempts END,
                  sent_at = CASE WHEN %(state)s = 'sent' THEN changed_at END
           WHERE organisation_id = %(organisation_id)s AND id = %(id)s""",
        {
            "organisation_id": organisation_id,
            "id": message["id"],
            "state": choice.becomes,
            "reason": choice.reason,
            "sends": choice.sends,
            "now": now,
        },
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=f"message.{decision}",
        object_kind="message",
        object_id=message["id"],
        before={"state": message["state"], "reason": message["reason"]},
        after={"state": choice.becomes, "reason": choice.reason},
        now=now,
    )


def write_test(
    *,
    organisation_id: int,
    template_id: int | None,
    mail: RenderedMail,
    language: str,
    to: Sequence[str],
    subject_kind: str,
    subject_id: int | None,
    actor: str,
    now: dt.datetime,
) -> dict[str, Any]:
    """A test of a template as a message of no run: captured in test mode, else queued for the mailbox; its id and state.

    It names no customer: nobody was written to. Without `to` it goes where replies go. Raises `Invalid`, `Conflict`.
    """
    tenant = organisation(organisation_id)
    mailbox = default_mailbox(organisation_id)
    live = tenant["mode"] == "live"
    if live and mailbox is None:
        raise Conflict("No mailbox is set up, so nothing can leave. Enter one under Settings, Mailboxes.")
    addresses = list(to) or _own_address(tenant, mailbox)
    _refuse_addresses(addresses)
    domain = mailbox["from_address"].rpartition("@")[2] if mailbox else NOWHERE
    made = row(
        """INSERT INTO message (organisation_id, template_id, subject_kind, subject_id, state, due_at, created_at,
                                changed_at, sent_at, to_addresses, language, subject, html, text, message_id, recipient_note)
           VALUES (%(organisation_id)s, %(template_id)s, %(subject_kind)s, %(subject_id)s, %(state)s, %(now)s, %(now)s, %(now)s,
                   CASE WHEN %(state)s = 'captured' THEN %(now)s::timestamptz END, %(to)s, %(language)s, %(subject)s, %(html)s,
                   %(text)s, %(message_id)s, %(note)s) RETURNING id, state, to_addresses, subject""",
        {
            "organisation_id": organisation_id,
            "template_id": template_id,
            "subject_kind": subject_kind,
            "subject_id": subject_id,
            "state": "queued" if live else "captured",
            "now": now,
            "to": addresses,
            "language": language,
            "subject": f"[Test] {mail.subject}",
            "html": mail.html,
            "text": mail.text,
            "message_id": f"<test.{secrets.token_hex(12)}@{domain}>",
            "note": f"A test, sent by {actor}.",
        },
    )
    assert made is not None  # noqa: S101 - INSERT … RETURNING
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="template.test_sent",
        object_kind="message",
        object_id=made["id"],
        after={"template_id": template_id, "to": addresses, "state": made["state"]},
        now=now,
    )
    return made


def _own_address(tenant: dict[str, Any], mailbox: dict[str, Any] | None) -> list[str]:
    candidates = [tenant["reply_to"]]
    if mailbox:
        candidates = [mailbox["reply_to"], tenant["reply_to"], mailbox["from_address"]]
    return [address for address in candidates if address][:1]


def _refuse_addresses(addresses: Sequence[str]) -> None:
    if not addresses:
        raise Invalid(
            "Say where the test goes: no mailbox is set up, and the organisation has no reply address.",
            errors=[FieldError("to", "is needed", "required", "Write one or more addresses")],
        )
    errors = [
        FieldError(f"to[{at}]", f"{address[:100]!r} is not an e-mail address", "invalid")
        for at, address in enumerate(addresses)
        if not is_address(address)
    ]
    if errors:
        raise Invalid(f"The test cannot be sent: {errors[0].message}", errors=errors)


def raw_mail(organisation_id: int, message_id: int) -> bytes:
    """The message as mail (RFC 5322), as it left or would leave. Raises `Conflict` while it is not written yet."""
    message = read_message(organisation_id, message_id)
    if message["channel"] == "text":
        raise Conflict("A text message is no mail: all there is of it is its text.")
    if not message["to_addresses"] or not message["subject"] or not message["message_id"]:
        raise Conflict(
            "The message is not written yet: that happens at the moment it leaves. Preview its template instead."
        )
    tenant = organisation(organisation_id)
    box = row(
        """SELECT from_address, from_name, reply_to, host, port FROM mailbox
           WHERE organisation_id = %s AND (id = %s OR %s::bigint IS NULL AND is_default)""",
        [organisation_id, message["mailbox_id"], message["mailbox_id"]],
    ) or {"from_address": f"test-mode@{NOWHERE}", "from_name": tenant["name"], "reply_to": "", "host": "", "port": 0}
    settings = MailboxSettings(**box)
    date = message["sent_at"] or message["changed_at"]
    attach_files(organisation_id, [message])
    try:
        return mail_of({**message, "organisation_reply_to": tenant["reply_to"]}, settings, date)
    except ValueError as unwritable:
        raise Conflict(f"The message cannot be written as mail: {unwritable}") from None
