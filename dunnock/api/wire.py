"""JSON in: strictly JSON, and nothing PostgreSQL could not store. JSON out: decimals as strings, instants in UTC."""

from __future__ import annotations

import json
import math
from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser

from dunnock.api.problems import MalformedBody


class StrictParser(Parser):
    """No NaN, no infinity, no NUL and no half of a surrogate pair: each would fail deep inside, far from its cause."""

    def parse_body(self, request: HttpRequest) -> Any:
        try:
            parsed = json.loads(request.body, parse_constant=_refused, parse_float=_finite)
        except RecursionError:
            raise MalformedBody("The body is nested too deeply.") from None
        except ValueError as error:  # not JSON, or not UTF-8
            raise MalformedBody(f"The body is not JSON: {error}") from None
        if b"\\u" in request.body or b"\x00" in request.body:
            _refuse_unstorable(parsed)
        return parsed


def _refused(word: str) -> Any:
    raise MalformedBody(f"{word} is not JSON. Send a number, or null.")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise MalformedBody(f"{text[:40]} is too large a number. Send amounts as strings.")
    return number


def _refuse_unstorable(parsed: Any) -> None:
    text = json.dumps(parsed, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise MalformedBody(
            "The body holds half of a surrogate pair (\\ud800 to \\udfff). Send whole characters."
        ) from None
    # json.dumps writes a NUL as \u0000; a backslash before it that is itself escaped means these six characters.
    if "\\u0000" in text.replace("\\\\", ""):
        raise MalformedBody("The body holds a NUL character (\\u0000). Leave it out.")
