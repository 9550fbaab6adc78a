"""Who may make links and set what customers may do; and what a template says of a portal that is off."""

from __future__ import annotations

import pytest

from dunnock.api.rights import needed
from dunnock.org.db import organisation_scope
from dunnock.portal.settings import remember_address
from tests.edges.conftest import Api

pytestmark = pytest.mark.django_db
VARIANT = {"language": "en", "subject": "Your account", "html": '<a href="{{ portal.link }}">Look</a>'}


def test_a_link_lets_its_holder_act_so_a_viewer_sees_none():
    assert needed("list_portal_links", "GET") == "collector"
    assert needed("make_portal_link", "POST") == "collector"
    assert needed("revoke_portal_link", "POST") == "collector"
    assert needed("update_portal_settings", "PATCH") == "manager"
    assert needed("read_portal_settings", "GET") == "viewer"


def check(api: Api, variant: dict[str, str] = VARIANT) -> list[str]:
    body = {"subject_kind": "customer", "variant": variant}
    return [fault["code"] for fault in api.ok(api.post("/templates/check", body))["faults"]]


def test_a_template_with_the_link_says_when_it_leads_nowhere(api: Api):
    assert check(api) == ["portal_off"], "nobody has said where this installation is reached"
    with organisation_scope(api.id):
        remember_address(organisation_id=api.id, address="https://credit.example.com")
    assert check(api) == []
    api.ok(api.patch("/portal-settings", {"enabled": False}))
    assert check(api) == ["portal_off"]
    assert check(api, VARIANT | {"html": "<p>Hello</p>"}) == []
    made = api.ok(api.post("/templates", {"name": "Account", "subject_kind": "customer", "variants": [VARIANT]}))
    assert [fault["code"] for fault in made["faults"]] == ["portal_off"]
    step = {"kind": "send_email", "id": "mail", "name": "Mail", "template_id": made["id"]}
    draft = {"trigger": {"kind": "customer_created"}, "steps": [step]}
    workflow = api.ok(api.post("/workflows", {"name": "Welcome", "draft": draft}))
    told = api.ok(api.post(f"/workflows/{workflow['id']}/check", {"draft": draft}))
    assert any("portal is switched off" in problem["message"] for problem in told["problems"])


def test_a_program_does_not_teach_where_links_lead(api: Api):
    """It may reach the server by an address of its own; what people's browsers say counts."""
    assert api.ok(api.get("/portal-settings"))["address"] == ""
