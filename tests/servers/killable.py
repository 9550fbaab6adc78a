"""A worker to be killed: `python -m tests.servers.killable ORGANISATION` forks a fresh one for each line it reads.

The libraries are loaded once, so fifty deaths cost fifty forks and not fifty starts. A worker ticks until nothing is
due any more, or (on "until killed") until it is killed.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    organisation_id = int(sys.argv[1])
    import django

    django.setup()
    from dunnock.kernel.clock import machine_now
    from dunnock.runs.tick import tick

    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            os.write(1, f"{os.getpid()}\n".encode())
            while not tick(organisation_id=organisation_id, instant=machine_now()).idle or "until killed" in line:
                pass
            os._exit(0)
        os.waitpid(pid, 0)
        print("gone", flush=True)


main()
