"""Whose a mail might be that nobody could be sure of: a few customers, each with the reason in words."""

from __future__ import annotations

import re
from typing import Any

from dunnock.inbox.matching import tokens_of
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import rows

MOST = 5
# Anybody may have an address there: it says nothing about the company.
_ANYBODYS = frozenset(
    """gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.de yahoo.fr icloud.com me.com gmx.de
    gmx.net gmx.at gmx.ch web.de t-online.de freenet.de aol.com orange.fr free.fr wanadoo.fr laposte.net libero.it kpnmail.nl
    ziggo.nl proton.me protonmail.com mail.com zoho.com""".split()  # noqa: SIM905 - quotation marks would hide the list
)
_SAYS = {
    "contact": "{what} has this address there.",
    "invoice": "The mail names its invoice {what}.",
    "reference": "The mail names its reference {what}.",
    "earlier": "Earlier mail of this address went there.",
    "domain": "A contact there writes from {what}, too.",
    "name": "The sender's name looks like it.",
}


def suggest_customers(organisation_id: int, mail: dict[str, Any]) -> list[dict[str, Any]]:
    """The best first: customer, why (a code) and the sentence to show."""
    sender, subject = mail["from_address"], mail["subject"]
    domain = sender.rpartition("@")[2]
    domain = "" if domain in _ANYBODYS else domain
    tokens = list(dict.fromkeys((*tokens_of(subject), *tokens_of(mail["text"][:50_000]))))
    found = rows(
        statement("inbox", "suggest_customers"),
        {
            "organisation_id": organisation_id,
            "sender": sender,
            "tokens": tokens,
            "domain": domain,
            "domain_like": domain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"),
            "names": _names(mail["from_name"], domain),
        },
    )
    best = sorted(found, key=lambda one: (one["strength"], one["customer_name"].lower(), one["customer_id"]))[:MOST]
    return [
        {
            "customer_id": one["customer_id"],
            "customer_name": one["customer_name"],
            "reference": one["reference"],
            "why": one["why"],
            "said": _SAYS[one["why"]].format(what=one["what"] or "A contact"),
        }
        for one in best
    ]


def _names(name: str, domain: str) -> list[str]:
    """What a company might be called by: the display name, and the domain without its ending."""
    label = domain.rpartition(".")[0].rpartition(".")[2]
    return [said for said in (name.lower().strip(), re.sub(r"[-_]+", " ", label)) if len(said) >= 4]
