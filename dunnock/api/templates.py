"""Templates: writing them, checking them, and seeing the exact message they become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from ninja import Query
from ninja.responses import Status

from dunnock.api import template_schemas as t
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.paging import limits, order_by, page_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.correspondence import commands, reads
from dunnock.correspondence.messages import write_test
from dunnock.correspondence.rules import Variant, check_variants, fault_words, faults_of, variants_of
from dunnock.correspondence.templates.faults import TemplateFault, TemplateInvalid
from dunnock.correspondence.templates.fields import field_tree
from dunnock.correspondence.templates.text import length_of
from dunnock.events.bell import ring
from dunnock.kernel.errors import Conflict, FieldError, Invalid
from dunnock.portal.messages import names_portal, portal_fault
from dunnock.runs.preview import Draft, check_audience, preview
from dunnock.runs.uses import template_uses
from dunnock.workflows.definition import parse
from dunnock.workflows.lists import live_definition
from dunnock.workflows.reads import workflow as read_workflow
from dunnock.workflows.usable import refuse_unusable

router = ApiRouter("Templates")

_SORTS = {"name": "name", "updated": "updated_at", "category": "category", "id": "id"}


def _variant(body: t.VariantBody) -> Variant:
    return Variant(body.language, body.subject, body.preheader, body.document, body.html or "", body.text or "")


def _faults(found: Mapping[str, Sequence[TemplateFault]]) -> list[dict[str, Any]]:
    return [
        {**asdict(fault), "language": language, "sentence": fault_words({language: [fault]})[0]}
        for language, faults in found.items()
        for fault in faults
    ]


def _with_portal(
    organisation_id: int,
    faults: Mapping[str, list[TemplateFault]],
    language: str,
    variants: Sequence[Mapping[str, Any]],
) -> dict[str, list[TemplateFault]]:
    """Also told: the link to the customers' portal in it leads nowhere now. Told once, whatever the language."""
    closed = portal_fault(organisation_id) if any(names_portal(variant) for variant in variants) else None
    return {**faults, language: [*faults.get(language, []), closed]} if closed else dict(faults)


def _draft(template: Mapping[str, Any]) -> Draft:
    return Draft(
        template["subject_kind"], template["default_language"], variants_of(template["variants"]), template["channel"]
    )


def _template(organisation_id: int, template_id: int) -> dict[str, Any]:
    found = reads.template(organisation_id, template_id)
    draft = _draft(found)
    faults = faults_of(draft.subject_kind, draft.default_language, draft.variants, draft.channel)
    faults = _with_portal(organisation_id, faults, "", found["variants"])
    return {**found, "faults": _faults(faults), "used_by": template_uses(organisation_id, template_id)[template_id]}


@router.get("/templates", response=t.TemplatePage, summary="List templates")
def list_templates(request: ApiRequest, query: Query[t.TemplateQuery]) -> dict[str, Any]:
    """With the workflows that use each, and how many faults stand in its way. Sort by name, updated, category or id."""
    organisation_id = request.auth.organisation_id
    every = reads.list_templates(organisation_id, archived=query.archived)
    found = _sorted([one for one in every if _wanted(one, query)], query.sort)
    if query.with_faults:
        faulty = _count_faults(organisation_id, found)
        found = [one for one in found if faulty[one["id"]]]
    if query.after is not None:
        found = sorted((one for one in found if one["id"] > (query.after or 0)), key=lambda one: one["id"])
    skipped = limits(query)["offset"]
    shown = found[skipped : skipped + query.page_size]
    faults, uses = _count_faults(organisation_id, shown), template_uses(organisation_id)
    items = [{**one, "faults": faults[one["id"]], "used_by": uses.get(one["id"], [])} for one in shown]
    categories = sorted({one["category"] for one in every if one["category"]})
    return {**page_of(request, query, items, len(found)), "categories": categories}


def _count_faults(organisation_id: int, templates: Sequence[dict[str, Any]]) -> dict[int, int]:
    """Looking for faults renders each language once with made-up values: only for those that are shown or asked for."""
    facts = reads.template_facts(organisation_id, [one["id"] for one in templates])
    return {template_id: len(found[2]) for template_id, found in facts.items()}


