"""`dunnock demo`: from an empty directory to a captured thank-you mail, every step timed."""

from __future__ import annotations

import datetime as dt
import json
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dunnock.cli.boot import apply_migrations
from dunnock.cli.demo.mail import demo_mail, open_mailbox, wait_until_here, write
from dunnock.cli.demo.place import free_port, place, start
from dunnock.cli.demo.telling import Teller, stdout_kept_clean
from dunnock.cli.up import Processes, answers, commands

if TYPE_CHECKING:
    from dunnock.cli.demo.trace import Api, OpenInvoice, Trace
    from dunnock.kernel.clock import AsOf

LOOK_AROUND = 3.0  # seconds between "it is up" and the payment

WELCOME = """Fernhill Supplies is a fictional supplier; its customers, invoices and payments are made up.
It is in test mode: messages are captured, and no mail leaves this machine.
"""


@click.group(invoke_without_command=True)
@click.option(
    "--once", is_flag=True, help="In an empty directory, checked, then removed. Exit code 1 if a check fails."
)
@click.option("--json", "as_json", is_flag=True, help="The trace as JSON on stdout (with --once).")
@click.option("--port", default=8765, show_default=True)
@click.option("--fresh", is_flag=True, help="Throw the demo's data away and start again.")
@click.pass_context
def demo(context: click.Context, once: bool, as_json: bool, port: int, fresh: bool) -> None:
    """A fictional company from nothing, with a payment and a mail arriving. Stays up until Ctrl-C."""
    if context.invoked_subcommand:
        return
    if as_json and not once:
        raise click.UsageError("--json goes with --once: without it the demo stays up and there is no end to report.")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    report: dict[str, Any] | None = None
    with ExitStack() as stack:
        if as_json:
            stack.enter_context(stdout_kept_clean())
        home, server = stack.enter_context(place(once=once, fresh=fresh))
        port = free_port(port, any_other=once)
        stack.callback(_leave_database)
        teller = Teller(to_stderr=as_json)
        teller.say(WELCOME)
        with teller.step("Database started") as more:
            more.append("made from nothing" if start(server) else "found warm")
        _ready(teller)
        run = _Demo(teller, home, port)
        try:
            if once:
                report = run.once()
            else:
                run.stay()
        except KeyboardInterrupt:
            teller.say("\nStopping …")
    if as_json and report is not None:
        click.echo(json.dumps(report, indent=2, ensure_ascii=False))
    if once and not (report and report["ok"]):
        raise SystemExit(1)


demo.add_command(demo_mail)


def _ready(teller: Teller) -> None:
    with teller.step("Schema up to date"):
        import django

        django.setup()
        apply_migrations()


def _leave_database() -> None:
    """Before the server is stopped: an open connection would be cut."""
    from django.db import connections

    connections.close_all()


