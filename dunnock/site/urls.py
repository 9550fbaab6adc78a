from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path
from django.views.generic import RedirectView

from dunnock.api.app import api, no_such_path

# There is no web app yet: the address people are told leads to what there is.
START = RedirectView.as_view(url="/api/v1/docs", permanent=False)

urlpatterns: list[URLPattern | URLResolver] = [
    path("", START),
    path("api/v1/", api.urls),
    re_path(r"^api(?:/(?P<path>.*))?$", no_such_path),
]
