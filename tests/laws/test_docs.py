"""The user documentation names what there is: every field, operator, trigger, step, setting, reason, code and command has
its row or heading, no row is left over, every link leads somewhere, every example is one.
"""

from __future__ import annotations

import ast
import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from pydantic import BaseModel, TypeAdapter

import dunnock.api.app  # noqa: F401 - so that every error class is known
from dunnock.api.messages import State as MessageState
from dunnock.api.run_schemas import ExplainedRow, RunRow
from dunnock.cli.main import main
from dunnock.connectors.files.mapping import FILE_FIELDS, FileMapping
from dunnock.correspondence.reasons import REASONS
from dunnock.correspondence.rules import MAX_VARIANTS
from dunnock.correspondence.templates import liquid
from dunnock.correspondence.templates.compiled import MailSource, check_mail
from dunnock.correspondence.templates.document import _BLOCKS, _INLINE, _MAY_HOLD, COLUMNS
from dunnock.correspondence.templates.fields import SUBJECTS, field_tree
from dunnock.correspondence.templates.filters import all_filters
from dunnock.criteria.check import check
from dunnock.criteria.grammar import Quantifier, load
from dunnock.criteria.operators import OPERATORS, TYPES
from dunnock.criteria.words import describe
from dunnock.kernel.errors import DunnockError
from dunnock.ledger.batch import OBJECTS
from dunnock.ledger.rows import REQUIRED
from dunnock.workflows import definition as d
from dunnock.workflows.matching import CATALOGUE
from dunnock.workflows.triggers import TRIGGERS

ROOT = Path(__file__).parent.parent.parent
USE = ROOT / "docs" / "use"
EXAMPLES = ROOT / "docs" / "examples"
PAGES = {page.stem: page.read_text(encoding="utf-8") for page in sorted(USE.glob("*.md"))}
EVERY = [*sorted((ROOT / "docs").rglob("*.md")), *sorted(ROOT.glob("*.md"))]


