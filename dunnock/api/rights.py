"""Which role an operation needs: one list. What only reads needs a viewer; everything else stands here by name.

A law test holds that every operation that is no GET is listed. API keys may do what an owner may.
"""

from __future__ import annotations

from dunnock.kernel.errors import NotAllowed
from dunnock.org.roles import MAY, Role, reaches

# Questions that need a body, and what concerns nobody but the person who asks.
_VIEWER = """
    check_criteria preview_criteria preview_draft_audience export_draft_audience try_workflow check_workflow
    preview_template check_template check_template_audience query_customers query_invoices query_contacts query_payments
    query_credit_notes query_customer_groups make_saved_view update_saved_view remove_saved_view
"""
_COLLECTOR = """
    update_customer update_customers update_invoice update_invoices pause_runs resume_runs skip_runs stop_runs move_runs
    cancel_message retry_message resolve_message send_template_test add_suppressed_address remove_suppressed_address
"""
_MANAGER = """
    make_workflow install_ready_workflow import_workflow
    update_workflow activate_workflow archive_workflow deactivate_workflow duplicate_workflow
    create_template update_template archive_template duplicate_template
    upload_file delete_file dry_run_upload import_upload delete_file sync_connection test_connection list_audit
    update_calendar import_calendar
"""
_OWNER = """
    update_organisation go_live return_to_test_mode list_api_keys create_api_key revoke_api_key
    save_mailbox remove_mailbox test_mailbox send_mailbox_trial
    create_connection update_connection delete_connection test_access complete_first_import
    upsert_ledger_rows upsert_customers upsert_contacts upsert_customer_groups upsert_invoices upsert_credit_notes
    upsert_payments upsert_allocations
    list_users update_user make_reset_link list_invitations make_invitation withdraw_invitation
"""

_LISTS: dict[Role, str] = {"viewer": _VIEWER, "collector": _COLLECTOR, "manager": _MANAGER, "owner": _OWNER}
NEEDED: dict[str, Role] = {operation: role for role, operations in _LISTS.items() for operation in operations.split()}


def needed(operation_id: str, method: str) -> Role:
    """An operation nobody listed needs an owner, unless it only reads."""
    return NEEDED.get(operation_id, "viewer" if method in ("GET", "HEAD", "OPTIONS") else "owner")


def require(role: str, operation_id: str, method: str) -> None:
    """Raises `NotAllowed` naming the role that would be needed."""
    wanted = needed(operation_id, method)
    if not reaches(role, wanted):
        raise NotAllowed(
            f"Your role here is {role}; this needs {wanted} or above. A {wanted} {MAY[wanted]}. "
            "Ask an owner to change your role.",
            role=role,
            needed=wanted,
        )
