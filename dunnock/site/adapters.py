"""Where django-allauth asks us: nobody signs up by themselves, and links in mails lead to where people reach Dunnock."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]  # the library has no types
    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def add_message(self, *args: Any, **options: Any) -> None:
        """Flash messages are for pages a server draws; ours reads answers."""

    def save_user(self, *args: Any, **options: Any) -> Any:
        raise NotImplementedError("accounts are made by setting up or by an invitation")


class OtherAccounts(DefaultSocialAccountAdapter):  # type: ignore[misc]  # the library has no types
    """Somebody the other service knows and we do not is not let in: an owner invites them first."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:  # noqa: ARG002
        return False
