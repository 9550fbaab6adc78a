"""The worker process: answers the bells until it is told to stop. Run as many as you like, on as many machines."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from procrastinate.contrib.django import app

from dunnock.jobs.inbox import run_fetcher

QUEUES = ("engine", "sync", "mail")
MAIL = "mail"  # no bells: mail comes when it comes, so its fetcher waits at the mail servers


def run_worker(*, concurrency: int, queues: Sequence[str] = QUEUES) -> None:
    """Blocks. SIGINT and SIGTERM let running jobs finish first.

    `dunnock up` gives each queue a process of its own: an ERP or a mail server that hangs never holds up messages.
    """
    belled = [queue for queue in queues if queue != MAIL]
    if not belled:
        run_fetcher()
        return
    stop = threading.Event()
    fetcher = threading.Thread(target=run_fetcher, args=(stop,), name="mail fetcher", daemon=True)
    if MAIL in queues:
        fetcher.start()
    try:
        _answer_bells(belled, concurrency)
    finally:
        stop.set()
        if MAIL in queues:
            fetcher.join(20)


def _answer_bells(queues: Sequence[str], concurrency: int) -> None:
    with app.replace_connector(app.connector.get_worker_connector()) as working:  # type: ignore[attr-defined]
        working.run_worker(
            queues=list(queues),
            concurrency=concurrency,
            wait=True,
            fetch_job_polling_interval=2,
            listen_notify=True,
            install_signal_handlers=True,
            delete_jobs="successful",
            shutdown_graceful_timeout=20,
        )
