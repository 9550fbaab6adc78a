"""A process to be killed in the middle: `python -m tests.servers.syncer ORGANISATION CONNECTION` synchronises once."""

from __future__ import annotations

import sys


def main() -> None:
    import django

    django.setup()
    from dunnock.connectors.sync import run_sync
    from dunnock.kernel.clock import machine_now

    run_sync(organisation_id=int(sys.argv[1]), connection_id=int(sys.argv[2]), instant=machine_now())


main()
