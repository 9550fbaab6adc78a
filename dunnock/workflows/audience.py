"""View customers that meet the criteria: whom a workflow, saved or not, means now, and what it comes to.

One statement answers counts, totals and the page: the matching records are found once and everything else reads them.
Recipients are worked out for the page's rows only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from dunnock.correspondence.recipients import Addressed, Person, Wanted, address
from dunnock.criteria.compile import compile_filter, standing
from dunnock.criteria.grammar import Criteria
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import row, rows
from dunnock.workflows.definition import Definition, Recipients, SendEmail, TargetPayments, TriggerPart, walk
from dunnock.workflows.matching import CATALOGUE, Matching, compile_matching
from dunnock.workflows.triggers import TRIGGERS

Tab = Literal["records", "invoices", "payments"]
EXPORT_BATCH = 25_000
_NONE = "SELECT NULL::bigint AS id WHERE false"
_CUSTOMER = "JOIN customer c ON c.organisation_id = %(organisation_id)s AND c.id = {key}"
_NAMED = "lower(c.name || ' ' || c.reference) LIKE %(like)s"


@dataclass(frozen=True)
class _Kind:
    """How one kind of record is listed: its page's statement, its table, its searched columns, its sorts."""

    page: str
    table: str
    search: tuple[str, ...]
    sorts: dict[str, str]
    default: str


_BY_NAME = {"name": "c.name", "reference": "c.reference"}
_KINDS = {
    "customer": _Kind(
        "audience_customers",
        "customer",
        (),
        {**_BY_NAME, "oldest": "o.oldest", "invoices": "o.n", "overdue": "o.overdue"},
        "name",
    ),
    "invoice": _Kind(
        "audience_invoices",
        "invoice",
        ("v.number", "v.po_number"),
        {"due_on": "v.due_on", "customer": "c.name", "number": "v.number", "balance": "v.balance"},
        "due_on",
    ),
    "payment": _Kind(
        "audience_payments",
        "payment",
        ("v.reference",),
        {"paid_on": "v.paid_on", "customer": "c.name", "amount": "v.amount"},
        "-paid_on",
    ),
    "credit_note": _Kind(
        "audience_credit_notes",
        "credit_note",
        ("v.number",),
        {"issued_on": "v.issued_on", "customer": "c.name", "amount": "v.amount"},
        "-issued_on",
    ),
}
# Per customer, only where the page is sorted by it. Amounts of several currencies have no order: the organisation's own counts.
_RANKED = (
    "LEFT JOIN (SELECT customer_id, count(*) AS n, min(due_on) AS oldest, sum(balance) FILTER (WHERE due_on <"
    " %(today)s::date AND currency = (SELECT currency FROM organisation WHERE id = %(organisation_id)s)) AS overdue"
    " FROM item GROUP BY customer_id) o ON o.customer_id = m.id"
)


@dataclass(frozen=True)
class Asked:
    """Which tab and page of the audience. `sort` is a column of the tab, "-" before it turns it round."""

    tab: Tab = "records"
    page: int = 1
    page_size: int = 50
    q: str = ""
    sort: str = ""
    workflow_id: int | None = None


@dataclass(frozen=True)
class Audience:
    """`counts` of the tabs (None: the workflow has no such tab); `in_workflow`, `new`, `done_before` add up to the records."""

    subject: str
    counts: dict[str, int | None]
    totals: dict[str, list[dict[str, Any]]]
    total: int
    items: list[dict[str, Any]] = field(default_factory=list)
    note: str = ""


def of_parts(
    kind: str,
    filters: Criteria | None = None,
    target_invoices: Criteria | None = None,
    target_payments: TargetPayments | None = None,
) -> Definition:
    """A definition that is only about whom it means, for a draft still without steps."""
    return Definition(
        trigger=TriggerPart(kind=kind, filters=filters),
        target_invoices=target_invoices,
        target_payments=target_payments,
    )


def preview_audience(organisation_id: int, definition: Definition, as_of: AsOf, asked: Asked) -> Audience:
    """Counts, totals per currency and one page of a tab. Raises `Invalid` for an unknown tab, sort, or faulty criteria."""
    return _answer(organisation_id, definition, as_of, asked)


def count_audience(
    organisation_id: int, definition: Definition, as_of: AsOf, workflow_id: int | None = None
) -> Audience:
    """Counts and totals without a page."""
    return _answer(organisation_id, definition, as_of, Asked(page_size=0, workflow_id=workflow_id))


