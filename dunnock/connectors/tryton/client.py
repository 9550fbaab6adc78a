"""Speaks JSON-RPC with a Tryton 8 server over one kept-open connection.

What a server can do to us, and what is done about it: a time-out halves the page, 429 waits as long as it asks
(within a bound), 500/502/503 and a broken connection are tried again a few times with back-off, 401 signs in once
more, everything else is a `SourceError` with the call and the cure. Calls that change something are never sent twice.
"""

from __future__ import annotations

import base64
import datetime as dt
import email.utils
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import quote

from dunnock.connectors.errors import (
    OutcomeUnknown,
    SourceBusy,
    SourceError,
    SourceNotFound,
    SourceRefused,
    SourceTimedOut,
    SourceUnreachable,
)
from dunnock.connectors.tryton import wire

if TYPE_CHECKING:
    import httpx  # a third of a second at the start of every process; loaded by the first client instead

Record = dict[str, Any]
Domain = list[Any]

PAGE, SMALLEST_PAGE = 1000, 50
ATTEMPTS = 5
LONGEST_WAIT = 120.0  # seconds; a server that asks for more is left alone until the next synchronisation
_REPEATABLE = {"search", "read", "search_read", "search_count", "fields_get", "get_preferences", "login", "version"}
_READS = {"search", "read", "search_read", "search_count"}
_TRY_AGAIN = {500, 502, 503}
_TOO_MUCH = {408, 413, 504}


@dataclass(frozen=True)
class TrytonAccess:
    """`url` is the server's root ("https://erp.example.com"), `name` what people call the connection."""

    url: str
    database: str
    user: str
    password: str = field(repr=False)
    name: str = "Tryton"


