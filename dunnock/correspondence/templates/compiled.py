"""A whole mail from one language variant of a template: subject, HTML and plain text, compiled once, rendered per
recipient.
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from html import escape
from typing import Any

from dunnock.correspondence.templates.document import Node, field_source, href_parts, parse_document
from dunnock.correspondence.templates.document_html import to_html_source
from dunnock.correspondence.templates.document_text import to_text_source
from dunnock.correspondence.templates.faults import RenderFault, TemplateFault, TemplateInvalid
from dunnock.correspondence.templates.fields import FieldTree, field_tree
from dunnock.correspondence.templates.liquid import CompiledTemplate, compile_source, render
from dunnock.correspondence.templates.placeholders import hide
from dunnock.correspondence.templates.reading import check_fields
from dunnock.correspondence.templates.samples import sample_context
from dunnock.correspondence.templates.source_html import prepare_html, text_from_html

LONGEST_SUBJECT = 400
KEPT = 512


@dataclass(frozen=True)
class MailSource:
    """What people wrote for one language: a rich-text `document` (TipTap JSON) or hand-written Liquid `html`, one of
    them.

    `subject` and `preheader` are Liquid text. `text` is the plain-text part; empty means: derive it from the body.
    """

    subject: str
    preheader: str = ""
    document: Mapping[str, Any] | None = None
    html: str = ""
    text: str = ""


@dataclass(frozen=True)
class RenderedMail:
    """What one recipient gets, a line feed at the end of each line."""

    subject: str
    html: str
    text: str


@dataclass(frozen=True, eq=False)
class CompiledMail:
    """Three parsed templates, shared between threads."""

    subject: CompiledTemplate
    html: CompiledTemplate
    text: CompiledTemplate
    by_hand: bool = True  # the body is hand-written: its lines mean something to its author

    def render(self, context: Mapping[str, object], language: str, *, strict: bool = True) -> RenderedMail:
        """The mail for one recipient. Raises RenderFault (its `fault.part` says where) and writes nothing half."""
        return RenderedMail(
            self._subject(context, language, strict=strict),
            _part("body", self.html, context, language, strict=strict, placed=self.by_hand),
            _tidy(_part("text", self.text, context, language, strict=strict, placed=self.by_hand)),
        )

    def _subject(self, context: Mapping[str, object], language: str, *, strict: bool) -> str:
        subject = _part("subject", self.subject, context, language, strict=strict).strip()
        if not subject:
            raise _refused("The subject is empty for this recipient.", "empty_subject")
        if _CONTROL.search(subject):
            raise _refused("The subject holds a line break or another control character.", "subject_line_break")
        if len(subject) > LONGEST_SUBJECT:
            raise _refused(f"The subject is longer than {LONGEST_SUBJECT} characters.", "subject_too_long")
        return subject


# Anything that ends a line for some program, not only \n: a subject is one line everywhere.
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")


def _refused(message: str, code: str) -> RenderFault:
    return RenderFault(message, TemplateFault(1, 1, message, code=code, part="subject"))


def _part(
    name: str,
    template: CompiledTemplate,
    context: Mapping[str, object],
    language: str,
    *,
    strict: bool,
    placed: bool = True,
) -> str:
    try:
        return render(template, context, strict=strict, language=language)
    except RenderFault as error:
        fault = replace(error.fault, part=name)
        if placed:
            raise RenderFault(error.detail, fault) from error
        raise RenderFault(fault.message, replace(fault, line=0, column=0, excerpt="")) from error


def _tidy(text: str) -> str:
    """Without the empty lines that conditions leave behind and without blanks at line ends."""
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+(?=\n)", "", text)).strip("\n") + "\n"


_cache: OrderedDict[bytes, CompiledMail] = OrderedDict()
_cache_lock = threading.Lock()


def compile_mail(source: MailSource) -> CompiledMail:
    """The mail ready to render; the same content is compiled once per process. Raises TemplateInvalid with every
    fault.
    """
    key = hashlib.blake2b(json.dumps(asdict(source), sort_keys=True).encode(), digest_size=16).digest()
    with _cache_lock:
        if key in _cache:
            _cache.move_to_end(key)
            return _cache[key]
    compiled = _compile(source)
    with _cache_lock:
        _cache[key] = compiled
        while len(_cache) > KEPT:
            _cache.popitem(last=False)
    return compiled


def _compile(source: MailSource) -> CompiledMail:
    faults: list[TemplateFault] = []
    parts: dict[str, CompiledTemplate] = {}

    def attempt(name: str, text: str, *, html: bool = False) -> None:
        try:
            parts[name] = compile_source(text, html=html)
        except TemplateInvalid as error:
            faults.extend(replace(fault, part=name) for fault in error.faults)

    if not source.subject.strip():
        faults.append(TemplateFault(1, 1, "The template has no subject.", code="empty_subject", part="subject"))
    attempt("subject", source.subject)
    attempt("preheader", source.preheader)
    # Hand-written Liquid is compiled as it was written first: its faults then carry the lines people see in the editor.
    if source.html:
        attempt("body", source.html, html=True)
    if source.text:
        attempt("text", source.text)
    if not faults:
        try:
            attempt("body", _html_of(source), html=True)
            attempt("text", _text_of(source))
        except TemplateInvalid as error:
            faults.extend(replace(fault, part="body") for fault in error.faults)
    if faults:
        raise TemplateInvalid(faults)
    return CompiledMail(parts["subject"], parts["body"], parts["text"], by_hand=source.document is None)


def _html_of(source: MailSource) -> str:
    if (source.document is None) == (not source.html):
        message = "The template has no body." if source.document is None else "The template has two bodies."
        raise TemplateInvalid([TemplateFault(0, 0, message, code="no_body")])
    if source.document is not None:
        return to_html_source(source.document, preheader=source.preheader)
    return prepare_html(source.html, hide(source.preheader, str, escape))


def _text_of(source: MailSource) -> str:
    if source.text:
        return source.text
    return to_text_source(source.document) if source.document is not None else text_from_html(source.html)


def check_text(text: str, subject_kind: str) -> list[TemplateFault]:
    """Faults of a plain text with fields (a note, the title of a task); empty when it can be written."""
    try:
        compile_source(text, html=False)
    except TemplateInvalid as error:
        return list(error.faults)
    return _in_part("text", text, field_tree(subject_kind))


def render_text(text: str, context: Mapping[str, object], language: str) -> str:
    """A plain text for one record; a field without a value is left empty. Raises RenderFault."""
    return _part("text", compile_source(text, html=False), context, language, strict=False).strip()


def check_mail(source: MailSource, subject_kind: str) -> list[TemplateFault]:
    """Everything that can be said before a customer is known: faults, unknown fields, and a trial with made-up data.

    `subject_kind` is the workflow subject ("customer", "invoice", …). Empty when the template can be used.
    """
    known = field_tree(subject_kind)
    try:
        compiled = compile_mail(source)
    except TemplateInvalid as error:
        return list(error.faults)
    faults = _in_part("subject", source.subject, known) + _in_part("preheader", source.preheader, known)
    if source.document is not None:
        faults += _in_document(parse_document(source.document), known)
    else:
        faults += _in_part("body", source.html, known, html=True)
    if source.text:
        faults += _in_part("text", source.text, known)
    if faults:
        return faults
    try:
        compiled.render(sample_context(subject_kind), "en", strict=False)
    except RenderFault as error:
        return [error.fault]
    return []


def _in_part(name: str, text: str, known: FieldTree, *, html: bool = False) -> list[TemplateFault]:
    return [replace(fault, part=name) for fault in check_fields(compile_source(text, html=html), known)]


def _in_document(document: Node, known: FieldTree) -> list[TemplateFault]:
    faults: list[TemplateFault] = []
    for path, liquid in _liquid_in(document.content):
        found = check_fields(compile_source(liquid, html=False), known)
        faults += [replace(fault, line=0, column=0, excerpt="", part="body", path=path) for fault in found]
    return faults


def _liquid_in(nodes: Sequence[Node]) -> Iterator[tuple[str, str]]:
    """Each place of a document that names a field, as a small template of its own."""
    for node in nodes:
        if node.type == "field":
            yield f"{node.path}.attrs.path", field_source(node.attrs, escape=False)
        elif node.type == "condition":
            yield f"{node.path}.attrs.when", f"{{% if {node.attrs['when']} %}}{{% endif %}}"
        hrefs = [href for _, href in node.marks if href] + ([node.attrs["href"]] if node.type == "button" else [])
        for href in hrefs:
            for kind, text in href_parts(href):
                if kind == "field":
                    yield node.path, f"{{{{ {text} }}}}"
        yield from _liquid_in(node.content)