def export_audience(
    organisation_id: int, definition: Definition, as_of: AsOf, asked: Asked
) -> Iterator[dict[str, Any]]:
    """Every row of a tab, in its order, a bounded number in memory at a time."""
    page = 1
    while True:
        batch = Asked(asked.tab, page, EXPORT_BATCH, asked.q, asked.sort, asked.workflow_id)
        found = _answer(organisation_id, definition, as_of, batch).items
        yield from found
        if len(found) < EXPORT_BATCH:
            return
        page += 1


def count_matching(organisation_id: int, subject: str, criteria: Criteria, as_of: AsOf) -> int:
    """How many records of a subject meet a criteria now."""
    compiled = compile_filter(criteria, CATALOGUE, subject, alias="s", prefix="k")
    source = CATALOGUE.subject(subject).source
    counted = row(
        f"SELECT count(*) AS n FROM {source} s WHERE s.organisation_id = %(organisation_id)s AND s.withdrawn_at IS NULL"
        f" AND {compiled.sql}",
        {**standing(organisation_id, as_of), **compiled.params},
    )
    return int(counted["n"]) if counted else 0


def first_recipients(definition: Definition) -> Recipients:
    """Whom the workflow's first email addresses; the default rule while there is none."""
    for _, _, step in walk(definition.steps):
        if isinstance(step, SendEmail):
            return step.recipients
    return Recipients()


def _answer(organisation_id: int, definition: Definition, as_of: AsOf, asked: Asked) -> Audience:
    trigger = TRIGGERS.get(definition.trigger.kind)
    if trigger is None:
        known = ", ".join(TRIGGERS)
        message = f"There is no trigger {definition.trigger.kind!r}. Known: {known}."
        raise Invalid(message, errors=[FieldError("trigger.kind", message, "unknown_trigger")])
    matching = compile_matching(definition)
    kind, base = _tab(matching, asked.tab)
    order, found = _found(kind, base, asked) if asked.page_size else ("id", _NONE)
    shown = statement("workflows", kind.page) if asked.page_size else "SELECT page.* FROM page"
    text = statement(
        "workflows",
        "audience",
        customer=matching.customer,
        source=matching.source,
        criteria=f"{matching.where}{_recent(definition)}",
        items=_items(matching),
        payments=_payments(matching),
        found=found,
        order=order,
        shown=shown,
    )
    answer = row(text, _params(organisation_id, definition, matching, as_of, asked)) or {}
    items = answer["items"] or []
    for item in items:
        del item["place"]
    if asked.tab == "records" and items:
        _address(organisation_id, definition, items)
    return _audience(definition, matching, answer, items, asked)


def _params(
    organisation_id: int, definition: Definition, matching: Matching, as_of: AsOf, asked: Asked
) -> dict[str, object]:
    literal = asked.q.strip().lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    once = matching.trigger.family == "event"
    return {
        **standing(organisation_id, as_of),
        **matching.params,
        "workflow_id": asked.workflow_id,
        "restart_days": None if once else definition.settings.restart_after_days,
        "within_days": definition.trigger.created_within_days,
        "like": f"%{literal}%",
        "limit": asked.page_size,
        "offset": (asked.page - 1) * asked.page_size,
    }


def _recent(definition: Definition) -> str:
    """An event workflow never starts for what is older than N days; showing those would promise too much."""
    trigger = TRIGGERS[definition.trigger.kind]
    if not trigger.born_on:
        return ""
    born_on = trigger.born_on if "s." in trigger.born_on else f"s.{trigger.born_on}"
    return f" AND {born_on} > %(today)s::date - %(within_days)s::int"


def _items(matching: Matching) -> str:
    match matching.trigger.subject:
        case "customer":
            return f"i.customer_id IN (SELECT id FROM matching) AND {matching.invoice}"
        case "invoice":
            return "i.id IN (SELECT id FROM matching)"
    return "false"


def _payments(matching: Matching) -> str:
    if matching.trigger.subject == "payment":
        return "p.id IN (SELECT id FROM matching)"
    if matching.targets_payments:
        return f"p.customer_id IN (SELECT id FROM matching) AND {matching.payment}"
    return "false"


