"""Calling as providers do, and looking at what became of it."""

from __future__ import annotations

from tests.servers.texting import SENDER, SID, call_as_twilio, door, sid
from tests.world import World


def status(world: World, client, word: str, *, ref: str = sid(1), named: bool = True, **more: str) -> int:
    path = door(world, "status") + (f"?message={world.message}" if named else "")
    form = {"MessageSid": ref, "MessageStatus": word, "AccountSid": SID, **more}
    return call_as_twilio(client, path, form).status_code


def delivery(world: World) -> tuple[str, str]:
    return world.messages("delivery_status", "delivery_detail")[0]


def events(world: World) -> list[str]:
    return [e["kind"] for e in world.rows("SELECT kind FROM event WHERE kind LIKE 'text.%%' ORDER BY id")]


def log(world: World) -> list[tuple[str, str]]:
    return [(c["state"], c["status"]) for c in world.rows("SELECT state, status FROM text_callback ORDER BY id")]


def bring(world: World, client, text: str, *, sender: str = "+4915228817386", number: int = 1, **more: str) -> int:
    form = {"MessageSid": sid(1000 + number), "From": sender, "To": SENDER, "Body": text, "NumMedia": "0", **more}
    return call_as_twilio(client, door(world, "incoming"), form).status_code
