"""What a draft changes against the live version, in words with before and after, for the activation summary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from dunnock.criteria.grammar import Criteria
from dunnock.runs.words import say_clock, say_wait, step_name
from dunnock.workflows.definition import (
    ClockTime,
    Definition,
    End,
    IfElse,
    NoInvoice,
    Recipient,
    SendEmail,
    SendText,
    Settings,
    Start,
    Wait,
    WaitUntil,
    ways_of,
)
from dunnock.workflows.sentence import say_criteria, say_definition
from dunnock.workflows.triggers import TRIGGERS

_NOT_SET = "Not set"


@dataclass(frozen=True)
class _Stood:
    """A step where it stands: its spoken number, and the branch (or the top, "") it is a step of."""

    number: str
    parent: str
    step: Any


class Compared:
    """`templates` are names by id; an email's template is told by its name."""

    def __init__(self, live: Definition, draft: Definition, templates: Mapping[int, str], language: str) -> None:
        self.live, self.draft, self.templates, self.language = live, draft, templates, language
        self.subject = TRIGGERS[draft.trigger.kind].subject if draft.trigger.kind in TRIGGERS else "customer"

    def changes(self) -> list[dict[str, Any]]:
        """One entry per change: `what` added, removed, changed or moved; `number` and `name` of the step ("" for settings)
        and `details`, each a field with what it was and what it is to be.
        """
        found = []
        meant = self._meant()
        if meant:
            found.append(_entry("changed", "", "", "Whom it means", meant))
        if self.live.settings != self.draft.settings:
            settings = list(self._differing(self._settings(self.live.settings), self._settings(self.draft.settings)))
            found.append(_entry("changed", "", "", "Settings", settings))
        old, new = stood(self.live), stood(self.draft)
        moved = _moved(old, new)
        for step_id, here in new.items():
            if step_id not in old:
                found.append(_entry("added", step_id, here.number, step_name(here.step), self._added(here.step)))
                continue
            was = old[step_id]
            place = [_detail("Place", f"Step {was.number}", f"Step {here.number}")] if step_id in moved else []
            details = list(self._differing(self._step(was.step), self._step(here.step)))
            changed = _own(was.step) != _own(here.step)
            if changed or place:
                what = "changed" if changed else "moved"
                found.append(_entry(what, step_id, here.number, step_name(here.step), [*place, *details]))
        found += [
            _entry("removed", step_id, was.number, step_name(was.step), [])
            for step_id, was in old.items()
            if step_id not in new
        ]
        return found

    def _meant(self) -> list[dict[str, str]]:
        """The sentence of the whole, old and new; the window of an event beside it."""
        details = []
        if _without_steps(self.live) != _without_steps(self.draft):
            before, after = (say_definition(one, self.language) for one in (self.live, self.draft))
            if before != after:
                details.append(_detail("Criteria", before, after))
        window = (self.live.trigger.created_within_days, self.draft.trigger.created_within_days)
        if window[0] != window[1]:
            details.append(_detail("Not older than", _days(window[0]), _days(window[1])))
        return details

    def _added(self, step: Any) -> list[dict[str, str]]:
        return [
            _detail(field, "", said) for field, said in self._step(step).items() if field != "Name" and said != _NOT_SET
        ]

    def _differing(self, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[dict[str, str]]:
        for field in dict.fromkeys([*before, *after]):
            was, is_now = before.get(field, _NOT_SET), after.get(field, _NOT_SET)
            if was != is_now:
                yield _detail(field, was, is_now)

    def _step(self, step: Any) -> dict[str, str]:
        said = {"Name": step.name or _NOT_SET}
        match step:
            case SendEmail() | SendText():
                said["Template"] = self.templates.get(step.template_id or 0, _NOT_SET)
                said["Send"] = say_clock(step.send) if isinstance(step.send, ClockTime) else "As soon as possible"
                for field, people in (
                    ("To", step.recipients.to),
                    ("Cc", step.recipients.cc),
                    ("Bcc", step.recipients.bcc),
                ):
                    said[field] = _people(people)
                said["When no invoice qualifies"] = _no_invoice(step.if_no_invoice)
            case Wait():
                said["Wait"] = say_wait(step)
            case IfElse():
                for branch in step.branches:
                    label = branch.label or branch.id
                    said[f"Branch {label}"] = self._criteria(branch.criteria, self.subject)
                said["Otherwise"] = step.otherwise.label
            case End():
                pass
            case _:
                said |= self._fields(step)
        return said

    def _fields(self, step: Any) -> dict[str, str]:
        """What a step says of itself, field by field."""
        said = {}
        for field, value in step:
            if field in {"kind", "id", "name", "happened", "timed_out"}:
                continue
            label = field.replace("_", " ").capitalize()
            if field == "criteria":
                said["Until"] = self._criteria(value, self.subject) if value else _NOT_SET
            elif isinstance(value, bool):
                said[label] = "Yes" if value else "No"
            elif isinstance(value, tuple):
                said[label] = ", ".join(str(one) for one in value) or _NOT_SET
            else:
                said[label] = _NOT_SET if value in (None, "") else str(value)
        return said

    def _settings(self, settings: Settings) -> dict[str, str]:
        ends = {None: "As usual for its trigger", True: "Yes", False: "No"}[settings.stop_when_no_match]
        stop = settings.stop_when
        return {
            "Start": _start(settings.start),
            "Restart": f"After {_days(settings.restart_after_days)}" if settings.restart_after_days else "Never",
            "End runs that no longer match": ends,
            "End runs after": _days(settings.stop_after_days) if settings.stop_after_days else _NOT_SET,
            "End runs": _NOT_SET if stop is None else self._criteria(stop, self.subject),
            **{
                name.replace("_", " ").capitalize(): "Yes" if value else "No"
                for name, value in settings
                if isinstance(value, bool) and name != "stop_when_no_match"
            },
        }

    def _criteria(self, criteria: Criteria, subject: str) -> str:
        return f"Where {say_criteria(criteria, subject, self.language)}"


def stood(definition: Definition) -> dict[str, _Stood]:
    """Every step by its id."""
    found: dict[str, _Stood] = {}

    def lay(steps: Sequence[Any], parent: str, before: str) -> None:
        for at, step in enumerate(steps):
            number = f"{before}{at + 1}"
            found[step.id] = _Stood(number, parent, step)
            for n, (_, way) in enumerate(ways_of(step)):
                lay(way.steps, way.id, f"{number}{chr(97 + n)}.")

    lay(definition.steps, "", "")
    return found


def steps_in_common(live: Definition, draft: Definition) -> set[str]:
    """Steps a run in flight can go on at: same id, same kind, in a workflow about the same kind of record."""
    triggers = [TRIGGERS.get(one.trigger.kind) for one in (live, draft)]
    if None in triggers or len({trigger.subject for trigger in triggers if trigger}) > 1:
        return set()
    old, new = stood(live), stood(draft)
    return {step_id for step_id, was in old.items() if step_id in new and new[step_id].step.kind == was.step.kind}


def _moved(old: Mapping[str, _Stood], new: Mapping[str, _Stood]) -> set[str]:
    """Steps in another branch, or in another order among their neighbours; not those that only make room for a new one."""
    moved = {step_id for step_id in new if step_id in old and new[step_id].parent != old[step_id].parent}
    for parent in {here.parent for here in new.values()}:
        before, after = (
            [i for i, here in one.items() if here.parent == parent and i in old and i in new and i not in moved]
            for one in (old, new)
        )
        kept = {
            after[block.b + n]
            for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
            for n in range(block.size)
        }
        moved |= set(after) - kept
    return moved


def _entry(what: str, step_id: str, number: str, name: str, details: list[dict[str, str]]) -> dict[str, Any]:
    return {"what": what, "step_id": step_id, "number": number, "name": name, "details": details}


def _detail(field: str, before: str, after: str) -> dict[str, str]:
    return {"field": field, "before": before, "after": after}


def _without_steps(definition: Definition) -> dict[str, Any]:
    return definition.model_dump(mode="json", include={"trigger", "target_invoices", "target_payments"})


def _own(step: Any) -> dict[str, Any]:
    """The step without the steps inside its branches: those are compared by themselves."""
    dumped: dict[str, Any] = step.model_dump(mode="json")
    if isinstance(step, IfElse):
        for branch in (*dumped["branches"], dumped["otherwise"]):
            branch.pop("steps")
    elif isinstance(step, WaitUntil):
        dumped["happened"].pop("steps")
        dumped["timed_out"].pop("steps")
    return dumped


def _start(start: Start) -> str:
    if start.mode != "schedule":
        return "As soon as it matches"
    return " and ".join(say_clock(ClockTime(mode="at", time=time, days=start.days)) for time in start.times)


def _days(days: int | None) -> str:
    return "1 day" if days == 1 else f"{days} days"


def _people(people: Sequence[Recipient]) -> str:
    said = {
        "primary": "the primary contact",
        "everyone": "every contact",
        "linked": "contacts linked to the invoices",
        "this_contact": "this contact",
        "sender": "whoever wrote",
        "account_owner": "the account owner",
    }
    return ", ".join(said.get(one.kind, one.value) for one in people) or _NOT_SET


def _no_invoice(chosen: NoInvoice) -> str:
    if chosen.then == "wait":
        return f"Wait up to {_days(chosen.days)}"
    return {"stop": "End the run", "skip": "Leave the message out"}[chosen.then]
