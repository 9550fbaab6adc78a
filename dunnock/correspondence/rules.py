"""What a template's languages may hold, and what is wrong with them. Pure code: no database, no time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dunnock.correspondence.templates.compiled import CompiledMail, MailSource, check_mail, compile_mail
from dunnock.correspondence.templates.faults import TemplateFault
from dunnock.correspondence.templates.fields import SUBJECTS
from dunnock.correspondence.templates.text import CompiledText, check_body, compile_text
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.ledger.values import Refused
from dunnock.ledger.values import language as read_language

MAX_VARIANT = 500_000  # bytes of JSON
MAX_VARIANTS = 50
DEEPEST_JSON = 60  # the rich-text grammar stops at 20 nodes, which is about 45 levels of JSON
LONGEST_NAME = 200
_TEXTS = ("subject", "preheader", "html", "text")
CHANNELS = ("email", "text")


@dataclass(frozen=True)
class Variant:
    """One language of a template. `document` (rich text, TipTap JSON) or `html` (Liquid by hand), never both.

    `text` is the plain-text part; empty means: derived from the body. A text message has its `text` and nothing else.
    """

    language: str
    subject: str
    preheader: str = ""
    document: Mapping[str, Any] | None = None
    html: str = ""
    text: str = ""

    def source(self) -> MailSource:
        return MailSource(self.subject, self.preheader, self.document, self.html, self.text)

    def compiled(self, channel: str) -> CompiledMail | CompiledText:
        """Raises TemplateInvalid."""
        return compile_text(self.text) if channel == "text" else compile_mail(self.source())


def variants_of(found: Iterable[Mapping[str, Any]]) -> list[Variant]:
    """Stored rows of `template_variant` as Variants."""
    return [
        Variant(v["language"], v["subject"], v["preheader"], v["document"], v["html"] or "", v["text"] or "")
        for v in found
    ]


def check_subject_kind(subject_kind: str) -> None:
    """Raises `Invalid`."""
    if subject_kind not in SUBJECTS:
        known = ", ".join(SUBJECTS)
        message = f"{subject_kind!r} is nothing a template can be about; one of: {known}"
        raise Invalid(message, errors=[FieldError("subject_kind", message, "unknown")])


def check_language(language: str, path: str) -> str:
    """The tag as it is stored. Raises `Invalid`."""
    try:
        return str(read_language(language.strip()))
    except Refused as refused:
        raise Invalid(refused.message, errors=[FieldError(path, refused.message, "unknown", refused.cure)]) from None


def check_channel(channel: str) -> None:
    """Raises `Invalid`."""
    if channel not in CHANNELS:
        message = f"{channel[:40]!r} is no channel; one of: {', '.join(CHANNELS)}"
        raise Invalid(message, errors=[FieldError("channel", message, "unknown")])


def check_variants(variants: Sequence[Variant], channel: str = "email") -> list[Variant]:
    """The variants as they can be stored. Raises `Invalid` with every reason; template faults are no reason."""
    errors: list[FieldError] = []
    kept: list[Variant] = []
    seen: set[str] = set()
    if len(variants) > MAX_VARIANTS:
        errors.append(FieldError("variants", f"at most {MAX_VARIANTS} languages", "too_many"))
    for at, variant in enumerate(variants[:MAX_VARIANTS]):
        path = f"variants[{at}]"
        try:
            language = check_language(variant.language, f"{path}.language")
        except Invalid as refused:
            errors += refused.errors
            continue
        if language.lower() in seen:
            errors.append(FieldError(f"{path}.language", f"{language} is there twice", "duplicate", "keep one of them"))
        seen.add(language.lower())
        fault = _unstorable(variant) or (_no_text(variant) if channel == "text" else None)
        if fault is not None:
            errors.append(FieldError(path, *fault))
        kept.append(Variant(language, variant.subject, variant.preheader, variant.document, variant.html, variant.text))
    if errors:
        raise Invalid(f"The template cannot be saved: {errors[0].message}", errors=errors)
    return kept


def _no_text(variant: Variant) -> tuple[str, str, str] | None:
    """What a text message cannot carry, or None."""
    if variant.document is not None or variant.html or variant.subject or variant.preheader:
        return "a text message has its text and nothing else", "not_for_texts", "send text, without subject or body"
    return None


def _unstorable(variant: Variant) -> tuple[str, str, str] | None:
    """Message, code and cure of what the database would refuse, or None."""
    if variant.document is not None and variant.html:
        return "a variant has one body", "two_bodies", "send document or html, not both"
    if variant.document is not None and not isinstance(variant.document, Mapping):
        return "the document is not an object", "document", 'a document starts with {"type": "doc"}'
    texts = {name: getattr(variant, name) for name in _TEXTS}
    try:
        written = json.dumps([*texts.values(), variant.document], ensure_ascii=False, default=str)
        size = len(written.encode())
    except (RecursionError, ValueError):  # ValueError: half of a surrogate pair
        return "this cannot be stored", "unreadable", "take out what was pasted and type it again"
    if size > MAX_VARIANT:
        return "the template is too large", "too_large", f"at most {MAX_VARIANT // 1000} kB a language"
    leaves = [*texts.values()]
    for depth, leaf in _leaves(variant.document):
        if depth > DEEPEST_JSON:
            return "the document is nested too deeply", "document", "take out lists and conditions inside each other"
        leaves.append(leaf)
    if any(isinstance(leaf, str) and "\x00" in leaf for leaf in leaves):
        return "the text holds a NUL character", "control_character", "take out what was pasted and type it again"
    if any(isinstance(leaf, float | Decimal) for leaf in leaves):
        return "the document holds a fraction, which no part of it takes", "document", "send whole numbers"
    return None


def _leaves(document: object) -> Iterator[tuple[int, object]]:
    """Every key and plain value of a document with its depth, however deep."""
    waiting = [(0, document)]
    while waiting:
        depth, part = waiting.pop()
        if isinstance(part, Mapping):
            waiting += [(depth + 1, inside) for inside in (*part.keys(), *part.values())]
        elif isinstance(part, list):
            waiting += [(depth + 1, inside) for inside in part]
        else:
            yield depth, part


def faults_of(
    subject_kind: str, default_language: str, variants: Sequence[Variant], channel: str = "email"
) -> dict[str, list[TemplateFault]]:
    """Every fault by language; a language without one is not there. "" holds the faults of the template as a whole."""
    found: dict[str, list[TemplateFault]] = {}
    if not any(variant.language == default_language for variant in variants):
        message = f"The template is not written in its default language ({default_language}) yet."
        found[""] = [TemplateFault(0, 0, message, code="no_default_language")]
    for variant in variants:
        by_text = channel == "text"
        faults = check_body(variant.text, subject_kind) if by_text else check_mail(variant.source(), subject_kind)
        if faults:
            found[variant.language] = faults
    return found


def fault_words(faults: Mapping[str, Sequence[TemplateFault]]) -> tuple[str, ...]:
    """Each fault as one sentence for the step that uses the template: "de, subject: line 1: …"."""
    said = []
    for language, found in faults.items():
        for fault in found:
            place = ", ".join(word for word in (language, fault.part) if word)
            said.append(f"{place}: {fault}" if place else str(fault))
    return tuple(said)
