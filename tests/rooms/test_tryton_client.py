"""What the Tryton client does with a server that is unwell: a real one on loopback, no Tryton needed."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest

from dunnock.connectors.errors import (
    OutcomeUnknown,
    SourceBusy,
    SourceError,
    SourceNotFound,
    SourceRefused,
    SourceTimedOut,
    SourceUnreachable,
)
from dunnock.connectors.tryton import wire
from dunnock.connectors.tryton.client import ATTEMPTS, TrytonAccess, TrytonClient
from tests.servers.http import Answer, Reply, Unwell, gzipped, result, unwell

LOGIN = result([1, "session", None])
PREFERENCES = result({"company": 1, "language": "en"})


class Waits(list[float]):
    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def client_for(server: Unwell, *, timeout: float = 5.0) -> tuple[TrytonClient, Waits]:
    waits = Waits()
    access = TrytonAccess(server.url, "ar", "reader", "secret-Word-1", name="Books")
    return TrytonClient(access, timeout=timeout, wait=waits), waits


def paged(total: int, before: dict[int, Answer]) -> Answer:
    """A model with ids 1..total. `before` maps the how-many-th call of it to an answer that comes instead."""
    calls = {"n": 0}

    def answer(request: dict[str, Any]) -> Reply:
        if request["method"] == "common.db.login":
            return LOGIN
        if request["method"].endswith("get_preferences"):
            return PREFERENCES
        calls["n"] += 1
        instead = before.get(calls["n"])
        if instead is not None:
            return instead(request) if callable(instead) else instead
        (_, _, (_, _, last)), _, limit, *_ = request["params"]
        return result([{"id": i} for i in range(last + 1, min(total, last + limit) + 1)])

    return answer


def test_one_connection_and_the_context_are_kept() -> None:
    with unwell(LOGIN, PREFERENCES, result([1, 2])) as server:
        client, _ = client_for(server)
        with client:
            assert client.call("model.party.party.search", [], 0, 10, None) == [1, 2]
        assert len(server.connections) == 1
        assert server.methods()[:2] == ["common.db.login", "model.res.user.get_preferences"]
        assert server.requests[2]["params"][-1] == {"company": 1, "language": "en"}
        assert set(server.requests[2]) == {"id", "method", "params"}


def test_typed_values_travel_both_ways() -> None:
    values = [
        Decimal("12.340"),
        dt.date(2026, 4, 3),
        dt.datetime(2026, 4, 3, 10, 11, 12, 13),
        dt.timedelta(days=2, seconds=1),
        b"\x00\xff",
        {"nested": [Decimal(-1)]},
        None,
    ]
    assert wire.decode(wire.encode(values)) == values
    aware = dt.datetime(2026, 4, 3, 12, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert wire.decode(wire.encode(aware)) == dt.datetime(2026, 4, 3, 10)


def test_a_gzipped_answer_is_read() -> None:
    with unwell(LOGIN, PREFERENCES, gzipped([1])) as server:
        client, _ = client_for(server)
        with client:
            assert client.call("model.party.party.search", [], 0, 10, None) == [1]


def test_a_wrong_password_is_refused_at_once() -> None:
    with unwell(Reply(status=401)) as server:
        client, waits = client_for(server)
        with client, pytest.raises(SourceRefused, match="user or password is wrong") as caught:
            client.call("model.party.party.search", [], 0, 10, None)
        assert len(server.requests) == 1
        assert waits == []
        assert caught.value.facts["system"] == "Books"
        assert caught.value.facts["call"] == "common.db.login"
        assert caught.value.cure in caught.value.detail
        assert "secret-Word-1" not in repr(client.access) + caught.value.detail


def test_an_ended_session_is_renewed_once() -> None:
    with unwell(LOGIN, PREFERENCES, Reply(status=401), LOGIN, PREFERENCES, result([7])) as server:
        client, _ = client_for(server)
        with client:
            assert client.call("model.party.party.search", [], 0, 10, None) == [7]
        assert server.methods().count("common.db.login") == 2


def test_a_session_refused_twice_is_refused() -> None:
    with unwell(LOGIN, PREFERENCES, Reply(status=401), LOGIN, PREFERENCES, Reply(status=401)) as server:
        client, _ = client_for(server)
        with client, pytest.raises(SourceRefused, match="session was not accepted"):
            client.call("model.party.party.search", [], 0, 10, None)
        assert len(server.requests) == 6


def test_no_right_is_refused_without_a_new_session() -> None:
    with unwell(LOGIN, PREFERENCES, Reply(status=403)) as server:
        client, _ = client_for(server)
        with client, pytest.raises(SourceRefused, match="may not make this call"):
            client.call("model.account.invoice.search", [], 0, 10, None)
        assert len(server.requests) == 3


def test_a_missing_right_is_a_refusal_that_names_what_may_not_be_read() -> None:
    said = "Sie sind nicht berechtigt, auf „account.invoice“ zuzugreifen."
    answer = json.dumps({"id": 1, "error": ["UserError", [said, "", None]]})
    with unwell(LOGIN, PREFERENCES, Reply(answer.encode())) as server:
        client, _ = client_for(server)
        with client, pytest.raises(SourceRefused, match=r"the right to read account\.invoice") as refused:
            client.call("model.account.invoice.search", [], 0, 10, None)
    assert said.rstrip(".") in refused.value.detail
    assert refused.value.facts["model"] == "account.invoice"


def test_an_unknown_database_is_named() -> None:
    with unwell(Reply(status=404)) as server:
        client, _ = client_for(server)
        with client, pytest.raises(SourceNotFound, match="no database 'ar'"):
            client.login()


def test_429_waits_as_long_as_it_asks() -> None:
    later = Reply(status=429, headers={"Retry-After": "7"})
    with unwell(LOGIN, PREFERENCES, later, Reply(status=429), result([1])) as server:
        client, waits = client_for(server)
        with client:
            assert client.call("model.party.party.search", [], 0, 10, None) == [1]
        assert waits[0] == 7.0
        assert len(waits) == 2  # without a number it backs off by itself


def test_429_for_an_hour_ends_this_synchronisation() -> None:
    with unwell(LOGIN, PREFERENCES, Reply(status=429, headers={"Retry-After": "3600"})) as server:
        client, waits = client_for(server)
        with client, pytest.raises(SourceBusy, match="wait 3600 seconds"):
            client.call("model.party.party.search", [], 0, 10, None)
        assert waits == []


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_server_error_is_tried_again(status: int) -> None:
    with unwell(LOGIN, PREFERENCES, Reply(status=status), Reply(status=status), result([1])) as server:
        client, waits = client_for(server)
        with client:
            assert client.call("model.party.party.search", [], 0, 10, None) == [1]
        assert waits == [0.5, 1.0]


def test_a_server_error_that_stays_is_named_after_a_bounded_time() -> None:
    with unwell(LOGIN, PREFERENCES, Reply(status=500)) as server:
        client, waits = client_for(server)
        with client, pytest.raises(SourceUnreachable, match="HTTP 500"):
            client.call("model.party.party.search", [], 0, 10, None)
        assert len(server.requests) == 2 + ATTEMPTS
        assert sum(waits) < 20


def test_a_page_that_breaks_off_is_asked_for_again() -> None:
    broken = result([{"id": i} for i in range(1, 1001)], drop=300)
    with unwell(paged(2500, {2: broken})) as server:
        client, _ = client_for(server)
        with client:
            rows = client.rows("account.invoice", [], ["number"])
        assert [row["id"] for row in rows] == list(range(1, 2501))
        assert len(server.requests) == 2 + 5  # three pages, the broken one, and the empty one that ends it


def test_a_page_that_hangs_is_halved_and_nothing_is_lost_or_doubled() -> None:
    slow = result([], hang=1.0)
    with unwell(paged(700, {1: slow, 2: slow, 4: Reply(status=504), 5: Reply(status=413)})) as server:
        client, _ = client_for(server, timeout=0.2)
        with client:
            rows = client.rows("account.invoice", [], ["number"])
        assert [row["id"] for row in rows] == list(range(1, 701))
        limits = [request["params"][2] for request in server.requests[2:]]
        assert limits[:6] == [1000, 500, 250, 250, 125, 62]


def test_a_page_that_always_hangs_ends_with_a_time_out() -> None:
    with unwell(paged(10, dict.fromkeys(range(1, 100), result([], hang=1.0)))) as server:
        client, _ = client_for(server, timeout=0.1)
        with client, pytest.raises(SourceTimedOut, match="no answer within"):
            client.rows("account.invoice", [], ["number"])
        assert len(server.requests) == 2 + 6  # 1000, 500, 250, 125, 62, 50


def test_a_server_that_caps_its_pages_is_read_to_the_end() -> None:
    def capped(request: dict[str, Any]) -> Reply:
        if request["method"] == "common.db.login":
            return LOGIN
        if request["method"].endswith("get_preferences"):
            return PREFERENCES
        last = request["params"][0][2][2]
        return result(list(range(last + 1, min(23, last + 10) + 1)))

    with unwell(capped) as server:
        client, _ = client_for(server)
        with client:
            assert client.ids("party.party", []) == list(range(1, 24))


@pytest.mark.parametrize(
    "answer", [result(None, hang=1.0), result([1], drop=3), Reply(status=502)], ids=["hang", "drop", "502"]
)
def test_what_changes_something_is_never_sent_twice(answer: Reply) -> None:
    with unwell(LOGIN, PREFERENCES, answer) as server:
        client, _ = client_for(server, timeout=0.3)
        with client, pytest.raises(OutcomeUnknown, match="Look in the system"):
            client.call("model.ir.note.create", [{"message": "Promised for Friday"}])
        assert len(server.requests) == 3


def test_trytons_own_words_reach_people() -> None:
    said = Reply(b'{"id": 1, "error": ["UserError", ["The party is archived.", "", null]]}')
    with unwell(LOGIN, PREFERENCES, said) as server:
        client, _ = client_for(server)
        with client, pytest.raises(SourceError, match=r"The party is archived\. Correct it in Tryton") as caught:
            client.call("model.party.party.write", [1], {"name": "x"})
        assert caught.value.facts["answer"][0] == "UserError"


@pytest.mark.parametrize("body", [b"<html>Welcome</html>", b'{"id": 1}', b'{"id":1,"result":{"__class__":"Decimal"}}'])
def test_something_that_is_no_tryton_is_named(body: bytes) -> None:
    with unwell(Reply(body)) as server:
        client, _ = client_for(server)
        with client, pytest.raises(SourceError, match="Check the address"):
            client.login()


def test_nobody_listening_is_unreachable() -> None:
    with unwell(LOGIN) as server:
        pass
    client, waits = client_for(server)
    with client, pytest.raises(SourceUnreachable, match="up and reachable"):
        client.login()
    assert len(waits) == ATTEMPTS - 1


def test_the_servers_clock_is_its_own() -> None:
    date = {"Date": "Fri, 03 Apr 2026 10:00:00 GMT"}
    with unwell(result([1, "session", None], headers=date), PREFERENCES) as server:
        client, _ = client_for(server)
        with client:
            client.login()
        assert client.server_time is not None
