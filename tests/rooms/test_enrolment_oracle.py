"""Each data-based trigger enrols exactly whom plain Python says, for random ledgers and thresholds: in batches of 1, 7 and
5,000, by one worker and by two at once; and a second look enrols nobody twice.
"""

from __future__ import annotations

import datetime as dt
import threading
from dataclasses import dataclass, field

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dunnock.cases.plans import Terms, make_plan
from dunnock.kernel.clock import AsOf
from dunnock.org.db import organisation_scope
from dunnock.org.models import Organisation
from dunnock.runs.enrol import enrol_matching
from dunnock.workflows.reads import live_workflows
from tests.world import BERLIN, World, all_of, eur, rule

TODAY = dt.date(2026, 3, 2)
NOTE = [{"kind": "wait", "id": "w", "days": 30}]

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass
class Invoice:
    """`late` days as of today; `mark`: what keeps it from being written about, or ""."""

    amount: int
    late: int
    mark: str = ""
    contacts: tuple[int, ...] = ()


@dataclass
class Customer:
    group: int | None
    invoices: list[Invoice] = field(default_factory=list)
    planned: bool = False


@st.composite
def customers(draw):
    def invoice():
        return Invoice(
            draw(st.sampled_from([50, 100, 100, 400])),
            draw(st.integers(-5, 40)),
            draw(st.sampled_from(["", "", "", "disputed"])),
            tuple(draw(st.sets(st.integers(0, 1)))),
        )

    return Customer(
        draw(st.sampled_from([None, 0, 1, 2])), [invoice() for _ in range(draw(st.integers(0, 3)))], draw(st.booleans())
    )


PARENTS = {1: 0}  # group 1 stands below group 0
ledgers = st.lists(customers(), min_size=1, max_size=6)


def build(world, ledger):
    """The ledger in the database; erp ids tell who is who."""
    world.put(
        customer_groups=[
            {"erp_id": f"G{g}", "name": f"G{g}", **({"parent_erp_id": f"G{PARENTS[g]}"} if g in PARENTS else {})}
            for g in range(3)
        ]
    )
    for c, customer in enumerate(ledger):
        more = {} if customer.group is None else {"group_erp_id": f"G{customer.group}"}
        world.put(
            customers=[{"erp_id": f"C{c}", "name": f"C{c}", **more}],
            contacts=[{"erp_id": f"C{c}K{k}", "customer_erp_id": f"C{c}", "name": f"K{k}"} for k in range(2)],
            invoices=[
                {
                    "erp_id": f"C{c}I{n}",
                    "customer_erp_id": f"C{c}",
                    "number": f"C{c}I{n}",
                    "issued_on": "2026-01-01",
                    "due_on": (TODAY - dt.timedelta(days=i.late)).isoformat(),
                    "amount": str(i.amount),
                    "currency": "EUR",
                    "disputed": i.mark == "disputed",
                    "contact_erp_ids": [f"C{c}K{k}" for k in i.contacts],
                }
                for n, i in enumerate(customer.invoices)
            ],
        )
    for c, customer in enumerate(ledger):
        free = [f"C{c}I{n}" for n, i in enumerate(customer.invoices) if not i.mark]
        if customer.planned and free:
            with organisation_scope(world.id):
                make_plan(
                    organisation_id=world.id,
                    customer_id=ids(world, "customer")[f"C{c}"],
                    terms=Terms([ids(world, "invoice")[i] for i in free], "weekly", 2, TODAY),
                    actor="Robin",
                    as_of=AsOf(world.now, BERLIN),
                )


def ids(world, table):
    return {r["erp_id"]: r["id"] for r in world.rows(f"SELECT erp_id, id FROM {table}")}


def overdue(invoices):
    return sum(i.amount for i in invoices if i.late > 0)


def under_plan(customer, invoice):
    return customer.planned and not invoice.mark


def below(group):
    return {group} | {g for g, parent in PARENTS.items() if parent == group}


