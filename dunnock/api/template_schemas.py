"""What the template endpoints take and answer."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field

from dunnock.api.paging import ListQuery, Page
from dunnock.api.schemas import Answer, Body

# What workflows can be about, and so criteria and templates.
SubjectKind = Literal[
    "customer",
    "contact",
    "customer_group",
    "invoice",
    "credit_note",
    "payment",
    "charge",
    "email",
    "received_email",
    "text_message",
    "received_text",
    "payment_plan",
    "instalment",
    "promise",
    "dispute",
    "note",
    "task",
    "file",
]
Channel = Literal["email", "text"]
Name = Annotated[str, Field(min_length=1, max_length=200, examples=["Friendly reminder"])]
Category = Annotated[str, Field(max_length=200)]
Language = Annotated[str, Field(min_length=2, max_length=35, examples=["en", "pt-BR"])]
Id = Annotated[int, Field(ge=1, le=2**63 - 1)]
MailAddress = Annotated[str, Field(min_length=3, max_length=254, examples=["ines@example.com"])]


class VariantBody(Body):
    """One language. The body is a rich-text `document` or hand-written Liquid `html`, one of them; of a text message its `text`
    alone.
    """

    language: Language
    subject: str = Field(
        "", max_length=2000, description="Liquid text", examples=["Invoice {{ invoice.number }} is due"]
    )
    preheader: str = Field("", max_length=2000, description="Liquid text; what a mailbox shows behind the subject")
    document: dict[str, Any] | None = Field(None, description="TipTap JSON")
    html: str | None = Field(None, max_length=400_000, description="Liquid HTML")
    text: str | None = Field(
        None,
        max_length=400_000,
        description="Plain text; left out: derived from the body. Of a text message all there is",
    )


class VariantRow(Answer):
    language: str
    subject: str
    preheader: str
    document: dict[str, Any] | None
    html: str | None
    text: str | None


class FaultRow(Answer):
    language: str = Field(description="Empty: the template as a whole")
    part: str = Field(description="subject, preheader, body, text, or empty")
    line: int = Field(description="From 1; 0: no place")
    column: int
    path: str = Field(description="The place in a rich-text document", examples=["content[2].attrs.path"])
    excerpt: str
    code: str
    message: str = Field(description="What is wrong and how to mend it")
    sentence: str = Field(description="The same with its place, for a list")


class UseRow(Answer):
    id: int
    name: str
    state: str
    live: bool = Field(description="Messages are written with the template now; false: only a draft names it")


class TemplateRow(Answer):
    id: int
    name: str
    category: str
    channel: str
    subject_kind: str
    default_language: str
    languages: list[str]
    subject: str | None = Field(description="Of the default language; of a text message its opening words")
    revision: int
    created_at: dt.datetime
    updated_at: dt.datetime
    archived_at: dt.datetime | None
    faults: int = Field(description="How many things stand in the way of using it")
    used_by: list[UseRow]


class TemplatePage(Page[TemplateRow]):
    categories: list[str]


class TemplateQuery(ListQuery):
    subject_kind: SubjectKind | None = None
    channel: Channel | None = None
    category: str | None = Field(None, max_length=200)
    language: str | None = Field(None, max_length=35, description="Written in this language")
    archived: bool = Field(False, description="The archived ones instead")
    with_faults: bool = Field(False, description="Only those with faults")


class Template(Answer):
    id: int
    name: str
    category: str
    channel: str
    subject_kind: str
    default_language: str
    revision: int
    created_at: dt.datetime
    updated_at: dt.datetime
    archived_at: dt.datetime | None
    variants: list[VariantRow]
    faults: list[FaultRow]
    used_by: list[UseRow]


class NewTemplate(Body):
    name: Name
    subject_kind: SubjectKind
    channel: Channel = Field("email", description="It keeps it")
    category: Category = ""
    default_language: Language = "en"
    variants: list[VariantBody] = Field(default_factory=list, max_length=50)


class TemplateChange(Body):
    """What is not sent stays as it is; `variants` are all languages or none."""

    expected_revision: int | None = Field(None, description="The revision you started from; 409 when it has moved on")
    name: Name = ""
    subject_kind: SubjectKind = "customer"
    category: Category = ""
    default_language: Language = "en"
    variants: list[VariantBody] = Field(default_factory=list, max_length=50)


class DuplicateTemplate(Body):
    name: Name


class TemplateField(Answer):
    path: str = Field(examples=["customer.name"])
    label: str
    type: str = Field(description="text, money, amounts, date, number, flag, group, list")
    example: str
    list: str | None = Field(description="The list it belongs to: it needs a loop or a table")


class TemplateCheckBody(Body):
    subject_kind: SubjectKind
    channel: Channel = "email"
    variant: VariantBody


class TemplateChecked(Answer):
    ok: bool
    faults: list[FaultRow]


class PreviewBody(Body):
    """A saved template, a variant as it is being written, or both: then the variant stands in for its language."""

    template_id: Id | None = None
    variant: VariantBody | None = None
    subject_kind: SubjectKind | None = Field(None, description="Needed without a template")
    channel: Channel = Field("email", description="Without a template: of the variant")
    record_id: Id | None = Field(None, description="A customer, invoice, payment … ; left out: made-up values")
    language: Language | None = Field(None, description="Left out: as the engine would choose")


class TextLength(Answer):
    """How a text is carried and billed."""

    alphabet: Literal["gsm7", "ucs2"] = Field(
        description="ucs2: a character outside the plain alphabet makes it dearer"
    )
    characters: int = Field(description="As phones count: € and brackets twice, an emoji twice")
    segments: int = Field(description="How many messages it is billed as")


class Preview(Answer):
    """The exact message, or the faults in its place."""

    language: str
    subject: str | None
    html: str | None
    text: str | None
    length: TextLength | None = Field(description="Of a text message")
    to: list[str] = Field(description="Empty: nobody could be written to, see recipient_note")
    cc: list[str]
    bcc: list[str]
    recipient_note: str
    sample: bool = Field(description="Made-up values, because no record was given")
    faults: list[FaultRow]


class AudienceCheckBody(Body):
    workflow_id: Id
    draft: bool = Field(True, description="As drafted; false: the live version")


class ExampleRow(Answer):
    id: int
    customer_id: int
    name: str


class AudienceFault(Answer):
    code: str
    message: str
    sentence: str = Field(examples=["2 have no first name"])
    language: str
    part: str
    line: int
    column: int
    path: str
    excerpt: str
    count: int
    examples: list[ExampleRow] = Field(description="Up to five of the records concerned")


class AudienceCheck(Answer):
    sentence: str = Field(examples=["Checked with 38 customers: 2 have no first name."])
    checked: int = Field(description="At most 500, the latest")
    total: int = Field(description="Records that meet the workflow now")
    problems: list[AudienceFault]


class TestBody(Body):
    to: list[MailAddress] = Field(default_factory=list, max_length=10, description="Left out: where replies go")
    record_id: Id | None = Field(None, description="Left out: made-up values")
    language: Language | None = None


class TestSent(Answer):
    id: int = Field(description="The message's id")
    state: str
    to: list[str]
    subject: str
    captured: bool = Field(description="Test mode: it can be read under Messages, nothing left")
    said: str
