"""An authorisation server on the loopback (RFC 6749 with PKCE, RFC 7636): what Google and Microsoft do, as far as a client
sees it. It refuses a wrong verifier, secret, redirect address or spent code; `/userinfo` tells Dovecot whose token it is.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from authlib.oauth2.rfc7636 import create_s256_code_challenge

CLIENT, SECRET = "dunnock-client", "client-secret-of-the-tests"


@dataclass
class AuthorisationServer:
    """`user` is who consents. `asked` holds every request to /authorize, `exchanges` every one to /token."""

    user: str
    lasts: int = 3600
    lasting: bool = True  # whether a refresh token is given
    refuse: bool = False  # at the consent
    url: str = ""
    asked: list[dict[str, str]] = field(default_factory=list)
    exchanges: list[dict[str, str]] = field(default_factory=list)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    refreshing: set[str] = field(default_factory=set)

    def authorize(self, query: dict[str, str]) -> str:
        """The address the browser is sent to after the click."""
        self.asked.append(query)
        assert (query["response_type"], query["client_id"], query["code_challenge_method"]) == ("code", CLIENT, "S256")
        if self.refuse:
            back = {"error": "access_denied", "error_description": "The user said no", "state": query["state"]}
        else:
            code = secrets.token_urlsafe(12)
            self.codes[code] = query
            back = {"code": code, "state": query["state"]}
        return f"{query['redirect_uri']}?{urlencode(back)}"

    def token(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        self.exchanges.append(form)
        if (form.get("client_id"), form.get("client_secret")) != (CLIENT, SECRET):
            return 401, {"error": "invalid_client"}
        if form["grant_type"] == "refresh_token":
            if form["refresh_token"] not in self.refreshing:
                return 400, {"error": "invalid_grant", "error_description": "Token has been expired or revoked."}
            return 200, self._issued()
        asked = self.codes.pop(form["code"], None)
        if asked is None or asked["redirect_uri"] != form.get("redirect_uri"):
            return 400, {"error": "invalid_grant", "error_description": "Bad code"}
        if create_s256_code_challenge(form.get("code_verifier", "")) != asked["code_challenge"]:
            return 400, {"error": "invalid_grant", "error_description": "Bad verifier"}
        issued = self._issued()
        if self.lasting:
            issued["refresh_token"] = secrets.token_urlsafe(12)
            self.refreshing.add(issued["refresh_token"])
        return 200, issued

    def _issued(self) -> dict[str, Any]:
        access = secrets.token_urlsafe(12)
        self.tokens[access] = self.user
        return {"access_token": access, "token_type": "Bearer", "expires_in": self.lasts}


@contextmanager
def authorisation_server(user: str) -> Iterator[AuthorisationServer]:
    known = AuthorisationServer(user)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
            if parts.path == "/authorize":
                self.send_response(302)
                self.send_header("Location", known.authorize(query))
                self.end_headers()
                return
            user = known.tokens.get(self.headers.get("Authorization", "").removeprefix("Bearer "))
            self._say(200 if user else 401, {"sub": user} if user else {"error": "invalid_token"})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._say(*known.token({name: values[-1] for name, values in parse_qs(body).items()}))

        def _say(self, status: int, body: dict[str, Any]) -> None:
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    known.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield known
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
