"""One payment on its way: sent over the public API, followed through the tables until its mail is captured.

The times are the database's own commit times (`track_commit_timestamp`, which the demo's server has on): when each
transaction of the way became true for everybody, not when a program meant to write it.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import click
import httpx

from dunnock.example.company import SOURCE
from dunnock.org.db import organisation_scope, row

PATIENCE = 60.0

# The label for people beside each hop's name in the JSON.
HOPS = {
    "payment_committed": "payment committed",
    "event_committed": "event payment.registered (in the payment's own transaction)",
    "run_enrolled": "run enrolled in the workflow",
    "message_queued": "message queued",
    "message_captured": "last look taken, message rendered and captured",
}

_CANDIDATE = """
SELECT i.erp_id AS invoice, i.number, i.balance, i.currency, c.erp_id AS customer, c.name
FROM open_item i JOIN customer c ON c.organisation_id = i.organisation_id AND c.id = i.customer_id
WHERE i.organisation_id = %(organisation_id)s AND i.currency = 'EUR' AND i.balance = i.amount AND i.amount BETWEEN 400 AND 8000
  AND NOT i.disputed AND i.due_on IS NOT NULL AND c.withdrawn_at IS NULL
  AND EXISTS (SELECT 1 FROM contact k WHERE k.organisation_id = c.organisation_id AND k.customer_id = c.id
                AND k.withdrawn_at IS NULL AND NOT k.inactive AND k.deliverability = 'ok' AND k.email IS NOT NULL)
ORDER BY c.language = 'en' DESC, i.due_on, i.id LIMIT 1
"""

_HOPS = """
SELECT pg_xact_commit_timestamp(p.xmin) AS payment_committed, pg_xact_commit_timestamp(e.xmin) AS event_committed,
       pg_xact_commit_timestamp(enrolled.xmin) AS run_enrolled, pg_xact_commit_timestamp(queued.xmin) AS message_queued,
       pg_xact_commit_timestamp(m.xmin) AS message_captured, m.to_addresses, m.subject, m.text
FROM payment p
JOIN event e ON e.organisation_id = p.organisation_id AND e.kind = 'payment.registered' AND e.subject_id = p.id
JOIN run r ON r.organisation_id = p.organisation_id AND r.subject_kind = 'payment' AND r.subject_id = p.id
JOIN run_event enrolled ON enrolled.organisation_id = r.organisation_id AND enrolled.run_id = r.id AND enrolled.kind = 'enrolled'
JOIN run_event queued ON queued.organisation_id = r.organisation_id AND queued.run_id = r.id AND queued.kind = 'message_queued'
JOIN message m ON m.organisation_id = r.organisation_id AND m.run_id = r.id AND m.state = 'captured'
WHERE p.organisation_id = %(organisation_id)s AND p.erp_id = %(payment)s
"""

_OUTCOME = """
SELECT p.id, (SELECT count(*) FROM run r WHERE r.organisation_id = p.organisation_id AND r.subject_kind = 'payment'
                AND r.subject_id = p.id) AS runs,
       (SELECT count(*) FROM message m WHERE m.organisation_id = p.organisation_id AND m.subject_kind = 'payment'
                AND m.subject_id = p.id) AS messages,
       (SELECT string_agg(m.state || coalesce(': ' || nullif(m.reason, ''), ''), ', ') FROM message m
         WHERE m.organisation_id = p.organisation_id AND m.subject_kind = 'payment' AND m.subject_id = p.id) AS states
FROM payment p WHERE p.organisation_id = %(organisation_id)s AND p.erp_id = %(payment)s
"""


@dataclass(frozen=True)
class OpenInvoice:
    """An invoice nothing has been paid of, of a customer who can be written to."""

    invoice: str
    number: str
    balance: Decimal
    currency: str
    customer: str
    name: str


@dataclass(frozen=True)
class Trace:
    """`hops` in milliseconds after the payment's commit."""

    hops: dict[str, float]
    to: list[str]
    subject: str
    text: str


