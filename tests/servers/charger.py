"""A worker that sends charges, to be killed: `python -m tests.servers.charger ORGANISATION INSTANT`."""

from __future__ import annotations

import datetime as dt
import sys


def main() -> None:
    import django

    django.setup()
    from dunnock.charges.outbox import send_orders

    while send_orders(organisation_id=int(sys.argv[1]), instant=dt.datetime.fromisoformat(sys.argv[2])):
        pass


main()
