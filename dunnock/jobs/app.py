"""Procrastinate's app on Django's own connection: a job deferred in a transaction that rolls back leaves nothing."""

from __future__ import annotations

from procrastinate.contrib.django import app

__all__ = ["app"]
