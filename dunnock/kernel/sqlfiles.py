"""One statement, one file: `statement("runs", "enrol_matching")` is the text of dunnock/runs/sql/enrol_matching.sql.

A statement may hold named slots `/*slot:criteria*/`, filled with text the criteria compiler made (identifiers from the
catalogue, values as parameters). Any slot left over raises.
"""

from __future__ import annotations

import functools
import importlib.resources
import re

_SLOT = re.compile(r"/\*slot:(\w+)\*/")


@functools.cache
def _read(room: str, name: str) -> str:
    return importlib.resources.files(f"dunnock.{room}").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")


def statement(room: str, name: str, /, **slots: str) -> str:
    """The statement's text with its slots filled. Raises `KeyError` for a slot without text and for text without a slot."""
    text = _read(room, name)
    wanted = set(_SLOT.findall(text))
    if wanted != set(slots):
        raise KeyError(f"{room}/sql/{name}.sql has slots {sorted(wanted)}, got {sorted(slots)}")
    return _SLOT.sub(lambda m: slots[m[1]], text)
