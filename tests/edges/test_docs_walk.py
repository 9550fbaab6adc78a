"""The quick start does what it says: every request on the page is sent, and every answer it shows is compared.

An answer on the page is abridged: keys that are left out are not compared, `…` stands for anything, also inside a text,
and as the last element of a list for the rest of it.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest

from dunnock.kernel.clock import at, machine_now
from dunnock.org.commands import create_installation_key
from dunnock.runs.tick import tick
from tests.edges.conftest import Api
from tests.servers.smtp import SmtpServer
from tests.world import BERLIN

# Ids begin at 1, as on the fresh installation the page is about.
pytestmark = pytest.mark.django_db(transaction=True, reset_sequences=True)

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "use" / "quick-start.md").read_text(encoding="utf-8")
FENCED = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
AS_OF = re.compile(r"""tick --as-of "\$\(date -d '(.*)' \+%F\)T(\d\d):(\d\d)\"""")
DATED = re.compile(r'"\$\(sed "s/TODAY/\$\(date \+%F\)/" (\S+)\)"')


def same(shown: Any, real: Any, path: str = "") -> None:
    """Asserts that the real answer is what the page shows of it."""
    match shown:
        case dict():
            assert isinstance(real, dict), path
            for key, value in shown.items():
                assert key in real, f"{path}.{key} is not there"
                same(value, real[key], f"{path}.{key}")
        case [*first, "…"]:
            assert len(real) >= len(first), path
            for n, value in enumerate(first):
                same(value, real[n], f"{path}[{n}]")
        case list():
            assert len(real) == len(shown), f"{path}: {real}"
            for n, value in enumerate(shown):
                same(value, real[n], f"{path}[{n}]")
        case "…":
            pass
        case str() if "…" in shown:
            pattern = ".*".join(re.escape(part) for part in shown.split("…"))
            assert re.fullmatch(pattern, str(real), re.DOTALL), f"{path}: {real!r}"
        case _:
            assert real == shown, path


class Reader:
    """Somebody who types what stands on the page. `answer` is what the last request, or the last tick, came to."""

    def __init__(self, server: SmtpServer) -> None:
        self.server = server
        self.api = Api(create_installation_key(name="page", now=machine_now()))
        self.organisation = 0
        self.answer: Any = None
        self.typed = 0

    def type(self, line: str) -> None:
        if ticked := AS_OF.search(line):
            self._tick(*ticked.groups())
            return
        words = shlex.split(DATED.sub(r"@\1:today", line))
        if words[:3] == ["curl", "-s", "-X"]:
            method, path = words[3], words[4].removeprefix("$DUNNOCK")
        elif words[:1] == ["dn"]:
            method, path = words[1], words[2]
        else:
            return  # make up, the key, the shell function
        body = self._body(words[words.index("-d") + 1]) if "-d" in words else None
        response = self.api.send(method, path, body)
        assert response.status_code < 300, f"{line}: {response.content.decode()}"
        self.answer = response.json()
        self.typed += 1
        if path == "/organisations":
            self.organisation = self.answer["organisation"]["id"]
            self.api = Api(self.answer["api_key"]["key"], self.organisation)
        elif path.endswith("/bulk"):
            tick(organisation_id=self.organisation, instant=machine_now())  # the worker, woken by the transaction

    def _body(self, said: str) -> Any:
        if not said.startswith("@"):
            return json.loads(said)
        name, _, today = said[1:].partition(":")
        text = (ROOT / name).read_text(encoding="utf-8")
        if today:
            text = text.replace("TODAY", machine_now().astimezone(BERLIN).date().isoformat())
        body = json.loads(text)
        if name.endswith("mailbox.json"):  # the reader's own server
            body |= {"host": "127.0.0.1", "port": self.server.port, "security": "none", "username": "", "password": ""}
        return body

    def _tick(self, expression: str, hour: str, minute: str) -> None:
        said = subprocess.run(["date", "-d", expression, "+%F"], capture_output=True, text=True, check=True).stdout
        instant = at(BERLIN, dt.date.fromisoformat(said.strip()), dt.time(int(hour), int(minute)))
        report = tick(organisation_id=self.organisation, instant=instant.astimezone(dt.UTC))
        messages = ", ".join(f"{n} {state}" for state, n in sorted(report.messages.items())) or "no message"
        told = f"{report.enrolled} started, {report.moved} moved, {report.left} ended early, {messages}"
        self.answer = f"Fernhill Supplies, {said.strip()} {hour}:{minute}: {told}"
        self.typed += 1

    def compare(self, kind: str, shown: str) -> None:
        if kind == "text":
            same(shown.strip(), self.answer)
            return
        expected = json.loads(shown)
        if "security" in expected:  # of the reader's own server
            for name in ("host", "port", "security", "has_password"):
                del expected[name]
        same(expected, self.answer)


def test_the_quick_start_does_what_it_says():
    with SmtpServer() as server:
        reader, compared = Reader(server), 0
        for kind, text in FENCED.findall(PAGE):
            if kind == "sh":
                for line in text.splitlines():
                    reader.type(line)
            else:
                reader.compare(kind, text)
                compared += 1
        assert (reader.typed, compared) >= (30, 25), "the reader of the page still reads it"
        reader.type("""dn POST /templates/1/send-test -d '{"to": ["you@example.com"]}'""")
        tick(organisation_id=reader.organisation, instant=machine_now())
        assert [mail.recipients for mail in server.messages] == [("you@example.com",)]
        sent_again = reader.api.ok(reader.api.post("/ledger/bulk", reader._body("@docs/examples/payment.json:today")))
        assert (sent_again["counts"]["payments"]["unchanged"], sent_again["events"]) == (1, 0)


def test_the_error_the_page_about_the_api_shows(api):
    (shown,) = re.findall(
        r"^```json\n(.*?)^```", (ROOT / "docs" / "use" / "api.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    refused = api.send("PUT", "/mailbox", {"host": "smtp.example.com"})
    same(json.loads(shown) | {"reference": "…"}, refused.json())
    assert api.post("/workflows/1/activate").json()["detail"].startswith("body: is missing; send a JSON object")


def test_the_file_of_the_page_about_connecting_is_read_as_it_says(api):
    connection = api.ok(api.post("/connections", {"kind": "files", "name": "Spreadsheets"}))
    with (ROOT / "docs" / "examples" / "invoices.csv").open("rb") as file:
        path = f"/api/v1/connections/{connection['id']}/uploads"
        tried = api.ok(api.client.post(path, {"file": file}))["dry_run"]
    assert (tried["mapping"]["object"], tried["good"], tried["bad"]) == ("invoices", 2, 1)
    assert tried["row_errors"][0] | {"cure": ""} == {
        "line": 4,
        "column": "Invoice date",
        "value": "31.09.2026",
        "message": "this is not a date",
        "cure": "",
    }
    assert {name: n for name, n in tried["counts"].items() if n} == {
        "customers": 1,
        "invoices": 2,
        "payments": 1,
        "allocations": 1,
    }
