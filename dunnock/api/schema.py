"""`python -m dunnock.api.schema` writes openapi.json at the root of the repository: sorted, so that a change is a diff."""

from __future__ import annotations

import json
import os
from pathlib import Path

PATH = Path(__file__).resolve().parent.parent.parent / "openapi.json"


def document() -> str:
    """The OpenAPI document as it is committed. Needs Django's settings, no database."""
    from dunnock.api.app import api

    return (
        json.dumps(api.get_openapi_schema(path_prefix="/api/v1/"), indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    )


def write(path: Path = PATH) -> Path:
    path.write_text(document(), encoding="utf-8")
    return path


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dunnock.site.settings")
    django.setup()
    write()
