"""Two at once: each waits for the other, and what one has decided the other sees."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from django.db import connection

from dunnock.kernel.errors import Invalid
from tests.rooms.cases.conftest import Cases

pytestmark = pytest.mark.django_db(transaction=True)


def both(*work: Callable[[], object]) -> list[object]:
    """Each in its own thread and connection, begun together; what each answered or raised."""
    ready, answers = threading.Barrier(len(work)), list[object]([None] * len(work))

    def run(at: int) -> None:
        ready.wait()
        try:
            answers[at] = work[at]()
        except Exception as error:  # an answer like any other
            answers[at] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[at]) for at in range(len(work))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_one_of_two_decisions_finds_nothing_left_to_do(cases):
    promise, plan = cases.promise("I1"), cases.plan("I2", count=2, starts_on="2026-03-04", grace_days=0)
    cases.at("2026-03-05T09:00").pay("I1", "A", "100.00")
    found = both(cases.decide, cases.decide, cases.decide)
    assert sorted(found)[:2] == [0, 0]
    assert max(found) > 0
    assert cases.status("promise", promise) == "kept"
    assert cases.status("payment_plan", plan) == "broken"
    assert cases.events("promise.kept") == [("promise.kept", promise)]


def test_one_of_two_promises_on_one_invoice_is_refused(cases):
    found = both(lambda: cases.promise("I1", "I2"), lambda: cases.promise("I2", "I3"))
    refused = [one for one in found if isinstance(one, Invalid)]
    assert len(refused) == 1
    assert "stands in the promise of 10 Mar 2026 already" in refused[0].detail
    assert len(cases.rows("SELECT id FROM promise")) == 1


def test_a_promise_and_a_plan_on_one_invoice_at_once(cases):
    found = both(lambda: cases.plan("I1"), lambda: cases.promise("I1"), lambda: cases.dispute("I1"))
    assert sum(isinstance(one, Invalid) for one in found[:2]) >= 1
    assert [one for one in found if isinstance(one, Exception) and not isinstance(one, Invalid)] == []


def test_deciding_while_the_ledger_is_written_ends_in_what_the_ledger_says(cases: Cases):
    promise = cases.promise("I1")
    cases.at("2026-03-05T09:00")
    answers = both(lambda: cases.pay("I1", "A", "100.00"), cases.decide, cases.decide)
    assert [one for one in answers if isinstance(one, Exception)] == []
    cases.decide()
    assert cases.status("promise", promise) == "kept"
    assert cases.marks("I1") == [""]
