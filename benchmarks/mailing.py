"""Mail: thousands of grouped reminders through a tick, and how soon a payment's thank-you is at the mail server."""

from __future__ import annotations

import json
import os
import random
import smtplib
import subprocess
import sys
import time
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from unittest import mock

from benchmarks.asking import NOW
from benchmarks.bench import ROOT, Bench
from benchmarks.ledger import ORGANISATION
from benchmarks.sinks import RunningSink, own_sink, quickest_sink
from benchmarks.table import Measure, median, seconds
from benchmarks.ticking import FRIDAYS, later, world
from dunnock.events.bell import ring
from dunnock.kernel.clock import machine_now
from dunnock.ledger.batch import LedgerBatch
from dunnock.ledger.commands import upsert_ledger
from dunnock.org.db import execute, organisation_scope, row, rows
from dunnock.runs.tick import TickReport, tick
from tests.world import World, all_of, rule

TRYTON = Path(__file__).with_name("tryton.json")
LISTED = 10  # open invoices of each customer tagged `ten`
REMINDER = """<html><body style="font-family: sans-serif">
<p>Dear {{ contact.first_name | default: "Sir or Madam" }},</p>
<p>our records show that {{ customer.name }} ({{ customer.reference }}) owes us {{ customer.balance_overdue }} past the due date.
Please look at the invoices below and pay them within seven days.</p>
<table style="border-collapse: collapse; width: 100%">
<tr><th align="left">Invoice</th><th align="left">Issued</th><th align="left">Due</th><th align="right">Days</th>
<th align="right">Amount</th><th align="right">Open</th></tr>
{% for invoice in invoices %}<tr style="border-top: 1px solid #cccccc"><td>{{ invoice.number }}</td>
<td>{{ invoice.issued_on | date: "long" }}</td><td>{{ invoice.due_on | date: "long" }}</td>
<td align="right">{% if invoice.days_overdue > 0 %}{{ invoice.days_overdue }}{% endif %}</td>
<td align="right">{{ invoice.amount }}</td><td align="right"><b>{{ invoice.balance }}</b></td></tr>
{% endfor %}{% for total in totals %}<tr style="border-top: 2px solid #333333"><td colspan="5">Total of {{ total.count }}</td>
<td align="right"><b>{{ total.amount }}</b></td></tr>{% endfor %}
</table>
<p>If you have paid meanwhile, please ignore this message.</p>
<p>Kind regards<br>{{ organisation.name }}<br>{{ organisation.address }}</p>
</body></html>"""


def mailbox(sink: RunningSink) -> None:
    with organisation_scope(ORGANISATION):
        execute(
            """INSERT INTO mailbox (organisation_id, name, host, port, security, from_address, from_name, created_at)
               VALUES (%s, 'Main', '127.0.0.1', %s, 'none', 'ar@example.com', 'Fernhill Supplies', %s)""",
            [ORGANISATION, sink.port, NOW.instant],
        )


def queued_reminders(made: World) -> int:
    """One reminder with ten invoices for each customer tagged `ten`, queued for ten o'clock; how many."""
    template = made.template("customer", "{{ invoices.size }} invoices are overdue, {{ customer.name }}", REMINDER)
    made.activate(
        trigger={"kind": "customer_follow_up", "filters": all_of(rule("customer.tags", "any_of", ["ten"]))},
        settings=FRIDAYS,
        steps=[{"kind": "send_email", "id": "m", "template_id": template, "send": {"mode": "at", "time": "10:00"}}],
    )
    return tick(organisation_id=ORGANISATION, instant=NOW.instant).enrolled


def reminders(bench: Bench) -> Iterator[Measure]:
    """Release (look again, render), build, hand over, settle: everything a tick does with messages whose time has come."""
    bench.fresh()
    with quickest_sink() as sink:
        mailbox(sink)
        count = queued_reminders(world())
        reports: list[TickReport] = []
        spent = seconds(lambda: reports.append(tick(organisation_id=ORGANISATION, instant=later(hours=1).instant)))
    if dict(reports[0].messages) != {"sent": count}:
        raise AssertionError(f"{dict(reports[0].messages)} of {count} reminders")
    with organisation_scope(ORGANISATION):
        sample = (
            row("SELECT avg(cardinality(target_invoice_ids)) AS n, avg(length(html)) AS size FROM message", {}) or {}
        )
    rate = count / spent
    naive = _naive_rate(bench)
    compared = (
        f"smtplib, EmailMessage, a query per customer (ours / naive); {count:,} mails, {sample['n']:.0f} invoices and"
        f" {sample['size'] / 1000:.1f} kB each, to {sink.name}"
    )
    yield Measure("grouped reminders handed over", rate, "messages/s", ">= 500", compared, rate / naive)
    if rate < 500:
        _profile_reminders(bench)
    both = _two_workers(bench)
    yield Measure(
        "the same by two worker processes",
        both,
        "messages/s",
        "",
        "one process (two / one); two processors",
        both / rate,
    )
    if TRYTON.exists() and not bench.tryton:
        yield from _against_tryton(1000 / rate, json.loads(TRYTON.read_text()), "the stored run")


