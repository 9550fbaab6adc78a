"""Every way a delivery can end, against a real server on the loopback."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dunnock.correspondence.channels.email import smtp as smtp_module
from dunnock.correspondence.channels.email.mailbox import Outcome, Refusal
from dunnock.correspondence.channels.email.probe import probe
from dunnock.correspondence.channels.email.smtp import SmtpConnection
from tests.servers.smtp import Mode, SmtpServer, certificate

SENDER = "accounts@example.com"
ADA, BOB = "ada@example.com", "bob@example.com"
DATA = b"Subject: Reminder\r\n\r\n.a line with a dot\r\n..two\r\n.\r\nlast\r\n"


@pytest.fixture
def server() -> Iterator[SmtpServer]:
    with SmtpServer() as running:
        yield running


class Began:
    """Counts how often the point of no return was announced."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        self.count += 1


def deliver(connection: SmtpConnection, *recipients: str, began: Began | None = None) -> Outcome:
    return connection.deliver(SENDER, recipients or (ADA,), DATA, about_to_send=began or Began())


def test_a_message_arrives_as_it_was_written_and_the_connection_is_kept(server: SmtpServer) -> None:
    began = Began()
    with SmtpConnection(server.settings()) as connection:
        outcomes = [deliver(connection, ADA, BOB, began=began) for _ in range(3)]
    assert [outcome.kind for outcome in outcomes] == ["sent"] * 3
    assert outcomes[0].code == 250
    assert outcomes[0].response == "2.0.0 Queued as 1"
    assert (began.count, server.connections) == (3, 1)
    assert server.messages[0].data == DATA
    assert server.messages[0].recipients == (ADA, BOB)
    assert server.messages[0].parsed["Subject"] == "Reminder"


@pytest.mark.parametrize("data", [b".\r\n", b".x\r\n..\r\n", b"\r\n.\r\n\r\n", b"no end"])
def test_dots_arrive_as_dots(server: SmtpServer, data: bytes) -> None:
    with SmtpConnection(server.settings()) as connection:
        assert connection.deliver(SENDER, [ADA], data, about_to_send=Began()).kind == "sent"
    assert server.messages[0].data == data + (b"" if data.endswith(b"\r\n") else b"\r\n")


def test_the_point_of_no_return_lies_between_recipients_and_content(server: SmtpServer) -> None:
    seen: list[tuple[list[str], int]] = []
    with SmtpConnection(server.settings()) as connection:
        connection.deliver(
            SENDER, [ADA], DATA, about_to_send=lambda: seen.append((list(server.commands), len(server.messages)))
        )
    assert seen == [([f"MAIL {SENDER}", f"RCPT {ADA}"], 0)]


def test_one_recipient_of_three_refused_the_others_get_it(server: SmtpServer) -> None:
    with SmtpConnection(server.settings()) as connection:
        outcome = deliver(connection, ADA, "reject-carl@example.com", BOB)
    assert outcome.kind == "sent"
    assert outcome.refused == (Refusal("reject-carl@example.com", 550, "5.1.1 No such mailbox"),)
    assert outcome.refused[0].permanent
    assert server.messages[0].recipients == (ADA, BOB)


def test_all_recipients_refused(server: SmtpServer) -> None:
    began = Began()
    with SmtpConnection(server.settings()) as connection:
        outcome = deliver(connection, "reject-a@example.com", "reject-b@example.com", began=began)
        assert (outcome.kind, outcome.blame, outcome.code) == ("rejected", "recipients", 550)
        assert [refusal.address for refusal in outcome.refused] == ["reject-a@example.com", "reject-b@example.com"]
        mixed = deliver(connection, "reject-a@example.com", "defer-b@example.com", began=began)
        assert (mixed.kind, mixed.blame, mixed.code) == ("deferred", "recipients", 451)
        assert [refusal.permanent for refusal in mixed.refused] == [True, False]
        assert deliver(connection).kind == "sent", "a refusal leaves the connection usable"
    assert (began.count, server.connections) == (0, 1)