def oracle(kind, ledger, days, amount):
    """The erp ids of who is meant; of plans and instalments, whose customer's, with the instalment's number."""
    every = [(f"C{c}", customer) for c, customer in enumerate(ledger)]
    match kind:
        case "customer_follow_up":
            return {
                name for name, c in every if overdue(c.invoices) > amount and any(i.late >= days for i in c.invoices)
            }
        case "invoice_follow_up":
            return {
                f"{name}I{n}"
                for name, c in every
                for n, i in enumerate(c.invoices)
                if i.late >= days and i.amount > amount
            }
        case "customer_group_follow_up":
            return {
                f"G{g}" for g in range(3) if sum(overdue(c.invoices) for _, c in every if c.group in below(g)) > amount
            }
        case "contact_follow_up":
            found = set()
            for name, c in every:
                for k in range(2):
                    linked = [i for i in c.invoices if k in i.contacts]
                    free = [i for i in linked if not i.mark and not under_plan(c, i)]
                    if (free or not linked) and len([i for i in linked if i.late >= days]) == (1 if amount > 75 else 0):
                        found.add(f"{name}K{k}")
            return found
        case "payment_plan_follow_up":
            return {name for name, c in every if c.planned and sum(i.amount for i in c.invoices if not i.mark) > amount}
        case "instalment_due":
            plans = [name for name, c in every if c.planned and any(not i.mark for i in c.invoices)]
            return {(name, n + 1) for name in plans for n in range(2) if -7 * n >= days - 10}
    raise AssertionError(kind)


def definition(kind, days, amount):
    linked = {
        "kind": "collection",
        "collection": "linked_invoices",
        "quantifier": "count",
        "where": {"kind": "group", "match": "all", "items": [rule("invoice.days_overdue", ">=", days)]},
        "comparison": "=",
        "value": 1 if amount > 75 else 0,
    }
    filters = {
        "customer_follow_up": rule("customer.balance_overdue", ">", eur(str(amount))),
        "customer_group_follow_up": rule("customer_group.balance_overdue", ">", eur(str(amount))),
        "contact_follow_up": linked,
        "payment_plan_follow_up": rule("payment_plan.remaining", ">", eur(str(amount))),
        "instalment_due": rule("instalment.days_since_due", ">=", days - 10),
    }
    made = {"trigger": {"kind": kind}, "steps": NOTE}
    if kind == "invoice_follow_up":
        both = rule("invoice.days_overdue", ">=", days), rule("invoice.amount", ">", eur(str(amount)))
        made["trigger"]["filters"] = all_of(*both)
    else:
        made["trigger"]["filters"] = all_of(filters[kind])
    if kind == "customer_follow_up":
        made["target_invoices"] = all_of(rule("invoice.days_overdue", ">=", days))
    return made


NAMES = {
    "customer_follow_up": "SELECT s.erp_id AS name FROM run r JOIN customer s ON s.id = r.subject_id",
    "contact_follow_up": "SELECT s.erp_id AS name FROM run r JOIN contact s ON s.id = r.subject_id",
    "customer_group_follow_up": "SELECT s.erp_id AS name FROM run r JOIN customer_group s ON s.id = r.subject_id",
    "invoice_follow_up": "SELECT s.erp_id AS name FROM run r JOIN invoice s ON s.id = r.subject_id",
    "payment_plan_follow_up": "SELECT c.erp_id AS name FROM run r JOIN payment_plan s ON s.id = r.subject_id JOIN customer c ON c.id = s.customer_id",
    "instalment_due": "SELECT c.erp_id AS name, s.number FROM run r JOIN instalment s ON s.id = r.subject_id JOIN customer c ON c.id = s.customer_id",
}


def enrolled(world, kind):
    found = [tuple(r.values()) for r in world.rows(NAMES[kind])]
    assert len(found) == len(set(found)), "somebody is enrolled twice"
    return {f if len(f) > 1 else f[0] for f in found}


def enrol_all(organisation_id, as_of, limit, faults):
    """As a worker: batch after batch, each in its own transaction, until nobody is left."""
    try:
        while True:
            with organisation_scope(organisation_id):
                (live,) = live_workflows(organisation_id)
                if not enrol_matching(organisation_id=organisation_id, live=live, as_of=as_of, limit=limit):
                    return
    except BaseException as fault:
        faults.append(fault)
        raise
    finally:
        if threading.current_thread() is not threading.main_thread():
            connection.close()


@pytest.mark.parametrize("kind", NAMES)
def test_a_trigger_enrols_exactly_whom_it_means(kind):
    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        ledgers,
        st.sampled_from([1, 5, 10, 20]),
        st.sampled_from([0, 60, 100, 300]),
        st.sampled_from([1, 7, 5000]),
        st.sampled_from([1, 2]),
    )
    def check(ledger, days, amount, limit, workers):
        made = Organisation.objects.create(name="Fernhill Supplies", currency="EUR", time_zone="Europe/Berlin")
        world = World(made.id, f"{TODAY}T10:00")
        build(world, ledger)
        world.activate(**definition(kind, days, amount))
        now, faults = AsOf(world.now, BERLIN), []
        if workers == 1:
            enrol_all(world.id, now, limit, faults)
        else:
            threads = [threading.Thread(target=enrol_all, args=(world.id, now, limit, faults)) for _ in range(2)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        assert not faults
        assert enrolled(world, kind) == oracle(kind, ledger, days, amount)

    check()
