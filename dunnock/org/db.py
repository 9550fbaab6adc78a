"""The scope of one organisation, and plain SQL on Django's connection.

`organisation_scope` is opened at the edge (a request, a job batch, a command): it is the transaction, and the first
statement in it names the organisation to row-level security. Commands and reads below it never commit.
"""

from __future__ import annotations

import contextlib
import functools
import json
from collections.abc import Iterator, Mapping, Sequence
from contextvars import ContextVar
from decimal import Decimal
from typing import Any, cast

import psycopg
from django.db import connection, transaction
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.rows import dict_row

RESTRICTED_ROLE = "dunnock_portfolio"

# The portfolios of whoever asks (org/portfolios.py), for every scope a request opens: api/routing.py sets it and takes it back.
restricted_to: ContextVar[tuple[str, ...]] = ContextVar("restricted_to", default=())

Params = Mapping[str, Any] | Sequence[Any] | None


class _ExactJson(Loader):
    """JSON as Python values, numbers as Decimal: a float would lose money. (Django's own loader leaves jsonb as text.)"""

    _load = staticmethod(functools.partial(json.loads, parse_float=Decimal))

    def load(self, data: Buffer) -> Any:
        return self._load(bytes(data))


@contextlib.contextmanager
def organisation_scope(organisation_id: int) -> Iterator[None]:
    """One transaction inside one organisation's fence, and inside the portfolios of whoever asks.

    A nested scope restores the outer organisation when it ends.
    """
    with transaction.atomic():
        outer = _current()
        restricts = bool(restricted_to.get()) and not outer["portfolios"]
        _set("app.organisation", str(organisation_id))
        if restricts:
            _set("app.portfolios", "\x1f".join(restricted_to.get()))
            execute(f"SET LOCAL ROLE {RESTRICTED_ROLE}")
        yield  # an error leaves by here: the transaction is rolled back, and the settings with it
        if restricts:
            execute("SET LOCAL ROLE NONE")
            _set("app.portfolios", "")
        _set("app.organisation", outer["organisation"])


def _current() -> dict[str, str]:
    found = row(
        """SELECT coalesce(current_setting('app.organisation', true), '') AS organisation,
                  coalesce(current_setting('app.portfolios', true), '') AS portfolios"""
    )
    return found or {"organisation": "", "portfolios": ""}


def _set(name: str, value: str) -> None:
    execute("SELECT set_config(%s, %s, true)", [name, value])


def raw_connection() -> psycopg.Connection[Any]:
    """Psycopg's own connection under Django's, for COPY and for Procrastinate's deferral on the same transaction."""
    connection.ensure_connection()
    return cast("psycopg.Connection[Any]", connection.connection)


def _run(query: str, params: Params) -> psycopg.Cursor[dict[str, Any]]:
    cursor = raw_connection().cursor(row_factory=dict_row)
    cursor.adapters.register_loader("json", _ExactJson)
    cursor.adapters.register_loader("jsonb", _ExactJson)
    with connection.wrap_database_errors:
        cursor.execute(cast("Any", query), params)
    return cursor


def rows(query: str, params: Params = None) -> list[dict[str, Any]]:
    """Every row as a dict."""
    with _run(query, params) as cursor:
        return cursor.fetchall()


def row(query: str, params: Params = None) -> dict[str, Any] | None:
    """The first row as a dict, or None."""
    with _run(query, params) as cursor:
        return cursor.fetchone()


def execute(query: str, params: Params = None) -> int:
    """Run a statement; the number of rows it touched."""
    with _run(query, params) as cursor:
        return cursor.rowcount


def fresh_statistics(*tables: str) -> None:
    """ANALYZE after a bulk write: the planner would otherwise believe the table still empty until autovacuum comes by."""
    for table in tables:
        execute(f"ANALYZE {table}")
