"""A customer's timeline, read across the rooms that write it: events, mail out and in, runs; each entry said in a sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from dunnock.kernel.clock import AsOf
from dunnock.kernel.money import say_date, say_money
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import rows
from dunnock.runs.words import say_moment, say_reason, step_name
from dunnock.workflows.program import Program
from dunnock.workflows.reads import version

_NAMED = 5  # invoice numbers a sentence names before it counts the rest
_RUNS = {
    "enrolled": "started",
    "ended": "ended",
    "paused": "was paused",
    "resumed": "went on",
    "rescheduled": "was moved to another time",
    "version_changed": "was taken over into a new version",
}
_FACTS = {
    "invoice.created": "was added",
    "invoice.paid": "was settled",
    "credit_note.created": "was added",
    "payment.registered": "was registered",
    "payment.applied": "was applied in full",
}
_NOUNS = {
    "invoice": "Invoice",
    "credit_note": "Credit note",
    "payment": "Payment",
    "charge": "Online charge",
    "promise": "Promise",
    "payment_plan": "Payment plan",
    "instalment": "Instalment",
    "dispute": "Dispute",
    "task": "Task",
    "note": "Note",
    "file": "File",
}


def customer_timeline(
    *, organisation_id: int, customer_id: int, as_of: AsOf, limit: int, offset: int
) -> tuple[list[dict[str, Any]], int]:
    """Newest first, and how many entries there are (0 behind the last page)."""
    found = rows(
        statement("runs", "customer_timeline"),
        {"organisation_id": organisation_id, "customer_id": customer_id, "limit": limit, "offset": offset},
    )
    programs: dict[int, Program] = {}
    return [_shown(organisation_id, entry, programs, as_of) for entry in found], int(found[0]["total"]) if found else 0


def _shown(organisation_id: int, entry: dict[str, Any], programs: dict[int, Program], as_of: AsOf) -> dict[str, Any]:
    node = None
    if entry["version_id"]:
        if entry["version_id"] not in programs:
            programs[entry["version_id"]] = version(organisation_id, entry["version_id"])[1]
        node = programs[entry["version_id"]].nodes.get(entry["step_id"])
    entry["step_number"] = node.number if node else ""
    entry["step_name"] = step_name(node.step) if node else ""
    return {**entry, "said": say_entry(entry, as_of)}


def say_entry(entry: dict[str, Any], as_of: AsOf) -> str:
    """What happened, as a finished sentence (or two: the second says why)."""
    if entry["source"] == "message":
        return _say_message(entry, as_of)
    if entry["source"] == "email":
        return _say_email(entry)
    if entry["source"] == "text":
        return _say_text(entry)
    return _say_run(entry, as_of) if entry["source"] == "run" else _say_fact(entry)


def _say_fact(entry: dict[str, Any]) -> str:
    if entry["kind"] == "customer.created":
        return "The customer was added."
    if entry["kind"] == "portal.opened":
        who = entry["actor"].removesuffix(" in the portal")
        return f"{who[:1].upper()}{who[1:]} looked at the account in the portal."
    noun = _NOUNS.get(entry["subject_kind"], "Record")
    happened = _FACTS.get(entry["kind"], entry["kind"].rpartition(".")[2].replace("_", " "))
    amount = _amounts(entry["amounts"])
    said = " ".join([noun, *([entry["title"]] if noun != "Payment" and entry["title"] else [])])
    said += f" {'of' if noun == 'Payment' else 'for'} {amount}" if amount else ""
    if entry["kind"] == "invoice.created" and entry["due_on"]:
        return f"{said}, due {say_date(entry['due_on'], 'en-GB')}, {happened}."
    if noun == "Payment" and entry["invoice_numbers"]:
        happened += f", for {_numbers(entry['invoice_numbers'])}"
    if entry["subject_kind"] == "promise" and entry["due_on"]:
        said += f" until {say_date(entry['due_on'], 'en-GB')}"
    by = f" by {entry['actor']}" if entry["actor"] else ""
    return f"{said} {happened}{by}."


def _say_run(entry: dict[str, Any], as_of: AsOf) -> str:
    name, by = f"“{entry['workflow_name']}”", f" by {entry['actor']}" if entry["actor"] else ""
    if entry["kind"] == "skipped":
        return f"{name}: {_step(entry)} was skipped{by}."
    at = f" at {_step(entry)}" if entry["kind"] != "enrolled" and entry["step_number"] else ""
    said = f"{name} {_RUNS.get(entry['kind'], entry['kind'].replace('_', ' '))}{at}{by}"
    if entry["kind"] == "rescheduled" and entry["data"].get("wake_at"):
        said = f"{name}{at} was moved to {_moment(entry['data']['wake_at'], as_of)}{by}"
    return f"{said}. {say_reason(entry['data'].get('reason'))}".strip()


def _say_message(entry: dict[str, Any], as_of: AsOf) -> str:
    state, data = entry["kind"].removeprefix("message."), entry["data"]
    to = f" to {', '.join(data['to'])}" if data["to"] else ""
    about = f" about {_numbers(entry['invoice_numbers'])}" if entry["invoice_numbers"] else ""
    amount = _amounts(entry["amounts"])
    wrote = f" by {data['written_by']}" if data["written_by"] else ""
    noun = "Text message" if data["channel"] == "text" else "Email"
    what = f"{noun}{to}{about}{f' ({amount})' if amount else ''}{wrote}"
    by = f" by {entry['actor']}" if entry["actor"] else ""
    why = say_reason(data["reason"])
    match state:
        case "sent":
            said = f"{what} was sent{_delivered(data)}"
        case "captured":
            said = f"{what} was captured in test mode; nothing left"
        case "queued":
            said = f"{what} is planned for {_moment(data['due_at'], as_of)}"
        case "held":
            said = f"{what} is held"
        case "claimed" | "sending":
            said = f"{what} is being sent"
        case "cancelled":
            said = f"{what} was not sent"
        case "failed":
            said = f"{what} could not be sent"
        case _:
            said = f"{what} has an unknown outcome"
    decided = f" Decided{by}." if by else ""
    return f"{said}. {why}".strip() + decided


def _delivered(data: dict[str, Any]) -> str:
    """What the phone made of a text; "" for an email, and while nothing is known."""
    if data["delivery"] == "undelivered":
        why = data["delivery_detail"].rstrip(".")
        return f" and not delivered{f': {why}' if why else ''}"
    return " and delivered" if data["delivery"] == "delivered" else ""


def _say_text(entry: dict[str, Any]) -> str:
    asks = {"stop": " It asks for no more texts.", "start": " It asks for texts again."}.get(entry["data"]["asked"], "")
    titled = f": “{entry['title']}”" if entry["title"] else ""
    return f"Text message from {entry['data']['from_number']} came in{titled}.{asks}"


def _say_email(entry: dict[str, Any]) -> str:
    data, kind = entry["data"], entry["kind"].removeprefix("email.")
    reports = data.get("reports") or []
    if reports:
        to = ", ".join(report["address"] for report in reports[:_NAMED])
        why = "; ".join(dict.fromkeys(report["detail"] for report in reports if report["detail"]))
        happened = {"bounce": "was returned", "delay": "is delayed"}.get(kind, "has arrived, its mail server says")
        return f"Email to {to} {happened}{f': {why}' if why and kind != 'delivery_note' else ''}."
    who = (
        f"{data['from_name']} ({data['from_address']})" if data["from_name"] else data["from_address"] or "nobody named"
    )
    files = data["attachments"]
    with_files = f", with {files} file{'s' if files > 1 else ''}" if files else ""
    about = f", naming {_numbers(entry['invoice_numbers'])}" if entry["invoice_numbers"] else ""
    titled = f": “{entry['title']}”" if entry["title"] else ""
    what = {"reply": "Reply", "auto_reply": "Automatic reply", "loop": "Another mail of a mail loop"}.get(kind, "Email")
    return f"{what} from {who} came in{with_files}{about}{titled}."


def _step(entry: dict[str, Any]) -> str:
    return f"step {entry['step_number']} {entry['step_name']}".strip() if entry["step_number"] else "a step"


def _moment(iso: str, as_of: AsOf) -> str:
    return say_moment(dt.datetime.fromisoformat(iso), as_of.zone)


def _amounts(amounts: Sequence[dict[str, Any]]) -> str:
    return " and ".join(say_money(a["amount"], a["currency"]) for a in amounts)


def _numbers(numbers: Sequence[str]) -> str:
    """One by its number; RE-1 and RE-2; of many the first few, and how many more."""
    if len(numbers) == 1:
        return f"invoice {numbers[0]}"
    if len(numbers) > _NAMED:
        return f"invoices {', '.join(numbers[:_NAMED])} and {len(numbers) - _NAMED} more"
    return f"invoices {', '.join(numbers[:-1])} and {numbers[-1]}"
