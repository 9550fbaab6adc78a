"""Who may call what is written down for every operation that is more than a look."""

from __future__ import annotations

import json
from pathlib import Path

from dunnock.api.rights import LISTS, NEEDED, PUBLIC_OR_PERSONAL


def operations() -> dict[str, str]:
    document = json.loads(Path("openapi.json").read_text())
    return {
        operation["operationId"]: method
        for path in document["paths"].values()
        for method, operation in path.items()
        if isinstance(operation, dict)
    }


def test_every_write_says_which_role_it_needs():
    writes = {name for name, method in operations().items() if method != "get"}
    assert writes - PUBLIC_OR_PERSONAL - set(NEEDED) == set()


def test_an_operation_is_listed_once():
    listed = [name for names in LISTS.values() for name in names.split()] + list(PUBLIC_OR_PERSONAL)
    assert sorted(listed) == sorted(set(listed))


def test_no_right_is_left_of_an_operation_that_is_gone():
    assert (set(NEEDED) | PUBLIC_OR_PERSONAL) - set(operations()) == set()
