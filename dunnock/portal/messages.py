"""Portal links in messages: what a template calls `portal.link`."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dunnock.correspondence.templates.faults import TemplateFault
from dunnock.correspondence.templates.fields import PORTAL_LINK
from dunnock.org.db import rows
from dunnock.portal.links import links_for
from dunnock.portal.settings import read_settings

Pair = tuple[int, int | None]  # customer, contact
_NAMED = re.compile(r"\bportal\.link\b")
_OFF = "The portal is switched off: switch it on under Settings, Portal, or take the link out of the template."
_NO_ADDRESS = "Nobody has said where this installation is reached: open Settings, Portal once, or set DUNNOCK_URL."
_NO_CUSTOMER = "The message is to nobody in particular: it has no customer."


@dataclass(frozen=True)
class Addresses:
    """The address for each pair; `missing`: why there is none for the others."""

    by_pair: Mapping[Pair, str] = field(default_factory=dict)
    missing: str = _NO_CUSTOMER

    def of(self, pair: Pair | None) -> str | None:
        return self.by_pair.get(pair) if pair else None


def addresses_for(
    *, organisation_id: int, pairs: Sequence[Pair], made_by: str, now: dt.datetime, writes: bool
) -> Addresses:
    """A link per pair, made where none holds long enough. Not `writes`: a rehearsal, whose sample opens nothing."""
    settings = read_settings(organisation_id)
    if not settings["enabled"]:
        return Addresses(missing=_OFF)
    if not writes:
        return Addresses(dict.fromkeys(pairs, PORTAL_LINK))
    if not settings["address"]:
        return Addresses(missing=_NO_ADDRESS)
    tokens = links_for(organisation_id=organisation_id, pairs=pairs, made_by=made_by, now=now)
    return Addresses({pair: f"{settings['address']}/portal/{token}" for pair, token in tokens.items()})


def names_portal(variant: Mapping[str, Any]) -> bool:
    """Whether a language of a template has the link anywhere."""
    return bool(_NAMED.search(json.dumps(dict(variant), default=str)))


def portal_fault(organisation_id: int) -> TemplateFault | None:
    """What stands in the way of a template with the link, beside what it says itself."""
    settings = read_settings(organisation_id)
    if not settings["enabled"]:
        return TemplateFault(0, 0, _OFF, code="portal_off")
    if not settings["address"]:
        return TemplateFault(0, 0, _NO_ADDRESS, code="portal_off")
    return None


def templates_with_portal(organisation_id: int, template_ids: Collection[int]) -> set[int]:
    found = rows(
        """SELECT v.template_id, v.subject, v.preheader, v.document, v.html, v.text FROM template_variant v
           WHERE v.organisation_id = %s AND v.template_id = ANY(%s)""",
        [organisation_id, list(template_ids)],
    )
    return {one["template_id"] for one in found if names_portal(one)}
