"""Looking at a screen: four pictures (light and dark, desk and phone), what axe finds, and what the browser complains of."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, Route

from tests.browser.conftest import set_up, sign_in
from tests.servers.app import ROOT, App

AXE = (ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js").read_text
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = {"": (1366, 768), "phone-": (390, 844)}
SCHEMES = ("light", "dark")
# Said by the browser itself about an answer a scene provokes on purpose.
PROVOKED = ("Failed to load resource",)

_AT_REST = """document.getAnimations().every(one =>
  one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)"""

Act = Callable[[Page], None]


@dataclass(frozen=True)
class Scene:
    """`path` may name a record: `/workflows/{Overdue reminders}`, `/templates/{…}`, `/customers/{…}` become its id.

    `who`: owner, empty (an owner whose organisation has nothing yet), viewer, nobody. `answers`: what the server's answers
    below a path become: "slow" never comes, "broken" is an error, "cut" no answer at all. What is broken has to be said
    with a *Try again* that works. `overlay`: a menu or picker is open, which stands
    outside the landmarks for the moment and covers what is small. `within`: the part axe looks at, where what lies behind it
    is dimmed. `looks`: "all" four, or "desk" or "phone": there in the light, or here in the dark.
    """

    name: str
    path: str
    act: Act | None = None
    who: str = "owner"
    answers: tuple[str, str] | None = None
    overlay: bool = False
    within: str = ""
    looks: str = "all"


class Gallery:
    """The people of the scenes, each signed in once, and the records they look at."""

    def __init__(self, browser: Browser, app: App) -> None:
        self.browser, self.app = browser, app
        self.states: dict[str, Any] = {"nobody": None}
        page = browser.new_page(base_url=app.url, locale="en-GB")
        set_up(page, app)
        load_example(page)
        self.states["owner"] = page.context.storage_state()
        self.ids = {
            kind: {
                record["name"]: record["id"]
                for record in page.request.get(f"/api/v1/{kind}?page_size=200").json()["items"]
            }
            for kind in ("workflows", "templates", "customers")
        }
        self.states["viewer"] = self._viewer(page)
        page.context.close()
        # The same cookie is in another organisation now: the empty one is entered anew.
        page = browser.new_page(base_url=app.url)
        sign_in(page)
        here = page.request.get("/api/v1/me").json()
        other = next(one for one in here["organisations"] if "example" not in one["name"])
        token = next(c["value"] for c in page.context.cookies() if c["name"] == "csrftoken")
        page.request.post(
            "/api/v1/me/organisation", data={"organisation_id": other["id"]}, headers={"X-CSRFToken": token}
        )
        self.states["empty"] = page.context.storage_state()
        page.context.close()

    def _viewer(self, owner: Page) -> Any:
        token = next(c["value"] for c in owner.context.cookies() if c["name"] == "csrftoken")
        made = owner.request.post(
            "/api/v1/invitations", data={"email": "vera@example.com", "role": "viewer"}, headers={"X-CSRFToken": token}
        ).json()
        page = self.browser.new_page(base_url=self.app.url, locale="en-GB")
        page.goto(made["link"])
        page.get_by_label("Your name").fill("Vera Okafor")
        page.get_by_label("Password", exact=True).fill("a fine day for ducks")
        page.get_by_role("button", name=re.compile("Accept|Join|Make")).last.click()
        page.wait_for_url(lambda url: "/invitation" not in url)
        state = page.context.storage_state()
        page.context.close()
        return state

    def path(self, scene: Scene) -> str:
        def known(found: re.Match[str]) -> str:
            kind, name = found[1], found[2]
            records = self.ids[kind]
            return f"/{kind}/{records[name] if name in records else next(iter(records.values()))}"

        return re.sub(r"/(workflows|templates|customers)/\{([^}]*)\}", known, scene.path)

    def look(self, scene: Scene, folder: Path | None = None, *, axe: bool = True, crossed: bool = False) -> list[str]:
        """Faults in words. With a folder, the pictures are written there. `crossed`: of the four looks only two, the desk
        in the light and the phone in the dark.
        """
        context = self.browser.new_context(
            base_url=self.app.url,
            locale="en-GB",
            timezone_id="Europe/Berlin",
            reduced_motion="reduce",
            storage_state=self.states[scene.who],
            viewport={"width": 1366, "height": 768},
        )
        page = context.new_page()
        page.set_default_timeout(15_000)
        said: list[str] = []
        stack = ExitStack()
        page.on("pageerror", lambda error: said.append(f"error: {error}"))
        page.on(
            "console",
            lambda line: (
                line.type in ("error", "warning")
                and not line.text.startswith(PROVOKED)
                and said.append(f"console: {line.text[:300]}")
            ),
        )
        if scene.answers:
            never: list[Route] = []
            stack.callback(_give_up, never)
            answer = {"slow": never.append, "broken": _broken, "cut": Route.abort}[scene.answers[1]]
            page.route(f"**/api/v1{scene.answers[0]}", lambda route: answer(route))
        try:
            for size, (width, height) in SIZES.items():
                if scene.looks not in ("all", size.rstrip("-") or "desk"):
                    continue
                page.set_viewport_size({"width": width, "height": height})
                self._play(page, scene)
                four = scene.looks == "all" and not crossed
                for scheme in SCHEMES if four else (SCHEMES[bool(size)],):
                    page.emulate_media(color_scheme=scheme)
                    _come_to_rest(page)
                    if folder:
                        page.screenshot(path=folder / f"{scene.name}-{size}{scheme}.png")
                    said += [f"{size}{scheme}: {fault}" for fault in (_axe(page, scene) if axe else [])]
                wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                if wide > 0:
                    said.append(f"{size or 'desk-'}the page scrolls sideways by {wide} px")
            if scene.answers and scene.answers[1] == "broken":
                _try_again(page)
        except Exception as error:
            said.append(f"scene: {str(error)[:600]}")
            if folder:
                page.screenshot(path=folder / f"{scene.name}-FAILED.png")
        finally:
            stack.close()
            context.close()
        return said

    def _play(self, page: Page, scene: Scene) -> None:
        page.emulate_media(color_scheme=SCHEMES[0])
        if self.states[scene.who]:
            page.context.add_cookies(self.states[scene.who]["cookies"])  # a scene may have signed out
        page.goto(self.path(scene))
        page.wait_for_selector("h1, h2")
        waits = not (scene.answers and scene.answers[1] == "slow")
        if waits:
            page.wait_for_load_state("networkidle")
        if scene.act:
            scene.act(page)
            if waits:
                page.wait_for_load_state("networkidle")
        if scene.answers and scene.answers[1] == "broken":
            page.get_by_role("alert").get_by_role("button", name="Try again").first.wait_for()


def load_example(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Load the example…").click()
    page.get_by_role("dialog").get_by_role("button", name="Load it and go there").click()
    page.get_by_role("navigation", name="Main").get_by_text("(example)").wait_for(timeout=120_000)


def _come_to_rest(page: Page) -> None:
    """Colours on their way between light and dark are no fault of the screen: what turns for ever is not waited for."""
    for _ in range(50):
        page.wait_for_timeout(100)
        if page.evaluate(_AT_REST):
            return


def _give_up(never: list[Route]) -> None:
    """Requests that were kept without an answer, so that one sees the waiting."""
    for route in never:
        with suppress(Error):
            route.abort()


def _broken(route: Route) -> None:
    body = (
        '{"type":"/problems/internal_error","title":"Dunnock made a mistake","status":500,"detail":"The request failed and '
        'nothing was changed.","instance":"","code":"internal_error","errors":[],"facts":{},"reference":"4f1c2a9b7e"}'
    )
    route.fulfill(status=500, content_type="application/problem+json", body=body)


def _try_again(page: Page) -> None:
    """The server is well again: what is pressed has to bring what was missing."""
    page.unroute_all()
    # What lies behind an open dialog cannot be pressed.
    dialog = page.get_by_role("dialog")
    place = dialog.first if dialog.count() else page.locator("body")
    again = place.get_by_role("alert").get_by_role("button", name="Try again")
    for _ in range(20):
        if not again.count():
            break
        with suppress(Error):  # what is asked every few seconds may have come back by itself meanwhile
            again.first.click(timeout=3_000)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(150)
    if place.get_by_role("alert").filter(has_text="4f1c2a9b7e").count():
        raise AssertionError("the fault is still told after another try")


def _axe(page: Page, scene: Scene) -> list[str]:
    page.evaluate(AXE())
    # Portals of open menus stand outside the landmarks, and what they cover is small for the moment.
    rules = {"region": {"enabled": False}, "target-size": {"enabled": False}} if scene.overlay else {}
    # A message stands in a frame in which no script may run: axe cannot look into it.
    found = page.evaluate(
        """([tags, rules, within]) => axe.run({include: [[within]], exclude: [['iframe']]}, {runOnly: tags, rules, iframes: false})
             .then((said) => said.violations.map((v) => `axe ${v.id} (${v.impact}) ×${v.nodes.length}: ` + v.nodes.slice(0, 2)
               .map((n) => `${n.target.join(' ')} ${((n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? '').slice(0, 140)}`).join(' | ')))""",
        [RULES, rules, scene.within or "html"],
    )
    return list(found)
