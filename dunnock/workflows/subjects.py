"""What a subject is to the engine, beside its fields: how a record is called, whose people it is about, which invoices.

SQL is ours, over fixed names: `s` a row of the subject, `m` a message about one (`subject_id`, `customer_id`), `i` an open
invoice, `p` a payment, `k` a contact.
"""

from __future__ import annotations

from dataclasses import dataclass

# Not to be written about: it is disputed, promised, paused or being paid.
FREE = "NOT i.disputed AND NOT i.promised AND NOT i.chasing_paused AND NOT i.payment_in_progress"
_OPEN = "open_item i WHERE i.organisation_id = m.organisation_id AND {which}"


@dataclass(frozen=True)
class About:
    """`owns` ties an invoice `i` to a row `s`, `pays` a payment `p`, where a workflow may target them.

    `listed` are the invoices `i` a message `m` lists; `{invoice}` stands for the targeted ones' condition. `theirs` says
    whose account is meant: a condition over `{x}.customer_id`. `name` and `said_on` are what lists show of a record.
    """

    one: str
    many: str
    name: str
    listed: str
    said_on: str = ""
    amount: str = ""
    currency: str = ""
    owns: str = ""
    pays: str = ""
    theirs: str = "{x}.customer_id = m.customer_id"
    share: str = "NULL"
    steers: bool = False  # its workflows chase: what is paused, disputed or promised holds their messages

    @property
    def targets(self) -> bool:
        """Whether its workflows may narrow the invoices and payments they are about."""
        return bool(self.owns)


def _of(column: str, table: str = "invoice i") -> str:
    return f"{table} WHERE i.organisation_id = m.organisation_id AND i.id = {column}"


def _through(link: str, key: str) -> str:
    """Open invoices that a row names by a table of links."""
    return _OPEN.format(
        which=f"i.id IN (SELECT l.invoice_id FROM {link} l WHERE l.organisation_id = m.organisation_id"
        f" AND l.{key} = m.subject_id)"
    )


_APPLIED = (
    "invoice i JOIN allocation a ON a.organisation_id = i.organisation_id AND a.invoice_id = i.id"
    " AND a.withdrawn_at IS NULL WHERE i.organisation_id = m.organisation_id AND a.{key} = m.subject_id"
)
_NAMED_BY = _OPEN.format(
    which="i.id = ANY((SELECT x.{column} FROM {table} x WHERE x.organisation_id = m.organisation_id"
    " AND x.id = m.subject_id)::bigint[])"
)
# What somebody who answers a text of ours was told about.
_OF_THE_TEXT_ANSWERED = (
    "i.id = ANY((SELECT x.target_invoice_ids FROM received_text t JOIN message x ON x.organisation_id = t.organisation_id"
    " AND x.id = t.answers_id WHERE t.organisation_id = m.organisation_id AND t.id = m.subject_id)::bigint[])"
)
# What a note, a task or a file hangs on: the invoice it was written at, if it was one.
_HANGS_ON = _OPEN.format(
    which="i.id = (SELECT x.subject_id FROM {table} x WHERE x.organisation_id = m.organisation_id AND x.id = m.subject_id"
    " AND x.subject_kind = 'invoice')"
)
_MEMBERS = (
    "{x}.customer_id IN (SELECT g.customer_id FROM group_member g"
    " WHERE g.organisation_id = {of}.organisation_id AND g.group_id = {of}.{key})"
)
_LINKED = (
    "i.id IN (SELECT l.invoice_id FROM contact_invoice l"
    " WHERE l.organisation_id = {of}.organisation_id AND l.contact_id = {of}.{key})"
)

# Of a group, members whose chasing is paused are left out.
_AWAKE = (
    "NOT EXISTS (SELECT 1 FROM customer z WHERE z.organisation_id = i.organisation_id AND z.id = i.customer_id"
    " AND z.chasing_paused AND (z.chasing_paused_until IS NULL OR z.chasing_paused_until > %(today)s::date))"
)