def _tab(matching: Matching, tab: Tab) -> tuple[_Kind, str]:
    """How the tab's rows are listed, and the set they come from."""
    subject = matching.trigger.subject
    if tab == "records":
        return _KINDS[subject], "matching"
    if tab == "invoices" and subject in {"customer", "invoice"}:
        return _KINDS["invoice"], "item"
    if tab == "payments" and (subject == "payment" or matching.targets_payments):
        return _KINDS["payment"], "money"
    message = f"This workflow shows no {tab}: turn on Target specific {tab} first."
    raise Invalid(message, errors=[FieldError("tab", message, "no_tab")])


def _found(kind: _Kind, base: str, asked: Asked) -> tuple[str, str]:
    """The order of the page, and the statement of every row the search finds with the value it is sorted by."""
    wanted = asked.sort or kind.default
    name = wanted.removeprefix("-")
    if name not in kind.sorts:
        message = f"There is no sort {name!r} here. Use one of: {', '.join(kind.sorts)}."
        raise Invalid(message, errors=[FieldError("sort", message, "unknown_sort")])
    by = kind.sorts[name]
    direction = "DESC NULLS LAST" if wanted.startswith("-") else "ASC NULLS LAST"
    searched = [_NAMED, *(f"lower({column}) LIKE %(like)s" for column in kind.search)] if asked.q.strip() else []
    joins = []
    own = kind.table == "customer"
    if not own and (by.startswith("v.") or len(searched) > 1):
        joins.append(f"JOIN {kind.table} v ON v.organisation_id = %(organisation_id)s AND v.id = m.id")
    if by.startswith("c.") or searched:
        joins.append(_CUSTOMER.format(key="m.id" if own else "m.customer_id"))
    if by.startswith("o."):
        joins.append(_RANKED)
    where = f" WHERE {' OR '.join(searched)}" if searched else ""
    return f"key {direction}", f"SELECT m.id, {by} AS key FROM {base} m {' '.join(joins)}{where}"


def _address(organisation_id: int, definition: Definition, items: list[dict[str, Any]]) -> None:
    """Whom the first email would go to, on each row: fallback and nobody are said, never hidden."""
    people = contacts_of(organisation_id, [item["customer_id"] for item in items])
    wanted = first_recipients(definition)
    for item in items:
        item["would_go_to"] = say_recipients(addressed(people.get(item["customer_id"], []), wanted))


def contacts_of(organisation_id: int, customer_ids: Sequence[int]) -> dict[int, list[Person]]:
    people: dict[int, list[Person]] = {}
    for k in rows(
        statement("workflows", "audience_contacts"),
        {"organisation_id": organisation_id, "customer_ids": list(set(customer_ids))},
    ):
        person = Person(
            k["id"], k["name"], k["email"], tuple(k["positions"]), k["is_primary"], k["usable"], k["language"]
        )
        people.setdefault(k["customer_id"], []).append(person)
    return people


def addressed(people: Sequence[Person], wanted: Recipients) -> Addressed:
    to, cc, bcc = ([Wanted(r.kind, r.value) for r in part] for part in (wanted.to, wanted.cc, wanted.bcc))
    return address(people, to=to, cc=cc, bcc=bcc)


def say_recipients(found: Addressed) -> dict[str, Any]:
    return {
        "to": [{"name": p.name, "email": p.email} for p in found.to],
        "cc": list(found.cc),
        "note": found.note,
        "nobody": not found.to,
    }


def _audience(
    definition: Definition, matching: Matching, answer: dict[str, Any], items: list[dict[str, Any]], asked: Asked
) -> Audience:
    subject, known = matching.trigger.subject, asked.workflow_id is not None
    in_workflow, done = answer["in_workflow"], answer["done_before"]
    counts: dict[str, int | None] = {
        "records": answer["records"],
        "invoices": answer["invoices"] if subject in {"customer", "invoice"} else None,
        "payments": answer["payments"] if subject == "payment" or matching.targets_payments else None,
        "in_workflow": in_workflow if known else None,
        "new": answer["records"] - in_workflow - done if known else None,
        "done_before": done if known else None,
    }
    note = ""
    if matching.trigger.family == "event":
        note = (
            f"These records of the last {definition.trigger.created_within_days} days meet the filters now. The workflow"
            " starts only for what is recorded after its activation."
        )
    totals = {"invoices": answer["invoice_totals"] or [], "payments": answer["payment_totals"] or []}
    return Audience(subject, counts, totals, answer["total"], items, note)
