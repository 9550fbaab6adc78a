"""kill -9 of workers while 2,000 messages leave: each exactly once, but for those reported as unknown to a person."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable

import pytest
from django.db import connection

from dunnock.org.db import execute, organisation_scope
from dunnock.org.models import Organisation
from tests.servers.smtp import SmtpServer
from tests.world import World, all_of, eur, rule

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
MESSAGES, KILLS = 2000, 60


def mailbox(organisation_id: int, server: SmtpServer) -> None:
    settings = server.settings()
    with organisation_scope(organisation_id):
        execute(
            "INSERT INTO mailbox (organisation_id, name, host, port, security, from_address, from_name, created_at) VALUES (%s, 'Main', %s, %s, 'none', 'ar@example.com', 'Fernhill', '2026-01-01Z')",
            [organisation_id, settings.host, settings.port],
        )


def crowd(world: World, count: int) -> None:
    world.put(
        customers=[{"erp_id": f"C{n}", "name": f"Customer {n}"} for n in range(count)],
        contacts=[
            {"erp_id": f"K{n}", "customer_erp_id": f"C{n}", "name": f"Alex {n}", "email": f"c{n}@example.com"}
            for n in range(count)
        ],
        invoices=[
            {
                "erp_id": f"I{n}",
                "customer_erp_id": f"C{n}",
                "number": f"I{n}",
                "issued_on": "2026-01-01",
                "due_on": "2026-02-01",
                "amount": "150.00",
                "currency": "EUR",
            }
            for n in range(count)
        ],
    )
    template = world.template(
        "customer",
        "Reminder for {{ customer.name }}",
        "<p>{% for invoice in invoices %}{{ invoice.number }}{% endfor %}</p>",
    )
    world.activate(
        trigger={"kind": "customer_follow_up", "filters": all_of(rule("customer.balance_overdue", ">", eur("100.00")))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[{"kind": "send_email", "id": "m1", "template_id": template}],
    )


class Worker:
    """One place at the bench: whoever stands there is killed at random and replaced."""

    def __init__(self, organisation_id: int) -> None:
        entry = connection.settings_dict
        url = f"postgresql://{entry['USER']}:{entry['PASSWORD']}@/{entry['NAME']}?host={entry['HOST']}"
        environment = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "dunnock.site.settings"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.servers.killable", str(organisation_id)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        self.kills = 0

    def stand(self, seconds: float | None = None, *, after: Callable[[], bool] | None = None) -> None:
        """A worker works for `seconds` and is killed; without, until nothing is due. `after`: the seconds count from when it
        holds, so that a slow machine does not kill workers only before they have begun.
        """
        self.process.stdin.write("until idle\n" if seconds is None else "until killed\n")
        self.process.stdin.flush()
        pid = int(self.process.stdout.readline())
        if seconds is not None:
            patience = time.monotonic() + 20
            while after is not None and not after() and time.monotonic() < patience:
                time.sleep(0.005)
            time.sleep(seconds)
            os.kill(pid, signal.SIGKILL)
            self.kills += 1
        assert self.process.stdout.readline().strip() == "gone"

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait(60)
        self.process.stdout.close()


def test_every_message_exactly_once_or_reported_as_unknown(organisation, capsys):
    Organisation.objects.filter(id=organisation).update(mode="live")
    world = World(organisation, "2026-11-01T08:00")
    crowd(world, MESSAGES)
    dice = random.Random(7)
    with SmtpServer() as server:
        mailbox(organisation, server)
        bench = [Worker(organisation), Worker(organisation)]

        def run(worker: Worker) -> None:
            while worker.kills < KILLS / 2:
                worker.stand(dice.uniform(0.1, 1.3))

        threads = [threading.Thread(target=run, args=(w,)) for w in bench]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        during = len(server.messages)
        bench[0].stand()
        for worker in bench:
            worker.close()
        arrived = Counter(m.recipients[0] for m in server.messages)
    states = Counter(world.messages("state"))
    unknown = {to[0] for state, to in world.messages("state", "to_addresses") if state == "unknown"}
    with capsys.disabled():
        print(
            f"\n{KILLS} kills, {during} of {MESSAGES} messages had left by then; {len(unknown)} of unknown outcome, of which {sum(a in arrived for a in unknown)} had arrived"
        )
    assert during < MESSAGES, "the killing ended before the work did"
    assert sum(w.kills for w in bench) >= 50
    assert states.keys() <= {"sent", "unknown"}
    assert sum(states.values()) == MESSAGES
    assert [a for a, n in arrived.items() if n > 1] == []
    assert set(arrived) | unknown == {f"c{n}@example.com" for n in range(MESSAGES)}
    assert len(unknown) <= KILLS * 8  # at most one per connection of a killed worker
    # Whoever was killed between an outcome and its telling: the next one tells of it.
    told = world.rows("SELECT count(*) AS n FROM event WHERE kind = 'email.sent'")[0]["n"]
    assert told == states["sent"]
    assert world.rows("SELECT count(last_contact_at) AS n FROM invoice")[0]["n"] == states["sent"]
    # A person finds them, with the reason, and the run waits for the decision.
    reasons = {r for s, r in world.messages("state", "reason") if s == "unknown"}
    assert all(r.startswith("outcome_unknown: ") for r in reasons)
    assert Counter(world.runs()) == {("ended", "finished"): MESSAGES - len(unknown)} | (
        {("holding", None): len(unknown)} if unknown else {}
    )


def test_two_workers_on_one_batch_send_each_message_once(organisation):
    world = World(organisation, "2026-11-01T08:00")
    crowd(world, 300)
    with SmtpServer() as server:
        mailbox(organisation, server)
        bench = [Worker(organisation), Worker(organisation)]
        threads = [threading.Thread(target=w.stand) for w in bench]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for worker in bench:
            worker.close()
        arrived = Counter(m.recipients[0] for m in server.messages)
    assert arrived == {f"c{n}@example.com": 1 for n in range(300)}
    assert Counter(world.messages("state")) == {"sent": 300}
    assert Counter(world.runs()) == {("ended", "finished"): 300}
