"""The definition of a workflow: one JSON document, the same in the builder, the API, YAML and the engine.

Steps nest: a branch holds its own steps, and what follows the branch follows the join. A half-drawn graph cannot exist.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from dunnock.criteria.grammar import Criteria, path_of
from dunnock.kernel.addresses import is_address
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.kernel.phones import read_phone

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WORKDAYS: tuple[Weekday, ...] = WEEKDAYS[:5]
StepId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,40}$")]
Name = Annotated[str, Field(max_length=200)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TriggerPart(_Part):
    """`filters` of an event trigger may be empty: every such event. A data-based one must say whom it means."""

    kind: str
    filters: Criteria | None = None
    created_within_days: int = Field(default=30, ge=1, le=3650)
    # Inbound webhook only: the address another system calls.
    hook_id: int | None = None


class TargetPayments(_Part):
    criteria: Criteria
    scope: Literal["same_customer", "applied_to_target"] = "same_customer"


class Start(_Part):
    mode: Literal["schedule", "as_soon_as_it_matches"] = "schedule"
    days: tuple[Weekday, ...] = Field(default=WEEKDAYS, min_length=1)
    times: tuple[dt.time, ...] = Field(default=(dt.time(9),), min_length=1, max_length=24)


class Settings(_Part):
    start: Start = Start()
    restart_after_days: int | None = Field(default=None, ge=1, le=3650)
    # None: yes for a data-based workflow, no for an event workflow (its filter is about the moment of the event).
    stop_when_no_match: bool | None = None
    stop_after_days: int | None = Field(default=None, ge=1, le=3650)
    # A person there wrote or texted since the run started; automatic replies and bounces do not count.
    stop_on_reply: bool = False
    stop_when: Criteria | None = None
    # Starts and email steps keep to the organisation's business days: what falls on another moves to the next one.
    business_days_only: bool = False


class AnyTime(_Part):
    mode: Literal["as_soon_as_possible"] = "as_soon_as_possible"


class ClockTime(_Part):
    mode: Literal["at"]
    time: dt.time
    days: tuple[Weekday, ...] = Field(default=WEEKDAYS, min_length=1)


class Recipient(_Part):
    """position: everyone with that position. primary, everyone: of the customer's contacts. linked: contacts linked to the
    invoices. this_contact: the one the workflow is about. sender: who wrote the email the workflow is about.
    account_owner: whoever of us looks after the customer. address: one written out; number: the same for a text message.
    """

    kind: Literal[
        "position", "primary", "everyone", "linked", "this_contact", "sender", "account_owner", "address", "number"
    ]
    value: str = Field(default="", max_length=254)

    @field_validator("value")
    @classmethod
    def _address(cls, value: str, info: Any) -> str:
        if info.data.get("kind") == "address" and not is_address(value):
            raise ValueError(f"{value!r} is not an e-mail address")
        if info.data.get("kind") == "number":
            phone = read_phone(value)
            if not phone.textable:
                raise ValueError(f"{value!r} {phone.why}; write a mobile number with its country code, such as +49…")
            return phone.number
        return value


class Recipients(_Part):
    """Nobody named in `to`: the primary contact and the others. See correspondence/recipients.py for the fallback."""

    to: tuple[Recipient, ...] = Field(default=(), max_length=50)
    cc: tuple[Recipient, ...] = Field(default=(), max_length=50)
    bcc: tuple[Recipient, ...] = Field(default=(), max_length=50)


class NoInvoice(_Part):
    """What a message does when no invoice qualifies at the moment it would leave. Never silent, never endless."""

    then: Literal["stop", "skip", "wait"] = "stop"
    days: int = Field(default=3, ge=1, le=90)


class SendEmail(_Part):
    kind: Literal["send_email"]
    id: StepId
    name: Name = ""
    template_id: int | None = None
    send: Annotated[AnyTime | ClockTime, Field(discriminator="mode")] = AnyTime()
    recipients: Recipients = Recipients()
    if_no_invoice: NoInvoice = NoInvoice()


class SendText(_Part):
    """To mobile numbers of the customer's contacts; `recipients` as in an email, without copies."""

    kind: Literal["send_text"]
    id: StepId
    name: Name = ""
    template_id: int | None = None
    send: Annotated[AnyTime | ClockTime, Field(discriminator="mode")] = AnyTime()
    recipients: Recipients = Recipients()
    if_no_invoice: NoInvoice = NoInvoice()


