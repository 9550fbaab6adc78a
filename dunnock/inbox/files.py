"""The files that came with a mail, kept with the customer's other files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from dunnock.cases.files import keep_file
from dunnock.inbox.parse import Attached
from dunnock.org.db import execute

UPLOADED_BY = "Incoming mail"


def keep_attachments(
    *, organisation_id: int, email_id: int, customer_id: int | None, attached: Sequence[Attached], now: dt.datetime
) -> list[int]:
    """Their file ids. What is too large was left out by the parser, and the mail says so."""
    return [
        keep_file(
            organisation_id=organisation_id,
            customer_id=customer_id,
            subject_kind="received_email",
            subject_id=email_id,
            name=one.name,
            content=one.content,
            media_type=one.media_type,
            uploaded_by=UPLOADED_BY,
            now=now,
            received_email_id=email_id,
            event=False,
        )
        for one in attached
        if one.content is not None
    ]


def give_files(*, organisation_id: int, email_ids: Sequence[int], customer_id: int | None) -> None:
    """The files of these mails follow their customer."""
    execute(
        "UPDATE file SET customer_id = %s WHERE organisation_id = %s AND received_email_id = ANY(%s)",
        [customer_id, organisation_id, list(email_ids)],
    )
