"""What happens in the fictional company while its days are played: agreements, disputes, mail that comes in, charges.

Each goes through the commands people and providers use, so that workflows answer as they would; no network is touched.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

from dunnock.cases.disputes import open_dispute
from dunnock.cases.making import NewNote, NewTask
from dunnock.cases.notes import write_note
from dunnock.cases.plans import Terms, make_plan
from dunnock.cases.promises import make_promise
from dunnock.cases.tasks import make_task
from dunnock.charges.accounts import add_account
from dunnock.charges.commands import make_charge
from dunnock.charges.facts import AttemptFact
from dunnock.charges.methods import keep_method
from dunnock.charges.providers.base import Method
from dunnock.charges.standing import tell
from dunnock.correspondence.channels.text.base import Arrived
from dunnock.correspondence.received_texts import receive_text
from dunnock.correspondence.text_accounts import add_account as add_text_account
from dunnock.correspondence.text_accounts import default_account
from dunnock.correspondence.text_callbacks import tell_undelivered
from dunnock.inbox.parse import parse
from dunnock.inbox.receive import Arrival, receive
from dunnock.kernel.clock import AsOf
from dunnock.org.db import organisation_scope, row, rows

_WHO = "Tomas Lind"
_NUMBER = "+4915228895456"  # ours
_NOBODY = "http://127.0.0.1:9"  # discards: what the example would send to a provider goes nowhere


@dataclass(frozen=True)
class Scene:
    """One day of one organisation, and the customers the story is about, each with overdue invoices."""

    organisation_id: int
    as_of: AsOf
    cast: list[dict[str, Any]]

    def owing(self, place: int) -> dict[str, Any] | None:
        return self.cast[place] if place < len(self.cast) else None


def happen(organisation_id: int, day: int, as_of: AsOf) -> None:
    """What the working day number `day` (0 is the first that is played) brings. A customer that is not there brings nothing."""
    for told in _DAYS.get(day, ()):
        with organisation_scope(organisation_id):
            told(Scene(organisation_id, as_of, _cast(organisation_id, as_of)))


def _cast(organisation_id: int, as_of: AsOf) -> list[dict[str, Any]]:
    """Customers in EUR with overdue invoices and somebody to write to, in an order that stays: those of the day it began."""
    return rows(
        """SELECT c.id, c.name, k.name AS contact, k.email, owed.ids FROM customer c
           JOIN LATERAL (SELECT array_agg(i.id ORDER BY i.due_on, i.id) AS ids, sum(i.balance) AS balance FROM open_item i
             WHERE i.organisation_id = c.organisation_id AND i.customer_id = c.id AND i.currency = 'EUR' AND i.due_on < %(from)s
               AND NOT i.disputed) owed ON owed.balance > 300
           JOIN LATERAL (SELECT k.name, k.email FROM contact k WHERE k.organisation_id = c.organisation_id
             AND k.customer_id = c.id AND k.email IS NOT NULL AND NOT k.inactive AND k.deliverability = 'ok'
             ORDER BY k.is_primary DESC, k.id LIMIT 1) k ON true
           WHERE c.organisation_id = %(organisation_id)s AND c.withdrawn_at IS NULL AND NOT c.chasing_paused
           ORDER BY c.id LIMIT 12""",
        {"organisation_id": organisation_id, "from": as_of.today - dt.timedelta(days=21)},
    )


def _plan(scene: Scene) -> None:
    if who := scene.owing(0):
        make_plan(
            organisation_id=scene.organisation_id,
            customer_id=who["id"],
            terms=Terms(who["ids"][:2], "monthly", 3, scene.as_of.today + dt.timedelta(days=7)),
            actor=_WHO,
            as_of=scene.as_of,
        )


def _promise(place: int, days: int, said: str) -> Callable[[Scene], None]:
    def told(scene: Scene) -> None:
        if who := scene.owing(place):
            make_promise(
                organisation_id=scene.organisation_id,
                customer_id=who["id"],
                invoice_ids=who["ids"][:1],
                due_on=scene.as_of.today + dt.timedelta(days=days),
                grace_days=1,
                note=said,
                actor=_WHO,
                as_of=scene.as_of,
            )

    return told


def _dispute(scene: Scene) -> None:
    if who := scene.owing(3):
        open_dispute(
            organisation_id=scene.organisation_id,
            customer_id=who["id"],
            parts={who["ids"][0]: None},
            reason="goods_missing",
            description="Two of six boxes did not arrive.",
            actor=_WHO,
            as_of=scene.as_of,
        )


def _call(scene: Scene) -> None:
    if who := scene.owing(4):
        text = f"Spoke to {who['contact']}: invoices go to a new approver from next month."
        note = NewNote(text=text, created_by=_WHO, customer_id=who["id"], category="Phone call")
        write_note(organisation_id=scene.organisation_id, note=note, now=scene.as_of.instant)
        task = NewTask(
            title=f"Ask {who['name']} for the new approver's address",
            created_by=_WHO,
            customer_id=who["id"],
            due_on=scene.as_of.today + dt.timedelta(days=5),
            action={"kind": "call"},
        )
        make_task(organisation_id=scene.organisation_id, task=task, now=scene.as_of.instant)


def _reply(scene: Scene) -> None:
    """To the reminder that was captured last, if there is one."""
    sent = row(
        """SELECT m.subject, m.message_id, m.to_addresses[1] AS by FROM message m
           WHERE m.organisation_id = %s AND m.state = 'captured' AND m.run_id IS NOT NULL AND m.customer_id IS NOT NULL
             AND m.message_id IS NOT NULL AND m.sent_at < %s ORDER BY m.id DESC LIMIT 1""",
        [scene.organisation_id, scene.as_of.instant],
    )
    if sent:
        text = "Hello,\n\nthe payment run is on Friday, your invoices are in it.\n\nBest regards"
        _mail(scene, sent["by"], f"Re: {sent['subject']}", text, answers=sent["message_id"])


def _stranger(scene: Scene) -> None:
    text = "Hello,\n\nwe cannot find the statement you mention. Could you send it again?\n\nThank you"
    _mail(scene, "office@example.com", "Your statement", text)


def _mail(scene: Scene, sender: str, subject: str, text: str, answers: str = "") -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "accounts@example.com", subject
    mail["Date"] = format_datetime(scene.as_of.instant)
    mail["Message-ID"] = f"<{scene.as_of.instant.timestamp():.0f}.{abs(hash(sender)) % 10_000}@example.com>"
    if answers:
        mail["In-Reply-To"] = mail["References"] = answers
    mail.set_content(text)
    raw = mail.as_bytes()
    taken = row("SELECT count(*) AS n FROM received_email WHERE organisation_id = %s", [scene.organisation_id])
    receive(
        organisation_id=scene.organisation_id,
        mailbox=mailbox_of(scene.organisation_id, scene.as_of.instant),
        arrival=Arrival(1, int(taken["n"]) + 1 if taken else 1, scene.as_of.instant, raw, len(raw)),
        mail=parse(raw),
        now=scene.as_of.instant,
    )


def mailbox_of(organisation_id: int, now: dt.datetime) -> dict[str, Any]:
    """Where the example's mail came in. It reads from no server, so what is in it is in it; the demo gives it one."""
    found = row("SELECT * FROM mailbox WHERE organisation_id = %s ORDER BY id LIMIT 1", [organisation_id])
    return found or (
        row(
            """INSERT INTO mailbox (organisation_id, name, host, port, security, from_address, from_name, created_at, imap_since)
               VALUES (%s, 'Accounts', 'mail.example.com', 587, 'starttls', 'accounts@example.com', 'Fernhill Supplies', %s, %s)
               RETURNING *""",
            [organisation_id, now, now - dt.timedelta(days=1)],
        )
        or {}
    )