class TrytonClient:
    """Use as a context manager. `wait` sleeps (tests pass their own).

    `timeout` is seconds without an answer; Tryton itself gives a request up after 60 and says so, which is better to
    hear. `attempts`: 1 for somebody who sits in front of the screen and waits. `sessions`: where the session is kept for the
    next client; signing in costs the server more than a whole read of what is new.
    """

    def __init__(
        self,
        access: TrytonAccess,
        *,
        timeout: float = 75.0,
        wait: Callable[[float], None] = time.sleep,
        attempts: int = ATTEMPTS,
        sessions: dict[TrytonAccess, str] | None = None,
    ) -> None:
        self.access = access
        # Told the number of rows of every page as it comes in: progress of a long read.
        self.seen: Callable[[int], None] = lambda _rows: None
        self.context: dict[str, Any] = {}
        # The server's clock at its last answer, UTC: the mark of an incremental read. Ours may be wrong.
        self.server_time: dt.datetime | None = None
        self._wait = wait
        self._attempts = attempts
        self._sessions = {} if sessions is None else sessions
        self._session: str | None = None
        self._calls = 0
        self._path = f"/{quote(access.database, safe='')}/rpc/"
        import httpx

        self._http = httpx.Client(
            base_url=access.url.rstrip("/"), timeout=httpx.Timeout(timeout, connect=min(timeout, 10.0))
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._http.close()

    def login(self) -> None:
        """A new session. Raises `SourceRefused` for a wrong user or password, `SourceNotFound` for the database."""
        self._session = None
        answer = self._answer("common.db.login", [self.access.user, {"password": self.access.password}, "en"])
        if not isinstance(answer, list) or len(answer) < 2:
            raise self._error(
                SourceError, "common.db.login", "the sign-in gave no session", "Check the server's version"
            )
        raw = f"{self.access.user}:{answer[0]}:{answer[1]}".encode()
        self._session = "Session " + base64.b64encode(raw).decode("ascii")
        self._learn_context()
        self._sessions[self.access] = self._session

    def _sign_in(self) -> None:
        """With the session that was kept, where the server still knows it."""
        self._session = self._sessions.pop(self.access, None)
        if self._session is not None:
            try:
                self._learn_context()
            except SourceRefused:
                pass
            else:
                self._sessions[self.access] = self._session
                return
        self.login()

    def _learn_context(self) -> None:
        """Company, language and groups: sent as the last parameter of every call."""
        self.context = dict(self._answer("model.res.user.get_preferences", [True, {}]))

    def version(self) -> str:
        """The server's series ("8.0"). It tells anybody."""
        return str(self._answer("common.server.version", [], path="/rpc/"))

    def call(self, method: str, *params: Any, context: dict[str, Any] | None = None) -> Any:
        """One method with the user's context. Signs in first where needed, and once more when the session has ended."""
        if self._session is None:
            self._sign_in()
        try:
            return self._answer(method, [*params, {**self.context, **(context or {})}])
        except SourceRefused as refused:
            if refused.facts.get("http_status") != 401:
                raise
        self.login()
        return self._answer(method, [*params, {**self.context, **(context or {})}])

    def pages(
        self, model: str, domain: Domain, fields: list[str], *, size: int = PAGE, context: dict[str, Any] | None = None
    ) -> Iterator[list[Record]]:
        """Every record of a domain, by id: what is added or removed meanwhile shifts no page."""
        yield from self._keyset(f"model.{model}.search_read", domain, fields, size=size, context=context)

    def rows(
        self, model: str, domain: Domain, fields: list[str], *, context: dict[str, Any] | None = None
    ) -> list[Record]:
        return [row for page in self.pages(model, domain, fields, context=context) for row in page]

    def ids(self, model: str, domain: Domain, *, context: dict[str, Any] | None = None) -> list[int]:
        """Ids only, ten times as many to a page."""
        pages = self._keyset(f"model.{model}.search", domain, None, size=PAGE * 10, context=context)
        return [found for page in pages for found in page]

    def _keyset(
        self, method: str, domain: Domain, fields: list[str] | None, *, size: int, context: dict[str, Any] | None
    ) -> Iterator[list[Any]]:
        """Pages in the order of ids. One that times out or is too large is asked for again at half the size.

        A page shorter than asked for is not the last one, the server may cap it; an empty one is.
        """
        last, tail = 0, [] if fields is None else [fields]
        while True:
            wanted = ["AND", domain, ["id", ">", last]]
            try:
                page = self.call(method, wanted, 0, size, [["id", "ASC"]], *tail, context=context)
            except SourceTimedOut:
                if size <= SMALLEST_PAGE:
                    raise
                size = max(SMALLEST_PAGE, size // 2)
                continue
            if not page:
                return
            last = page[-1] if fields is None else page[-1]["id"]
            self.seen(len(page))
            yield page

    def _answer(self, method: str, params: list[Any], path: str | None = None) -> Any:
        """One call with its retries. Returns the `result`; every other outcome raises."""
        import httpx

        repeatable = method.rsplit(".", 1)[-1] in _REPEATABLE
        self._calls += 1
        body = wire.encode({"id": self._calls, "method": method, "params": params})
        for attempt in range(1, self._attempts + 1):
            last = attempt == self._attempts
            try:
                response = self._http.post(path or self._path, content=body, headers=self._headers())
            except httpx.ConnectError as error:
                if last:
                    raise self._unreachable(method, error) from error
            except (httpx.TimeoutException, httpx.TransportError, httpx.DecodingError) as error:
                self._lost(method, error, repeatable=repeatable, last=last)
            else:
                if response.status_code == 200:
                    return self._result(method, response)
                pause = self._pause(method, response, repeatable=repeatable, last=last)
                if pause is not None:
                    self._wait(pause)
                    continue
            self._wait(_back_off(attempt))
        raise AssertionError("the last attempt returns or raises")

    def _lost(self, method: str, error: httpx.HTTPError, *, repeatable: bool, last: bool) -> None:
        """The answer did not come. Returns when the call may be sent again."""
        import httpx

        if not repeatable:
            raise self._error(
                OutcomeUnknown, method, f"no answer came ({_named(error)})", "Look in the system whether it was done"
            ) from error
        if isinstance(error, httpx.TimeoutException):
            raise self._error(
                SourceTimedOut, method, "no answer within the time allowed", "Try again when the server is less busy"
            ) from error
        if last:
            raise self._unreachable(method, error) from error

    def _pause(self, method: str, response: httpx.Response, *, repeatable: bool, last: bool) -> float | None:
        """Seconds to wait before the next attempt (None: the usual back-off), or an error."""
        status = response.status_code
        if status == 429:
            asked = _retry_after(response)
            if last or (asked or 0) > LONGEST_WAIT:
                said = f"it asks to wait {asked:.0f} seconds" if asked else "too many requests"
                busy = self._error(SourceBusy, method, said, "The next synchronisation tries again")
                busy.facts["retry_after"] = asked
                raise busy
            return asked
        if status in _TRY_AGAIN and not repeatable:
            raise self._error(OutcomeUnknown, method, f"HTTP {status}", "Look in the system whether it was done")
        if status in _TRY_AGAIN and not last:
            return None
        raise self._refusal(method, status)

    def _refusal(self, method: str, status: int) -> SourceError:
        if status == 401:
            at_login = method == "common.db.login"
            said = "user or password is wrong" if at_login else "the session was not accepted"
            error: SourceError = self._error(SourceRefused, method, said, "Check user and password of the connection")
        elif status == 403:
            error = self._error(
                SourceRefused, method, "the user may not make this call", "Give the user read access to accounting"
            )
        elif status == 404:
            error = self._error(
                SourceNotFound,
                method,
                f"there is no database {self.access.database!r} at {self.access.url}",
                "Check address and database of the connection",
            )
        elif status in _TOO_MUCH:
            error = self._error(SourceTimedOut, method, f"HTTP {status}", "Try again when the server is less busy")
        elif status in _TRY_AGAIN:
            error = self._error(SourceUnreachable, method, f"HTTP {status}", "Look into the server's log")
        else:
            error = self._error(SourceError, method, f"HTTP {status}", "Check the address; is it a Tryton 8 server?")
        error.facts["http_status"] = status
        return error

    def _result(self, method: str, response: httpx.Response) -> Any:
        self.server_time = _server_time(response) or self.server_time
        try:
            answer = wire.decode(response.content)
        except ValueError as error:
            raise self._error(
                SourceError, method, "the answer is not Tryton's JSON", "Check the address; is a proxy in between?"
            ) from error
        if isinstance(answer, dict) and answer.get("error"):
            fault = self._own_fault(method, answer["error"])
            fault.facts["answer"] = answer["error"]
            raise fault
        if not isinstance(answer, dict) or "result" not in answer:
            raise self._error(SourceError, method, "the answer has no result", "Check the address of the connection")
        return answer["result"]

    def _own_fault(self, method: str, error: Any) -> SourceError:
        """Tryton says "no" in the user's language. To a reading call its only objection is a right that is missing."""
        said = _own_words(error)
        kind = error[0] if isinstance(error, list) and error else ""
        if kind == "UserError" and method.rsplit(".", 1)[-1] in _READS:
            model = method.removeprefix("model.").rpartition(".")[0]
            fault: SourceError = self._error(
                SourceRefused, method, said, f"Give {self.access.user} the right to read {model} in Tryton"
            )
            fault.facts["model"] = model
            return fault
        return self._error(SourceError, method, said, "Correct it in Tryton and try again")

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/json"}
        if self._session:
            headers["Authorization"] = self._session
        return headers

    def _unreachable(self, method: str, error: Exception) -> SourceError:
        return self._error(
            SourceUnreachable, method, _named(error), f"Is {self.access.url} up and reachable from here?"
        )

    def _error(self, kind: type[SourceError], method: str, detail: str, cure: str) -> SourceError:
        return kind(detail, system=self.access.name, call=method, cure=cure)


def _own_words(error: Any) -> str:
    """Of ["UserError", [message, description, …]], ["UserWarning", [name, message, …]] or [text, trace]."""
    if isinstance(error, list) and error:
        kind, rest = str(error[0]), error[1] if len(error) > 1 else None
        if kind == "UserWarning" and isinstance(rest, list) and len(rest) > 1:
            return str(rest[1])
        if isinstance(rest, list) and rest:
            return ": ".join(str(part) for part in rest[:2] if part)
        return kind
    return str(error)


def _retry_after(response: httpx.Response) -> float | None:
    """Seconds of a Retry-After header, which is a number or a date on the server's own clock."""
    raw = response.headers.get("Retry-After", "")
    if raw.isdigit():
        return float(raw)
    now = _server_time(response)
    try:
        return max(0.0, (email.utils.parsedate_to_datetime(raw) - now).total_seconds()) if raw and now else None
    except (TypeError, ValueError):
        return None


def _server_time(response: httpx.Response) -> dt.datetime | None:
    try:
        return email.utils.parsedate_to_datetime(response.headers.get("Date", "")).astimezone(dt.UTC)
    except (TypeError, ValueError):
        return None


def _back_off(attempt: int) -> float:
    return min(8.0, 0.5 * 2.0 ** (attempt - 1))


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