def section(page: str, title: str) -> str:
    """What stands below a heading, down to the next one of its rank. `title` is its beginning."""
    found = re.search(rf"^(#+) {re.escape(title)}", PAGES[page], re.MULTILINE)
    assert found, f"{page}.md has no heading that begins with {title!r}"
    rest = PAGES[page][found.end() :]
    end = re.search(rf"^#{{1,{len(found[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


def first_cells(text: str) -> list[str]:
    """The codes in the first cell of each row of a table; a cell may hold several."""
    rows = re.findall(r"^\| (.*?) \|", text, re.MULTILINE)
    return [code for row in rows for code in re.findall(r"`([^`]+)`", row)]


def headings(page: str) -> list[str]:
    return [
        code for line in re.findall(r"^#+ (.*)", PAGES[page], re.MULTILINE) for code in re.findall(r"`([^`]+)`", line)
    ]


def blocks(page: str, language: str) -> list[tuple[str, str]]:
    """Fenced blocks of a language with the word behind it: ("customer", "{…}")."""
    found = re.findall(rf"^```{language} ?(\w*)\n(.*?)^```", PAGES[page], re.MULTILINE | re.DOTALL)
    return [(word, text) for word, text in found]


# Criteria


@pytest.mark.parametrize("subject", CATALOGUE.subjects, ids=lambda subject: subject.id)
def test_every_field_a_criteria_may_ask(subject):
    named = first_cells(section("criteria", "Fields").split(f"### {subject.label}\n", 1)[1].split("\n### ", 1)[0])
    own = [name for name in named if name.startswith(f"{subject.id}.")]
    assert own == list(subject.by_id)


@pytest.mark.parametrize("kind", TYPES)
def test_every_operator_of_every_type(kind):
    titles = re.findall(r"^### (.*)", section("criteria", "Operators"), re.MULTILINE)
    (title,) = [title for title in titles if f"`{kind}`" in title]
    assert first_cells(section("criteria", title)) == [operator.id for operator in OPERATORS[kind]]


def test_every_collection_and_quantifier():
    told = section("criteria", "Collections")
    collections = {relation.id for subject in CATALOGUE.subjects for relation in subject.relations}
    assert set(first_cells(told)) == collections | set(Quantifier.__args__)


def test_the_examples_of_criteria_read_as_the_page_says():
    found = re.findall(r"^```json (\w+)\n(.*?)^```\n\n> ([^\n]*)$", PAGES["criteria"], re.MULTILINE | re.DOTALL)
    assert len(found) == len(blocks("criteria", "json")) >= 4
    for subject, text, sentence in found:
        criteria = load(json.loads(text))
        assert check(criteria, CATALOGUE, subject) == []
        assert describe(criteria, CATALOGUE, subject) == sentence


# Workflows


def test_every_trigger_has_its_heading():
    told = re.findall(r"^### (.*) \(`(.*)`\)", section("triggers", "Each trigger"), re.MULTILINE)
    assert told == [(trigger.label, kind) for kind, trigger in TRIGGERS.items()]


def leaves(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """The settings of a definition, dotted, down to what is one value."""
    inside = {"trigger": d.TriggerPart, "target_payments": d.TargetPayments, "settings": d.Settings, "start": d.Start}
    for name in model.model_fields:
        if name in inside:
            yield from leaves(inside[name], f"{prefix}{name}.")
        elif name != "version":
            yield f"{prefix}{name}"


def test_every_setting_has_its_row():
    assert first_cells(section("workflows", "Settings").split("```", 1)[0]) == list(leaves(d.Definition))


STEPS = d.KINDS
INSIDE = {"send": d.ClockTime, "recipients": d.Recipients, "if_no_invoice": d.NoInvoice}


@pytest.mark.parametrize("kind", STEPS)
def test_every_step_has_its_heading_and_every_setting_of_it_a_row(kind):
    titles = re.findall(r"^### (.* \(`(.*)`\))", section("workflows", "Steps"), re.MULTILINE)
    assert [code for _, code in titles] == list(STEPS)
    (title,) = [title for title, code in titles if code == kind]
    wanted = []
    for name in STEPS[kind].model_fields:
        if name in INSIDE:
            wanted += [f"{name}.{part}" for part in INSIDE[name].model_fields]
        elif name not in {"kind", "id", "name"}:
            wanted.append(name)
    assert first_cells(section("workflows", title)) == wanted


def test_the_snippets_of_settings_and_steps_are_such():
    kinds = {"settings": TypeAdapter(d.Settings), "step": TypeAdapter(d.Step)}
    found = blocks("workflows", "json")
    assert {word for word, _ in found} == set(kinds)
    for word, text in found:
        kinds[word].validate_json(text)


def test_every_reason_not_to_activate():
    trees = [
        ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "dunnock" / "workflows").glob("*checks.py")
    ]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    calls = [node for node in nodes if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem"]
    codes = {call.args[2].value for call in calls if isinstance(call.args[2], ast.Constant)}
    assert set(first_cells(section("workflows", "What stands in the way"))) == codes


def test_every_state_of_a_run_and_every_verdict():
    assert first_cells(section("workflows", "Seeing and steering")) == list(
        RunRow.model_fields["state"].annotation.__args__
    )
    told = str(ExplainedRow.model_fields["verdict"].description)
    assert set(first_cells(section("workflows", "Why, and why not"))) == {*told.split(", "), "meets"}


# Templates


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_field_of_a_template(subject):
    tree = field_tree(subject)
    wanted = {path for path in tree.paths() if tree.find(path).kind != "group"}
    own = f"### {subject}\n" in PAGES["templates"]
    named = set(first_cells(section("templates", "In every template")))
    named |= set() if subject == "customer_group" else set(first_cells(section("templates", "About the customer")))
    named |= set(first_cells(section("templates", f"{subject}\n"))) if own else set()
    assert named == wanted


def test_every_filter_tag_node_column_and_limit():
    assert sorted(first_cells(section("templates", "Filters"))) == sorted(all_filters())
    known = {name for names in _MAY_HOLD.values() for name in names} | _BLOCKS | _INLINE | {"doc"}
    assert set(first_cells(section("templates", "Rich-text documents"))) == known
    columns = re.search(r"^Columns of a table: (.*?)\. ", section("templates", "Rich-text documents"), re.MULTILINE)
    assert tuple(re.findall(r"`(\w+)`", columns[1])) == COLUMNS
    tags = re.search(r"^- Tags: (.*)", PAGES["templates"], re.MULTILINE)
    inner = {"else", "elsif", "when"}
    hidden = {"#", "content", "output", "illegal"}
    assert set(re.findall(r"`(\w+)`", tags[1])) - inner == set(liquid.TAGS) - hidden
    limits = section("templates", "Limits")
    for number in (liquid.LONGEST_SOURCE, liquid.MOST_ROUNDS, liquid.MOST_OUTPUT, MAX_VARIANTS):
        assert f"| {number:,} " in limits
    assert first_cells(PAGES["templates"].split("## Two ways")[0])[1:] == list(SUBJECTS)


def test_the_liquid_of_the_page_can_be_used():
    for subject, text in blocks("templates", "liquid"):
        assert check_mail(MailSource("A subject", html=f"<p>{text}</p>"), subject) == []


# Messages


def test_every_reason_and_every_state_of_a_message():
    assert sorted(first_cells(section("messages", "Reasons"))) == sorted(REASONS)
    assert first_cells(section("messages", "States")) == list(MessageState.__args__)
    assert first_cells(section("messages", "Recipients"))[1:] == list(
        d.Recipient.model_fields["kind"].annotation.__args__
    )


# The API and the command line


def kinds_of(error: type[DunnockError]) -> Iterator[type[DunnockError]]:
    for kind in error.__subclasses__():
        yield kind
        yield from kinds_of(kind)


def test_every_error_code_with_its_status():
    told = re.findall(r"^\| `(\w+)` \| (\d{3}) \|", section("api", "Errors"), re.MULTILINE)
    assert dict(told) == {kind.code: str(kind.status) for kind in kinds_of(DunnockError)}
    assert len(told) == len(dict(told))
    sources = {kind.code for kind in kinds_of(DunnockError) if kind.code.startswith("source_")}
    assert set(first_cells(section("connect", "When something is wrong"))) >= sources


def test_every_object_of_a_bulk_request_with_what_it_needs():
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|", section("api", "Sending the ledger in"), re.MULTILINE)
    assert [name for name, _ in rows] == list(OBJECTS)
    for name, needed in rows:
        assert tuple(re.findall(r"`(\w+)`", needed))[: len(REQUIRED[name])] == REQUIRED[name]


def commands(group: click.Group, path: str) -> Iterator[str]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")
        if not isinstance(command, click.Group) or command.invoke_without_command:
            yield f"{path} {name}"


def test_every_command_has_its_row():
    named = [cell for cell in first_cells(section("operate", "Commands")) if cell.startswith("dunnock ")]
    assert sorted(named) == sorted(commands(main, "dunnock"))


def test_every_environment_variable_has_its_row():
    text = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "dunnock").rglob("*.py"))
    read = set(re.findall(r"environ(?:\.get\(|\[|\.setdefault\()\"(DUNNOCK_\w+|DATABASE_URL)\"", text))
    assert set(first_cells(section("operate", "Environment"))) == read


