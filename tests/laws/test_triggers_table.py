"""docs/use/triggers.md against the code: every trigger with what it is about, what raises it, and whether it starts again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.subjects import one
from dunnock.workflows.triggers import TRIGGERS

PAGE = Path(__file__).parent.parent.parent / "docs" / "use" / "triggers.md"
ROWS = {
    match[2]: [cell.strip() for cell in match[0].strip("|").split("|")]
    for match in re.finditer(r"^\| ([^|]*?) `(\w+)` \|.*$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
}


def test_the_table_has_every_trigger_and_no_other():
    assert list(ROWS) == list(TRIGGERS)


@pytest.mark.parametrize("trigger", TRIGGERS.values(), ids=lambda trigger: trigger.kind)
def test_a_row_says_what_the_code_does(trigger):
    name, subject, source, timing, restart, filters = ROWS[trigger.kind]
    assert name == f"{trigger.label} `{trigger.kind}`"
    assert subject == one(trigger.subject)
    assert source == trigger.source
    assert timing.startswith("At the workflow's start times") == (trigger.family == "data")
    expected = "After a waiting period, if set" if trigger.family == "data" else "Each time anew" if trigger.repeats else f"Never: once per {one(trigger.subject)}"  # fmt: skip
    assert restart == expected
    known = CATALOGUE.subject(trigger.subject)
    assert filters == ", ".join([known.label, *(CATALOGUE.subject(parent.subject).label for parent in known.parents)])
