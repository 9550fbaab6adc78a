"""A worker process that ticks once when told to: `python -m benchmarks.ticker ORGANISATION INSTANT`.

Says "ready" when its libraries are loaded, waits for a line, ticks until nothing is due, prints the messages as JSON.
"""

from __future__ import annotations

import datetime as dt
import json
import sys


def main() -> None:
    import django

    django.setup()
    from dunnock.org.db import organisation_scope, rows
    from dunnock.runs.tick import tick
    from dunnock.workflows.reads import live_workflows

    organisation_id, instant = int(sys.argv[1]), dt.datetime.fromisoformat(sys.argv[2])
    with organisation_scope(organisation_id):
        live_workflows(organisation_id)
        rows("SELECT id FROM message LIMIT 1")
    print("ready", flush=True)
    sys.stdin.readline()
    print(json.dumps(tick(organisation_id=organisation_id, instant=instant).messages), flush=True)


if __name__ == "__main__":
    main()
