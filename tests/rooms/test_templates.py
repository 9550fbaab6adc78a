"""Templates: kept as written with their faults told, one editor at a time, in use until nobody writes with them."""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.correspondence.commands import archive_template, create_template, duplicate_template, save_template
from dunnock.correspondence.errors import TemplateMoved
from dunnock.correspondence.reads import list_templates, template, template_facts
from dunnock.correspondence.rules import Variant
from dunnock.kernel.errors import Conflict, Invalid, NotFound
from dunnock.org.db import organisation_scope, rows

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(hours=1)
BY = {"actor": "a test", "now": NOW}


def paragraph(*content):
    return {"type": "doc", "content": [{"type": "paragraph", "content": list(content)}]}


def field(path):
    return {"type": "field", "attrs": {"path": path}}


ENGLISH = Variant("en", "Thank you for {{ payment.amount }}", document=paragraph(field("payment.amount")))
GERMAN = Variant("de", "Danke", html="<p>{{ payment.amount }}</p>")


@pytest.fixture
def scope(organisation):
    with organisation_scope(organisation):
        yield organisation


def create(organisation, name="Thank you", variants=(ENGLISH, GERMAN), subject_kind="payment", **more):
    return create_template(
        organisation_id=organisation, name=name, subject_kind=subject_kind, variants=variants, **BY, **more
    )


def save(organisation, saved, revision=None, **changes):
    return save_template(
        organisation_id=organisation,
        template_id=saved.id,
        changes=changes,
        expected_revision=revision,
        actor="another",
        now=LATER,
    )


def test_a_template_comes_back_as_it_was_written(scope):
    saved = create(scope, category="Payments")
    assert (saved.revision, saved.faults) == (1, {})
    read = template(scope, saved.id)
    assert (read["name"], read["category"], read["subject_kind"], read["default_language"]) == (
        "Thank you",
        "Payments",
        "payment",
        "en",
    )
    german, english = read["variants"]
    assert (german["language"], german["html"], german["document"]) == ("de", "<p>{{ payment.amount }}</p>", None)
    assert (english["document"], english["html"], english["text"]) == (ENGLISH.document, None, None)
    [listed] = list_templates(scope)
    assert (listed["languages"], listed["subject"]) == (["de", "en"], "Thank you for {{ payment.amount }}")
    assert template_facts(scope) == {saved.id: ("payment", False, (), "email")}


def test_faults_are_told_and_the_text_is_kept(scope):
    saved = create(
        scope,
        variants=[
            Variant("en", "Hello", html="<p>{{ payment.amuont }}</p>"),
            Variant("de", "{{ payment.nope }}", html="x"),
        ],
    )
    assert {lang: [f.part for f in found] for lang, found in saved.faults.items()} == {
        "en": ["body"],
        "de": ["subject"],
    }
    assert template(scope, saved.id)["variants"][1]["html"] == "<p>{{ payment.amuont }}</p>"
    subject_kind, archived, words, _ = template_facts(scope, [saved.id])[saved.id]
    assert (subject_kind, archived, len(words)) == ("payment", False, 2)
    assert words[0].startswith("de, subject: line 1: ")
    assert save(scope, saved, variants=[ENGLISH]).faults == {}
    assert template_facts(scope, [saved.id])[saved.id][2] == ()


def test_a_template_without_its_default_language_has_a_fault(scope):
    assert [f.code for f in create(scope, variants=[GERMAN]).faults[""]] == ["no_default_language"]
    assert create(scope, name="B", variants=[GERMAN], default_language="de").faults == {}
    assert [f.code for f in create(scope, name="C", variants=[]).faults[""]] == ["no_default_language"]


def test_two_editors_are_told_of_each_other(scope):
    saved = create(scope)
    assert save(scope, saved, 1, name="Thanks").revision == 2
    with pytest.raises(TemplateMoved) as moved:
        save(scope, saved, 1, name="Merci")
    assert moved.value.facts == {"revision": 2}
    assert save(scope, saved, None, category="x").revision == 3
    assert template(scope, saved.id)["name"] == "Thanks"


