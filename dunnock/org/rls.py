"""Row-level security as migration operations: the second fence beside the explicit predicate (ADR 7).

Policy form and the reason for `current_setting` without a sub-select: the planner can read its value for estimates.
Unset, it raises: a statement outside an organisation's scope fails closed and loud.
"""

from __future__ import annotations

from django.db.migrations.operations import RunSQL


def fence(*tables: str) -> list[RunSQL]:
    """Enable and force the organisation policy on each table (the owner is bound too)."""
    return [
        RunSQL(
            f"""ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
                ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
                CREATE POLICY organisation ON {table}
                  USING (organisation_id = current_setting('app.organisation')::int)
                  WITH CHECK (organisation_id = current_setting('app.organisation')::int);""",
            f"""DROP POLICY organisation ON {table};
                ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;""",
        )
        for table in tables
    ]


def same_organisation(table: str, column: str, parent: str, on_delete: str = "NO ACTION") -> RunSQL:
    """A foreign key that includes the organisation: a reference to another tenant's row is refused by the database."""
    name = f"{table}_{column}_fk"
    return RunSQL(
        # The check of existing rows is an ordinary query, bound by the policies: 0 is nobody's organisation.
        f"""SELECT set_config('app.organisation', '0', true);
            ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY (organisation_id, {column})
            REFERENCES {parent} (organisation_id, id) ON DELETE {on_delete}""",
        f"ALTER TABLE {table} DROP CONSTRAINT {name}",
    )


def append_only(table: str) -> RunSQL:
    """Refuse UPDATE and DELETE on a table of facts."""
    return RunSQL(
        f"""CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
        f"DROP TRIGGER {table}_append_only ON {table}",
    )
