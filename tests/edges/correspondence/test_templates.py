"""Templates as the web app and an integrator meet them."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.edges.conftest import api_for, problem
from tests.edges.correspondence.conftest import audited, entry, id_of, made, put, reminding, variant

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_template_from_first_draft_to_archive(api, world):
    first = made(api, variants=[variant(html="<p>{{ invoice.nmber }}</p>")])
    assert (first["revision"], first["used_by"]) == (1, [])
    (fault,) = first["faults"]
    assert (fault["language"], fault["part"], fault["line"]) == ("en", "body", 1)
    assert "number" in fault["message"]
    assert fault["sentence"].startswith("en, body: line 1: ")
    saved = api.ok(
        api.patch(f"/templates/{first['id']}", {"expected_revision": 1, "variants": [variant(), variant("de")]})
    )
    assert (saved["revision"], saved["faults"]) == (2, [])
    assert [v["language"] for v in saved["variants"]] == ["de", "en"]
    moved = problem(
        api.patch(f"/templates/{first['id']}", {"expected_revision": 1, "name": "Other"}), 409, "template_moved"
    )
    assert moved["facts"] == {"revision": 2}
    problem(api.post("/templates", {"name": first["name"], "subject_kind": "invoice"}), 409, "conflict")
    copy = api.ok(api.post(f"/templates/{first['id']}/duplicate", {"name": "Second reminder"}))
    assert (copy["name"], len(copy["variants"])) == ("Second reminder", 2)

    workflow = reminding(world, first["id"])
    used = api.ok(api.get(f"/templates/{first['id']}"))["used_by"]
    assert [(u["id"], u["state"], u["live"]) for u in used] == [(workflow, "active", True)]
    assert "Workflow" in problem(api.post(f"/templates/{first['id']}/archive"), 409, "conflict")["detail"]
    world.deactivate(workflow)
    assert api.ok(api.post(f"/templates/{first['id']}/archive"))["archived_at"] is not None
    assert [t["name"] for t in api.ok(api.get("/templates"))["items"]] == ["Second reminder"]
    assert [t["name"] for t in api.ok(api.get("/templates", archived="true"))["items"]] == ["Friendly reminder"]
    assert {"template.created", "template.saved", "template.archived"} <= set(audited(world))


def test_the_list_searches_filters_sorts_and_pages(api):
    made(api, "Beta", category="Dunning")
    made(api, "alpha", category="Thanks", subject_kind="customer", variants=[variant("de", "Hallo", "<p>Hallo</p>")])
    made(api, "Gamma", variants=[])
    page = api.ok(api.get("/templates"))
    assert [t["name"] for t in page["items"]] == ["alpha", "Beta", "Gamma"]
    assert [t["faults"] for t in page["items"]] == [1, 0, 1]
    assert (page["total"], page["categories"]) == (3, ["Dunning", "Thanks"])

    def names(**query):
        return [t["name"] for t in api.ok(api.get("/templates", **query))["items"]]

    assert names(q="BETA") == ["Beta"]
    assert names(subject_kind="customer") == ["alpha"]
    assert names(category="Dunning") == ["Beta"]
    assert names(language="de") == ["alpha"]
    assert names(with_faults="true") == ["alpha", "Gamma"]
    assert names(sort="-name") == ["Gamma", "Beta", "alpha"]
    assert names(page_size=2, page=2) == ["Gamma"]
    walked = api.ok(api.get("/templates", sort="id", page_size=2))
    assert "after=" in walked["next"]
    problem(api.get("/templates", sort="nonsense"), 422, "invalid_request")


def test_fields_and_the_check_of_what_is_not_saved(api):
    paths = [f["path"] for f in api.ok(api.get("/templates/fields", subject_kind="invoice"))]
    assert {"invoice.number", "customer.name", "contact.first_name", "totals"} <= set(paths)
    problem(api.get("/templates/fields", subject_kind="weather"), 422, "invalid_request")

    def check(**body):
        return api.ok(api.post("/templates/check", {"subject_kind": "invoice", "variant": variant(**body)}))

    assert check() == {"ok": True, "faults": []}
    bad = check(subject="{{ invoice.number | upcas }}", html="<p>\n{% if invoice.number %}</p>")
    assert not bad["ok"]
    assert {(f["part"], f["line"]) for f in bad["faults"]} == {("subject", 1), ("body", 2)}
    assert all(f["message"] and f["excerpt"] for f in bad["faults"])
    document = {
        "type": "doc",
        "content": [{"type": "paragraph", "content": [{"type": "field", "attrs": {"path": "a.b"}}]}],
    }
    (fault,) = check(html=None, document=document)["faults"]
    assert fault["path"] == "content[0].content[0].attrs.path"
    both = {"subject_kind": "invoice", "variant": variant(document=document)}
    problem(api.post("/templates/check", both), 422, "invalid")


def test_preview_is_the_exact_message(api, world, two_organisations):
    world.customer("C1")
    world.invoice("I1", "C1", "120.00")
    template = made(api)
    body = {"template_id": template["id"], "record_id": id_of(world, "invoice", "I1")}
    shown = api.ok(api.post("/templates/preview", body))
    assert (shown["subject"], shown["to"], shown["sample"]) == ("Invoice I1", ["ap.c1@example.com"], False)
    assert shown["text"] == "Dear Alex, I1 over €120.00 is due.\n"
    assert shown["faults"] == []
    reminding(world, template["id"])
    world.tick()
    (sent,) = world.rows("SELECT subject, html, text, to_addresses AS to, language FROM message")
    assert sent == {name: shown[name] for name in sent}, "what was shown is what leaves"
    problem(api.post("/templates/preview", {**body, "record_id": 999_999}), 404, "not_found")
    other = api_for(two_organisations[1])
    problem(other.post("/templates/preview", body), 404, "not_found")


@pytest.mark.parametrize(
    ("kind", "table", "field", "said"),
    [
        ("customer", "customer", "{{ customer.balance_total }}", "€120.00"),
        ("invoice", "invoice", "{{ invoice.number }}", "I1"),
        ("payment", "payment", "{{ payment.amount }}", "€30.00"),
        ("credit_note", "credit_note", "{{ credit_note.number }}", "N1"),
    ],
)
def test_every_kind_of_record_can_be_looked_at(api, world, kind, table, field, said):
    world.customer("C1")
    world.invoice("I1", "C1", "120.00")
    world.pay(None, "C1", "30.00")
    world.put(
        credit_notes=[
            {
                "erp_id": "N1",
                "customer_erp_id": "C1",
                "number": "N1",
                "issued_on": "2026-02-01",
                "amount": "10.00",
                "currency": "EUR",
            }
        ]
    )
    record = world.rows(f"SELECT id FROM {table}")[0]["id"]
    body = {"subject_kind": kind, "variant": variant(subject="Hello", html=f"<p>{field}</p>"), "record_id": record}
    assert said in api.ok(api.post("/templates/preview", body))["text"]
    made_up = api.ok(api.post("/templates/preview", {**body, "record_id": None}))
    assert (made_up["sample"], made_up["to"]) == (True, ["ada@example.com"])
    assert "Hello" in made_up["subject"]


def test_a_preview_that_fails_says_where(api, world):
    world.customer("C1")
    world.invoice("I1", "C1", "120.00")
    record = id_of(world, "invoice", "I1")
    missing = variant(html="<p>Order {{ invoice.po_number }}</p>")
    body = {"subject_kind": "invoice", "variant": missing, "record_id": record}
    shown = api.ok(api.post("/templates/preview", body))
    assert (shown["html"], shown["faults"][0]["code"], shown["faults"][0]["part"]) == (None, "missing_value", "body")
    assert "default" in shown["faults"][0]["message"]
    problem(api.post("/templates/preview", {"variant": missing}), 422, "invalid")
    problem(api.post("/templates/preview", {}), 422, "invalid")
    contact = {**body, "subject_kind": "contact", "variant": variant(html="<p>{{ contact.name }}</p>", subject="Hello"), "record_id": 999_999}  # fmt: skip
    assert "no contact 999999" in problem(api.post("/templates/preview", contact), 404, "not_found")["detail"]
    person = api.ok(api.get("/contacts"))["items"][0]
    assert person["name"] in api.ok(api.post("/templates/preview", contact | {"record_id": person["id"]}))["html"]


def test_a_template_is_checked_with_its_whole_audience(api, world):
    for n in range(4):
        world.customer(f"C{n}")
        world.invoice(f"I{n}", f"C{n}", "10.00", po_number="PO-1" if n < 2 else "")
    world.put(customers=[{"erp_id": "C9", "name": "Nobody Ltd"}])
    world.invoice("I9", "C9", "10.00", po_number="PO-9")
    template = made(api, variants=[variant(html="<p>{{ invoice.po_number }} {{ contact.first_name }}</p>")])
    workflow = reminding(world, template["id"])
    path = f"/templates/{template['id']}/check-audience"
    checked = api.ok(api.post(path, {"workflow_id": workflow}))
    assert (checked["checked"], checked["total"]) == (5, 5)
    assert checked["sentence"] == (
        "Checked with 5 invoices: 2 have no customer's order number, 1 has nobody to write to."
    )
    missing, nobody = checked["problems"]
    assert (missing["code"], missing["count"], missing["part"], missing["line"]) == ("missing_value", 2, "body", 1)
    assert [e["name"] for e in missing["examples"]] == ["I2, Customer C2", "I3, Customer C3"]
    assert (nobody["code"], nobody["examples"][0]["name"]) == ("no_recipient", "I9, Nobody Ltd")
    good = made(api, "Good")
    live = api.ok(api.post(f"/templates/{good['id']}/check-audience", {"workflow_id": workflow, "draft": False}))
    assert live["sentence"] == "Checked with 5 invoices: 1 has nobody to write to."
    about_customers = made(api, "Other", subject_kind="customer", variants=[])
    wrong = f"/templates/{about_customers['id']}/check-audience"
    problem(api.post(wrong, {"workflow_id": workflow}), 422, "invalid")
    problem(api.post(path, {"workflow_id": 999_999}), 404, "not_found")


def test_a_test_is_captured_in_test_mode_and_leaves_when_live(api, world, server):
    template = made(api)
    path = f"/templates/{template['id']}/send-test"
    assert "Say where" in problem(api.post(path, {}), 422, "invalid")["detail"]
    problem(api.post(path, {"to": ["not an address"]}), 422, "invalid")
    captured = api.ok(api.post(path, {"to": ["ines@example.com"]}))
    assert (captured["state"], captured["captured"]) == ("captured", True)
    assert captured["subject"].startswith("[Test] Invoice ")
    assert "nothing leaves" in captured["said"]

    api.ok(put(api, "/mailbox", entry(server, reply_to="replies@example.com")))
    api.ok(api.post("/organisation/go-live"))
    queued = api.ok(api.post(path, {}))
    assert (queued["state"], queued["to"], queued["captured"]) == ("queued", ["replies@example.com"], False)
    world.now = dt.datetime.now(dt.UTC)
    world.tick()
    (mail,) = server.messages
    assert (mail.recipients, mail.parsed["Subject"]) == (("replies@example.com",), queued["subject"])
    assert api.ok(api.get(f"/messages/{queued['id']}"))["state"] == "sent"
    tests = api.ok(api.get("/messages", tests="true"))
    assert [(m["is_test"], m["customer_id"], m["run_id"]) for m in tests["items"]] == [(True, None, None)] * 2
    assert api.ok(api.get("/messages", tests="false"))["items"] == []
    broken = made(api, "Broken", variants=[variant(html="<p>{{ invoice.nmber }}</p>")])
    problem(api.post(f"/templates/{broken['id']}/send-test", {"to": ["a@example.com"]}), 422, "template_invalid")
