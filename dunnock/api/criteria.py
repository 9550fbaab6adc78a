"""What a criteria may ask, what is wrong with one, and how many records meet it."""

from __future__ import annotations

from typing import Any, Literal

from ninja import Query, Schema
from pydantic import Field

from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer, Body
from dunnock.api.template_schemas import SubjectKind
from dunnock.criteria.check import UNFINISHED, check, refuse_faulty
from dunnock.criteria.grammar import Criteria, load
from dunnock.criteria.words import describe
from dunnock.kernel.errors import Invalid
from dunnock.workflows.audience import count_matching
from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.reads import organisation_language
from dunnock.workflows.suggestions import fields_json

router = ApiRouter("Criteria")


class CriteriaOperator(Answer):
    id: str
    label: str
    value: str = Field(description="The shape of its value: none, one, list, range, day_count")


class CriteriaOption(Answer):
    value: str
    label: str


class CriteriaField(Answer):
    id: str
    label: str
    type: str
    operators: list[str]
    options: list[CriteriaOption] | None = Field(description="The only values there are; null: any value")
    help: str


class CriteriaObject(Answer):
    object: str
    label: str
    custom_prefix: str | None = Field(description="Before the name of an ERP's own field; null: it has none")
    fields: list[CriteriaField]


class CriteriaCollection(Answer):
    id: str
    label: str
    one: str
    many: str
    item: str = Field(description="The subject whose fields its rows have")


class CriteriaSubject(Answer):
    id: str
    label: str
    objects: list[CriteriaObject]
    collections: list[CriteriaCollection]


class CustomField(Answer):
    id: str
    label: str


class CriteriaFields(Answer):
    subject: str
    subjects: list[CriteriaSubject] = Field(
        description="The subject, what it belongs to, and the items of its collections"
    )
    operators: dict[str, list[CriteriaOperator]] = Field(description="By type of field")
    comparisons: list[CriteriaOperator] = Field(description="For counts and sums")
    custom_fields: dict[str, list[CustomField]] = Field(description="The ERP's own fields seen here, by subject")
    values: dict[str, list[str]] = Field(description="Values seen here, by field: suggestions, not a closed list")


class CriteriaProblemRow(Answer):
    path: str = Field(examples=["where.items[1].value"])
    code: str
    message: str
    severity: Literal["error", "warning"]


class CriteriaChecked(Answer):
    problems: list[CriteriaProblemRow]
    sentence: str = Field(description="The criteria in words; empty when it cannot be read")


class Unfinished(Answer):
    path: str = Field(examples=["where.items[1].value"])
    message: str


class CriteriaCount(Answer):
    count: int | None = Field(description="null while something is not filled in yet")
    unfinished: list[Unfinished]


class FieldsQuery(Schema):
    subject: SubjectKind = "customer"


class CheckCriteria(Body):
    subject: SubjectKind
    criteria: dict[str, Any]


class PreviewCriteria(Body):
    subject: SubjectKind
    criteria: Criteria


@router.get("/criteria/fields", response=CriteriaFields, summary="List what criteria may ask")
def list_criteria_fields(request: ApiRequest, query: Query[FieldsQuery]) -> dict[str, Any]:
    """Fields with operators and options, and what this organisation's own data suggests."""
    return fields_json(request.auth.organisation_id, query.subject)


@router.post("/criteria/check", response=CriteriaChecked, summary="Check a criteria")
def check_criteria(request: ApiRequest, body: CheckCriteria) -> dict[str, Any]:
    """Every problem with its place, and the criteria as one sentence. A faulty criteria is answered, not refused."""
    try:
        criteria = load(body.criteria)
    except Invalid as unreadable:
        faults = [
            {"path": e.path, "code": e.code, "message": e.message, "severity": "error"} for e in unreadable.errors
        ]
        return {"problems": faults, "sentence": ""}
    language = organisation_language(request.auth.organisation_id)
    return {
        "problems": [vars(problem) for problem in check(criteria, CATALOGUE, body.subject)],
        "sentence": f"{describe(criteria, CATALOGUE, body.subject, language)}.",
    }


@router.post("/criteria/preview", response=CriteriaCount, summary="Count who meets a criteria")
def preview_criteria(request: ApiRequest, body: PreviewCriteria) -> dict[str, Any]:
    """Criteria somebody is still filling in are answered too: nothing is counted, and `unfinished` says what is missing."""
    errors = [one for one in check(body.criteria, CATALOGUE, body.subject) if one.severity == "error"]
    if errors and all(error.code in UNFINISHED for error in errors):
        return {"count": None, "unfinished": errors}
    refuse_faulty(body.criteria, CATALOGUE, body.subject, path="criteria")
    count = count_matching(request.auth.organisation_id, body.subject, body.criteria, as_of(request))
    return {"count": count, "unfinished": []}