class Wait(_Part):
    """Wait days and hours, then, when `until` is given, until that wall-clock time on an allowed day."""

    kind: Literal["wait"]
    id: StepId
    name: Name = ""
    days: int = Field(default=0, ge=0, le=3650)
    hours: int = Field(default=0, ge=0, le=87600)
    until: ClockTime | None = None


class End(_Part):
    kind: Literal["end"]
    id: StepId
    name: Name = ""


class Branch(_Part):
    id: StepId
    label: Name = ""
    criteria: Criteria
    steps: tuple[Step, ...] = Field(default=(), max_length=200)


class Otherwise(_Part):
    id: StepId
    label: Name = "Otherwise"
    steps: tuple[Step, ...] = Field(default=(), max_length=200)


class _Way(_Part):
    id: StepId
    label: Name = ""
    steps: tuple[Step, ...] = Field(default=(), max_length=200)


class WaitUntil(_Part):
    """Wait until an event of the record (or its customer), or a condition; after days and hours the other way is taken."""

    kind: Literal["wait_until"]
    id: StepId
    name: Name = ""
    event: Name = ""  # an event trigger's kind
    criteria: Criteria | None = None
    days: int = Field(default=0, ge=0, le=3650)
    hours: int = Field(default=0, ge=0, le=87600)
    happened: _Way
    timed_out: _Way


class Colleague(_Part):
    """One of us: the customer's account owner, the workflow's owner, or somebody by id."""

    kind: Literal["account_owner", "workflow_owner", "user"]
    user_id: int | None = None


class CreateTask(_Part):
    """Title and description may name fields. With `wait` the run stays until the task is completed, or for `wait_days`."""

    kind: Literal["create_task"]
    id: StepId
    name: Name = ""
    title: str = Field(default="", max_length=500)
    description: str = Field(default="", max_length=10_000)
    owner: Colleague | None = Colleague(kind="account_owner")
    due_in_days: int | None = Field(default=None, ge=0, le=3650)
    priority: Literal["low", "normal", "high", "urgent"] = "normal"
    category: Name = ""
    action: Literal["", "call", "email"] = ""
    wait: bool = False
    wait_days: int | None = Field(default=None, ge=1, le=3650)


class AddNote(_Part):
    kind: Literal["add_note"]
    id: StepId
    name: Name = ""
    text: str = Field(default="", max_length=10_000)
    category: Name = ""


class NotifyUser(_Part):
    """Tells people of ours, in the app and, if wanted, by email."""

    kind: Literal["notify_user"]
    id: StepId
    name: Name = ""
    to: tuple[Colleague, ...] = Field(default=(Colleague(kind="account_owner"),), max_length=20)
    text: str = Field(default="", max_length=10_000)
    by_email: bool = False


Tag = Annotated[str, Field(min_length=1, max_length=200)]


class UpdateCustomer(_Part):
    """What is so already stays as it is, and is no change."""

    kind: Literal["update_customer"]
    id: StepId
    name: Name = ""
    chasing: Literal["", "pause", "resume"] = ""
    pause_days: int | None = Field(default=None, ge=1, le=3650)
    pause_reason: Name = ""
    strike_level: int | None = Field(default=None, ge=0, le=100)
    account_owner_id: int | None = None
    add_tags: tuple[Tag, ...] = Field(default=(), max_length=50)
    remove_tags: tuple[Tag, ...] = Field(default=(), max_length=50)


