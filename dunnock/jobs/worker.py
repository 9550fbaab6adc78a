"""The worker process: answers the bells until it is told to stop. Run as many as you like, on as many machines."""

from __future__ import annotations

from procrastinate.contrib.django import app


def run_worker(*, concurrency: int) -> None:
    """Blocks. SIGINT and SIGTERM let running jobs finish first."""
    with app.replace_connector(app.connector.get_worker_connector()) as working:  # type: ignore[attr-defined]
        working.run_worker(
            queues=["engine", "sync"],
            concurrency=concurrency,
            wait=True,
            fetch_job_polling_interval=2,
            listen_notify=True,
            install_signal_handlers=True,
            delete_jobs="successful",
            shutdown_graceful_timeout=20,
        )
