"""The demo's own mailbox against the reader that reads real ones, and `dunnock demo mail`."""

from __future__ import annotations

import json
import smtplib
import threading
import time
from contextlib import closing
from email.message import EmailMessage

import pytest
from click.testing import CliRunner

from dunnock.cli.demo.command import demo
from dunnock.cli.demo.mail import TO
from dunnock.cli.demo.place import HOME
from dunnock.cli.demo.postoffice import LARGEST, PostOffice
from dunnock.correspondence.channels.email.imap import ImapFault, ImapSettings, Reader
from dunnock.inbox.parse import parse


@pytest.fixture
def office():
    with closing(PostOffice()) as office:
        office.open()
        yield office


def settings(office, **more):
    found = {"host": "127.0.0.1", "port": office.imap_port, "security": "none", "username": TO, "timeout": 5.0}
    return ImapSettings(**{**found, "password": office.password, "folder": "INBOX", **more})


def post(office, text="We pay on Friday", sender="ada@example.com"):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"], mail["Message-ID"] = sender, TO, "Re: Reminder", "<one@example.com>"
    mail.set_content(text)
    with smtplib.SMTP("127.0.0.1", office.smtp_port) as door:
        door.send_message(mail)


def test_what_goes_in_comes_out_as_it_was(office):
    before = "First\n.a dot at the beginning\n\nÄ and €"
    post(office, before)
    with Reader(settings(office)) as reader:
        assert reader.can_idle
        assert reader.uid_validity == office.validity
        (uid,) = reader.newer_than(0)
        assert (reader.last_uid(), reader.newer_than(uid)) == (uid, [])
        stored = reader.fetch(uid)
        assert reader.since(stored.arrived_at.date()) == [uid]
        assert reader.fetch(99) is None
    mail = parse(stored.raw)
    assert (mail.text.strip(), mail.message_id, stored.size) == (before, "<one@example.com>", len(stored.raw))


def test_waiting_ends_at_once_when_a_mail_comes(office):
    with Reader(settings(office)) as reader:
        assert reader.newer_than(0) == []
        threading.Timer(0.3, post, [office]).start()
        began = time.monotonic()
        assert reader.wait(20, lambda: False)
        assert time.monotonic() - began < 5
        assert reader.newer_than(0) == [1]
        assert not reader.wait(0.5, lambda: False), "nothing more has come"


def test_a_wrong_password_is_refused(office):
    with pytest.raises(ImapFault, match="refuses the log-in"):
        Reader(settings(office, password="guessed"))


def test_what_is_too_large_is_refused_and_the_door_stays_open(office):
    with pytest.raises(smtplib.SMTPResponseException, match="larger"):
        post(office, ("x" * 70 + "\n") * (LARGEST // 70))
    post(office)
    assert len(office.mails) == 1


def test_a_mail_by_command_says_what_is_wrong(tmp_path, monkeypatch, office):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(demo, ["mail"])
    assert (done.exit_code, done.output) == (1, "Error: No demo runs here. Start one with `dunnock demo`, in this directory.\n")  # fmt: skip
    (tmp_path / HOME).mkdir()
    kept = {
        "smtp_port": office.smtp_port,
        "sender": "ada@example.com",
        "subject": "Reminder",
        "answers": "<r@example.com>",
    }
    (tmp_path / HOME / "mailbox.json").write_text(json.dumps(kept))
    done = CliRunner().invoke(demo, ["mail", "--text", "On Friday"])
    assert done.output == f"ada@example.com wrote to {TO}: Re: Reminder\n"
    done = CliRunner().invoke(demo, ["mail", "--from", "bo@example.com", "--subject", "Hello"])
    assert done.output == f"bo@example.com wrote to {TO}: Hello\n"
    first, second = (parse(mail.raw) for mail in office.mails)
    assert (first.text.strip(), first.in_reply_to) == ("On Friday", "<r@example.com>")
    assert (second.from_address, second.in_reply_to) == ("bo@example.com", "")
    done = CliRunner().invoke(demo, ["mail", "--subject", "two\nlines"])
    assert done.exit_code == 1
    assert done.output.startswith("Error: That cannot be written as a mail")
    office.close()
    done = CliRunner().invoke(demo, ["mail"])
    assert "does not answer" in done.output
