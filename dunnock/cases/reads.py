"""Reading cases for screens and integrators: lists, single ones, and all of a customer's at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dunnock.criteria.compile import standing
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import row, rows

OF_A_CUSTOMER = 50  # of each kind, the latest
_SUBJECT_NAME = """coalesce(CASE t.subject_kind
  WHEN 'invoice' THEN (SELECT i.number FROM invoice i WHERE i.organisation_id = t.organisation_id AND i.id = t.subject_id)
  WHEN 'credit_note' THEN (SELECT n.number FROM credit_note n WHERE n.organisation_id = t.organisation_id AND n.id = t.subject_id)
  WHEN 'payment_plan' THEN (SELECT y.name FROM payment_plan y WHERE y.organisation_id = t.organisation_id AND y.id = t.subject_id)
  WHEN 'contact' THEN (SELECT k.name FROM contact k WHERE k.organisation_id = t.organisation_id AND k.id = t.subject_id)
END, '')"""
_PRIORITY = "array_position(ARRAY['low', 'normal', 'high', 'urgent'], t.priority)"
_CUSTOMER_NAME = (
    "(SELECT lower(c.name) FROM customer c WHERE c.organisation_id = t.organisation_id AND c.id = t.customer_id)"
)


@dataclass(frozen=True)
class Listing:
    """`sorts` maps what a caller may sort by to SQL over `t`; `search` is a condition on `%(search)s`, a LIKE pattern."""

    one: str
    table: str
    sorts: Mapping[str, str]
    default: str
    search: str
    attached: bool = False  # it hangs on a record of some kind


def _by_customer(condition: str) -> str:
    return f"({condition} OR {_CUSTOMER_NAME} LIKE %(search)s)"


def _named_invoice(link: str, key: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM {link} l JOIN invoice i ON i.organisation_id = l.organisation_id AND i.id = l.invoice_id"
        f" WHERE l.organisation_id = t.organisation_id AND l.{key} = t.id AND lower(i.number) LIKE %(search)s)"
    )


LISTINGS: dict[str, Listing] = {
    "promises": Listing(
        "promise",
        "promise",
        {
            "id": "t.id",
            "due_on": "t.due_on",
            "made_at": "t.made_at",
            "amount": "t.amount",
            "status": "t.status",
            "customer": _CUSTOMER_NAME,
        },
        "due_on",
        _by_customer(f"lower(t.note) LIKE %(search)s OR {_named_invoice('promise_invoice', 'promise_id')}"),
    ),
    "disputes": Listing(
        "dispute",
        "dispute",
        {
            "id": "t.id",
            "opened_at": "t.opened_at",
            "settled_at": "t.settled_at",
            "amount": "t.amount",
            "reason": "t.reason",
            "customer": _CUSTOMER_NAME,
        },
        "-opened_at",
        _by_customer(f"lower(t.description) LIKE %(search)s OR {_named_invoice('dispute_invoice', 'dispute_id')}"),
    ),
    "payment_plans": Listing(
        "payment plan",
        "payment_plan",
        {
            "id": "t.id",
            "created_at": "t.created_at",
            "name": "lower(t.name)",
            "remaining": "t.remaining",
            "total": "t.total",
            "ends_on": "t.ends_on",
            "customer": _CUSTOMER_NAME,
        },
        "-created_at",
        _by_customer(f"lower(t.name) LIKE %(search)s OR {_named_invoice('plan_invoice', 'plan_id')}"),
    ),
    "tasks": Listing(
        "task",
        "task",
        {
            "id": "t.id",
            "due_on": "t.due_on",
            "priority": _PRIORITY,
            "created_at": "t.created_at",
            "completed_at": "t.completed_at",
            "title": "lower(t.title)",
            "customer": _CUSTOMER_NAME,
        },
        "due_on,-priority",
        _by_customer("lower(t.title) LIKE %(search)s OR lower(t.description) LIKE %(search)s"),
        attached=True,
    ),
    "notes": Listing(
        "note",
        "note",
        {"id": "t.id", "created_at": "t.created_at"},
        "-created_at",
        _by_customer("lower(t.text) LIKE %(search)s"),
        attached=True,
    ),
    "files": Listing(
        "file",
        "file",
        {"id": "t.id", "created_at": "t.created_at", "name": "lower(t.name)", "size": "t.size"},
        "-created_at",
        _by_customer("lower(t.name) LIKE %(search)s"),
        attached=True,
    ),
}


def list_cases(
    name: str,
    *,
    organisation_id: int,
    as_of: AsOf,
    where: Sequence[str],
    order: str,
    limit: int,
    offset: int,
    params: Mapping[str, Any],
) -> tuple[list[dict[str, Any]], int]:
    """One page of a list, and how many rows all pages have. `where` are conditions over `t`, `order` made of its `sorts`."""
    listing = LISTINGS[name]
    values = {**params, **standing(organisation_id, as_of), "limit": limit, "offset": offset}
    narrowed = " AND ".join(["t.withdrawn_at IS NULL", *where])
    source = f"{listing.table} t"
    found = rows(statement("ledger", "page_ids", source=source, where=narrowed, order=order), values)
    total = offset + len(found)
    if len(found) == limit or (offset and not found):
        counted = row(statement("ledger", "count_rows", source=source, where=narrowed), values)
        total = int(counted["total"]) if counted else 0
    return _rows(name, organisation_id, as_of, [f["id"] for f in found]), total


def _rows(name: str, organisation_id: int, as_of: AsOf, ids: Sequence[int]) -> list[dict[str, Any]]:
    if not ids:
        return []
    listing = LISTINGS[name]
    slots = {"subject_name": _SUBJECT_NAME} if listing.attached else {}
    return rows(
        statement("cases", f"{listing.table}_rows", **slots), {**standing(organisation_id, as_of), "ids": list(ids)}
    )


def read_case(name: str, *, organisation_id: int, as_of: AsOf, case_id: int) -> dict[str, Any]:
    """Raises `NotFound`, also for one that was removed."""
    listing = LISTINGS[name]
    known = row(
        f"SELECT id FROM {listing.table} WHERE organisation_id = %s AND id = %s AND withdrawn_at IS NULL",
        [organisation_id, case_id],
    )
    found = _rows(name, organisation_id, as_of, [case_id]) if known else []
    if not found:
        raise NotFound(f"There is no {listing.one} {case_id} in this organisation")
    return found[0]


def customer_cases(*, organisation_id: int, customer_id: int, as_of: AsOf) -> dict[str, Any]:
    """By kind: the latest of each, what is open first, and how many there are. Raises `NotFound`."""
    if not row("SELECT id FROM customer WHERE organisation_id = %s AND id = %s", [organisation_id, customer_id]):
        raise NotFound(f"There is no customer {customer_id} in this organisation")
    first = {
        "promises": "t.status = 'active' DESC, t.made_at DESC, t.id DESC",
        "disputes": "t.status = 'open' DESC, t.opened_at DESC, t.id DESC",
        "payment_plans": "t.status = 'active' DESC, t.created_at DESC, t.id DESC",
        "tasks": "t.status = 'open' DESC, t.due_on NULLS LAST, t.id DESC",
        "notes": "t.created_at DESC, t.id DESC",
        "files": "t.created_at DESC, t.id DESC",
    }
    answer: dict[str, Any] = {"totals": {}}
    for name, order in first.items():
        answer[name], answer["totals"][name] = list_cases(
            name,
            organisation_id=organisation_id,
            as_of=as_of,
            where=["t.customer_id = %(customer_id)s"],
            order=order,
            limit=OF_A_CUSTOMER,
            offset=0,
            params={"customer_id": customer_id},
        )
    return answer


def count_tasks(*, organisation_id: int, user_id: int | None, as_of: AsOf) -> dict[str, int]:
    """Open ones: all, mine, nobody's, overdue, due today, and mine that are overdue."""
    return (
        row(
            statement("cases", "count_tasks"),
            {"organisation_id": organisation_id, "user_id": user_id, "today": as_of.today},
        )
        or {}
    )


def task_categories(organisation_id: int) -> list[str]:
    """Those in use."""
    found = rows(
        """SELECT DISTINCT category FROM task WHERE organisation_id = %s AND category <> '' AND withdrawn_at IS NULL
           ORDER BY category""",
        [organisation_id],
    )
    return [one["category"] for one in found]
