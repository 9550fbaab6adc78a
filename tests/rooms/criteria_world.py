"""A small ledger for the criteria oracle: rows full of NULLs, zero balances and several currencies, in temporary tables
that shadow the real ones, and what plain Python says each field of a row is. Written without a look at the SQL.
"""

from __future__ import annotations

import datetime as dt
import json
import random
from decimal import Decimal
from importlib import import_module
from zoneinfo import ZoneInfo

from dunnock.kernel.clock import AsOf

MEMBERS = import_module(
    "dunnock.ledger.migrations.0004_groups"
).GROUP_MEMBER  # the view itself, over the temporary tables

ORGANISATION = 7
ZONE = ZoneInfo("Europe/Berlin")
# 00:30 in Berlin is still yesterday in UTC: what mixes the two up is found here.
AS_OF = AsOf(dt.datetime(2026, 3, 14, 23, 30, tzinfo=dt.UTC), ZONE)
TODAY = AS_OF.today
CURRENCIES = ["EUR", "GBP", "USD"]
WORDS = ["Ash", " ash ", "ASH", "Birch 50%", "birch_tree", "a\\b", "", "  ", "Elm", None]
TAGS = ["key", "legal", "seasonal"]
OWNERS = [1, 2, 3, None]

TABLES = {
    "customer_group": "name text, erp_id text, parent_id bigint, credit_limit numeric(15,2), chasing_paused bool",
    "customer": """source_id bigint, erp_id text, reference text, name text, currency text, country text, language text, time_zone text,
        account_owner_id bigint, portfolios text[], tags text[], group_id bigint, strike_level int, chasing_paused bool,
        chasing_paused_until date, auto_pay bool, credit_limit numeric(15,2), over_limit bool, custom jsonb, erp_created_on date, first_seen_at timestamptz""",
    "contact": """customer_id bigint, name text, email text, phone text, positions text[], is_primary bool, inactive bool, language text,
        deliverability text, custom jsonb""",
    "invoice": """customer_id bigint, number text, erp_id text, issued_on date, due_on date, amount numeric(15,2), currency text,
        balance numeric(15,2), settled_on date, po_number text, chasing_paused bool, auto_charge bool, disputed bool, promised bool,
        payment_in_progress bool, tags text[], custom jsonb, last_contact_at timestamptz, first_seen_at timestamptz""",
    "credit_note": "customer_id bigint, number text, issued_on date, amount numeric(15,2), currency text, balance numeric(15,2), tags text[], custom jsonb",
    "payment": """customer_id bigint, paid_on date, amount numeric(15,2), currency text, amount_remaining numeric(15,2), unapplied numeric(15,2),
        status text, method text, reference text, prepayment bool, overpayment bool, tags text[], custom jsonb""",
    "contact_invoice": "contact_id bigint, invoice_id bigint",
    "allocation": "invoice_id bigint, payment_id bigint, credit_note_id bigint, amount numeric(15,2), applied_on date",
}


def columns(table):
    return [
        "organisation_id",
        "id",
        "withdrawn_at",
        *(part.split()[0] for part in TABLES[table].replace("(15,2)", "").split(",")),
    ]


class Dice(random.Random):
    """Values with the awkward ones well represented: nothing, zero, today, blanks, wildcards."""

    def day(self, least=-70, most=20):
        return self.choice([TODAY + dt.timedelta(days=self.randint(least, most)), TODAY, None])

    def flag(self):
        return self.choice([True, False, False, None])

    def money(self):
        return Decimal(self.choice([0, 0, 50, 100, 100, 250, 1000])) + Decimal(self.choice(["0", "0", "0.50"]))

    def tags(self):
        return self.choice([None, [], self.sample(TAGS, self.randint(1, 3))])

    def word(self):
        return self.choice(WORDS)

    def instant(self):
        days_ago = AS_OF.instant - dt.timedelta(hours=self.randint(-40, 24 * 30))
        return self.choice([None, days_ago, AS_OF.instant - dt.timedelta(minutes=self.randint(0, 90))])

    def custom(self):
        return self.choice([None, {}, {"region": self.word()}, {"region": "North", "tier": "A"}])

    def gone(self):
        return self.choice([None] * 9 + [AS_OF.instant])


