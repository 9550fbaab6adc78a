"""Makes the Tryton database the tests copy. Runs with the Python of the Tryton environment, never with ours.

    python -P tryton_setup.py FOLDER

leaves FOLDER/ar.sqlite: one company in EUR, 20 parties with an e-mail address and a telephone number, 60 posted
customer invoices (some in two instalments, some in USD), a bank payment method, a write-off method and exchange
accounts.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

DATABASE = "ar"
PASSWORD = "admin-Secret-1"
MODULES = ["account_invoice", "account_credit_limit"]
PARTIES = 20
INVOICES = 60


def write_config(folder: Path, port: int = 18069) -> Path:
    config = folder / "trytond.conf"
    config.write_text(
        f"[database]\nuri = sqlite://\npath = {folder}\n[web]\nlisten = 127.0.0.1:{port}\n"
        "[queue]\nworker = True\n[session]\nmax_attempt = 50\n"
    )
    return config


def make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    config = write_config(folder)
    password_file = folder / "pass"
    password_file.write_text(PASSWORD + "\n")
    (folder / f"{DATABASE}.sqlite").touch()  # trytond wants the file to exist
    admin = [str(Path(sys.executable).parent / "trytond-admin"), "-c", str(config), "-d", DATABASE]
    env = {**os.environ, "TRYTONPASSFILE": str(password_file)}
    for arguments in (
        ["--all", "--email", "admin@example.com"],
        ["-u", *MODULES, "--activate-dependencies"],
    ):
        subprocess.run([*admin, *arguments], check=True, env=env, stdin=subprocess.DEVNULL)
    make_company(config)
    # trytond keeps configuration and pools in globals: the ledger is made in a process of its own.
    subprocess.run([sys.executable, "-P", __file__, str(folder), "--ledger"], check=True)


def make_company(config: Path) -> None:
    from proteus import Model
    from proteus import config as proteus_config

    cfg = proteus_config.set_trytond(database=DATABASE, user="admin", config_file=str(config))
    from trytond.modules.account.tests.tools import create_chart, create_fiscalyear, get_accounts
    from trytond.modules.account_invoice.tests.tools import set_fiscalyear_invoice_sequences
    from trytond.modules.company.tests.tools import create_company, get_company
    from trytond.modules.currency.tests.tools import get_currency

    create_company(currency=get_currency("EUR"), config=cfg)
    party = get_company(config=cfg).party
    party.name = "Fernhill Supplies"
    party.save()
    cfg._context = Model.get("res.user").get_preferences(True, {})
    create_chart(config=cfg)
    year = dt.date.today().year
    for y in (year - 1, year, year + 1):
        fiscal_year = create_fiscalyear(today=(dt.date(y, 1, 1), dt.date(y, 12, 31)))
        fiscal_year.name = str(y)
        fiscal_year.start_date, fiscal_year.end_date = dt.date(y, 1, 1), dt.date(y, 12, 31)
        fiscal_year = set_fiscalyear_invoice_sequences(fiscal_year)
        fiscal_year.save()
        fiscal_year.click("create_period")
    accounts = get_accounts()
    make_terms(Model)
    make_methods(Model, accounts)
    make_dollar(Model, get_currency("USD"))


def make_terms(model) -> None:
    term_class = model.get("account.invoice.payment_term")
    net = term_class(name="Net 30")
    net.lines.new(type="remainder").relativedeltas.new(days=30)
    net.save()
    halves = term_class(name="Two halves")
    halves.lines.new(type="percent_on_total", ratio=Decimal("0.5")).relativedeltas.new(days=30)
    halves.lines.new(type="remainder").relativedeltas.new(days=60)
    halves.save()


def make_methods(model, accounts) -> None:
    journal_class = model.get("account.journal")
    (cash,) = journal_class.find([("type", "=", "cash")])
    model.get("account.invoice.payment.method")(
        name="Bank", journal=cash, credit_account=accounts["cash"], debit_account=accounts["cash"]
    ).save()
    write_offs = journal_class(name="Write-Off", type="write-off")
    write_offs.save()
    model.get("account.move.reconcile.write_off")(
        name="Small difference",
        journal=write_offs,
        credit_account=accounts["expense"],
        debit_account=accounts["expense"],
    ).save()
    exchange = journal_class(name="Exchange", type="write-off")
    exchange.save()
    configuration = model.get("account.configuration")(1)
    configuration.currency_exchange_journal = exchange
    configuration.currency_exchange_debit_account = accounts["expense"]
    configuration.currency_exchange_credit_account = accounts["revenue"]
    configuration.save()


def make_dollar(model, dollar) -> None:
    """USD moves in three weeks, so that a payment after that leaves an exchange difference."""
    rate = dollar.rates.new()
    rate.date = dt.date.today() + dt.timedelta(days=20)
    rate.rate = Decimal("1.100000")
    dollar.save()


def make_ledger(folder: Path) -> None:
    from trytond import config

    config.update_etc(str(folder / "trytond.conf"))
    from trytond.pool import Pool
    from trytond.transaction import Transaction, TransactionError

    Pool.start()
    pool = Pool(DATABASE)
    pool.init()
    with Transaction().start(DATABASE, 0, context={}):
        user = pool.get("res.user").search([("login", "=", "admin")])[0].id
    with Transaction().start(DATABASE, user, context={}):
        # An invoice dated in the past asks the clerk "are you sure"; the fixture is.
        context = {**pool.get("res.user").get_preferences(context_only=True), "_skip_warnings": True}
    with Transaction().start(DATABASE, user, context=context):
        parties = [party.id for party in make_parties(pool)]
    locks: dict = {}
    done = 0
    while done < INVOICES:
        count = 1 if done == 0 else INVOICES - done  # the first one learns which sequences to lock
        with Transaction().start(DATABASE, user, context=context, **locks) as transaction:
            try:
                post_invoices(pool, parties, done, count)
            except TransactionError as error:
                transaction.rollback()
                error.fix(locks)
                continue
            transaction.commit()
        done += count


def make_parties(pool):
    country = pool.get("country.country").create([{"name": "Germany", "code": "DE", "code3": "DEU"}])[0]
    (english,) = pool.get("ir.lang").search([("code", "=", "en")])
    return pool.get("party.party").create(
        [
            {
                "name": f"Customer {i:05d}",
                "lang": english.id,
                "addresses": [("create", [{"postal_code": f"{i:05d}", "city": "Testville", "country": country.id}])],
                "contact_mechanisms": [
                    (
                        "create",
                        [
                            {"type": "email", "value": f"ap{i:05d}@example.com", "name": f"Accounts payable {i}"},
                            {"type": "phone", "value": f"+4930{i:07d}"},
                        ],
                    )
                ],
            }
            for i in range(PARTIES)
        ]
    )


def post_invoices(pool, parties: list[int], start: int, count: int) -> None:
    rnd = random.Random(7 + start)
    invoice_class, line_class = pool.get("account.invoice"), pool.get("account.invoice.line")
    terms = {term.name: term for term in pool.get("account.invoice.payment_term").search([])}
    (dollar,) = pool.get("currency.currency").search([("code", "=", "USD")])
    (euro,) = pool.get("currency.currency").search([("code", "=", "EUR")])
    revenue = pool.get("account.account").search([("type.revenue", "=", True), ("closed", "!=", True)], limit=1)[0]
    (unit,) = pool.get("product.uom").search([("name", "=", "Unit")], limit=1)
    invoices = []
    for i in range(start, start + count):
        invoice = invoice_class(type="out", party=pool.get("party.party")(parties[i % len(parties)]))
        invoice.on_change_type()
        invoice.on_change_party()
        invoice.payment_term = terms["Two halves" if i % 6 == 5 else "Net 30"]
        if i % 10 == 9:
            invoice.currency = dollar
        # Oldest first: numbers follow dates. The last ones are not due yet.
        invoice.invoice_date = dt.date.today() - dt.timedelta(days=(INVOICES - i) * 2)
        invoice.reference = f"PO-{i:06d}"
        invoice.lines = [
            line_class(
                type="line",
                currency=dollar if i % 10 == 9 else euro,
                account=revenue,
                description="Services",
                quantity=1,
                unit=unit,
                unit_price=Decimal(rnd.randrange(5000, 500000)) / 100,
            )
        ]
        invoices.append(invoice)
    invoice_class.save(invoices)
    invoice_class.post(invoices)


if __name__ == "__main__":
    if "--ledger" in sys.argv:
        make_ledger(Path(sys.argv[1]))
    else:
        make(Path(sys.argv[1]))
