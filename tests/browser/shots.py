"""`python -m tests.browser.shots`: pictures of every screen in every state, and what axe finds there.

--out FOLDER     where they go (artefacts/shots)
--only A,B       scenes whose names begin so
--no-axe         pictures only
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.browser.conftest import launched
from tests.browser.looking import Gallery
from tests.browser.scenes import SCENES
from tests.servers.app import running


def main() -> int:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--out", type=Path, default=Path("artefacts/shots"))
    told.add_argument("--only", default="")
    told.add_argument("--no-axe", action="store_true")
    given = told.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    wanted = tuple(filter(None, given.only.split(",")))
    faults = 0
    with running() as app, launched() as browser:
        gallery = Gallery(browser, app)
        for scene in SCENES:
            if wanted and not scene.name.startswith(wanted):
                continue
            started = time.monotonic()
            said = gallery.look(scene, given.out, axe=not given.no_axe)
            faults += len(said)
            print(f"{'✗' if said else '✓'} {scene.name} {time.monotonic() - started:.1f} s", flush=True)
            for line in said:
                print(f"    {line}", flush=True)
    print(f"{faults} faults; pictures in {given.out}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
