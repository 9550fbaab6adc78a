"""The demo's company in the database: made once, found again at the next start. Every step may be repeated."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction

from dunnock.connectors.files.mapping import ObjectName
from dunnock.connectors.files.read import FileRead, dry_run, read_file
from dunnock.correspondence.reads import template_facts
from dunnock.example.ledger import FILES, make_ledger
from dunnock.example.living import happen
from dunnock.gallery.install import install_templates
from dunnock.gallery.workflows import plays
from dunnock.kernel.clock import AsOf, at
from dunnock.kernel.errors import Invalid
from dunnock.ledger.batch import LedgerBatch
from dunnock.ledger.commands import complete_first_import, create_source, upsert_ledger
from dunnock.org.commands import audit, create_api_key, create_organisation
from dunnock.org.db import execute, organisation_scope, row, rows
from dunnock.org.models import User
from dunnock.org.people import found_organisation, join, make_account
from dunnock.runs.tick import tick
from dunnock.workflows.checks import TemplateFacts
from dunnock.workflows.commands import create_workflow, publish_version

NAME = "Fernhill Supplies"
ACTOR = "the demo"
DAYS_PLAYED = 12
DETAILS = {
    "name": NAME,
    "currency": "EUR",
    "time_zone": "Europe/Dublin",
    "language": "en",
    "country": "IE",
    "address": "Fernhill Supplies, 7 Example Quay, Dublin",
    "reply_to": "accounts@example.com",
}
# The system the rows come from. Its kind is the API's, because the payment of the demo arrives over HTTP and refers to
# what the files brought: external ids are looked up within one source.
SOURCE, SOURCE_KIND = "Fernhill ERP", "api"
# What the guesser has no field for and a person would keep.
_KEPT_COLUMNS = {"customers": {"custom.payment_terms": "Payment terms"}}


@dataclass
class Loaded:
    """Rows per object that went in, and what the guesser left unread."""

    counts: dict[str, int] = field(default_factory=dict)
    unread_columns: list[str] = field(default_factory=list)


def find_organisation() -> int | None:
    found = row("SELECT id FROM organisation WHERE name = %s ORDER BY id LIMIT 1", [NAME])
    return int(found["id"]) if found else None


def make_organisation(now: dt.datetime) -> int:
    """In test mode, as every new organisation: messages are captured and nothing leaves."""
    return create_organisation(now=now, actor=ACTOR, **DETAILS)


PASSWORD = "fernhill-demo"  # noqa: S105 - of people who do not exist, in a database that holds nothing real
_STAFF = (
    ("Ines Rocha", "ines@example.com", "owner", ()),
    ("Marek Dunne", "marek@example.com", "manager", ()),
    ("Tomas Lind", "tomas@example.com", "collector", ("DACH", "Benelux")),
    ("Vera Okafor", "vera@example.com", "viewer", ()),
)


def make_staff(organisation_id: int, now: dt.datetime) -> list[tuple[str, str, tuple[str, ...]]]:
    """An account for each role: address, role, portfolios. Customers of a collector's portfolios are theirs."""
    with organisation_scope(organisation_id):
        for name, email, role, portfolios in _STAFF:
            if User.objects.filter(email=email).exists():
                continue
            user = make_account(email=email, name=name, password=PASSWORD, now=now)
            join(
                organisation_id=organisation_id,
                user_id=user.pk,
                role=role,
                portfolios=portfolios,
                actor=ACTOR,
                now=now,
            )
            execute(
                """UPDATE customer SET account_owner_id = %(user_id)s
                   WHERE organisation_id = %(organisation_id)s
                     AND (portfolios && %(portfolios)s OR %(role)s = 'manager' AND account_owner_id IS NULL)""",
                {
                    "user_id": user.pk,
                    "organisation_id": organisation_id,
                    "portfolios": list(portfolios),
                    "role": role,
                },
            )
    return [(email, role, portfolios) for _, email, role, portfolios in _STAFF]


def api_key(organisation_id: int, home: Path, now: dt.datetime) -> str:
    """The demo's key; kept beside its data, because the database holds only the digest."""
    kept = home / "api-key"
    if kept.exists():
        return kept.read_text().strip()
    with organisation_scope(organisation_id):
        key = create_api_key(organisation_id=organisation_id, name=ACTOR, actor=ACTOR, now=now).key
    kept.touch(mode=0o600)
    kept.write_text(key)
    return key


def write_ledger(folder: Path, today: dt.date) -> int:
    """The ERP's export as CSV files, once; the number of rows."""
    ledger = make_ledger(today)
    ledger.write(folder)
    return sum(len(rows_) for rows_ in ledger.tables.values())


def is_loaded(organisation_id: int) -> bool:
    with organisation_scope(organisation_id):
        return bool(
            rows(
                """SELECT 1 FROM source WHERE organisation_id = %s AND kind = %s AND name = %s
                   AND first_import_completed_at IS NOT NULL""",
                [organisation_id, SOURCE_KIND, SOURCE],
            )
        )


