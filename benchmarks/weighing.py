"""The web app in a browser: what it weighs, when something is seen first, and whether a long workflow is edited smoothly."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

from benchmarks.bench import ROOT, Bench
from benchmarks.table import Measure, median
from tests.browser.conftest import set_up
from tests.browser.looking import launched
from tests.servers.app import running

_ROUNDS = 5
_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
# Tasks of the page's one thread that take longer than 50 ms; 0 when there was none.
_WATCH = """() => { window.longest = 0; new PerformanceObserver((found) => found.getEntries().forEach((task) => {
  window.longest = Math.max(window.longest, task.duration) })).observe({ type: 'longtask' }) }"""


def web(bench: Bench) -> Iterator[Measure]:  # noqa: ARG001 - one signature for all
    yield from _weights()
    with running() as app, launched() as browser:
        page = browser.new_page(base_url=app.url)
        set_up(page, app)
        state = page.context.storage_state()
        bare = _first_paint(browser.new_context(base_url=app.url), "/assets/no-such-file")
        for name, context, path in (
            ("sign-in page", browser.new_context(base_url=app.url), "/sign-in"),
            ("customers, signed in", browser.new_context(base_url=app.url, storage_state=state), "/customers"),
        ):
            value = _first_paint(context, path)
            yield Measure(
                f"first paint, {name}, empty cache",
                value,
                "s",
                "<= 0.8",
                f"a line of plain text from the same server: {bare:.2f} s (ours / theirs)",
                value / bare,
            )
        short, long = (_longest_task(page, steps) for steps in (3, 100))
        yield Measure(
            "builder, 100 steps: longest pause while typing a step's name",
            long,
            "ms",
            "<= 200",
            f"the same with 3 steps: {short:.0f} ms (100 / 3)",
            long / max(short, 1),
        )


def _weights() -> Iterator[Measure]:
    """As `npm run budget` counts them, in kB after gzip."""
    done = subprocess.run([str(ROOT / "bin" / "web"), "budget"], capture_output=True, text=True, check=False)
    lines = re.findall(r"^(.+?)\s+([\d.]+) kB of (\d+)", done.stdout, re.MULTILINE)
    start = next(line for line in lines if line[0] == "start JS")
    heaviest = max((line for line in lines if line[2] == "350"), key=lambda line: float(line[1]))
    for name, value, budget in (("start chunk", *start[1:]), (f"heaviest screen, {heaviest[0]}", *heaviest[1:])):
        yield Measure(
            f"web app, {name}",
            float(value),
            "kB",
            f"<= {budget}",
            f"its budget of {budget} kB (ours / budget)",
            float(value) / float(budget),
        )


def _first_paint(context: Any, path: str) -> float:
    taken = []
    for _ in range(_ROUNDS):
        page = context.new_page()
        page.route("**/*", lambda route: route.continue_())  # a routed page reads nothing from the cache
        page.goto(path)
        page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length > 0")
        taken.append(page.evaluate(_PAINT) / 1000)
        page.close()
    return median(taken)


def _longest_task(page: Page, steps: int) -> float:
    token = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "csrftoken")
    draft = {
        "trigger": {"kind": "customer_follow_up"},
        "steps": [{"kind": "wait", "id": f"wait{n}", "name": f"Wait {n}", "days": 1} for n in range(steps)],
    }
    made = page.request.post(
        "/api/v1/workflows",
        data=json.dumps({"name": f"{steps} steps", "draft": draft}),
        headers={"X-CSRFToken": token, "Content-Type": "application/json"},
    ).json()
    page.goto(f"/workflows/{made['id']}?view=diagram&step=wait1")
    field = page.get_by_label("Step name")
    field.wait_for()
    page.evaluate(_WATCH)
    field.press_sequentially("a name of twenty-four ch", delay=40)
    page.wait_for_timeout(1000)
    return float(page.evaluate("window.longest"))
