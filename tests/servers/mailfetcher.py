"""A mail fetcher to be killed: `python -m tests.servers.mailfetcher` reads every mailbox of the database until it is."""

from __future__ import annotations


def main() -> None:
    import django

    django.setup()
    from dunnock.jobs.inbox import run_fetcher

    run_fetcher()


main()
