from __future__ import annotations

from dunnock.cli.main import main

main(prog_name="dunnock")
