"""Letters of the ready workflows about contacts, groups, single invoices, credit, plans, charges, mail and welcome."""

from __future__ import annotations

from dunnock.correspondence.rules import Variant
from dunnock.gallery.writing import NAME, OWED, Letter, Node, closing, doc, field, p, table, when

_HELLO = p("Hello ", field(NAME, fallback="there"), ",")
_BYE = closing("Kind regards", "Accounts receivable")
_GUTEN_TAG = p("Guten Tag ", field("contact.name", fallback="zusammen"), ",")
_GRUSS = closing("Mit freundlichen Grüßen", "Debitorenbuchhaltung")


def _en(subject: str, preheader: str, *content: Node) -> Variant:
    return Variant("en", subject, preheader, doc(_HELLO, *content, _BYE))


def _de(subject: str, preheader: str, *content: Node) -> Variant:
    return Variant("de", subject, preheader, doc(_GUTEN_TAG, *content, _GRUSS))


CONTACT = Letter(
    "Your invoices at a glance",
    "contact",
    "Reminders",
    (
        _en(
            "{{ invoices.size }} invoices of yours are open",
            "The invoices you look after, as they stand today.",
            p("these are the invoices you look after for ", field("customer.name"), " that are open with us today:"),
            table(*OWED),
            p(
                "If a payment is on its way already, there is nothing to do. If a colleague looks after one, tell us who."
            ),
        ),
        _de(
            "{{ invoices.size }} Ihrer Rechnungen sind offen",
            "Die Rechnungen, die Sie betreuen, Stand heute.",
            p("diese Rechnungen, die Sie für ", field("customer.name"), " betreuen, sind heute bei uns offen:"),
            table(*OWED),
            p(
                "Ist eine Zahlung unterwegs, müssen Sie nichts tun. Betreut jemand anderes eine davon, nennen Sie uns wen."
            ),
        ),
    ),
)
GROUP = Letter(
    "Statement of the group",
    "customer_group",
    "Reminders",
    (
        _en(
            "{{ customer_group.name }}: {{ customer_group.balance_overdue }} overdue",
            "What is open across the companies of the group.",
            p("across the companies of ", field("customer_group.name"), " these invoices are open with us:"),
            table(*OWED),
            p(
                "Of it ",
                field("customer_group.balance_overdue"),
                " is overdue. Please tell us when we can expect it, for the group as a whole.",
            ),
        ),
    ),
)
INVOICE_CHASER = Letter(
    "Reminder for one invoice",
    "invoice",
    "Reminders",
    (
        _en(
            "Invoice {{ invoice.number }} over {{ invoice.balance }} is overdue",
            "A reminder for one invoice.",
            p(
                "invoice ",
                field("invoice.number"),
                " over ",
                field("invoice.balance"),
                " was due on ",
                field("invoice.due_on", "long"),
                " and has not reached us yet.",
            ),
            p("If something is unclear, answer this message and we look into it. Otherwise please pay this week."),
        ),
        _de(
            "Rechnung {{ invoice.number }} über {{ invoice.balance }} ist überfällig",
            "Eine Erinnerung an eine Rechnung.",
            p(
                "Rechnung ",
                field("invoice.number"),
                " über ",
                field("invoice.balance"),
                " war am ",
                field("invoice.due_on", "long"),
                " fällig und ist noch nicht bei uns eingegangen.",
            ),
            p("Ist etwas unklar, antworten Sie auf diese Nachricht. Sonst bitten wir um Zahlung in dieser Woche."),
        ),
    ),
)
CREDIT = Letter(
    "A credit note for you",
    "credit_note",
    "Invoices",
    (
        _en(
            "Credit note {{ credit_note.number }} over {{ credit_note.amount }}",
            "We have credited an amount to your account.",
            p(
                "we have credited ",
                field("credit_note.amount"),
                " to your account with credit note ",
                field("credit_note.number"),
                ".",
            ),
            when(
                "credit_note.amount_remaining",
                p(field("credit_note.amount_remaining"), " of it is free for your next invoices."),
            ),
        ),
    ),
)
WELCOME = Letter(
    "Welcome",
    "customer",
    "Customers",
    (
        _en(
            "Welcome to {{ organisation.name }}",
            "Whom to ask about invoices, and how.",
            p("thank you for your trust. From now on invoices for ", field("customer.name"), " come to this address."),
            p("Should they go to somebody else, or carry an order number, answer this message and we set it up."),
        ),
    ),
)
ACKNOWLEDGE = Letter(
    "We have your message",
    "received_email",
    "Inbox",
    (
        _en(
            "Re: {{ received_email.subject | remove: 'Re: ' | remove: 'RE: ' | remove: 'AW: ' | default: 'your message' }}",
            "A person reads it next.",
            p("your message has reached us. A person reads it, usually within one working day."),
        ),
    ),
)
PLAN_CONFIRMATION = Letter(
    "Your payment plan",
    "payment_plan",
    "Payment plans",
    (
        _en(
            "Your payment plan over {{ payment_plan.total }}",
            "What we agreed, in writing.",
            p(
                "we have agreed on ",
                field("payment_plan.instalment_count"),
                " instalments over ",
                field("payment_plan.total"),
                ", the first on ",
                field("payment_plan.starts_on", "long"),
                ", the last on ",
                field("payment_plan.ends_on", "long"),
                ".",
            ),
            p("While it is kept we do not remind you of these invoices:"),
            table(*OWED),
        ),
    ),
)
INSTALMENT = Letter(
    "Your next instalment",
    "instalment",
    "Payment plans",
    (
        _en(
            "Instalment {{ instalment.number }}: {{ instalment.remaining }} due {{ instalment.due_on }}",
            "A reminder of your payment plan.",
            p(
                "instalment ",
                field("instalment.number"),
                " of your payment plan, ",
                field("instalment.remaining"),
                ", is due on ",
                field("instalment.due_on", "long"),
                ".",
            ),
            p("If you have paid it already, there is nothing to do."),
        ),
    ),
)
CHARGE_FAILED = Letter(
    "A payment did not go through",
    "charge",
    "Charges",
    (
        _en(
            "Your payment of {{ charge.amount }} did not go through",
            "We try again soon.",
            p("the payment of ", field("charge.amount"), " did not go through."),
            when("charge.failure", p("Your bank says: ", field("charge.failure"), ".")),
            p("We try again in the next days. If you would rather pay in another way, answer this message."),
        ),
    ),
)
RECEIPT = Letter(
    "Your receipt",
    "charge",
    "Charges",
    (
        _en(
            "Receipt: {{ charge.amount }}",
            "Your payment has come through.",
            p(
                "we have charged ",
                field("charge.amount"),
                " on ",
                field("charge.paid_on", "long", fallback="today"),
                ". Thank you.",
            ),
        ),
    ),
)
BY_MAIL = Letter(
    "By mail, because the text message did not arrive",
    "text_message",
    "Reminders",
    (
        _en(
            "A message for you",
            "We could not reach you by text message.",
            p("we wrote you a text message that did not arrive. It said:"),
            p(field("text_message.text")),
            p("If your number has changed, tell us the new one by answering this message."),
        ),
    ),
)
_OVERDUE_TEXT = "{{ contact.first_name | default: customer.name }}, {{ customer.balance_overdue }} is overdue."
_OVERDUE_TEXT_DE = "{{ contact.first_name | default: customer.name }}, {{ customer.balance_overdue }} sind überfällig."
TEXT_REMINDER = Letter(
    "A short text: overdue",
    "customer",
    "Reminders",
    (
        Variant("en", "", text=f"{_OVERDUE_TEXT} Questions? Answer this text. {{{{ organisation.name }}}}"),
        Variant("de", "", text=f"{_OVERDUE_TEXT_DE} Fragen? Antworten Sie einfach. {{{{ organisation.name }}}}"),
    ),
    channel="text",
)
MORE = (
    CONTACT,
    GROUP,
    INVOICE_CHASER,
    CREDIT,
    WELCOME,
    ACKNOWLEDGE,
    PLAN_CONFIRMATION,
    INSTALMENT,
    CHARGE_FAILED,
    RECEIPT,
    BY_MAIL,
    TEXT_REMINDER,
)
