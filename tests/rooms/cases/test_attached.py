"""Notes, tasks and files: by people and by workflow steps, which write each once."""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.cases.about import hand_to_customer
from dunnock.cases.files import (
    LARGEST,
    edit_file,
    keep_file,
    read_content,
    release_file,
    remove_file,
    upload,
)
from dunnock.cases.making import NewNote, NewTask, add_notes, add_tasks
from dunnock.cases.notes import edit_note, remove_note, write_note
from dunnock.cases.tasks import cancel_task, complete_task, edit_task, make_task, reopen_task
from dunnock.kernel.errors import Conflict, Invalid, NotFound

PDF = b"%PDF-1.7\nan invoice"


def step(kind, cases, run: int = 1, visit: int = 0, **more):
    words = {"text": "Called"} if kind is NewNote else {"title": "Call them"}
    customer = cases.key("customer", "A")
    about = {"customer_id": customer, "subject_kind": "customer", "subject_id": customer}
    return kind(created_by="workflow", run_id=run, step_id="s", visit=visit, **{**words, **about, **more})


def test_a_step_writes_its_note_and_its_task_once_ever(cases):
    first = cases.do(add_notes, rows=[step(NewNote, cases), step(NewNote, cases, run=2)])
    assert len(first) == 2
    again = cases.do(add_notes, rows=[step(NewNote, cases), step(NewNote, cases, visit=1), step(NewNote, cases, run=2)])
    assert len(again) == 1
    assert cases.events("note.created") == [("note.created", one) for one in [*first, *again]]
    tasks = cases.do(add_tasks, rows=[step(NewTask, cases, action={"kind": "call"}, due_on=dt.date(2026, 3, 5))])
    assert cases.do(add_tasks, rows=[step(NewTask, cases)]) == []
    assert cases.one("task", tasks[0], "action", "due_on", "status") == {
        "action": {"kind": "call"},
        "due_on": dt.date(2026, 3, 5),
        "status": "open",
    }
    assert cases.one("task", cases.do(add_tasks, rows=[step(NewTask, cases, run=9)])[0], "action") is None
    assert cases.do(add_notes, rows=[]) == cases.do(add_tasks, rows=[]) == []


def test_a_note_is_kept_changed_and_taken_away_and_the_audit_remembers(cases):
    note = cases.do(
        write_note,
        note=NewNote("  They pay on Friday  ", "Ines", subject_kind="invoice", subject_id=cases.key("invoice", "I1")),
    )
    assert cases.one("note", note, "text", "customer_id", "subject_kind") == {
        "text": "They pay on Friday",
        "customer_id": cases.key("customer", "A"),
        "subject_kind": "invoice",
    }
    cases.do(edit_note, note_id=note, text="They pay on Monday", category=None)
    assert cases.one("note", note, "text", "edited_at") == {"text": "They pay on Monday", "edited_at": cases.now}
    cases.do(remove_note, note_id=note)
    with pytest.raises(NotFound):
        cases.do(edit_note, note_id=note, text="x", category=None)
    told = cases.rows("SELECT action, before, after FROM audit_entry WHERE object_kind = 'note' ORDER BY id")
    assert [entry["action"] for entry in told] == ["note.created", "note.changed", "note.removed"]
    assert told[2]["before"]["text"] == "They pay on Monday"
    assert cases.events("note.created") == [("note.created", note)]


@pytest.mark.parametrize(
    ("about", "error", "said"),
    [
        ({"subject_kind": "invoice", "subject_id": 99999}, NotFound, "no invoice 99999"),
        ({"subject_kind": "elephant", "subject_id": 1}, Invalid, "name one of customer, invoice"),
        ({"subject_kind": "invoice"}, Invalid, "by its id"),
        ({"customer_id": 99999}, NotFound, "no customer 99999"),
    ],
)
def test_what_it_is_about_has_to_be_there(cases, about, error, said):
    with pytest.raises(error, match=said):
        cases.do(write_note, note=NewNote("x", "Ines", **about))


