"""Whom a draft means can be looked at for every trigger there is, whatever its runs are about."""

from __future__ import annotations

import pytest

from dunnock.workflows.triggers import TRIGGERS
from tests.edges.conftest import Api

_EVENTS = sorted(kind for kind, trigger in TRIGGERS.items() if trigger.family == "event")


@pytest.mark.parametrize("trigger", _EVENTS)
def test_the_audience_of_an_event_workflow(api: Api, trigger: str) -> None:
    page = api.ok(api.post("/audience?q=a", {"trigger": trigger}))
    assert page["subject"] == TRIGGERS[trigger].subject
    assert page["items"] == []
