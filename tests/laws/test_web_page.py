"""The page names screens to fetch early: those the app's own router shows at that address, as they are built."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

from dunnock.site.web import SCREENS, WHO

ROOT = Path(__file__).parent.parent.parent
BUILT = pytest.mark.skipif(not (ROOT / "web" / "dist" / "index.html").exists(), reason="the web app is not built")


def test_the_router_shows_these_screens_at_these_addresses():
    router = (ROOT / "web" / "src" / "app" / "router.tsx").read_text()
    routes = re.findall(
        r"path: '([^']+)',(?:(?!createRoute\().)*?lazyRouteComponent\(\(\) => import\('@/features/([^']+)'\)",
        router,
        re.DOTALL,
    )
    assert SCREENS.items() <= dict(reversed(routes)).items()


@BUILT
def test_whoever_has_a_session_gets_the_frame_and_the_screen_at_once():
    client = Client()
    stranger = client.get("/customers").content.decode()
    assert WHO in stranger
    assert "first-frame" not in stranger
    assert "CustomersScreen" not in stranger
    client.cookies["dunnock_session"] = "anything"
    here = client.get("/customers").content.decode()
    assert '<div class="first-frame">' in here
    assert re.search(r'<link rel="modulepreload" crossorigin href="/assets/CustomersScreen-[\w-]+\.js">', here)
    for file in re.findall(r'href="(/assets/[^"]+)"', here):
        assert (ROOT / "web" / "dist" / file.lstrip("/")).exists()
    links = re.findall(r'<link rel="modulepreload" crossorigin href="([^"]+)">', here)
    assert len(links) == len(set(links)), "nothing is named twice"
    assert re.search(r"CustomerScreen-", client.get("/customers/7?tab=contacts").content.decode())
