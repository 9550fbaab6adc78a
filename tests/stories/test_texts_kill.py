"""kill -9 of workers while texts leave: no phone gets one twice, what nobody knows is asked for, and every fact is told once."""

from __future__ import annotations

import datetime as dt
import random
import threading
import time
from collections import Counter
from collections.abc import Callable

import pytest

from dunnock.kernel.clock import machine_now
from dunnock.runs.tick import tick
from tests.servers.counter import counter
from tests.servers.texting import generic, twilio, twilio_like
from tests.stories.test_kill import Worker
from tests.world import World, all_of, eur, rule

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
TEXTS, KILLS = 400, 20


def numbers(count: int = TEXTS) -> set[str]:
    return {f"+491522881{n:04d}" for n in range(count)}


def crowd(world: World, count: int = TEXTS) -> None:
    world.put(
        customers=[{"erp_id": f"C{n}", "name": f"Customer {n}"} for n in range(count)],
        contacts=[
            {"erp_id": f"K{n}", "customer_erp_id": f"C{n}", "name": f"Alex {n}", "phone": number}
            for n, number in enumerate(sorted(numbers(count)))
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
    template = world.text_template("customer", "{{ customer.name }}: {{ customer.balance_overdue }}")
    world.activate(
        trigger={"kind": "customer_follow_up", "filters": all_of(rule("customer.balance_overdue", ">", eur("100.00")))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[{"kind": "send_text", "id": "t", "template_id": template}],
    )


def kill_while_texts_leave(organisation_id: int, kills: int, handed_over: Callable[[], int]) -> int:
    """Two workers at a time, killed at any moment: a third of them by the clock, the others after a few more texts. Another
    finishes; how many texts had been handed over when the killing ended.
    """
    dice = random.Random(11)
    bench = [Worker(organisation_id), Worker(organisation_id)]

    def run(worker: Worker) -> None:
        while worker.kills < kills / 2:
            if dice.random() < 0.33:
                worker.stand(dice.uniform(0.2, 0.8))
            else:
                goal = handed_over() + dice.randint(1, 12)
                worker.stand(dice.uniform(0.0, 0.12), after=lambda goal=goal: handed_over() >= goal)

    threads = [threading.Thread(target=run, args=(worker,)) for worker in bench]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    during = handed_over()
    bench[0].stand()
    for worker in bench:
        worker.close()
    return during


def by_state(world: World, state: str) -> set[str]:
    return {to[0] for found, to in world.messages("state", "to_addresses") if found == state}


def ask_until_nothing_changes(world: World) -> None:
    """Five minutes later, whoever ticks asks the provider."""
    instant, unknown = machine_now() + dt.timedelta(minutes=5), len(by_state(world, "unknown"))
    for _ in range(unknown // 20 + 2):
        tick(organisation_id=world.id, instant=instant)


def told_of(world: World) -> Counter[str]:
    """The number of each text that was told of as sent."""
    found = world.rows(
        """SELECT m.to_addresses[1] AS to FROM event e JOIN message m ON m.id = e.subject_id
           WHERE e.kind = 'text.sent' AND e.subject_kind = 'text_message'"""
    )
    return Counter(one["to"] for one in found)


def written_about(world: World) -> int:
    return world.rows("SELECT count(last_contact_at) AS n FROM invoice")[0]["n"]


def test_every_text_at_most_once_and_what_is_unknown_is_asked_for(organisation, capsys):
    world = World(organisation, "2026-11-01T08:00")
    crowd(world)
    with twilio_like() as server:
        server.takes = 0.05
        twilio(world, server.url)
        during = kill_while_texts_leave(organisation, KILLS, lambda: len(server.texts))
        unknown = by_state(world, "unknown")
        states = Counter(world.messages("state"))
        reasons = {reason for state, reason in world.messages("state", "reason") if state == "unknown"}
        settled = by_state(world, "sent")
        assert told_of(world) == Counter(settled), "a text that left is told of, whoever was killed before the telling"
        ask_until_nothing_changes(world)
        arrived = Counter(text["To"] for text in server.texts)
    with capsys.disabled():
        print(
            f"\n{KILLS} kills, {during} of {TEXTS} texts had left; {len(unknown)} unknown, {len(unknown & set(arrived))} arrived"
        )
    assert 0 < during < TEXTS, "the killing went on while texts left"
    assert states.keys() <= {"sent", "unknown"}
    assert sum(states.values()) == TEXTS
    assert [number for number, n in arrived.items() if n > 1] == []
    assert set(arrived) | unknown == numbers()
    # On a slow machine the next worker has asked for some of them before the killing ends.
    assert unknown or server.asked
    assert len(unknown) <= KILLS * 8, "at most one per connection of a killed worker"
    assert all(reason.startswith("outcome_unknown: ") for reason in reasons)
    # Twilio was asked: what it has is sent, what it does not have stays a person's to decide.
    lost = by_state(world, "unknown")
    assert by_state(world, "sent") == set(arrived)
    assert lost == numbers() - set(arrived)
    assert all(
        "probably not left" in reason for state, reason in world.messages("state", "reason") if state == "unknown"
    )
    assert told_of(world) == arrived
    assert written_about(world) == len(arrived)
    ended, held = ("ended", "finished"), ("holding", None)
    assert Counter(world.runs()) == Counter({ended: len(arrived), held: len(lost)})


def test_a_provider_with_a_key_gets_every_text_exactly_once(organisation, capsys):
    world, count = World(organisation, "2026-11-01T08:00"), 200
    crowd(world, count)
    taken: list[str] = []

    def take(_path: str, body: dict[str, str]) -> tuple[int, dict[str, str]]:
        taken.append(body["to"])
        time.sleep(0.05)
        return 202, {"id": f"T{len(taken)}"}

    with counter() as server:
        server.answers["POST /texts"] = take
        generic(world, f"{server.url}/texts", id_path="id", idempotency_header="Idempotency-Key")
        during = kill_while_texts_leave(organisation, 10, lambda: len(taken))
        unknown = by_state(world, "unknown")
        ask_until_nothing_changes(world)
    with capsys.disabled():
        print(f"\n10 kills, {during} of {count} texts had left; {len(unknown)} unknown, all asked for")
    assert 0 < during < count
    assert unknown or len(server.calls) > count
    assert Counter(taken) == Counter(numbers(count))
    assert by_state(world, "sent") == numbers(count)
    assert told_of(world) == Counter(numbers(count))
    assert Counter(world.runs()) == {("ended", "finished"): count}