def test_a_record_of_another_customer_is_refused(cases):
    about = {
        "customer_id": cases.key("customer", "B"),
        "subject_kind": "invoice",
        "subject_id": cases.key("invoice", "I1"),
    }
    with pytest.raises(Invalid, match="another customer"):
        cases.do(write_note, note=NewNote("x", "Ines", **about))
    with pytest.raises(Invalid, match="is empty"):
        cases.do(write_note, note=NewNote("  ", "Ines"))


def test_notes_tasks_and_files_of_a_mail_follow_it_to_its_customer(cases):
    mail = {"subject_kind": "received_email", "subject_id": 5}
    note = cases.do(write_note, note=NewNote("Who is this?", "Ines", **mail))
    task = cases.do(make_task, task=NewTask("Find out", "Ines", **mail))
    file = cases.do(keep_file, customer_id=None, name="a.pdf", content=PDF, uploaded_by="mail", event=False, **mail)
    customer = cases.key("customer", "A")
    assert cases.do(hand_to_customer, **mail, customer_id=customer) == 3
    assert cases.do(hand_to_customer, **mail, customer_id=customer) == 0
    for table, row_id in (("note", note), ("task", task), ("file", file)):
        assert cases.one(table, row_id, "customer_id") == customer


def test_a_task_from_its_making_to_its_end(cases):
    task = cases.do(
        make_task, task=NewTask(" Call them ", "Ines", customer_id=cases.key("customer", "A"), priority="high")
    )
    cases.do(
        edit_task, task_id=task, changes={"due_on": dt.date(2026, 3, 4), "action": {"kind": "call"}, "priority": "high"}
    )
    cases.at("2026-03-04T15:00").do(complete_task, task_id=task, outcome="They pay on Friday")
    assert cases.one("task", task, "title", "status", "outcome", "completed_at", "completed_by", "action") == {
        "title": "Call them",
        "status": "done",
        "outcome": "They pay on Friday",
        "completed_at": cases.now,
        "completed_by": "a test",
        "action": {"kind": "call"},
    }
    for command, given in (
        (complete_task, {"outcome": ""}),
        (cancel_task, {"reason": ""}),
        (edit_task, {"changes": {}}),
    ):
        with pytest.raises(Conflict, match="is done"):
            cases.do(command, task_id=task, **given)
    cases.do(reopen_task, task_id=task)
    cases.do(complete_task, task_id=task, outcome="")
    assert cases.events("task.completed") == [("task.completed", task)], "once, however often it is reopened"
    other = cases.do(make_task, task=NewTask("Write", "Ines"))
    cases.do(cancel_task, task_id=other, reason="They have paid")
    assert cases.one("task", other, "status", "outcome") == {"status": "cancelled", "outcome": "They have paid"}
    assert len(cases.events("task.completed")) == 1
    actions = cases.rows(
        "SELECT action FROM audit_entry WHERE object_kind = 'task' AND object_id = %s ORDER BY id", [task]
    )
    assert [one["action"].split(".")[1] for one in actions] == [
        "created",
        "changed",
        "completed",
        "reopened",
        "completed",
    ]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"title": "  "}, "title: is empty"),
        ({"priority": "soon"}, "is not one of low, normal, high, urgent"),
        ({"action": {"kind": "visit"}}, "is not one of call, email"),
        ({"owner_id": 4711}, "nobody with id 4711 works here"),
    ],
)
def test_a_task_nobody_could_do_is_refused(cases, given, said):
    with pytest.raises(Invalid, match=said):
        cases.do(make_task, task=NewTask(**{"title": "Call", "created_by": "Ines", **given}))


def add(cases, name="invoice.pdf", content=PDF, **more) -> int:
    return cases.do(upload, customer_id=cases.key("customer", "A"), name=name, content=content, **more)


def contents(cases) -> int:
    return cases.rows("SELECT count(*) AS n FROM file_content")[0]["n"]


