"""Everything criteria may ask in workflows: the ledger's subjects, grown by the rooms between it and here."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from dunnock.cases import fields as cases
from dunnock.charges import fields as charges
from dunnock.correspondence import fields as correspondence
from dunnock.criteria.catalogue import Aggregate, Catalogue, Field, Relation
from dunnock.inbox import fields as inbox
from dunnock.ledger.buckets import DEFAULT_BUCKETS
from dunnock.ledger.fields import ledger_catalogue

_ROOMS = (correspondence, cases, charges, inbox)


@cache
def catalogue(buckets: tuple[int, ...] = DEFAULT_BUCKETS) -> Catalogue:
    """With an organisation's ageing buckets: the last day of each, ascending."""
    relations, fields = defaultdict[str, list[Relation]](list), defaultdict[str, list[Field | Aggregate]](list)
    for room in _ROOMS:
        for subject, more in room.RELATIONS.items():
            relations[subject] += more
        for subject, asked in getattr(room, "FIELDS", {}).items():
            fields[subject] += asked
    subjects = [subject for room in _ROOMS for subject in room.SUBJECTS]
    return ledger_catalogue(buckets).extended(subjects=subjects, relations=relations, fields=fields)


CATALOGUE: Catalogue = catalogue()