def make(seed=1, customers=25):
    """Rows per table, as dicts. A second organisation holds the same ids: whatever forgets the organisation is seen."""
    r = Dice(seed)
    day, flag, money, tags, word, instant, custom, gone = (
        r.day,
        r.flag,
        r.money,
        r.tags,
        r.word,
        r.instant,
        r.custom,
        r.gone,
    )
    world = {table: [] for table in TABLES}

    def put(table, organisation, at, **more):
        world[table].append(
            dict.fromkeys(columns(table)) | {"organisation_id": organisation, "id": at, "withdrawn_at": None} | more
        )

    for organisation in (ORGANISATION, ORGANISATION + 1):
        for g in range(1, 5):
            put(
                "customer_group",
                organisation,
                g,
                name=word(),
                erp_id=f"G{g}",
                parent_id={2: 1, 3: 2}.get(g),
                credit_limit=r.choice([None, money()]),
                chasing_paused=flag(),
            )
        for c in range(1, customers + 1):
            put(
                "customer", organisation, c, withdrawn_at=gone(), erp_id=f"C{c}", reference=word(), name=word(), currency=r.choice([*CURRENCIES, None]),
                country=r.choice(["DE", "FR", None, ""]), language=r.choice(["de", "en", None]), time_zone=r.choice(["Europe/Berlin", None]),
                account_owner_id=r.choice(OWNERS), portfolios=tags(), tags=tags(), group_id=r.choice([1, 2, 3, None]), over_limit=flag(),
                strike_level=r.choice([0, 1, 2, None]), chasing_paused=flag(), chasing_paused_until=day(-3, 3), auto_pay=flag(),
                credit_limit=r.choice([None, money()]), custom=custom(), erp_created_on=day(), first_seen_at=instant(),
            )  # fmt: skip
            for _ in range(r.choice([0, 1, 2])):
                put(
                    "contact", organisation, len(world["contact"]) + 1, withdrawn_at=gone(), customer_id=c, name=word(), phone=word(),
                    email=r.choice(["ap@example.com", "", None]), positions=tags(), is_primary=flag(), inactive=flag(),
                    language=r.choice(["de", None]), deliverability=r.choice(["ok", "ok", "bounced", None]), custom=custom(),
                )  # fmt: skip
            for _ in range(r.choice([0, 1, 2, 3, 4])):
                amount = money() + 100
                balance = r.choice([Decimal(0), amount, amount, amount / 2, -Decimal(5)])
                put(
                    "invoice", organisation, len(world["invoice"]) + 1, withdrawn_at=gone(), customer_id=c, number=f"I{len(world['invoice'])}", erp_id=word(),
                    issued_on=day(-90, 0), due_on=day(), amount=amount, currency=r.choice([*CURRENCIES, "EUR"]), balance=balance,
                    settled_on=(day(-60, 0) or TODAY) if balance == 0 else None, po_number=word(), chasing_paused=flag(), auto_charge=flag(),
                    disputed=flag(), promised=flag(), payment_in_progress=flag(), tags=tags(), custom=custom(), last_contact_at=instant(), first_seen_at=instant(),
                )  # fmt: skip
            for _ in range(r.choice([0, 0, 1, 2])):
                amount = money()
                put(
                    "credit_note", organisation, len(world["credit_note"]) + 1, withdrawn_at=gone(), customer_id=c, number=word(), issued_on=day(-90, 0),
                    amount=amount, currency=r.choice(CURRENCIES), balance=r.choice([amount, amount / 2, Decimal(0)]), tags=tags(), custom=custom(),
                )  # fmt: skip
            for _ in range(r.choice([0, 1, 2])):
                amount = money()
                put(
                    "payment", organisation, len(world["payment"]) + 1, withdrawn_at=gone(), customer_id=c, paid_on=day(-60, 0), amount=amount,
                    currency=r.choice(CURRENCIES), amount_remaining=r.choice([amount, Decimal(0), None]), unapplied=r.choice([amount, Decimal(0), None]),
                    status=r.choice(["paid", "pending", "voided"]), method=r.choice(["transfer", "", None]), reference=word(),
                    prepayment=flag(), overpayment=flag(), tags=tags(), custom=custom(),
                )  # fmt: skip
        invoices, payments = (
            [row["id"] for row in world[table] if row["organisation_id"] == organisation]
            for table in ("invoice", "payment")
        )
        for contact in [row for row in world["contact"] if row["organisation_id"] == organisation]:
            owed = [
                i["id"]
                for i in world["invoice"]
                if i["organisation_id"] == organisation and i["customer_id"] == contact["customer_id"]
            ]
            for invoice_id in r.sample(owed, r.randint(0, len(owed))):
                put(
                    "contact_invoice",
                    organisation,
                    len(world["contact_invoice"]) + 1,
                    contact_id=contact["id"],
                    invoice_id=invoice_id,
                )
        for _ in range(40):
            put(
                "allocation",
                organisation,
                len(world["allocation"]) + 1,
                withdrawn_at=gone(),
                invoice_id=r.choice(invoices),
                payment_id=r.choice([*payments, None]),
                amount=money(),
            )
        for part in [row for row in world["allocation"] if row["organisation_id"] == organisation][:20]:
            world["allocation"].append(part | {"id": len(world["allocation"]) + 1})  # the same pair in two parts
    return world


