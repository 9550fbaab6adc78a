"""Whatever a workflow can be about, criteria can be asked of it and templates written for it."""

from __future__ import annotations

import pytest

from dunnock.workflows.subjects import ABOUT
from tests.edges.conftest import Api


@pytest.mark.parametrize("subject", sorted(ABOUT))
def test_fields_of_criteria_and_templates(api: Api, subject: str) -> None:
    asked = api.ok(api.get("/criteria/fields", subject=subject))
    assert subject in {one["id"] for one in asked["subjects"]}
    assert api.ok(api.get("/templates/fields", subject_kind=subject))
