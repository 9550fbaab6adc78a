"""Every screen in every state: axe finds nothing, the browser complains of nothing.

A screen as it is usually met is held in its four looks (light and dark, desk and phone), its further states in two of
them. `make shots` looks at all of them four times.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import Gallery, Scene
from tests.browser.scenes import SCENES
from tests.servers.app import running

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("looks")]


# The first of each address, without anything that is pressed or goes wrong.
USUAL = list({scene.path: scene for scene in reversed(SCENES) if not (scene.act or scene.answers)}.values())


@pytest.fixture(scope="module")
def gallery(browser: Browser) -> Iterator[Gallery]:
    with running() as app:
        yield Gallery(browser, app)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_screen_has_no_fault(gallery: Gallery, scene: Scene) -> None:
    assert gallery.look(scene, crossed=scene not in USUAL) == []
