"""What kind of mail it is: a person's, a robot's, or a server's report about one of ours. Pure.

Reports are RFC 3464: the *Action* of each recipient decides, not the class of its status (4.4.1 with "failed" is final, and
"delayed" is no bounce). Automatic replies: RFC 3834, what programs write instead of it, and the usual subjects.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import Message
from typing import Any, Literal

from dunnock.inbox.headers import field, plain_address, storable

Kind = Literal["reply", "mail", "bounce", "delay", "delivery_note", "auto_reply", "loop"]
BY_PEOPLE: tuple[Kind, ...] = ("reply", "mail")

_STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
# Final, but of the mail or of the moment and not of the address: a full mailbox, a size limit, a rule against spam.
_NOT_THE_ADDRESS = re.compile(r"5\.(?:2\.[23]|3\.4|6\.\d+|7\.\d+|1\.[78])\b")
_SUBJECTS = re.compile(
    r"\s*(?:(?:re|aw|antw|sv)\s*:\s*)?\W{0,3}(?:"
    r"auto(?:matic|mated|matische|matisch)?[ -]?(?:reply|response|answer|antwort|antwoord)|autoreply|auto:"
    r"|out[ -]of[ -](?:the[ -])?office|ooo\b|(?:i am |i'm )?(?:currently )?on (?:annual |parental |sick )?leave\b|on vacation\b"
    r"|abwesenheit|abwesend\b|nicht im (?:büro|haus)|außer haus|automatische antwort|eingangsbestätigung"
    r"|réponse automatique|absence du bureau|absent(?:e)? du bureau|message d.absence|accusé de réception"
    r"|respuesta autom[áa]tica|fuera de (?:la )?oficina|ausente de la oficina|acuse de recibo"
    r"|automatisch antwoord|afwezig(?:heid)?\b|niet aanwezig|ontvangstbevestiging"
    r"|risposta automatica|fuori sede|fuori ufficio)",
    re.IGNORECASE,
)
# Not no-reply@: remittance advices come from such addresses, and somebody wants to see them.
_ROBOTS = re.compile(r"(?:mailer-daemon|postmaster|mail-daemon)@", re.IGNORECASE)


@dataclass(frozen=True)
class Recipient:
    """What a server says about one recipient: the last address it tried, and the one we wrote to where it tells.

    `hard`: the address itself is no good, for good.
    """

    address: str
    action: str
    status: str = ""
    detail: str = ""
    original: str = ""

    @property
    def hard(self) -> bool:
        return self.action == "failed" and self.status.startswith("5.") and not _NOT_THE_ADDRESS.match(self.status)


def _typed(text: str) -> str:
    """The value behind its type: "rfc822; ap@example.com", "smtp; 550 5.1.1 User unknown"."""
    return text.partition(";")[2].strip() if ";" in text else text.strip()


def _status(status: str, diagnostic: str) -> str:
    """The status a report means. Exim says 5.0.0 where its peer said 5.1.1: the peer's own words know better."""
    own, told = _STATUS.search(status), _STATUS.search(diagnostic)
    if own is None or own[0][1:] == ".0.0":
        if told is not None and (own is None or told[1] == own[1]):
            return told[0]
        if own is None and re.match(r"\D*5\d\d\b", diagnostic):
            return "5.0.0"
    return own[0] if own else ""


def recipients_of(block: Message[Any, Any]) -> tuple[Recipient, ...]:
    """The recipients one block of a delivery report names: none in its first block, which is about the whole mail.

    Over a mail's own head it reads X-Failed-Recipients, which some servers write without a report.
    """
    original = plain_address(_typed(field(block, "Original-Recipient")))
    address = plain_address(_typed(field(block, "Final-Recipient"))) or original
    action = field(block, "Action").strip().lower()
    if address and action:
        diagnostic = _typed(field(block, "Diagnostic-Code"))
        status = _status(field(block, "Status"), diagnostic)
        said = " ".join(storable(diagnostic or field(block, "Status")).split())[:500]
        return (Recipient(address, action[:40], status, said, original),)
    failed = [plain_address(part) for part in field(block, "X-Failed-Recipients").split(",")]
    return tuple(Recipient(found, "failed", "", "The mail server returned the mail.") for found in failed if found)


def automatic(mail: Message[Any, Any]) -> bool:
    """Whether a program wrote it, as far as it says so."""
    submitted = field(mail, "Auto-Submitted").partition(";")[0].strip().lower()
    if submitted:
        return submitted != "no"
    if any(mail.get(name) is not None for name in ("X-Autoreply", "X-Autorespond", "X-Auto-Response", "List-Id")):
        return True
    if field(mail, "Precedence").strip().lower() in {"bulk", "auto_reply", "auto-reply", "junk", "list"}:
        return True
    if mail.get("Return-Path") is not None and field(mail, "Return-Path").strip() in {"<>", ""}:
        return True
    return bool(_SUBJECTS.match(field(mail, "Subject")[:200]) or _ROBOTS.search(field(mail, "From")[:400]))


def kind_of(mail: Message[Any, Any], reports: Sequence[Recipient], *, robot: bool) -> Kind:
    actions = {report.action for report in reports}
    if "failed" in actions:
        return "bounce"
    if "delayed" in actions:
        return "delay"
    if actions or mail.get_content_type() == "multipart/report":
        return "delivery_note"
    return "auto_reply" if robot else "mail"
