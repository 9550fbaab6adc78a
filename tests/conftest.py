from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from dunnock.correspondence.worker import close_session
from dunnock.org.models import Organisation
from dunnock.org.portfolios import fence_portfolios

# No timing of single examples: a busy machine is no fault of the code. An integration run repeats the same examples, so
# that it is red only for what the change did; at a desk every run tries others.
settings.register_profile("dunnock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("integration", parent=settings.get_profile("dunnock"), derandomize=True)
settings.load_profile("integration" if os.environ.get("CI") else "dunnock")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """As after every `migrate`: the fence around portfolios."""
    with django_db_blocker.unblock():
        fence_portfolios()


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
