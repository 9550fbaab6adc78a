"""The web app in a browser: what it weighs, when something is seen first, and whether a long workflow is edited smoothly."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Browser, Page

from benchmarks.bench import ROOT, Bench
from benchmarks.table import Measure, median
from tests.browser.conftest import launched, set_up
from tests.servers.app import running

_ROUNDS = 5
_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
_HEADING = """new MutationObserver(() => { if (!window.headed && document.querySelector('h1'))
  window.headed = performance.now() }).observe(document, { childList: true, subtree: true })"""
# A browser tells only of tasks that take 50 ms or longer: without one the longest is somewhere below.
_UNSEEN = 50
_WATCH = """() => { window.longest = 0; new PerformanceObserver((found) => found.getEntries().forEach((task) => {
  window.longest = Math.max(window.longest, task.duration) })).observe({ type: 'longtask' }) }"""


def web(bench: Bench) -> Iterator[Measure]:  # noqa: ARG001 - one signature for all
    yield from _weights()
    with running() as app, launched() as browser:
        page = browser.new_page(base_url=app.url)
        set_up(page, app)
        state = page.context.storage_state()
        bare, _ = _first_seen(browser, app.url, None, "/assets/no-such-file")
        for name, cookies, path in (("sign-in page", None, "/sign-in"), ("customers, signed in", state, "/customers")):
            painted, headed = _first_seen(browser, app.url, cookies, path)
            for what, value in (("first paint", painted), ("its heading stands", headed)):
                yield Measure(
                    f"{what}, {name}, empty cache",
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
            f"the same with 3 steps: {short:.0f} ms; 50 means 50 or less (100 / 3)",
            long / short,
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


def _first_seen(browser: Browser, url: str, cookies: Any, path: str) -> tuple[float, float]:
    """Seconds until anything is painted and until the page's own heading stands there, each time in a browser that has
    nothing in its cache. The first is the outline that comes with the page itself; the second is the app at work.
    """
    painted, headed = [], []
    for _ in range(_ROUNDS):
        context = browser.new_context(base_url=url, storage_state=cookies)
        context.add_init_script(_HEADING)
        page = context.new_page()
        page.goto(path)
        page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length > 0")
        painted.append(page.evaluate(_PAINT) / 1000)
        if not path.startswith("/assets"):
            page.wait_for_function("() => window.headed")
            headed.append(page.evaluate("window.headed") / 1000)
        context.close()
    return median(painted), median(headed) if headed else 0


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
    return max(float(page.evaluate("window.longest")), _UNSEEN)
