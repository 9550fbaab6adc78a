"""An account, a method on file and the job, over the API."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dunnock.charges.serve import serve_charges
from dunnock.kernel.clock import AsOf
from tests.edges.conftest import Api
from tests.servers.charging import SECRET
from tests.servers.localstripe import KEY
from tests.world import BERLIN


def account(api: Api, url: str, **more: Any) -> dict[str, Any]:
    body = {
        "kind": "stripe",
        "name": "Main till",
        "mode": "test",
        "secret": KEY,
        "webhook_secret": SECRET,
        "api_base": url,
    }
    return api.ok(api.post("/provider-accounts", {**body, **more}))


def work(api: Api, minutes: int = 0) -> None:
    """What the job does."""
    serve_charges(organisation_id=api.id, as_of=AsOf(dt.datetime.now(dt.UTC) + dt.timedelta(minutes=minutes), BERLIN))


def on_file(api: Api, customer: int, ref: str) -> dict[str, Any]:
    return api.ok(api.post(f"/customers/{customer}/payment-methods", {"provider_method_ref": ref}))
