"""Tryton's own dunning run, timed. Runs with the Python of Tryton's environment (tests/servers/tryton.py), never ours:

    python -P tryton_dunning.py make FOLDER        database, company, procedure
    python -P tryton_dunning.py ledger FOLDER      parties and posted invoices, most of them overdue
    python -P tryton_dunning.py dun FOLDER PORT    the dunning wizard, mails to 127.0.0.1:PORT; prints JSON

Proteus works inside the server's process, without HTTP: the most favourable case for Tryton. It sends one mail per overdue
line, rendered from its own template and kept in its own archive.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.append(
    str(Path(__file__).resolve().parents[1] / "tests" / "servers")
)  # behind the standard library: a neighbour there is called http
import tryton_setup as setup

MODULES = [*setup.MODULES, "account_payment", "account_dunning", "account_dunning_email", "account_dunning_fee"]
setup.PARTIES, setup.INVOICES = 100, 300


def make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    config = setup.write_config(folder)
    password_file = folder / "pass"
    password_file.write_text(setup.PASSWORD + "\n")
    (folder / f"{setup.DATABASE}.sqlite").touch()
    admin = [str(Path(sys.executable).parent / "trytond-admin"), "-c", str(config), "-d", setup.DATABASE]
    env = {**os.environ, "TRYTONPASSFILE": str(password_file)}
    for arguments in (["--all", "--email", "admin@example.com"], ["-u", *MODULES, "--activate-dependencies"]):
        subprocess.run([*admin, *arguments], check=True, env=env, stdin=subprocess.DEVNULL)
    setup.make_company(config)
    from proteus import Model

    procedure = Model.get("account.dunning.procedure")(name="Three steps")
    for place, days in enumerate((5, 20, 40), 1):
        level = procedure.levels.new()
        level.sequence, level.overdue = place, dt.timedelta(days)
        level.send_email, level.email_from = True, "ar@example.com"
    procedure.save()


def ledger(folder: Path) -> None:
    setup.make_ledger(folder)
    from trytond.pool import Pool
    from trytond.transaction import Transaction

    with Transaction().start(setup.DATABASE, 1) as transaction:
        party = Pool(setup.DATABASE).get("party.party")
        (procedure,) = Pool(setup.DATABASE).get("account.dunning.procedure").search([])
        party.write(party.search([]), {"dunning_procedure": procedure.id})
        transaction.commit()


def dun(folder: Path, port: int) -> None:
    config = folder / "dunning.conf"
    # Without a queue: the wizard renders, stores and sends before it comes back.
    config.write_text(
        f"[database]\nuri = sqlite://\npath = {folder}\n[email]\nuri = smtp://127.0.0.1:{port}\nfrom = ar@example.com\n"
    )
    from proteus import Model, Wizard
    from proteus import config as proteus_config

    made = proteus_config.set_trytond(database=setup.DATABASE, user="admin", config_file=str(config))
    made._context = Model.get("res.user").get_preferences(True, {})  # noqa: SLF001 - as proteus' own examples do
    create = Wizard("account.dunning.create")
    create.form.date = dt.date.today()  # noqa: DTZ011 - the ERP's own idea of today
    create.execute("create_")
    draft = Model.get("account.dunning").find([("state", "=", "draft")])
    process = Wizard("account.dunning.process", draft)
    wall, cpu = time.perf_counter(), time.process_time()
    process.execute("process")
    print(json.dumps({"seconds": time.perf_counter() - wall, "cpu_seconds": time.process_time() - cpu}))


if __name__ == "__main__":
    command, where, *rest = sys.argv[1:]
    {"make": make, "ledger": ledger, "dun": lambda folder: dun(folder, int(rest[0]))}[command](Path(where))