def _wanted(one: dict[str, Any], query: t.TemplateQuery) -> bool:
    searched = " ".join((one["name"], one["category"], one["subject"] or "")).lower()
    return (
        query.q.strip().lower() in searched
        and query.subject_kind in {None, one["subject_kind"]}
        and query.channel in {None, one["channel"]}
        and query.category in {None, one["category"]}
        and (query.language is None or query.language in one["languages"])
    )


def _sorted(found: list[dict[str, Any]], sort: str) -> list[dict[str, Any]]:
    """By the names of `?sort=`: an organisation has few templates."""
    order_by(sort, _SORTS, "name", last="id")  # refuses a name that cannot be sorted by
    for name in reversed([part.strip() for part in (sort or "name").split(",")]):
        key = _SORTS[name.removeprefix("-")]
        found = sorted(found, key=lambda one: _key(one[key]), reverse=name.startswith("-"))
    return found


def _key(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


@router.post("/templates", response={201: t.Template}, summary="Create a template")
def create_template(request: ApiRequest, body: t.NewTemplate) -> Status[dict[str, Any]]:
    """One with faults is kept too: they are told in `faults`, and no workflow that uses it can be activated."""
    made = commands.create_template(
        organisation_id=request.auth.organisation_id,
        name=body.name,
        subject_kind=body.subject_kind,
        variants=[_variant(variant) for variant in body.variants],
        category=body.category,
        default_language=body.default_language,
        channel=body.channel,
        actor=request.auth.actor,
        now=request.now,
    )
    return Status(201, _template(request.auth.organisation_id, made.id))


@router.get("/templates/fields", response=list[t.TemplateField], summary="What a template may hold")
def list_template_fields(request: ApiRequest, subject_kind: t.SubjectKind) -> list[dict[str, Any]]:  # noqa: ARG001
    """Every field for a subject, in the picker's order; groups and lists are there too."""
    return field_tree(subject_kind).as_json()


@router.post("/templates/check", response=t.TemplateChecked, summary="Check a variant that is not saved")
def check_template(request: ApiRequest, body: t.TemplateCheckBody) -> dict[str, Any]:
    """Faults with their places and what to do. Changes nothing."""
    (variant,) = check_variants([_variant(body.variant)], body.channel)
    faults = faults_of(body.subject_kind, variant.language, [variant], body.channel)
    faults = _with_portal(request.auth.organisation_id, faults, variant.language, [asdict(variant)])
    return {"ok": not faults, "faults": _faults(faults)}


@router.post("/templates/preview", response=t.Preview, summary="See the exact message")
def preview_template(request: ApiRequest, body: t.PreviewBody) -> dict[str, Any]:
    """With a record of the ledger it is what would leave for it; without one, values are made up. Changes nothing."""
    draft = _previewed_draft(request.auth.organisation_id, body)
    language = body.language or (body.variant.language if body.variant else None)
    found = preview(request.auth.organisation_id, draft, body.record_id, as_of(request), language)
    mail = asdict(found.mail) if found.mail else {"subject": None, "html": None, "text": None}
    length = asdict(length_of(found.mail.text)) if found.mail and draft.by_text else None
    return {**vars(found), **mail, "length": length, "faults": _faults({found.language: found.faults})}


def _previewed_draft(organisation_id: int, body: t.PreviewBody) -> Draft:
    stored = _draft(reads.template(organisation_id, body.template_id)) if body.template_id is not None else None
    channel = stored.channel if stored else body.channel
    written = check_variants([_variant(body.variant)], channel) if body.variant else []
    if stored is None:
        if body.subject_kind is None or not written:
            missing = "subject_kind" if written else "variant"
            raise Invalid(
                "Say what to preview: a template, or a variant with its subject_kind.",
                errors=[FieldError(missing, "is needed without a template", "required")],
            )
        return Draft(body.subject_kind, written[0].language, written, channel)
    kept = [variant for variant in stored.variants if variant.language not in {w.language for w in written}]
    return replace(stored, variants=[*written, *kept], subject_kind=body.subject_kind or stored.subject_kind)


@router.get("/templates/{template_id}", response=t.Template, summary="Read a template")
def read_template(request: ApiRequest, template_id: RecordId) -> dict[str, Any]:
    """With every language, what is wrong with it, and which workflows use it."""
    return _template(request.auth.organisation_id, template_id)


@router.patch("/templates/{template_id}", response=t.Template, summary="Save a template")
def update_template(request: ApiRequest, template_id: RecordId, body: t.TemplateChange) -> dict[str, Any]:
    """Messages that are still to leave are written with the new text. 409 when somebody saved in between."""
    changes = given(body)
    expected = changes.pop("expected_revision", None)
    if "variants" in changes:
        changes["variants"] = [_variant(variant) for variant in body.variants]
    commands.save_template(
        organisation_id=request.auth.organisation_id,
        template_id=template_id,
        changes=changes,
        expected_revision=expected,
        actor=request.auth.actor,
        now=request.now,
    )
    return _template(request.auth.organisation_id, template_id)


@router.post("/templates/{template_id}/archive", response=t.Template, summary="Archive a template")
def archive_template(request: ApiRequest, template_id: RecordId) -> dict[str, Any]:
    """409 while an active workflow, or a run under way, writes with it: its messages would have no text."""
    organisation_id = request.auth.organisation_id
    used = [use["name"] for use in template_uses(organisation_id, template_id)[template_id] if use["live"]]
    commands.archive_template(
        organisation_id=organisation_id,
        template_id=template_id,
        actor=request.auth.actor,
        now=request.now,
        used_by=used,
    )
    return _template(organisation_id, template_id)


@router.post("/templates/{template_id}/duplicate", response={201: t.Template}, summary="Duplicate a template")
def duplicate_template(request: ApiRequest, template_id: RecordId, body: t.DuplicateTemplate) -> Status[dict[str, Any]]:
    """The same languages under another name. An archived template may be the model."""
    made = commands.duplicate_template(
        organisation_id=request.auth.organisation_id,
        template_id=template_id,
        name=body.name,
        actor=request.auth.actor,
        now=request.now,
    )
    return Status(201, _template(request.auth.organisation_id, made.id))


@router.post(
    "/templates/{template_id}/check-audience", response=t.AudienceCheck, summary="Check a template with its audience"
)
def check_template_audience(request: ApiRequest, template_id: RecordId, body: t.AudienceCheckBody) -> dict[str, Any]:
    """Writes the message for up to 500 records a workflow means now and says for whom that fails. Changes nothing."""
    organisation_id = request.auth.organisation_id
    draft = _draft(reads.template(organisation_id, template_id))
    workflow = read_workflow(organisation_id, body.workflow_id)
    live = None if body.draft else live_definition(organisation_id, workflow)
    definition = live[1] if live else parse(workflow["draft"])
    refuse_unusable(definition)
    return check_audience(organisation_id, draft, definition, template_id, as_of(request))


@router.post("/templates/{template_id}/send-test", response={201: t.TestSent}, summary="Send a test of a template")
def send_template_test(request: ApiRequest, template_id: RecordId, body: t.TestBody) -> Status[dict[str, Any]]:
    """One message of no workflow, its subject marked [Test]. In test mode it is captured; live, it leaves at once.

    422 when it cannot be written, with the faults; 409 for a text message, which is tried with its account.
    """
    organisation_id = request.auth.organisation_id
    draft = _draft(reads.template(organisation_id, template_id))
    if draft.by_text:
        raise Conflict("A text message is tried with its account: send a trial text under Settings, Text messages.")
    found = preview(organisation_id, draft, body.record_id, as_of(request), body.language)
    if found.mail is None:
        raise TemplateInvalid(found.faults)
    made = write_test(
        organisation_id=organisation_id,
        template_id=template_id,
        mail=found.mail,
        language=found.language,
        to=body.to,
        subject_kind=draft.subject_kind,
        subject_id=body.record_id,
        actor=request.auth.actor,
        now=request.now,
    )
    captured = made["state"] == "captured"
    if not captured:
        ring(organisation_id)
    where = ", ".join(made["to_addresses"])
    said = (
        f"Captured: in test mode nothing leaves. Read it under Messages; live it would go to {where}."
        if captured
        else f"It is on its way to {where}."
    )
    return Status(201, {**made, "to": made["to_addresses"], "captured": captured, "said": said})
