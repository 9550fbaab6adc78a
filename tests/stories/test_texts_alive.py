"""Texts with everything running: `dunnock up`, its worker, a provider that calls back, and somebody who forges its calls."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any, Self
from urllib.parse import urlencode, urlsplit

import httpx
import pytest
from twilio.request_validator import RequestValidator

from tests.servers.app import App, running
from tests.servers.counter import Counter, counter
from tests.servers.prism import prism  # noqa: F401
from tests.servers.texting import SENDER, SID, TOKEN
from tests.world import all_of, eur, rule

pytestmark = pytest.mark.slow
PUBLIC = "http://127.0.0.1"  # what providers are told; the test carries their calls to the port
ALEX, SAM = "+4915228817386", "+491713920012"
UNDER_WAY = {"queued", "claimed", "sending"}
_names = itertools.count(1)


@pytest.fixture(scope="module")
def app() -> Iterator[App]:
    with running(DUNNOCK_URL=PUBLIC) as app:
        yield app


class Company:
    """An organisation made on the command line, live, with two customers who owe and a workflow that texts them."""

    def __init__(self, app: App, account: dict[str, Any]) -> None:
        name = f"Fernhill {next(_names)}"
        said = app.cli("organisation", "create", name, "--currency", "EUR", "--time-zone", "Europe/Berlin")
        key = re.search(r"dnk_[\w-]+", said)[0]
        headers = {"Authorization": f"Bearer {key}"}
        self.api = httpx.Client(base_url=f"{app.url}/api/v1", headers=headers, timeout=60)
        self.door = httpx.Client(base_url=app.url, timeout=60)  # nobody who signed in
        box = {"host": "127.0.0.1", "port": 9, "security": "none", "from_address": "ar@example.com"}
        self.ok("PUT", "/mailbox", box)  # no organisation goes live without one
        self.ok("POST", "/organisation/go-live", {})
        self.account = self.ok(
            "POST", "/text-accounts", {"name": "Texts", "sender": SENDER, "secret": TOKEN, **account}
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.api.close()
        self.door.close()

    def ok(self, method: str, path: str, body: Any = None) -> Any:
        answer = self.api.request(method, path, json=body)
        assert answer.is_success, (path, answer.status_code, answer.text)
        return answer.json() if answer.content else None

    def put(self, number: int, phone: str) -> None:
        """A customer with an overdue invoice."""
        customer, invoice = f"C{number}", f"I{number}"
        self.ok(
            "POST",
            "/ledger/bulk",
            {
                "customers": [{"erp_id": customer, "name": f"Customer {customer}", "country": "DE"}],
                "contacts": [{"erp_id": f"K{number}", "customer_erp_id": customer, "name": "Alex", "phone": phone}],
                "invoices": [
                    {
                        "erp_id": invoice,
                        "customer_erp_id": customer,
                        "number": invoice,
                        "issued_on": "2026-01-01",
                        "due_on": "2026-02-01",
                        "amount": "150.00",
                        "currency": "EUR",
                    }
                ],
            },
        )

    def activate(self, name: str, draft: dict[str, Any]) -> None:
        made = self.ok("POST", "/workflows", {"name": name, "draft": draft})
        self.ok("POST", f"/workflows/{made['id']}/activate", {"expected_revision": 1})

    def texting(self) -> None:
        text = [{"language": "en", "text": "{{ customer.name }}: {{ customer.balance_overdue }} is overdue"}]
        template = {"name": "Overdue", "subject_kind": "customer", "channel": "text", "variants": text}
        step = {"kind": "send_text", "id": "text", "template_id": self.ok("POST", "/templates", template)["id"]}
        owing = all_of(rule("customer.balance_overdue", ">", eur("100.00")))
        settings = {"start": {"mode": "as_soon_as_it_matches"}}
        self.activate(
            "Text the late",
            {"trigger": {"kind": "customer_follow_up", "filters": owing}, "settings": settings, "steps": [step]},
        )
        call = {"kind": "create_task", "id": "call", "title": "Not delivered to {{ text_message.to }}: {{ text_message.failure }}"}  # fmt: skip
        self.activate("Say it otherwise", {"trigger": {"kind": "text_undelivered"}, "steps": [call]})
        read = {"kind": "create_task", "id": "read", "title": "Read: {{ received_text.text }}"}
        self.activate("Read texts", {"trigger": {"kind": "text_received"}, "steps": [read]})

    def texts(self) -> list[dict[str, Any]]:
        return list(reversed(self.ok("GET", "/messages?channel=text")["items"]))

    def titles(self) -> list[str]:
        return sorted(task["title"] for task in self.ok("GET", "/tasks")["items"])

    def calls(self) -> list[str]:
        found = self.ok("GET", f"/text-accounts/{self.account['id']}/callbacks")["items"]
        return [call["state"] for call in reversed(found)]


def until(look: Callable[[], Any], what: str) -> Any:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.2)
    raise AssertionError(f"{what} did not happen within a minute")


def bridge(company: Company, path: str, body: dict[str, str], *, secret: str = TOKEN) -> int:
    data = json.dumps(body).encode()
    signature = "sha256=" + hmac.new(secret.encode(), data, hashlib.sha256).hexdigest()
    headers = {"Dunnock-Signature": signature, "Content-Type": "application/json"}
    return company.door.post(path, content=data, headers=headers).status_code


def callback(server: Counter, to: str) -> str:
    (path,) = [sent["callback"].removeprefix(PUBLIC) for sent in server.sent("POST", "/texts") if sent["to"] == to]
    return path


def test_from_a_workflow_to_the_phone_and_back(app):
    taken = itertools.count(1)
    with counter() as server, ExitStack() as stack:
        server.answers["POST /texts"] = lambda _path, _body: (202, {"id": f"T{next(taken)}"})
        body = {"to": "{to}", "text": "{text}", "callback": "{callback}"}
        settings = {"url": f"{server.url}/texts", "body": body, "id_path": "id"}
        company = stack.enter_context(Company(app, {"kind": "http", "settings": settings}))
        company.put(1, ALEX)
        company.put(2, SAM)
        company.texting()
        until(lambda: [t["state"] for t in company.texts()] == ["sent", "sent"], "two texts sent")
        assert sorted(sent["text"] for sent in server.sent("POST", "/texts")) == [
            "Customer C1: €150.00 is overdue",
            "Customer C2: €150.00 is overdue",
        ]
        assert bridge(company, callback(server, ALEX), {"status": "delivered"}) == 204
        lost = {"status": "undelivered", "detail": "The phone is off"}
        assert bridge(company, callback(server, SAM), lost, secret="guessed") == 403
        assert company.titles() == [], "what a forger says starts nothing"
        for _ in range(3):
            assert bridge(company, callback(server, SAM), lost) == 204
        until(lambda: company.titles() == [f"Not delivered to {SAM}: The phone is off"], "one task")
        assert {t["to_addresses"][0]: t["delivery_status"] for t in company.texts()} == {
            ALEX: "delivered",
            SAM: "undelivered",
        }
        assert company.calls() == ["applied", "refused", "applied", "ignored", "ignored"]
        incoming = callback(server, ALEX).partition("/status")[0] + "/incoming"
        assert bridge(company, incoming, {"id": "in-1", "from": ALEX, "text": "We pay on Friday"}) == 204
        until(lambda: "Read: We pay on Friday" in company.titles(), "a task for the answer")
        assert bridge(company, incoming, {"id": "in-2", "from": ALEX, "text": "STOP"}, secret="guessed") == 403
        assert bridge(company, incoming, {"id": "in-2", "from": ALEX, "text": "STOP"}) == 204
        contact = company.ok("GET", "/contacts?q=Alex")["items"]
        ids = [one["id"] for one in contact if one["customer_name"] == "Customer C1"]
        refused = company.api.post("/texts", json={"contact_id": ids[0], "text": "Shall we talk?"})
        assert (refused.status_code, "suppressed" in refused.text) == (409, True)
        assert len(server.sent("POST", "/texts")) == 2


def test_twilio_by_its_own_document(app, prism):  # noqa: F811
    with Company(app, {"kind": "twilio", "settings": {"account_sid": SID, "api_base": prism}}) as company:
        _twilio(company, _name_prism_gives(prism))


def _name_prism_gives(prism: str) -> str:  # noqa: F811
    """It answers every text with the document's example."""
    path = f"{prism}/2010-04-01/Accounts/{SID}/Messages.json"
    answer = httpx.post(path, data={"To": ALEX, "From": SENDER, "Body": "x"}, auth=(SID, TOKEN), timeout=60)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["sid"])


def _twilio(company: Company, ref: str) -> None:
    tested = company.ok("POST", f"/text-accounts/{company.account['id']}/test", {})
    assert tested["ok"] is True, tested
    company.put(1, ALEX)
    company.texting()
    (text,) = until(lambda: [t for t in company.texts() if t["state"] not in UNDER_WAY], "a text taken by Prism")
    assert text["state"] == "sent", text
    shown = company.ok("GET", "/text-accounts")["items"][0]
    address = next(value for value in shown.values() if str(value).endswith("/status"))
    form = {"MessageSid": ref, "MessageStatus": "undelivered", "ErrorCode": "30003", "AccountSid": SID}
    path = f"{urlsplit(address).path}?message={text['id']}"

    def call(token: str) -> int:
        signature = RequestValidator(token).compute_signature(PUBLIC + path, form)
        headers = {"X-Twilio-Signature": signature, "Content-Type": "application/x-www-form-urlencoded"}
        return company.door.post(path, content=urlencode(form), headers=headers).status_code

    assert call("guessed") == 403
    assert company.titles() == []
    assert call(TOKEN) == 204
    until(lambda: company.titles() == [f"Not delivered to {ALEX}: Twilio's error 30003"], "one task")
