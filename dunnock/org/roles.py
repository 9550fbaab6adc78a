"""What a person may do in an organisation. Each role may do what the one below it may."""

from __future__ import annotations

from typing import Literal, get_args

Role = Literal["viewer", "collector", "manager", "owner"]
ROLES: tuple[Role, ...] = get_args(Role)

MAY = {
    "viewer": "reads everything",
    "collector": "works: steers runs, decides on messages, edits customers, contacts and invoices",
    "manager": "builds: workflows, templates, the calendar, sources of files and uploads",
    "owner": "administers: the organisation, its people, keys, connections and mailbox, and going live",
}


def reaches(role: str, wanted: str) -> bool:
    """Whether `role` may do what needs `wanted`."""
    return ROLES.index(role) >= ROLES.index(wanted)
