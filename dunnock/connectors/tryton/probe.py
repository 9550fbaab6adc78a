"""A Tryton connection's test: one line per step, in words that say what to change, and what is there to read."""

from __future__ import annotations

from dataclasses import dataclass, field

from dunnock.connectors.errors import SourceError, SourceRefused
from dunnock.connectors.tryton.client import TrytonAccess, TrytonClient
from dunnock.connectors.tryton.read import ANY_ACTIVE, STATES

READ = {
    "party.party": "parties",
    "party.contact_mechanism": "contact mechanisms",
    "party.address": "addresses",
    "account.invoice": "invoices",
    "account.move.line": "account move lines",
    "account.journal": "journals",
}
PATIENCE = 10.0  # seconds per answer: somebody sits in front of the screen
SERIES = "8."


@dataclass(frozen=True)
class Check:
    """One step: "server", "login", "company" or "ledger", whether it worked, and what to tell the person."""

    step: str
    ok: bool
    message: str


@dataclass
class Probe:
    """`counts`: parties, invoices (posted, paid or cancelled) and open_invoices, of the company that would be read."""

    checks: list[Check] = field(default_factory=list)
    version: str = ""
    company: str = ""
    currency: str = ""
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return all(check.ok for check in self.checks)


def probe(access: TrytonAccess, *, timeout: float = PATIENCE) -> Probe:
    """Reads little and changes nothing. The first failure is the last check."""
    found = Probe()
    with TrytonClient(access, timeout=timeout, attempts=1) as client:
        for step, look in (("server", _server), ("login", _login), ("company", _company), ("ledger", _ledger)):
            try:
                said = look(client, found)
            except SourceError as error:
                found.checks.append(Check(step, ok=False, message=error.detail))
                break
            found.checks.append(Check(step, ok=True, message=said))
    return found


def _server(client: TrytonClient, found: Probe) -> str:
    found.version = client.version()
    if not found.version.startswith(SERIES):
        raise SourceError(
            f"the server is Tryton {found.version}",
            system=client.access.name,
            call="common.server.version",
            cure="Dunnock reads Tryton 8",
        )
    return f"Tryton {found.version} answers at {client.access.url}."


def _login(client: TrytonClient, found: Probe) -> str:  # noqa: ARG001
    client.login()
    return f"{client.access.user} is signed in to {client.access.database}."


def _company(client: TrytonClient, found: Probe) -> str:
    chosen = client.context.get("company")
    companies = client.rows("company.company", [["id", "=", chosen]], ["rec_name", "currency.code"]) if chosen else []
    if not companies:
        raise SourceError(
            "the user works for no company",
            system=client.access.name,
            call="company.company",
            cure="Choose a company in the user's preferences in Tryton",
        )
    found.company, found.currency = companies[0]["rec_name"], companies[0]["currency."]["code"]
    return f"The ledger of {found.company} is read, in {found.currency}."


def _ledger(client: TrytonClient, found: Probe) -> str:
    _refuse_blind(client)
    ours = [["type", "=", "out"], ["company", "=", client.context["company"]]]
    found.counts = {
        "parties": client.call("model.party.party.search_count", [ANY_ACTIVE]),
        "invoices": client.call("model.account.invoice.search_count", [*ours, ["state", "in", STATES]]),
        "open_invoices": client.call("model.account.invoice.search_count", [*ours, ["state", "=", "posted"]]),
    }
    counts = found.counts
    return f"{counts['parties']} parties and {counts['invoices']} invoices, {counts['open_invoices']} of them open."


def _refuse_blind(client: TrytonClient) -> None:
    """Every right that is missing at once: nobody wants to hear of them one test after the other."""
    missing: dict[str, str] = {}
    for model, what in READ.items():
        try:
            client.call(f"model.{model}.search", ["AND", [], ["id", ">", 0]], 0, 1, [["id", "ASC"]])
        except SourceRefused as refused:
            if "model" not in refused.facts:
                raise
            missing[model] = what
    if missing:
        named = ", ".join(f"{what} ({model})" for model, what in missing.items())
        raise SourceRefused(
            f"{client.access.user} may not read {named}",
            system=client.access.name,
            call=next(iter(missing)),
            cure=f"In Tryton, give a group of {client.access.user} the right to read what is named, then test again",
        )