def test_a_file_is_kept_once_handed_out_and_wiped_with_the_last_that_has_it(cases):
    one, two = add(cases, tags=["statement", " statement "]), add(cases, "copy.pdf")
    assert contents(cases) == 1
    assert cases.one("file", one, "media_type", "size", "tags", "quarantined") == {
        "media_type": "application/pdf",
        "size": len(PDF),
        "tags": ["statement"],
        "quarantined": False,
    }
    found = cases.do(read_content, file_id=one)
    assert (found.name, found.media_type, found.content) == ("invoice.pdf", "application/pdf", PDF)
    assert cases.events("file.uploaded") == [("file.uploaded", one), ("file.uploaded", two)]
    cases.do(remove_file, file_id=one)
    cases.decide("2026-03-10T09:00")
    assert contents(cases) == 1
    cases.do(remove_file, file_id=two)
    with pytest.raises(NotFound):
        cases.do(read_content, file_id=two)
    cases.decide()
    assert contents(cases) == 0


def test_what_was_kept_again_today_is_not_wiped(cases):
    cases.do(remove_file, file_id=add(cases))
    add(cases.at("2026-03-10T08:00"), "again.pdf")
    cases.do(remove_file, file_id=cases.rows("SELECT max(id) AS id FROM file")[0]["id"])
    cases.decide("2026-03-10T09:00")
    assert contents(cases) == 1, "another upload may be about to name it"
    cases.decide("2026-03-11T09:00")
    assert contents(cases) == 0


def test_people_are_refused_what_could_do_harm(cases):
    for name, content, said in (
        ("invoice.pdf", b"MZ\x90\x00", "invoice.pdf is a Windows program"),
        ("letter.txt", b"<html><script>", "a web page, which may run scripts"),
        ("empty.pdf", b"", "is empty"),
        ("large.pdf", PDF + bytes(LARGEST), "25 MB is the most that is kept"),
    ):
        with pytest.raises(Invalid, match=said):
            add(cases, name, content)
    assert contents(cases) == 0


def test_what_came_in_by_itself_waits_in_quarantine_for_somebody_who_knows(cases):
    mail = {"subject_kind": "received_email", "subject_id": 5, "received_email_id": 5, "event": False}
    file = cases.do(
        keep_file,
        customer_id=None,
        name="list.xlsm",
        content=b"<html>",
        uploaded_by="mail",
        visible_to_customer=True,
        **mail,
    )
    assert cases.one("file", file, "quarantined", "danger", "visible_to_customer") == {
        "quarantined": True,
        "danger": "a web page, which may run scripts",
        "visible_to_customer": False,
    }
    with pytest.raises(Conflict, match="is quarantined: it is a web page"):
        cases.do(read_content, file_id=file)
    with pytest.raises(Conflict, match="Release it first"):
        cases.do(edit_file, file_id=file, changes={"visible_to_customer": True})
    cases.do(release_file, file_id=file)
    assert cases.do(read_content, file_id=file).content == b"<html>"
    with pytest.raises(Conflict, match="is not quarantined"):
        cases.do(release_file, file_id=file)
    (entry,) = cases.rows("SELECT actor, after FROM audit_entry WHERE action = 'file.released'")
    assert entry == {"actor": "a test", "after": {"quarantined": False, "danger": "a web page, which may run scripts"}}
    assert cases.events("file.uploaded") == []


def test_sound_is_believed_and_an_active_type_is_not(cases):
    common = {"customer_id": None, "subject_kind": "", "subject_id": None, "uploaded_by": "mail", "content": bytes(9)}
    voice = cases.do(keep_file, name="voice", media_type="audio/mpeg", **common)
    page = cases.do(keep_file, name="page", media_type="text/html", **common)
    assert cases.one("file", voice, "media_type") == "audio/mpeg"
    assert cases.one("file", page, "media_type") == "application/octet-stream"


def test_a_file_is_renamed_tagged_and_shown(cases):
    file = add(cases)
    cases.do(
        edit_file, file_id=file, changes={"name": "../March.pdf", "tags": ["a", "b", "a"], "visible_to_customer": True}
    )
    assert cases.one("file", file, "name", "tags", "visible_to_customer") == {
        "name": "March.pdf",
        "tags": ["a", "b"],
        "visible_to_customer": True,
    }
