"""Every operation against what its own document says, with requests nobody would write by hand."""

from __future__ import annotations

import json
import os

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from dunnock.api.schema import document
from dunnock.org.commands import create_installation_key
from dunnock.site.wsgi import application
from tests.edges.conftest import NOW, api_for

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

# More of them, and the boundary cases schemathesis makes up itself, take minutes: DUNNOCK_API_EXAMPLES=100 asks for it.
EXAMPLES = int(os.environ.get("DUNNOCK_API_EXAMPLES", "15"))
CONFIG = SchemathesisConfig.from_dict(
    {
        "generation": {"max-examples": EXAMPLES, "with-security-parameters": False, "database": "none"},
        "phases": {"coverage": {"enabled": EXAMPLES > 15}},
    }
)
schema = schemathesis.openapi.from_dict(json.loads(document()), config=CONFIG)
schema.app = application

INVOICE = {
    "erp_id": "1",
    "customer_erp_id": "A",
    "number": "1",
    "issued_on": "2026-01-01",
    "due_on": "2026-02-01",
    "amount": "5.00",
    "currency": "EUR",
}
BODY = {
    "customer_groups": [{"erp_id": "G", "name": "Grove"}],
    "customers": [{"erp_id": "A", "name": "Alder", "group_erp_id": "G", "credit_limit": "10"}],
    "contacts": [{"erp_id": "K", "customer_erp_id": "A", "email": "alex@example.com"}],
    "invoices": [INVOICE, {**INVOICE, "erp_id": "2", "instalments": [{"due_on": "2026-02-01", "amount": "5.00"}]}],
    "credit_notes": [{**{k: v for k, v in INVOICE.items() if k != "due_on"}, "erp_id": "N"}],
    "payments": [{"erp_id": "P", "customer_erp_id": "A", "paid_on": "2026-01-02", "amount": "5.00", "currency": "EUR"}],
    "allocations": [
        {"erp_id": "X", "invoice_erp_id": "1", "payment_erp_id": "P", "amount": "5.00", "applied_on": "2026-01-02"}
    ],
}


@pytest.fixture
def keys(organisation):
    """An organisation with one record of each kind, so that an id in a path sometimes means something."""
    api = api_for(organisation)
    assert api.ok(api.post("/ledger/bulk", BODY))["errors"] == []
    installation = create_installation_key(name="tests", now=NOW)
    # A WSGI request closes the connection it finds inside a transaction, and the whole test is in one.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield {"organisation": api.key, "installation": installation}
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
def test_an_operation_keeps_its_word(case, keys):
    access = "installation" if case.operation.path.endswith("/organisations") else "organisation"
    case.call_and_validate(
        headers={"Authorization": f"Bearer {keys[access]}"},
        checks=[not_a_server_error, content_type_conformance, response_schema_conformance, status_code_conformance],
    )
