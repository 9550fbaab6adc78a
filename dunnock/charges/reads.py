"""Charges, payment links and webhook deliveries as lists and one by one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dunnock.charges.retry import MOST_ATTEMPTS_BY_PEOPLE
from dunnock.charges.rules import plain_reason, retry_refusal
from dunnock.kernel.errors import NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.reads import like
from dunnock.org.db import row, rows

Row = dict[str, Any]

SORTS = {
    "id": "c.id",
    "created_at": "c.created_at",
    "amount": "c.amount",
    "status": "c.status",
    "customer": "lower(k.name)",
    "paid_at": "c.paid_at",
}


@dataclass(frozen=True)
class ChargeQuery:
    """What a list of charges is narrowed to."""

    states: Sequence[str] = ()
    customer_id: int | None = None
    invoice_id: int | None = None
    payment_link_id: int | None = None
    automatic: bool | None = None
    q: str = ""
    from_on: dt.date | None = None
    to_on: dt.date | None = None
    after: int | None = None
    order: str = "c.id DESC"
    limit: int = 50
    offset: int = 0


def list_charges(organisation_id: int, asked: ChargeQuery, zone: str) -> tuple[list[Row], int, dict[str, int]]:
    """One page, the number of all, and how many there are per status under the same filter."""
    where, params = _narrowed(organisation_id, asked, zone)
    counted = rows(statement("charges", "count_charges", where=" AND ".join(where)), params)
    counts = {one["status"]: one["n"] for one in counted}
    if asked.states:
        where.append("c.status = ANY(%(states)s)")
        params["states"] = list(asked.states)
    if asked.after is not None:
        where.append("c.id > %(after)s")
        params["after"] = asked.after
    total = row(statement("charges", "total_charges", where=" AND ".join(where)), params)
    found = rows(
        statement("charges", "list_charges", where=" AND ".join(where), order=asked.order),
        {**params, "limit": asked.limit, "offset": asked.offset},
    )
    return [_told(one) for one in found], int(total["n"]) if total else 0, counts


def _told(charge: Row) -> Row:
    """With its failure in words, and why it cannot be tried again; both empty where there is nothing to say."""
    failed = charge["status"] == "failed"
    _, refusal, _ = retry_refusal(
        status=charge["status"],
        code=charge["failure_code"],
        attempts=charge["attempts"],
        max_attempts=MOST_ATTEMPTS_BY_PEOPLE,
        last_attempt_at=None,
        min_hours=0,
        now=charge["created_at"],
    )
    return charge | {
        "failure_reason": plain_reason(charge["failure_code"]),
        "retry_refusal": refusal if failed else "",
    }


def _narrowed(organisation_id: int, asked: ChargeQuery, zone: str) -> tuple[list[str], dict[str, Any]]:
    where = ["c.organisation_id = %(organisation_id)s", "c.withdrawn_at IS NULL"]
    params: dict[str, Any] = {"organisation_id": organisation_id, "zone": zone}
    for name in ("customer_id", "payment_link_id", "automatic"):
        if getattr(asked, name) is not None:
            where.append(f"c.{name} = %({name})s")
            params[name] = getattr(asked, name)
    if asked.invoice_id is not None:
        where.append(
            """EXISTS (SELECT 1 FROM charge_invoice ci WHERE ci.organisation_id = c.organisation_id
                       AND ci.charge_id = c.id AND ci.invoice_id = %(invoice_id)s)"""
        )
        params["invoice_id"] = asked.invoice_id
    if asked.q.strip():
        where.append(
            """(lower(k.name) LIKE %(q)s OR lower(c.provider_ref) LIKE %(q)s OR EXISTS (
                  SELECT 1 FROM charge_invoice ci
                  JOIN invoice i ON i.organisation_id = ci.organisation_id AND i.id = ci.invoice_id
                  WHERE ci.organisation_id = c.organisation_id AND ci.charge_id = c.id AND lower(i.number) LIKE %(q)s))"""
        )
        params["q"] = like(asked.q.strip())
    for name, sign in (("from_on", ">="), ("to_on", "<=")):
        if getattr(asked, name) is not None:
            where.append(f"(c.created_at AT TIME ZONE %(zone)s)::date {sign} %({name})s")
            params[name] = getattr(asked, name)
    return where, params


def read_charge(organisation_id: int, charge_id: int) -> Row:
    """With its invoices, attempts, refunds and what its provider said. Raises `NotFound`."""
    where = "c.organisation_id = %(organisation_id)s AND c.id = %(id)s"
    scope = {"organisation_id": organisation_id, "id": charge_id}
    found = rows(statement("charges", "list_charges", where=where, order="c.id"), {**scope, "limit": 1, "offset": 0})
    if not found:
        raise NotFound(f"There is no charge {charge_id}")
    return _told(found[0]) | {
        "invoices": rows(statement("charges", "charge_invoices"), scope),
        "story": rows(
            """SELECT number, amount, state, provider_ref, failure_code, failure_message, queued_at, next_try_at, tries, sent_at,
                 decided_at, run_id, step_id FROM charge_attempt
               WHERE organisation_id = %(organisation_id)s AND charge_id = %(id)s ORDER BY number""",
            scope,
        ),
        "refunds": rows(
            """SELECT id, amount, reason, state, provider_ref, failure_code, failure_message, queued_at, decided_at, created_by
               FROM charge_refund WHERE organisation_id = %(organisation_id)s AND charge_id = %(id)s ORDER BY id""",
            scope,
        ),
        "deliveries": rows(
            """SELECT id, provider_event_id, type, provider_created_at, received_at, state, fault FROM webhook_delivery
               WHERE organisation_id = %(organisation_id)s AND charge_id = %(id)s ORDER BY provider_created_at, id LIMIT 200""",
            scope,
        ),
    }


def list_links(
    organisation_id: int, *, customer_id: int | None, status: str | None, after: int | None, limit: int, offset: int
) -> tuple[list[Row], int]:
    where = """l.organisation_id = %(organisation_id)s AND (l.customer_id = %(customer_id)s OR %(customer_id)s::bigint IS NULL)
               AND (l.status = %(status)s OR %(status)s::text IS NULL)"""
    keyset = "" if after is None else " AND l.id > %(after)s"
    params = {
        "organisation_id": organisation_id,
        "customer_id": customer_id,
        "status": status,
        "after": after,
        "limit": limit,
        "offset": offset,
    }
    total = row(f"SELECT count(*) AS n FROM payment_link l WHERE {where}{keyset}", params)
    found = rows(
        f"""SELECT l.id, l.customer_id, k.name AS customer_name, l.kind, l.currency, l.amount, l.provider_account_id, l.status,
              l.created_at, l.created_by, l.expires_at,
              (SELECT coalesce(array_agg(p.invoice_id ORDER BY p.invoice_id), '{{}}') FROM payment_link_invoice p
               WHERE p.organisation_id = l.organisation_id AND p.payment_link_id = l.id) AS invoice_ids
            FROM payment_link l JOIN customer k ON k.organisation_id = l.organisation_id AND k.id = l.customer_id
            WHERE {where}{keyset} ORDER BY l.id {"ASC" if after is not None else "DESC"} LIMIT %(limit)s OFFSET %(offset)s""",
        params,
    )
    return found, int(total["n"]) if total else 0


def read_link(organisation_id: int, link_id: int) -> Row:
    """Raises `NotFound`."""
    found, _ = list_links(organisation_id, customer_id=None, status=None, after=link_id - 1, limit=1, offset=0)
    if not found or found[0]["id"] != link_id:
        raise NotFound(f"There is no payment link {link_id}")
    return found[0]


def list_deliveries(
    organisation_id: int, *, state: str | None, account_id: int | None, after: int | None, limit: int, offset: int
) -> tuple[list[Row], int]:
    """Latest first. `unresolved`: those that wait, and nobody looks again by himself."""
    where = """d.organisation_id = %(organisation_id)s
               AND (d.provider_account_id = %(account_id)s OR %(account_id)s::bigint IS NULL)
               AND (%(state)s::text IS NULL OR d.state = %(state)s
                    OR %(state)s = 'unresolved' AND d.state = 'waiting' AND d.next_try_at IS NULL)"""
    keyset = "" if after is None else " AND d.id > %(after)s"
    params = {
        "organisation_id": organisation_id,
        "state": state,
        "account_id": account_id,
        "after": after,
        "limit": limit,
        "offset": offset,
    }
    total = row(f"SELECT count(*) AS n FROM webhook_delivery d WHERE {where}{keyset}", params)
    found = rows(
        f"""SELECT d.id, d.provider_account_id, a.name AS provider_account_name, d.provider_event_id, d.type,
              d.provider_created_at, d.received_at, d.state, d.fault, d.attempts, d.next_try_at, d.charge_id,
              d.state = 'waiting' AND d.next_try_at IS NULL AS unresolved
            FROM webhook_delivery d
            JOIN provider_account a ON a.organisation_id = d.organisation_id AND a.id = d.provider_account_id
            WHERE {where}{keyset} ORDER BY d.id {"ASC" if after is not None else "DESC"} LIMIT %(limit)s OFFSET %(offset)s""",
        params,
    )
    return found, int(total["n"]) if total else 0
