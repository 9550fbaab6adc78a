"""Nothing waits, fails or ends without a sentence: every reason the engine writes has words, and no words are left over."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from dunnock.correspondence.reasons import REASONS, words_for

ROOT = Path(__file__).parent.parent.parent / "dunnock"
TABLE = ROOT / "correspondence" / "reasons.py"
FLAGS = ("disputed", "promised", "chasing_paused", "payment_in_progress")
NAMES = {"reason", "end_reason", "why"}
SQL = re.compile(r"\b(?:end_)?reason (?:=|<>|IN|NOT IN) (CASE .*?\bEND\b|\([^)]*\)|'[^']*')", re.DOTALL)


def sources(suffix: str, *rooms: str) -> list[Path]:
    """Without the templates: the codes of their faults are no reasons."""
    found = [p for room in rooms for p in (ROOT / room).rglob(f"*{suffix}")]
    return [p for p in found if p != TABLE and not {"migrations", "templates", "channels"} & set(p.parts)]


def in_sql(text: str) -> Iterator[str]:
    for match in SQL.finditer(re.sub(r"--.*", "", text)):
        literals = r"(?:THEN|ELSE)\s+'([^']*)'" if match[1].startswith("CASE") else r"'([^']*)'"
        yield from re.findall(literals, match[1])


def said(node: ast.AST | None) -> Iterator[str]:
    """The texts an expression can be: both arms of a choice, the beginning of a text with values in it."""
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.IfExp():
            yield from said(node.body)
            yield from said(node.orelse)
        case ast.JoinedStr(values=[ast.Constant(value="invoice_"), *_]):
            yield from (f"invoice_{flag}" for flag in FLAGS)
        case ast.JoinedStr(values=[ast.Constant(value=text), *_]):
            yield text


def named(node: ast.AST | None) -> bool:
    match node:
        case ast.Name(id=name) | ast.Constant(value=name) | ast.arg(arg=name):
            return name in NAMES
        case ast.Subscript(slice=key):
            return named(key)
    return False


def in_python(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
                pairs = zip(targets, values, strict=False)
            case ast.Assign(targets=[ast.Subscript(value=ast.Name(id="leaves"), slice=key)]):
                pairs = iter([(ast.Name("why"), key)])  # leave.py: a dict from reason to condition
            case ast.Assign(targets=[target], value=value):
                pairs = iter([(target, value)])
            case ast.Dict(keys=keys, values=values):
                pairs = zip(keys, values, strict=True)
            case ast.arguments(kwonlyargs=arguments, kw_defaults=defaults):
                pairs = zip(arguments, defaults, strict=True)
            case ast.Call(func=ast.Name(id="hold" | "cancel"), args=[_, reason, *_]):
                pairs = iter([(ast.Name("why"), reason)])
            case ast.Call(func=ast.Name(id="Choice"), args=[_, _, reason, *_]):
                pairs = iter([(ast.Name("why"), reason)])
            case ast.Call(keywords=keywords):
                pairs = iter([(ast.Name(k.arg or ""), k.value) for k in keywords])
            case ast.JoinedStr(values=[ast.Constant(value=text), *_]) if re.fullmatch(r"[a-z_]+: .*", str(text)):
                pairs = iter([(ast.Name("why"), node)])
            case _:
                continue
        for target, value in pairs:
            if named(target):
                yield from said(value)


def written() -> set[str]:
    found = {text for path in sources(".sql", "runs", "correspondence") for text in in_sql(path.read_text())}
    for path in sources(".py", "runs", "correspondence"):
        found |= set(in_python(ast.parse(path.read_text())))
    codes = {text.partition(":")[0] for text in found}
    return {code for code in codes if re.fullmatch(r"[a-z_]+", code)}


def test_every_reason_has_a_sentence():
    found = written()
    known = {"no_recipient", "mailbox_fault", "ran_too_long", "run_paused", "unwritable", "ended_by_step", "given_up"}
    assert known <= found, "the reader of the source still reads it"
    assert found - set(REASONS) == set()


def test_no_sentence_is_left_over():
    text = "\n".join(p.read_text() for kind in (".py", ".sql") for p in sources(kind, "runs", "correspondence", "api"))
    spelt_out = {f"invoice_{flag}" for flag in FLAGS}
    assert {code for code in set(REASONS) - spelt_out if not re.search(rf"\b{code}\b", text)} == set()


def test_a_stored_reason_is_read_with_what_is_known_beside_it():
    told = words_for("no_recipient: The customer has no contact.")
    assert (told.code, told.why) == ("no_recipient", "There is nobody to write to. The customer has no contact.")
    assert told.cure
    assert words_for("") == words_for(None)
    assert words_for("something new").why == "Something new."
    for code, reason in REASONS.items():
        assert reason.said.endswith("."), code
        assert not reason.cure or reason.cure.endswith("."), code