def _charge(place: int, fact: AttemptFact) -> Callable[[Scene], None]:
    def told(scene: Scene) -> None:
        who = scene.owing(place)
        if who is None:
            return
        scope: dict[str, Any] = {"organisation_id": scene.organisation_id, "customer_id": who["id"], "actor": _WHO}
        method = Method(f"pm_example_{who['id']}", f"cus_example_{who['id']}", "card", "Visa ending 4242", active=True)
        keep_method(**scope, account_id=_till(scene), method=method, now=scene.as_of.instant)
        made = make_charge(**scope, invoice_ids=who["ids"][:1], payment_method_id=None, as_of=scene.as_of)
        tell(organisation_id=scene.organisation_id, charge_id=made, told=[(1, fact)], now=scene.as_of.instant)

    return told


def _charge_fails_again(scene: Scene) -> None:
    """What its workflow has tried again by now: nobody is there whom the order could be given to."""
    found = row(
        "SELECT id, attempts FROM charge WHERE organisation_id = %s AND status = 'pending' AND attempts > 1 LIMIT 1",
        [scene.organisation_id],
    )
    if found:
        told = [(int(found["attempts"]), _REFUSED)]
        tell(organisation_id=scene.organisation_id, charge_id=found["id"], told=told, now=scene.as_of.instant)


