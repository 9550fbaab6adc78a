"""The fence around portfolios: a member who has some sees only their customers, and what belongs to those (ADR 14).

The database keeps it. A restricted request runs as the role `dunnock_portfolio`, whom restrictive policies bind on every
table with a customer; they name that role only, so the engine and everybody else plan and run as if they were not there.
"""

from __future__ import annotations

from dunnock.kernel.errors import Conflict
from dunnock.org.db import RESTRICTED_ROLE as ROLE
from dunnock.org.db import execute, row, rows

_CUSTOMER = "portfolios && string_to_array(current_setting('app.portfolios'), E'\\x1f')"
# Tables that know their customer by another row.
_THROUGH = {
    "charge_attempt": "charge_id IN (SELECT id FROM charge)",
    "charge_invoice": "charge_id IN (SELECT id FROM charge)",
    "charge_refund": "charge_id IN (SELECT id FROM charge)",
    "webhook_delivery": "charge_id IN (SELECT id FROM charge)",
    "payment_link_invoice": "payment_link_id IN (SELECT id FROM payment_link)",
    "allocation": "invoice_id IN (SELECT id FROM invoice)",
    "run_event": "run_id IN (SELECT id FROM run)",
    "delivery": "message_id IN (SELECT id FROM message)",
    "message_attachment": "message_id IN (SELECT id FROM message)",
    "text_callback": "message_id IN (SELECT id FROM message)",
    "received_email_raw": "received_email_id IN (SELECT id FROM received_email)",
    "contact_invoice": "invoice_id IN (SELECT id FROM invoice)",
    "promise_invoice": "promise_id IN (SELECT id FROM promise)",
    "dispute_invoice": "dispute_id IN (SELECT id FROM dispute)",
    "plan_invoice": "plan_id IN (SELECT id FROM payment_plan)",
    "file_content": "sha256 IN (SELECT sha256 FROM file)",
}
# What a whole ERP or a whole organisation says, and it names every customer. Written still: what they change is audited.
_CLOSED = ("sync_problem", "upload", "audit_entry", "invitation")


def fence_portfolios() -> bool:
    """Make role, grants and policies where they are missing. False when this database user may not make roles.

    Run after migrations: whatever table a migration brought is fenced by the same rule.
    """
    if not make_role():
        return False
    execute(f"GRANT USAGE ON SCHEMA public TO {ROLE}")
    execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {ROLE}")
    execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {ROLE}")
    fenced = {found["tablename"] for found in rows("SELECT tablename FROM pg_policies WHERE policyname = 'portfolio'")}
    for table, condition in conditions().items():
        if table not in fenced:
            closed = table in _CLOSED
            execute(
                f"CREATE POLICY portfolio ON {table} AS RESTRICTIVE FOR {'SELECT' if closed else 'ALL'} TO {ROLE}"
                f" USING ({condition})" + ("" if closed else f" WITH CHECK ({condition})")
            )
    return True


def conditions() -> dict[str, str]:
    """What a restricted member sees of each table; tables that are not named are seen whole."""
    with_customer = rows(
        """SELECT c.table_name AS name FROM information_schema.columns c
           JOIN information_schema.tables t USING (table_schema, table_name)
           WHERE c.table_schema = 'public' AND c.column_name = 'customer_id' AND t.table_type = 'BASE TABLE'
           ORDER BY 1"""
    )
    through = {found["name"]: "customer_id IN (SELECT id FROM customer)" for found in with_customer}
    return {"customer": _CUSTOMER} | through | _THROUGH | dict.fromkeys(_CLOSED, "false")


def make_role() -> bool:
    """False when it is not there and this database user may not make it.

    A policy binds whoever *inherits* from its role, so we must be able to become it and must not inherit from it: the
    grant says so on 16 and newer, on 15 it is a property of our own role.
    """
    execute(
        f"""DO $$ BEGIN
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{ROLE}') THEN CREATE ROLE {ROLE} NOLOGIN; END IF;
              IF NOT pg_has_role(current_user, '{ROLE}', 'MEMBER') OR pg_has_role(current_user, '{ROLE}', 'USAGE') THEN
                IF current_setting('server_version_num')::int >= 160000 THEN
                  EXECUTE 'GRANT {ROLE} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE';
                ELSE
                  EXECUTE format('ALTER ROLE %I NOINHERIT', current_user);
                  GRANT {ROLE} TO CURRENT_USER;
                END IF;
              END IF;
            EXCEPTION WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN NULL;
            END $$"""
    )
    return bool(
        row(
            f"""SELECT 1 AS found FROM pg_roles WHERE rolname = '{ROLE}'
                AND pg_has_role(current_user, oid, 'MEMBER') AND NOT pg_has_role(current_user, oid, 'USAGE')"""
        )
    )


def portfolios_can_be_fenced() -> None:
    """Raises `Conflict` naming what the database's administrator has to run."""
    if not row("SELECT 1 AS found FROM pg_policies WHERE policyname = 'portfolio' AND tablename = 'customer'"):
        raise Conflict(
            "This database user may not make the role that keeps portfolios apart. Let the database's administrator run "
            f"CREATE ROLE {ROLE} NOLOGIN; GRANT {ROLE} TO dunnock WITH INHERIT FALSE, SET TRUE; (with the name of your user; "
            "on version 15 ALTER ROLE dunnock NOINHERIT and a plain GRANT), then `dunnock migrate`."
        )
