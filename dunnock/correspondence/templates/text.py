"""A text message from one language of a template: plain Liquid, one body; and what a message of that length costs.

Phones take 160 characters of the GSM alphabet in one piece, else 153 in each of several; one character outside it (a curly
quote, a Cyrillic letter) makes them 70 and 67. So what only looks nicer is written the plain way before it leaves.
Source: 3GPP TS 23.038 (alphabets) and 23.040 (concatenation).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from dunnock.correspondence.templates.compiled import RenderedMail
from dunnock.correspondence.templates.faults import RenderFault, TemplateFault, TemplateInvalid
from dunnock.correspondence.templates.fields import field_tree
from dunnock.correspondence.templates.liquid import CompiledTemplate, compile_source, render
from dunnock.correspondence.templates.reading import check_fields
from dunnock.correspondence.templates.samples import sample_context

LONGEST_TEXT = 1600  # characters: what the providers take as one message
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_DOUBLE = frozenset("^{}\\[~]|€\f")
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\u2002\u2003\t", " "),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032`\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        "\u2026": "...",
        "\u2022": "*",
        **dict.fromkeys("\u200b\u200c\u2060\ufeff\u00ad\r", ""),
    }
)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True)
class Length:
    """How a text is carried: the alphabet, its length in it, and how many messages it is billed as."""

    alphabet: Literal["gsm7", "ucs2"]
    characters: int
    segments: int


def length_of(text: str) -> Length:
    """`characters` counts as phones do: €, brackets and their like twice in GSM-7, an emoji twice in UCS-2."""
    gsm = all(character in _GSM or character in _GSM_DOUBLE for character in text)
    if gsm:
        widths = [2 if character in _GSM_DOUBLE else 1 for character in text]
        whole, part = 160, 153
    else:
        widths = [2 if ord(character) > 0xFFFF else 1 for character in text]
        whole, part = 70, 67
    total = sum(widths)
    if total <= whole:
        return Length("gsm7" if gsm else "ucs2", total, 1 if total else 0)
    segments, used = 1, 0
    for width in widths:  # a character of two is never split between two messages
        if used + width > part:
            segments, used = segments + 1, 0
        used += width
    return Length("gsm7" if gsm else "ucs2", total, segments)


def plain(text: str) -> str:
    """The text as it leaves: typographic marks the plain way, no control characters, no lines left empty by conditions."""
    tidy = "\n".join(line.strip() for line in _CONTROL.sub(" ", text.translate(_PLAIN)).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", tidy).strip()


@dataclass(frozen=True, eq=False)
class CompiledText:
    body: CompiledTemplate

    def render(self, context: Mapping[str, object], language: str, *, strict: bool = True) -> RenderedMail:
        """The text for one recipient, in place of a mail with neither subject nor HTML. Raises RenderFault."""
        try:
            text = plain(render(self.body, context, strict=strict, language=language))
        except RenderFault as error:
            raise RenderFault(error.detail, replace(error.fault, part="text")) from error
        if not text:
            raise _refused("The text is empty for this recipient.", "empty_text")
        if len(text) > LONGEST_TEXT:
            raise _refused(
                f"The text is {len(text):,} characters long for this recipient; a text message has at most {LONGEST_TEXT:,}.",
                "text_too_long",
            )
        return RenderedMail("", "", text)


def _refused(message: str, code: str) -> RenderFault:
    return RenderFault(message, TemplateFault(0, 0, message, code=code, part="text"))


def compile_text(text: str) -> CompiledText:
    """Raises TemplateInvalid with every fault."""
    if not text.strip():
        raise TemplateInvalid([TemplateFault(0, 0, "The template has no text.", code="no_body", part="text")])
    try:
        return CompiledText(compile_source(text, html=False))
    except TemplateInvalid as error:
        raise TemplateInvalid([replace(fault, part="text") for fault in error.faults]) from None


def check_body(text: str, subject_kind: str) -> list[TemplateFault]:
    """Everything that can be said before a customer is known; empty when the text can be used."""
    try:
        compiled = compile_text(text)
    except TemplateInvalid as error:
        return list(error.faults)
    faults = [
        replace(fault, part="text")
        for fault in check_fields(compile_source(text, html=False), field_tree(subject_kind))
    ]
    if faults:
        return faults
    try:
        compiled.render(sample_context(subject_kind), "en", strict=False)
    except RenderFault as error:
        return [error.fault]
    return []
