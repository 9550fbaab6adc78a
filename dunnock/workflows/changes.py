"""What a draft changes against the live version, step by step, for the activation summary."""

from __future__ import annotations

from typing import Any

from dunnock.workflows.definition import Definition, IfElse, walk

_TOP = {
    "trigger": "Trigger and its conditions",
    "target_invoices": "Targeted invoices",
    "target_payments": "Targeted payments",
    "settings": "Settings",
}


def changes_between(live: Definition, draft: Definition) -> list[dict[str, str]]:
    """One entry per change: `what` added, removed, changed or moved; `number` and `name` of the step ("" for settings)."""
    before, after = live.model_dump(mode="json"), draft.model_dump(mode="json")
    found = [
        {"what": "changed", "step_id": "", "number": "", "name": label}
        for key, label in _TOP.items()
        if before[key] != after[key]
    ]
    old, new = _steps(live), _steps(draft)
    for step_id, (number, step) in new.items():
        if step_id not in old:
            found.append(_entry("added", number, step))
        elif _own(old[step_id][1]) != _own(step):
            found.append(_entry("changed", number, step))
        elif old[step_id][0] != number:
            found.append(_entry("moved", number, step))
    found += [_entry("removed", number, step) for step_id, (number, step) in old.items() if step_id not in new]
    return found


def steps_in_common(live: Definition, draft: Definition) -> set[str]:
    """Steps a run in flight could go on at: same id, same kind."""
    old, new = _steps(live), _steps(draft)
    return {step_id for step_id, (_, step) in old.items() if step_id in new and new[step_id][1].kind == step.kind}


def _steps(definition: Definition) -> dict[str, tuple[str, Any]]:
    return {step.id: (number, step) for number, _, step in walk(definition.steps)}


def _own(step: Any) -> dict[str, Any]:
    """The step without the steps inside its branches: those are compared by themselves."""
    dumped: dict[str, Any] = step.model_dump(mode="json")
    if isinstance(step, IfElse):
        for branch in (*dumped["branches"], dumped["otherwise"]):
            branch.pop("steps")
    return dumped


def _entry(what: str, number: str, step: Any) -> dict[str, str]:
    return {"what": what, "step_id": step.id, "number": number, "name": step.name or step.kind.replace("_", " ")}
