"""What the database knows of a mail's clues: two statements a mail, however many identifiers and numbers it names."""

from __future__ import annotations

from collections import defaultdict

from dunnock.inbox.matching import Clues, Known, Ours, tokens_of
from dunnock.inbox.parse import ParsedMail
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import rows


def clues_of(mail: ParsedMail) -> Clues:
    """Identifiers in the order they are believed. A report answers nothing: its references would name the mail it is about."""
    answers = [mail.in_reply_to] if mail.in_reply_to else []
    answers += [one for one in reversed(mail.references) if one not in answers]
    return Clues(mail.returned_ids, answers, mail.mentioned_ids, mail.from_address, mail.subject, mail.text)


def known_of(organisation_id: int, clues: Clues) -> Known:
    """Everything matching needs, of customers that stand."""
    ids = list(dict.fromkeys((*clues.returned_ids, *clues.answers, *clues.mentioned_ids)))
    tokens = list(dict.fromkeys((*tokens_of(clues.subject), *tokens_of(clues.text))))
    mails: dict[str, Ours] = {}
    for found in (
        rows(statement("inbox", "known_mails"), {"organisation_id": organisation_id, "ids": ids}) if ids else ()
    ):
        before = mails.get(found["identifier"])
        if before is None or before.message_id is None:  # ours before a copy of it that came in
            mails[found["identifier"]] = Ours(found["customer_id"], found["thread_id"], found["message_id"])
    told = rows(
        statement("inbox", "known_customers"),
        {"organisation_id": organisation_id, "sender": clues.sender, "tokens": tokens},
    )
    invoices: dict[str, list[tuple[int, int]]] = defaultdict(list)
    references: dict[str, list[int]] = defaultdict(list)
    for one in told:
        if one["what"] == "invoice":
            invoices[one["token"]].append((one["invoice_id"], one["customer_id"]))
        elif one["what"] == "reference":
            references[one["token"]].append(one["customer_id"])
    by = {what: [one["customer_id"] for one in told if one["what"] == what] for what in ("sender", "earlier")}
    return Known(
        mails, by["sender"] if clues.sender else [], by["earlier"] if clues.sender else [], invoices, references
    )
