"""The API as an integrator meets it: Django's test client with a key, against real PostgreSQL."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from dunnock.org.commands import create_api_key
from dunnock.org.db import organisation_scope

NOW = dt.datetime(2026, 3, 2, 8, tzinfo=dt.UTC)


class Api:
    """`api.get("/customers", q="brandt")`, `api.post("/customers/bulk", {...})`; answers are Django's responses."""

    def __init__(self, key: str | None, organisation_id: int = 0, *, csrf: bool = False) -> None:
        self.id = organisation_id
        self.key = key
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self.client = Client(enforce_csrf_checks=csrf, headers=headers)

    def send(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> HttpResponse:
        data = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        return self.client.generic(method, f"/api/v1{path}", data, content_type="application/json", headers=headers)

    def get(self, path: str, **query: Any) -> HttpResponse:
        return self.client.get(f"/api/v1{path}", query)

    def post(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self.send("POST", path, body, headers)

    def patch(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self.send("PATCH", path, body, headers)

    def ok(self, response: HttpResponse) -> Any:
        assert response.status_code < 300, response.content.decode()
        return response.json()


def api_for(organisation_id: int, name: str = "tests") -> Api:
    with organisation_scope(organisation_id):
        made = create_api_key(organisation_id=organisation_id, name=name, actor="a test", now=NOW)
    return Api(made.key, organisation_id)


@pytest.fixture
def api(organisation) -> Api:
    return api_for(organisation)


@pytest.fixture
def two_apis(two_organisations) -> tuple[Api, Api]:
    ours, theirs = two_organisations
    return api_for(ours), api_for(theirs)


def problem(response: HttpResponse, status: int, code: str) -> dict[str, Any]:
    """The body of a problem, whose shape is the same for every error."""
    assert response.status_code == status, response.content.decode()
    assert response["Content-Type"] == "application/problem+json"
    body = response.json()
    assert set(body) == {"type", "title", "status", "detail", "instance", "code", "errors", "facts", "reference"}
    assert body["status"] == status
    assert body["code"] == code, body
    assert body["type"] == f"/problems/{code}"
    assert body["instance"] == response.wsgi_request.path
    assert len(body["reference"]) == 10
    for error in body["errors"]:
        assert set(error) == {"path", "message", "code", "cure"}
    return body
