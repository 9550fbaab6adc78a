"""A text somebody writes by hand to a contact of a customer."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dunnock.correspondence.templates.text import LONGEST_TEXT, length_of, plain
from dunnock.correspondence.text_accounts import default_account
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.kernel.phones import Phone, read_phone
from dunnock.org.commands import audit
from dunnock.org.db import row
from dunnock.org.reads import organisation


def write_text(*, organisation_id: int, contact_id: int, text: str, actor: str, now: dt.datetime) -> int:
    """Queue a text to a contact's number (in test mode it is captured); the message's id.

    Raises `NotFound`, `Invalid` for a contact without a number that takes texts or a text that cannot leave, and `Conflict`
    for a number that has opted out or while no account is set up.
    """
    tenant = organisation(organisation_id)
    contact = _contact(organisation_id, contact_id)
    phone = _phone(contact, tenant["country"])
    body = _body(text)
    stopped = row(
        "SELECT reason FROM suppressed_address WHERE organisation_id = %s AND address = %s",
        [organisation_id, phone.number],
    )
    if stopped is not None:
        raise Conflict(f"No text may be sent to {phone.number}: it is on the list of suppressed addresses.")
    if tenant["mode"] == "live" and default_account(organisation_id) is None:
        raise Conflict(
            "No text message account is set up, so nothing can leave. Add one under Settings, Text messages."
        )
    made = row(
        """INSERT INTO message (organisation_id, channel, customer_id, state, due_at, created_at, changed_at, to_addresses,
             language, text, segments, written_by)
           VALUES (%(organisation_id)s, 'text', %(customer_id)s, 'queued', %(now)s, %(now)s, %(now)s, %(to)s, %(language)s,
             %(text)s, %(segments)s, %(actor)s) RETURNING id""",
        {
            "organisation_id": organisation_id,
            "customer_id": contact["customer_id"],
            "now": now,
            "to": [phone.number],
            "language": contact["language"] or "",
            "text": body,
            "segments": length_of(body).segments,
            "actor": actor,
        },
    )
    message_id = int(made["id"]) if made else 0
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="text.written",
        object_kind="message",
        object_id=message_id,
        after={"customer_id": contact["customer_id"], "to": phone.number, "text": body},
        now=now,
    )
    return message_id


def _contact(organisation_id: int, contact_id: int) -> dict[str, Any]:
    found = row(
        """SELECT k.id, k.customer_id, k.name, k.phone, k.language, c.country FROM contact k
           JOIN customer c ON c.organisation_id = k.organisation_id AND c.id = k.customer_id AND c.withdrawn_at IS NULL
           WHERE k.organisation_id = %s AND k.id = %s AND k.withdrawn_at IS NULL""",
        [organisation_id, contact_id],
    )
    if found is None:
        raise NotFound(f"There is no contact {contact_id}.")
    return found


def _phone(contact: dict[str, Any], country: str) -> Phone:
    if not contact["phone"]:
        words = "has no telephone number"
    else:
        phone = read_phone(contact["phone"], contact["country"] or country)
        if phone.textable:
            return phone
        words = f"has a number no text can be sent to: {contact['phone']} {phone.why}"
    cure = "Enter a mobile number in the ERP"
    raise Invalid(f"{contact['name']} {words}.", errors=[FieldError("contact_id", words, "no_number", cure)])


def _body(text: str) -> str:
    body = plain(text)
    if not body:
        raise Invalid("A text needs words.", errors=[FieldError("text", "is empty", "required", "Write something")])
    if len(body) > LONGEST_TEXT:
        words = f"is {len(body):,} characters long; a text message has at most {LONGEST_TEXT:,}"
        raise Invalid(
            f"The text cannot be sent: it {words}.", errors=[FieldError("text", words, "too_long", "Shorten it")]
        )
    return body
