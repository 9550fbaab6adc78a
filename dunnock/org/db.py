"""The scope of one organisation, and plain SQL on Django's connection.

`organisation_scope` is opened at the edge (a request, a job batch, a command): it is the transaction, and the first
statement in it names the organisation to row-level security. Commands and reads below it never commit.
"""

from __future__ import annotations

import contextlib
import functools
import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, cast

import psycopg
from django.db import connection, transaction
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.rows import dict_row

Params = Mapping[str, Any] | Sequence[Any] | None


class _ExactJson(Loader):
    """JSON as Python values, numbers as Decimal: a float would lose money. (Django's own loader leaves jsonb as text.)"""

    _load = staticmethod(functools.partial(json.loads, parse_float=Decimal))

    def load(self, data: Buffer) -> Any:
        return self._load(bytes(data))


@contextlib.contextmanager
def organisation_scope(organisation_id: int) -> Iterator[None]:
    """One transaction inside one organisation's fence. A nested scope restores the outer organisation when it ends."""
    with transaction.atomic():
        before = _current()
        _set(str(organisation_id))
        yield  # an error leaves by here: the transaction is rolled back, and the setting with it
        _set(before)


def _current() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting('app.organisation', true), '')")
        return str(cursor.fetchone()[0])


def _set(value: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.organisation', %s, true)", [value])


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
