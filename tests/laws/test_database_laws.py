"""The laws of the database, read from the database: tenancy, row security, views, drift between models and migrations."""

from __future__ import annotations

import io

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from dunnock.org.db import execute, organisation_scope, rows

pytestmark = pytest.mark.django_db

# Tables that belong to no organisation, each with its reason.
GLOBAL = {
    "organisation",  # the list of tenants itself
    "installation_key",  # may create organisations, sees none
    "user_account",  # a person, who may be in several organisations
}
LIBRARIES = ("django_", "auth_", "procrastinate_", "account_", "mfa_", "socialaccount_")
ORGANISATION_ONLY = "(organisation_id = (current_setting('app.organisation'::text))::integer)"


def our_tables() -> set[str]:
    found = rows(
        "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind IN ('r', 'p') AND nspname = 'public'"
    )
    return {r["relname"] for r in found if not r["relname"].startswith(LIBRARIES)} - GLOBAL


def test_every_table_of_ours_names_its_organisation():
    having = {
        r["table_name"]
        for r in rows(
            "SELECT table_name FROM information_schema.columns WHERE column_name = 'organisation_id' AND is_nullable = 'NO' AND data_type = 'integer'"
        )
    }
    assert our_tables() <= having


def test_every_tenant_table_is_fenced_by_forced_row_security():
    fenced = rows(
        """SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity, p.polname, pg_get_expr(p.polqual, p.polrelid) AS uses,
                  pg_get_expr(p.polwithcheck, p.polrelid) AS checks, p.polpermissive
           FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'organisation' WHERE c.relname = ANY(%s)""",
        [sorted(our_tables())],
    )
    for table in fenced:
        assert table["relrowsecurity"], table
        assert table["relforcerowsecurity"], table
        assert table["polpermissive"], table
        assert (table["uses"], table["checks"]) == (ORGANISATION_ONLY, ORGANISATION_ONLY), table


def test_no_other_policy_widens_the_fence():
    """One lets people find their own memberships; the rest only narrow, and only for a member with portfolios."""
    others = rows(
        """SELECT tablename, policyname, permissive, roles::text[] AS roles FROM pg_policies
           WHERE schemaname = 'public' AND policyname <> 'organisation'"""
    )
    assert [(p["tablename"], p["policyname"]) for p in others if p["permissive"] == "PERMISSIVE"] == [
        ("membership", "own")
    ]
    assert {(p["policyname"], *p["roles"]) for p in others if p["permissive"] == "RESTRICTIVE"} == {
        ("portfolio", "dunnock_portfolio")
    }


def test_every_table_with_a_customer_keeps_portfolios_apart():
    kept = {p["tablename"] for p in rows("SELECT tablename FROM pg_policies WHERE policyname = 'portfolio'")}
    with_customer = {
        r["table_name"]
        for r in rows(
            "SELECT table_name FROM information_schema.columns WHERE column_name IN ('customer_id', 'invoice_id', 'run_id')"
        )
    } & our_tables()
    assert with_customer | {"customer"} <= kept


def test_every_view_runs_as_its_reader():
    views = rows(
        "SELECT relname, reloptions FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'v' AND nspname = 'public'"
    )
    assert {v["relname"] for v in views} >= {"open_item", "customer_position"}
    for view in views:
        assert "security_invoker=true" in (view["reloptions"] or []), view["relname"]


def test_every_key_and_index_of_a_tenant_table_starts_with_the_organisation_or_is_the_row_id():
    found = rows(
        """SELECT i.relname AS index, t.relname AS table, pg_get_indexdef(x.indexrelid, 1, true) AS first, x.indisprimary
           FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
           WHERE t.relname = ANY(%s)""",
        [sorted(our_tables())],
    )
    odd = {r["index"] for r in found if not r["indisprimary"] and r["first"] != "organisation_id"}
    assert odd <= {"customer_search"}  # a trigram index cannot lead with an integer


def test_references_between_tenant_tables_include_the_organisation():
    keys = rows(
        "SELECT conname, pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text = ANY(%s)",
        [sorted(our_tables())],
    )
    assert len(keys) > 15
    tenants = [k for k in keys if "REFERENCES user_account(" not in k["text"]]
    assert all(k["text"].startswith("FOREIGN KEY (organisation_id, ") for k in tenants), tenants


def test_outside_an_organisation_every_read_and_write_fails_loudly():
    with pytest.raises(Exception, match=r"app\.organisation|invalid input syntax"):
        rows("SELECT * FROM customer")


def test_one_organisation_sees_nothing_of_another(two_organisations):
    ours, theirs = two_organisations
    with organisation_scope(theirs):
        execute(
            "INSERT INTO audit_entry (organisation_id, at, actor, action, object_kind) VALUES (%s, '2026-01-01Z', 'a', 'b', 'c')",
            [theirs],
        )
        assert len(rows("SELECT * FROM audit_entry")) == 1
    with organisation_scope(ours):
        assert rows("SELECT * FROM audit_entry") == []
        with pytest.raises(Exception, match="row-level security"), transaction.atomic():
            execute(
                "INSERT INTO audit_entry (organisation_id, at, actor, action, object_kind) VALUES (%s, '2026-01-01Z', 'a', 'b', 'c')",
                [theirs],
            )


def test_the_application_role_is_bound_by_row_security():
    assert rows("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user") == [
        {"rolsuper": False, "rolbypassrls": False}
    ]


def test_models_and_migrations_agree():
    out = io.StringIO()
    call_command("makemigrations", check=True, dry_run=True, stdout=out)
    assert "No changes detected" in out.getvalue()


def test_the_server_is_new_enough():
    assert connection.pg_version >= 150000
