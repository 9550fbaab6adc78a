"""Sizes and words of the source: what a person must be able to read, and what must not stand in it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SOURCES = sorted(
    p for p in (ROOT / "dunnock").rglob("*") if p.suffix in {".py", ".sql"} and "migrations" not in p.parts
)
PYTHON = [p for p in SOURCES if p.suffix == ".py"]
MEASURED = [*SOURCES, *(p for room in ("tests", "benchmarks") for p in (ROOT / room).rglob("*.py"))]
NAMES = {"service", "services", "manager", "handler", "utils", "helpers", "types"}


def test_no_file_is_longer_than_400_lines():
    assert {str(p.relative_to(ROOT)): n for p in MEASURED if (n := len(p.read_text().splitlines())) > 400} == {}


def test_no_function_is_longer_than_60_lines():
    long = {}
    for path in PYTHON:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= 60:
                long[f"{path.relative_to(ROOT)}:{node.name}"] = node.end_lineno - node.lineno + 1
    assert long == {}


def test_no_room_has_a_drawer_for_everything():
    assert [p for p in PYTHON if p.stem in NAMES] == []


@pytest.mark.parametrize("path", [p for p in SOURCES if p.suffix == ".sql"], ids=lambda p: p.stem)
def test_a_statement_is_one_and_says_its_purpose(path):
    text = path.read_text()
    assert text.startswith("-- "), "the first line says what the statement is for"
    body = re.sub(r"--.*", "", text)
    assert body.strip().rstrip(";").count(";") == 0, "one statement a file"
    assert re.search(r"\bnow\(\)|current_date|current_timestamp|clock_timestamp", body, re.IGNORECASE) is None, (
        "time is an argument"
    )
    assert "organisation_id" in body


def test_time_is_asked_at_the_edges_only():
    asking = re.compile(r"machine_now\(\)|datetime\.now\(|date\.today\(|time\.time\(\)")
    below = {"criteria", "org", "events", "ledger", "workflows", "runs", "correspondence"}
    found = [
        str(p.relative_to(ROOT))
        for p in PYTHON
        if p.relative_to(ROOT).parts[1] in below and asking.search(p.read_text())
    ]
    assert found == []


def test_no_lock_file_names_a_place_to_download_from():
    """A mirror's address in a lock would tie every clone to it; hashes are what is checked."""
    for lock in [*ROOT.glob("requirements/*.txt"), *ROOT.glob("web/**/package-lock.json")]:
        if "node_modules" in lock.parts:
            continue
        text = lock.read_text()
        assert '"resolved"' not in text, lock
        assert not re.search(r"^(--index|--extra-index|-f |--find-links)|@ (file|https?):", text, re.MULTILINE), lock
