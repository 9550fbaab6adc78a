from __future__ import annotations

import pytest

from dunnock.correspondence.worker import close_session
from dunnock.org.models import Organisation


@pytest.fixture(autouse=True)
def _no_session_is_left_open():
    yield
    close_session()


@pytest.fixture
def organisation(db) -> int:
    """A live organisation's id. `live` so that what would leave is prepared to leave; stories set test mode themselves."""
    return Organisation.objects.create(
        name="Fernhill Supplies", currency="EUR", time_zone="Europe/Berlin", mode="live"
    ).id


@pytest.fixture
def two_organisations(organisation) -> tuple[int, int]:
    return organisation, Organisation.objects.create(
        name="Harbour & Sons", currency="GBP", time_zone="Europe/London"
    ).id
