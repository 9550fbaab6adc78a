"""What goes wrong between Dunnock and the system it reads from. Each names system, call, record and cure."""

from __future__ import annotations

from dunnock.kernel.errors import Conflict, DunnockError


class SourceError(DunnockError):
    """`facts` holds system, call and, where one is meant, record; `cure` is what a person can do."""

    status = 502
    code = "source_error"
    title = "The connected system answered with an error"

    def __init__(self, detail: str, *, system: str, call: str, cure: str, record: str = "") -> None:
        self.system, self.call, self.cure, self.record = system, call, cure, record
        about = f" (record {record})" if record else ""
        super().__init__(
            f"{system}, {call}{about}: {detail.rstrip('.')}. {cure if cure.endswith('?') else f'{cure}.'}",
            system=system,
            call=call,
            record=record,
            cure=cure,
        )


class SourceUnreachable(SourceError):
    """No connection, or it broke, and trying again did not help."""

    status = 503
    code = "source_unreachable"
    title = "The connected system could not be reached"


class SourceTimedOut(SourceUnreachable):
    code = "source_timed_out"
    title = "The connected system did not answer in time"


class SourceBusy(SourceUnreachable):
    """It asks us to come back later than we are willing to wait within one synchronisation."""

    code = "source_busy"
    title = "The connected system asks to be left alone for a while"


class SourceRefused(SourceError):
    """It does not accept the user, or the user may not do this."""

    code = "source_refused"
    title = "The connected system refused the access"


class SourceNotFound(SourceError):
    code = "source_not_found"
    title = "The connected system does not know that database or address"


class OutcomeUnknown(SourceError):
    """A call that changes something was sent and no answer came: nobody knows whether it was done. Never repeated."""

    code = "source_outcome_unknown"
    title = "It is not known whether the connected system did this"


class FileRefused(DunnockError):
    """The file as a whole cannot be read: not a table, wrong encoding, too large."""

    status = 422
    code = "file_refused"
    title = "The file cannot be read"

    def __init__(self, detail: str, *, cure: str, file: str = "") -> None:
        self.cure = cure
        super().__init__(f"{file}: {detail}. {cure}." if file else f"{detail}. {cure}.", file=file, cure=cure)


class SyncRunning(Conflict):
    """One synchronisation of a connection at a time."""

    code = "sync_running"
    title = "The connection is being synchronised"
