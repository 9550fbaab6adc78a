"""The server the benchmarks run on, and a fresh copy of the ledger for whoever changes it.

An embedded PostgreSQL of its own lies under `.cache/bench`, with the product's own settings and fsync on. The filled
database is kept between runs as a template, under a name that changes with the schema, the data and the scale.
"""

from __future__ import annotations

import contextlib
import cProfile
import hashlib
import io
import os
import pstats
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

import psycopg

from benchmarks import ledger
from dunnock.postgres.embedded import EmbeddedPostgres

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".cache" / "bench"
PROFILES = Path(__file__).parent / "profiles"
WORK = "bench_work"


def _fingerprint(scale: float) -> str:
    texts = [p.read_bytes() for p in sorted(ROOT.glob("dunnock/*/migrations/*.py"))]
    texts += [Path(ledger.__file__).read_bytes(), repr(scale).encode()]
    return hashlib.sha256(b"".join(texts)).hexdigest()[:12]


@dataclass
class Bench:
    scale: float
    tryton: bool
    server: EmbeddedPostgres
    profiled: set[str] = field(default_factory=set)

    def sized(self, full: int, least: int = 1) -> int:
        """A number of things at this scale."""
        return max(least, round(full * self.scale))

    @property
    def template(self) -> str:
        return f"{self._family}{_fingerprint(self.scale)}"

    @property
    def _family(self) -> str:
        return f"bench_{round(self.scale * 1000)}_"

    def url(self) -> str:
        return self.server.url(database=WORK)

    def prepare(self) -> None:
        """Make the template if it is not there, and forget those of this scale with another schema."""
        with self._superuser() as admin:
            known = [row[0] for row in admin.execute(b"SELECT datname FROM pg_database")]
            if self.template in known:
                return
            for name in known:
                if name.startswith((self._family, "bench_making")):
                    admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())
            admin.execute(b"CREATE DATABASE bench_making OWNER dunnock")
        started = time.perf_counter()
        environment = os.environ | {"DATABASE_URL": self.server.url(database="bench_making")}
        migrate = [sys.executable, "-m", "dunnock.cli", "migrate"]
        subprocess.run(migrate, check=True, env=environment, cwd=ROOT, capture_output=True)
        with psycopg.connect(self.server.url("postgres", "bench_making")) as connection:
            ledger.fill(connection, self.scale)
        with self._superuser() as admin:
            admin.execute(f'ALTER DATABASE bench_making RENAME TO "{self.template}"'.encode())
        print(f"made the ledger in {time.perf_counter() - started:.0f} s", file=sys.stderr)

    def fresh(self) -> None:
        """A new copy of the filled database, and Django pointed at it (again)."""
        from django.db import connection

        from dunnock.correspondence.worker import close_session

        close_session()
        connection.close()
        with self._superuser() as admin:
            admin.execute(f"DROP DATABASE IF EXISTS {WORK} WITH (FORCE)".encode())
            admin.execute(
                f'CREATE DATABASE {WORK} OWNER dunnock TEMPLATE "{self.template}" STRATEGY file_copy'.encode()
            )
            # The copy's pages must be on disk before anything is timed.
            admin.execute(b"CHECKPOINT")

    def _superuser(self) -> psycopg.Connection[Any]:
        return psycopg.connect(self.server.url("postgres", "postgres"), autocommit=True)

    # ------------------------------------------------------------------ why something is slow

    def write_profile(self, name: str, text: str) -> None:
        """Append to benchmarks/profiles/<name>.txt; the first text of a run starts the file anew."""
        PROFILES.mkdir(exist_ok=True)
        file = PROFILES / f"{name}.txt"
        before = file.read_text() + "\n" if name in self.profiled else ""
        self.profiled.add(name)
        here = f"{PROFILES.parent.parent}/"  # whoever reads it has another folder
        file.write_text(before + text.rstrip().replace(here, "").replace(f"{sys.base_prefix}/", "") + "\n")

    def plan(self, name: str, query: str, params: dict[str, object]) -> None:
        """Keep EXPLAIN (ANALYZE) of a statement; what it writes is written."""
        from dunnock.org.db import rows

        found = rows(f"EXPLAIN (ANALYZE, BUFFERS, COSTS) {query}", params)
        self.write_profile(name, "\n".join(next(iter(line.values())) for line in found))

    def plans(self, name: str, work: Callable[[], object], purpose: str) -> None:
        """Keep the plan of every statement in `work` whose text holds `purpose`. For reading only: each is run twice."""
        from dunnock.org import db

        run = db._run  # noqa: SLF001 - the one place every statement passes

        def planned(query: str, params: Any) -> Any:
            if purpose in query:
                lines = run(f"EXPLAIN (ANALYZE, BUFFERS) {query}", params).fetchall()
                self.write_profile(name, "\n".join(next(iter(line.values())) for line in lines))
            return run(query, params)

        with mock.patch.object(db, "_run", planned):
            work()

    def calls(self, name: str, work: Callable[[], object]) -> None:
        """Keep where the time of something goes: by statement (their first lines say what they are for), and the top of
        cProfile.
        """
        from dunnock.org import db

        spent: dict[str, list[float]] = {}
        run = db._run  # noqa: SLF001 - the one place every statement passes

        def timed(query: str, params: Any) -> Any:
            started = time.perf_counter()
            try:
                return run(query, params)
            finally:
                spent.setdefault(" ".join(query.split())[:110], []).append(time.perf_counter() - started)

        profile = cProfile.Profile()
        started = time.perf_counter()
        with mock.patch.object(db, "_run", timed):
            profile.runcall(work)
        lines = [f"{time.perf_counter() - started:.3f} s in all (profiled: slower than in the table); by statement:"]
        for query, times in sorted(spent.items(), key=lambda one: -sum(one[1]))[:20]:
            lines.append(f"{1000 * sum(times):9.1f} ms in {len(times):4} calls  {query}")
        out = io.StringIO()
        pstats.Stats(profile, stream=out).sort_stats("tottime").print_stats(25)
        self.write_profile(name, "\n".join(lines) + "\n" + out.getvalue())


@contextlib.contextmanager
def bench(scale: float, *, tryton: bool) -> Iterator[Bench]:
    """Server up, ledger there, Django set up on a fresh copy of it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dunnock.site.settings")
    os.environ["DUNNOCK_SECRET_KEY"] = "a key for the benchmarks only"
    CACHE.mkdir(parents=True, exist_ok=True)
    os.environ["DUNNOCK_HOME"] = str(CACHE / "home")
    (CACHE / "home").mkdir(exist_ok=True)
    with EmbeddedPostgres(CACHE / "postgres") as server:
        made = Bench(scale, tryton, server)
        made.prepare()
        os.environ["DATABASE_URL"] = made.url()
        import django

        django.setup()
        made.fresh()
        try:
            yield made
        finally:
            from django.db import connection

            from dunnock.correspondence.worker import close_session

            close_session()
            connection.close()
