"""pytest plugin (`-p tests.servers.database`): a real PostgreSQL for the tests, the embedded one unless DATABASE_URL is set.

It starts before Django reads its settings, once for all xdist workers, in a directory of its own that is thrown away.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from dunnock.postgres.embedded import EmbeddedPostgres

if "DATABASE_URL" not in os.environ:
    _home = Path(tempfile.mkdtemp(prefix="dunnock-tests-"))
    _home.chmod(0o755)
    # A test database may be lost with the machine: no fsync makes the suite quicker, and nothing else differs.
    _server = EmbeddedPostgres(_home / "postgres", settings={"fsync": "off", "shared_buffers": "256MB"})
    _server.ensure()
    os.environ["DATABASE_URL"] = _server.url()
    _owner = os.getpid()

    def _stop() -> None:
        if os.getpid() == _owner:
            _server.stop()
            shutil.rmtree(_home, ignore_errors=True)

    atexit.register(_stop)
os.environ.setdefault("DUNNOCK_SECRET_KEY", "a key for the tests only")
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "")
