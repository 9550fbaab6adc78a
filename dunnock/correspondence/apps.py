from __future__ import annotations

from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    name = "dunnock.correspondence"
    label = "correspondence"
