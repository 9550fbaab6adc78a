"""From a real Postfix through a real Dovecot into rows: at once, once, and whatever breaks on the way."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection

from dunnock.correspondence.channels.email.imap import ImapFault, Reader
from dunnock.correspondence.incoming import Incoming, save_incoming, try_incoming
from dunnock.correspondence.mailboxes import Entry, save_mailbox
from dunnock.inbox.fetch import fetch_new
from dunnock.inbox.watch import Fetcher
from dunnock.kernel.clock import machine_now
from dunnock.org.db import execute, organisation_scope, row, rows
from tests.servers.mail import OURS, PASSWORD, MailServers, mail_servers, why_not, written
from tests.servers.smtp import SmtpServer
from tests.world import World

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(bool(why_not()), reason=why_not() or "-"),
    pytest.mark.xdist_group("mail"),
]
__all__ = ["mail_servers"]
US = f"ar@{OURS}"


class Box:
    """An organisation with a mailbox at the servers, emptied before."""

    def __init__(self, servers: MailServers, organisation_id: int, **incoming: Any) -> None:
        self.servers, self.id = servers, organisation_id
        self.world = World(organisation_id)
        self.world.now = machine_now()
        for name in ("C1", "C2"):
            self.world.customer(name)
        empty(servers)
        with organisation_scope(self.id):
            entry = Entry(host="127.0.0.1", port=servers.smtp_port, security="none", from_address=US)
            save_mailbox(organisation_id=self.id, entry=entry, actor="a test", now=machine_now())
            known = {
                "host": "127.0.0.1",
                "port": servers.imap_port,
                "security": "none",
                "username": US,
                "password": PASSWORD,
            }
            made = Incoming(**(known | incoming))
            save_incoming(organisation_id=self.id, entry=made, actor="a test", now=machine_now())
        self.mailbox_id = self.row("SELECT id FROM mailbox")["id"]

    def rows(self, query: str, params: Any = None) -> list[dict[str, Any]]:
        with organisation_scope(self.id):
            return rows(query, params)

    def row(self, query: str, params: Any = None) -> dict[str, Any]:
        return self.rows(query, params)[0]

    def subjects(self) -> list[str]:
        return [one["subject"] for one in self.rows("SELECT subject FROM received_email ORDER BY id")]

    def fetch(self) -> tuple[int, int]:
        with Reader(self.servers.imap()) as reader:
            done = fetch_new(organisation_id=self.id, mailbox_id=self.mailbox_id, reader=reader, clock=machine_now)
        return done.new, done.known

    def arrives(self, *mails: Any) -> None:
        """Sends them and waits until Dovecot has them."""
        before = self.waiting()
        for mail in mails:
            self.servers.send(mail)
        until(lambda: self.waiting() == before + len(mails))

    def waiting(self) -> int:
        with Reader(self.servers.imap()) as reader:
            return len(reader.newer_than(0))


def empty(servers: MailServers) -> None:
    from imap_tools import MailBoxUnencrypted

    with MailBoxUnencrypted("127.0.0.1", servers.imap_port).login(US, PASSWORD) as box:
        box.delete(list(box.uids("ALL")))


def until(true: Callable[[], bool], seconds: float = 30) -> float:
    began = time.monotonic()
    while not true():
        assert time.monotonic() < began + seconds, "it did not come about"
        time.sleep(0.05)
    return time.monotonic() - began


@contextmanager
def fetching(**options: Any) -> Iterator[Fetcher]:
    stop = threading.Event()
    fetcher = Fetcher(machine_now, stop, **options)
    thread = threading.Thread(target=fetcher.run)
    thread.start()
    try:
        yield fetcher
    finally:
        stop.set()
        thread.join(30)
        assert not thread.is_alive()


@pytest.fixture
def box(mail_servers, organisation) -> Box:
    return Box(mail_servers, organisation)


def test_a_mail_is_here_in_seconds_and_nobody_sees_that_it_was_read(box):
    with fetching():
        until(lambda: box.row("SELECT imap_checked_at FROM mailbox")["imap_checked_at"] is not None)
        time.sleep(1.5)  # it waits in IDLE now
        box.servers.send(written("RE-1", sender="ap.c1@example.com"))
        took = until(lambda: box.subjects() == ["RE-1"])
    assert took < 5
    assert box.row("SELECT kind FROM event WHERE kind LIKE 'email.%%'") == {"kind": "email.received"}
    assert box.rows(
        "SELECT 1 AS rung FROM procrastinate_jobs WHERE task_name = 'tick' AND args ->> 'organisation_id' = %s",
        [str(box.id)],
    )
    from imap_tools import MailBoxUnencrypted

    with MailBoxUnencrypted("127.0.0.1", box.servers.imap_port).login(US, PASSWORD) as inbox:
        assert [mail.flags for mail in inbox.fetch(mark_seen=False)] in ([()], [("\\Recent",)])


def test_a_server_that_cannot_idle_is_polled(box, monkeypatch):
    monkeypatch.setattr("dunnock.correspondence.channels.email.imap.POLL_EVERY", 1.0)
    with Reader(box.servers.imap()) as reader:
        reader.can_idle = False
        began = time.monotonic()
        assert reader.wait(60, lambda: False)
        assert time.monotonic() - began < 3


def test_what_was_there_before_is_history_and_only_as_far_back_as_wanted(mail_servers, organisation):
    box = Box(mail_servers, organisation)
    box.arrives(written("Before", sender="ap.c1@example.com"))
    time.sleep(1.1)  # servers tell whole seconds
    with organisation_scope(box.id):
        execute("UPDATE mailbox SET imap_since = %s, imap_history_days = 0", [machine_now()])
    assert box.fetch() == (0, 1)
    with organisation_scope(box.id):
        execute(
            "UPDATE mailbox SET imap_history_days = 30, imap_uid_validity = NULL, imap_last_uid = 0, imap_checked_at = NULL"
        )
    assert box.fetch() == (1, 0)
    assert box.rows("SELECT kind FROM event WHERE kind LIKE 'email.%%'") == []
    box.arrives(written("After", sender="ap.c1@example.com"))
    assert box.fetch() == (1, 0)
    assert len(box.rows("SELECT kind FROM event WHERE kind LIKE 'email.%%'")) == 1


def test_the_connection_breaks_half_way_and_nothing_is_lost_or_doubled(box):
    box.fetch()
    box.arrives(*(written(f"Mail {n}") for n in range(12)))
    seen = 0
    with Reader(box.servers.imap()) as reader:

        def breaking() -> bool:
            nonlocal seen
            seen += 1
            if seen == 6:
                reader._box.client.sock.shutdown(socket.SHUT_RDWR)  # the cable is pulled
            return False

        with pytest.raises(ImapFault, match="broke"):
            fetch_new(
                organisation_id=box.id, mailbox_id=box.mailbox_id, reader=reader, clock=machine_now, stop=breaking
            )
    assert 4 <= len(box.subjects()) < 12
    box.fetch()
    assert sorted(box.subjects()) == sorted(f"Mail {n}" for n in range(12))
    assert len(box.rows("SELECT 1 AS one FROM event WHERE kind = 'email.unassigned'")) == 12


def test_the_fetcher_finds_its_way_back_after_the_server_was_restarted(box):
    with fetching():
        until(lambda: box.row("SELECT imap_checked_at FROM mailbox")["imap_checked_at"] is not None)
        box.servers.stop_dovecot()
        box.servers.send(written("While it was down"))
        time.sleep(1)
        box.servers.start_dovecot()
        until(lambda: box.subjects() == ["While it was down"])
    assert box.row("SELECT imap_fault, imap_failures FROM mailbox") == {"imap_fault": "", "imap_failures": 0}


def test_new_numbers_for_old_mails_double_nothing(box):
    box.arrives(*(written(f"Mail {n}") for n in range(5)))
    assert box.fetch() == (5, 0)
    before = box.row("SELECT imap_uid_validity FROM mailbox")["imap_uid_validity"]
    time.sleep(1.1)  # UIDVALIDITY is a number of seconds
    box.servers.renumber(US)
    box.arrives(written("Mail 5"))
    assert box.fetch() == (1, 5)
    assert box.row("SELECT imap_uid_validity FROM mailbox")["imap_uid_validity"] != before
    assert sorted(box.subjects()) == [f"Mail {n}" for n in range(6)]
    assert len(box.rows("SELECT 1 AS one FROM event WHERE kind = 'email.unassigned'")) == 6


def test_two_fetchers_at_once_take_each_mail_once(box):
    box.fetch()
    box.arrives(*(written(f"Mail {n}") for n in range(20)))
    faults: list[BaseException] = []

    def read() -> None:
        try:
            box.fetch()
        except BaseException as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert sorted(box.subjects()) == sorted(f"Mail {n}" for n in range(20))


def test_killed_again_and_again_none_is_lost_and_none_is_doubled(box):
    entry = connection.settings_dict
    url = f"postgresql://{entry['USER']}:{entry['PASSWORD']}@/{entry['NAME']}?host={entry['HOST']}"
    environment = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "dunnock.site.settings"}
    box.fetch()
    wanted = [f"Mail {n}" for n in range(60)]
    box.arrives(*(written(subject, "x" * 200_000) for subject in wanted))
    deaths = 0
    for _ in range(12):
        before = len(box.subjects())
        process = subprocess.Popen([sys.executable, "-m", "tests.servers.mailfetcher"], env=environment)
        until(lambda then=before: len(box.subjects()) >= min(60, then + 7), 60)
        process.send_signal(signal.SIGKILL)
        process.wait()
        deaths += 1
        if len(box.subjects()) == 60:
            break
    assert deaths > 2, "it was killed while there was something to do"
    box.fetch()
    assert sorted(box.subjects()) == sorted(wanted)
    assert len(box.rows("SELECT 1 AS one FROM event WHERE kind = 'email.unassigned'")) == 60


def test_a_wrong_password_is_told_and_not_tried_for_a_quarter_of_an_hour(mail_servers, organisation):
    box = Box(mail_servers, organisation, password="wrong")
    with fetching():
        until(lambda: box.row("SELECT imap_fault FROM mailbox")["imap_fault"] != "")
        time.sleep(3)
    found = box.row("SELECT imap_fault, imap_failures, imap_retry_at FROM mailbox")
    assert "refuses the log-in of ar@company.example" in found["imap_fault"]
    assert found["imap_failures"] == 1
    assert (found["imap_retry_at"] - machine_now()).total_seconds() > 800


def test_a_server_that_hangs_holds_up_nobody_else(box, two_organisations):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(8)
        other = two_organisations[1]
        with organisation_scope(other):
            entry = Entry(
                host="127.0.0.1", port=25, security="none", from_address="ar@example.com", timeout_seconds=120
            )
            save_mailbox(organisation_id=other, entry=entry, actor="a test", now=machine_now())
            incoming = Incoming("127.0.0.1", silent.getsockname()[1], "none", "ar", "secret")
            save_incoming(organisation_id=other, entry=incoming, actor="a test", now=machine_now())
            stuck = row("SELECT * FROM mailbox")
        with organisation_scope(other):
            execute("UPDATE mailbox SET timeout_seconds = 8")
        with fetching():
            box.servers.send(written("Hello"))
            assert until(lambda: box.subjects() == ["Hello"]) < 8
        checks = try_incoming(stuck, machine_now(), seconds=1.0)
        assert [(check.step, check.ok) for check in checks] == [("connect", False)]
        assert "did not finish within 1 seconds" in checks[0].message


def test_more_mailboxes_than_threads_take_turns(box, two_organisations, monkeypatch):
    import datetime as dt

    monkeypatch.setattr("dunnock.inbox.watch.TENURE", dt.timedelta(seconds=1))
    other = Box(box.servers, two_organisations[1])
    with fetching(most=1):
        box.servers.send(written("Hello"))
        until(lambda: box.subjects() == ["Hello"] and other.subjects() == ["Hello"])


def test_postfix_bounces_our_mail_and_the_address_is_marked(box):
    """Out through Postfix, which finds no such user, writes its report, and the report comes in."""
    world = box.world
    with organisation_scope(box.id):
        execute("UPDATE contact SET email = 'nobody@customer.example' WHERE erp_id = 'KC1'")
    world.invoice("I1", "C1", "100.00")
    from tests.rooms.test_outbox import rule
    from tests.world import all_of

    template = world.template("invoice", "Invoice {{ invoice.number }}", "<p>Please pay.</p>")
    world.activate(
        trigger={"kind": "invoice_follow_up", "filters": all_of(rule("invoice.number", "is", "I1"))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[{"kind": "send_email", "id": "remind", "name": "Reminder", "template_id": template}],
    )
    assert dict(world.tick().messages) == {"sent": 1}
    until(lambda: box.fetch() is not None and box.rows("SELECT 1 AS one FROM received_email") != [])
    mail = box.row("SELECT kind, customer_id, in_reply_to_message_id FROM received_email")
    message = box.row("SELECT id, bounced_at, bounce_detail FROM message")
    assert (mail["kind"], mail["in_reply_to_message_id"]) == ("bounce", message["id"])
    assert message["bounced_at"] is not None
    assert message["bounce_detail"].startswith("nobody@customer.example: ")
    assert box.rows("SELECT address, reason FROM suppressed_address") == [
        {"address": "nobody@customer.example", "reason": "bounced"}
    ]
    assert box.rows("SELECT kind, subject_kind FROM event WHERE kind = 'email.bounced'")[-1] == {
        "kind": "email.bounced",
        "subject_kind": "email",
    }


def test_a_delay_and_a_refusal_further_on_are_told_apart(organisation):
    """remote.example is another server: it refuses one recipient and puts the other off until Postfix gives up (4.x, failed)."""
    with SmtpServer() as remote, MailServers(relay=remote.port) as servers:
        box = Box(servers, organisation)
        for address in ("reject-me@remote.example", "defer-me@remote.example"):
            with organisation_scope(box.id):
                made = row(
                    """INSERT INTO message (organisation_id, state, due_at, created_at, changed_at, to_addresses, subject, message_id)
                       VALUES (%s, 'sent', %s, %s, %s, %s, 'Reminder', %s) RETURNING message_id""",
                    [box.id, *[machine_now()] * 3, [address], f"<{address.partition('@')[0]}.abc@{OURS}>"],
                )
            mail = written("Reminder", sender=US, to=address, Message_ID=made["message_id"])
            servers.send(mail, to=address, sender=US)

        def told() -> set[tuple[str, str]]:
            box.fetch()
            return {(r["action"], r["address"]) for r in box.rows("SELECT action, address FROM delivery_report")}

        until(
            lambda: (
                ("failed", "reject-me@remote.example") in told() and ("delayed", "defer-me@remote.example") in told()
            )
        )
        assert [one["address"] for one in box.rows("SELECT address FROM suppressed_address")] == [
            "reject-me@remote.example"
        ]
        bounced = "SELECT to_addresses[1] AS address FROM message WHERE bounced_at IS NOT NULL ORDER BY id"
        assert box.rows(bounced) == [{"address": "reject-me@remote.example"}], "a delay is no bounce"
        until(lambda: ("failed", "defer-me@remote.example") in told(), 60)
        assert len(box.rows(bounced)) == 2, "giving up is one, whatever class its status has"
        assert [one["address"] for one in box.rows("SELECT address FROM suppressed_address")] == [
            "reject-me@remote.example"
        ]


def test_thirty_megabytes_come_in(box):
    mail = written("Large", sender="ap.c1@example.com")
    mail.add_attachment(b"%PDF-1.4" + os.urandom(30 << 20), maintype="application", subtype="pdf", filename="scan.pdf")
    mail.add_attachment(b"%PDF-1.4 small", maintype="application", subtype="pdf", filename="small.pdf")
    box.fetch()
    box.arrives(mail)
    assert box.fetch() == (1, 0)
    stored = box.row("SELECT flaws, size FROM received_email")
    assert stored["flaws"] == ["The attachment scan.pdf (30 MB) was not kept: files may have 25 MB."]
    assert stored["size"] > 40 << 20
    assert [file["name"] for file in box.rows("SELECT name FROM file")] == ["small.pdf"]


def test_the_test_of_the_way_in_says_what_is_wrong(box):
    with organisation_scope(box.id):
        known = row("SELECT * FROM mailbox")
    assert [(c.step, c.ok) for c in try_incoming(known, machine_now())] == [
        ("connect", True),
        ("login", True),
        ("folder", True),
    ]
    wrong = try_incoming({**known, "imap_folder": "Nowhere"}, machine_now())
    assert (wrong[-1].step, wrong[-1].ok) == ("folder", False)
    assert "no folder “Nowhere”" in wrong[-1].message
    closed = try_incoming({**known, "imap_port": 1}, machine_now())
    assert [(c.step, c.ok) for c in closed] == [("connect", False)]