def _till(scene: Scene) -> int:
    found = row("SELECT id FROM provider_account WHERE organisation_id = %s LIMIT 1", [scene.organisation_id])
    if found:
        return int(found["id"])
    return add_account(
        organisation_id=scene.organisation_id,
        kind="stripe",
        name="Cards (example)",
        mode="test",
        secret="sk_test_example",  # noqa: S106 - of an account that does not exist
        webhook_secret="whsec_example",  # noqa: S106
        api_base=_NOBODY,
        actor=_WHO,
        now=scene.as_of.instant,
    )


def _text_not_delivered(scene: Scene) -> None:
    """The provider's callback about the latest text: in test mode none has left, so nobody would send one."""
    told = row(
        """UPDATE message SET delivery_status = 'undelivered', delivery_detail = 'The phone cannot be reached', changed_at = %s
           WHERE organisation_id = %s AND id = (SELECT max(id) FROM message WHERE organisation_id = %s AND channel = 'text'
             AND state = 'captured') RETURNING id, customer_id""",
        [scene.as_of.instant, scene.organisation_id, scene.organisation_id],
    )
    if told:
        tell_undelivered(scene.organisation_id, [(told["id"], told["customer_id"])], scene.as_of.instant)


def _text_answered(scene: Scene) -> None:
    """To the first text that went out."""
    sent = row(
        """SELECT to_addresses[1] AS number FROM message WHERE organisation_id = %s AND channel = 'text' AND state = 'captured'
           ORDER BY id LIMIT 1""",
        [scene.organisation_id],
    )
    if sent:
        receive_text(
            organisation_id=scene.organisation_id,
            account=default_account(scene.organisation_id) or _texts(scene),
            arrived=Arrived("example-1", sent["number"], _NUMBER, "Sorry, we were away. You have it on Friday."),
            now=scene.as_of.instant,
        )


def _texts(scene: Scene) -> dict[str, Any]:
    """Where the example's texts would leave. In test mode they are captured; nobody answers at this address."""
    add_text_account(
        organisation_id=scene.organisation_id,
        kind="http",
        name="Texts (example)",
        sender=_NUMBER,
        settings={"url": f"{_NOBODY}/texts", "body": {"to": "{to}", "text": "{text}", "id": "{id}"}},
        secret="example",  # noqa: S106 - of an account that does not exist
        actor=_WHO,
        now=scene.as_of.instant,
    )
    return default_account(scene.organisation_id) or {}


_REFUSED = AttemptFact("failed", code="insufficient_funds", message="The card has insufficient funds.")
_DAYS: dict[int, tuple[Callable[[Scene], None], ...]] = {
    0: (_plan, _promise(1, 3, "Their payment run is on Thursday.")),
    1: (_text_not_delivered,),
    2: (_reply, _dispute, _charge(6, _REFUSED)),
    3: (_text_answered,),
    4: (_call, _stranger),
    5: (_charge(5, AttemptFact("paid")), _promise(2, 12, "Half of it is approved, the rest follows.")),
    6: (_reply,),
    7: (_charge_fails_again,),
}
