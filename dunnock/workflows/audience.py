"""View customers that meet the criteria: whom a workflow, saved or not, means now, and what it comes to.

The matching customers are found once, as an array of ids; counts, totals and the page read it, each in a statement the
server can run in parallel (a shared CTE cannot be). Recipients are worked out for the page's rows only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from dunnock.criteria.compile import compile_filter, standing
from dunnock.criteria.grammar import Criteria
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import row, rows
from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.definition import Definition, Recipients, SendEmail, TargetPayments, TriggerPart, walk
from dunnock.workflows.matching import Matching, compile_matching
from dunnock.workflows.triggers import TRIGGERS
from dunnock.workflows.would_go_to import addressed, contacts_of, say_recipients, suppressed_of

Tab = Literal["records", "invoices", "payments"]
EXPORT_BATCH = 25_000
_CUSTOMER = "JOIN customer c ON c.organisation_id = x.organisation_id AND c.id = x.{key}"
# Joined, not IN (…): the ids are distinct, and only so does the planner know how many they are.
_IDS = "unnest(%(ids)s::bigint[]) m(id)"
_NAMED = "lower(c.name || ' ' || c.reference) LIKE %(like)s"


@dataclass(frozen=True)
class _Kind:
    """How one kind of record is listed: its page's statement, its searched columns, its sorts."""

    page: str
    search: tuple[str, ...]
    sorts: dict[str, str]
    default: str