def create(cursor, world):
    for table, rows in world.items():
        cursor.execute(
            f"CREATE TEMP TABLE {table} (organisation_id int, id bigint, withdrawn_at timestamptz, {TABLES[table]}) ON COMMIT DROP"
        )
        for row in rows:
            values = [json.dumps(value) if isinstance(value, dict) else value for value in row.values()]
            cursor.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join(['%s'] * len(row))})", values)
    cursor.execute("CREATE TEMP VIEW open_item AS SELECT * FROM invoice WHERE balance <> 0 AND withdrawn_at IS NULL")
    cursor.execute(f"CREATE TEMP VIEW group_member AS {MEMBERS.split(' AS', 1)[1]}")


# ------------------------------------------------------------------ what a field of a row is


class World:
    def __init__(self, tables):
        self.tables = {
            table: [row for row in rows if row["organisation_id"] == ORGANISATION] for table, rows in tables.items()
        }
        self.found = {}  # table and column -> value -> rows

    def rows(self, table, **where):
        ((column, value),) = where.items() or [("organisation_id", ORGANISATION)]
        if (table, column) not in self.found:
            index = self.found[table, column] = {}
            for row in self.tables[table]:
                index.setdefault(row[column], []).append(row)
        return self.found[table, column].get(value, [])

    def living(self, table, **where):
        return [row for row in self.rows(table, **where) if row["withdrawn_at"] is None]

    def open(self, customers):
        return [i for c in customers for i in self.living("invoice", customer_id=c["id"]) if i["balance"] != 0]

    def accounts(self, subject, row):
        """The customers whose account a row's collections look into."""
        if subject == "customer":
            return [row]
        if subject == "customer_group":
            inner = [g for g in self.living("customer_group") if g["parent_id"] == row["id"]]
            return self.living("customer", group_id=row["id"]) + [c for g in inner for c in self.accounts(subject, g)]
        return self.rows("customer", id=row["customer_id"])

    def collection(self, subject, name, row):
        if name == "members":
            return self.accounts(subject, row)
        if name == "linked_invoices":
            ids = {link["invoice_id"] for link in self.rows("contact_invoice", contact_id=row["id"])}
            return [i for i in self.living("invoice") if i["id"] in ids and i["balance"] != 0]
        if name == "linked_contacts":
            ids = {link["contact_id"] for link in self.rows("contact_invoice", invoice_id=row["id"])}
            return [c for c in self.living("contact") if c["id"] in ids]
        if name == "applied_invoices":
            ids = {a["invoice_id"] for a in self.living("allocation", payment_id=row["id"])}
            return [i for i in self.living("invoice") if i["id"] in ids]
        accounts = self.accounts(subject, row)
        if name == "invoices":
            return self.open(accounts)
        table = {
            "all_invoices": "invoice",
            "payments": "payment",
            "credit_notes": "credit_note",
            "contacts": "contact",
        }[name]
        return [x for c in accounts for x in self.living(table, customer_id=c["id"])]

    def above(self, subject, row):
        """The subject a row belongs to, and its row (None: nobody's)."""
        if subject == "customer":
            return "customer_group", next(iter(self.rows("customer_group", id=row["group_id"])), None)
        return "customer", next(iter(self.rows("customer", id=row["customer_id"])), None)


def local_day(instant):
    return instant and instant.astimezone(ZONE).date()


def since(day, until=None):
    return None if day is None else (min(TODAY, until) - day if until else TODAY - day).days


def status(row, partly, done):
    if row["withdrawn_at"]:
        return "voided"
    return done if row["balance"] == 0 else partly if row["balance"] != row["amount"] else "open"


def bucket(row):
    late = since(row["due_on"], row["settled_on"])
    if late is None:
        return None
    names = ((0, "current"), (30, "1-30"), (60, "31-60"), (90, "61-90"))
    return next((name for last, name in names if late <= last), "91+")


