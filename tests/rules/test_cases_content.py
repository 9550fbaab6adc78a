"""A file is what its content says, whatever it is called; what a computer may run is never taken for a document."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from dunnock.cases.content import look_at
from dunnock.cases.files import LONGEST_NAME, fit_name


def archive(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return file.getvalue()


def workbook() -> bytes:
    file = io.BytesIO()
    Workbook().save(file)
    return file.getvalue()


def compound(*streams: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + b"".join(s.encode("utf-16-le") for s in streams)


OOXML = "[Content_Types].xml"


@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (b"%PDF-1.7\n...", "a.pdf", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n....", "scan", "image/png"),
        (b"\xff\xd8\xff\xe0....", "scan.jpg", "image/jpeg"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "scan.webp", "image/webp"),
        (b"BM\x10\x00\x00\x00\x00\x00\x00\x00", "scan.bmp", "image/bmp"),
        (b"BMW; 2 cars; 100.00", "list.csv", "text/csv"),
        (b"MZ-4711;Brandt;100.00\n", "list.csv", "text/csv"),
        ("Größe;Preis".encode(), "list.csv", "text/csv"),
        ("a;b".encode("utf-16"), "list.csv", "text/csv"),
        (b"name;note\nA;<script>alert(1)</script>", "list.csv", "text/csv"),
        (b'<?xml version="1.0"?><Invoice><Head/><Body/></Invoice>', "invoice.xml", "text/xml"),
        (b"Subject: hello\n\n<html>quoted</html>", "mail.eml", "message/rfc822"),
        (b"plain words", "readme", "text/plain"),
        (bytes(range(256)), "data.bin", "application/octet-stream"),
        (archive("a.txt", "b/c.pdf"), "two.zip", "application/zip"),
        (archive(OOXML, "word/document.xml"), "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (archive("mimetype", "content.xml"), "a.odt", "application/vnd.oasis.opendocument.text"),
        (workbook(), "a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (compound("WordDocument"), "a.doc", "application/msword"),
        (compound("Workbook"), "a.xls", "application/vnd.ms-excel"),
        (b"PK\x03\x04 and then nothing", "broken.zip", "application/zip"),
    ],
)  # fmt: skip
def test_documents_are_known_by_their_content(content, name, media_type):
    looked = look_at(content, name)
    assert (looked.media_type, looked.danger) == (media_type, "")


@pytest.mark.parametrize(
    ("content", "name", "danger"),
    [
        (b"MZ\x90\x00\x03\x00", "invoice.pdf", "a Windows program"),
        (b"\x7fELF\x02\x01\x01\x00", "scan.png", "a Linux program"),
        (b"\xca\xfe\xba\xbe\x00\x00", "x", "a Java program"),
        (b"#!/bin/sh\necho", "notes.txt", "a script"),
        (b"L\x00\x00\x00\x01\x14\x02\x00", "invoice", "a Windows shortcut"),
        (b"alert(1)", "invoice.pdf.js", "ends in .js"),
        (b"alert(1)", "invoice.JS. ", "ends in .js"),
        (b"whatever", "run.vbs", "ends in .vbs"),
        (b"<!DOCTYPE html><p>", "letter.txt", "a web page"),
        (b"\xef\xbb\xbf  <script>x</script>", "letter.csv", "a web page"),
        ("<html>".encode("utf-16"), "letter.txt", "a web page"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x"/>', "logo.xml", "a web page"),
        (b"\x89PNG\r\n\x1a\n....", "logo.svg", "ends in .svg"),
        (archive(OOXML, "word/document.xml", "word/vbaProject.bin"), "a.docx", "macros"),
        (archive("mimetype", "content.xml", "Basic/script-lc.xml"), "a.odt", "macros"),
        (archive("META-INF/MANIFEST.MF"), "a.zip", "a Java or Android program"),
        (archive("invoice.pdf", "deep/Setup.EXE"), "a.zip", "an archive that holds setup.exe"),
        (compound("WordDocument", "_VBA_PROJECT"), "a.doc", "macros"),
        (compound("Binary.x"), "a.doc", "a Windows installer"),
    ],
)
def test_what_could_do_harm_is_told_whatever_its_name(content, name, danger):
    assert danger in look_at(content, name).danger


@given(st.binary(max_size=300), st.text(max_size=30))
def test_no_content_and_no_name_is_too_odd(content, name):
    assert "/" in look_at(content, name).media_type


@given(st.sampled_from([b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe"]), st.binary(max_size=300))
def test_broken_containers_are_no_failure(start, rest):
    look_at(start + rest, "x")


@pytest.mark.parametrize(
    ("name", "fit"),
    [
        ("invoice.pdf", "invoice.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\a.pdf", "a.pdf"),
        ("a\u202efdp.exe", "a_fdp.exe"),  # the mark that turns the rest of a name round
        ('a"b\nc.pdf', "a_b_c.pdf"),
        ("...", "file"),
        ("", "file"),
        ("x" * 300 + ".pdf", "x" * (LONGEST_NAME - 4) + ".pdf"),
        ("Müllers Brief.pdf", "Müllers Brief.pdf"),
    ],
)
def test_a_name_that_misleads_nobody(name, fit):
    assert fit_name(name) == fit


@given(st.text(max_size=400))
def test_every_name_becomes_one_that_can_be_kept(name):
    fit = fit_name(name)
    assert 0 < len(fit) <= LONGEST_NAME
    assert not set(fit) & set('/\\\n\r\x00"')