def _two_workers(bench: Bench) -> float:
    """Messages per second of two processes on one organisation: each takes what the other has not."""
    bench.fresh()
    environment = os.environ | {"DATABASE_URL": bench.url()}
    command = [sys.executable, "-m", "benchmarks.ticker", str(ORGANISATION), later(hours=1).instant.isoformat()]
    with quickest_sink() as sink:
        mailbox(sink)
        count = queued_reminders(world())
        workers = [
            subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
            )
            for _ in range(2)
        ]
        for worker in workers:
            assert worker.stdout
            worker.stdout.readline()
        started = time.perf_counter()
        for worker in workers:
            assert worker.stdin
            worker.stdin.write("go\n")
            worker.stdin.flush()
        sent = [json.loads(worker.communicate(timeout=300)[0]).get("sent", 0) for worker in workers]
        spent = time.perf_counter() - started
    if sum(sent) != count:
        raise AssertionError(f"{sent} of {count} reminders sent")
    return count / spent


def _profile_reminders(bench: Bench) -> None:
    bench.fresh()
    from dunnock.correspondence import tries

    with quickest_sink() as sink, mock.patch.object(tries, "CONNECTIONS", 1):
        mailbox(sink)
        queued_reminders(world())
        bench.calls("mail", lambda: tick(organisation_id=ORGANISATION, instant=later(hours=1).instant))


_OF_CUSTOMER = "SELECT * FROM {} WHERE organisation_id = %s AND customer_id = %s"


def _naive_rate(bench: Bench) -> float:
    """Messages per second of the script somebody would write: no queue, no marks, no check, a new connection each."""
    from dunnock.correspondence.templates.compiled import MailSource, compile_mail
    from dunnock.runs.context import context_of

    mail = compile_mail(MailSource("{{ invoices.size }} invoices are overdue, {{ customer.name }}", html=REMINDER))
    count = bench.sized(500, 100)
    organisation = {"name": "Fernhill Supplies", "reply_to": "", "address": "1 Example Street"}

    def send(customer: dict[str, Any], port: int) -> None:
        with organisation_scope(ORGANISATION):
            listed = rows(
                "SELECT * FROM open_item WHERE organisation_id = %s AND customer_id = %s",
                [ORGANISATION, customer["id"]],
            )
            person = rows(_OF_CUSTOMER.format("contact"), [ORGANISATION, customer["id"]])[0]
        shown = ("issued_on", "due_on", "amount", "balance", "currency", "po_number")
        look = {
            "customer_name": customer["name"],
            "customer_reference": customer["reference"],
            "country": customer["country"],
            "language": "en",
            "items": [[i["id"], i["number"], *(str(i[name]) for name in shown), None, None] for i in listed],
            "positions": [],
            "contacts": [],
            "subject": None,
        }
        context = context_of(look, subject_kind="customer", recipient=None, organisation=organisation, today=NOW.today)
        made = mail.render(context, "en", strict=False)
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = "ar@example.com", person["email"], made.subject
        message.set_content(made.text)
        message.add_alternative(made.html, subtype="html")
        with smtplib.SMTP("127.0.0.1", port, "[127.0.0.1]") as server:
            server.send_message(message)

    with organisation_scope(ORGANISATION):
        customers = rows("SELECT * FROM customer WHERE 'ten' = ANY(tags) ORDER BY id LIMIT %s", [count])
    with quickest_sink() as sink:
        spent = seconds(lambda: [send(customer, sink.port) for customer in customers])
    return len(customers) / spent


# ---------------------------------------------------------------------- how soon


PAYMENTS = 200


