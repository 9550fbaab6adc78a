"""Run in localstripe's own environment: `python localstripe_app.py PORT`. Binds loopback only and keeps nothing on disk.

Three things Stripe does are added here, because localstripe leaves them out and never charging twice rests on them: an
idempotency key is answered with the first answer; a customer's payment intents can be listed; an intent takes a
description. `POST /_test {"hang": seconds, "times": n}` makes it do the work of the next n writes and answer late.
"""

import asyncio
import sys
from urllib.parse import parse_qsl, urlencode

from aiohttp import web
from localstripe.resources import PaymentIntent, store
from localstripe.server import app

store.dump_to_disk = lambda *_: None
answers = {}
wait = {"hang": 0.0, "times": 0}
listed = PaymentIntent._api_list_all.__func__


@classmethod
def of_customer(cls, url, customer=None, created=None, limit=None, starting_after=None):
    found = listed(cls, url, limit=limit, starting_after=starting_after)
    since = int((created or {}).get("gte", 0))
    found._list = [one for one in found._list if customer in (None, one.customer) and one.created >= since]
    return found


PaymentIntent._api_list_all = of_customer


@web.middleware
async def as_stripe_does(request, handler):
    if request.path == "/_test":
        wait.update(await request.json())
        return web.Response()
    key = request.headers.get("Idempotency-Key")
    if request.method != "POST" or not request.path.startswith("/v1/"):
        return await handler(request)
    pairs = parse_qsl((await request.read()).decode(), keep_blank_values=True)
    if request.path == "/v1/payment_intents":
        pairs = [pair for pair in pairs if pair[0] != "description"]
        request._read_bytes = urlencode(pairs).encode()
    if key is None:
        return await handler(request)
    if key not in answers:
        made = await handler(request)
        answers[key] = (made.status, made.body)
    if wait["times"] > 0:
        wait["times"] -= 1
        await asyncio.sleep(wait["hang"])
    status, body = answers[key]
    return web.Response(status=status, body=body, content_type="application/json")


app.middlewares.insert(0, as_stripe_does)
web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), print=None, handle_signals=True, shutdown_timeout=1)