@pytest.mark.parametrize(
    ("mode", "kind", "blame", "code", "announced"),
    [
        ("refuse-sender", "rejected", "sender", 550, 0),
        ("busy", "deferred", "connection", 421, 0),
        ("drop-at-rcpt", "deferred", "connection", None, 0),
        ("refuse-data", "rejected", "content", 554, 0),
        ("drop-mid-data", "unknown", "connection", None, 1),
        ("drop-after-data", "unknown", "connection", None, 1),
        ("hang-after-data", "unknown", "connection", None, 1),
        ("reject-content", "rejected", "content", 554, 1),
        ("defer-content", "deferred", "content", 451, 1),
        ("busy-after-data", "deferred", "connection", 421, 1),
    ],
)
def test_every_other_ending(
    server: SmtpServer, mode: Mode, kind: str, blame: str, code: int | None, announced: int
) -> None:
    server.mode = mode
    began = Began()
    data = DATA + b"x" * 60 + b"\r\n"
    with SmtpConnection(server.settings(timeout=0.4)) as connection:
        outcome = connection.deliver(SENDER, [ADA], data, about_to_send=began)
        assert (outcome.kind, outcome.blame, outcome.code) == (kind, blame, code), outcome
        assert began.count == announced
        assert outcome.response
        server.mode = ""
        assert connection.deliver(SENDER, [BOB], data, about_to_send=began).kind == "sent", "the next one works"
    assert server.messages[-1].recipients == (BOB,)


def test_a_large_message_that_is_broken_off_is_unknown(server: SmtpServer) -> None:
    server.mode = "drop-mid-data"
    with SmtpConnection(server.settings(timeout=2)) as connection:
        outcome = connection.deliver(SENDER, [ADA], b"x" * 76 + b"\r\n" * 2_000_000, about_to_send=Began())
    assert outcome.kind == "unknown"


def test_a_server_that_hung_up_meanwhile_is_called_again(server: SmtpServer) -> None:
    with SmtpConnection(server.settings()) as connection:
        assert deliver(connection).kind == "sent"
        server.hang_up()
        assert deliver(connection).kind == "sent"
        assert connection.opened == 2


def test_an_idle_connection_is_asked_before_it_is_used(server: SmtpServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp_module, "IDLE_SECONDS", -1.0)
    with SmtpConnection(server.settings()) as connection:
        assert deliver(connection).kind == "sent"
        assert deliver(connection).kind == "sent"
        assert connection.opened == 1
        server.hang_up()
        assert deliver(connection).kind == "sent"
        assert connection.opened == 2


def test_a_busy_answer_on_a_kept_connection_is_retried_once_on_a_new_one(server: SmtpServer) -> None:
    began = Began()
    with SmtpConnection(server.settings()) as connection:
        assert deliver(connection).kind == "sent"
        server.mode = "busy"
        assert deliver(connection, began=began).kind == "deferred"
        assert (connection.opened, began.count) == (2, 0)


def test_a_caller_that_changes_its_mind_sends_nothing(server: SmtpServer) -> None:
    def refuse() -> None:
        raise RuntimeError("the run was stopped meanwhile")

    with SmtpConnection(server.settings()) as connection:
        with pytest.raises(RuntimeError, match="stopped"):
            connection.deliver(SENDER, [ADA], DATA, about_to_send=refuse)
        assert server.messages == []
        assert deliver(connection).kind == "sent"
    assert len(server.messages) == 1


def test_addresses_that_are_none_are_the_callers_mistake(server: SmtpServer) -> None:
    with SmtpConnection(server.settings()) as connection:
        for sender, recipient in ((SENDER, "ada@example.com>\r\nDATA"), ("no address", ADA), (SENDER, "ada")):
            with pytest.raises(ValueError, match="envelope"):
                connection.deliver(sender, [recipient], DATA, about_to_send=Began())
    assert server.commands == []


def test_one_thread_owns_a_connection(server: SmtpServer) -> None:
    errors: list[Exception] = []

    def other(connection: SmtpConnection) -> None:
        try:
            deliver(connection)
        except RuntimeError as error:
            errors.append(error)

    with SmtpConnection(server.settings()) as connection:
        deliver(connection)
        thread = threading.Thread(target=other, args=(connection,))
        thread.start()
        thread.join()
    assert len(errors) == 1


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_log_in_over_tls(tmp_path: Path, security: str) -> None:
    theirs, ours = certificate(tmp_path)
    with SmtpServer(security=security, users={"robin": "secret"}, tls=theirs) as server:
        settings = server.settings(username="robin", password="secret")
        with SmtpConnection(settings, ours) as connection:
            assert deliver(connection).kind == "sent"
            assert deliver(connection).kind == "sent"
        with SmtpConnection(server.settings(username="robin", password="wrong"), ours) as connection:
            outcome = deliver(connection)
            assert (outcome.kind, outcome.blame, outcome.code) == ("mailbox_fault", "mailbox", 535)
        with SmtpConnection(settings) as connection:
            outcome = deliver(connection)
            assert (outcome.kind, outcome.blame) == ("mailbox_fault", "mailbox")
            assert "certificate" in outcome.response
        with SmtpConnection(server.settings(), ours) as connection:
            assert deliver(connection).kind == "mailbox_fault", "a server that wants a log-in (530)"
        assert [check.step for check in probe(settings, ours)] == ["connect", "tls", "login", "sender"]
        assert all(check.ok for check in probe(settings, ours))
        failed = probe(server.settings(username="robin", password="wrong"), ours)[-1]
        assert (failed.step, failed.ok) == ("login", False)
        assert "535" in failed.message
        failed = probe(settings)[-1]
        assert (failed.step, failed.ok) == ("tls", False)
    assert len(server.messages) == 2