class Api:
    """The public API, spoken to as any integrator would."""

    def __init__(self, url: str, key: str) -> None:
        self.url = url
        self._client = httpx.Client(
            base_url=url, headers={"Authorization": f"Bearer {key}"}, timeout=30, trust_env=False
        )

    def wait_until_alive(self, alive: Callable[[], None]) -> None:
        """Until web server, database and worker all say so. `alive` raises when a process has gone for good."""

        def healthy() -> bool:
            alive()
            try:
                return bool(self._client.get("/health").json()["status"] == "ok")
            except (httpx.HTTPError, ValueError, KeyError):
                return False

        patiently(healthy, "The web server and the worker did not come up")

    def pay(self, invoice: OpenInvoice, **more: Any) -> dict[str, Any]:
        """What an ERP's export would send: the payment and what it was applied to. See `payment_rows`."""
        answer = self._client.post("/ledger/bulk", json={"source": SOURCE, **payment_rows(invoice, **more)})
        if answer.is_error:
            raise click.ClickException(f"The API refused the payment ({answer.status_code}): {answer.text[:500]}")
        told: dict[str, Any] = answer.json()
        if told["errors"]:
            raise click.ClickException(f"The API refused the payment: {told['errors'][0]['message']}")
        return told

    def close(self) -> None:
        self._client.close()


def payment_rows(
    invoice: OpenInvoice,
    *,
    paid_on: dt.date,
    payment: str = "",
    amount: Decimal | None = None,
    applied: Decimal | None = None,
    provisional: bool = False,
) -> dict[str, Any]:
    """Paid in full unless `amount` says less; applied in full unless `applied` says less. `provisional`: the ERP has
    noted the part against the invoice but not reconciled it.
    """
    payment, amount = payment or f"DEMO-{invoice.invoice}", amount or invoice.balance
    return {
        "payments": [
            {
                "erp_id": payment,
                "customer_erp_id": invoice.customer,
                "paid_on": paid_on.isoformat(),
                "amount": str(amount),
                "currency": invoice.currency,
                "method": "Bank transfer",
                "reference": invoice.number,
            }
        ],
        "allocations": [
            {
                "erp_id": f"{payment}:{invoice.invoice}",
                "invoice_erp_id": invoice.invoice,
                "payment_erp_id": payment,
                "amount": str(applied or amount),
                "applied_on": paid_on.isoformat(),
                "provisional": provisional,
            }
        ],
    }


def next_open_invoice(organisation_id: int) -> OpenInvoice:
    with organisation_scope(organisation_id):
        found = row(_CANDIDATE, {"organisation_id": organisation_id})
    if found is None:
        raise click.ClickException("Every invoice of the demo is paid by now. Start again with `dunnock demo --fresh`.")
    return OpenInvoice(**found)


def follow(organisation_id: int, payment: str) -> Trace:
    """Wait until the payment's message is captured, then read off when each step was committed."""
    scope = {"organisation_id": organisation_id, "payment": payment}
    found: dict[str, Any] = {}

    def captured() -> bool:
        with organisation_scope(organisation_id):
            found.update(row(_HOPS, scope) or {})
        return bool(found)

    patiently(captured, f"No message for payment {payment} was captured", lambda: outcome(organisation_id, payment))
    start = found["payment_committed"]
    hops = {name: round((found[name] - start) / dt.timedelta(milliseconds=1), 1) for name in HOPS}
    return Trace(hops, list(found["to_addresses"]), found["subject"], found["text"])


def outcome(organisation_id: int, payment: str) -> dict[str, Any]:
    """How many runs and messages a payment has, and what became of them."""
    with organisation_scope(organisation_id):
        return row(_OUTCOME, {"organisation_id": organisation_id, "payment": payment}) or {}


def wait_until_read(organisation_id: int) -> None:
    """Until the engine has read every event. A run would start in the transaction that marks its event read."""

    def read() -> bool:
        with organisation_scope(organisation_id):
            found = row("SELECT count(*) AS n FROM event_pending WHERE organisation_id = %s", [organisation_id])
        return found is not None and not found["n"]

    patiently(read, "The engine did not read the events")


def patiently(done: Callable[[], bool], otherwise: str, detail: Callable[[], object] | None = None) -> None:
    """Ask often, give up after a minute with words for a person."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if done():
            return
        time.sleep(0.02)
    more = f" ({detail()})" if detail else ""
    raise click.ClickException(f"{otherwise} within {PATIENCE:.0f} seconds{more}.")
