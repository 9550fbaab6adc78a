from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path, re_path

from dunnock.api.app import api, no_such_path
from dunnock.api.charges_hooks import pay_page, thanks_page
from dunnock.site.portal import portal_page
from dunnock.site.web import page

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", api.urls),
    path("api/auth/", include("allauth.headless.urls")),
    path("api/accounts/", include("allauth.urls")),  # where another service sends people back to
    re_path(r"^api(?:/(?P<path>.*))?$", no_such_path),
    re_path(r"^portal(?:/(?P<token>.*))?$", portal_page),
    path("pay/thanks", thanks_page),
    path("pay/<str:token>", pay_page),
    re_path(r"^(?P<path>.*)$", page),
]
