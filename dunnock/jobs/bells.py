"""The bells. A job says "organisation N has work"; the tables hold the truth (ADR 4)."""

from __future__ import annotations