class _Demo:
    """The steps after the database is up. Each leaves what is there already as it is."""

    def __init__(self, teller: Teller, home: Path, port: int) -> None:
        self.teller, self.home = teller, home
        self.url = f"http://127.0.0.1:{port}"
        self.processes = Processes(commands("127.0.0.1", port, workers=1, threads=4))
        self.organisation_id = 0
        self.key = ""
        self.past = False  # with --once the checks begin on an organisation that has written nothing
        self.staff: list[tuple[str, str, tuple[str, ...]]] = []

    def once(self) -> dict[str, Any]:
        """The whole way with every check; the JSON trace."""
        from dunnock.cli.demo import checks as held

        self._set_up()
        checks = held.ledger_checks(self.organisation_id, self.home / "ledger")
        with self._served() as api:
            checks.append(held.quiet_check(self.organisation_id))
            checks.append(held.audience_check(self.organisation_id, self._as_of()))
            invoice, trace = self._payment(api)
            with self.teller.step("Checked"):
                checks += held.payment_checks(self.organisation_id, api, invoice, trace, self._as_of())
            checks.append(held.mail_check(self.organisation_id, self._mail()))
        for check in checks:
            self.teller.say(f"{'ok   ' if check.ok else 'WRONG'} {check.name} ({check.detail})")
        return {
            "ok": all(check.ok for check in checks),
            "checks": [check.as_dict() for check in checks],
            "steps": self.teller.steps,
            "trace": [{"hop": name, "at_ms": at} for name, at in trace.hops.items()],
            "trace_measures": "PostgreSQL commit timestamps, milliseconds after the payment's own commit",
            "message": {"to": trace.to, "subject": trace.subject},
        }

    def stay(self) -> None:
        """Serve until Ctrl-C, with one payment arriving after a few seconds."""
        self.past = True
        self._set_up()
        with self._served() as api:
            self._invite()
            until = time.monotonic() + LOOK_AROUND
            while time.monotonic() < until:
                time.sleep(0.2)
                self.processes.mend()
            self._payment(api)
            self._mail()
            self.teller.say(
                "Write one yourself, from another window: bin/dunnock demo mail --text 'We pay on Friday'\n"
            )
            self.teller.say("Still serving. Ctrl-C stops it; `dunnock demo` starts it again with the same data.")
            while True:
                time.sleep(0.5)
                self.processes.mend()

    def _as_of(self) -> AsOf:
        from dunnock.kernel.clock import machine_now
        from dunnock.workflows.reads import as_of

        return as_of(self.organisation_id, machine_now())

    def _set_up(self) -> None:
        from dunnock.example import company
        from dunnock.kernel.clock import machine_now

        now = machine_now()
        with self.teller.step("Organisation in test mode") as more:
            found = company.find_organisation()
            self.organisation_id = found or company.make_organisation(now)
            self.key = company.api_key(self.organisation_id, self.home, now)
            more.append(f"{company.NAME} (number {self.organisation_id}, {'found' if found else 'new'})")
        if not company.is_loaded(self.organisation_id):
            self._load()
        with self.teller.step("People") as more:
            self.staff = company.make_staff(self.organisation_id, now)
            more.append("one for each role")
        with self.teller.step("Templates") as more:
            templates = company.make_templates(self.organisation_id, now)
            more.append(f"{len(templates)} in up to three languages")
        with self.teller.step("Workflows") as more:
            as_of = company.activated_at(self._as_of()) if self.past else self._as_of()
            made = company.make_workflows(self.organisation_id, templates, as_of)
            more.append(f"{len(made)}, two of them drafts" if made else "as they were")
        if self.past and not company.has_history(self.organisation_id):
            with self.teller.step("The last twelve days played") as more:
                more.append(f"{company.play_past(self.organisation_id, self._as_of())} messages captured")

    def _load(self) -> None:
        from dunnock.example import company

        folder, as_of = self.home / "ledger", self._as_of()
        with self.teller.step("The ERP's export written") as more:
            more.append(f"{company.write_ledger(folder, as_of.today):,} rows of CSV in {folder}")
        with self.teller.step("Ledger read in through the files connector") as more:
            loaded = company.load_ledger(self.organisation_id, folder, as_of.today, as_of.instant)
            more.append(", ".join(f"{n:,} {name.replace('_', ' ')}" for name, n in loaded.counts.items()))

    def _mail(self) -> str:
        """A customer answers; the Message-ID of the mail, which is in the inbox by now."""
        with self.teller.step("A mail came into the local mailbox and is in the inbox") as more:
            told = write(self.home)
            wait_until_here(self.organisation_id, told["message_id"])
            more.append(f"{told['customer'] or told['sender']}: {told['subject']}")
        return told["message_id"]

    @contextmanager
    def _served(self) -> Iterator[Api]:
        from dunnock.cli.demo.trace import Api

        try:
            with (
                closing(open_mailbox(self.organisation_id, self.home)),
                closing(Api(f"{self.url}/api/v1", self.key)) as api,
            ):
                with self.teller.step("Web server and worker answer"):
                    self.processes.start(first="web", until=lambda: answers(self.url))
                    api.wait_until_alive(self.processes.mend)
                yield api
        finally:
            self.processes.stop()

    def _invite(self) -> None:
        from dunnock.example.company import PASSWORD

        people = "".join(
            f"    {email:<20} {role}{', sees only ' + ' and '.join(portfolios) if portfolios else ''}\n"
            for email, role, portfolios in self.staff
        )
        self.teller.say(f"""
Dunnock is up. Open it and sign in:

  {self.url}

{people}
  with the password   {PASSWORD}

What a customer sees, without an account: {self._portal()}
For programs: {self.url}/api/v1/docs, with the key {self.key}
The next Monday's reminders, played today (all captured), from another window:
  DUNNOCK_HOME={self.home} bin/dunnock tick --as-of {self._next_monday()}

In a moment a customer pays.""")

    def _portal(self) -> str:
        from dunnock.example.portal import portal_link
        from dunnock.kernel.clock import machine_now

        return portal_link(self.organisation_id, self.url, machine_now())

    def _next_monday(self) -> str:
        today = self._as_of().today
        return f"{today + dt.timedelta(days=7 - today.weekday())}T09:00"

    def _payment(self, api: Api) -> tuple[OpenInvoice, Trace]:
        from dunnock.cli.demo import trace

        invoice = trace.next_open_invoice(self.organisation_id)
        with self.teller.step("A payment arrived and its mail was captured"):
            api.pay(invoice, paid_on=self._as_of().today)
            found = trace.follow(self.organisation_id, f"DEMO-{invoice.invoice}")
        self.teller.say(f"\n{invoice.name} has paid invoice {invoice.number}, {invoice.balance:,} {invoice.currency}.")
        self.teller.say("After the payment's commit, by the database's commit times:")
        for name, at in found.hops.items():
            self.teller.say(f"{at:9.1f} ms  {trace.HOPS[name]}")
        self.teller.say(f"\nTo:      {', '.join(found.to)}\nSubject: {found.subject}\n")
        self.teller.say("".join(f"    {line}\n" for line in found.text.splitlines()))
        return invoice, found
