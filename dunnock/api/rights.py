"""Which role an operation needs: one list. What only reads needs a viewer; everything else stands here by name.

A law test holds that every operation that is no GET is listed, once. API keys may do what an owner may.
"""

from __future__ import annotations

from dunnock.kernel.errors import NotAllowed
from dunnock.org.roles import MAY, Role, reaches

# Questions that need a body, and what concerns nobody but the person who asks.
_VIEWER = """
    check_criteria preview_criteria preview_draft_audience export_draft_audience try_workflow check_workflow
    preview_template check_template check_template_audience query_customers query_invoices query_contacts query_payments
    query_credit_notes query_customer_groups make_saved_view update_saved_view remove_saved_view read_notifications
    preview_payment_plan
"""
_COLLECTOR = """
    update_customer update_customers update_invoice update_invoices pause_runs resume_runs skip_runs stop_runs move_runs
    cancel_message retry_message resolve_message send_template_test add_suppressed_address remove_suppressed_address
    send_text assign_received_text
    create_charge retry_charge cancel_charge create_payment_link revoke_payment_link
    start_workflow set_contact_invoices add_contact update_contact
    make_promise update_promise activate_promise cancel_promise open_dispute update_dispute settle_dispute reopen_dispute
    make_payment_plan update_payment_plan activate_payment_plan cancel_payment_plan make_note update_note remove_note
    make_task update_task complete_task cancel_task reopen_task keep_file update_file release_file remove_file
    add_payment_method make_set_up_link make_default_payment_method remove_payment_method
    update_mail_thread assign_mail_thread link_email_invoices answer_mail write_new_mail
    list_portal_links make_portal_link revoke_portal_link
"""
_MANAGER = """
    make_workflow install_ready_workflow import_workflow
    update_workflow activate_workflow archive_workflow deactivate_workflow duplicate_workflow
    create_template update_template archive_template duplicate_template
    upload_file delete_file dry_run_upload import_upload sync_connection test_connection list_audit
    update_calendar import_calendar
    create_connection update_connection delete_connection complete_first_import
    refund_charge retry_webhook_delivery
    update_portal_settings
"""
_OWNER = """
    make_inbound_hook switch_inbound_hook
    update_organisation go_live return_to_test_mode list_api_keys create_api_key revoke_api_key
    save_mailbox remove_mailbox test_mailbox send_mailbox_trial
    save_mailbox_incoming stop_mailbox_incoming test_mailbox_incoming save_mailbox_sign_in ask_mailbox_consent
    test_access
    upsert_ledger_rows upsert_customers upsert_contacts upsert_customer_groups upsert_invoices upsert_credit_notes
    upsert_payments upsert_allocations
    list_users update_user make_reset_link list_invitations make_invitation withdraw_invitation
    add_text_account update_text_account remove_text_account test_text_account
    add_provider_account update_provider_account remove_provider_account test_provider_account
"""

# No role of an organisation decides these: they concern one's own account, or come before there is an organisation,
# or no person calls them.
_NO_ROLE = """
    set_up_dunnock accept_invitation update_me choose_organisation make_my_organisation create_organisation load_example
    receive_provider_webhook call_inbound_hook
    receive_text_status receive_text_message
    suggest_portal_contact make_portal_promise open_portal_dispute open_portal_checkout
"""
PUBLIC_OR_PERSONAL = frozenset(_NO_ROLE.split())

LISTS: dict[Role, str] = {"viewer": _VIEWER, "collector": _COLLECTOR, "manager": _MANAGER, "owner": _OWNER}
NEEDED: dict[str, Role] = {operation: role for role, operations in LISTS.items() for operation in operations.split()}


def needed(operation_id: str, method: str) -> Role:
    """An operation nobody listed needs an owner, unless it only reads."""
    return NEEDED.get(operation_id, "viewer" if method in ("GET", "HEAD", "OPTIONS") else "owner")


def require(role: str, operation_id: str, method: str) -> None:
    """Raises `NotAllowed` naming the role that would be needed."""
    require_role(role, needed(operation_id, method))


def require_role(role: str, wanted: Role) -> None:
    """For what depends on the record as well: an ERP's access is an owner's, a source of files a manager's."""
    if not reaches(role, wanted):
        raise NotAllowed(
            f"Your role here is {role}; this needs {wanted} or above. A {wanted} {MAY[wanted]}. "
            "Ask an owner to change your role.",
            role=role,
            needed=wanted,
        )
