"""Every screen in every state, light and dark, at a desk and on a phone: axe finds nothing, the browser complains of nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import Gallery, Scene
from tests.browser.scenes import SCENES
from tests.servers.app import running

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("looks")]


@pytest.fixture(scope="module")
def gallery(browser: Browser) -> Iterator[Gallery]:
    with running() as app:
        yield Gallery(browser, app)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_screen_has_no_fault(gallery: Gallery, scene: Scene) -> None:
    assert gallery.look(scene) == []
