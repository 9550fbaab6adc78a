from __future__ import annotations

from dunnock.kernel.errors import Conflict, DunnockError, Invalid


class ProviderFailed(DunnockError):
    """A payment provider did not answer, or answered with an error, while somebody waited for it."""

    status = 502
    code = "provider_failed"
    title = "The payment provider answered with an error"


class ChargeRefused(Conflict):
    """`facts`: reason (the code of rules.retry_refusal, or of the command), not_before where waiting helps."""

    code = "charge_refused"
    title = "The charge is not in a state that allows this"


class NotGenuine(Invalid):
    """The message was not signed by the provider with the secret we share."""

    status = 400
    code = "signature_refused"
    title = "The signature is not the provider's"
