"""A customer with open invoices, and whoever holds a link of theirs."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from dunnock.api import portal_door
from tests.edges.charges.conftest import books  # noqa: F401
from tests.edges.conftest import Api


class Visitor:
    """Somebody without an account who holds a link."""

    def __init__(self, url: str) -> None:
        self.token = url.rpartition("/")[2]
        self.client = Client(enforce_csrf_checks=True, headers={"Portal-Token": self.token})

    def get(self, path: str = "") -> HttpResponse:
        return self.client.get(f"/api/v1/portal{path}")

    def post(self, path: str, body: dict[str, Any], **headers: str) -> HttpResponse:
        return self.client.generic(
            "POST", f"/api/v1/portal{path}", json.dumps(body), content_type="application/json", headers=headers
        )

    def ok(self, response: HttpResponse) -> Any:
        assert response.status_code < 300, response.content.decode()
        return response.json()

    def see(self) -> dict[str, Any]:
        return self.ok(self.get())


def link(api: Api, customer_id: int, **body: Any) -> dict[str, Any]:
    return api.ok(api.post(f"/customers/{customer_id}/portal-links", body))


@pytest.fixture(autouse=True)
def _counted_from_nothing():
    for limit in (
        portal_door.BY_ADDRESS,
        portal_door.WRONG_BY_ADDRESS,
        portal_door.BY_LINK,
        portal_door.WRITES_BY_LINK,
    ):
        limit.forget()


@pytest.fixture
def visitor(api: Api, books) -> Visitor:  # noqa: F811
    return Visitor(link(api, books["A"])["url"])