@pytest.mark.parametrize("name", FILE_FIELDS)
def test_every_column_of_a_file(name):
    assert first_cells(section("connect", f"{name}\n")) == list(FILE_FIELDS[name])


def test_every_setting_of_a_mapping():
    assert first_cells(section("connect", "Mapping")) == list(FileMapping.model_fields)


# All pages


def slug(heading: str) -> str:
    """The anchor a heading has on the web."""
    return re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()).strip().replace(" ", "-")


@pytest.mark.parametrize("page", EVERY, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if re.match(r"https?:|mailto:", target):
            continue
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        assert found.exists(), f"{page.name}: {target}"
        assert found.is_relative_to(ROOT)
        if anchor:
            anchors = [slug(line) for line in re.findall(r"^#+ (.*)", found.read_text(encoding="utf-8"), re.MULTILINE)]
            assert anchor in anchors, f"{page.name}: {target}"


def test_addresses_are_made_up_and_nothing_speaks_of_this_machine():
    pages = [*EVERY, *EXAMPLES.iterdir()]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert re.findall(r"(?<![\w.])/(?:work|root|home|tmp)/\S*", text) == [], page.name
        assert not re.search(rf"\b{re.escape(socket.gethostname())}\b", text), page.name
        hosts = re.findall(r"[\w.+-]+@([\w.-]+\w)", text)
        assert [host for host in hosts if not re.search(r"(^|\.)example\.(com|org|net)$", host)] == [], page.name


def test_every_example_is_used():
    named = {
        name for text in PAGES.values() for name in re.findall(r"docs/examples/([\w.-]+)|examples/([\w.-]+)\)", text)
    }
    assert {one or other for one, other in named} == {path.name for path in EXAMPLES.iterdir()}
