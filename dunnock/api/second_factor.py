"""The picture an authenticator app scans when somebody sets up a second factor; the rest is the sign-in's own API."""

from __future__ import annotations

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal.auth import get_totp_secret
from pydantic import Field

from dunnock.api.auth import ApiRequest, signed_in
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer
from dunnock.kernel.errors import NotSignedIn

router = ApiRouter("People", access="person")


class SecondFactorPicture(Answer):
    svg: str = Field(description="A QR code of the address that holds the secret")


@router.get(
    "/me/second-factor-picture", response=SecondFactorPicture, summary="The picture of a second factor's secret"
)
def second_factor_picture(request: ApiRequest) -> SecondFactorPicture:
    """Of the secret this session was given when it asked for one; it is no longer shown once the factor is on."""
    user = signed_in(request)
    if user is None:
        raise NotSignedIn("Sign in first.")
    with context.request_context(request):
        adapter = get_adapter()
        url = adapter.build_totp_url(user, get_totp_secret(regenerate=False))
        return SecondFactorPicture(svg=adapter.build_totp_svg(url))
