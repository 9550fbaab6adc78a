"""The demo's mails as rich-text documents, as the template editor stores them."""

from __future__ import annotations

from dunnock.correspondence.rules import Variant
from dunnock.gallery.more_letters import MORE
from dunnock.gallery.writing import (
    LISTED_TOTALS,
    NAME,
    OWED,
    PAID,
    SETTLED,
    STILL_OPEN,
    Letter,
    closing,
    doc,
    field,
    p,
    table,
    text,
    when,
)

THANKS = Letter(
    "Payment received, thank you",
    "payment",
    "Payments",
    (
        Variant(
            "en",
            "Thank you: we have received {{ payment.amount }}",
            "Your payment has reached us and is booked to your account.",
            doc(
                p("Hello ", field(NAME, fallback="there"), ","),
                p(
                    "your payment of ",
                    field("payment.amount"),
                    " reached us on ",
                    field("payment.paid_on", "long"),
                    ". Thank you for it. We have booked it to:",
                ),
                table(*PAID, totals=False),
                when(SETTLED, p("With that, everything on your account is settled.")),
                when(
                    STILL_OPEN,
                    p("What is open on your account now comes to ", field("customer.balance_total"), "."),
                ),
                p("You need do nothing further. If something looks wrong, simply answer this message."),
                closing("Kind regards", "Accounts receivable"),
            ),
        ),
        Variant(
            "de",
            "Vielen Dank: Ihre Zahlung über {{ payment.amount }} ist eingegangen",
            "Ihre Zahlung ist bei uns eingegangen und verbucht.",
            doc(
                p("Guten Tag ", field("contact.name", fallback="zusammen"), ","),
                p(
                    "Ihre Zahlung über ",
                    field("payment.amount"),
                    " ist am ",
                    field("payment.paid_on", "long"),
                    " bei uns eingegangen. Vielen Dank dafür. Wir haben sie so verbucht:",
                ),
                table(*PAID, totals=False),
                when(SETTLED, p("Damit ist Ihr Konto bei uns ausgeglichen.")),
                when(STILL_OPEN, p("Auf Ihrem Konto sind nun noch ", field("customer.balance_total"), " offen.")),
                p("Sie müssen nichts weiter tun. Stimmt etwas nicht, antworten Sie einfach auf diese Nachricht."),
                closing("Mit freundlichen Grüßen", "Debitorenbuchhaltung"),
            ),
        ),
        Variant(
            "fr",
            "Merci : nous avons bien reçu {{ payment.amount }}",
            "Votre règlement nous est parvenu et figure sur votre compte.",
            doc(
                p("Bonjour ", field("contact.name", fallback="à vous"), ","),
                p(
                    "Votre règlement de ",
                    field("payment.amount"),
                    " nous est parvenu le ",
                    field("payment.paid_on", "long"),
                    ". Nous vous en remercions. Il a été affecté à :",
                ),
                table(*PAID, totals=False),
                when(SETTLED, p("Votre compte est ainsi entièrement soldé.")),
                when(STILL_OPEN, p("Le solde restant de votre compte est de ", field("customer.balance_total"), ".")),
                p("Vous n’avez rien d’autre à faire. En cas de doute, répondez simplement à ce message."),  # noqa: RUF001
                closing("Bien cordialement", "Comptabilité clients"),
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
            doc(
                p("Hello ", field(NAME, fallback="there"), ","),
                p(
                    "these invoices are past their due date. Perhaps they have slipped through, or your payment has "
                    "crossed with this message; in that case please forgive the reminder."
                ),
                table(*OWED),
                p("We would be glad to see the payment within the next seven days."),
                p("Is something wrong with an invoice, or is a copy missing? Answer this message and we sort it out."),
                closing("Kind regards", "Accounts receivable"),
            ),
        ),
        Variant(
            "de",
            "Freundliche Zahlungserinnerung von {{ organisation.name }}",
            "Einige Rechnungen sind über ihr Zahlungsziel hinaus offen.",
            doc(
                p("Guten Tag ", field("contact.name", fallback="zusammen"), ","),
                p(
                    "die folgenden Rechnungen sind über ihr Zahlungsziel hinaus offen. Vielleicht sind sie untergegangen, "
                    "oder Ihre Zahlung hat sich mit dieser Nachricht gekreuzt; dann sehen Sie uns die Erinnerung bitte nach."
                ),
                table(*OWED),
                p("Wir freuen uns, wenn die Zahlung in den nächsten sieben Tagen bei uns eingeht."),
                p(
                    "Stimmt etwas an einer Rechnung nicht, oder fehlt Ihnen eine Kopie? Antworten Sie kurz, wir klären es."
                ),
                closing("Mit freundlichen Grüßen", "Debitorenbuchhaltung"),
            ),
        ),
        Variant(
            "fr",
            "Petit rappel de {{ organisation.name }}",
            "Quelques factures ont dépassé leur échéance.",
            doc(
                p("Bonjour ", field("contact.name", fallback="à vous"), ","),
                p(
                    "Les factures ci-dessous ont dépassé leur échéance. Il s’agit sans doute d’un oubli, ou votre règlement "  # noqa: RUF001
                    "a croisé ce message ; dans ce cas, merci de ne pas tenir compte de ce rappel."
                ),
                table(*OWED),
                p("Nous vous serions reconnaissants de bien vouloir régler ce montant sous sept jours."),
                p(
                    "Une facture vous paraît inexacte, ou il vous en manque une copie ? Répondez-nous, nous nous en occupons."
                ),
                closing("Bien cordialement", "Comptabilité clients"),
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
            f"Second reminder: {LISTED_TOTALS} overdue",
            "We have not heard from you since our last message.",
            doc(
                p("Hello ", field(NAME, fallback="there"), ","),
                p(
                    "we wrote to you a week ago about the invoices below and have not seen a payment since. The oldest is ",
                    field("customer.days_overdue"),
                    " days past its due date.",
                ),
                table(*OWED),
                p(
                    "Please pay within five working days, or tell us when we may expect the money. If you need more time, "
                    "say so: we would rather agree a plan with you than write again."
                ),
                closing("Kind regards", "Accounts receivable"),
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
            f"Final notice: {LISTED_TOTALS} overdue on account {{{{ customer.reference | default: customer.name }}}}",
            "Please settle these invoices within seven days.",
            doc(
                p("Dear ", field("contact.name", fallback="Sir or Madam"), ","),
                p("two reminders have gone unanswered. As of ", field("today", "long"), " these invoices are open:"),
                table(*OWED),
                p(
                    text("Please pay the whole amount within seven days.", "bold"),
                    " Until then we have to hold further deliveries; after that we hand the matter to our collection partner.",
                ),
                when(
                    "customer.days_overdue > 90",
                    p("Part of it has been due for more than three months, so we cannot extend the date again."),
                ),
                p(
                    "If you have paid in the meantime, please send us the date and the amount, and we look for it at once."
                ),
                closing("Yours sincerely", "Accounts receivable"),
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
            doc(
                p("Hello ", field(NAME, fallback="there"), ","),
                p(
                    "thank you for your order. Our invoice ",
                    field("invoice.number"),
                    " comes to ",
                    {**field("invoice.amount"), "marks": [{"type": "bold"}]},
                    " and is due on ",
                    field("invoice.due_on", "long", "receipt"),
                    ".",
                ),
                when("invoice.po_number", p("Your order number: ", field("invoice.po_number"))),
                p("If it should go to somebody else in your company, answer this message with the address."),
                closing("Kind regards", "Accounts receivable"),
            ),
        ),
    ),
)

LETTERS = (THANKS, REMINDER, SECOND, FINAL, CONFIRMATION, *MORE)
