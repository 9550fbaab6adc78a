from __future__ import annotations

from dunnock.kernel.errors import Conflict


class UnusualChange(Conflict):
    """A batch would close or withdraw a share of the ledger that looks like a mistake of the source."""

    code = "unusual_change"
    title = "This import would change an unusual share of the ledger"
