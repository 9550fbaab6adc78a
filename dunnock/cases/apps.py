from __future__ import annotations

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "dunnock.cases"
    label = "cases"
