from __future__ import annotations

import pytest

from tests.rooms.test_texting import owing, texting
from tests.servers.texting import twilio, twilio_like


@pytest.fixture
def server():
    with twilio_like() as server:
        yield server


@pytest.fixture
def sent(organisation, server, settings):
    """A world whose one text has left; `client` is nobody who signed in."""
    settings.PUBLIC_URL = ""
    world = texting(organisation)
    world.account = twilio(world, server.url)
    owing(world, "C1")
    world.tick()
    (found,) = world.rows("SELECT id, state FROM message")
    assert found["state"] == "sent"
    world.message = found["id"]
    return world