def test_a_password_is_never_sent_when_starttls_is_missing(server: SmtpServer) -> None:
    with SmtpConnection(server.settings(security="starttls", username="robin", password="secret")) as connection:
        outcome = deliver(connection)
    assert outcome.kind == "mailbox_fault"
    assert "STARTTLS" in outcome.response


def test_tls_on_a_port_without_it_is_the_mailboxs_fault(server: SmtpServer) -> None:
    with SmtpConnection(server.settings(security="tls", timeout=2)) as connection:
        outcome = deliver(connection)
    assert outcome.kind == "mailbox_fault"
    assert "security" in outcome.response


def test_a_log_in_the_server_does_not_offer(server: SmtpServer) -> None:
    with SmtpConnection(server.settings(username="robin", password="secret")) as connection:
        assert deliver(connection).kind == "mailbox_fault"


def test_no_server_no_name_no_answer() -> None:
    with SmtpServer() as gone:
        settings = gone.settings()
    for changes in ({}, {"host": "no-such-host.invalid"}):
        with SmtpConnection(gone.settings(**changes)) as connection:
            outcome = deliver(connection)
            assert (outcome.kind, outcome.blame) == ("deferred", "connection"), outcome
    check = probe(settings)[-1]
    assert (check.step, check.ok) == ("connect", False)
    with talking(b"") as port, SmtpConnection(gone.settings(port=port, timeout=0.3)) as connection:
        assert deliver(connection).kind == "deferred"


@contextmanager
def talking(greeting: bytes, *answers: bytes) -> Iterator[int]:
    """A server of a few fixed lines, for what aiosmtpd is too polite to say."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(5)

    def serve() -> None:
        connection, _ = listener.accept()
        waiting = list(answers)
        content = False
        with connection, connection.makefile("rb") as lines:
            connection.settimeout(2)
            connection.sendall(greeting)
            for line in lines:
                content = content and line != b".\r\n"
                if content or not waiting:
                    continue
                answer = waiting.pop(0)
                content = answer.startswith(b"354")
                connection.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        thread.join()
        listener.close()


@pytest.mark.parametrize(
    ("greeting", "kind", "code"),
    [(b"554 No mail from you\r\n", "mailbox_fault", 554), (b"421 Not now\r\n", "deferred", 421)],
)
def test_greetings(server: SmtpServer, greeting: bytes, kind: str, code: int) -> None:
    with talking(greeting) as port, SmtpConnection(server.settings(port=port, timeout=1)) as connection:
        outcome = deliver(connection)
    assert (outcome.kind, outcome.code) == (kind, code)


def test_an_unreadable_final_answer_is_unknown(server: SmtpServer) -> None:
    answers = (b"250 hello\r\n", b"250 ok\r\n", b"250 ok\r\n", b"354 go\r\n", b"what?\r\n")
    with talking(b"220 hi\r\n", *answers) as port, SmtpConnection(server.settings(port=port, timeout=1)) as connection:
        outcome = deliver(connection)
    assert outcome.kind == "unknown", outcome


def test_probe_names_the_sender_that_is_refused(server: SmtpServer) -> None:
    assert [(check.step, check.ok) for check in probe(server.settings())] == [("connect", True), ("sender", True)]
    server.mode = "refuse-sender"
    check = probe(server.settings())[-1]
    assert (check.step, check.ok) == ("sender", False)
    assert "550 5.7.60" in check.message
    assert not probe(server.settings(from_address="nobody"))[-1].ok
    assert server.messages == []
