"""What criteria may ask of promises, disputes, payment plans, instalments, notes, tasks and files; and through whom."""

from __future__ import annotations

from dunnock.cases.models import (
    DISPUTE_OUTCOMES,
    DISPUTE_REASONS,
    FREQUENCIES,
    INSTALMENT_STATUSES,
    PLAN_STATUSES,
    PRIORITIES,
    PROMISE_STATUSES,
    SOURCES,
    TASK_STATUSES,
)
from dunnock.criteria.catalogue import Field, Option, Parent, Relation, Subject
from dunnock.criteria.operators import FieldType
from dunnock.ledger.relations import CURRENCY, STANDING, of_customer

_TO_CUSTOMER = (Parent("customer", "customer_id"),)
_WORDS = {
    "api": "API",
    "goods_missing": "Goods missing",
    "two_weekly": "Every two weeks",
    "free": "Free dates and amounts",
    "received_email": "Received email",
}


def _options(values: tuple[str, ...]) -> tuple[Option, ...]:
    return tuple(Option(value, _WORDS.get(value, value.replace("_", " ").capitalize())) for value in values)


def _field(
    field_id: str,
    label: str,
    kind: FieldType,
    sql: str = "",
    *,
    until_sql: str = "",
    options: tuple[str, ...] | None = None,
    explanation: str = "",
) -> Field:
    """A field of the column its id names, unless `sql` says otherwise."""
    return Field(
        field_id,
        label,
        kind,
        sql or "{r}." + field_id.partition(".")[2],
        currency_sql=CURRENCY if kind == "money" else "",
        until_sql=until_sql,
        options=None if options is None else _options(options),
        help=explanation,
    )


def _day(column: str) -> str:
    return f"({{r}}.{column} AT TIME ZONE %(zone)s::text)::date"


def _count(link: str, key: str) -> str:
    return f"(SELECT count(*) FROM {link} l WHERE l.organisation_id = {{r}}.organisation_id AND l.{key} = {{r}}.id)"


def _of_plan(column: str) -> str:
    return (
        f"(SELECT plan.{column} FROM payment_plan plan"
        " WHERE plan.organisation_id = {r}.organisation_id AND plan.id = {r}.plan_id)"
    )


def _of_instalments(measure: str, where: str) -> str:
    return (
        f"(SELECT {measure} FROM instalment part WHERE part.organisation_id = {{r}}.organisation_id"
        f" AND part.plan_id = {{r}}.id AND part.withdrawn_at IS NULL AND {where})"
    )


_UNPAID = "part.status IN ('pending', 'partly_paid')"
_SIGNED = "Signed: -3 is due in three days, 0 due today; stops on the day it is {until}"
_BY_STEP = "({r}.run_id IS NOT NULL)"


def _hangs_on(subject: str) -> tuple[Field, ...]:
    """What a note, a task or a file is about."""
    kind = _field(f"{subject}.about", f"{subject.capitalize()} is about", "choice", "{r}.subject_kind")
    return (kind,)


