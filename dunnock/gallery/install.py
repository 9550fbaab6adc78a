"""Installing ready workflows: the templates they send, then the draft. What is there already stays as people edited it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from dunnock.correspondence.commands import create_template
from dunnock.correspondence.reads import list_templates
from dunnock.gallery.building import Draft
from dunnock.gallery.letters import LETTERS
from dunnock.gallery.workflows import Play, plays
from dunnock.gallery.writing import Letter
from dunnock.kernel.errors import NotFound
from dunnock.org.db import rows
from dunnock.workflows.commands import create_workflow


def ready() -> tuple[Play, ...]:
    """Every ready workflow, over templates that are not there yet."""
    return plays(defaultdict(int))


def install_templates(
    *, organisation_id: int, letters: Iterable[Letter] = LETTERS, actor: str, now: dt.datetime
) -> dict[str, int]:
    """The ids by name, of these letters and of every other template."""
    ids = {found["name"]: int(found["id"]) for found in list_templates(organisation_id)}
    for letter in letters:
        if letter.name not in ids:
            saved = create_template(
                organisation_id=organisation_id,
                name=letter.name,
                subject_kind=letter.subject_kind,
                channel=letter.channel,
                variants=letter.variants,
                category=letter.category,
                actor=actor,
                now=now,
            )
            ids[letter.name] = saved.id
    return ids


def install(*, organisation_id: int, key: str, actor: str, now: dt.datetime) -> int:
    """The new draft's id. A name that is taken gets a number. Raises `NotFound`."""
    wanted = next((play for play in ready() if play.key == key), None)
    if wanted is None:
        raise NotFound(f"There is no ready workflow {key!r}")
    numbers: dict[str, int] = _Marks()
    sent = _templates(next(play for play in plays(numbers) if play.key == key).draft)
    letters = [letter for letter in LETTERS if numbers[letter.name] in sent]
    templates = install_templates(organisation_id=organisation_id, letters=letters, actor=actor, now=now)
    play = next(play for play in plays(_Zero(templates)) if play.key == key)
    return create_workflow(
        organisation_id=organisation_id,
        name=_free_name(organisation_id, play.name),
        draft=play.draft,
        actor=actor,
        now=now,
        description=play.description,
        category=play.category,
    )


class _Marks(dict[str, int]):
    """A number of its own for every letter that is asked for: which ones a draft sends is read from the draft."""

    def __missing__(self, name: str) -> int:
        self[name] = len(self) + 1
        return self[name]


class _Zero(dict[str, int]):
    """Letters of other workflows, which are not installed."""

    def __missing__(self, name: str) -> int:
        return 0


def _templates(part: Any) -> set[int]:
    """Every template a draft names."""
    if isinstance(part, dict):
        own = {part["template_id"]} if isinstance(part.get("template_id"), int) else set()
        return own.union(*map(_templates, part.values()))
    if isinstance(part, list):
        return set().union(*map(_templates, part))
    return set()


def _free_name(organisation_id: int, name: str) -> str:
    taken = {found["name"] for found in rows("SELECT name FROM workflow WHERE organisation_id = %s", [organisation_id])}
    if name not in taken:
        return name
    return next(f"{name} {n}" for n in range(2, len(taken) + 3) if f"{name} {n}" not in taken)


def steps(draft: Draft) -> list[str]:
    """The kinds of its steps in order, branches left out: what the gallery shows of it."""
    return [str(step["kind"]) for step in draft.get("steps", [])]
