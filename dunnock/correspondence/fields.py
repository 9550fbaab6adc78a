"""What criteria may ask of messages that went out: emails and text messages, in the style of ledger/fields.py."""

from __future__ import annotations

from dunnock.criteria.catalogue import Field, Option, Parent, Relation, Subject
from dunnock.criteria.operators import FieldType
from dunnock.ledger.relations import STANDING, of_customer


def _field(
    field_id: str, label: str, kind: FieldType, sql: str, options: tuple[Option, ...] | None = None, said: str = ""
) -> Field:
    return Field(field_id, label, kind, sql, options=options, help=said)


_STATES = (
    ("queued", "Queued"),
    ("held", "Held"),
    ("sending", "Sending"),
    ("sent", "Sent"),
    ("captured", "Captured in test mode"),
    ("bounced", "Bounced"),
    ("failed", "Failed"),
    ("unknown", "Unknown outcome"),
    ("cancelled", "Not sent"),
)
_TEXT_STATES = (
    *(state for state in _STATES if state[0] != "bounced"),
    ("delivered", "Delivered"),
    ("undelivered", "Undelivered"),
)
_STATUS = (
    "(CASE WHEN {r}.bounced_at IS NOT NULL THEN 'bounced' WHEN {r}.state = 'claimed' THEN 'sending' ELSE {r}.state END)"
)
_TEXT_STATUS = (
    "(CASE WHEN {r}.delivery_status <> '' THEN {r}.delivery_status"
    " WHEN {r}.state = 'claimed' THEN 'sending' ELSE {r}.state END)"
)


def _options(states: tuple[tuple[str, str], ...]) -> tuple[Option, ...]:
    return tuple(Option(value, label) for value, label in states)


def _source(channel: str) -> str:
    """Messages to customers: not the trial of a template, nor what a workflow tells one of us."""
    return (
        "(SELECT message.*, NULL::timestamptz AS withdrawn_at FROM message"
        f" WHERE channel = '{channel}' AND customer_id IS NOT NULL)"
    )


def _subject(name: str, label: str, channel: str, fields: tuple[Field, ...]) -> Subject:
    return Subject(name, label, _source(channel), fields, parents=(Parent("customer", "customer_id"),))


_EMAIL = _subject(
    "email",
    "Email",
    "email",
    (
        _field("email.subject", "Email subject", "text", "{r}.subject"),
        _field("email.body", "Email text", "text", "{r}.text"),
        _field("email.to", "Sent to", "tags", "({r}.to_addresses || {r}.cc_addresses)"),
        _field("email.status", "Email status", "choice", _STATUS, _options(_STATES)),
        _field("email.sent_at", "Email sent", "instant", "{r}.sent_at"),
        _field("email.language", "Email language", "choice", "{r}.language"),
        _field(
            "email.by_workflow",
            "Written by a workflow",
            "boolean",
            "({r}.run_id IS NOT NULL)",
            said="False: somebody wrote it by hand",
        ),
        _field("email.bounce", "Why it bounced", "text", "{r}.bounce_detail"),
    ),
)
_TEXT = _subject(
    "text_message",
    "Text message",
    "text",
    (
        _field("text_message.text", "Text", "text", "{r}.text"),
        _field("text_message.to", "Sent to", "tags", "{r}.to_addresses"),
        _field("text_message.status", "Text message status", "choice", _TEXT_STATUS, _options(_TEXT_STATES)),
        _field("text_message.sent_at", "Text message sent", "instant", "{r}.sent_at"),
        _field("text_message.failure", "Why it was not delivered", "text", "{r}.delivery_detail"),
    ),
)
_RECEIVED_TEXT = Subject(
    "received_text",
    "Received text",
    "received_text",
    (
        _field("received_text.text", "Received text message", "text", "{r}.text"),
        _field("received_text.from", "Sender's number", "text", "{r}.from_number"),
        _field(
            "received_text.asked",
            "Asks for texts",
            "choice",
            "nullif({r}.asked, '')",
            (Option("stop", "No more texts"), Option("start", "Texts again")),
            said="Empty for a text that asks for neither",
        ),
        _field("received_text.answers_text", "Answers a text of ours", "boolean", "({r}.answers_id IS NOT NULL)"),
        _field("received_text.has_pictures", "Has pictures", "boolean", "({r}.media_count > 0)"),
        _field("received_text.received_at", "Text received", "instant", "{r}.received_at"),
        _field(
            "received_text.days_since_received",
            "Days since the text was received",
            "days",
            "({r}.received_at AT TIME ZONE %(zone)s::text)::date",
        ),
    ),
    relations=of_customer("customer_id"),
    parents=(Parent("customer", "customer_id"),),
)
SUBJECTS = (_EMAIL, _TEXT, _RECEIVED_TEXT)


def _messages(name: str, label: str, one: str, channel: str) -> Relation:
    return Relation(
        id=name,
        label=label,
        one=one,
        many=f"{one}s",
        source=_source(channel),
        child_key="customer_id",
        item="email" if channel == "email" else "text_message",
    )


RELATIONS = {
    "customer": (
        _messages("emails", "Emails to the customer", "email", "email"),
        _messages("text_messages", "Text messages to the customer", "text message", "text"),
        Relation(
            id="received_texts",
            label="Texts from the customer",
            one="text from the customer",
            many="texts from the customer",
            source="received_text",
            child_key="customer_id",
            item="received_text",
            where=STANDING,
        ),
    )
}
