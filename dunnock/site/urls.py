from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path

from dunnock.api.app import api, no_such_path

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", api.urls),
    re_path(r"^api(?:/(?P<path>.*))?$", no_such_path),
]