_PROMISE = Subject(
    "promise",
    "Promise",
    "promise",
    (
        _field("promise.status", "Promise status", "choice", options=PROMISE_STATUSES),
        _field("promise.amount", "Promised amount", "money"),
        _field("promise.kept_amount", "Paid of it in time", "money"),
        _field("promise.outstanding", "Still to come of it", "money", "({r}.amount - {r}.kept_amount)"),
        _field("promise.currency", "Promise currency", "choice"),
        _field("promise.due_on", "Promised date", "date"),
        _field(
            "promise.days_since_due",
            "Days since promised date",
            "days",
            "{r}.due_on",
            until_sql=_day("decided_at"),
            explanation=_SIGNED.format(until="decided"),
        ),
        _field("promise.days_since_made", "Days since promised", "days", _day("made_at")),
        _field("promise.grace_days", "Promise days of grace", "number"),
        _field("promise.made_at", "Promise made", "instant"),
        _field("promise.made_by", "Promise recorded by", "text"),
        _field("promise.source", "Promise came from", "choice", options=SOURCES),
        _field("promise.note", "Promise note", "text"),
        _field(
            "promise.invoice_count",
            "Invoices in the promise",
            "number",
            _count("promise_invoice", "promise_id"),
            explanation="0: a promise on the account",
        ),
    ),
    relations=of_customer("customer_id"),
    parents=_TO_CUSTOMER,
)
_DISPUTE = Subject(
    "dispute",
    "Dispute",
    "dispute",
    (
        _field("dispute.status", "Dispute status", "choice", options=("open", "settled")),
        _field("dispute.reason", "Dispute reason", "choice", options=DISPUTE_REASONS),
        _field("dispute.amount", "Disputed amount", "money"),
        _field("dispute.currency", "Dispute currency", "choice"),
        _field("dispute.owner", "Dispute owner", "user", "{r}.owner_id"),
        _field("dispute.outcome", "Dispute outcome", "choice", options=DISPUTE_OUTCOMES),
        _field("dispute.description", "Dispute description", "text"),
        _field(
            "dispute.days_open",
            "Days in dispute",
            "days",
            _day("opened_at"),
            until_sql=_day("settled_at"),
            explanation="Stops on the day it is settled",
        ),
        _field("dispute.opened_at", "Dispute opened", "instant"),
        _field("dispute.opened_by", "Dispute opened by", "text"),
        _field("dispute.settled_at", "Dispute settled", "instant"),
        _field("dispute.source", "Dispute came from", "choice", options=SOURCES),
        _field("dispute.invoice_count", "Invoices in the dispute", "number", _count("dispute_invoice", "dispute_id")),
    ),
    relations=of_customer("customer_id"),
    parents=_TO_CUSTOMER,
)
_PLAN = Subject(
    "payment_plan",
    "Payment plan",
    "payment_plan",
    (
        _field("payment_plan.name", "Plan name", "text"),
        _field("payment_plan.status", "Plan status", "choice", options=PLAN_STATUSES),
        _field("payment_plan.total", "Plan total", "money"),
        _field("payment_plan.paid", "Plan paid", "money"),
        _field("payment_plan.remaining", "Plan remaining", "money"),
        _field("payment_plan.currency", "Plan currency", "choice"),
        _field("payment_plan.instalment_count", "Number of instalments", "number"),
        _field(
            "payment_plan.instalments_paid",
            "Instalments paid",
            "number",
            _of_instalments("count(*)", "part.status = 'paid'"),
        ),
        _field(
            "payment_plan.instalments_overdue",
            "Instalments overdue",
            "number",
            _of_instalments("count(*)", f"{_UNPAID} AND part.due_on < %(today)s::date"),
        ),
        _field(
            "payment_plan.next_due_on", "Next instalment due on", "date", _of_instalments("min(part.due_on)", _UNPAID)
        ),
        _field(
            "payment_plan.days_since_next_due",
            "Days since next instalment was due",
            "days",
            _of_instalments("min(part.due_on)", _UNPAID),
            explanation="Signed, of the first unpaid instalment: -3 is due in three days, 0 due today",
        ),
        _field("payment_plan.frequency", "Plan frequency", "choice", options=FREQUENCIES),
        _field("payment_plan.starts_on", "Plan starts on", "date"),
        _field("payment_plan.ends_on", "Plan ends on", "date"),
        _field("payment_plan.days_since_created", "Days since plan was made", "days", _day("created_at")),
        _field("payment_plan.created_at", "Plan made", "instant"),
        _field("payment_plan.created_by", "Plan made by", "text"),
        _field("payment_plan.source", "Plan came from", "choice", options=SOURCES),
        _field("payment_plan.invoice_count", "Invoices in the plan", "number", _count("plan_invoice", "plan_id")),
    ),
    relations=of_customer("customer_id"),
    parents=_TO_CUSTOMER,
)
_INSTALMENT = Subject(
    "instalment",
    "Instalment",
    "instalment",
    (
        _field("instalment.number", "Instalment number", "number"),
        _field("instalment.status", "Instalment status", "choice", options=INSTALMENT_STATUSES),
        _field("instalment.due_on", "Instalment due date", "date"),
        _field(
            "instalment.days_since_due",
            "Days since instalment was due",
            "days",
            "{r}.due_on",
            until_sql="{r}.settled_on",
            explanation=_SIGNED.format(until="paid"),
        ),
        _field("instalment.amount", "Instalment amount", "money"),
        _field("instalment.paid", "Instalment paid", "money"),
        _field("instalment.remaining", "Instalment remaining", "money"),
        _field("instalment.currency", "Instalment currency", "choice"),
        _field("instalment.settled_on", "Instalment settled on", "date"),
        _field("instalment.is_last", "Last instalment", "boolean", f"({{r}}.due_on = {_of_plan('ends_on')})"),
        _field("instalment.plan_name", "Name of its plan", "text", _of_plan("name")),
        _field("instalment.plan_status", "Status of its plan", "choice", _of_plan("status"), options=PLAN_STATUSES),
        _field("instalment.plan_remaining", "Remaining of its plan", "money", _of_plan("remaining")),
    ),
    relations=of_customer("customer_id"),
    parents=_TO_CUSTOMER,
)
_NOTE = Subject(
    "note",
    "Note",
    "note",
    (
        _field("note.text", "Note text", "text"),
        _field("note.category", "Note category", "choice"),
        *_hangs_on("note"),
        _field("note.created_by", "Note written by", "text"),
        _field("note.days_since_created", "Days since note was written", "days", _day("created_at")),
        _field("note.created_at", "Note written", "instant"),
        _field("note.by_workflow", "Note written by a workflow", "boolean", _BY_STEP),
    ),
    relations=of_customer("customer_id"),
    parents=_TO_CUSTOMER,
)
_TASK = Subject(
    "task",
    "Task",
    "task",
    (
        _field("task.title", "Task title", "text"),
        _field("task.description", "Task description", "text"),
        _field("task.status", "Task status", "choice", options=TASK_STATUSES),
        _field("task.owner", "Task owner", "user", "{r}.owner_id"),
        _field("task.category", "Task category", "choice"),
        _field("task.priority", "Task priority", "choice", options=PRIORITIES),
        _field("task.due_on", "Task due date", "date"),
        _field(
            "task.days_since_due",
            "Days since task was due",
            "days",
            "{r}.due_on",
            until_sql=_day("completed_at"),
            explanation=_SIGNED.format(until="completed or cancelled"),
        ),
        _field("task.outcome", "Task outcome", "text"),
        _field("task.action", "Prepared action", "choice", "({r}.action ->> 'kind')"),
        *_hangs_on("task"),
        _field("task.created_by", "Task made by", "text"),
        _field("task.created_at", "Task made", "instant"),
        _field("task.completed_at", "Task completed", "instant"),
        _field("task.completed_by", "Task completed by", "text"),
        _field("task.by_workflow", "Task made by a workflow", "boolean", _BY_STEP),
    ),
    relations=of_customer("customer_id"),
    parents=_TO_CUSTOMER,
)
_FILE = Subject(
    "file",
    "File",
    "file",
    (
        _field("file.name", "File name", "text"),
        _field("file.media_type", "File type", "choice", explanation="By its content: application/pdf, image/png …"),
        _field("file.size", "File size in bytes", "number"),
        _field("file.tags", "File tags", "tags"),
        _field("file.visible_to_customer", "Visible to the customer", "boolean"),
        _field("file.quarantined", "Quarantined", "boolean"),
        *_hangs_on("file"),
        _field("file.uploaded_by", "Uploaded by", "text"),
        _field("file.created_at", "Uploaded", "instant"),
    ),
    relations=of_customer("customer_id"),
    parents=_TO_CUSTOMER,
)
SUBJECTS: tuple[Subject, ...] = (_PROMISE, _DISPUTE, _PLAN, _INSTALMENT, _NOTE, _TASK, _FILE)