_KINDS = {
    "customer": _Kind(
        "audience_customers",
        ("x.name", "x.reference"),
        {
            "name": "x.name",
            "reference": "x.reference",
            "oldest": "o.oldest",
            "invoices": "coalesce(o.n, 0)",
            "overdue": "coalesce(o.overdue, 0)",
        },
        "name",
    ),
    "invoice": _Kind(
        "audience_invoices",
        ("c.name", "c.reference", "x.number", "x.po_number"),
        {"due_on": "x.due_on", "customer": "c.name", "number": "x.number", "balance": "x.balance"},
        "due_on",
    ),
    "payment": _Kind(
        "audience_payments",
        ("c.name", "c.reference", "x.reference"),
        {"paid_on": "x.paid_on", "customer": "c.name", "amount": "x.amount"},
        "-paid_on",
    ),
    "credit_note": _Kind(
        "audience_credit_notes",
        ("c.name", "c.reference", "x.number"),
        {"issued_on": "x.issued_on", "customer": "c.name", "amount": "x.amount"},
        "-issued_on",
    ),
}
# Per customer, only where the page is sorted by it. Amounts of several currencies have no order: the organisation's own counts.
_RANKED = (
    "LEFT JOIN (SELECT i.customer_id, count(*) AS n, min(i.due_on) AS oldest, sum(i.balance) FILTER (WHERE i.due_on <"
    " %(today)s::date AND i.currency = (SELECT currency FROM organisation WHERE id = %(organisation_id)s)) AS overdue"
    " FROM ({invoices}) i GROUP BY i.customer_id) o ON o.customer_id = x.id"
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

    @classmethod
    def uncounted(cls, subject: str) -> Audience:
        """Of criteria somebody is still filling in."""
        counts = dict.fromkeys(("records", "invoices", "payments", "in_workflow", "new", "done_before"))
        return cls(subject, dict[str, int | None](counts), {"invoices": [], "payments": []}, 0)


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


@dataclass(frozen=True)
class _Sets:
    """The audience's rows as SQL, one per tab; None where the workflow has no such tab."""

    records: str
    invoices: str | None
    payments: str | None


def _answer(organisation_id: int, definition: Definition, as_of: AsOf, asked: Asked) -> Audience:
    trigger = TRIGGERS.get(definition.trigger.kind)
    if trigger is None:
        known = ", ".join(TRIGGERS)
        message = f"There is no trigger {definition.trigger.kind!r}. Known: {known}."
        raise Invalid(message, errors=[FieldError("trigger.kind", message, "unknown_trigger")])
    matching = compile_matching(definition)
    params = _params(organisation_id, definition, matching, as_of, asked)
    where = f"{matching.where}{_recent(definition)}"
    if trigger.subject == "customer":
        found = row(statement("workflows", "audience_ids", source=matching.source, criteria=where), params) or {}
        params |= {"ids": found["ids"], "n": found["n"]}
    sets = _sets(matching, where)
    answer = _counted(matching, sets, params, asked)
    if asked.page_size:
        answer |= _listed(matching, sets, params, answer, asked)
    items = answer.get("items") or []
    shown = matching.trigger.subject if asked.tab == "records" else asked.tab.removesuffix("s")
    for item in items:
        del item["place"]
        item["kind"] = shown if shown in _KINDS else "record"
    if asked.tab == "records" and items:
        _address(organisation_id, definition, items)
    return _audience(definition, matching, answer, items, asked)


def _sets(matching: Matching, where: str) -> _Sets:
    own = (
        f"SELECT s.* FROM {matching.source} s WHERE s.organisation_id = %(organisation_id)s AND s.withdrawn_at IS NULL"
        f" AND {where}"
    )
    match matching.trigger.subject:
        case "invoice":
            return _Sets(own, own, None)
        case "payment":
            return _Sets(own, None, own)
        case "customer":
            return _of_customers(matching)
    if not matching.about.targets:
        return _Sets(own, None, None)
    invoices = (
        "SELECT i.* FROM open_item i WHERE i.organisation_id = %(organisation_id)s"
        f" AND {matching.invoice} AND EXISTS (SELECT 1 FROM ({own}) s WHERE {matching.about.owns})"
    )
    payments = (
        "SELECT p.* FROM payment p WHERE p.organisation_id = %(organisation_id)s AND p.withdrawn_at IS NULL"
        f" AND {matching.payment} AND EXISTS (SELECT 1 FROM ({own}) s WHERE {matching.about.pays})"
    )
    return _Sets(own, invoices, payments if matching.targets_payments else None)


def _of_customers(matching: Matching) -> _Sets:
    invoices = (
        f"SELECT i.* FROM {_IDS} JOIN open_item i ON i.organisation_id = %(organisation_id)s AND i.customer_id = m.id"
        f" WHERE {matching.invoice}"
    )
    payments = (
        f"SELECT p.* FROM {_IDS} JOIN payment p ON p.organisation_id = %(organisation_id)s AND p.customer_id = m.id"
        f" WHERE p.withdrawn_at IS NULL AND {matching.payment}"
    )
    customers = f"SELECT s.* FROM {_IDS} JOIN customer s ON s.organisation_id = %(organisation_id)s AND s.id = m.id"
    return _Sets(customers, invoices, payments if matching.targets_payments else None)


def _counted(matching: Matching, sets: _Sets, params: dict[str, object], asked: Asked) -> dict[str, Any]:
    """Counts of every tab and totals per currency; who is in the workflow where one is named."""
    owed = rows(statement("workflows", "audience_invoice_totals", rows=sets.invoices), params) if sets.invoices else []
    paid = rows(statement("workflows", "audience_payment_totals", rows=sets.payments), params) if sets.payments else []
    found: dict[str, Any] = {
        "invoice_totals": owed,
        "payment_totals": paid,
        "invoices": sum(t["count"] for t in owed) if sets.invoices else None,
        "payments": sum(t["count"] for t in paid) if sets.payments else None,
    }
    # What one of the statements above has counted anyway is not counted again.
    own = {"customer": params.get("n"), "invoice": found["invoices"], "payment": found["payments"]}.get(
        matching.trigger.subject
    )
    if asked.workflow_id is not None or own is None:
        found |= row(statement("workflows", "audience_served", rows=sets.records), params) or {}
    else:
        found["records"] = own
    return found


def _listed(
    matching: Matching, sets: _Sets, params: dict[str, object], counted: dict[str, Any], asked: Asked
) -> dict[str, Any]:
    """The page of the tab, and its total."""
    base = {"records": sets.records, "invoices": sets.invoices, "payments": sets.payments}[asked.tab]
    if base is None:
        message = f"This workflow shows no {asked.tab}: turn on Target specific {asked.tab} first."
        raise Invalid(message, errors=[FieldError("tab", message, "no_tab")])
    kind = _kind(matching, matching.trigger.subject if asked.tab == "records" else asked.tab.removesuffix("s"))
    wanted = asked.sort or kind.default
    name = wanted.removeprefix("-")
    if name not in kind.sorts:
        message = f"There is no sort {name!r} here. Use one of: {', '.join(kind.sorts)}."
        raise Invalid(message, errors=[FieldError("sort", message, "unknown_sort")])
    key, searched = kind.sorts[name], "true"
    if asked.q.strip():
        searched = f"({' OR '.join(f'lower({column}) LIKE %(like)s' for column in kind.search)})"
    joins = [_CUSTOMER.format(key="customer_id")] if "c." in f" {key} {searched}" else []
    if key.startswith(("o.", "coalesce(o.")):
        joins.append(_RANKED.replace("{invoices}", sets.invoices or ""))
    slots = {"invoice": matching.invoice} if kind.page == "audience_customers" else {}
    if kind.page == "audience_records":
        slots = _shown_of(matching)
    found = row(
        statement(
            "workflows",
            "audience_page",
            rows=base,
            key=key,
            direction="DESC NULLS LAST" if wanted.startswith("-") else "ASC NULLS LAST",
            joins=" ".join(joins),
            searched=searched,
            total="(SELECT count(*) FROM found)" if asked.q.strip() else "NULL::bigint",
            shown=statement("workflows", kind.page, **slots),
        ),
        params,
    ) or {"items": [], "total": 0}
    total = found["total"] if asked.q.strip() else counted[asked.tab]
    return {"items": found["items"], "total": total}


def _kind(matching: Matching, shown: str) -> _Kind:
    """How records are listed; those without a shape of their own by their name, day and amount."""
    if shown in _KINDS:
        return _KINDS[shown]
    name, on = (sql.replace("s.", "x.") for sql in (matching.about.name, matching.about.said_on or "s.id"))
    searched = (name,) if "customer_id" not in _columns(matching) else (name, "c.name", "c.reference")
    return _Kind("audience_records", searched, {"name": name, "on": on}, "-on" if matching.about.said_on else "name")


def _columns(matching: Matching) -> str:
    """What names the record's customer; nothing does for a group."""
    return "customer_id" if matching.customer == "s.customer_id" else ""


def _shown_of(matching: Matching) -> dict[str, str]:
    about, owned = matching.about, _columns(matching)
    read = {"name": about.name, "on": about.said_on or "NULL", "amount": about.amount, "currency": about.currency}
    return {
        "source": matching.source,
        "customer": "v.customer_id" if owned else "NULL::bigint",
        **{key: (sql or "NULL").replace("s.", "v.") for key, sql in read.items()},
    }


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
    return f" AND {trigger.born_on} > %(today)s::date - %(within_days)s::int"


def _address(organisation_id: int, definition: Definition, items: list[dict[str, Any]]) -> None:
    """Whom the first email would go to, on each row: fallback and nobody are said, never hidden."""
    people = contacts_of(organisation_id, [item["customer_id"] for item in items if item["customer_id"] is not None])
    wanted = first_recipients(definition)
    suppressed = suppressed_of(organisation_id, wanted)
    for item in items:
        item["would_go_to"] = say_recipients(addressed(people.get(item["customer_id"], []), wanted, suppressed))


def _audience(
    definition: Definition, matching: Matching, answer: dict[str, Any], items: list[dict[str, Any]], asked: Asked
) -> Audience:
    known = asked.workflow_id is not None
    in_workflow, done = answer.get("in_workflow", 0), answer.get("done_before", 0)
    counts: dict[str, int | None] = {
        "records": answer["records"],
        "invoices": answer["invoices"],
        "payments": answer["payments"],
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
    totals = {"invoices": answer["invoice_totals"], "payments": answer["payment_totals"]}
    return Audience(matching.trigger.subject, counts, totals, answer.get("total", 0), items, note)
