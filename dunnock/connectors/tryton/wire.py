"""Tryton's typed JSON: Decimal, dates, durations and bytes travel as {"__class__": …}."""

from __future__ import annotations

import base64
import datetime as dt
import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any


def _pack(value: Any) -> dict[str, Any]:
    if isinstance(value, dt.datetime):
        if value.tzinfo is not None:  # the server's instants are UTC and naive
            value = value.astimezone(dt.UTC).replace(tzinfo=None)
        time = {"hour": value.hour, "minute": value.minute, "second": value.second, "microsecond": value.microsecond}
        return {"__class__": "datetime", "year": value.year, "month": value.month, "day": value.day, **time}
    if isinstance(value, dt.date):
        return {"__class__": "date", "year": value.year, "month": value.month, "day": value.day}
    if isinstance(value, dt.timedelta):
        return {"__class__": "timedelta", "seconds": value.total_seconds()}
    if isinstance(value, Decimal):
        return {"__class__": "Decimal", "decimal": str(value)}
    if isinstance(value, bytes):
        return {"__class__": "bytes", "base64": base64.b64encode(value).decode("ascii")}
    raise TypeError(f"{type(value).__name__} has no form on Tryton's wire")


_UNPACK: dict[str, Callable[[dict[str, Any]], Any]] = {
    "datetime": lambda d: dt.datetime(  # noqa: DTZ001 naive and UTC, as the server means it
        d["year"], d["month"], d["day"], d["hour"], d["minute"], d["second"], d["microsecond"]
    ),
    "date": lambda d: dt.date(d["year"], d["month"], d["day"]),
    "time": lambda d: dt.time(d["hour"], d["minute"], d["second"], d["microsecond"]),
    "timedelta": lambda d: dt.timedelta(seconds=d["seconds"]),
    "Decimal": lambda d: Decimal(d["decimal"]),
    "bytes": lambda d: base64.b64decode(d["base64"]),
}


def _unpack(value: dict[str, Any]) -> Any:
    unpack = _UNPACK.get(value.get("__class__", ""))
    return unpack(value) if unpack else value


def encode(value: Any) -> bytes:
    return json.dumps(value, default=_pack, separators=(",", ":")).encode()


def decode(data: bytes) -> Any:
    """Raises `ValueError` (or a subclass) for anything that is not Tryton's JSON."""
    try:
        return json.loads(data, object_hook=_unpack)
    except (KeyError, TypeError, ArithmeticError) as error:
        raise ValueError(f"a typed value is not as Tryton writes it: {error}") from error
