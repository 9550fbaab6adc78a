"""The fetcher: one thread per mailbox waits for its next mail (IDLE), so that mail is here in seconds, and a server that
hangs holds up its own mailbox alone.

Threads are bounded: when more mailboxes are watched than there are threads, a thread gives its place up after a while to the
one that was looked at longest ago. Several processes share the work: a mailbox is watched by whoever holds its lock, on one
session per process; a process that dies lets go of all with its socket.
"""

from __future__ import annotations

import datetime as dt
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from dunnock.correspondence.channels.email.imap import IDLE_AGAIN, ImapFault, Reader
from dunnock.correspondence.incoming import current_token, imap_settings
from dunnock.correspondence.worker import WorkerSession
from dunnock.inbox.fetch import Clock, fetch_new, read_fetching, record_fault
from dunnock.kernel.clock import Stopwatch
from dunnock.kernel.errors import DunnockError
from dunnock.org.db import organisation_scope, rows

MOST_THREADS = 100
TENURE = dt.timedelta(seconds=30)
LOOK_EVERY = 2.0
log = logging.getLogger("dunnock.inbox")

# A change of one of these means: connect anew.
_CONNECTION = (
    "imap_host", "imap_port", "imap_security", "imap_username", "imap_password_encrypted", "imap_folder", "username",
    "password_encrypted", "auth", "oauth_refresh_encrypted", "imap_since",
)  # fmt: skip


@dataclass
class _Watched:
    """A mailbox somebody of this process is at."""

    organisation_id: int
    mailbox_id: int
    thread: threading.Thread
    leave: threading.Event
    connection: str
    since: Stopwatch = field(default_factory=Stopwatch)


class Fetcher:
    """`run` blocks until `stop` is set. `clock` tells what time it is; `most` bounds the threads."""

    def __init__(self, clock: Clock, stop: threading.Event, *, most: int = MOST_THREADS) -> None:
        self.clock, self.stop, self.most = clock, stop, most
        self._watched: dict[tuple[int, int], _Watched] = {}
        self._session: WorkerSession | None = None

    def run(self) -> None:
        try:
            while not self.stop.is_set():
                try:
                    self._look()
                except Exception:
                    log.exception("looking for mailboxes to read")  # the database may be starting again
                    self._let_go()
                finally:
                    connection.close()
                self.stop.wait(LOOK_EVERY)
        finally:
            for watched in self._watched.values():
                watched.leave.set()
            for watched in self._watched.values():
                watched.thread.join(15)
            self._let_go()

    def _let_go(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def _look(self) -> None:
        """Start what is due and nobody watches, end what is to be read no more, make room where there is a queue."""
        now = self.clock()
        for key, watched in list(self._watched.items()):
            if not watched.thread.is_alive():
                del self._watched[key]
                self._unlock(*key)
        due = due_mailboxes(now)
        connections = {(box["organisation_id"], box["id"]): box["connection"] for box in due}
        for key, watched in self._watched.items():
            if connections.get(key) != watched.connection:  # read no more, or other settings: connect anew
                watched.leave.set()
        keys = [(box["organisation_id"], box["id"]) for box in due if box["due"]]
        waiting = [key for key in keys if key not in self._watched]
        room = self.most - len(self._watched)
        for organisation_id, mailbox_id in waiting[: max(0, room)]:
            if self._lock(organisation_id, mailbox_id):
                self._start(organisation_id, mailbox_id, connections[organisation_id, mailbox_id])
        if len(waiting) > room:
            longest = sorted(self._watched.values(), key=lambda one: one.since.elapsed, reverse=True)
            for watched in longest[: len(waiting) - max(0, room)]:
                if watched.since.elapsed > TENURE:
                    watched.leave.set()

    def _start(self, organisation_id: int, mailbox_id: int, settings: str) -> None:
        leave = threading.Event()
        thread = threading.Thread(
            target=watch_mailbox,
            args=(organisation_id, mailbox_id, self.clock, lambda: leave.is_set() or self.stop.is_set()),
            name=f"mailbox {mailbox_id}",
            daemon=True,
        )
        self._watched[organisation_id, mailbox_id] = _Watched(organisation_id, mailbox_id, thread, leave, settings)
        thread.start()

    def _lock(self, organisation_id: int, mailbox_id: int) -> bool:
        if self._session is None or self._session.connection.closed or self._session.connection.broken:
            self._session = WorkerSession(locked=False)
        found = self._session.connection.execute(
            "SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [_lock_name(organisation_id, mailbox_id)]
        ).fetchone()
        return bool(found and found[0])

    def _unlock(self, organisation_id: int, mailbox_id: int) -> None:
        if self._session is not None and not self._session.connection.closed:
            self._session.connection.execute(
                "SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [_lock_name(organisation_id, mailbox_id)]
            )


def _lock_name(organisation_id: int, mailbox_id: int) -> str:
    return f"dunnock mailbox {organisation_id}:{mailbox_id}"


def due_mailboxes(now: dt.datetime) -> list[dict[str, Any]]:
    """Every mailbox mail is read from, the one looked at longest ago first; `due` unless it waits after a fault.

    `connection` stands for the settings it is reached with.
    """
    found: list[dict[str, Any]] = []
    for organisation in rows("SELECT id FROM organisation ORDER BY id"):
        with organisation_scope(organisation["id"]):
            found += rows(
                f"""SELECT organisation_id, id, imap_checked_at, imap_retry_at IS NULL OR imap_retry_at <= %s AS due,
                          md5(({", ".join(_CONNECTION)})::text) AS connection FROM mailbox
                   WHERE organisation_id = %s AND imap_enabled AND imap_host <> ''""",
                [now, organisation["id"]],
            )
    return sorted(found, key=lambda box: (box["imap_checked_at"] is not None, box["imap_checked_at"]))


def watch_mailbox(organisation_id: int, mailbox_id: int, clock: Clock, stop: Callable[[], bool]) -> None:
    """Read it and wait for more, until told to stop or until something is wrong with it."""
    try:
        _watch(organisation_id, mailbox_id, clock, stop)
    except ImapFault as fault:
        _tell(organisation_id, mailbox_id, fault.words, clock, of_mailbox=fault.of_mailbox)
    except DunnockError as fault:
        _tell(organisation_id, mailbox_id, fault.detail, clock, of_mailbox=fault.status != 503)
    except Exception as fault:
        log.exception("reading mailbox %s of organisation %s", mailbox_id, organisation_id)
        _tell(organisation_id, mailbox_id, f"Reading failed: {fault}", clock, of_mailbox=False)
    finally:
        connection.close()


def _tell(organisation_id: int, mailbox_id: int, words: str, clock: Clock, *, of_mailbox: bool) -> None:
    try:
        record_fault(
            organisation_id=organisation_id, mailbox_id=mailbox_id, words=words, of_mailbox=of_mailbox, now=clock()
        )
    except Exception:
        log.exception("writing down what is wrong with mailbox %s: %s", mailbox_id, words)


def _watch(organisation_id: int, mailbox_id: int, clock: Clock, stop: Callable[[], bool]) -> None:
    with organisation_scope(organisation_id):
        mailbox = read_fetching(organisation_id, mailbox_id)
    if mailbox is None:
        return
    with Reader(imap_settings(mailbox, current_token(mailbox, clock()))) as reader:
        while not stop():
            fetch_new(organisation_id=organisation_id, mailbox_id=mailbox_id, reader=reader, clock=clock, stop=stop)
            connection.close()  # nobody needs the database while nothing comes
            reader.wait(IDLE_AGAIN, stop)
