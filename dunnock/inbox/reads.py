"""Conversations and mails for screens."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from dunnock.correspondence.reasons import words_for
from dunnock.inbox.suggestions import suggest_customers
from dunnock.kernel.errors import NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import row, rows

View = Literal["unassigned", "mine", "replies", "bounces", "all"]

SORTS = {
    "id": "t.id",
    "at": "t.last_at",
    "subject": "lower(t.subject)",
    "customer": "lower(c.name)",
    "assigned_to": "lower(u.name)",
}
_HAS = (
    "EXISTS (SELECT 1 FROM received_email v WHERE v.organisation_id = t.organisation_id AND v.thread_id = t.id"
    " AND v.withdrawn_at IS NULL AND v.kind {kinds})"
)
# What is to be looked at: a person's mail without a customer; not what robots and servers say to nobody.
VIEWS: dict[str, str] = {
    "unassigned": "t.customer_id IS NULL AND " + _HAS.format(kinds="IN ('reply', 'mail')"),
    "mine": "t.assigned_to_id = %(user_id)s::bigint",
    "replies": _HAS.format(kinds="= 'reply'"),
    "bounces": _HAS.format(kinds="= 'bounce'"),
    "all": "true",
}


@dataclass(frozen=True)
class ThreadQuery:
    """Which conversations a list shows. `user_id` is whose *mine* is; None for an API key."""

    view: View = "all"
    user_id: int | None = None
    customer_id: int | None = None
    assigned_to_id: int | None = None
    state: str | None = None
    unread: bool | None = None
    q: str = ""
    after: int | None = None
    order: str = "t.last_at DESC, t.id DESC"
    limit: int = 50
    offset: int = 0


def list_threads(
    organisation_id: int, query: ThreadQuery
) -> tuple[list[dict[str, Any]], int, dict[str, dict[str, int]]]:
    """One page, how many the view has, and per view how many there are and how many unread under the same search."""
    where, params = _where(query)
    params |= {"organisation_id": organisation_id, "user_id": query.user_id}
    views = {name: VIEWS[name] for name in ("unassigned", "mine", "replies", "bounces")}
    counted = rows(statement("inbox", "count_threads", where=" AND ".join(where), **views), params)
    counts = {name: {"total": 0, "unread": 0} for name in VIEWS}
    counts |= {one["name"]: {"total": int(one["n"]), "unread": int(one["unread"])} for one in counted}
    where.append(VIEWS[query.view])
    order, total = query.order, counts[query.view]["total"]
    if query.after is not None:
        where.append("t.id > %(after)s")
        params["after"] = query.after
        order = "t.id"
        left = row(
            f"""SELECT count(*) AS n FROM mail_thread t
                LEFT JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
                WHERE t.organisation_id = %(organisation_id)s AND {" AND ".join(where)}""",
            params,
        )
        total = int(left["n"]) if left else 0
    found = rows(
        statement("inbox", "list_threads", where=" AND ".join(where), order=order),
        {**params, "limit": query.limit, "offset": query.offset},
    )
    return found, total, counts


def _where(query: ThreadQuery) -> tuple[list[str], dict[str, Any]]:
    parts, params = ["true"], dict[str, Any]()
    for name in ("customer_id", "assigned_to_id", "state", "unread"):
        value = getattr(query, name)
        if value is not None:
            parts.append(f"t.{name} = %({name})s")
            params[name] = value
    if query.q.strip():
        literal = query.q.strip().lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        params["like"] = f"%{literal}%"
        parts.append(
            "(lower(t.subject) LIKE %(like)s OR lower(c.name) LIKE %(like)s OR EXISTS (SELECT 1 FROM received_email s"
            " WHERE s.organisation_id = t.organisation_id AND s.thread_id = t.id AND (s.from_address LIKE %(like)s"
            " OR lower(s.from_name) LIKE %(like)s OR lower(s.subject) LIKE %(like)s OR lower(s.text) LIKE %(like)s)))"
        )
    return parts, params


def read_thread(organisation_id: int, thread_id: int) -> dict[str, Any]:
    """A conversation with its mails, their files and invoices; suggestions while it has no customer. Raises `NotFound`."""
    found = rows(
        statement("inbox", "list_threads", where="t.id = %(id)s", order="t.id"),
        {"organisation_id": organisation_id, "id": thread_id, "limit": 1, "offset": 0},
    )
    if not found:
        raise NotFound(f"There is no conversation {thread_id}.")
    thread = found[0]
    mails = rows(statement("inbox", "thread_mails"), {"organisation_id": organisation_id, "thread_id": thread_id})
    _add_files(organisation_id, mails)
    _add_invoices(organisation_id, mails)
    for mail in mails:
        mail["why"] = words_for(mail["reason"]).why
    latest = next((mail for mail in reversed(mails) if mail["direction"] == "in"), None)
    asked = thread["customer_id"] is None and latest is not None
    return {
        **thread,
        "mails": mails,
        "suggestions": suggest_customers(organisation_id, latest) if asked and latest else [],
    }


def _add_files(organisation_id: int, mails: Sequence[dict[str, Any]]) -> None:
    ids = [mail["id"] for mail in mails if mail["direction"] == "in"]
    sent = [mail["id"] for mail in mails if mail["direction"] == "out"]
    kept = rows(
        """SELECT id, name, media_type, size, quarantined, received_email_id FROM file
           WHERE organisation_id = %s AND received_email_id = ANY(%s) AND withdrawn_at IS NULL ORDER BY id""",
        [organisation_id, ids],
    )
    left = rows(
        """SELECT message_id, name, media_type, length(content) AS size FROM message_attachment
           WHERE organisation_id = %s AND message_id = ANY(%s) ORDER BY message_id, place""",
        [organisation_id, sent],
    )
    for mail in mails:
        if mail["direction"] == "in":
            mail["files"] = [file for file in kept if file["received_email_id"] == mail["id"]]
        else:
            mail["files"] = [
                {**file, "id": None, "quarantined": False} for file in left if file["message_id"] == mail["id"]
            ]


def _add_invoices(organisation_id: int, mails: Sequence[dict[str, Any]]) -> None:
    wanted = sorted({invoice for mail in mails for invoice in mail["invoice_ids"]})
    found = {
        one["id"]: one
        for one in rows(
            """SELECT id, number, currency, amount, balance, due_on FROM invoice
               WHERE organisation_id = %s AND id = ANY(%s)""",
            [organisation_id, wanted],
        )
    }
    for mail in mails:
        mail["invoices"] = [found[one] for one in mail["invoice_ids"] if one in found]


def read_email(organisation_id: int, email_id: int) -> dict[str, Any]:
    """One received mail as stored. Raises `NotFound`."""
    found = row("SELECT * FROM received_email WHERE organisation_id = %s AND id = %s", [organisation_id, email_id])
    if found is None:
        raise NotFound(f"There is no received mail {email_id}.")
    return found


def raw_email(organisation_id: int, email_id: int) -> bytes:
    """The mail as it came (RFC 5322), or its beginning where it was too large to keep. Raises `NotFound`."""
    read_email(organisation_id, email_id)
    found = row(
        "SELECT content FROM received_email_raw WHERE organisation_id = %s AND received_email_id = %s",
        [organisation_id, email_id],
    )
    if found is None:
        raise NotFound(f"Of mail {email_id} only that it came was kept: it was part of a loop.")
    return zlib.decompress(bytes(found["content"]))