def test_the_audit_holds_what_changed_and_nothing_else(scope):
    saved = create(scope)
    french = Variant("fr", "Merci", html="<p>{{ payment.amount }}</p>")
    save(scope, saved, name="Thanks", variants=[ENGLISH, french])
    made, changed = rows(
        "SELECT action, actor, before, after FROM audit_entry WHERE object_kind = 'template' ORDER BY id"
    )
    assert (made["action"], made["after"]["name"]) == ("template.created", "Thank you")
    assert (changed["action"], changed["actor"]) == ("template.saved", "another")
    assert (changed["before"]["name"], changed["after"]["name"]) == ("Thank you", "Thanks")
    assert changed["before"].keys() == {"name", "variants"}
    assert (changed["before"]["variants"].keys(), changed["after"]["variants"].keys()) == ({"de"}, {"fr"})


def test_archiving_is_refused_while_a_workflow_writes_with_it(scope):
    saved = create(scope)
    with pytest.raises(Conflict, match="Overdue reminders"):
        archive_template(organisation_id=scope, template_id=saved.id, used_by=["Overdue reminders"], **BY)
    archive_template(organisation_id=scope, template_id=saved.id, **BY)
    archive_template(organisation_id=scope, template_id=saved.id, **BY)
    assert (list_templates(scope), [t["id"] for t in list_templates(scope, archived=True)]) == ([], [saved.id])
    assert template_facts(scope)[saved.id] == ("payment", True, (), "email")
    with pytest.raises(Conflict, match="archived"):
        save(scope, saved, name="x")
    assert create(scope).id != saved.id, "its name is free again"


def test_a_duplicate_has_the_same_languages_under_another_name(scope):
    saved = create(scope, category="Payments")
    with pytest.raises(Conflict, match="already"):
        duplicate_template(organisation_id=scope, template_id=saved.id, name="Thank you", **BY)
    copy = duplicate_template(organisation_id=scope, template_id=saved.id, name="Thank you 2", **BY)
    first, second = template(scope, saved.id), template(scope, copy.id)
    assert (first["variants"], first["category"]) == (second["variants"], second["category"])
    save(scope, copy, variants=[ENGLISH])
    assert len(template(scope, saved.id)["variants"]) == 2


def deep(levels):
    node = {"type": "text", "text": "x"}
    for _ in range(levels):
        node = {"type": "blockquote", "content": [node]}
    return {"type": "doc", "content": [node]}


@pytest.mark.parametrize(
    ("variant", "code"),
    [
        (Variant("english!", "x", html="x"), "unknown"),
        (Variant("en", "x", document=paragraph(), html="x"), "two_bodies"),
        (Variant("en", "a\x00b", html="x"), "control_character"),
        (Variant("en", "x", document=paragraph({"type": "text", "text": "a\x00"})), "control_character"),
        (Variant("en", "x", html="\ud800"), "unreadable"),
        (Variant("en", "x", html="x" * 500_001), "too_large"),
        (Variant("en", "x", document={"type": "doc", "attrs": {"level": 1.5}}), "document"),
        (Variant("en", "x", document=["doc"]), "document"),
    ],
)
def test_what_cannot_be_stored_is_refused_with_its_place(scope, variant, code):
    with pytest.raises(Invalid) as refused:
        create(scope, variants=[ENGLISH, variant] if variant.language != "en" else [variant])
    assert code in [error.code for error in refused.value.errors]
    assert refused.value.errors[0].path.startswith("variants[")


def test_one_language_twice_a_wrong_subject_and_no_name_are_refused(scope):
    for wrong in ({"variants": [GERMAN, GERMAN]}, {"subject_kind": "moon"}, {"name": " "}, {"default_language": "?"}):
        with pytest.raises(Invalid):
            create(scope, **wrong)
    with pytest.raises(NotFound):
        template(scope, 4711)


def test_a_document_nested_too_deeply_is_a_fault_and_beyond_measure_refused(scope):
    saved = create(scope, variants=[Variant("en", "x", document=deep(25))])
    assert saved.faults["en"][0].code == "document"
    assert template_facts(scope)[saved.id][2]
    for levels in (100, 5000):
        with pytest.raises(Invalid):
            save(scope, saved, variants=[Variant("en", "x", document=deep(levels))])
