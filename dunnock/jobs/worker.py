"""The worker process: answers the bells until it is told to stop. Run as many as you like, on as many machines."""

from __future__ import annotations

from collections.abc import Sequence

from procrastinate.contrib.django import app

QUEUES = ("engine", "sync")


def run_worker(*, concurrency: int, queues: Sequence[str] = QUEUES) -> None:
    """Blocks. SIGINT and SIGTERM let running jobs finish first.

    `dunnock up` gives each queue a process of its own: an ERP that hangs holds up readings, never messages.
    """
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
