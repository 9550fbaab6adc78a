"""The page itself: the same for every address, and strict about what it may load and where it may be found."""

from __future__ import annotations

import pytest
from django.test import Client

from dunnock.site import portal


@pytest.fixture
def built(settings, tmp_path):
    settings.WEB = tmp_path
    portal._page.cache_clear()
    yield tmp_path
    portal._page.cache_clear()


@pytest.mark.parametrize("path", ["/portal", "/portal/", "/portal/1-2-x", "/portal/1-2-x/"])
def test_it_is_the_same_whatever_the_link(built, path):
    (built / "portal.html").write_text("<!doctype html><title>Your account</title>")
    answer = Client().get(path)
    assert answer.status_code == 200
    assert b"Your account" in answer.content
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer["Cache-Control"]
    assert "noindex" in answer["X-Robots-Tag"]
    assert not answer.cookies


def test_it_says_when_it_is_not_built(built):
    answer = Client().get("/portal/1-2-x")
    assert answer.status_code == 503
    assert b"make web" in answer.content


def test_nothing_is_sent_to_it(built):
    assert Client().post("/portal/1-2-x").status_code == 405