def play_past(organisation_id: int, as_of: AsOf, days: int = DAYS_PLAYED) -> int:
    """The working days before today, as the worker would have lived them; the number of messages captured.

    The example is looked at for a few minutes: so it has a history from the start. The ledger is today's throughout.
    """
    captured = 0
    dates = [as_of.today - dt.timedelta(days=back) for back in range(days, 0, -1)]
    for number, day in enumerate(day for day in dates if day.weekday() < 5):
        for hour, early in ((dt.time(9, 0, 30), True), (dt.time(11, 30), False)):
            moment = AsOf(at(as_of.zone, day, hour), as_of.zone)
            if not early:
                happen(organisation_id, number, moment)
            captured += tick(organisation_id=organisation_id, instant=moment.instant).messages.get("captured", 0)
    return captured


def has_history(organisation_id: int) -> bool:
    with organisation_scope(organisation_id):
        return bool(rows("SELECT 1 FROM run WHERE organisation_id = %s LIMIT 1", [organisation_id]))


def activated_at(as_of: AsOf) -> AsOf:
    """When the example's workflows were activated: before the days that are played."""
    return AsOf(as_of.instant - dt.timedelta(days=DAYS_PLAYED + 1), as_of.zone)


def make_example(*, name: str, actor: str, as_of: AsOf, user: User) -> int:
    """The fictional company as an organisation of its own, owned by `user`; its id. Nothing in it is anybody's real ledger."""
    details = {key: value for key, value in DETAILS.items() if key != "name"}
    with transaction.atomic():
        organisation_id = found_organisation(user=user, now=as_of.instant, details=details | {"name": name})
        with tempfile.TemporaryDirectory() as folder:
            write_ledger(Path(folder), as_of.today)
            load_ledger(organisation_id, Path(folder), as_of.today, as_of.instant)
        templates = make_templates(organisation_id, as_of.instant)
        make_workflows(organisation_id, templates, activated_at(as_of))
    play_past(organisation_id, as_of)
    with organisation_scope(organisation_id):
        audit(
            organisation_id=organisation_id,
            actor=actor,
            action="example.loaded",
            object_kind="organisation",
            object_id=organisation_id,
            now=as_of.instant,
        )
    return organisation_id


def load_ledger(organisation_id: int, folder: Path, today: dt.date, now: dt.datetime) -> Loaded:
    """Read the files as the `files` connector reads an upload and put them in behind the fence, in one transaction."""
    loaded = Loaded()
    with organisation_scope(organisation_id):
        source_id = create_source(organisation_id=organisation_id, kind=SOURCE_KIND, name=SOURCE, fenced=True, now=now)
        for name in FILES:
            read, unread = _read(folder / f"{name}.csv", name, today)
            for batch in _in_order(read.batch):
                report = upsert_ledger(organisation_id=organisation_id, source_id=source_id, batch=batch, now=now)
                if report.errors:
                    first = report.errors[0]
                    raise Invalid(f"{name}.csv, line {first.row}: {first.field}: {first.message} {first.cure}")
                for key, count in report.counts.items():
                    loaded.counts[key] = loaded.counts.get(key, 0) + count.inserted
            loaded.unread_columns += unread
        complete_first_import(organisation_id=organisation_id, source_id=source_id, now=now)
    return loaded


def _in_order(batch: LedgerBatch) -> list[LedgerBatch]:
    """Parents before their groups: the ledger looks a parent up among what is stored, not inside the batch."""
    below = [group for group in batch.customer_groups if group.get("parent_erp_id")]
    if not below:
        return [batch]
    batch.customer_groups = [group for group in batch.customer_groups if not group.get("parent_erp_id")]
    return [batch, LedgerBatch(customer_groups=below)]


def _read(file: Path, name: ObjectName, today: dt.date) -> tuple[FileRead, list[str]]:
    """The proposal, one column a person adds, then the file itself. Raises `Invalid` for a line that cannot be read."""
    proposal = dry_run(file, file.name, today=today, object_name=name)
    columns = proposal.mapping.columns | _KEPT_COLUMNS.get(name, {})
    read = read_file(file, file.name, proposal.mapping.model_copy(update={"columns": columns}), today=today)
    if read.errors:
        first = read.errors[0]
        raise Invalid(f"{file.name}, line {first.line}: {first.column}: {first.message}. {first.cure}")
    return read, [column for column in proposal.columns if column not in columns.values()]


def make_templates(organisation_id: int, now: dt.datetime) -> dict[str, int]:
    """The ids by name; what is there already stays as somebody may have edited it."""
    with organisation_scope(organisation_id):
        return install_templates(organisation_id=organisation_id, actor=ACTOR, now=now)


def make_workflows(organisation_id: int, templates: dict[str, int], as_of: AsOf) -> dict[str, int]:
    """The ids by name of those made now. The active ones are published, which runs every check."""
    made: dict[str, int] = {}
    with organisation_scope(organisation_id):
        there = {w["name"] for w in rows("SELECT name FROM workflow WHERE organisation_id = %s", [organisation_id])}
        facts = {key: TemplateFacts(*found) for key, found in template_facts(organisation_id).items()}
        for play in plays(templates):
            if play.name in there or not play.example:
                continue
            made[play.name] = create_workflow(
                organisation_id=organisation_id,
                name=play.name,
                draft=play.draft,
                actor=ACTOR,
                now=as_of.instant,
                description=play.description,
                category=play.category,
            )
            if play.active:
                publish_version(
                    organisation_id=organisation_id,
                    workflow_id=made[play.name],
                    templates=facts,
                    actor=ACTOR,
                    as_of=as_of,
                )
    return made