def owed(test):
    def of(world, subject, row, currency):
        return sum(
            (
                i["balance"]
                for i in world.open(world.accounts(subject, row))
                if i["currency"] == currency and test(since(i["due_on"]))
            ),
            Decimal(0),
        )

    return of


def credit(world, subject, row, currency):
    accounts = world.accounts(subject, row)
    given = [
        p["unapplied"] or 0
        for c in accounts
        for p in world.living("payment", customer_id=c["id"])
        if p["currency"] == currency
    ]
    given += [
        n["balance"]
        for c in accounts
        for n in world.living("credit_note", customer_id=c["id"])
        if n["currency"] == currency
    ]
    return sum(given, Decimal(0))


def utilisation(world, subject, row, _):
    if row["currency"] is None or not row["credit_limit"]:
        return Decimal(0)
    return (
        100
        * sum((i["balance"] for i in world.open([row]) if i["currency"] == row["currency"]), Decimal(0))
        / row["credit_limit"]
    )


def days_late(world, subject, row, _):
    late = [
        (i["settled_on"] - i["due_on"]).days
        for i in world.living("invoice", customer_id=row["id"])
        if i["settled_on"] and i["due_on"] and i["settled_on"] > TODAY.replace(year=TODAY.year - 1)
    ]
    return Decimal(sum(late)) / len(late) if late else None


def emailable(world, subject, row, _):
    return Decimal(
        sum(
            1
            for c in world.living("contact", customer_id=row["id"])
            if c["email"] and c["deliverability"] == "ok" and not c["inactive"]
        )
    )


def paused(row):
    """Three-valued, as the columns are; past its resume date nothing is paused, whatever the flag says."""
    if row["chasing_paused_until"] is not None and row["chasing_paused_until"] <= TODAY:
        return False
    return row["chasing_paused"]


BALANCES = {
    "balance_total": owed(lambda late: True),
    "balance_due": owed(lambda late: late is None or late <= 0),
    "balance_overdue": owed(lambda late: late is not None and late > 0),
    "overdue_1_30": owed(lambda late: late is not None and 1 <= late <= 30),
    "overdue_31_60": owed(lambda late: late is not None and 31 <= late <= 60),
    "overdue_61_90": owed(lambda late: late is not None and 61 <= late <= 90),
    "overdue_91_up": owed(lambda late: late is not None and late > 90),
    "unapplied_credit": credit,
    "open_invoice_count": lambda world, subject, row, _: Decimal(len(world.open(world.accounts(subject, row)))),
    "overdue_invoice_count": lambda world, subject, row, _: Decimal(
        sum(1 for i in world.open(world.accounts(subject, row)) if (since(i["due_on"]) or 0) > 0)
    ),
}
SUMS = {f"{subject}.{name}": of for subject in ("customer", "customer_group") for name, of in BALANCES.items()}
SUMS |= {
    "customer.credit_utilisation": utilisation,
    "customer.average_days_late": days_late,
    "customer.emailable_contact_count": emailable,
    "contact.linked_invoice_count": lambda world, subject, row, _: Decimal(
        len(world.collection(subject, "linked_invoices", row))
    ),
}

FIELDS = {
    "customer_group.has_parent": lambda r: r["parent_id"] is not None,
    "customer.account_owner": lambda r: r["account_owner_id"],
    "customer.chasing_paused": paused,
    "customer.days_since_first_seen": lambda r: since(local_day(r["first_seen_at"])),
    "customer.days_since_erp_created": lambda r: since(r["erp_created_on"]),
    "customer.first_seen_at": lambda r: local_day(r["first_seen_at"]),
    "invoice.days_since_issued": lambda r: since(r["issued_on"]),
    "invoice.days_overdue": lambda r: since(r["due_on"], r["settled_on"]),
    "invoice.status": lambda r: status(r, "partly_paid", "paid"),
    "invoice.ageing_bucket": bucket,
    "invoice.last_contact_at": lambda r: local_day(r["last_contact_at"]),
    "invoice.first_seen_at": lambda r: local_day(r["first_seen_at"]),
    "credit_note.amount_remaining": lambda r: r["balance"],
    "credit_note.status": lambda r: status(r, "partly_used", "used"),
    "credit_note.days_since_issued": lambda r: since(r["issued_on"]),
    "payment.days_since_paid": lambda r: since(r["paid_on"]),
}


def field(field_id, row):
    """The plain value; of money the amount."""
    if ".custom." in field_id:
        return (row["custom"] or {}).get(field_id.split(".custom.")[1])
    return FIELDS[field_id](row) if field_id in FIELDS else row[field_id.split(".")[1]]
