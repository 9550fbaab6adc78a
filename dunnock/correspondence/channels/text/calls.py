"""What a broken HTTP call means for a text: did anything leave? Only a connection that never came about says no for sure."""

from __future__ import annotations

import requests
from urllib3.exceptions import MaxRetryError, NewConnectionError

from dunnock.correspondence.channels.text.base import TextOutcome


def never_began(fault: requests.RequestException) -> bool:
    """Whether no byte of the request can have reached anybody: no name, no route, refused, no encryption."""
    if isinstance(fault, requests.ConnectTimeout | requests.exceptions.SSLError | requests.exceptions.ProxyError):
        return True
    if isinstance(fault, requests.exceptions.InvalidURL | requests.exceptions.MissingSchema):
        return True
    reason = fault.args[0] if fault.args else None
    return isinstance(reason, MaxRetryError) and isinstance(reason.reason, NewConnectionError)


def broken(fault: requests.RequestException, who: str) -> TextOutcome:
    if never_began(fault):
        return TextOutcome("account_fault", f"{who} cannot be reached: {said(fault)}")
    return TextOutcome("unknown", f"{who} broke off after the text was on its way: {said(fault)}")


def said(fault: Exception) -> str:
    """Without the address of an object, which says nothing to anybody."""
    reason = fault.args[0] if fault.args else fault
    inner = getattr(reason, "reason", reason)
    words = str(inner).rpartition(": ")[2] or type(fault).__name__
    return words.rstrip(".)") + "."