class UpdateInvoice(_Part):
    kind: Literal["update_invoice"]
    id: StepId
    name: Name = ""
    chasing: Literal["", "pause", "resume"] = ""
    add_tags: tuple[Tag, ...] = Field(default=(), max_length=50)
    remove_tags: tuple[Tag, ...] = Field(default=(), max_length=50)


class RetryCharge(_Part):
    """Tries a failed charge again: never one that is pending or paid, never more often, never sooner."""

    kind: Literal["retry_charge"]
    id: StepId
    name: Name = ""
    maximum_attempts: int = Field(default=3, ge=2, le=10)
    minimum_hours: int = Field(default=24, ge=1, le=2400)


class IfElse(_Part):
    """The first branch whose criteria holds is taken; more than one branch makes it multi-way."""

    kind: Literal["if_else"]
    id: StepId
    name: Name = ""
    branches: tuple[Branch, ...] = Field(min_length=1, max_length=20)
    otherwise: Otherwise


Action = CreateTask | AddNote | NotifyUser | UpdateCustomer | UpdateInvoice | RetryCharge
Send = SendEmail | SendText
SENDS = (SendEmail, SendText)  # steps that write a message
Step = Annotated[SendEmail | SendText | Wait | WaitUntil | IfElse | Action | End, Field(discriminator="kind")]
ACTIONS = (CreateTask, AddNote, NotifyUser, UpdateCustomer, UpdateInvoice, RetryCharge)
KINDS: dict[str, type[_Part]] = {
    str(one.model_fields["kind"].annotation.__args__[0]): one  # type: ignore[union-attr] # each names its kind
    for one in (*SENDS, Wait, WaitUntil, IfElse, *ACTIONS, End)
}


class Definition(_Part):
    version: Literal[1] = 1
    trigger: TriggerPart
    target_invoices: Criteria | None = None
    target_payments: TargetPayments | None = None
    settings: Settings = Settings()
    steps: tuple[Step, ...] = Field(default=(), max_length=200)


for _model in (Branch, Otherwise, _Way, IfElse, WaitUntil, Definition):
    _model.model_rebuild()


def parse(raw: object) -> Definition:
    """The definition in a draft. Raises `Invalid` with one error per place ("steps[2].branches[0].criteria…")."""
    try:
        return Definition.model_validate(raw)
    except ValidationError as refused:
        errors = [
            FieldError(path=_place(f["loc"]), message=f["msg"], code=f["type"])
            for f in refused.errors(include_url=False, include_context=False, include_input=False)
        ]
        raise Invalid(f"The workflow cannot be read: {errors[0].path}: {errors[0].message}", errors=errors) from None


def _place(location: tuple[int | str, ...]) -> str:
    """Without the names of the union's arms, which are no part of the document."""
    arms = {*KINDS, "as_soon_as_possible", "at"}
    return path_of(tuple(p for n, p in enumerate(location) if not (p in arms and n and _in_union(location, n))))


def _in_union(location: tuple[int | str, ...], at: int) -> bool:
    return isinstance(location[at - 1], int) or location[at - 1] == "send"


def ways_of(step: Any) -> list[tuple[str, Branch | Otherwise | _Way]]:
    """The ways a step parts into, in their order, each with its place inside the step; [] for a step that does not."""
    if isinstance(step, IfElse):
        return [*((f"branches[{n}]", branch) for n, branch in enumerate(step.branches)), ("otherwise", step.otherwise)]
    if isinstance(step, WaitUntil):
        return [("happened", step.happened), ("timed_out", step.timed_out)]
    return []


def walk(steps: tuple[Any, ...], number: str = "", path: str = "steps") -> Iterator[tuple[str, str, Any]]:
    """Every step with its spoken number ("3a.1") and its place in the document ("steps[2].branches[0].steps[0]")."""
    for at, step in enumerate(steps):
        here, place = f"{number}{at + 1}", f"{path}[{at}]"
        yield here, place, step
        for n, (inside, way) in enumerate(ways_of(step)):
            yield from walk(way.steps, f"{here}{chr(97 + n)}.", f"{place}.{inside}.steps")
