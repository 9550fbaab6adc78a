"""The demo's company in the database: made once, found again at the next start. Every step may be repeated."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from dunnock.cli.demo.content import plays
from dunnock.cli.demo.ledger import FILES, make_ledger
from dunnock.cli.demo.letters import LETTERS
from dunnock.connectors.files.mapping import ObjectName
from dunnock.connectors.files.read import FileRead, dry_run, read_file
from dunnock.correspondence.commands import create_template
from dunnock.correspondence.reads import list_templates, template_facts
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Invalid
from dunnock.ledger.batch import LedgerBatch
from dunnock.ledger.commands import complete_first_import, create_source, upsert_ledger
from dunnock.org.commands import create_api_key, create_organisation
from dunnock.org.db import organisation_scope, row, rows
from dunnock.workflows.checks import TemplateFacts
from dunnock.workflows.commands import create_workflow, publish_version

NAME = "Fernhill Supplies"
ACTOR = "the demo"
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
    return create_organisation(
        name=NAME,
        now=now,
        actor=ACTOR,
        currency="EUR",
        time_zone="Europe/Dublin",
        language="en",
        country="IE",
        address="Fernhill Supplies, 7 Example Quay, Dublin",
        reply_to="accounts@example.com",
    )


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
        ids = {t["name"]: int(t["id"]) for t in list_templates(organisation_id)}
        for letter in LETTERS:
            if letter.name not in ids:
                saved = create_template(
                    organisation_id=organisation_id,
                    name=letter.name,
                    subject_kind=letter.subject_kind,
                    variants=letter.variants,
                    category=letter.category,
                    actor=ACTOR,
                    now=now,
                )
                ids[letter.name] = saved.id
    return ids


def make_workflows(organisation_id: int, templates: dict[str, int], as_of: AsOf) -> dict[str, int]:
    """The ids by name of those made now. The active ones are published, which runs every check."""
    made: dict[str, int] = {}
    with organisation_scope(organisation_id):
        there = {w["name"] for w in rows("SELECT name FROM workflow WHERE organisation_id = %s", [organisation_id])}
        facts = {key: TemplateFacts(*found) for key, found in template_facts(organisation_id).items()}
        for play in plays(templates):
            if play.name in there:
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