ABOUT: dict[str, About] = {
    "customer": About(
        "customer",
        "customers",
        "s.name",
        _OPEN.format(which=f"i.customer_id = m.customer_id AND {FREE} AND {{invoice}}"),
        owns="i.customer_id = s.id",
        pays="p.customer_id = s.id",
        steers=True,
    ),
    "contact": About(
        "contact",
        "contacts",
        "coalesce(nullif(s.name, ''), s.email, s.erp_id)",
        _OPEN.format(which=f"{_LINKED.format(of='m', key='subject_id')} AND {FREE} AND {{invoice}}"),
        owns=_LINKED.format(of="s", key="id"),
        pays="p.customer_id = s.customer_id",
        steers=True,
    ),
    "customer_group": About(
        "customer group",
        "customer groups",
        "s.name",
        _OPEN.format(
            which=f"{_MEMBERS.format(x='i', of='m', key='subject_id')} AND {FREE} AND {_AWAKE} AND {{invoice}}"
        ),
        owns=_MEMBERS.format(x="i", of="s", key="id"),
        pays=_MEMBERS.format(x="p", of="s", key="id"),
        theirs=_MEMBERS.replace("{of}", "m").replace("{key}", "subject_id"),
        steers=True,
    ),
    "invoice": About(
        "invoice", "invoices", "s.number", _of("m.subject_id"), "s.due_on", "s.balance", "s.currency", steers=True
    ),
    "payment": About(
        "payment",
        "payments",
        "coalesce(nullif(s.reference, ''), s.erp_id)",
        _APPLIED.format(key="payment_id"),
        "s.paid_on",
        "s.amount",
        "s.currency",
        share="a.amount::text",
    ),
    "credit_note": About(
        "credit note",
        "credit notes",
        "s.number",
        _APPLIED.format(key="credit_note_id"),
        "s.issued_on",
        "s.amount",
        "s.currency",
        share="a.amount::text",
    ),
    "payment_plan": About(
        "payment plan",
        "payment plans",
        "s.name",
        _through("plan_invoice", "plan_id"),
        "s.starts_on",
        "s.remaining",
        "s.currency",
    ),
    "instalment": About(
        "instalment",
        "instalments",
        "'Instalment ' || s.number",
        _OPEN.format(
            which="i.id IN (SELECT l.invoice_id FROM plan_invoice l JOIN instalment x ON x.organisation_id = l.organisation_id"
            " AND x.plan_id = l.plan_id WHERE l.organisation_id = m.organisation_id AND x.id = m.subject_id)"
        ),
        "s.due_on",
        "s.remaining",
        "s.currency",
    ),
    "promise": About(
        "promise",
        "promises",
        "'Promise of ' || s.due_on",
        _through("promise_invoice", "promise_id"),
        "s.due_on",
        "s.amount",
        "s.currency",
    ),
    "dispute": About(
        "dispute",
        "disputes",
        "'Dispute: ' || replace(s.reason, '_', ' ')",
        _through("dispute_invoice", "dispute_id"),
        "s.opened_at",
        "s.amount",
        "s.currency",
    ),
    "note": About("note", "notes", "left(s.text, 80)", _HANGS_ON.format(table="note"), "s.created_at"),
    "task": About("task", "tasks", "s.title", _HANGS_ON.format(table="task"), "coalesce(s.due_on, s.created_at::date)"),
    "file": About("file", "files", "s.name", _HANGS_ON.format(table="file"), "s.created_at"),
    "charge": About(
        "charge",
        "charges",
        "'Charge ' || s.id",
        _through("charge_invoice", "charge_id").replace("open_item i", "invoice i"),
        "s.created_at",
        "s.amount",
        "s.currency",
    ),
    "email": About(
        "email", "emails", "s.subject", _NAMED_BY.format(table="message", column="target_invoice_ids"), "s.sent_at"
    ),
    "received_email": About(
        "received email",
        "received emails",
        "coalesce(nullif(s.subject, ''), 'Email from ' || s.from_address)",
        _NAMED_BY.format(table="received_email", column="invoice_ids"),
        "s.received_at",
    ),
    "text_message": About(
        "text message",
        "text messages",
        "left(s.text, 80)",
        _NAMED_BY.format(table="message", column="target_invoice_ids"),
        "s.sent_at",
    ),
    "received_text": About(
        "received text",
        "received texts",
        "coalesce(nullif(left(s.text, 80), ''), 'Text from ' || s.from_number)",
        _OPEN.format(which=_OF_THE_TEXT_ANSWERED),
        "s.received_at",
    ),
}


def one(subject: str) -> str:
    """A record of the subject in words: "payment plan"."""
    return ABOUT[subject].one if subject in ABOUT else subject.replace("_", " ")


def many(subject: str) -> str:
    return ABOUT[subject].many if subject in ABOUT else f"{one(subject)}s"
