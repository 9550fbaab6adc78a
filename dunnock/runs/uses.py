"""Which workflows write with a template."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import rows


def template_uses(organisation_id: int, template_id: int | None = None) -> dict[int, list[dict[str, Any]]]:
    """Per template its workflows by name: id, name, state, and `live`: whether messages are written with it now.

    A workflow that is no longer active is live as long as runs of it are under way.
    """
    uses: dict[int, list[dict[str, Any]]] = defaultdict(list)
    scope = {"organisation_id": organisation_id, "template_id": template_id}
    for found in rows(statement("runs", "template_uses"), scope):
        uses[found.pop("template_id")].append(found)
    return uses
