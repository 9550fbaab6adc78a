"""What is wrong with a template, in words for the person who wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dunnock.kernel.errors import DunnockError, FieldError


@dataclass(frozen=True)
class TemplateFault:
    """One fault. `line` and `column` count from 1; 0 means that the fault has no place (an empty subject, a missing
    part).

    `part` is "subject", "preheader", "body" or "text" once a whole mail is checked. `excerpt` is the line it stands in;
    `path` is the place inside a rich-text document ("content[2].attrs.href"), where lines mean nothing.
    """

    line: int
    column: int
    message: str
    excerpt: str = ""
    code: str = "syntax"
    part: str = ""
    path: str = ""

    def __str__(self) -> str:
        place = f"line {self.line}: " if self.line else f"{self.path}: " if self.path else ""
        return f"{place}{self.message}"


def fault_at(source: str, index: int, message: str, code: str = "syntax") -> TemplateFault:
    """The fault at a character position of `source`. A position outside the text (python-liquid's -1) gives no
    place.
    """
    if not 0 <= index <= len(source):
        return TemplateFault(0, 0, message, "", code)
    start = source.rfind("\n", 0, index) + 1
    end = source.find("\n", index)
    excerpt = source[start : end if end >= 0 else len(source)].strip()
    return TemplateFault(source.count("\n", 0, index) + 1, index - start + 1, message, excerpt[:200], code)


class TemplateInvalid(DunnockError):
    """The template cannot be compiled. `faults` holds every fault that was found, in the order of the text."""

    status = 422
    code = "template_invalid"
    title = "The template has faults"

    def __init__(self, faults: Sequence[TemplateFault]) -> None:
        self.faults = tuple(faults)
        first = str(faults[0]) if faults else "unknown fault"
        rest = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        super().__init__(
            f"The template cannot be used: {first}{rest}",
            errors=[FieldError(f.part or f.path or "template", str(f), f.code) for f in faults],
        )


class DocumentFault(TemplateInvalid):
    """A rich-text document that breaks its own grammar. `path` is the place of the first fault:
    "content[2].attrs.href".
    """

    code = "document_invalid"

    def __init__(self, path: str, message: str) -> None:
        self.path = path
        super().__init__([TemplateFault(0, 0, message, code="document", path=path)])


class RenderFault(DunnockError):
    """The template is right, but this recipient's values do not fit it. The message is held, never sent half empty."""

    status = 422
    code = "render_failed"
    title = "The message could not be written"

    def __init__(self, message: str, fault: TemplateFault | None = None) -> None:
        self.fault = fault or TemplateFault(0, 0, message, code="render")
        super().__init__(message, errors=[FieldError(self.fault.part or "template", message, self.fault.code)])