def latency(bench: Bench) -> Iterator[Measure]:
    """A real worker process on the big ledger; a payment is committed, the sink stamps when its thank-you is complete."""
    bench.fresh()
    made = world()
    template = made.template(
        "payment", "Thank you for {{ payment.amount }}", "<p>Dear {{ contact.first_name }}, thank you.</p>"
    )
    with own_sink() as sink:
        mailbox(sink)
        made.activate(
            trigger={"kind": "payment_registered", "filters": all_of(rule("payment.status", "is", "paid"))},
            steps=[{"kind": "send_email", "id": "m", "template_id": template}],
        )
        count = max(20, bench.sized(PAYMENTS))
        with organisation_scope(ORGANISATION):
            payers = rows(
                "SELECT erp_id, id FROM customer WHERE NOT 'ten' = ANY(tags) ORDER BY md5(id::text) LIMIT %s",
                [count + 3],
            )
        committed: dict[str, float] = {}
        with worker_process(bench) as worker:
            for payer in payers[:3]:  # the worker's first jobs load its libraries
                _pay(made, payer["erp_id"])
                time.sleep(1.5)
            dice = random.Random(7)
            for payer in payers[3:]:
                _pay(made, payer["erp_id"])
                committed[f"c{payer['id']}@example.com"] = time.monotonic()
                time.sleep(dice.uniform(0.05, 0.25))
            _until_sent(count + 3)
            if worker.poll() is not None:
                raise AssertionError("the worker has stopped")
        floor = _bare_latency(sink, 50)
    taken = sorted(at - committed[to] for to, at, _ in sink.arrived if to in committed)
    if len(taken) != count:
        raise AssertionError(f"{len(taken)} of {count} thank-yous arrived")
    middle, p99 = median(taken), taken[min(count - 1, int(count * 0.99))]
    compared = f"p99 {p99:.3f} s over {count} payments; ratio: to smtplib straight after the commit"
    yield Measure(
        "payment committed to mail at the server", middle, "s", "<= 0.3 and p99 <= 2", compared, middle / floor, p99
    )


def _pay(made: World, customer: str) -> None:
    """A payment as the API takes it: the ledger and the bell in one transaction, at the machine's own time."""
    now = machine_now()
    payment = {
        "erp_id": f"bench-{customer}",
        "customer_erp_id": customer,
        "paid_on": now.date(),
        "amount": "12.00",
        "currency": "EUR",
    }
    with organisation_scope(ORGANISATION):
        upsert_ledger(
            organisation_id=ORGANISATION, source_id=made.source, batch=LedgerBatch(payments=[payment]), now=now
        )
        ring(ORGANISATION)


class worker_process:  # noqa: N801 - used as a function
    """`dunnock worker` on the work database."""

    def __init__(self, bench: Bench) -> None:
        command = [sys.executable, "-m", "dunnock.cli", "worker"]
        environment = os.environ | {"DATABASE_URL": bench.url()}
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, env=environment, cwd=ROOT)

    def __enter__(self) -> subprocess.Popen[bytes]:
        time.sleep(2.5)
        return self.process

    def __exit__(self, *_exc: object) -> None:
        self.process.terminate()
        self.process.wait(30)


def _until_sent(count: int) -> None:
    for _ in range(300):
        with organisation_scope(ORGANISATION):
            found = row("SELECT count(*) AS n FROM message WHERE state = 'sent'", {})
        if found and found["n"] >= count:
            return
        time.sleep(0.1)
    with organisation_scope(ORGANISATION):
        raise AssertionError(f"messages: {rows('SELECT state, reason, count(*) FROM message GROUP BY 1, 2', {})}")


def _bare_latency(sink: RunningSink, times: int) -> float:
    """Seconds from a commit to the server's answer with nothing in between: a new SMTP connection and a short mail."""
    taken = []
    for n in range(times):
        with organisation_scope(ORGANISATION):
            execute(
                "UPDATE customer SET changed_at = changed_at WHERE organisation_id = %s AND id = %s",
                [ORGANISATION, n + 1],
            )

        def send() -> None:
            with smtplib.SMTP("127.0.0.1", sink.port, "[127.0.0.1]") as server:
                server.sendmail("ar@example.com", ["floor@example.com"], "Subject: Thank you\r\n\r\nThank you.\r\n")

        taken.append(seconds(send))
    return median(taken)


# ---------------------------------------------------------------------- a peer


def tryton(bench: Bench) -> Iterator[Measure]:
    """Opt-in: Tryton's own dunning mails in Tryton's own environment, then ours again right after."""
    if not bench.tryton:
        return
    from benchmarks.peer import dunning_mails

    measured = dunning_mails()
    TRYTON.write_text(
        json.dumps({**measured, "measured_at": machine_now().isoformat(timespec="seconds")}, indent=1) + "\n"
    )
    bench.fresh()
    with quickest_sink() as sink:
        mailbox(sink)
        count = queued_reminders(world())
        spent = seconds(lambda: tick(organisation_id=ORGANISATION, instant=later(hours=1).instant))
    yield from _against_tryton(1000 * spent / count, measured, "this run")


def _against_tryton(ours: float, measured: dict[str, Any], when: str) -> Iterator[Measure]:
    """Per message, and per overdue invoice told of: Tryton writes one mail for each, we list ten in one."""
    theirs = measured["ms_per_message"]
    compared = f"Tryton's dunning mail, {theirs:.1f} ms each ({when}; Tryton / ours)"
    yield Measure("one reminder, to Tryton's", ours, "ms", "ratio >= 20", compared, theirs / ours)
    compared = f"the same: Tryton sends a mail per invoice, ours lists {LISTED}"
    yield Measure("one overdue invoice told of", ours / LISTED, "ms", "", compared, theirs * LISTED / ours)
