"""Whose mail is it? A pure function over what the mail says and what the database knows of it.

In this order, and the first that answers decides: a server's report about a mail of ours; what it says it answers; an
identifier of ours quoted anywhere; its sender; the invoice numbers and customer references it names, in the subject, then in
the text. What would lead to two customers leads to none: it is left to a person, with suggestions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

SHORTEST = 4  # a shorter number means something only beside the word "invoice"
LONGEST = 60
MOST_TOKENS = 2_000
_CHUNK = re.compile(
    '[^\\s;|<>()\\[\\]{}"\u201c\u201d\u201e\u201a\u2018\u2019\u00ab\u00bb]+'
)  # quotation marks of all sorts end a word
_EDGES = ".,:!?#'`*_=~"
# A comma between digits belongs to an amount, and "1,200.00" names no invoice 200.
_LABEL = re.compile(r"[:=#]|(?<!\d),|,(?!\d)")
_LIST = re.compile(r"[/&+]")
_AND = {"and", "und", "et", "y", "en", "e", "&", "+"}
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORDS = re.compile(
    r"(?:invoice|invoices|inv|bill|rechnung|rechnungen|rechnungsnr|rechnungsnummer|rg|facture|factures|fact|factura|facturas"
    r"|factuur|facturen|fattura|fatture|faktura|reference|ref|referenz|kundennr|kundennummer|customer|account|no|nr|number|nummer"
    r"|numéro|número|num)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Clues:
    """What the mail offers, as parsed: identifiers with their brackets, the sender in lower case."""

    returned_ids: Sequence[str] = ()
    answers: Sequence[str] = ()  # In-Reply-To, then References from the latest to the first
    mentioned_ids: Sequence[str] = ()
    sender: str = ""
    subject: str = ""
    text: str = ""


@dataclass(frozen=True)
class Ours:
    """A mail already here under an identifier: one we sent (`message_id` is its number) or one that came in."""

    customer_id: int | None
    thread_id: int | None
    message_id: int | None = None


@dataclass(frozen=True)
class Known:
    """What the database says to the clues. Customers that were withdrawn are left out of all of it."""

    mails: Mapping[str, Ours] = field(default_factory=dict)
    senders: Sequence[int] = ()  # customers with a contact of that address
    earlier: Sequence[int] = ()  # customers a person gave earlier mails of that address to
    invoices: Mapping[str, Sequence[tuple[int, int]]] = field(default_factory=dict)  # number -> (invoice, customer)
    references: Mapping[str, Sequence[int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Match:
    """`how`: bounce, reference, token, sender, earlier_mail, invoice, customer_reference; "" for nobody's.

    `answered`: the mail of ours it is about, whether or not that has a customer. `invoice_ids`: those it names.
    """

    customer_id: int | None = None
    how: str = ""
    answered: Ours | None = None
    invoice_ids: tuple[int, ...] = ()


def match(clues: Clues, known: Known) -> Match:
    """Whose it is. Every invoice it names that belongs to that customer is linked, however the customer was found."""
    answered, how = _answered(clues, known)
    customer = answered.customer_id if answered else None
    if customer is None:
        customer, how = _by_sender(known)
    if customer is None:
        customer, how = _by_numbers(clues, known)
    return Match(customer, how if customer is not None else "", answered, _named(clues, known, customer))


def _answered(clues: Clues, known: Known) -> tuple[Ours | None, str]:
    for how, ids in (("bounce", clues.returned_ids), ("reference", clues.answers), ("token", clues.mentioned_ids)):
        found = [known.mails[one] for one in ids if one in known.mails]
        if how == "token":  # quoted anywhere in the text: only a mail we sent proves anything
            found = [one for one in found if one.message_id is not None]
        with_customer = next((one for one in found if one.customer_id is not None), None)
        if found:
            return with_customer or found[0], how
    return None, ""


def _by_sender(known: Known) -> tuple[int | None, str]:
    for how, customers in (("sender", known.senders), ("earlier_mail", known.earlier)):
        if len(set(customers)) == 1:
            return customers[0], how
    return None, ""


def _by_numbers(clues: Clues, known: Known) -> tuple[int | None, str]:
    for text in (clues.subject, clues.text):
        tokens = set(tokens_of(text))
        by_invoice = {customer for token in tokens for _, customer in known.invoices.get(token, ())}
        by_reference = {customer for token in tokens for customer in known.references.get(token, ())}
        # A sender several customers share narrows what the numbers say, and never widens it.
        named = by_invoice | by_reference
        shared = named & set(known.senders) if len(set(known.senders)) > 1 else set()
        one = shared or named
        if len(one) == 1:
            (customer,) = one
            return customer, "invoice" if customer in by_invoice else "customer_reference"
        if one:
            return None, ""  # two customers in the subject: the text is no better judge
    return None, ""


def _named(clues: Clues, known: Known, customer: int | None) -> tuple[int, ...]:
    tokens = dict.fromkeys((*tokens_of(clues.subject), *tokens_of(clues.text)))
    found = [
        invoice for token in tokens for invoice, owner in known.invoices.get(token, ()) if customer in (None, owner)
    ]
    return tuple(dict.fromkeys(found))


def tokens_of(text: str) -> Iterator[str]:
    """What may be a number in a text, in lower case: whole words and their parts, never a piece of a longer number.

    A number of fewer than four characters, and one that looks like a year, counts only beside a word such as "invoice".
    """
    seen = 0
    beside = listed = False  # behind a word such as "invoice"; behind a number that stood there
    for found in _CHUNK.finditer(text):
        pieces = _pieces(found[0])
        counted = False
        for piece in pieces:
            if seen >= MOST_TOKENS:
                return
            short = len(piece) < SHORTEST or _YEAR.fullmatch(piece) is not None
            if len(piece) <= LONGEST and any(char.isdigit() for char in piece) and (beside or not short):
                seen += 1
                counted = True
                yield piece.lower()
            beside = beside or _WORDS.fullmatch(piece.rstrip(".")) is not None
        if counted:
            beside = beside and found[0].endswith(",")  # "invoices 12, 13"
            listed = True
        elif pieces:
            word = pieces[-1].rstrip(".").lower()
            beside = _WORDS.fullmatch(word) is not None or (listed and word in _AND)
            listed = listed and word in _AND
        elif found[0] in _AND:
            beside = listed


def _pieces(chunk: str) -> list[str]:
    """A word taken apart where it holds several: "invoice:1001", and "RE-1001/RE-1002" when each part is a whole number.

    "INV/2026/0042" is one number; a hyphen and a dot always belong to one.
    """
    found: dict[str, None] = {}
    for raw in (chunk, *_LABEL.split(chunk)):
        whole = raw.strip(_EDGES)
        if whole:
            found[whole] = None
            parts = [part.strip(_EDGES) for part in _LIST.split(whole)]
            if all(
                len(part) >= SHORTEST and any(c.isdigit() for c in part) and not _YEAR.fullmatch(part) for part in parts
            ):
                found.update(dict.fromkeys(parts))
    return list(found)
