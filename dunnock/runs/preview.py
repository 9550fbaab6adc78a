"""A template with a real record: the exact message it would become, without a workflow; and with a workflow's whole audience.

Nothing is written and nothing leaves. The look is the release's own (sql/last_look.sql), so is the rendering.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from dunnock.correspondence.recipients import Addressed, Wanted, address
from dunnock.correspondence.rules import Variant, faults_of
from dunnock.correspondence.templates.compiled import CompiledMail, RenderedMail
from dunnock.correspondence.templates.faults import RenderFault, TemplateFault, TemplateInvalid
from dunnock.correspondence.templates.fields import PORTAL_LINK, field_tree
from dunnock.correspondence.templates.samples import sample_context
from dunnock.correspondence.templates.text import CompiledText
from dunnock.correspondence.text_recipients import address_by_text, numbers_stopped
from dunnock.criteria.compile import standing
from dunnock.kernel.clock import AsOf, Stopwatch
from dunnock.kernel.errors import FieldError, Invalid, NotFound
from dunnock.kernel.money import locale_of
from dunnock.org.db import row, rows
from dunnock.org.reads import organisation as read_organisation
from dunnock.runs.context import context_of, people_of
from dunnock.runs.release import look, unwritten
from dunnock.workflows.audience import of_parts
from dunnock.workflows.definition import SENDS, Definition, Recipients, walk
from dunnock.workflows.program import Program, build
from dunnock.workflows.triggers import TRIGGERS

MOST_CHECKED = 500
LONGEST_CHECK = dt.timedelta(seconds=20)
EXAMPLES = 5
# The plainest workflow about each subject a template can be previewed with.
_PLAIN = {trigger.subject: trigger.kind for trigger in reversed(TRIGGERS.values())}
_NAMED = re.compile(r"“([a-z_][a-z0-9_.\[\]]*)”")


@dataclass(frozen=True)
class Draft:
    """The languages of a template, saved or not, and which of them is the default."""

    subject_kind: str
    default_language: str
    variants: Sequence[Variant]
    channel: str = "email"

    def language(self, wanted: Sequence[str | None]) -> str | None:
        """As the release chooses: the first wanted one there is, exactly or by its main part, else the default, else any."""
        there = [variant.language for variant in self.variants]
        for want in wanted:
            for candidate in (want, (want or "").replace("_", "-").split("-")[0]):
                if candidate in there:
                    return candidate
        return self.default_language if self.default_language in there else next(iter(there), None)

    def compiled(self, language: str) -> CompiledMail | CompiledText:
        return next(v for v in self.variants if v.language == language).compiled(self.channel)

    @property
    def by_text(self) -> bool:
        return self.channel == "text"


@dataclass(frozen=True)
class Previewed:
    """The exact message, or `faults` in its place. `sample`: made-up values, because no record was given."""

    language: str
    mail: RenderedMail | None
    faults: list[TemplateFault] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    cc: list[str] = field(default_factory=list)
    bcc: list[str] = field(default_factory=list)
    recipient_note: str = ""
    sample: bool = False


def preview(
    organisation_id: int, draft: Draft, record_id: int | None, as_of: AsOf, language: str | None = None
) -> Previewed:
    """The message for one record, or with made-up values when there is none. Raises `NotFound`, `Invalid`."""
    if record_id is None:
        return _sampled(organisation_id, draft, language)
    program = build(_plain(draft.subject_kind))
    found = look(organisation_id, program, [record_id], as_of, asked=unwritten(program.matching))
    if not found or not found[0]["standing"]:
        what = draft.subject_kind.replace("_", " ")
        raise NotFound(f"There is no {what} {record_id}, or it was withdrawn in the ERP.")
    tenant = read_organisation(organisation_id)
    return _written(found[0], draft, Recipients(), tenant, as_of, language)


def _plain(subject_kind: str) -> Definition:
    if subject_kind not in _PLAIN:
        raise Invalid(
            f"A template about a {subject_kind.replace('_', ' ')} can be previewed with made-up values only.",
            errors=[FieldError("record_id", "cannot be looked up for this subject", "unknown", "Leave it out")],
        )
    return of_parts(_PLAIN[subject_kind])


def _sampled(organisation_id: int, draft: Draft, language: str | None) -> Previewed:
    """Made-up values; the organisation itself is real."""
    tenant = read_organisation(organisation_id)
    chosen = draft.language([language, tenant["language"]])
    if chosen is None:
        return Previewed("", None, _nothing_written(), sample=True)
    context = sample_context(draft.subject_kind, chosen)
    context["organisation"] = {
        "name": tenant["name"],
        "reply_to": tenant["reply_to"] or context["organisation"]["reply_to"],
        "address": tenant["address"] or context["organisation"]["address"],
    }
    mail, faults = _rendered(draft, chosen, context, tenant["country"])
    to = "+49 1522 8817386" if draft.by_text else str(context["contact"]["email"])
    return Previewed(chosen, mail, faults, [to], sample=True)


def _written(
    seen: dict[str, Any],
    draft: Draft,
    recipients: Recipients,
    tenant: dict[str, Any],
    as_of: AsOf,
    language: str | None = None,
) -> Previewed:
    people = _addressed(seen, recipients, tenant, by_text=draft.by_text)
    first = people.to[0] if people.to else None
    chosen = draft.language([language, first.language if first else None, seen["language"], tenant["language"]])
    if chosen is None:
        return Previewed("", None, _nothing_written())
    context = context_of(
        seen,
        subject_kind=draft.subject_kind,
        recipient=first,
        organisation=tenant,
        today=as_of.today,
        portal_link=PORTAL_LINK,
    )
    mail, faults = _rendered(draft, chosen, context, seen["country"] or tenant["country"])
    to = [people.to[0].phone] if draft.by_text and people.to else [person.email for person in people.to]
    return Previewed(chosen, mail, faults, to, list(people.cc), list(people.bcc), people.note)


def _addressed(seen: dict[str, Any], recipients: Recipients, tenant: dict[str, Any], *, by_text: bool) -> Addressed:
    to, cc, bcc = ([Wanted(r.kind, r.value) for r in line] for line in (recipients.to, recipients.cc, recipients.bcc))
    if by_text:
        country, people = seen["country"] or tenant["country"], people_of(seen)
        phones = [(who.phone, country) for who in people] + [(who.value, "") for who in to if who.kind == "number"]
        stopped = numbers_stopped(tenant["id"], phones)
        return address_by_text(people, to=to, country=country, stopped=stopped)
    return address(people_of(seen), to=to, cc=cc, bcc=bcc, suppressed=seen["suppressed"])


def _rendered(
    draft: Draft, language: str, context: Mapping[str, object], country: str | None
) -> tuple[RenderedMail | None, list[TemplateFault]]:
    try:
        return draft.compiled(language).render(context, locale_of(language, country)), []
    except TemplateInvalid as invalid:
        return None, list(invalid.faults)
    except RenderFault as refused:
        return None, [refused.fault]


def _nothing_written() -> list[TemplateFault]:
    return [TemplateFault(0, 0, "The template is not written in any language yet.", code="no_language")]


# -- with a whole audience ---------------------------------------------------------------------------------------------


@dataclass
class _Group:
    """One fault and whom it meets."""

    code: str
    language: str
    fault: TemplateFault
    count: int = 0
    examples: list[dict[str, Any]] = field(default_factory=list)


def check_audience(
    organisation_id: int, draft: Draft, definition: Definition, template_id: int, as_of: AsOf
) -> dict[str, Any]:
    """Write the message for up to 500 records the workflow means now, and say for how many it fails, and why.

    Recipients are those of the workflow's first step that uses the template. Raises `Invalid` when the two are about
    different things.
    """
    program = build(definition)
    subject = program.matching.trigger.subject
    if subject != draft.subject_kind:
        raise Invalid(
            f"The workflow is about a {subject.replace('_', ' ')}, the template about a"
            f" {draft.subject_kind.replace('_', ' ')}.",
            errors=[FieldError("workflow_id", f"is about a {subject}", "other_subject", "Choose another workflow")],
        )
    faults = faults_of(draft.subject_kind, draft.default_language, draft.variants, draft.channel)
    ids, total = _audience(organisation_id, program, as_of)
    if faults:
        return _answer(
            subject, 0, total, _template_groups(faults), said="The template itself has faults; mend them first."
        )
    tenant = read_organisation(organisation_id)
    recipients = _recipients(definition, template_id)
    groups: dict[tuple[object, ...], _Group] = {}
    asked, watch, checked = unwritten(program.matching), Stopwatch(), 0
    for seen in look(organisation_id, program, ids, as_of, asked=asked, recipients=recipients):
        if watch.elapsed > LONGEST_CHECK:
            break  # a template at its time limit for every record: what was seen by now is the answer
        checked += 1
        _sort_in(groups, seen, _written(seen, draft, recipients, tenant, as_of), subject)
    return _answer(subject, checked, total, list(groups.values()))


def _audience(organisation_id: int, program: Program, as_of: AsOf) -> tuple[list[int], int]:
    """Up to 500 records that meet the workflow now, the latest first, and how many do."""
    matching = program.matching
    where = (
        f"FROM {matching.source} s WHERE s.organisation_id = %(organisation_id)s AND s.withdrawn_at IS NULL"
        f" AND {matching.where}"
    )
    params = {**standing(organisation_id, as_of), **matching.params, "limit": MOST_CHECKED}
    found = rows(f"SELECT s.id {where} ORDER BY s.id DESC LIMIT %(limit)s", params)
    if len(found) < MOST_CHECKED:
        return [f["id"] for f in found], len(found)
    counted = row(f"SELECT count(*) AS n {where}", params)
    return [f["id"] for f in found], int(counted["n"]) if counted else len(found)


def _recipients(definition: Definition, template_id: int) -> Recipients:
    for _, _, step in walk(definition.steps):
        if isinstance(step, SENDS) and step.template_id == template_id:
            return step.recipients
    return Recipients()


def _template_groups(faults: dict[str, list[TemplateFault]]) -> list[_Group]:
    return [_Group(fault.code, language, fault) for language, found in faults.items() for fault in found]


def _sort_in(groups: dict[tuple[object, ...], _Group], seen: dict[str, Any], written: Previewed, subject: str) -> None:
    # Whoever has nobody to write to would miss a recipient's name as well: one reason is enough.
    faults = written.faults if written.to else [TemplateFault(0, 0, written.recipient_note, code="no_recipient")]
    for fault in faults:
        key: tuple[object, ...] = (fault.code,)
        if written.to:
            key = (fault.code, written.language, fault.part, fault.line, fault.column, fault.message)
        group = groups.setdefault(key, _Group(fault.code, written.language, fault))
        group.count += 1
        if len(group.examples) < EXAMPLES:
            named = seen["subject"].get("number") if subject in {"invoice", "credit_note"} else None
            whose = seen["customer_name"] or seen["subject"].get("name", "")
            name = f"{named}, {whose}" if named else whose
            group.examples.append({"id": seen["id"], "customer_id": seen["customer_id"], "name": name})


def _answer(subject: str, checked: int, total: int, groups: list[_Group], said: str = "") -> dict[str, Any]:
    groups.sort(key=lambda group: -group.count)
    problems = [
        {
            **asdict(group.fault),
            "language": group.language,
            "count": group.count,
            "sentence": _sentence(group, subject),
            "examples": group.examples,
        }
        for group in groups
    ]
    return {
        "checked": checked,
        "total": total,
        "problems": problems,
        "sentence": said or _summary(checked, total, subject, [p["sentence"] for p in problems]),
    }


def _summary(checked: int, total: int, subject: str, sentences: Sequence[str]) -> str:
    if not checked:
        return f"No {_words(subject, 1)} meets this workflow now, so there was nothing to check with."
    of = f" of {total:,}" if total > checked else ""
    told = ", ".join(sentences) or "the message can be written for every one of them"
    return f"Checked with {checked:,}{of} {_words(subject, checked)}: {told}."


def _words(subject: str, n: int) -> str:
    return f"{subject.replace('_', ' ')}{'' if n == 1 else 's'}"


def _sentence(group: _Group, subject: str) -> str:
    """For the line under the preview: 2 have no first name."""
    n = group.count
    if group.code == "no_recipient":
        return f"{n} {'has' if n == 1 else 'have'} nobody to write to"
    named = _NAMED.match(group.fault.message)
    if group.code == "missing_value" and named:
        known = field_tree(subject).find(re.sub(r"\[\d+\]", "", named[1]))
        label = f"{known.label[:1].lower()}{known.label[1:]}" if known else named[1]
        return f"{n} {'has' if n == 1 else 'have'} no {label}"
    if not n:
        return str(group.fault)
    return f"{n} cannot be written ({group.fault.message.rstrip('.')})"
