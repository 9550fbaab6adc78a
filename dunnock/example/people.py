"""The fictional customers of Fernhill Supplies: who they are, whom one writes to there, and how they pay."""

from __future__ import annotations

import datetime as dt
import random
import re
import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from dunnock.example.names import COUNTRIES, GROUPS, PARENT, Country
from dunnock.gallery.more_workflows import TEXTS_AGREED

Row = dict[str, Any]

# How customers pay and how many of a thousand do so.
BEHAVIOURS = {
    "prompt": 420,
    "late": 290,
    "slow": 110,
    "partial payer": 80,
    "disputer": 35,
    "seasonal": 45,
    "insolvent": 20,
}
TERMS = (14, 30, 30, 30, 45, 60)
_DOMAINS = ("example.com", "example.net", "example.org")
_PORTFOLIOS = {
    "DE": "DACH",
    "FR": "South",
    "ES": "South",
    "NL": "Benelux",
    "GB": "Islands",
    "IE": "Islands",
    "US": "Overseas",
}


@dataclass
class Customer:
    """What the books need to know of a customer; `row` is how the export shows it."""

    number: str
    country: Country
    behaviour: str
    terms: int
    volume: float
    currencies: tuple[str, ...]
    since: dt.date
    pay_weekday: int
    fails_on: dt.date | None
    row: Row = field(default_factory=dict)


@dataclass
class People:
    groups: list[Row]
    customers: list[Customer]
    contacts: list[Row]


def make_people(rng: random.Random, today: dt.date, count: int) -> People:
    """`count` customers over the countries in their shares, with contacts and a few groups."""
    customers = [
        _customer(rng, today, f"C-{1001 + n}", country, name) for n, (country, name) in enumerate(_named(rng, count))
    ]
    groups = _groups(rng, customers)
    contacts = [contact for customer in customers for contact in _contacts(rng, customer)]
    _agree_to_texts(customers, contacts)
    return People(groups, customers, contacts)


def _agree_to_texts(customers: list[Customer], contacts: list[Row]) -> None:
    """Two of three customers with a mobile number, for the workflow that asks for the tag."""
    mobile = {c["Customer no."] for c in contacts if c["Main contact"] and not c["Inactive"] and c["Phone"]}
    reached = [one for one in customers if one.country.mobile and one.number in mobile]
    for n, one in enumerate(reached):
        if n % 3 == 2:
            continue
        one.row["Tags"] = "; ".join([*filter(None, [one.row["Tags"]]), TEXTS_AGREED])


def _named(rng: random.Random, count: int) -> list[tuple[Country, str]]:
    """Countries in their shares, no name twice."""
    found: list[tuple[Country, str]] = []
    for country in COUNTRIES:
        bodies = [f"{place} {trade}" for place in country.places for trade in country.trades]
        rng.shuffle(bodies)
        wanted = min(len(bodies), max(1, round(country.share * count / 500)))
        found += [(country, f"{body} {rng.choice(country.forms)}") for body in bodies[:wanted]]
    rng.shuffle(found)
    return found[:count]


def _customer(rng: random.Random, today: dt.date, number: str, country: Country, name: str) -> Customer:
    behaviour = rng.choices(list(BEHAVIOURS), weights=list(BEHAVIOURS.values()))[0]
    since = today - dt.timedelta(days=rng.randint(20, 2600))
    volume = rng.lognormvariate(0, 0.9)
    currencies: tuple[str, ...] = (country.currency,)
    if rng.random() < 0.03:
        currencies += ("EUR" if country.currency != "EUR" else rng.choice(("USD", "GBP")),)
    limit = Decimal(round(volume * 9, 0) * 1000 + 5000).quantize(Decimal("0.01")) if rng.random() < 0.8 else None
    tags = [behaviour] if behaviour in {"seasonal", "insolvent"} else []
    if volume > 3:
        tags.append("key account")
    terms = rng.choice(TERMS)
    customer = Customer(
        number=number,
        country=country,
        behaviour=behaviour,
        terms=terms,
        volume=volume,
        currencies=currencies,
        since=since,
        pay_weekday=rng.randrange(5),
        fails_on=today - dt.timedelta(days=rng.randint(70, 220)) if behaviour == "insolvent" else None,
    )
    customer.row = {
        "Customer no.": number,
        "Customer name": name,
        "Country": country.code,
        "Language": country.language,
        "Currency": country.currency,
        "Payment terms": f"{terms} days net",
        "Credit limit": limit,
        "Customer group": None,
        "Portfolio": _PORTFOLIOS[country.code],
        "Tags": "; ".join(tags) or None,
        "Customer since": since,
    }
    return customer


def _groups(rng: random.Random, customers: list[Customer]) -> list[Row]:
    """A parent above two groups, and a few customers in each."""
    rows: list[Row] = [
        {"Group code": "G-100", "Group name": PARENT, "Parent group": None, "Credit limit": Decimal("250000.00")}
    ]
    for n, name in enumerate(GROUPS):
        code = f"G-{101 + n}"
        parent = "G-100" if "Hotel" in name or "Groupe" in name else None
        rows.append(
            {
                "Group code": code,
                "Group name": name,
                "Parent group": parent,
                "Credit limit": Decimal(40_000 + 10_000 * n),
            }
        )
        for member in rng.sample(customers, min(len(customers), rng.randint(3, 7))):
            member.row["Customer group"] = member.row["Customer group"] or code
    return rows


def slug(name: str) -> str:
    """What stands before the @: “Hasenbühl Bäckerei” becomes “hasenbuhl-backerei”."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss").replace("æ", "ae"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c)).lower()).strip("-")


def _contacts(rng: random.Random, customer: Customer) -> list[Row]:
    """Most have somebody in accounts payable; some have nobody, or only somebody who has left."""
    luck = rng.random()
    if luck < 0.04:
        return []
    wanted = [("Accounts payable", True, luck < 0.07)]
    if luck >= 0.07:
        if customer.volume > 1.2 and rng.random() < 0.6:
            wanted.append(("CFO", False, False))
        if customer.volume < 0.8 and rng.random() < 0.5:
            wanted = [("Owner", True, False)]
        if rng.random() < 0.15:
            wanted.append(("Purchasing", False, rng.random() < 0.3))
    domain = rng.choice(_DOMAINS)
    company = slug(" ".join(customer.row["Customer name"].split()[:-1])).removesuffix("-gmbh-co")
    return [
        _contact(rng, customer, n, position, company, domain, primary=primary, inactive=inactive)
        for n, (position, primary, inactive) in enumerate(wanted)
    ]


def _contact(
    rng: random.Random,
    customer: Customer,
    n: int,
    position: str,
    company: str,
    domain: str,
    *,
    primary: bool,
    inactive: bool,
) -> Row:
    country = customer.country
    phone = country.mobile if primary and country.mobile else country.phone
    first, last = rng.choice(country.first_names), rng.choice(country.surnames)
    return {
        "Contact ID": f"{customer.number}-{n + 1}",
        "Customer no.": customer.number,
        "Contact name": f"{first} {last}",
        "Position": position,
        "E-mail": f"{slug(first)}.{slug(last)}.{company}@{domain}",
        "Phone": f"{phone}{rng.randrange(100):02d}" if phone and rng.random() < 0.7 else None,
        "Main contact": primary,
        "Inactive": inactive,
    }
