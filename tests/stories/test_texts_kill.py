"""kill -9 of workers while texts leave: no phone gets one twice, and what nobody knows is reported. Providers know no second
try of the same text, so nothing but our own marks stands between a crash and a doubled reminder.
"""

from __future__ import annotations

import random
import threading
from collections import Counter

import pytest

from tests.servers.texting import twilio, twilio_like
from tests.stories.test_kill import Worker
from tests.world import World, all_of, eur, rule

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
TEXTS, KILLS = 600, 24


def numbers() -> list[str]:
    return [f"+491522881{n:04d}" for n in range(TEXTS)]


def crowd(world: World) -> None:
    world.put(
        customers=[{"erp_id": f"C{n}", "name": f"Customer {n}"} for n in range(TEXTS)],
        contacts=[
            {"erp_id": f"K{n}", "customer_erp_id": f"C{n}", "name": f"Alex {n}", "phone": number}
            for n, number in enumerate(numbers())
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
            for n in range(TEXTS)
        ],
    )
    template = world.text_template("customer", "{{ customer.name }}: {{ customer.balance_overdue }}")
    world.activate(
        trigger={"kind": "customer_follow_up", "filters": all_of(rule("customer.balance_overdue", ">", eur("100.00")))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[{"kind": "send_text", "id": "t", "template_id": template}],
    )


def test_every_text_at_most_once_and_what_is_unknown_is_reported(organisation):
    world = World(organisation, "2026-11-01T08:00")
    crowd(world)
    dice = random.Random(11)
    with twilio_like() as server:
        server.takes = 0.05
        twilio(world, server.url)
        bench = [Worker(organisation), Worker(organisation)]

        def run(worker: Worker) -> None:
            while worker.kills < KILLS / 2:
                worker.stand(dice.uniform(0.2, 0.8))

        threads = [threading.Thread(target=run, args=(worker,)) for worker in bench]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        during = len(server.texts)
        server.takes = 0.0
        bench[0].stand()
        for worker in bench:
            worker.close()
        arrived = Counter(text["To"] for text in server.texts)
    states = Counter(world.messages("state"))
    unknown = {to[0] for state, to in world.messages("state", "to_addresses") if state == "unknown"}
    assert 0 < during < TEXTS, "the killing went on while texts left"
    assert states.keys() <= {"sent", "unknown"}
    assert sum(states.values()) == TEXTS
    assert [number for number, n in arrived.items() if n > 1] == []
    assert set(arrived) | unknown == set(numbers())
    assert 0 < len(unknown) <= KILLS * 8, "at most one per connection of a killed worker"
    assert all(
        reason.startswith("outcome_unknown: ")
        for state, reason in world.messages("state", "reason")
        if state == "unknown"
    )
    assert Counter(world.runs()) == {("ended", "finished"): TEXTS - len(unknown), ("holding", None): len(unknown)}
