"""Why a message or its run stands where it stands: every code the engine writes, in words, with what to do about it.

A stored reason is a code, or a code and what is known beside it: "no_recipient: The customer has no contact."
`tests/laws/test_reasons.py` finds the codes in the source and this table complete.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Reason:
    """`said` is one sentence; `cure` what to do, "" where nothing is to be done."""

    said: str
    cure: str = ""


@dataclass(frozen=True)
class Words:
    """A stored reason, read: `why` is the sentence with what is known beside it."""

    code: str
    why: str
    cure: str


_ITSELF = "It goes out by itself once that is over."

REASONS: dict[str, Reason] = {
    # On its way
    "message_on_its_way": Reason("Its message is being prepared."),
    "waits_for_clock_time": Reason("Its message waits for its sending time."),
    "closed_day": Reason("Its message waits for the next business day.", "It goes out by itself on that day."),
    "waits_for_task": Reason("It waits until its task is completed."),
    "waits_for_event": Reason("It waits for something to happen."),
    "charge_rests": Reason("The charge may not be tried again yet."),
    # Held: something is in the way
    "mail_loop": Reason(
        "The address answers by itself, again and again.",
        "It goes out when nothing of the kind has come for a day; look at the conversation in the inbox.",
    ),
    "text_error": Reason("The text of the step could not be written.", "Mend it; it is tried again by itself."),
    "run_paused": Reason("Somebody paused this run.", "Resume the run, and the message goes on from where it was."),
    "chasing_paused": Reason(
        "Chasing is paused for this customer.", "It goes out when the pause ends; end it on the customer's page."
    ),
    "invoice_disputed": Reason("The invoice is disputed.", f"{_ITSELF} Settle the dispute on the invoice."),
    "invoice_promised": Reason("A payment is promised for the invoice.", _ITSELF),
    "invoice_chasing_paused": Reason("Chasing is paused for this invoice.", _ITSELF),
    "invoice_payment_in_progress": Reason("A payment for the invoice is in progress.", _ITSELF),
    "no_invoice_qualifies": Reason(
        "No invoice qualifies for the message right now.", "It is looked at again; its step says for how many days."
    ),
    "no_recipient": Reason(
        "There is nobody to write to.",
        "Give the customer a contact with an address or mobile number that works, or take it off the suppressed ones.",
    ),
    "no_mailbox": Reason("No mailbox is set up.", "Enter one under Settings, Mailboxes."),
    "no_text_account": Reason("No text message account is set up.", "Add one under Settings, Text messages."),
    "no_portal": Reason("The template has the customer's portal link, and there is none."),
    "template_error": Reason(
        "The message could not be written.",
        "Mend the template, or fill in the missing value; it is tried again by itself.",
    ),
    # Delayed: it was tried, or could not be
    "mailbox_fault": Reason(
        "The mailbox has a problem.",
        "Look at it under Settings, Mailboxes. It is tried again every quarter of an hour.",
    ),
    "text_account_fault": Reason(
        "The text message account has a problem.",
        "Look at it under Settings, Text messages. It is tried again every quarter of an hour.",
    ),
    "text_deferred": Reason(
        "The text message provider asked to try again later.", "It is tried again by itself, for about a day."
    ),
    "deferred": Reason("The mail server asked to try again later.", "It is tried again by itself, for about a day."),
    # Failed
    "refused": Reason(
        "The mail server refused the message.", "Mend what the server names, then try again; or do not send it."
    ),
    "gave_up": Reason(
        "The mail server put the message off for a day, until Dunnock gave up.", "Try again, or do not send it."
    ),
    "text_refused": Reason(
        "The text message provider refused the text.", "Mend what it names, then try again; or do not send it."
    ),
    "text_gave_up": Reason(
        "The text message provider put the text off for a day, until Dunnock gave up.", "Try again, or do not send it."
    ),
    "unwritable": Reason(
        "The message cannot be written as mail.",
        "Mend the template or the addresses, then try again; or do not send it.",
    ),
    # Nobody knows
    "outcome_unknown": Reason(
        "Nobody knows whether the message left.",
        "Ask the customer, or look at the mail server's log, and say here what happened. It is never sent again by itself.",
    ),
    "arrived_by_person": Reason("Somebody confirmed that it arrived."),
    # Not sent, and why
    "rehearsed": Reason("It was walked in test mode, while nothing could leave. Going live starts such runs anew."),
    "version_unreadable": Reason(
        "The workflow version it walks names something this version of Dunnock does not know.",
        "Publish the workflow again, or end its runs.",
    ),
    "no_invoice_skipped": Reason("No invoice qualified, so the message was left out."),
    "no_invoice_left": Reason("No invoice was left to write about."),
    "no_longer_matches": Reason("It no longer meets the workflow's conditions."),
    "subject_withdrawn": Reason("The record was withdrawn in the ERP."),
    "given_up": Reason("Nobody knows whether its message left, and somebody decided to leave it at that."),
    "opted_out": Reason("The number has opted out of text messages."),
    "cancelled_by_person": Reason("Somebody decided not to send the message."),
    "skipped_by_person": Reason("Somebody skipped it."),
    "stopped_by_person": Reason("Somebody stopped it."),
    # How runs end besides
    "reply_received": Reason("Somebody there wrote back."),
    "ran_too_long": Reason("It ran longer than the workflow allows."),
    "stop_condition_met": Reason("The workflow's stop condition was met."),
    "finished": Reason("It went through every step."),
    "ended_by_step": Reason("It reached an end step."),
    "workflow_deactivated": Reason("The workflow was deactivated."),
    "workflow_archived": Reason("The workflow was archived."),
    "new_version": Reason("A new version of the workflow was activated."),
}


def words_for(reason: str | None) -> Words:
    """A stored reason in words; all empty for none. What no table knows is said as it is."""
    if not reason:
        return Words("", "", "")
    code, _, detail = reason.partition(": ")
    known = REASONS.get(code)
    if known is None:
        said = reason[:1].upper() + reason[1:]
        return Words("", said if said.endswith((".", "!", "?")) else f"{said}.", "")
    return Words(code, f"{known.said} {detail}".strip(), known.cure)