def _of_a_customer(relation_id: str, label: str, one: str, item: str) -> Relation:
    return Relation(
        id=relation_id,
        label=label,
        one=one,
        many=label[0].lower() + label[1:],
        source=item,
        child_key="customer_id",
        item=item,
        where=STANDING,
    )


def _of_an_invoice(relation_id: str, label: str, one: str, item: str, link: str, key: str) -> Relation:
    """Cases that name the invoice."""
    return Relation(
        id=relation_id,
        label=label,
        one=one,
        many=label[0].lower() + label[1:],
        source=(
            f"(SELECT link.invoice_id, named.* FROM {item} named JOIN {link} link"
            f" ON link.organisation_id = named.organisation_id AND link.{key} = named.id)"
        ),
        child_key="invoice_id",
        item=item,
        where=STANDING,
    )


RELATIONS: dict[str, tuple[Relation, ...]] = {
    "customer": (
        _of_a_customer("promises", "Promises", "promise", "promise"),
        _of_a_customer("disputes", "Disputes", "dispute", "dispute"),
        _of_a_customer("payment_plans", "Payment plans", "payment plan", "payment_plan"),
        _of_a_customer("instalments", "Instalments", "instalment", "instalment"),
        _of_a_customer("tasks", "Tasks", "task", "task"),
        _of_a_customer("notes", "Notes", "note", "note"),
    ),
    "invoice": (
        _of_an_invoice("promises", "Promises", "promise", "promise", "promise_invoice", "promise_id"),
        _of_an_invoice("disputes", "Disputes", "dispute", "dispute", "dispute_invoice", "dispute_id"),
        _of_an_invoice("payment_plans", "Payment plans", "payment plan", "payment_plan", "plan_invoice", "plan_id"),
    ),
}
