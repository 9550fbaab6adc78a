"""The demo's mails as rich-text documents, as the template editor stores them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dunnock.correspondence.rules import Variant

Node = dict[str, Any]


@dataclass(frozen=True)
class Letter:
    name: str
    subject_kind: str
    category: str
    variants: tuple[Variant, ...]


def _text(words: str, *marks: str) -> Node:
    node: Node = {"type": "text", "text": words}
    return node | {"marks": [{"type": mark} for mark in marks]} if marks else node


def _field(path: str, shape: str = "", fallback: str = "") -> Node:
    attrs = {"path": path, "format": shape, "fallback": fallback}
    return {"type": "field", "attrs": {name: value for name, value in attrs.items() if value}}


def _p(*content: Node | str) -> Node:
    return {"type": "paragraph", "content": [_text(c) if isinstance(c, str) else c for c in content]}


def _when(condition: str, *content: Node) -> Node:
    return {"type": "condition", "attrs": {"when": condition}, "content": list(content)}


def _table(*columns: str, totals: bool = True) -> Node:
    return {"type": "invoiceTable", "attrs": {"columns": list(columns), "totals": totals}}


def _doc(*content: Node) -> Node:
    return {"type": "doc", "content": list(content)}


def _closing(words: str, team: str) -> Node:
    return _p(words, {"type": "hardBreak"}, team, {"type": "hardBreak"}, _field("organisation.name"))


_NAME = "contact.first_name"
_OWED = ("number", "po_number", "due_on", "days_overdue", "balance")
_PAID = ("number", "po_number", "issued_on", "amount")
# Of the invoices the mail lists, not of the whole account: what is in dispute is not asked for.
_LISTED_TOTALS = "{% for total in totals %}{{ total.amount }}{% unless forloop.last %}, {% endunless %}{% endfor %}"
_SETTLED, _STILL_OPEN = "customer.totals.size == 0", "customer.totals.size > 0"

THANKS = Letter(
    "Payment received, thank you",
    "payment",
    "Payments",
    (
        Variant(
            "en",
            "Thank you: we have received {{ payment.amount }}",
            "Your payment has reached us and is booked to your account.",
            _doc(
                _p("Hello ", _field(_NAME, fallback="there"), ","),
                _p(
                    "your payment of ",
                    _field("payment.amount"),
                    " reached us on ",
                    _field("payment.paid_on", "long"),
                    ". Thank you for it. We have booked it to:",
                ),
                _table(*_PAID, totals=False),
                _when(_SETTLED, _p("With that, everything on your account is settled.")),
                _when(
                    _STILL_OPEN,
                    _p("What is open on your account now comes to ", _field("customer.balance_total"), "."),
                ),
                _p("You need do nothing further. If something looks wrong, simply answer this message."),
                _closing("Kind regards", "Accounts receivable"),
            ),
        ),
        Variant(
            "de",
            "Vielen Dank: Ihre Zahlung über {{ payment.amount }} ist eingegangen",
            "Ihre Zahlung ist bei uns eingegangen und verbucht.",
            _doc(
                _p("Guten Tag ", _field("contact.name", fallback="zusammen"), ","),
                _p(
                    "Ihre Zahlung über ",
                    _field("payment.amount"),
                    " ist am ",
                    _field("payment.paid_on", "long"),
                    " bei uns eingegangen. Vielen Dank dafür. Wir haben sie so verbucht:",
                ),
                _table(*_PAID, totals=False),
                _when(_SETTLED, _p("Damit ist Ihr Konto bei uns ausgeglichen.")),
                _when(_STILL_OPEN, _p("Auf Ihrem Konto sind nun noch ", _field("customer.balance_total"), " offen.")),
                _p("Sie müssen nichts weiter tun. Stimmt etwas nicht, antworten Sie einfach auf diese Nachricht."),
                _closing("Mit freundlichen Grüßen", "Debitorenbuchhaltung"),
            ),
        ),
        Variant(
            "fr",
            "Merci : nous avons bien reçu {{ payment.amount }}",
            "Votre règlement nous est parvenu et figure sur votre compte.",
            _doc(
                _p("Bonjour ", _field("contact.name", fallback="à vous"), ","),
                _p(
                    "Votre règlement de ",
                    _field("payment.amount"),
                    " nous est parvenu le ",
                    _field("payment.paid_on", "long"),
                    ". Nous vous en remercions. Il a été affecté à :",
                ),
                _table(*_PAID, totals=False),
                _when(_SETTLED, _p("Votre compte est ainsi entièrement soldé.")),
                _when(
                    _STILL_OPEN, _p("Le solde restant de votre compte est de ", _field("customer.balance_total"), ".")
                ),
                _p("Vous n’avez rien d’autre à faire. En cas de doute, répondez simplement à ce message."),  # noqa: RUF001
                _closing("Bien cordialement", "Comptabilité clients"),
            ),
        ),
    ),
)

REMINDER = Letter(
    "Friendly reminder",
    "customer",
    "Reminders",
    (
        Variant(
            "en",
            "A friendly reminder from {{ organisation.name }}",
            "A few invoices are past their due date.",
            _doc(
                _p("Hello ", _field(_NAME, fallback="there"), ","),
                _p(
                    "these invoices are past their due date. Perhaps they have slipped through, or your payment has "
                    "crossed with this message; in that case please forgive the reminder."
                ),
                _table(*_OWED),
                _p("We would be glad to see the payment within the next seven days."),
                _p("Is something wrong with an invoice, or is a copy missing? Answer this message and we sort it out."),
                _closing("Kind regards", "Accounts receivable"),
            ),
        ),
        Variant(
            "de",
            "Freundliche Zahlungserinnerung von {{ organisation.name }}",
            "Einige Rechnungen sind über ihr Zahlungsziel hinaus offen.",
            _doc(
                _p("Guten Tag ", _field("contact.name", fallback="zusammen"), ","),
                _p(
                    "die folgenden Rechnungen sind über ihr Zahlungsziel hinaus offen. Vielleicht sind sie untergegangen, "
                    "oder Ihre Zahlung hat sich mit dieser Nachricht gekreuzt; dann sehen Sie uns die Erinnerung bitte nach."
                ),
                _table(*_OWED),
                _p("Wir freuen uns, wenn die Zahlung in den nächsten sieben Tagen bei uns eingeht."),
                _p(
                    "Stimmt etwas an einer Rechnung nicht, oder fehlt Ihnen eine Kopie? Antworten Sie kurz, wir klären es."
                ),
                _closing("Mit freundlichen Grüßen", "Debitorenbuchhaltung"),
            ),
        ),
        Variant(
            "fr",
            "Petit rappel de {{ organisation.name }}",
            "Quelques factures ont dépassé leur échéance.",
            _doc(
                _p("Bonjour ", _field("contact.name", fallback="à vous"), ","),
                _p(
                    "Les factures ci-dessous ont dépassé leur échéance. Il s’agit sans doute d’un oubli, ou votre règlement "  # noqa: RUF001
                    "a croisé ce message ; dans ce cas, merci de ne pas tenir compte de ce rappel."
                ),
                _table(*_OWED),
                _p("Nous vous serions reconnaissants de bien vouloir régler ce montant sous sept jours."),
                _p(
                    "Une facture vous paraît inexacte, ou il vous en manque une copie ? Répondez-nous, nous nous en occupons."
                ),
                _closing("Bien cordialement", "Comptabilité clients"),
            ),
        ),
    ),
)

SECOND = Letter(
    "Second reminder",
    "customer",
    "Reminders",
    (
        Variant(
            "en",
            f"Second reminder: {_LISTED_TOTALS} overdue",
            "We have not heard from you since our last message.",
            _doc(
                _p("Hello ", _field(_NAME, fallback="there"), ","),
                _p(
                    "we wrote to you a week ago about the invoices below and have not seen a payment since. The oldest is ",
                    _field("customer.days_overdue"),
                    " days past its due date.",
                ),
                _table(*_OWED),
                _p(
                    "Please pay within five working days, or tell us when we may expect the money. If you need more time, "
                    "say so: we would rather agree a plan with you than write again."
                ),
                _closing("Kind regards", "Accounts receivable"),
            ),
        ),
    ),
)

FINAL = Letter(
    "Final notice",
    "customer",
    "Reminders",
    (
        Variant(
            "en",
            f"Final notice: {_LISTED_TOTALS} overdue on account {{{{ customer.reference }}}}",
            "Please settle these invoices within seven days.",
            _doc(
                _p("Dear ", _field("contact.name", fallback="Sir or Madam"), ","),
                _p("two reminders have gone unanswered. As of ", _field("today", "long"), " these invoices are open:"),
                _table(*_OWED),
                _p(
                    _text("Please pay the whole amount within seven days.", "bold"),
                    " Until then we have to hold further deliveries; after that we hand the matter to our collection partner.",
                ),
                _when(
                    "customer.days_overdue > 90",
                    _p("Part of it has been due for more than three months, so we cannot extend the date again."),
                ),
                _p(
                    "If you have paid in the meantime, please send us the date and the amount, and we look for it at once."
                ),
                _closing("Yours sincerely", "Accounts receivable"),
            ),
        ),
    ),
)

CONFIRMATION = Letter(
    "Invoice confirmation",
    "invoice",
    "Invoices",
    (
        Variant(
            "en",
            "Your invoice {{ invoice.number }}",
            "{{ invoice.amount }}, due on {{ invoice.due_on }}.",
            _doc(
                _p("Hello ", _field(_NAME, fallback="there"), ","),
                _p(
                    "thank you for your order. Our invoice ",
                    _field("invoice.number"),
                    " comes to ",
                    {**_field("invoice.amount"), "marks": [{"type": "bold"}]},
                    " and is due on ",
                    _field("invoice.due_on", "long", "receipt"),
                    ".",
                ),
                _when("invoice.po_number", _p("Your order number: ", _field("invoice.po_number"))),
                _p("If it should go to somebody else in your company, answer this message with the address."),
                _closing("Kind regards", "Accounts receivable"),
            ),
        ),
    ),
)

LETTERS = (THANKS, REMINDER, SECOND, FINAL, CONFIRMATION)
