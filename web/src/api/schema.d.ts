// Generated from ../../../openapi.json by `npm run client`. Not edited by hand.

export interface paths {
    "/api/v1/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List allocations
         * @description Sort by id, applied_on or amount.
         */
        get: operations["list_allocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/allocations/{allocation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an allocation */
        get: operations["read_allocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/allocations/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send allocations
         * @description Good rows go in, bad ones are told in `errors` and stop nothing. Sending a row again changes nothing.
         */
        post: operations["upsert_allocations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys */
        get: operations["list_api_keys"];
        put?: never;
        /**
         * Create an API key
         * @description The answer is the only place the whole key is ever seen.
         */
        post: operations["create_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{key_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an API key
         * @description At once and for good. 409 for the key the request itself is sent with.
         */
        post: operations["revoke_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * View whom a draft means
         * @description Counts, totals per currency and one page of a tab, for criteria that are not saved. Changes nothing.
         *
         *     Criteria somebody is still filling in are answered too: nothing is counted, and `unfinished` says what is missing.
         */
        post: operations["preview_draft_audience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audience/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export whom a draft means
         * @description Every row of a tab as CSV or Excel.
         */
        post: operations["export_draft_audience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit
         * @description Who changed what, when, from which value to which: newest first, or oldest first behind `after`.
         */
        get: operations["list_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the business calendar
         * @description Before anybody has set it: the public holidays of the organisation's country, and its usual weekend.
         */
        get: operations["read_calendar"];
        /**
         * Set the business calendar
         * @description Replaces it whole. Starts of workflows that keep to business days move with it; so do messages on their day.
         */
        put: operations["update_calendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the closing days of a year
         * @description Public holidays and closings, day by day; weekends are not listed. Several on one day are several rows.
         */
        get: operations["list_calendar_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import closing days from an iCalendar file
         * @description All-day events of an .ics file (at most 5 MB) become closings; the others are named with the reason.
         */
        post: operations["import_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List countries and regions with known holidays */
        get: operations["list_calendar_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List charges
         * @description Newest first; oldest first behind `after`. Sort by id, created_at, amount, status, customer or paid_at.
         */
        get: operations["list_charges"];
        put?: never;
        /**
         * Charge invoices now
         * @description To a payment method on file. The order leaves within seconds; read the charge for what became of it.
         *
         *     409 `charge_refused` where the customer has no method that can be charged. Invoices that are disputed, paid or being
         *     paid are refused by name.
         */
        post: operations["create_charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/charges/{charge_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a charge
         * @description Its invoices, every attempt and refund, and what the provider told us, in the provider's order.
         */
        get: operations["read_charge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/charges/{charge_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a charge
         * @description Before it has left, or as long as its provider can still stop it (a direct debit not yet with the bank).
         */
        post: operations["cancel_charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/charges/{charge_id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a charge
         * @description All that is left of it, or a part. The order leaves within seconds.
         */
        post: operations["refund_charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/charges/{charge_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a failed charge again
         * @description For what is still open of its invoices. 409 `charge_refused` for a pending or paid one, and where it cannot work.
         */
        post: operations["retry_charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List connections
         * @description Each with its standing, the synchronisation in progress and the last one.
         */
        get: operations["list_connections"];
        put?: never;
        /**
         * Create a connection
         * @description An ERP is read for the first time at once. Its first import is fenced: nothing in it starts a workflow.
         *
         *     An ERP's access is for an owner, a source of files for a manager.
         */
        post: operations["create_connection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a connection */
        get: operations["read_connection"];
        put?: never;
        post?: never;
        /**
         * Delete a connection
         * @description What came through it is withdrawn from the ledger. To keep the ledger as it stands, pause it. 409 while it runs.
         *
         *     Only an owner withdraws; a manager may take back a source of files that holds nothing.
         */
        delete: operations["delete_connection"];
        options?: never;
        head?: never;
        /**
         * Change, pause or resume a connection
         * @description Another address or database: everything is read again, compared, and nothing unusual is carried out unasked.
         *
         *     A manager changes a source of files, an owner an ERP's.
         */
        patch: operations["update_connection"];
        trace?: never;
    };
    "/api/v1/connections/{connection_id}/complete-first-import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say the first import is complete
         * @description For files: everything from before is in. From now on what comes in is news and starts workflows.
         */
        post: operations["complete_first_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connection_id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Synchronise now
         * @description Queued for the next free worker; follow it at /syncs/{sync_id}. 409 while one is running.
         */
        post: operations["sync_connection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connection_id}/syncs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a connection's synchronisations
         * @description Newest first. Those that found nothing new are kept for an hour, the others for 90 days.
         */
        get: operations["list_syncs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connection_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a connection
         * @description With what is saved. Reaches the server, signs in, and says which company and how much there is to read.
         */
        post: operations["test_connection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connection_id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file
         * @description CSV, .xlsx, .xls or .ods of at most 50 MB, as `file` of a form. Kept for a day; nothing is imported yet.
         */
        post: operations["upload_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connection_id}/uploads/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Throw an uploaded file away
         * @description Before its import, or after. What was imported stays. 409 while it is being imported.
         */
        delete: operations["delete_file"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connection_id}/uploads/{upload_id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a file's import
         * @description What the import would do: columns, samples, counts, and what is wrong with which line. Writes nothing.
         */
        post: operations["dry_run_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connection_id}/uploads/{upload_id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a file
         * @description Queued for the next free worker; follow it at /syncs/{sync_id}. Good lines go in, the others are its problems.
         */
        post: operations["import_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test an access before saving it
         * @description Tryton: reaches the server, signs in, and says which company and how much would be read. Changes nothing.
         */
        post: operations["test_access"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description Sort by id, name, email or customer.
         */
        get: operations["list_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a contact */
        get: operations["read_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a contact
         * @description Audited. 422 for the name, email or phone of a contact the ERP keeps.
         */
        patch: operations["update_contact"];
        trace?: never;
    };
    "/api/v1/contacts/{contact_id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoices a contact looks after */
        get: operations["list_linked_invoices"];
        /**
         * Set which invoices a contact looks after
         * @description All of them, of its own customer. Workflows about contacts write about these only.
         */
        put: operations["set_contact_invoices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send contacts
         * @description Good rows go in, bad ones are told in `errors` and stop nothing. Sending a row again changes nothing.
         */
        post: operations["upsert_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List contacts that meet a criteria */
        post: operations["query_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List credit notes
         * @description Sort by id, number, issued_on, amount, amount_remaining or customer.
         */
        get: operations["list_credit_notes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes/{credit_note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a credit note */
        get: operations["read_credit_note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send credit notes
         * @description Good rows go in, bad ones are told in `errors` and stop nothing. Sending a row again changes nothing.
         */
        post: operations["upsert_credit_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List credit notes that meet a criteria */
        post: operations["query_credit_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a criteria
         * @description Every problem with its place, and the criteria as one sentence. A faulty criteria is answered, not refused.
         */
        post: operations["check_criteria"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what criteria may ask
         * @description Fields with operators and options, and what this organisation's own data suggests.
         */
        get: operations["list_criteria_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count who meets a criteria
         * @description Criteria somebody is still filling in are answered too: nothing is counted, and `unfinished` says what is missing.
         */
        post: operations["preview_criteria"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customer groups
         * @description Sort by id or name.
         */
        get: operations["list_customer_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer group
         * @description With what all its members owe together, per currency and age.
         */
        get: operations["read_customer_group"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-groups/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send customer groups
         * @description Good rows go in, bad ones are told in `errors` and stop nothing. Sending a row again changes nothing.
         */
        post: operations["upsert_customer_groups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-groups/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List customer groups that meet a criteria */
        post: operations["query_customer_groups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers with what they owe
         * @description Sort by id, name, reference, strike_level, created, balance, overdue (both in `currency`) or days_overdue.
         */
        get: operations["list_customers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set what people decide about many customers
         * @description The same change for each, as for one; all or none where a value cannot be. An audit entry per changed customer.
         */
        patch: operations["update_customers"];
        trace?: never;
    };
    "/api/v1/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read all about a customer
         * @description Facts, accounts with their ageing per currency, contacts, open invoices and the latest payments.
         */
        get: operations["read_customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set what people decide about a customer
         * @description A sync does not undo it, except `tags` where the ERP sends tags itself. Audited.
         */
        patch: operations["update_customer"];
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all cases of a customer
         * @description Promises, disputes, payment plans, tasks, notes and files: of each the latest 50, what is open first, and how many.
         */
        get: operations["list_customer_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a contact by hand
         * @description No sync touches it.
         */
        post: operations["add_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer in every active workflow
         * @description For each active workflow: in it or not, and why, in a sentence.
         */
        get: operations["explain_one_customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/explain/{workflow_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of a customer a workflow is about
         * @description The newest records of the workflow's subject that are this customer's, to ask of one *why, or why not*.
         */
        get: operations["list_explained_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's payment methods
         * @description The default one first.
         */
        get: operations["list_payment_methods"];
        put?: never;
        /**
         * Add a payment method by its reference
         * @description One that exists at the provider already. It is looked up there; numbers of cards and accounts never come here.
         */
        post: operations["add_payment_method"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/payment-methods/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to set up a payment method
         * @description To the provider's own page, where the customer enters a card or permits a direct debit. It appears here by itself.
         */
        post: operations["make_set_up_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/portal-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the portal links of a customer
         * @description Latest first.
         */
        get: operations["list_portal_links"];
        put?: never;
        /**
         * Make a portal link
         * @description Whoever has the link sees the customer's account. 409 `portal_closed` while the portal is off.
         */
        post: operations["make_portal_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a customer's runs */
        get: operations["list_customer_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's timeline
         * @description What happened to it, what was written to it and where its runs went: newest first, each said in a sentence.
         */
        get: operations["list_customer_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send customers
         * @description Good rows go in, bad ones are told in `errors` and stop nothing. Sending a row again changes nothing.
         */
        post: operations["upsert_customers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export customers
         * @description Every page of the list, with the same filters and order, as CSV or Excel.
         */
        get: operations["export_customers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List customers that meet a criteria */
        post: operations["query_customers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List disputes
         * @description Sort by id, opened_at, settled_at, amount, reason or customer.
         */
        get: operations["list_disputes"];
        put?: never;
        /**
         * Open a dispute
         * @description Its invoices are marked as disputed and not chased until it is settled.
         */
        post: operations["open_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{dispute_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a dispute */
        get: operations["read_dispute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a dispute
         * @description 409 for one that is settled.
         */
        patch: operations["update_dispute"];
        trace?: never;
    };
    "/api/v1/disputes/{dispute_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen a dispute */
        post: operations["reopen_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{dispute_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle a dispute
         * @description accepted: the customer was right; rejected: they were not; credited: a credit note was agreed; withdrawn: given up.
         */
        post: operations["settle_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description Newest first; oldest first behind `after`.
         */
        get: operations["list_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the fictional company can be loaded */
        get: operations["read_example"];
        put?: never;
        /**
         * Load the fictional company
         * @description As an organisation of its own, in test mode, beside the others; takes some seconds. Goes there.
         */
        post: operations["load_example"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/file-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what columns of a file can be
         * @description Per object; `custom.<name>` fills a field of your own.
         */
        get: operations["list_file_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List files
         * @description Latest first. Sort by id, created_at, name or size.
         */
        get: operations["list_files"];
        put?: never;
        /**
         * Upload a file to keep
         * @description At most 25 MB, as `file` of a form. Programs, scripts, web pages and documents with macros are refused, whatever
         *     their name says.
         */
        post: operations["keep_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is known of a file */
        get: operations["read_file"];
        put?: never;
        post?: never;
        /**
         * Remove a file
         * @description Its content is wiped within two days, unless another file has the same.
         */
        delete: operations["remove_file"];
        options?: never;
        head?: never;
        /** Rename, tag or show a file */
        patch: operations["update_file"];
        trace?: never;
    };
    "/api/v1/files/{file_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file
         * @description 409 for a quarantined one: release it first, if you know what it is.
         */
        get: operations["download_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{file_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a quarantined file
         * @description From then on anybody here may download it. Audited.
         */
        post: operations["release_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is it alive
         * @description 503 when the database does not answer or migrations are pending.
         */
        get: operations["read_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hooks/charges/{webhook_token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell Dunnock what happened to a payment
         * @description For payment providers. The body is taken as it was signed; an event that was received before changes nothing.
         *
         *     400 `signature_refused` for what the provider has not signed: nothing is done, and that it came is noted.
         */
        post: operations["receive_provider_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hooks/in/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call an inbound webhook
         * @description For another system, signed with the address's secret. The same `webhook-id` is taken once, however often it comes.
         */
        post: operations["call_inbound_hook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hooks/texts/{callback_token}/incoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring Dunnock a text message
         * @description For providers, signed. The same text is taken once, however often it is brought.
         */
        post: operations["receive_text_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hooks/texts/{callback_token}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell Dunnock what became of a text message
         * @description For providers, signed. Told twice, late or out of order it comes to the same; 403 for what is not signed.
         */
        post: operations["receive_text_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound-hooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List inbound webhooks */
        get: operations["list_inbound_hooks"];
        put?: never;
        /**
         * Make an address another system may call
         * @description Its calls are signed with the secret in the answer, as the Standard Webhooks specification says.
         */
        post: operations["make_inbound_hook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound-hooks/{hook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Switch an inbound webhook on or off */
        patch: operations["switch_inbound_hook"];
        trace?: never;
    };
    "/api/v1/inbound-hooks/{hook_id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calls of an inbound webhook
         * @description Newest first, each with its body, whom it named, or why it started nothing.
         */
        get: operations["list_inbound_hook_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/emails/{email_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a mail, or pass it on
         * @description It leaves through the mailbox at once; in test mode it is captured. 422 naming each recipient that is suppressed, with
         *     the reason.
         */
        post: operations["answer_mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/emails/{email_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an answer begins with
         * @description Recipients, subject, and the mail as it is quoted. An answer to all leaves our own addresses out.
         */
        get: operations["draft_mail_answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/emails/{email_id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Link a mail to invoices
         * @description Of its customer; these and no others.
         */
        put: operations["link_email_invoices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/emails/{email_id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a received mail
         * @description As it came; of a very large one its beginning.
         */
        get: operations["download_email"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a new mail
         * @description In a conversation of its own: answers to it will be found there. Like an answer, it leaves at once.
         */
        post: operations["write_new_mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List conversations
         * @description Latest first. `q` looks in subjects, senders, texts and customers' names.
         */
        get: operations["list_mail_threads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/threads/{thread_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a conversation
         * @description Its mails in both directions with their files and invoices; while it has no customer, whose it may be. Reading it here
         *     does not mark it as read: send `unread: false` for that.
         */
        get: operations["read_mail_thread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give a conversation to a colleague, close it, mark it
         * @description What is not sent stays. A closed conversation opens again when a person's mail or a bounce comes in.
         */
        patch: operations["update_mail_thread"];
        trace?: never;
    };
    "/api/v1/inbox/threads/{thread_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whose a conversation is
         * @description Its mails and their files go to the customer, and later mail from the sender follows. *Email received* is raised for
         *     each mail that had no customer before, once, whoever it is given to later. 409 for a customer that was withdrawn.
         */
        post: operations["assign_mail_thread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List open invitations */
        get: operations["list_invitations"];
        put?: never;
        /**
         * Invite somebody
         * @description Good for a week and once. It is mailed where this installation sends mail; the link can be handed over as well.
         */
        post: operations["make_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation */
        delete: operations["withdraw_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Makes the account, or lets the address's account in with its password. Signs in, unless a second factor is asked for.
         */
        post: operations["accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/by-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at an invitation
         * @description 404 when it is used, withdrawn or older than a week.
         */
        get: operations["read_invitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices
         * @description Sort by id, number, issued_on, due_on, days_overdue, amount, balance or customer.
         */
        get: operations["list_invoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set what people decide about many invoices
         * @description The same change for each, as for one. An audit entry per changed invoice.
         */
        patch: operations["update_invoices"];
        trace?: never;
    };
    "/api/v1/invoices/{invoice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an invoice */
        get: operations["read_invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set what people decide about an invoice
         * @description A sync does not undo it, except `tags` and `disputed` where the ERP sends them itself. Audited.
         */
        patch: operations["update_invoice"];
        trace?: never;
    };
    "/api/v1/invoices/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send invoices
         * @description Good rows go in, bad ones are told in `errors` and stop nothing. Sending a row again changes nothing.
         */
        post: operations["upsert_invoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export invoices
         * @description Every page of the list, with the same filters and order, as CSV or Excel.
         */
        get: operations["export_invoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List invoices that meet a criteria */
        post: operations["query_invoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send rows of several objects
         * @description Good rows go in, bad ones are told in `errors` and stop nothing. Sending a row again changes nothing.
         */
        post: operations["upsert_ledger_rows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mailbox mail leaves from
         * @description 404 while none is set up.
         */
        get: operations["read_mailbox"];
        /**
         * Enter or change the mailbox
         * @description Forgets what stopped it, so that waiting messages are tried at once. Audited, without the password.
         */
        put: operations["save_mailbox"];
        post?: never;
        /**
         * Take the mailbox away
         * @description 409 while the organisation is live. What left through it stays as it is; the password is wiped.
         */
        delete: operations["remove_mailbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Google or Microsoft for access
         * @description The address to open in the browser; it is good for fifteen minutes, and for one consent.
         */
        post: operations["ask_mailbox_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox/incoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where mail comes in
         * @description 404 while no mailbox is set up at all; `enabled` false while mail only leaves.
         */
        get: operations["read_mailbox_incoming"];
        /**
         * Enter or change where mail comes in
         * @description Mail is read over IMAP from now on, and nothing is changed in the mailbox. What came before now is history: read in as
         *     far back as wanted, it raises no event. Another server, user or folder begins anew.
         */
        put: operations["save_mailbox_incoming"];
        post?: never;
        /**
         * Read no more mail
         * @description What was read stays. Its password is wiped.
         */
        delete: operations["stop_mailbox_incoming"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox/incoming/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test where mail comes in
         * @description Connects, logs in and opens the folder, in ten seconds at most. No mail is read, nothing is changed.
         */
        post: operations["test_mailbox_incoming"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose how the mailbox signs in
         * @description With a password, or with access Google or Microsoft gives (OAuth 2): then ask for consent next.
         */
        put: operations["save_mailbox_sign_in"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a mailbox
         * @description Connects, encrypts, logs in and offers the sender, in ten seconds at most. No mail is sent.
         *
         *     When the saved mailbox passes, whatever had stopped it is forgotten.
         */
        post: operations["test_mailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a trial mail
         * @description One mail, to somebody who works here, in twenty seconds at most; in test mode too. What the server said is answered
         *     and audited.
         */
        post: operations["send_mailbox_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who asks, and where
         * @description Answers everybody: `signed_in` says whether it knows them. Sets the CSRF cookie.
         */
        get: operations["read_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one's name
         * @description 401 for an API key: it is nobody.
         */
        patch: operations["update_me"];
        trace?: never;
    };
    "/api/v1/me/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go to another of one's organisations */
        post: operations["choose_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a further organisation
         * @description In test mode, with oneself as its owner, and go there. Only an owner of one may make another.
         */
        post: operations["make_my_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor-picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The picture of a second factor's secret
         * @description Of the secret this session was given when it asked for one; it is no longer shown once the factor is on.
         */
        get: operations["second_factor_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages
         * @description Newest first; oldest first behind `after`. Sort by id, at (sent, or written), due_at, state, subject, customer or
         *     workflow.
         */
        get: operations["list_all_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a message
         * @description As it was written, each attempt in the server's words, the invoices it listed as they were, and its run.
         */
        get: operations["read_message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{message_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do not send a message
         * @description A queued, held or failed one. Its run ends; to leave out only this step, skip it on the run.
         */
        post: operations["cancel_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{message_id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a message as mail
         * @description As it left, or would leave. 409 while it is not written yet.
         */
        get: operations["download_message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{message_id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what became of an unknown message
         * @description The connection broke while it was being sent, so only a person can know. Audited, and told in its run's story.
         *
         *     409 for a message whose outcome is known, and for sending again what its run has left behind.
         */
        post: operations["resolve_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{message_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a message again now
         * @description A failed, held or waiting one: checked and written anew, it leaves at once unless something is still in its way.
         */
        post: operations["retry_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export messages
         * @description Every message the list shows with the same filters, newest first, as CSV or Excel: who was written to, when, why.
         */
        get: operations["export_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notes
         * @description Latest first. Sort by id or created_at.
         */
        get: operations["list_notes"];
        put?: never;
        /** Write a note */
        post: operations["make_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a note */
        get: operations["read_note"];
        put?: never;
        post?: never;
        /**
         * Remove a note
         * @description The audit keeps what it said.
         */
        delete: operations["remove_note"];
        options?: never;
        head?: never;
        /**
         * Change a note
         * @description The audit keeps what it said before.
         */
        patch: operations["update_note"];
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What workflows told me
         * @description Newest first. An API key is nobody, and is told nothing.
         */
        get: operations["list_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark what I was told as read */
        post: operations["read_notifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation of this key */
        get: operations["read_organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the organisation's settings */
        patch: operations["update_organisation"];
        trace?: never;
    };
    "/api/v1/organisation/go-live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let messages leave
         * @description 409 while no default mailbox is set up: there would be nowhere for mail to leave from.
         *
         *     Follow-up runs walked in test mode do not count: they end, and whoever matches then starts anew with the first message.
         */
        post: operations["go_live"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/test-mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return to test mode
         * @description From now on messages are captured and nothing leaves.
         */
        post: operations["return_to_test_mode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an organisation
         * @description In test mode, with its first API key. Needs an installation key.
         */
        post: operations["create_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payment links
         * @description Newest first.
         */
        get: operations["list_payment_links"];
        put?: never;
        /**
         * Make a payment link
         * @description It always asks for what is open on the day it is opened: what has been paid drops out by itself.
         */
        post: operations["create_payment_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-links/{payment_link_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a payment link
         * @description Whoever opens it is told to ask for a new one, and the provider's page is closed. 409 when its invoices were paid.
         */
        post: operations["revoke_payment_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-methods/{payment_method_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Charge a payment method no more
         * @description What it has paid stays as it is. At the provider it is left alone.
         */
        delete: operations["remove_payment_method"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-methods/{payment_method_id}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make it the default
         * @description The one that is charged automatically. Answers all the customer's methods; 409 for one that cannot be charged.
         */
        post: operations["make_default_payment_method"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payment plans
         * @description Sort by id, created_at, name, remaining, total, ends_on or customer.
         */
        get: operations["list_payment_plans"];
        put?: never;
        /**
         * Agree on a payment plan
         * @description Its invoices are not chased while it is kept. What is paid on them fills the instalments in the order of their dates.
         */
        post: operations["make_payment_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a payment plan */
        get: operations["read_payment_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a payment plan
         * @description Paid instalments stay. A broken plan with new instalments goes on. 409 for one that is completed or cancelled.
         */
        patch: operations["update_payment_plan"];
        trace?: never;
    };
    "/api/v1/payment-plans/{plan_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a drafted payment plan
         * @description Money learnt of from now on counts.
         */
        post: operations["activate_payment_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-plans/{plan_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a payment plan
         * @description What was paid stays; the rest is chased again as its invoices say.
         */
        post: operations["cancel_payment_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-plans/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a payment plan would come to
         * @description Its instalments, and everything that would be refused. Writes nothing.
         */
        post: operations["preview_payment_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments
         * @description Sort by id, paid_on, amount, unapplied or customer.
         */
        get: operations["list_payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{payment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a payment */
        get: operations["read_payment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send payments
         * @description Good rows go in, bad ones are told in `errors` and stop nothing. Sending a row again changes nothing.
         */
        post: operations["upsert_payments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List payments that meet a criteria */
        post: operations["query_payments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can own a customer or a workflow */
        get: operations["list_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a customer owes, as the customer sees it
         * @description Open invoices, totals per currency, latest payments, documents, and what may be done.
         */
        get: operations["read_portal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal-links/{portal_link_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a portal link
         * @description Whoever opens it is told to ask for a new one.
         */
        post: operations["revoke_portal_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the portal's settings */
        get: operations["read_portal_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set what customers may do in the portal
         * @description Off, every link stops working until it is on again. Audited.
         */
        patch: operations["update_portal_settings"];
        trace?: never;
    };
    "/api/v1/portal/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay invoices in the portal
         * @description The provider's page for what is open of them now. It leads back to the link.
         */
        post: operations["open_portal_checkout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is written to, as the customer sees it */
        get: operations["list_portal_contacts"];
        put?: never;
        /**
         * Ask for a change of who is written to
         * @description A task for whoever looks after the customer. Nothing is changed before somebody has looked.
         */
        post: operations["suggest_portal_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispute invoices in the portal */
        post: operations["open_portal_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a document in the portal */
        get: operations["download_portal_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Promise a date in the portal */
        post: operations["make_portal_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customer's statement of account
         * @description What is open today, and what moved in the last 90 days.
         */
        get: operations["read_portal_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The portfolios customers are in */
        get: operations["list_portfolios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List promises to pay
         * @description Sort by id, due_on, made_at, amount, status or customer.
         */
        get: operations["list_promises"];
        put?: never;
        /**
         * Record a promise to pay
         * @description Its invoices are not chased until it is decided. Whether it is kept is read from payments, never set by hand.
         */
        post: operations["make_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promises/{promise_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a promise to pay */
        get: operations["read_promise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a promise to pay
         * @description 409 for all but the note of one that was decided or cancelled.
         */
        patch: operations["update_promise"];
        trace?: never;
    };
    "/api/v1/promises/{promise_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a draft of a promise
         * @description Made now: money learnt of from now on counts.
         */
        post: operations["activate_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promises/{promise_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a promise to pay
         * @description It is no longer expected, and its invoices are chased again. 409 for one that was decided.
         */
        post: operations["cancel_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provider-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payment provider accounts
         * @description Each with the address to enter at the provider, and what stops it.
         */
        get: operations["list_provider_accounts"];
        put?: never;
        /**
         * Add a payment provider account
         * @description The first one is the default. Enter its `webhook_url` at the provider, then send the signing secret it shows.
         */
        post: operations["add_provider_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provider-accounts/{provider_account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a provider account */
        get: operations["read_provider_account"];
        put?: never;
        post?: never;
        /**
         * Remove a payment provider account
         * @description 409 while a charge through it is not decided. What went through it stays; its keys are wiped.
         */
        delete: operations["remove_provider_account"];
        options?: never;
        head?: never;
        /**
         * Change a provider account
         * @description Its name, its keys, or that it is the default. With a new key, charges that wait are tried at once.
         */
        patch: operations["update_provider_account"];
        trace?: never;
    };
    "/api/v1/provider-accounts/{provider_account_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a provider account
         * @description Signs in and reads, charges nothing. When it works, whatever had stopped the account is forgotten.
         */
        post: operations["test_provider_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ready-workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List ready workflows */
        get: operations["list_ready_workflows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ready-workflows/{key}/install": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Install a ready workflow as a draft
         * @description With the templates it sends, where they are not there yet. Nothing happens until it is activated.
         */
        post: operations["install_ready_workflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/received-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List texts that came in
         * @description Latest first.
         */
        get: operations["list_received_texts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/received-texts/{received_text_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whose a received text is
         * @description It stands in the customer's timeline from now on. 409 when it belongs to another customer.
         */
        post: operations["assign_received_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * @description Newest first: whom each is about, where it stands, why, and when it goes on.
         */
        get: operations["list_all_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a run with its story
         * @description Every step walked, every message, each line in words.
         */
        get: operations["read_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move runs to another time
         * @description Another end of the wait, or another sending time.
         */
        post: operations["move_runs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause runs
         * @description They keep where they are; a message of theirs that has not left does not leave.
         */
        post: operations["pause_runs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume runs
         * @description They go on at the same step, at once where their time has passed.
         */
        post: operations["resume_runs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Skip the current step of runs
         * @description Leaves the current wait, or the message not yet sent, behind.
         */
        post: operations["skip_runs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop runs
         * @description They end here; what was still to leave is cancelled.
         */
        post: operations["stop_runs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved views
         * @description One's own and shared ones.
         */
        get: operations["list_saved_views"];
        put?: never;
        /** Save a view */
        post: operations["make_saved_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{view_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a saved view */
        delete: operations["remove_saved_view"];
        options?: never;
        head?: never;
        /**
         * Change a saved view
         * @description Only whoever made it.
         */
        patch: operations["update_saved_view"];
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up: the first account and organisation
         * @description Once, by whoever runs the server: 409 as soon as somebody has an account. Signs in.
         */
        post: operations["set_up_dunnock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List kinds of steps */
        get: operations["list_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressed-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List addresses nothing is sent to
         * @description Latest first. The engine adds those a mail server calls dead.
         */
        get: operations["list_suppressed_addresses"];
        put?: never;
        /**
         * Send nothing to an address
         * @description Whichever contact carries it. 409 when it is on the list already.
         */
        post: operations["add_suppressed_address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressed-addresses/{suppressed_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Write to an address again
         * @description Audited. Messages held because nobody was left to write to are looked at again within a quarter of an hour.
         */
        delete: operations["remove_suppressed_address"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/syncs/{sync_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a synchronisation, also while it runs */
        get: operations["read_sync"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/syncs/{sync_id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what did not go in
         * @description In the order of the file; the first 10,000 are kept.
         */
        get: operations["list_sync_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/syncs/{sync_id}/problems/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export what did not go in
         * @description All problems as CSV, for whoever mends the file or the ERP.
         */
        get: operations["export_sync_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description What is due first. Sort by id, due_on, priority, created_at, completed_at, title or customer.
         */
        get: operations["list_tasks"];
        put?: never;
        /** Make a task */
        post: operations["make_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a task */
        get: operations["read_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a task
         * @description 409 for one that is not open.
         */
        patch: operations["update_task"];
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a task
         * @description It is not needed any more. A run that waits for it goes on.
         */
        post: operations["cancel_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a task
         * @description A run that waits for it goes on.
         */
        post: operations["complete_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen a task */
        post: operations["reopen_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count open tasks
         * @description All, one's own, nobody's, and those that are late.
         */
        get: operations["count_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List templates
         * @description With the workflows that use each, and how many faults stand in its way. Sort by name, updated, category or id.
         */
        get: operations["list_templates"];
        put?: never;
        /**
         * Create a template
         * @description One with faults is kept too: they are told in `faults`, and no workflow that uses it can be activated.
         */
        post: operations["create_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a template
         * @description With every language, what is wrong with it, and which workflows use it.
         */
        get: operations["read_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Save a template
         * @description Messages that are still to leave are written with the new text. 409 when somebody saved in between.
         */
        patch: operations["update_template"];
        trace?: never;
    };
    "/api/v1/templates/{template_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a template
         * @description 409 while an active workflow, or a run under way, writes with it: its messages would have no text.
         */
        post: operations["archive_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}/check-audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a template with its audience
         * @description Writes the message for up to 500 records a workflow means now and says for whom that fails. Changes nothing.
         */
        post: operations["check_template_audience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Duplicate a template
         * @description The same languages under another name. An archived template may be the model.
         */
        post: operations["duplicate_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}/send-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test of a template
         * @description One message of no workflow, its subject marked [Test]. In test mode it is captured; live, it leaves at once.
         *
         *     422 when it cannot be written, with the faults; 409 for a text message, which is tried with its account.
         */
        post: operations["send_template_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a variant that is not saved
         * @description Faults with their places and what to do. Changes nothing.
         */
        post: operations["check_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a template may hold
         * @description Every field for a subject, in the picker's order; groups and lists are there too.
         */
        get: operations["list_template_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See the exact message
         * @description With a record of the ledger it is what would leave for it; without one, values are made up. Changes nothing.
         */
        post: operations["preview_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List text message accounts
         * @description Each with the addresses its provider calls, and what stops it.
         */
        get: operations["list_text_accounts"];
        put?: never;
        /**
         * Add a text message account
         * @description The first one is the default. Enter its `incoming_url` at the provider, so that answers and STOP reach you.
         */
        post: operations["add_text_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-accounts/{text_account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a text message account */
        get: operations["read_text_account"];
        put?: never;
        post?: never;
        /**
         * Remove a text message account
         * @description 409 while a text is leaving through it. What left through it stays; its secret is wiped and its addresses are closed.
         */
        delete: operations["remove_text_account"];
        options?: never;
        head?: never;
        /**
         * Change a text message account
         * @description Forgets what stopped it, so that waiting texts are tried at once. Audited, without the secret.
         */
        patch: operations["update_text_account"];
        trace?: never;
    };
    "/api/v1/text-accounts/{text_account_id}/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the provider of an account told
         * @description Latest first, the latest thousand: statuses of texts, and calls that were not signed.
         */
        get: operations["list_text_callbacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-accounts/{text_account_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a text message account
         * @description Without `to` it signs in and sends nothing. With it one trial text leaves, in test mode too: no customer is written to.
         *
         *     When it works, whatever had stopped the account is forgotten.
         */
        post: operations["test_text_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a text message to a contact
         * @description By hand, at once. In test mode it is captured. 409 for a number that has opted out.
         */
        post: operations["send_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs somebody, what runs, what is owed */
        get: operations["read_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today/unreachable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who owes and cannot be written to */
        get: operations["read_unreachable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triggers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List triggers
         * @description What may start a workflow; the trigger fixes its subject.
         */
        get: operations["list_triggers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Active ones first.
         */
        get: operations["list_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user's role, portfolios or access
         * @description 409 when no active owner would be left. Who is made inactive is out with the next request they send.
         */
        patch: operations["update_user"];
        trace?: never;
    };
    "/api/v1/users/{user_id}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to set a new password
         * @description For installations that send no mail. 409 for somebody who is in other organisations too.
         */
        post: operations["make_reset_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what payment providers told us
         * @description Latest first; `state=unresolved` shows what nobody could place.
         */
        get: operations["list_webhook_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/{delivery_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look again at what a provider told us
         * @description For what waits: within seconds. 409 for one that is applied, ignored or refused.
         */
        post: operations["retry_webhook_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workflows
         * @description Each with what it is about in a sentence, its live version, and what needs somebody.
         */
        get: operations["list_all_workflows"];
        put?: never;
        /**
         * Create a workflow
         * @description An empty draft, a draft of your own, or a duplicate of another workflow's draft.
         */
        post: operations["make_workflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a workflow
         * @description Its draft with every problem, and the live version.
         */
        get: operations["read_workflow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Save a workflow's draft
         * @description Refused with 409 `draft_moved` when somebody saved since `expected_revision`. What runs does not change.
         */
        patch: operations["update_workflow"];
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a workflow's draft
         * @description Publishes the draft as an immutable version. Refused with every reason while errors stand in the way.
         *
         *     Runs in flight stay on their version, move to the same step of the new one, or end; `runs` says how many did what.
         */
        post: operations["activate_workflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What activating would do
         * @description Who starts and when, what happens to runs in flight, and what to look at first. Changes nothing.
         */
        get: operations["read_activation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a workflow
         * @description Out of the list and for good: duplicate it to go on with it.
         */
        post: operations["archive_workflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * View whom a workflow means
         * @description Of the live version; of the draft before any activation, or when asked for.
         */
        get: operations["preview_workflow_audience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/audience/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export whom a workflow means */
        get: operations["export_workflow_audience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a draft
         * @description Every problem, at the step where it is. With a `draft` in the body that one is checked; nothing is saved.
         */
        post: operations["check_workflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count a workflow's runs per step
         * @description For the builder's cards: who matches now, how many were ever enrolled, and where the runs stand.
         */
        get: operations["read_workflow_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a workflow
         * @description Nobody starts any more. Runs in flight finish, or end now.
         */
        post: operations["deactivate_workflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Duplicate a workflow */
        post: operations["duplicate_workflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why, or why not
         * @description One sentence first, then every condition with its value and whether it holds.
         */
        get: operations["explain_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a workflow's runs */
        get: operations["list_workflow_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start picked records in a workflow
         * @description They start now, at the first step, whatever the trigger waits for; messages are checked as ever before they leave.
         */
        post: operations["start_workflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a workflow with a record
         * @description Walks one record through the draft: branches, waits, and each message exactly as it would read. Sends nothing.
         */
        post: operations["try_workflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a workflow's versions */
        get: operations["list_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version */
        get: operations["read_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow_id}/yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a workflow as YAML
         * @description The draft, for git or another organisation; the import gives back the very same.
         */
        get: operations["export_workflow_yaml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a workflow from YAML
         * @description A new draft from an export. Templates are found by their names.
         */
        post: operations["import_workflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** _Way */
        _Way: {
            /** Id */
            id: string;
            /**
             * Label
             * @default
             */
            label: string;
            /**
             * Steps
             * @default []
             */
            steps: (components["schemas"]["SendEmail"] | components["schemas"]["SendText"] | components["schemas"]["Wait"] | components["schemas"]["WaitUntil"] | components["schemas"]["IfElse"] | components["schemas"]["CreateTask"] | components["schemas"]["AddNote"] | components["schemas"]["NotifyUser"] | components["schemas"]["UpdateCustomer"] | components["schemas"]["UpdateInvoice"] | components["schemas"]["RetryCharge"] | components["schemas"]["End"])[];
        };
        /** AcceptedInvitation */
        AcceptedInvitation: {
            /**
             * Name
             * @description For a new account
             * @default
             */
            name: string;
            /**
             * Password
             * @description A new one, or that of the account the address already has
             */
            password: string;
            /** Token */
            token: string;
        };
        /**
         * Account
         * @description What stands on a customer's account in one currency.
         */
        Account: {
            /**
             * Ageing
             * @description By the organisation's buckets, current first
             */
            ageing: components["schemas"]["AgeingBucket"][];
            /**
             * Balance
             * @example 1234.50
             */
            balance: string;
            /** Currency */
            currency: string;
            /**
             * Not Yet Due
             * @example 1234.50
             */
            not_yet_due: string;
            /** Open Invoices */
            open_invoices: number;
            /**
             * Overdue
             * @example 1234.50
             */
            overdue: string;
            /**
             * Unapplied Credit
             * @example 1234.50
             */
            unapplied_credit: string;
        };
        /** ActivateWorkflow */
        ActivateWorkflow: {
            /**
             * Expected Revision
             * @description Refuse when the draft has moved on
             */
            expected_revision?: number | null;
            /**
             * Runs
             * @description Runs in flight: stay on their version; move to the same step of the new one; or end now (a workflow without restart starts none again)
             * @default stay
             * @enum {string}
             */
            runs: "stay" | "move" | "end";
            /**
             * Without Step
             * @description With move: what becomes of runs whose step the new version has not
             * @default stay
             * @enum {string}
             */
            without_step: "stay" | "end";
        };
        /** AddNote */
        AddNote: {
            /**
             * Category
             * @default
             */
            category: string;
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "add_note";
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /** AgeingBucket */
        AgeingBucket: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /**
             * Bucket
             * @example 1-30
             */
            bucket: string;
            /** Invoices */
            invoices: number;
        };
        /** Ahead */
        Ahead: {
            /**
             * First At
             * Format: date-time
             * @description When the first of them is due; in the past: about to happen
             */
            first_at: string;
            /**
             * Messages
             * @description Messages that wait for a time before midnight
             */
            messages: number;
            /** Name */
            name: string;
            /**
             * Runs
             * @description Runs that go on to their next step before midnight
             */
            runs: number;
            /** Workflow Id */
            workflow_id: number;
        };
        /**
         * AllocationInput
         * @description A key that is absent leaves the stored value as it is, null clears it.
         */
        AllocationInput: {
            /**
             * @description In the invoice's currency
             * @example 1190.00
             */
            amount: string;
            /**
             * Format: date
             * @description When it was applied
             * @example 2026-04-02
             */
            applied_on: string;
            /**
             * @description The credit note's erp_id; this or payment_erp_id
             * @example GS-42
             */
            credit_note_erp_id?: string | null;
            /**
             * @description Its id in your system; a row with a known id is changed, any other is new
             * @example 1047
             */
            erp_id: string;
            /**
             * @description The erp_id of the invoice it settles
             * @example 1047
             */
            invoice_erp_id: string;
            /**
             * @description The payment's erp_id; this or credit_note_erp_id
             * @example Z-311
             */
            payment_erp_id?: string | null;
            /** @description Counts for the invoice's balance, but your system has not reconciled it yet */
            provisional?: boolean | null;
        };
        /** AllocationPage */
        AllocationPage: {
            /** Items */
            items: components["schemas"]["AllocationRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** AllocationQuery */
        AllocationQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Credit Note Id */
            credit_note_id?: number | null;
            /** Invoice Id */
            invoice_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /** Payment Id */
            payment_id?: number | null;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
        };
        /** AllocationRow */
        AllocationRow: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /**
             * Applied On
             * Format: date
             */
            applied_on: string;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Credit Note Id */
            credit_note_id: number | null;
            /**
             * Currency
             * @description The invoice's
             */
            currency: string;
            /** Customer Id */
            customer_id: number;
            /**
             * Erp Id
             * @description Its id in the system it came from
             */
            erp_id: string;
            /** Id */
            id: number;
            /** Invoice Id */
            invoice_id: number;
            /** Invoice Number */
            invoice_number: string;
            /** Payment Id */
            payment_id: number | null;
            /**
             * Provisional
             * @description Not yet reconciled in the ERP; the invoice's balance counts it
             */
            provisional: boolean;
            /**
             * Withdrawn At
             * @description Voided, or no longer there in the system it came from
             */
            withdrawn_at: string | null;
        };
        /** AllocationRows */
        AllocationRows: {
            /**
             * Allow Large Change
             * @description Go on when `present` would close a quarter of the ledger
             * @default false
             */
            allow_large_change: boolean;
            /**
             * Complete For Invoices
             * @description erp_ids of invoices whose allocations stand here completely: any other is withdrawn
             * @default []
             */
            complete_for_invoices: string[];
            /**
             * Initial
             * @description An opening balance: nothing in this request raises an event
             * @default false
             */
            initial: boolean;
            /**
             * Present
             * @description Every erp_id of this object your system has: what the ledger holds beside them is withdrawn
             */
            present?: string[] | null;
            /** Rows */
            rows: components["schemas"]["AllocationInput"][];
            /**
             * Source
             * @description The system the rows come from; erp_ids are unique within one. Made on first use
             * @default API
             */
            source: string;
        };
        /** AllRunsQuery */
        AllRunsQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Group Id
             * @description About this customer group itself
             */
            group_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Customer, reference, or number
             * @default
             */
            q: string;
            /**
             * State
             * @description held, failed and unknown are about the message; open: not ended
             */
            state?: ("waiting" | "holding" | "paused" | "ended" | "held" | "failed" | "unknown" | "open") | null;
            /** Step Id */
            step_id?: string | null;
            /** Workflow Id */
            workflow_id?: number | null;
        };
        /** AnyTime */
        AnyTime: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            mode: "as_soon_as_possible";
        };
        /** ApiKeyRow */
        ApiKeyRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Hint
             * @description Its beginning and end, to recognise it by
             */
            hint: string;
            /** Id */
            id: number;
            /**
             * Last Used At
             * @description To the minute
             */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Revoked At */
            revoked_at: string | null;
        };
        /** AskedDryRun */
        AskedDryRun: {
            /** @description Left out: the remembered one, or one is guessed. Without columns: those are guessed */
            mapping?: components["schemas"]["FileMapping"] | null;
            /**
             * Object
             * @description What the file lists; left out: found by its columns
             */
            object?: ("customer_groups" | "customers" | "contacts" | "invoices" | "credit_notes" | "payments" | "allocations") | null;
        };
        /** AskedImport */
        AskedImport: {
            /**
             * Allow Unusual
             * @description Once: go on although it would close much of the ledger
             * @default false
             */
            allow_unusual: boolean;
            /** @description Left out: the remembered one, or one is guessed. Without columns: those are guessed */
            mapping?: components["schemas"]["FileMapping"] | null;
            /**
             * Object
             * @description What the file lists; left out: found by its columns
             */
            object?: ("customer_groups" | "customers" | "contacts" | "invoices" | "credit_notes" | "payments" | "allocations") | null;
        };
        /** AskedInvoice */
        AskedInvoice: {
            /**
             * Amount
             * @description Left out: all that is open of it
             */
            amount?: string | null;
            /** Id */
            id: number;
        };
        /** AskedSync */
        AskedSync: {
            /**
             * Allow Unusual
             * @description Once: carry out what was stopped because it would close too much of the ledger
             * @default false
             */
            allow_unusual: boolean;
            /**
             * Mode
             * @description full reads everything and compares; left out: what changed since the last time
             */
            mode?: ("full" | "incremental") | null;
        };
        /** Assignment */
        Assignment: {
            /**
             * Customer Id
             * @description null takes the customer away
             */
            customer_id: number | null;
        };
        /** AssignText */
        AssignText: {
            /** Customer Id */
            customer_id: number;
        };
        /** AttemptRow */
        AttemptRow: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /** Decided At */
            decided_at: string | null;
            /** Failure Code */
            failure_code: string;
            /** Failure Message */
            failure_message: string;
            /**
             * Next Try At
             * Format: date-time
             */
            next_try_at: string;
            /** Number */
            number: number;
            /** Provider Ref */
            provider_ref: string;
            /**
             * Queued At
             * Format: date-time
             */
            queued_at: string;
            /** Run Id */
            run_id: number | null;
            /** Sent At */
            sent_at: string | null;
            /**
             * State
             * @description unknown: no answer came; the provider is asked, never a second order given
             * @enum {string}
             */
            state: "queued" | "sending" | "submitted" | "paid" | "failed" | "cancelled" | "unknown";
            /** Step Id */
            step_id: string | null;
            /** Tries */
            tries: number;
        };
        /**
         * Attention
         * @description Messages that wait for a person.
         */
        Attention: {
            /** Failed */
            failed: number;
            /** Held */
            held: number;
            /** Name */
            name: string;
            /** Unknown */
            unknown: number;
            /**
             * Workflow Id
             * @description null: trials of templates
             */
            workflow_id: number | null;
        };
        /** AudienceAmount */
        AudienceAmount: {
            /** Balance */
            balance: string;
            /** Currency */
            currency: string;
            /** Overdue */
            overdue: string;
        };
        /**
         * AudienceBody
         * @description A draft as it stands in the editor, or only the parts that say whom it means.
         */
        AudienceBody: {
            /** Draft */
            draft?: {
                [key: string]: unknown;
            } | null;
            filters?: components["schemas"]["Criteria"] | null;
            target_invoices?: components["schemas"]["Criteria"] | null;
            target_payments?: components["schemas"]["TargetPayments"] | null;
            /**
             * Trigger
             * @default customer_follow_up
             */
            trigger: string;
            /**
             * Workflow Id
             * @description To count who is already in it
             */
            workflow_id?: number | null;
        };
        /** AudienceCheck */
        AudienceCheck: {
            /**
             * Checked
             * @description At most 500, the latest
             */
            checked: number;
            /** Problems */
            problems: components["schemas"]["AudienceFault"][];
            /**
             * Sentence
             * @example Checked with 38 customers: 2 have no first name.
             */
            sentence: string;
            /**
             * Total
             * @description Records that meet the workflow now
             */
            total: number;
        };
        /** AudienceCheckBody */
        AudienceCheckBody: {
            /**
             * Draft
             * @description As drafted; false: the live version
             * @default true
             */
            draft: boolean;
            /** Workflow Id */
            workflow_id: number;
        };
        /** AudienceCounts */
        AudienceCounts: {
            /**
             * Done Before
             * @description Been through it, and not (yet) to start again
             */
            done_before: number | null;
            /**
             * In Workflow
             * @description null: no workflow was named
             */
            in_workflow: number | null;
            /**
             * Invoices
             * @description null: the workflow has no such tab
             */
            invoices: number | null;
            /** New */
            new: number | null;
            /** Payments */
            payments: number | null;
            /**
             * Records
             * @description null while the criteria are not filled in
             */
            records: number | null;
        };
        /** AudienceCreditNote */
        AudienceCreditNote: {
            /** Amount */
            amount: string;
            /** Amount Remaining */
            amount_remaining: string;
            /** Currency */
            currency: string;
            /**
             * Customer Id
             * @description null for a group, and for what belongs to nobody yet
             */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string;
            /** Customer Reference */
            customer_reference: string;
            /** Id */
            id: number;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "credit_note";
            /** Number */
            number: string;
            /** @description Whom the first email would go to; on the records tab */
            would_go_to?: components["schemas"]["WouldGoTo"] | null;
        };
        /** AudienceCustomer */
        AudienceCustomer: {
            /** Account Owner Id */
            account_owner_id: number | null;
            /** Amounts */
            amounts: components["schemas"]["AudienceAmount"][];
            /**
             * Customer Id
             * @description null for a group, and for what belongs to nobody yet
             */
            customer_id: number | null;
            /** Id */
            id: number;
            /**
             * Invoices
             * @description Open ones the workflow means
             */
            invoices: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "customer";
            /** Name */
            name: string;
            /** Oldest Days Overdue */
            oldest_days_overdue: number | null;
            /** Reference */
            reference: string;
            /** @description Whom the first email would go to; on the records tab */
            would_go_to?: components["schemas"]["WouldGoTo"] | null;
        };
        /** AudienceFault */
        AudienceFault: {
            /** Code */
            code: string;
            /** Column */
            column: number;
            /** Count */
            count: number;
            /**
             * Examples
             * @description Up to five of the records concerned
             */
            examples: components["schemas"]["ExampleRow"][];
            /** Excerpt */
            excerpt: string;
            /** Language */
            language: string;
            /** Line */
            line: number;
            /** Message */
            message: string;
            /** Part */
            part: string;
            /** Path */
            path: string;
            /**
             * Sentence
             * @example 2 have no first name
             */
            sentence: string;
        };
        /** AudienceInvoice */
        AudienceInvoice: {
            /** Amount */
            amount: string;
            /** Balance */
            balance: string;
            /** Currency */
            currency: string;
            /**
             * Customer Id
             * @description null for a group, and for what belongs to nobody yet
             */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string;
            /** Customer Reference */
            customer_reference: string;
            /** Days Overdue */
            days_overdue: number | null;
            /** Due On */
            due_on: string | null;
            /** Id */
            id: number;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "invoice";
            /**
             * Left Out
             * @description Why a message would not list it today
             * @enum {string}
             */
            left_out: "" | "disputed" | "promised" | "chasing_paused" | "payment_in_progress";
            /** Number */
            number: string;
            /** @description Whom the first email would go to; on the records tab */
            would_go_to?: components["schemas"]["WouldGoTo"] | null;
        };
        /** AudiencePage */
        AudiencePage: {
            /**
             * As Of
             * Format: date-time
             */
            as_of: string;
            counts: components["schemas"]["AudienceCounts"];
            /** Items */
            items: (components["schemas"]["AudienceCustomer"] | components["schemas"]["AudienceInvoice"] | components["schemas"]["AudiencePayment"] | components["schemas"]["AudienceCreditNote"] | components["schemas"]["AudienceRecord"])[];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Note */
            note: string;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Subject */
            subject: string;
            /**
             * Tab
             * @enum {string}
             */
            tab: "records" | "invoices" | "payments";
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
            totals: components["schemas"]["AudienceTotals"];
            /**
             * Unfinished
             * @description What is not filled in yet; nothing is counted then
             */
            unfinished: components["schemas"]["Unfinished"][];
        };
        /** AudiencePayment */
        AudiencePayment: {
            /** Amount */
            amount: string;
            /** Amount Remaining */
            amount_remaining: string;
            /** Currency */
            currency: string;
            /**
             * Customer Id
             * @description null for a group, and for what belongs to nobody yet
             */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string;
            /** Customer Reference */
            customer_reference: string;
            /** Id */
            id: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "payment";
            /** Method */
            method: string;
            /**
             * Paid On
             * Format: date
             */
            paid_on: string;
            /** Reference */
            reference: string;
            /** Status */
            status: string;
            /** @description Whom the first email would go to; on the records tab */
            would_go_to?: components["schemas"]["WouldGoTo"] | null;
        };
        /** AudienceQuery */
        AudienceQuery: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Sort
             * @description A column of the tab, `-` before it turns it round
             * @default
             */
            sort: string;
            /**
             * Tab
             * @default records
             * @enum {string}
             */
            tab: "records" | "invoices" | "payments";
        };
        /**
         * AudienceRecord
         * @description A record of any other kind, by its name, day and amount.
         */
        AudienceRecord: {
            /** Amount */
            amount: string | null;
            /** Currency */
            currency: string | null;
            /**
             * Customer Id
             * @description null for a group, and for what belongs to nobody yet
             */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string;
            /** Customer Reference */
            customer_reference: string;
            /** Id */
            id: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "record";
            /** Name */
            name: string;
            /** On Day */
            on_day: string | null;
            /** @description Whom the first email would go to; on the records tab */
            would_go_to?: components["schemas"]["WouldGoTo"] | null;
        };
        /** AudienceTotals */
        AudienceTotals: {
            /** Invoices */
            invoices: components["schemas"]["CurrencyTotal"][];
            /** Payments */
            payments: components["schemas"]["PaymentTotal"][];
        };
        /** AuditEntry */
        AuditEntry: {
            /** Action */
            action: string;
            /** Actor */
            actor: string;
            /** After */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Before */
            before: {
                [key: string]: unknown;
            } | null;
            /** Id */
            id: number;
            /** Object Id */
            object_id: number | null;
            /** Object Kind */
            object_kind: string;
        };
        /** AuditPage */
        AuditPage: {
            /** Items */
            items: components["schemas"]["AuditEntry"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** AuditQuery */
        AuditQuery: {
            /** Action */
            action?: string | null;
            /** Actor */
            actor?: string | null;
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Object Id */
            object_id?: number | null;
            /** Object Kind */
            object_kind?: string | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
        };
        /** Branch */
        Branch: {
            criteria: components["schemas"]["Criteria"];
            /** Id */
            id: string;
            /**
             * Label
             * @default
             */
            label: string;
            /**
             * Steps
             * @default []
             */
            steps: (components["schemas"]["SendEmail"] | components["schemas"]["SendText"] | components["schemas"]["Wait"] | components["schemas"]["WaitUntil"] | components["schemas"]["IfElse"] | components["schemas"]["CreateTask"] | components["schemas"]["AddNote"] | components["schemas"]["NotifyUser"] | components["schemas"]["UpdateCustomer"] | components["schemas"]["UpdateInvoice"] | components["schemas"]["RetryCharge"] | components["schemas"]["End"])[];
        };
        /** BranchTaken */
        BranchTaken: {
            /** Id */
            id: string;
            /** Label */
            label: string;
        };
        /** BulkReport */
        BulkReport: {
            /**
             * Counts
             * @description Per object that was sent
             */
            counts: {
                [key: string]: components["schemas"]["ObjectCount"];
            };
            /**
             * Errors
             * @description Rows that did not go in, the first 1000 faults
             */
            errors: components["schemas"]["RowFault"][];
            /** Errors Total */
            errors_total: number;
            /**
             * Events
             * @description Facts raised, for workflows that start from an event
             */
            events: number;
        };
        /** CalendarAnswer */
        CalendarAnswer: {
            /** Closings */
            closings: components["schemas"]["ClosingRow"][];
            /** Country */
            country: string;
            /** Country Name */
            country_name: string;
            /**
             * First Year
             * @description Closing days are known from this year
             */
            first_year: number;
            /**
             * Last Year
             * @description … to this one; the next is added when a year begins
             */
            last_year: number;
            /** Region */
            region: string;
            /** Region Name */
            region_name: string;
            /** Weekend */
            weekend: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
        };
        /**
         * CalendarBody
         * @description The whole calendar: what is not in it is gone.
         */
        CalendarBody: {
            /**
             * Closings
             * @default []
             */
            closings: components["schemas"]["Closing"][];
            /**
             * Country
             * @description Whose public holidays close; empty: none
             * @default
             */
            country: string;
            /**
             * Region
             * @description A code of /calendar/regions; empty: the whole country's alone
             * @default
             */
            region: string;
            /**
             * Weekend
             * @default [
             *       "sat",
             *       "sun"
             *     ]
             */
            weekend: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
        };
        /** CaseTotals */
        CaseTotals: {
            /** Disputes */
            disputes: number;
            /** Files */
            files: number;
            /** Notes */
            notes: number;
            /** Payment Plans */
            payment_plans: number;
            /** Promises */
            promises: number;
            /** Tasks */
            tasks: number;
        };
        /** ChangedField */
        ChangedField: {
            /**
             * After
             * @example Wait 14 days
             */
            after: string;
            /**
             * Before
             * @example Wait 7 days
             */
            before: string;
            /**
             * Field
             * @example Wait
             */
            field: string;
        };
        /** ChangedRow */
        ChangedRow: {
            /** Changed */
            changed: number;
            /**
             * Not Found
             * @description Ids nobody has in this organisation
             */
            not_found: number;
            /**
             * Unchanged
             * @description They were so already
             */
            unchanged: number;
        };
        /** Charge */
        Charge: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /** Attempts */
            attempts: number;
            /** Automatic */
            automatic: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Created By
             * @description Empty: made by itself on the due date
             */
            created_by: string;
            /** Currency */
            currency: string;
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /**
             * Deliveries
             * @description What the provider told us about it, by its own time
             */
            deliveries: components["schemas"]["DeliveryOfCharge"][];
            /** Due On */
            due_on: string | null;
            /**
             * Failure Code
             * @description The provider's own
             * @example insufficient_funds
             */
            failure_code: string;
            /** Failure Message */
            failure_message: string;
            /**
             * Failure Reason
             * @description The code in plain words; empty: read failure_message
             */
            failure_reason: string;
            /** Id */
            id: number;
            /** Invoice Numbers */
            invoice_numbers: string[];
            /** Invoices */
            invoices: components["schemas"]["ChargedInvoice"][];
            /** Last Attempt At */
            last_attempt_at: string | null;
            /** Method Kind */
            method_kind: ("card" | "sepa_debit" | "bacs_debit" | "ach_debit" | "other") | null;
            /**
             * Mode
             * @enum {string}
             */
            mode: "test" | "live";
            /** Paid At */
            paid_at: string | null;
            /** Payment Link Id */
            payment_link_id: number | null;
            /**
             * Payment Method Id
             * @description null: paid at the provider's checkout
             */
            payment_method_id: number | null;
            /** Payment Method Label */
            payment_method_label: string | null;
            /**
             * Provider
             * @enum {string}
             */
            provider: "stripe" | "gocardless";
            /** Provider Account Id */
            provider_account_id: number;
            /** Provider Account Name */
            provider_account_name: string;
            /** Provider Ref */
            provider_ref: string;
            /**
             * Refunded Amount
             * @example 1234.50
             */
            refunded_amount: string;
            /** Refunds */
            refunds: components["schemas"]["RefundRow"][];
            /**
             * Retry Refusal
             * @description Why trying a failed charge again cannot work; empty: it may be tried
             */
            retry_refusal: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "paid" | "failed" | "charged_back" | "refunded" | "partly_refunded" | "cancelled";
            /** Story */
            story: components["schemas"]["AttemptRow"][];
        };
        /** ChargedInvoice */
        ChargedInvoice: {
            /**
             * Amount
             * @description What of the charge is for it
             * @example 1234.50
             */
            amount: string;
            /**
             * Balance
             * @description What is open of it now
             * @example 1234.50
             */
            balance: string;
            /** Currency */
            currency: string;
            /** Due On */
            due_on: string | null;
            /** Id */
            id: number;
            /**
             * In Flight
             * @description It counts as payment in progress because of this charge
             */
            in_flight: boolean;
            /** Number */
            number: string;
        };
        /** ChargeListQuery */
        ChargeListQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Automatic */
            automatic?: boolean | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * From On
             * @description Made on this day of the organisation or later
             */
            from_on?: string | null;
            /** Invoice Id */
            invoice_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /** Payment Link Id */
            payment_link_id?: number | null;
            /**
             * Q
             * @description In the customer's name, invoice numbers and the provider's reference
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /**
             * Status
             * @description One or several
             */
            status?: ("pending" | "paid" | "failed" | "charged_back" | "refunded" | "partly_refunded" | "cancelled")[];
            /**
             * To On
             * @description … or earlier
             */
            to_on?: string | null;
        };
        /** ChargePage */
        ChargePage: {
            /**
             * Counts
             * @description Per status, under the same filter: for tabs
             */
            counts: {
                [key: string]: number;
            };
            /** Items */
            items: components["schemas"]["ChargeRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** ChargeRow */
        ChargeRow: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /** Attempts */
            attempts: number;
            /** Automatic */
            automatic: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Created By
             * @description Empty: made by itself on the due date
             */
            created_by: string;
            /** Currency */
            currency: string;
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /** Due On */
            due_on: string | null;
            /**
             * Failure Code
             * @description The provider's own
             * @example insufficient_funds
             */
            failure_code: string;
            /** Failure Message */
            failure_message: string;
            /**
             * Failure Reason
             * @description The code in plain words; empty: read failure_message
             */
            failure_reason: string;
            /** Id */
            id: number;
            /** Invoice Numbers */
            invoice_numbers: string[];
            /** Last Attempt At */
            last_attempt_at: string | null;
            /** Method Kind */
            method_kind: ("card" | "sepa_debit" | "bacs_debit" | "ach_debit" | "other") | null;
            /**
             * Mode
             * @enum {string}
             */
            mode: "test" | "live";
            /** Paid At */
            paid_at: string | null;
            /** Payment Link Id */
            payment_link_id: number | null;
            /**
             * Payment Method Id
             * @description null: paid at the provider's checkout
             */
            payment_method_id: number | null;
            /** Payment Method Label */
            payment_method_label: string | null;
            /**
             * Provider
             * @enum {string}
             */
            provider: "stripe" | "gocardless";
            /** Provider Account Id */
            provider_account_id: number;
            /** Provider Account Name */
            provider_account_name: string;
            /** Provider Ref */
            provider_ref: string;
            /**
             * Refunded Amount
             * @example 1234.50
             */
            refunded_amount: string;
            /**
             * Retry Refusal
             * @description Why trying a failed charge again cannot work; empty: it may be tried
             */
            retry_refusal: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "paid" | "failed" | "charged_back" | "refunded" | "partly_refunded" | "cancelled";
        };
        /** CheckCriteria */
        CheckCriteria: {
            /** Criteria */
            criteria: {
                [key: string]: unknown;
            };
            /**
             * Subject
             * @enum {string}
             */
            subject: "customer" | "contact" | "customer_group" | "invoice" | "credit_note" | "payment" | "charge" | "email" | "received_email" | "text_message" | "received_text" | "payment_plan" | "instalment" | "promise" | "dispute" | "note" | "task" | "file";
        };
        /** CheckRow */
        CheckRow: {
            /**
             * Message
             * @description What was found, or what to change
             */
            message: string;
            /** Ok */
            ok: boolean;
            /**
             * Step
             * @description server, login, company, ledger: in this order; the first failure is the last one
             */
            step: string;
        };
        /** ChoiceRow */
        ChoiceRow: {
            /** Decision */
            decision: string;
            /** Label */
            label: string;
            /**
             * Warning
             * @description To be read before it is chosen
             */
            warning: string;
        };
        /** ClockTime */
        ClockTime: {
            /**
             * Days
             * @default [
             *       "mon",
             *       "tue",
             *       "wed",
             *       "thu",
             *       "fri",
             *       "sat",
             *       "sun"
             *     ]
             */
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            mode: "at";
            /**
             * Time
             * Format: time
             */
            time: string;
        };
        /**
         * Closing
         * @description Closed from the first day to the last, both included.
         */
        Closing: {
            /**
             * First On
             * Format: date
             * @example 2026-12-24
             */
            first_on: string;
            /**
             * Last On
             * Format: date
             * @example 2026-12-24
             */
            last_on: string;
            /**
             * Name
             * @example Works holiday
             */
            name: string;
            /**
             * Source
             * @description Entered here, or taken from an iCalendar file
             * @default own
             * @enum {string}
             */
            source: "own" | "icalendar";
            /**
             * Yearly
             * @description On the same dates every year
             * @default false
             */
            yearly: boolean;
        };
        /** ClosingDayRow */
        ClosingDayRow: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Name */
            name: string;
            /**
             * Source
             * @enum {string}
             */
            source: "holiday" | "own" | "icalendar";
        };
        /** ClosingDays */
        ClosingDays: {
            /** Items */
            items: components["schemas"]["ClosingDayRow"][];
            /** Year */
            year: number;
        };
        /** ClosingRow */
        ClosingRow: {
            /**
             * First On
             * Format: date
             */
            first_on: string;
            /**
             * Last On
             * Format: date
             */
            last_on: string;
            /** Name */
            name: string;
            /**
             * Source
             * @enum {string}
             */
            source: "own" | "icalendar";
            /** Yearly */
            yearly: boolean;
        };
        /**
         * Colleague
         * @description One of us: the customer's account owner, the workflow's owner, or somebody by id.
         */
        Colleague: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "account_owner" | "workflow_owner" | "user";
            /** User Id */
            user_id?: number | null;
        };
        /**
         * Collection
         * @description `any`, `all`, `none` of the items where; `count` compares their number, `sum` their `field` in one currency.
         *
         *     `all` needs at least one item: a customer without invoices does not pass "all invoices overdue".
         */
        Collection: {
            /** Collection */
            collection: string;
            /** Comparison */
            comparison?: string | null;
            /** Field */
            field?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "collection";
            /**
             * Quantifier
             * @enum {string}
             */
            quantifier: "any" | "all" | "none" | "count" | "sum";
            value?: string | number | (string | number)[] | {
                amount: string;
                currency?: string;
            } | {
                currency?: string;
                from: string | number;
                to: string | number;
            } | null;
            where?: components["schemas"]["Group"] | null;
        };
        /**
         * ColumnFormat
         * @description How one column differs from the rest of the file.
         */
        ColumnFormat: {
            /** Date Order */
            date_order?: ("dmy" | "mdy" | "ymd") | null;
            /** Decimal */
            decimal?: ("." | ",") | null;
        };
        /** Concerned */
        Concerned: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /** ConditionRow */
        ConditionRow: {
            /** Examples */
            examples: string[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "withdrawn" | "always" | "filters" | "target_invoices" | "target_payments";
            /**
             * Matching
             * @description Of a target: rows that meet it
             */
            matching: number | null;
            /**
             * Of
             * @description Of a target: rows there are
             */
            of: number | null;
            /** Passed */
            passed: boolean;
            /** Sentence */
            sentence: string;
            /**
             * Since On
             * @description The day it began to stand as it does; null where nobody wrote it down
             */
            since_on: string | null;
            /** @description Of filters: each condition with its value */
            tree: components["schemas"]["ExplainedCondition"] | null;
            /** Why Not */
            why_not: string;
        };
        /** Connection */
        Connection: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Error
             * @description What is wrong with it now and what to do; empty: nothing
             */
            error: string;
            /**
             * Failures
             * @description Attempts since the last synchronisation that went well
             */
            failures: number;
            /**
             * First Import Complete
             * @description Until then nothing that comes in starts a workflow
             */
            first_import_complete: boolean;
            /** First Import Completed At */
            first_import_completed_at: string | null;
            /** Has Password */
            has_password: boolean;
            /** @description What of the ledger came through it */
            holds: components["schemas"]["LedgerHeld"];
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "tryton" | "files";
            last_sync: components["schemas"]["LastSync"] | null;
            /** Last Synced At */
            last_synced_at: string | null;
            /**
             * Mappings
             * @description Per object how the last file of it was read
             */
            mappings: {
                [key: string]: unknown;
            };
            /** Name */
            name: string;
            /**
             * Next Sync At
             * @description Null: never by itself
             */
            next_sync_at: string | null;
            /**
             * Notice
             * @description What people should know about its standing; empty: nothing
             */
            notice: string;
            running_sync: components["schemas"]["RunningSync"] | null;
            /**
             * Settings
             * @description url, database and user of an ERP
             */
            settings: {
                [key: string]: unknown;
            };
            /**
             * State
             * @enum {string}
             */
            state: "active" | "paused";
            /** Sync Every Seconds */
            sync_every_seconds: number;
        };
        /**
         * ConnectionChange
         * @description What is not sent stays as it is. Another url or user needs the password again.
         */
        ConnectionChange: {
            /**
             * Database
             * @default
             */
            database: string;
            /**
             * Name
             * @default
             * @example Books
             */
            name: string;
            /**
             * Password
             * @description Goes in and never comes out
             * @default
             */
            password: string;
            /**
             * State
             * @description paused: nothing is read by itself
             * @default active
             * @enum {string}
             */
            state: "active" | "paused";
            /**
             * Sync Every Seconds
             * @description Seconds between two synchronisations
             * @default 30
             */
            sync_every_seconds: number;
            /**
             * Url
             * @description The server's root; tryton only
             * @default
             * @example https://erp.example.com
             */
            url: string;
            /**
             * User
             * @default
             */
            user: string;
        };
        /** ConnectionList */
        ConnectionList: {
            /** Items */
            items: components["schemas"]["Connection"][];
        };
        /** ConnectionTest */
        ConnectionTest: {
            /** Checks */
            checks: components["schemas"]["CheckRow"][];
            /** Company */
            company: string;
            /**
             * Counts
             * @description parties, invoices, open_invoices
             */
            counts: {
                [key: string]: number;
            };
            /** Currency */
            currency: string;
            /** Ok */
            ok: boolean;
            /** Version */
            version: string;
        };
        /** ConsentAsked */
        ConsentAsked: {
            /**
             * Redirect Uri
             * @description To be registered with the provider, exactly like this
             */
            redirect_uri: string;
            /**
             * Url
             * @description To be opened in the browser of whoever may give access to the mailbox
             */
            url: string;
        };
        /**
         * ContactChange
         * @description What is not sent stays as it is. Of a contact the ERP sends, `positions`, `is_primary`, `inactive` and `language` may
         *     be set; an ERP that sends that very key has the last word at its next sync.
         */
        ContactChange: {
            /**
             * Email
             * @description Only of a contact that was added here
             */
            email?: string | null;
            /**
             * Inactive
             * @description Nothing is written to this contact
             */
            inactive?: boolean;
            /**
             * Is Primary
             * @description The one written to when nobody else is chosen; taken from the others
             */
            is_primary?: boolean;
            /**
             * Language
             * @description Of mail to this contact; null: the customer's
             */
            language?: string | null;
            /** Name */
            name?: string;
            /** Phone */
            phone?: string | null;
            /**
             * Positions
             * @description All of them, as recipients of a step are chosen by them
             */
            positions?: string[];
        };
        /**
         * ContactInput
         * @description A key that is absent leaves the stored value as it is, null clears it.
         */
        ContactInput: {
            /**
             * @description The customer's erp_id
             * @example C-204
             */
            customer_erp_id: string;
            /**
             * @description One address
             * @example accounts@brandt.example.com
             */
            email?: string | null;
            /**
             * @description Its id in your system; a row with a known id is changed, any other is new
             * @example 1047
             */
            erp_id: string;
            /** @description Not written to */
            inactive?: boolean | null;
            /** @description Written to first; several may be */
            is_primary?: boolean | null;
            /**
             * @description Language code
             * @example en
             */
            language?: string | null;
            /**
             * @description Name
             * @example Alex Brandt
             */
            name?: string | null;
            /**
             * @description Phone number
             * @example +49 30 5550100
             */
            phone?: string | null;
            /**
             * @description What the contact does there
             * @example [
             *       "accounts payable"
             *     ]
             */
            positions?: string[] | null;
        };
        /** ContactPage */
        ContactPage: {
            /** Items */
            items: components["schemas"]["ContactRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** ContactQuery */
        ContactQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Filter
             * @description A criteria as JSON, URL-encoded
             * @default
             */
            filter: string;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
        };
        /** ContactRow */
        ContactRow: {
            /**
             * By Hand
             * @description Added here: no sync touches it
             */
            by_hand: boolean;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /**
             * Deliverability
             * @enum {string}
             */
            deliverability: "ok" | "bounced" | "complained" | "unsubscribed";
            /** Email */
            email: string | null;
            /**
             * Erp Id
             * @description Its id in the system it came from
             */
            erp_id: string;
            /** Id */
            id: number;
            /** Inactive */
            inactive: boolean;
            /** Is Primary */
            is_primary: boolean;
            /** Language */
            language: string | null;
            /**
             * Linked Invoices
             * @description How many it looks after; 0: none in particular
             */
            linked_invoices: number;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
            /** Positions */
            positions: string[];
            /**
             * Withdrawn At
             * @description Voided, or no longer there in the system it came from
             */
            withdrawn_at: string | null;
        };
        /** ContactRows */
        ContactRows: {
            /**
             * Allow Large Change
             * @description Go on when `present` would close a quarter of the ledger
             * @default false
             */
            allow_large_change: boolean;
            /**
             * Initial
             * @description An opening balance: nothing in this request raises an event
             * @default false
             */
            initial: boolean;
            /**
             * Present
             * @description Every erp_id of this object your system has: what the ledger holds beside them is withdrawn
             */
            present?: string[] | null;
            /** Rows */
            rows: components["schemas"]["ContactInput"][];
            /**
             * Source
             * @description The system the rows come from; erp_ids are unique within one. Made on first use
             * @default API
             */
            source: string;
        };
        /**
         * CreateTask
         * @description Title and description may name fields. With `wait` the run stays until the task is completed, or for `wait_days`.
         */
        CreateTask: {
            /**
             * Action
             * @default
             * @enum {string}
             */
            action: "" | "call" | "email";
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Description
             * @default
             */
            description: string;
            /** Due In Days */
            due_in_days?: number | null;
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "create_task";
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * @default {
             *       "kind": "account_owner",
             *       "user_id": null
             *     }
             */
            owner: components["schemas"]["Colleague"] | null;
            /**
             * Priority
             * @default normal
             * @enum {string}
             */
            priority: "low" | "normal" | "high" | "urgent";
            /**
             * Title
             * @default
             */
            title: string;
            /**
             * Wait
             * @default false
             */
            wait: boolean;
            /** Wait Days */
            wait_days?: number | null;
        };
        /**
         * CreditNoteInput
         * @description A key that is absent leaves the stored value as it is, null clears it.
         */
        CreditNoteInput: {
            /**
             * @description What is credited, without a sign
             * @example 119.00
             */
            amount: string;
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
            /**
             * @description Fields of your system, for criteria and templates
             * @example {
             *       "region": "north"
             *     }
             */
            custom?: Record<string, never> | null;
            /**
             * @description The customer's erp_id
             * @example C-204
             */
            customer_erp_id: string;
            /**
             * @description Its id in your system; a row with a known id is changed, any other is new
             * @example 1047
             */
            erp_id: string;
            /**
             * Format: date
             * @description Issue date
             * @example 2026-03-20
             */
            issued_on: string;
            /**
             * @description Credit note number
             * @example GS-2026-0042
             */
            number: string;
            /** @description Raises no event: a write-off, the paid part of an opening balance */
            silent?: boolean | null;
            /**
             * @description Replace the tags, those people set here included; leave the key out to keep them
             * @example [
             *       "key account"
             *     ]
             */
            tags?: string[] | null;
            /**
             * @description The part that went to something which is no invoice: a refund
             * @example 0.00
             */
            used_elsewhere?: string | null;
            /** @description Cancelled in your system */
            voided?: boolean | null;
        };
        /** CreditNotePage */
        CreditNotePage: {
            /** Items */
            items: components["schemas"]["CreditNoteRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** CreditNoteRow */
        CreditNoteRow: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /**
             * Amount Remaining
             * @example 1234.50
             */
            amount_remaining: string;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Currency */
            currency: string;
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /**
             * Erp Id
             * @description Its id in the system it came from
             */
            erp_id: string;
            /**
             * First Seen At
             * Format: date-time
             */
            first_seen_at: string;
            /** Id */
            id: number;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /** Number */
            number: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "partly_used" | "used" | "voided";
            /** Tags */
            tags: string[];
            /**
             * Used Elsewhere
             * @example 1234.50
             */
            used_elsewhere: string;
            /**
             * Withdrawn At
             * @description Voided, or no longer there in the system it came from
             */
            withdrawn_at: string | null;
        };
        /** CreditNoteRows */
        CreditNoteRows: {
            /**
             * Allow Large Change
             * @description Go on when `present` would close a quarter of the ledger
             * @default false
             */
            allow_large_change: boolean;
            /**
             * Initial
             * @description An opening balance: nothing in this request raises an event
             * @default false
             */
            initial: boolean;
            /**
             * Present
             * @description Every erp_id of this object your system has: what the ledger holds beside them is withdrawn
             */
            present?: string[] | null;
            /** Rows */
            rows: components["schemas"]["CreditNoteInput"][];
            /**
             * Source
             * @description The system the rows come from; erp_ids are unique within one. Made on first use
             * @default API
             */
            source: string;
        };
        /**
         * Criteria
         * @description A stored criteria. Older stored forms are read through the upgrade chain, a newer one is refused.
         */
        Criteria: {
            /**
             * Version
             * @default 1
             * @constant
             */
            version: 1;
            where: components["schemas"]["Group"];
        };
        /**
         * CriteriaBody
         * @description A criteria for `POST …/query`; everything else stands in the address as for the list.
         */
        CriteriaBody: {
            criteria?: components["schemas"]["Criteria"] | null;
        };
        /** CriteriaChecked */
        CriteriaChecked: {
            /** Problems */
            problems: components["schemas"]["CriteriaProblemRow"][];
            /**
             * Sentence
             * @description The criteria in words; empty when it cannot be read
             */
            sentence: string;
        };
        /** CriteriaCollection */
        CriteriaCollection: {
            /** Id */
            id: string;
            /**
             * Item
             * @description The subject whose fields its rows have
             */
            item: string;
            /** Label */
            label: string;
            /** Many */
            many: string;
            /** One */
            one: string;
        };
        /** CriteriaCount */
        CriteriaCount: {
            /**
             * Count
             * @description null while something is not filled in yet
             */
            count: number | null;
            /** Unfinished */
            unfinished: components["schemas"]["Unfinished"][];
        };
        /** CriteriaField */
        CriteriaField: {
            /** Help */
            help: string;
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Operators */
            operators: string[];
            /**
             * Options
             * @description The only values there are; null: any value
             */
            options: components["schemas"]["CriteriaOption"][] | null;
            /** Type */
            type: string;
        };
        /** CriteriaFields */
        CriteriaFields: {
            /**
             * Comparisons
             * @description For counts and sums
             */
            comparisons: components["schemas"]["CriteriaOperator"][];
            /**
             * Custom Fields
             * @description The ERP's own fields seen here, by subject
             */
            custom_fields: {
                [key: string]: components["schemas"]["CustomField"][];
            };
            /**
             * Operators
             * @description By type of field
             */
            operators: {
                [key: string]: components["schemas"]["CriteriaOperator"][];
            };
            /** Subject */
            subject: string;
            /**
             * Subjects
             * @description The subject, what it belongs to, and the items of its collections
             */
            subjects: components["schemas"]["CriteriaSubject"][];
            /**
             * Values
             * @description Values seen here, by field: suggestions, not a closed list
             */
            values: {
                [key: string]: string[];
            };
        };
        /** CriteriaObject */
        CriteriaObject: {
            /**
             * Custom Prefix
             * @description Before the name of an ERP's own field; null: it has none
             */
            custom_prefix: string | null;
            /** Fields */
            fields: components["schemas"]["CriteriaField"][];
            /** Label */
            label: string;
            /** Object */
            object: string;
        };
        /** CriteriaOperator */
        CriteriaOperator: {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /**
             * Value
             * @description The shape of its value: none, one, list, range, day_count
             */
            value: string;
        };
        /** CriteriaOption */
        CriteriaOption: {
            /** Label */
            label: string;
            /** Value */
            value: string;
        };
        /** CriteriaProblemRow */
        CriteriaProblemRow: {
            /** Code */
            code: string;
            /** Message */
            message: string;
            /**
             * Path
             * @example where.items[1].value
             */
            path: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "error" | "warning";
        };
        /** CriteriaSubject */
        CriteriaSubject: {
            /** Collections */
            collections: components["schemas"]["CriteriaCollection"][];
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Objects */
            objects: components["schemas"]["CriteriaObject"][];
        };
        /** CurrencyTotal */
        CurrencyTotal: {
            /** Balance */
            balance: string;
            /** Count */
            count: number;
            /** Currency */
            currency: string;
            /** Overdue */
            overdue: string;
        };
        /**
         * CustomerCases
         * @description The latest of each kind, what is open first.
         */
        CustomerCases: {
            /** Disputes */
            disputes: components["schemas"]["DisputeRow"][];
            /** Files */
            files: components["schemas"]["FileRow"][];
            /** Notes */
            notes: components["schemas"]["NoteRow"][];
            /** Payment Plans */
            payment_plans: components["schemas"]["PlanRow"][];
            /** Promises */
            promises: components["schemas"]["PromiseRow"][];
            /** Tasks */
            tasks: components["schemas"]["TaskRow"][];
            totals: components["schemas"]["CaseTotals"];
        };
        /**
         * CustomerChange
         * @description What is not sent stays as it is. A sync does not undo it, except `tags` where the ERP sends tags itself.
         */
        CustomerChange: {
            /**
             * Account Owner Id
             * @description One of GET /people; null: nobody
             */
            account_owner_id?: number | null;
            /** Add Tags */
            add_tags?: string[];
            /**
             * Auto Pay
             * @description Charge what falls due to the default payment method by itself; needs the customer's consent
             */
            auto_pay?: boolean;
            /** Chasing Paused */
            chasing_paused?: boolean;
            /** Chasing Paused Reason */
            chasing_paused_reason?: string;
            /**
             * Chasing Paused Until
             * @description The day chasing resumes; null: until ended here
             */
            chasing_paused_until?: string | null;
            /** Portfolios */
            portfolios?: string[];
            /** Remove Tags */
            remove_tags?: string[];
            /** Strike Level */
            strike_level?: number;
            /**
             * Tags
             * @description All of them; add_tags and remove_tags leave the others alone
             */
            tags?: string[];
        };
        /** CustomerDetail */
        CustomerDetail: {
            account_owner: components["schemas"]["Owner"] | null;
            /** Account Owner Id */
            account_owner_id: number | null;
            /** Accounts */
            accounts: components["schemas"]["Account"][];
            /** Auto Pay */
            auto_pay: boolean;
            /**
             * Average Days Late
             * @description From due date to settlement, plain average over `settled_invoices`; null without one
             */
            average_days_late: number | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /**
             * Chasing Paused
             * @description Today: a pause whose resume date has come is over
             */
            chasing_paused: boolean;
            /** Chasing Paused Reason */
            chasing_paused_reason: string;
            /** Chasing Paused Until */
            chasing_paused_until: string | null;
            /** Contacts */
            contacts: components["schemas"]["ContactRow"][];
            /** Country */
            country: string | null;
            /** Credit Limit */
            credit_limit: string | null;
            /** Currency */
            currency: string | null;
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Erp Created On */
            erp_created_on: string | null;
            /**
             * Erp Id
             * @description Its id in the system it came from
             */
            erp_id: string;
            /**
             * First Seen At
             * Format: date-time
             */
            first_seen_at: string;
            /** Group Id */
            group_id: number | null;
            /** Group Name */
            group_name: string | null;
            /** Id */
            id: number;
            /**
             * Invoices
             * @description Open ones, the longest due first, 100 at most
             */
            invoices: components["schemas"]["InvoiceRow"][];
            /** Language */
            language: string | null;
            /** Name */
            name: string;
            /**
             * Oldest Days Overdue
             * @description Days overdue of the open invoice that is due longest, signed; null without one
             */
            oldest_days_overdue: number | null;
            /** Open Invoices */
            open_invoices: number;
            /**
             * Payments
             * @description The latest 10
             */
            payments: components["schemas"]["PaymentRow"][];
            /** Portfolios */
            portfolios: string[];
            /**
             * Positions
             * @description What is owed, one entry per currency
             */
            positions: components["schemas"]["Position"][];
            /** Reference */
            reference: string;
            /**
             * Settled Invoices
             * @description Invoices settled in the last 12 months
             */
            settled_invoices: number;
            /** Strike Level */
            strike_level: number;
            /** Tags */
            tags: string[];
            /** Time Zone */
            time_zone: string | null;
            /**
             * Withdrawn At
             * @description Voided, or no longer there in the system it came from
             */
            withdrawn_at: string | null;
        };
        /** CustomerExplained */
        CustomerExplained: {
            /** Items */
            items: components["schemas"]["CustomerExplainedRow"][];
        };
        /** CustomerExplainedRow */
        CustomerExplainedRow: {
            /** At */
            at: string | null;
            /** Sentence */
            sentence: string;
            /**
             * Subject Kind
             * @description What the workflow is about: customer, invoice, promise …
             */
            subject_kind: string;
            /**
             * Verdict
             * @description As for one record; for a workflow about documents: enrolled, meets, already_done, does_not_match
             */
            verdict: string;
            /** Workflow Id */
            workflow_id: number;
            /** Workflow Name */
            workflow_name: string;
        };
        /** CustomerExportQuery */
        CustomerExportQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /**
             * Currency
             * @description The currency balance and overdue are sorted in; the organisation's own unless given
             */
            currency?: string | null;
            /**
             * Filter
             * @description A criteria as JSON, URL-encoded
             * @default
             */
            filter: string;
            /**
             * Format
             * @default csv
             * @enum {string}
             */
            format: "csv" | "xlsx";
            /** Group Id */
            group_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /**
             * Within Group
             * @description Its members, those of groups below it included
             */
            within_group?: number | null;
        };
        /**
         * CustomerGroupInput
         * @description A key that is absent leaves the stored value as it is, null clears it.
         */
        CustomerGroupInput: {
            /**
             * @description Limit of the group as a whole
             * @example 250000.00
             */
            credit_limit?: string | null;
            /**
             * @description Its id in your system; a row with a known id is changed, any other is new
             * @example 1047
             */
            erp_id: string;
            /**
             * @description Name
             * @example Harbour group
             */
            name: string;
            /**
             * @description The parent group's erp_id
             * @example G-1
             */
            parent_erp_id?: string | null;
        };
        /** CustomerGroupRows */
        CustomerGroupRows: {
            /**
             * Allow Large Change
             * @description Go on when `present` would close a quarter of the ledger
             * @default false
             */
            allow_large_change: boolean;
            /**
             * Initial
             * @description An opening balance: nothing in this request raises an event
             * @default false
             */
            initial: boolean;
            /**
             * Present
             * @description Every erp_id of this object your system has: what the ledger holds beside them is withdrawn
             */
            present?: string[] | null;
            /** Rows */
            rows: components["schemas"]["CustomerGroupInput"][];
            /**
             * Source
             * @description The system the rows come from; erp_ids are unique within one. Made on first use
             * @default API
             */
            source: string;
        };
        /**
         * CustomerInput
         * @description A key that is absent leaves the stored value as it is, null clears it.
         */
        CustomerInput: {
            /**
             * @description The user who looks after it
             * @example ines@example.com
             */
            account_owner_email?: string | null;
            /**
             * @description ISO 3166 alpha-2
             * @example DE
             */
            country?: string | null;
            /**
             * @description In the customer's currency
             * @example 50000.00
             */
            credit_limit?: string | null;
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency?: string | null;
            /**
             * @description Fields of your system, for criteria and templates
             * @example {
             *       "region": "north"
             *     }
             */
            custom?: Record<string, never> | null;
            /**
             * Format: date
             * @description When your system created it
             * @example 2019-05-02
             */
            erp_created_on?: string | null;
            /**
             * @description Its id in your system; a row with a known id is changed, any other is new
             * @example 1047
             */
            erp_id: string;
            /**
             * @description The group's erp_id
             * @example G-2
             */
            group_erp_id?: string | null;
            /**
             * @description Language code
             * @example en
             */
            language?: string | null;
            /**
             * @description Name
             * @example Brandt Maschinenbau
             */
            name: string;
            /**
             * @description Replace the portfolios; leave the key out to keep them
             * @example [
             *       "North"
             *     ]
             */
            portfolios?: string[] | null;
            /**
             * @description The number people know it by
             * @example 10204
             */
            reference?: string | null;
            /**
             * @description Replace the tags, those people set here included; leave the key out to keep them
             * @example [
             *       "key account"
             *     ]
             */
            tags?: string[] | null;
            /**
             * @description IANA time zone
             * @example Europe/Berlin
             */
            time_zone?: string | null;
        };
        /** CustomerPage */
        CustomerPage: {
            /** Items */
            items: components["schemas"]["CustomerRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /**
         * CustomerQuery
         * @description Sorts: id, name, reference, strike_level, created, balance, overdue, days_overdue.
         */
        CustomerQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /**
             * Currency
             * @description The currency balance and overdue are sorted in; the organisation's own unless given
             */
            currency?: string | null;
            /**
             * Filter
             * @description A criteria as JSON, URL-encoded
             * @default
             */
            filter: string;
            /** Group Id */
            group_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /**
             * Within Group
             * @description Its members, those of groups below it included
             */
            within_group?: number | null;
        };
        /** CustomerRecord */
        CustomerRecord: {
            /** Id */
            id: number;
            /**
             * Meets
             * @description Whether it meets the workflow's conditions now
             */
            meets: boolean;
            /** Name */
            name: string;
            /** Under Way */
            under_way: boolean;
        };
        /** CustomerRecords */
        CustomerRecords: {
            /**
             * Many
             * @description What they are called: invoices, promises …
             */
            many: string;
            /**
             * Records
             * @description The newest fifty
             */
            records: components["schemas"]["CustomerRecord"][];
            /** Subject Kind */
            subject_kind: string;
        };
        /** CustomerRow */
        CustomerRow: {
            account_owner: components["schemas"]["Owner"] | null;
            /** Account Owner Id */
            account_owner_id: number | null;
            /** Auto Pay */
            auto_pay: boolean;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /**
             * Chasing Paused
             * @description Today: a pause whose resume date has come is over
             */
            chasing_paused: boolean;
            /** Chasing Paused Reason */
            chasing_paused_reason: string;
            /** Chasing Paused Until */
            chasing_paused_until: string | null;
            /** Country */
            country: string | null;
            /** Credit Limit */
            credit_limit: string | null;
            /** Currency */
            currency: string | null;
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Erp Created On */
            erp_created_on: string | null;
            /**
             * Erp Id
             * @description Its id in the system it came from
             */
            erp_id: string;
            /**
             * First Seen At
             * Format: date-time
             */
            first_seen_at: string;
            /** Group Id */
            group_id: number | null;
            /** Group Name */
            group_name: string | null;
            /** Id */
            id: number;
            /** Language */
            language: string | null;
            /** Name */
            name: string;
            /**
             * Oldest Days Overdue
             * @description Days overdue of the open invoice that is due longest, signed; null without one
             */
            oldest_days_overdue: number | null;
            /** Open Invoices */
            open_invoices: number;
            /** Portfolios */
            portfolios: string[];
            /**
             * Positions
             * @description What is owed, one entry per currency
             */
            positions: components["schemas"]["Position"][];
            /** Reference */
            reference: string;
            /** Strike Level */
            strike_level: number;
            /** Tags */
            tags: string[];
            /** Time Zone */
            time_zone: string | null;
            /**
             * Withdrawn At
             * @description Voided, or no longer there in the system it came from
             */
            withdrawn_at: string | null;
        };
        /** CustomerRows */
        CustomerRows: {
            /**
             * Allow Large Change
             * @description Go on when `present` would close a quarter of the ledger
             * @default false
             */
            allow_large_change: boolean;
            /**
             * Initial
             * @description An opening balance: nothing in this request raises an event
             * @default false
             */
            initial: boolean;
            /**
             * Present
             * @description Every erp_id of this object your system has: what the ledger holds beside them is withdrawn
             */
            present?: string[] | null;
            /** Rows */
            rows: components["schemas"]["CustomerInput"][];
            /**
             * Source
             * @description The system the rows come from; erp_ids are unique within one. Made on first use
             * @default API
             */
            source: string;
        };
        /** CustomerRunsQuery */
        CustomerRunsQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /** State */
            state?: ("waiting" | "holding" | "paused" | "ended" | "held" | "failed" | "unknown" | "open") | null;
        };
        /** CustomersChange */
        CustomersChange: {
            changes: components["schemas"]["CustomerChange"];
            /** Ids */
            ids: number[];
        };
        /** CustomField */
        CustomField: {
            /** Id */
            id: string;
            /** Label */
            label: string;
        };
        /** DeactivateWorkflow */
        DeactivateWorkflow: {
            /**
             * Runs
             * @description Runs in flight go on to their end, or end now
             * @default finish
             * @enum {string}
             */
            runs: "finish" | "end";
        };
        /** Definition */
        Definition: {
            /**
             * @default {
             *       "business_days_only": false,
             *       "restart_after_days": null,
             *       "start": {
             *         "days": [
             *           "mon",
             *           "tue",
             *           "wed",
             *           "thu",
             *           "fri",
             *           "sat",
             *           "sun"
             *         ],
             *         "mode": "schedule",
             *         "times": [
             *           "09:00:00"
             *         ]
             *       },
             *       "stop_after_days": null,
             *       "stop_on_reply": false,
             *       "stop_when": null,
             *       "stop_when_no_match": null
             *     }
             */
            settings: components["schemas"]["Settings"];
            /**
             * Steps
             * @default []
             */
            steps: (components["schemas"]["SendEmail"] | components["schemas"]["SendText"] | components["schemas"]["Wait"] | components["schemas"]["WaitUntil"] | components["schemas"]["IfElse"] | components["schemas"]["CreateTask"] | components["schemas"]["AddNote"] | components["schemas"]["NotifyUser"] | components["schemas"]["UpdateCustomer"] | components["schemas"]["UpdateInvoice"] | components["schemas"]["RetryCharge"] | components["schemas"]["End"])[];
            target_invoices?: components["schemas"]["Criteria"] | null;
            target_payments?: components["schemas"]["TargetPayments"] | null;
            trigger: components["schemas"]["TriggerPart"];
            /**
             * Version
             * @default 1
             * @constant
             */
            version: 1;
        };
        /** DeliveryListQuery */
        DeliveryListQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /** Provider Account Id */
            provider_account_id?: number | null;
            /** State */
            state?: ("applied" | "waiting" | "ignored" | "refused" | "unresolved") | null;
        };
        /** DeliveryOfCharge */
        DeliveryOfCharge: {
            /** Fault */
            fault: string;
            /** Id */
            id: number;
            /** Provider Created At */
            provider_created_at: string | null;
            /** Provider Event Id */
            provider_event_id: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "applied" | "waiting" | "ignored" | "refused";
            /** Type */
            type: string;
        };
        /** DeliveryPage */
        DeliveryPage: {
            /** Items */
            items: components["schemas"]["ProviderDeliveryRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** DeliveryRow */
        DeliveryRow: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Attempt */
            attempt: number;
            /**
             * Outcome
             * @description sent, rejected, deferred, unknown, mailbox_fault
             */
            outcome: string;
            /**
             * Refused
             * @description Recipients the server did not take
             */
            refused: components["schemas"]["RefusedRow"][];
            /**
             * Response
             * @description The mail server's own words
             */
            response: string;
        };
        /** DisputeChange */
        DisputeChange: {
            /** Description */
            description?: string;
            /** Invoices */
            invoices?: components["schemas"]["DisputePart"][];
            /** Owner Id */
            owner_id?: number | null;
            /**
             * Reason
             * @enum {string}
             */
            reason?: "billing_error" | "goods_missing" | "quality" | "price" | "duplicate" | "already_paid" | "other";
        };
        /** DisputedInvoice */
        DisputedInvoice: {
            /**
             * Amount
             * @description The disputed part; null: the whole invoice
             */
            amount: string | null;
            /**
             * Balance
             * @description Open now
             * @example 1234.50
             */
            balance: string;
            /** Due On */
            due_on: string | null;
            /** Id */
            id: number;
            /** Number */
            number: string;
            /** Voided */
            voided: boolean;
        };
        /** DisputePage */
        DisputePage: {
            /** Items */
            items: components["schemas"]["DisputeRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** DisputePart */
        DisputePart: {
            /**
             * Amount
             * @description Left out: the whole invoice
             */
            amount?: string | null;
            /** Invoice Id */
            invoice_id: number;
        };
        /**
         * DisputeQuery
         * @description Sorts: id, opened_at, settled_at, amount, reason, customer.
         */
        DisputeQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Invoice Id
             * @description Those that name this invoice
             */
            invoice_id?: number | null;
            /**
             * Mine
             * @description Those of whoever asks; nobody's for an API key
             * @default false
             */
            mine: boolean;
            /** Owner Id */
            owner_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Reason
             * @default []
             */
            reason: ("billing_error" | "goods_missing" | "quality" | "price" | "duplicate" | "already_paid" | "other")[];
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /** Status */
            status?: ("open" | "settled") | null;
        };
        /** DisputeRow */
        DisputeRow: {
            /**
             * Amount
             * @description Of the whole of an invoice, what was open when the dispute was opened
             * @example 1234.50
             */
            amount: string;
            /** Currency */
            currency: string;
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /** Days Open */
            days_open: number;
            /** Description */
            description: string;
            /** Id */
            id: number;
            /** Invoices */
            invoices: components["schemas"]["DisputedInvoice"][];
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Opened By */
            opened_by: string;
            /** Outcome */
            outcome: ("accepted" | "rejected" | "credited" | "withdrawn") | null;
            owner: components["schemas"]["Owner"] | null;
            /** Owner Id */
            owner_id: number | null;
            /**
             * Reason
             * @enum {string}
             */
            reason: "billing_error" | "goods_missing" | "quality" | "price" | "duplicate" | "already_paid" | "other";
            /** Received Email Id */
            received_email_id: number | null;
            /** Settled At */
            settled_at: string | null;
            /**
             * Settlement
             * @description What was agreed, in words
             */
            settlement: string;
            /**
             * Source
             * @enum {string}
             */
            source: "app" | "portal" | "mail" | "api" | "workflow";
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "settled";
        };
        /** DocumentQuery */
        DocumentQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Currency */
            currency?: string | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Filter
             * @description A criteria as JSON, URL-encoded
             * @default
             */
            filter: string;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
        };
        /** DraftBody */
        DraftBody: {
            /**
             * Draft
             * @description Without it: the saved draft
             */
            draft?: {
                [key: string]: unknown;
            } | null;
        };
        /** DraftFile */
        DraftFile: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Size */
            size: number;
        };
        /** DraftQuery */
        DraftQuery: {
            /**
             * Answer
             * @default reply
             * @enum {string}
             */
            answer: "reply" | "reply_all" | "forward";
        };
        /** DryRunAnswer */
        DryRunAnswer: {
            /** Bad */
            bad: number;
            /** Columns */
            columns: string[];
            /**
             * Confidence
             * @description Per field, 0 to 1, where the mapping was guessed
             */
            confidence: {
                [key: string]: number;
            };
            /**
             * Counts
             * @description Rows per ledger object that would be written
             */
            counts: {
                [key: string]: number;
            };
            /** Delimiter */
            delimiter: string | null;
            /**
             * Effect
             * @description Per ledger object what would be new, changed, unchanged, withdrawn, refused. Null: not counted, because something is to be settled first, an import is running, or the file has more than 50,000 rows
             */
            effect: {
                [key: string]: components["schemas"]["SyncCount"];
            } | null;
            /** Encoding */
            encoding: string | null;
            /** Error Count */
            error_count: number;
            /**
             * Good
             * @description Lines that would go in
             */
            good: number;
            /** Header Row */
            header_row: number;
            /** @description As it would be used, every format decided; edit it and send it back */
            mapping: components["schemas"]["FileMapping"];
            /**
             * Problems
             * @description About the file as a whole
             */
            problems: components["schemas"]["FileProblem"][];
            /**
             * Row Errors
             * @description The first 500
             */
            row_errors: components["schemas"]["LineErrorRow"][];
            /** Sample */
            sample: {
                [key: string]: string;
            }[];
            /** Sheet */
            sheet: string | null;
            /** Sheets */
            sheets: string[];
            /**
             * Unusual
             * @description Why the import would be stopped unless it is allowed; empty: it would not
             */
            unusual: string;
        };
        /** DuplicateTemplate */
        DuplicateTemplate: {
            /**
             * Name
             * @example Friendly reminder
             */
            name: string;
        };
        /** DuplicateWorkflow */
        DuplicateWorkflow: {
            /** Name */
            name?: string | null;
        };
        /** End */
        End: {
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "end";
            /**
             * Name
             * @default
             */
            name: string;
        };
        /** EventPage */
        EventPage: {
            /** Items */
            items: components["schemas"]["EventRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** EventQuery */
        EventQuery: {
            /**
             * After
             * @description Events with a larger id, oldest first. Two writers may commit out of order: whoever must not miss one asks again from a minute back
             */
            after?: number | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Kind
             * @example payment.registered
             */
            kind?: string | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
        };
        /** EventRow */
        EventRow: {
            /** Customer Id */
            customer_id: number | null;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /** Id */
            id: number;
            /**
             * Kind
             * @example payment.registered
             */
            kind: string;
            /**
             * Occurred At
             * Format: date-time
             * @description When it was true
             */
            occurred_at: string;
            /**
             * Recorded At
             * Format: date-time
             * @description When Dunnock learnt it
             */
            recorded_at: string;
            /** Subject Id */
            subject_id: number;
            /** Subject Kind */
            subject_kind: string;
        };
        /** EventSeen */
        EventSeen: {
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            /**
             * Pending
             * @description Not yet read by the engine
             */
            pending: boolean;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
        };
        /** Example */
        Example: {
            /**
             * Available
             * @description Whether this account may load the fictional company
             */
            available: boolean;
        };
        /** ExampleRow */
        ExampleRow: {
            /** Customer Id */
            customer_id: number;
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * ExplainedCondition
         * @description One node of a criteria for one record. A group's value is its children's.
         */
        ExplainedCondition: {
            /** Children */
            children: components["schemas"]["ExplainedCondition"][];
            /** Field */
            field: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "rule" | "group" | "collection";
            /** Passed */
            passed: boolean;
            /**
             * Path
             * @example where.items[1]
             */
            path: string;
            /** Sentence */
            sentence: string;
            /**
             * Shown
             * @description The value in words
             */
            shown: string;
            /**
             * Since On
             * @description The day it began to stand as it does; null where nobody wrote it down
             */
            since_on: string | null;
            /**
             * Value
             * @description A number with decimals is a string
             */
            value: components["schemas"]["ExplainedMoney"] | components["schemas"]["ExplainedItems"] | boolean | number | string | string[] | null;
        };
        /** ExplainedItems */
        ExplainedItems: {
            /** Matching */
            matching: number;
            /** Of */
            of: number;
        };
        /** ExplainedMoney */
        ExplainedMoney: {
            /** Amount */
            amount: string;
            /** Currency */
            currency: string | null;
        };
        /** ExplainedRecord */
        ExplainedRecord: {
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Withdrawn At */
            withdrawn_at: string | null;
        };
        /** ExplainedRow */
        ExplainedRow: {
            /** At */
            at: string | null;
            /** Conditions */
            conditions: components["schemas"]["ConditionRow"][];
            /** Events */
            events: components["schemas"]["EventSeen"][];
            /** Meets */
            meets: boolean;
            record: components["schemas"]["ExplainedRecord"];
            run: components["schemas"]["RunRow"] | null;
            /**
             * Sentence
             * @description State, cause, and when it goes on
             */
            sentence: string;
            /**
             * Verdict
             * @description enrolled, would_enrol, not_started, already_done, does_not_match, workflow_not_active, no_event, event_before_activation, too_old, did_not_match_then
             */
            verdict: string;
        };
        /** ExplainQuery */
        ExplainQuery: {
            /**
             * Draft
             * @description The draft, not the live version
             * @default false
             */
            draft: boolean;
            /**
             * Record Id
             * @description A record of the workflow's subject
             */
            record_id: number;
        };
        /** ExportQuery */
        ExportQuery: {
            /**
             * Format
             * @default csv
             * @enum {string}
             */
            format: "csv" | "xlsx";
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Sort
             * @default
             */
            sort: string;
            /**
             * Tab
             * @default records
             * @enum {string}
             */
            tab: "records" | "invoices" | "payments";
        };
        /** FamilyRow */
        FamilyRow: {
            /** Id */
            id: string;
            /** Label */
            label: string;
        };
        /** Fault */
        Fault: {
            /** Fault */
            fault: string;
            /** Id */
            id: number;
            /**
             * Kind
             * @description Mail that comes in, or an account at a provider
             * @enum {string}
             */
            kind: "incoming" | "texts" | "payments";
            /** Name */
            name: string;
        };
        /** FaultRow */
        FaultRow: {
            /** Code */
            code: string;
            /** Column */
            column: number;
            /** Excerpt */
            excerpt: string;
            /**
             * Language
             * @description Empty: the template as a whole
             */
            language: string;
            /**
             * Line
             * @description From 1; 0: no place
             */
            line: number;
            /**
             * Message
             * @description What is wrong and how to mend it
             */
            message: string;
            /**
             * Part
             * @description subject, preheader, body, text, or empty
             */
            part: string;
            /**
             * Path
             * @description The place in a rich-text document
             * @example content[2].attrs.path
             */
            path: string;
            /**
             * Sentence
             * @description The same with its place, for a list
             */
            sentence: string;
        };
        /** FieldsQuery */
        FieldsQuery: {
            /**
             * Subject
             * @default customer
             * @enum {string}
             */
            subject: "customer" | "contact" | "customer_group" | "invoice" | "credit_note" | "payment" | "charge" | "email" | "received_email" | "text_message" | "received_text" | "payment_plan" | "instalment" | "promise" | "dispute" | "note" | "task" | "file";
        };
        /** FileChange */
        FileChange: {
            /** Name */
            name?: string;
            /** Tags */
            tags?: string[];
            /** Visible To Customer */
            visible_to_customer?: boolean;
        };
        /** FileField */
        FileField: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "text" | "amount" | "date" | "flag" | "list";
            /** Name */
            name: string;
        };
        /**
         * FileMapping
         * @description `columns` maps a field to the column it is read from, `constants` gives a field the same value in every row.
         *
         *     - A field "custom.region" fills the custom field `region`.
         *     - `date_order` and `decimal` hold for all columns, `formats` for single ones; None is found in the file, and where every
         *       date can be read in two ways the file is refused until somebody chooses.
         *     - `customer_key`: what the customer column holds; a reference is looked up among the known customers.
         *     - `negatives`: invoices below 0 are refused, or taken as credit notes.
         *     - `complete`: the file lists every open record; what the ledger has beside it is withdrawn.
         */
        FileMapping: {
            /** Columns */
            columns?: {
                [key: string]: string;
            };
            /**
             * Complete
             * @default false
             */
            complete: boolean;
            /** Constants */
            constants?: {
                [key: string]: string;
            };
            /**
             * Customer Key
             * @default erp_id
             * @enum {string}
             */
            customer_key: "erp_id" | "reference";
            /** Date Order */
            date_order?: ("dmy" | "mdy" | "ymd") | null;
            /** Decimal */
            decimal?: ("." | ",") | null;
            /** Delimiter */
            delimiter?: string | null;
            /** Encoding */
            encoding?: string | null;
            /** Formats */
            formats?: {
                [key: string]: components["schemas"]["ColumnFormat"];
            };
            /** Header Row */
            header_row?: number | null;
            /**
             * Negatives
             * @default refuse
             * @enum {string}
             */
            negatives: "refuse" | "credit_notes";
            /**
             * Object
             * @enum {string}
             */
            object: "customer_groups" | "customers" | "contacts" | "invoices" | "credit_notes" | "payments" | "allocations";
            /** Sheet */
            sheet?: string | null;
        };
        /** FileObject */
        FileObject: {
            /** Fields */
            fields: components["schemas"]["FileField"][];
            /**
             * Needed
             * @description One of each group has to come from a column or a constant
             */
            needed: string[][];
            /**
             * Object
             * @enum {string}
             */
            object: "customer_groups" | "customers" | "contacts" | "invoices" | "credit_notes" | "payments" | "allocations";
        };
        /** FileObjects */
        FileObjects: {
            /** Items */
            items: components["schemas"]["FileObject"][];
        };
        /** FilePage */
        FilePage: {
            /** Items */
            items: components["schemas"]["FileRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** FileProblem */
        FileProblem: {
            /**
             * Code
             * @description missing_field, missing_column, ask, not_compared, encoding_unsure
             */
            code: string;
            /** Column */
            column: string;
            /** Cure */
            cure: string;
            /** Message */
            message: string;
            /**
             * Stops
             * @description Nothing can be imported before it is settled
             */
            stops: boolean;
        };
        /**
         * FileQuery
         * @description Sorts: id, created_at, name, size.
         */
        FileQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /** Quarantined */
            quarantined?: boolean | null;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /** Subject Id */
            subject_id?: number | null;
            /** Subject Kind */
            subject_kind?: ("customer" | "invoice" | "contact" | "credit_note" | "payment" | "email" | "text_message" | "promise" | "dispute" | "payment_plan" | "instalment" | "note" | "task" | "received_email" | "received_text" | "charge" | "run") | null;
            /**
             * Tag
             * @default
             */
            tag: string;
            /** Visible To Customer */
            visible_to_customer?: boolean | null;
        };
        /** FileRow */
        FileRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Customer Id */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string;
            /**
             * Danger
             * @description What it could do harm as
             */
            danger: string;
            /** Id */
            id: number;
            /**
             * Media Type
             * @description By its content
             */
            media_type: string;
            /** Name */
            name: string;
            /**
             * Quarantined
             * @description It came in by itself and could do harm: it is handed out once it is released
             */
            quarantined: boolean;
            /** Received Email Id */
            received_email_id: number | null;
            /** Sha256 */
            sha256: string;
            /**
             * Size
             * @description Bytes
             */
            size: number;
            /** Subject Id */
            subject_id: number | null;
            /**
             * Subject Kind
             * @description What it is about; empty: nothing in particular
             */
            subject_kind: string;
            /**
             * Subject Name
             * @description An invoice's number, a plan's name, a contact's; empty where there is none
             */
            subject_name: string;
            /** Tags */
            tags: string[];
            /** Uploaded By */
            uploaded_by: string;
            /** Visible To Customer */
            visible_to_customer: boolean;
        };
        /** FilterQuery */
        FilterQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /**
             * Filter
             * @description A criteria as JSON, URL-encoded
             * @default
             */
            filter: string;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
        };
        /**
         * Gone
         * @description What went wrong in the last 14 days and still stands, as something of it is open.
         */
        Gone: {
            /**
             * Customers
             * @description The three of the latest
             */
            customers: components["schemas"]["Concerned"][];
            /** N */
            n: number;
            /** Of Customers */
            of_customers: number;
        };
        /**
         * Group
         * @description `none` is NOT any: it holds when not one of the items does.
         */
        Group: {
            /** Items */
            items: (components["schemas"]["Rule"] | components["schemas"]["Group"] | components["schemas"]["Collection"])[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "group";
            /**
             * Match
             * @default all
             * @enum {string}
             */
            match: "all" | "any" | "none";
        };
        /** GroupDetail */
        GroupDetail: {
            /**
             * Accounts
             * @description Over all members, those of groups below it included
             */
            accounts: components["schemas"]["Account"][];
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Chasing Paused */
            chasing_paused: boolean;
            /** Credit Limit */
            credit_limit: string | null;
            /**
             * Erp Id
             * @description Its id in the system it came from
             */
            erp_id: string;
            /** Id */
            id: number;
            /** Members */
            members: number;
            /** Name */
            name: string;
            /** Parent Id */
            parent_id: number | null;
            /** Parent Name */
            parent_name: string | null;
            /** Positions */
            positions: components["schemas"]["Position"][];
            /**
             * Withdrawn At
             * @description Voided, or no longer there in the system it came from
             */
            withdrawn_at: string | null;
        };
        /** GroupPage */
        GroupPage: {
            /** Items */
            items: components["schemas"]["GroupRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** GroupRow */
        GroupRow: {
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Chasing Paused */
            chasing_paused: boolean;
            /** Credit Limit */
            credit_limit: string | null;
            /**
             * Erp Id
             * @description Its id in the system it came from
             */
            erp_id: string;
            /** Id */
            id: number;
            /** Members */
            members: number;
            /** Name */
            name: string;
            /** Parent Id */
            parent_id: number | null;
            /** Positions */
            positions: components["schemas"]["Position"][];
            /**
             * Withdrawn At
             * @description Voided, or no longer there in the system it came from
             */
            withdrawn_at: string | null;
        };
        /** Health */
        Health: {
            /**
             * Database
             * @description PostgreSQL answers
             */
            database: boolean;
            /**
             * Migrations Pending
             * @description Migrations not yet applied; null when the database is silent
             */
            migrations_pending: number | null;
            /**
             * Status
             * @description down: nothing works. degraded: the API answers, but no worker has been heard of for a minute
             * @enum {string}
             */
            status: "ok" | "degraded" | "down";
            /** Version */
            version: string;
            /**
             * Worker
             * @description A worker was heard of in the last minute; null when unknown
             */
            worker: boolean | null;
            /** Worker Seen At */
            worker_seen_at: string | null;
        };
        /** Heard */
        Heard: {
            /**
             * New
             * @description Those that had not been received before
             */
            new: number;
            /**
             * Received
             * @description Events in the message
             */
            received: number;
        };
        /** HookCall */
        HookCall: {
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** Call Id */
            call_id: string;
            /** Customer Id */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string | null;
            /**
             * Fault
             * @description Why it started nothing
             */
            fault: string;
            /** Id */
            id: number;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
        };
        /** HookCallPage */
        HookCallPage: {
            /** Items */
            items: components["schemas"]["HookCall"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** HookTaken */
        HookTaken: {
            /**
             * Again
             * @description This id was taken before; nothing happened this time
             */
            again: boolean;
            /**
             * Fault
             * @description Why it starts nothing; empty when workflows will see it
             */
            fault: string;
        };
        /**
         * IfElse
         * @description The first branch whose criteria holds is taken; more than one branch makes it multi-way.
         */
        IfElse: {
            /** Branches */
            branches: components["schemas"]["Branch"][];
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "if_else";
            /**
             * Name
             * @default
             */
            name: string;
            otherwise: components["schemas"]["Otherwise"];
        };
        /** ImportedCalendar */
        ImportedCalendar: {
            /** Skipped */
            skipped: components["schemas"]["SkippedEvent"][];
            /** Taken */
            taken: components["schemas"]["ClosingRow"][];
        };
        /** ImportWorkflow */
        ImportWorkflow: {
            /**
             * Name
             * @description Instead of the name in the file
             */
            name?: string | null;
            /** Yaml */
            yaml: string;
        };
        /** InboundHook */
        InboundHook: {
            /** Calls */
            calls: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Customer Key
             * @enum {string}
             */
            customer_key: "reference" | "erp_id" | "id" | "email";
            /**
             * Customer Path
             * @example data.customer.number
             */
            customer_path: string;
            /** Enabled */
            enabled: boolean;
            /**
             * Faults
             * @description Calls that started nothing, because nobody was found
             */
            faults: number;
            /** Id */
            id: number;
            /** Latest At */
            latest_at: string | null;
            /** Name */
            name: string;
            /**
             * Url
             * @description What the other system calls
             */
            url: string;
        };
        /** InboundHookChange */
        InboundHookChange: {
            /** Enabled */
            enabled: boolean;
        };
        /** InboundHooks */
        InboundHooks: {
            /** Items */
            items: components["schemas"]["InboundHook"][];
        };
        /**
         * Incoming
         * @description Where mail is read, without secrets, which go in and never come out.
         */
        Incoming: {
            /**
             * Auth
             * @enum {string}
             */
            auth: "password" | "google" | "microsoft";
            /** Automatic Events */
            automatic_events: boolean;
            /** Checked At */
            checked_at: string | null;
            /** Client Id */
            client_id: string;
            /** Enabled */
            enabled: boolean;
            /**
             * Fault
             * @description What stops the reading, in the server's words; empty: nothing
             */
            fault: string;
            /** Fault Since */
            fault_since: string | null;
            /** Folder */
            folder: string;
            /**
             * Has Access
             * @description Google or Microsoft was asked and has given access
             */
            has_access: boolean;
            /** Has Client Secret */
            has_client_secret: boolean;
            /** Has Password */
            has_password: boolean;
            /** History Days */
            history_days: number;
            /** Host */
            host: string;
            /** Port */
            port: number;
            /** Retry At */
            retry_at: string | null;
            /**
             * Security
             * @enum {string}
             */
            security: "starttls" | "tls" | "none";
            /**
             * Since
             * @description What came before is history and raises no event
             */
            since: string | null;
            /** Tenant */
            tenant: string;
            /**
             * Username
             * @description Empty: the user and password mail leaves with
             */
            username: string;
        };
        /** IncomingEntry */
        IncomingEntry: {
            /**
             * Automatic Events
             * @description Let automatic replies start “Email received” workflows, too
             * @default false
             */
            automatic_events: boolean;
            /**
             * Folder
             * @default INBOX
             */
            folder: string;
            /**
             * History Days
             * @description How far back mail is read in, without raising events
             * @default 0
             */
            history_days: number;
            /**
             * Host
             * @example imap.example.com
             */
            host: string;
            /**
             * Password
             * @description Left out: the stored one stays
             */
            password?: string | null;
            /**
             * Port
             * @description 993 is usual with tls, 143 with starttls
             * @default 993
             */
            port: number;
            /**
             * Security
             * @default tls
             * @enum {string}
             */
            security: "starttls" | "tls" | "none";
            /**
             * Username
             * @default
             */
            username: string;
        };
        /** InstalledWorkflow */
        InstalledWorkflow: {
            /** Id */
            id: number;
        };
        /** Instalment */
        Instalment: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
        };
        /** InstalmentPart */
        InstalmentPart: {
            /**
             * Amount
             * @example 120.00
             */
            amount: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
        };
        /** InstalmentRow */
        InstalmentRow: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /**
             * Days Since Due
             * @description Signed: -3 is due in three days; stops on the day it is settled
             */
            days_since_due: number;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Id */
            id: number;
            /** Number */
            number: number;
            /**
             * Paid
             * @example 1234.50
             */
            paid: string;
            /**
             * Remaining
             * @example 1234.50
             */
            remaining: string;
            /**
             * Settled On
             * @description The day the money that covered it was paid
             */
            settled_on: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "partly_paid" | "paid" | "cancelled";
        };
        /** InvitationRow */
        InvitationRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** Expired */
            expired: boolean;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: number;
            /** Invited By */
            invited_by: string;
            /** Portfolios */
            portfolios: string[];
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "collector" | "manager" | "owner";
        };
        /** InvitationToken */
        InvitationToken: {
            /** Token */
            token: string;
        };
        /** Invited */
        Invited: {
            /** Email */
            email: string;
            /** Has Account */
            has_account: boolean;
            /** Organisation */
            organisation: string;
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "collector" | "manager" | "owner";
        };
        /**
         * InvoiceChange
         * @description What is not sent stays as it is. A sync does not undo it, except `tags` and `disputed` where the ERP sends them.
         */
        InvoiceChange: {
            /** Add Tags */
            add_tags?: string[];
            /**
             * Auto Charge
             * @description Charge this invoice by itself on its due date
             */
            auto_charge?: boolean;
            /** Chasing Paused */
            chasing_paused?: boolean;
            /** Disputed */
            disputed?: boolean;
            /** Promised */
            promised?: boolean;
            /** Remove Tags */
            remove_tags?: string[];
            /**
             * Tags
             * @description All of them; add_tags and remove_tags leave the others alone
             */
            tags?: string[];
        };
        /** InvoiceExportQuery */
        InvoiceExportQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Currency */
            currency?: string | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Filter
             * @description A criteria as JSON, URL-encoded
             * @default
             */
            filter: string;
            /**
             * Format
             * @default csv
             * @enum {string}
             */
            format: "csv" | "xlsx";
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /**
             * Status
             * @description Several may be given: status=open&status=partly_paid. Without it, all but voided
             * @default []
             */
            status: ("open" | "partly_paid" | "paid" | "voided")[];
        };
        /**
         * InvoiceInput
         * @description A key that is absent leaves the stored value as it is, null clears it.
         */
        InvoiceInput: {
            /**
             * @description Gross; a negative invoice is a credit note
             * @example 1190.00
             */
            amount: string;
            /**
             * @description Contacts of its customer who look after it: these and no others of yours
             * @example [
             *       "1047"
             *     ]
             */
            contact_erp_ids?: string[] | null;
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
            /**
             * @description Fields of your system, for criteria and templates
             * @example {
             *       "region": "north"
             *     }
             */
            custom?: Record<string, never> | null;
            /**
             * @description The customer's erp_id
             * @example C-204
             */
            customer_erp_id: string;
            /** @description In dispute; leave the key out to keep what people set here */
            disputed?: boolean | null;
            /**
             * Format: date
             * @description Due date
             * @example 2026-04-03
             */
            due_on?: string | null;
            /**
             * Format: date
             * @description When your system created it
             * @example 2026-03-04
             */
            erp_created_on?: string | null;
            /**
             * @description Its id in your system; a row with a known id is changed, any other is new
             * @example 1047
             */
            erp_id: string;
            /** @description All of them; they sum up to the amount */
            instalments?: {
                /**
                 * @description Due then
                 * @example 595.00
                 */
                amount: string;
                /**
                 * Format: date
                 * @description Due
                 * @example 2026-04-03
                 */
                due_on: string;
            }[] | null;
            /**
             * Format: date
             * @description Issue date
             * @example 2026-03-04
             */
            issued_on: string;
            /**
             * @description Invoice number
             * @example RE-2026-0815
             */
            number: string;
            /**
             * @description The customer's order number
             * @example PO 7781
             */
            po_number?: string | null;
            /**
             * @description Replace the tags, those people set here included; leave the key out to keep them
             * @example [
             *       "key account"
             *     ]
             */
            tags?: string[] | null;
            /** @description Cancelled in your system */
            voided?: boolean | null;
        };
        /** InvoicePage */
        InvoicePage: {
            /** Items */
            items: components["schemas"]["InvoiceRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** InvoiceQuery */
        InvoiceQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Currency */
            currency?: string | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Filter
             * @description A criteria as JSON, URL-encoded
             * @default
             */
            filter: string;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /**
             * Status
             * @description Several may be given: status=open&status=partly_paid. Without it, all but voided
             * @default []
             */
            status: ("open" | "partly_paid" | "paid" | "voided")[];
        };
        /** InvoiceRow */
        InvoiceRow: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /** Auto Charge */
            auto_charge: boolean;
            /**
             * Balance
             * @example 1234.50
             */
            balance: string;
            /**
             * Bucket
             * @description Ageing bucket
             * @example 1-30
             */
            bucket: string | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Chasing Paused */
            chasing_paused: boolean;
            /** Currency */
            currency: string;
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /**
             * Days Overdue
             * @description Signed: -3 is due in three days; stops on the day of settlement
             */
            days_overdue: number | null;
            /** Disputed */
            disputed: boolean;
            /**
             * Due On
             * @description With instalments: of the first one the money received does not cover
             */
            due_on: string | null;
            /** Erp Created On */
            erp_created_on: string | null;
            /**
             * Erp Id
             * @description Its id in the system it came from
             */
            erp_id: string;
            /**
             * First Seen At
             * Format: date-time
             */
            first_seen_at: string;
            /** Id */
            id: number;
            /** Instalments */
            instalments: components["schemas"]["Instalment"][] | null;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /** Last Contact At */
            last_contact_at: string | null;
            /** Number */
            number: string;
            /** Payment In Progress */
            payment_in_progress: boolean;
            /** Po Number */
            po_number: string;
            /** Promised */
            promised: boolean;
            /** Settled On */
            settled_on: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "partly_paid" | "paid" | "voided";
            /** Tags */
            tags: string[];
            /**
             * Withdrawn At
             * @description Voided, or no longer there in the system it came from
             */
            withdrawn_at: string | null;
        };
        /** InvoiceRows */
        InvoiceRows: {
            /**
             * Allow Large Change
             * @description Go on when `present` would close a quarter of the ledger
             * @default false
             */
            allow_large_change: boolean;
            /**
             * Initial
             * @description An opening balance: nothing in this request raises an event
             * @default false
             */
            initial: boolean;
            /**
             * Present
             * @description Every erp_id of this object your system has: what the ledger holds beside them is withdrawn
             */
            present?: string[] | null;
            /** Rows */
            rows: components["schemas"]["InvoiceInput"][];
            /**
             * Source
             * @description The system the rows come from; erp_ids are unique within one. Made on first use
             * @default API
             */
            source: string;
        };
        /** InvoicesChange */
        InvoicesChange: {
            changes: components["schemas"]["InvoiceChange"];
            /** Ids */
            ids: number[];
        };
        /** LastSync */
        LastSync: {
            /** Ended At */
            ended_at: string | null;
            /** Error */
            error: string;
            /** Id */
            id: number;
            /**
             * Mode
             * @enum {string}
             */
            mode: "first" | "full" | "incremental" | "file";
            /**
             * Problems
             * @description Rows that did not go in, and remarks
             */
            problems: number;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "done" | "failed" | "stopped" | "interrupted";
        };
        /** LedgerHeld */
        LedgerHeld: {
            /** Customers */
            customers: number;
            /** Invoices */
            invoices: number;
        };
        /**
         * LedgerRows
         * @description Objects may refer to each other: they are taken in the order in which they are listed here.
         */
        LedgerRows: {
            /**
             * Allocations
             * @default []
             */
            allocations: components["schemas"]["AllocationInput"][];
            /**
             * Allow Large Change
             * @default false
             */
            allow_large_change: boolean;
            /**
             * Complete For Invoices
             * @default []
             */
            complete_for_invoices: string[];
            /**
             * Contacts
             * @default []
             */
            contacts: components["schemas"]["ContactInput"][];
            /**
             * Credit Notes
             * @default []
             */
            credit_notes: components["schemas"]["CreditNoteInput"][];
            /**
             * Customer Groups
             * @default []
             */
            customer_groups: components["schemas"]["CustomerGroupInput"][];
            /**
             * Customers
             * @default []
             */
            customers: components["schemas"]["CustomerInput"][];
            /**
             * Initial
             * @description An opening balance: nothing in this request raises an event
             * @default false
             */
            initial: boolean;
            /**
             * Invoices
             * @default []
             */
            invoices: components["schemas"]["InvoiceInput"][];
            /**
             * Payments
             * @default []
             */
            payments: components["schemas"]["PaymentInput"][];
            /**
             * Present
             * @description Per object every erp_id your system has; an object without an entry is not compared
             * @default {}
             */
            present: {
                [key: string]: string[];
            };
            /**
             * Source
             * @description The system the rows come from; erp_ids are unique within one. Made on first use
             * @default API
             */
            source: string;
        };
        /** LineErrorRow */
        LineErrorRow: {
            /** Column */
            column: string;
            /** Cure */
            cure: string;
            /** Line */
            line: number;
            /** Message */
            message: string;
            /** Value */
            value: string;
        };
        /** Link */
        Link: {
            /**
             * Link
             * @description Hand it over yourself; it works once
             */
            link: string;
        };
        /** LinkedInvoice */
        LinkedInvoice: {
            /**
             * Balance
             * @example 1234.50
             */
            balance: string;
            /** Currency */
            currency: string;
            /** Due On */
            due_on: string | null;
            /** Id */
            id: number;
            /** Number */
            number: string;
            /**
             * Origin
             * @description Who linked it: the ERP, which may change it again, or a person
             * @enum {string}
             */
            origin: "erp" | "person";
        };
        /** LinkedInvoiceList */
        LinkedInvoiceList: {
            /** Items */
            items: components["schemas"]["LinkedInvoice"][];
        };
        /** LinkedInvoices */
        LinkedInvoices: {
            /** Invoice Ids */
            invoice_ids: number[];
        };
        /** LinkListQuery */
        LinkListQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /** Status */
            status?: ("open" | "paid" | "expired" | "revoked") | null;
        };
        /** LinkPage */
        LinkPage: {
            /** Items */
            items: components["schemas"]["LinkRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** LinkRow */
        LinkRow: {
            /**
             * Amount
             * @description What was open when it was made, or when it was last opened
             * @example 1234.50
             */
            amount: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string;
            /** Currency */
            currency: string;
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: number;
            /** Invoice Ids */
            invoice_ids: number[];
            /**
             * Kind
             * @description statement: whatever is open when it is opened
             * @enum {string}
             */
            kind: "invoices" | "statement";
            /** Provider Account Id */
            provider_account_id: number;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "paid" | "expired" | "revoked";
        };
        /** ListedInvoice */
        ListedInvoice: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /**
             * As It Was
             * @description False: no history for that moment, so the balance is today's
             */
            as_it_was: boolean;
            /**
             * Balance
             * @description When the message left
             * @example 1234.50
             */
            balance: string;
            /**
             * Balance Now
             * @example 1234.50
             */
            balance_now: string;
            /** Currency */
            currency: string;
            /** Due On */
            due_on: string | null;
            /** Id */
            id: number;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /** Number */
            number: string;
        };
        /** MadeApiKey */
        MadeApiKey: {
            /** Id */
            id: number;
            /**
             * Key
             * @description The whole key. It is shown this once; only its digest is kept
             */
            key: string;
            /** Name */
            name: string;
        };
        /** MadeInboundHook */
        MadeInboundHook: {
            /** Id */
            id: number;
            /**
             * Secret
             * @description Signs the calls; shown this once
             */
            secret: string;
        };
        /** MadeInvitation */
        MadeInvitation: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /**
             * Emailed
             * @description It was mailed too; if not, hand the link over yourself
             */
            emailed: boolean;
            /** Expired */
            expired: boolean;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: number;
            /** Invited By */
            invited_by: string;
            /**
             * Link
             * @description Shown this once
             */
            link: string;
            /** Portfolios */
            portfolios: string[];
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "collector" | "manager" | "owner";
        };
        /** MadeLink */
        MadeLink: {
            /**
             * Amount
             * @description What was open when it was made, or when it was last opened
             * @example 1234.50
             */
            amount: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string;
            /** Currency */
            currency: string;
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: number;
            /** Invoice Ids */
            invoice_ids: number[];
            /**
             * Kind
             * @description statement: whatever is open when it is opened
             * @enum {string}
             */
            kind: "invoices" | "statement";
            /** Provider Account Id */
            provider_account_id: number;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "paid" | "expired" | "revoked";
            /**
             * Url
             * @description Shown this once: it is not kept
             */
            url: string;
        };
        /** MadeOrganisation */
        MadeOrganisation: {
            api_key: components["schemas"]["MadeApiKey"];
            organisation: components["schemas"]["Organisation"];
        };
        /** MailAnswer */
        MailAnswer: {
            /**
             * Answer
             * @default reply
             * @enum {string}
             */
            answer: "reply" | "reply_all" | "forward";
            /**
             * Bcc
             * @default []
             */
            bcc: string[];
            /**
             * Cc
             * @default []
             */
            cc: string[];
            /**
             * File Ids
             * @description Files kept here, 20 MB together
             * @default []
             */
            file_ids: number[];
            /**
             * Html
             * @description Left out: made from the text. It is cleaned
             * @default
             */
            html: string;
            /**
             * Invoice Ids
             * @description What it is about, of its customer
             * @default []
             */
            invoice_ids: number[];
            /** Subject */
            subject: string;
            /**
             * Template Id
             * @description The template its text was taken from, for the record
             */
            template_id?: number | null;
            /**
             * Text
             * @description Left out: made from the HTML
             * @default
             */
            text: string;
            /** To */
            to: string[];
        };
        /**
         * Mailbox
         * @description Without its password, which goes in and never comes out.
         */
        Mailbox: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Fault
             * @description What stops it, in the server's words; empty: nothing. Messages wait meanwhile
             */
            fault: string;
            /** Fault Since */
            fault_since: string | null;
            /** From Address */
            from_address: string;
            /** From Name */
            from_name: string;
            /** Has Password */
            has_password: boolean;
            /** Host */
            host: string;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Port */
            port: number;
            /** Reply To */
            reply_to: string;
            /**
             * Retry At
             * @description When it is tried again by itself
             */
            retry_at: string | null;
            /**
             * Security
             * @enum {string}
             */
            security: "starttls" | "tls" | "none";
            /** Timeout Seconds */
            timeout_seconds: number;
            /** Username */
            username: string;
        };
        /** MailboxCheckRow */
        MailboxCheckRow: {
            /**
             * Message
             * @description What happened, and what to change
             */
            message: string;
            /** Ok */
            ok: boolean;
            /**
             * Step
             * @description connect, tls, login, sender: in this order; the first failure is the last one
             */
            step: string;
        };
        /** MailboxEntry */
        MailboxEntry: {
            /**
             * From Address
             * @example accounts@example.com
             */
            from_address: string;
            /**
             * From Name
             * @default
             */
            from_name: string;
            /**
             * Host
             * @example smtp.example.com
             */
            host: string;
            /**
             * Name
             * @description For people; empty: the sender's address
             * @default
             */
            name: string;
            /**
             * Password
             * @description Left out: the stored one stays, as long as server and user do. Empty: taken away
             */
            password?: string | null;
            /**
             * Port
             * @description 587 is usual with starttls, 465 with tls
             * @default 587
             */
            port: number;
            /**
             * Reply To
             * @description Empty: the organisation's, or the sender
             * @default
             * @example accounts@example.com
             */
            reply_to: string;
            /**
             * Security
             * @default starttls
             * @enum {string}
             */
            security: "starttls" | "tls" | "none";
            /**
             * Timeout Seconds
             * @default 30
             */
            timeout_seconds: number;
            /**
             * Username
             * @default
             */
            username: string;
        };
        /** MailboxState */
        MailboxState: {
            /**
             * Fault
             * @description What stops it; empty: nothing
             */
            fault: string;
            /** Set Up */
            set_up: boolean;
        };
        /** MailboxTest */
        MailboxTest: {
            /** Checks */
            checks: components["schemas"]["MailboxCheckRow"][];
            /**
             * Mended
             * @description A fault had stopped the saved mailbox, and it goes on now
             */
            mended: boolean;
            /** Ok */
            ok: boolean;
        };
        /** MailboxTrial */
        MailboxTrial: {
            /**
             * Left
             * @description Whether the server took it; null: nobody knows, it broke off half way
             */
            left: boolean | null;
            /**
             * Message
             * @description What happened, with the server's own words
             */
            message: string;
        };
        /** MailDraft */
        MailDraft: {
            /** Cc */
            cc: string[];
            /** Customer Id */
            customer_id: number | null;
            /**
             * Files
             * @description What goes along when it is passed on
             */
            files: components["schemas"]["DraftFile"][];
            /** Invoice Ids */
            invoice_ids: number[];
            /**
             * Left Out
             * @description Recipients of the mail that a hundred had no place for
             */
            left_out: number;
            /**
             * Quoted
             * @description The mail it answers, to stand below what is written
             */
            quoted: string;
            /** Subject */
            subject: string;
            /** Thread Id */
            thread_id: number;
            /** To */
            to: string[];
        };
        /** MailFile */
        MailFile: {
            /**
             * Id
             * @description For GET /files/{id}/content; null for a file that left with a mail of ours
             */
            id: number | null;
            /** Media Type */
            media_type: string;
            /** Name */
            name: string;
            /**
             * Quarantined
             * @description It could do harm: released only by a conscious step
             */
            quarantined: boolean;
            /** Size */
            size: number;
        };
        /** MailInvoice */
        MailInvoice: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /**
             * Balance
             * @example 1234.50
             */
            balance: string;
            /** Currency */
            currency: string;
            /** Due On */
            due_on: string | null;
            /** Id */
            id: number;
            /** Number */
            number: string;
        };
        /** Me */
        Me: {
            /**
             * Actor
             * @description How the audit names whoever asks
             */
            actor: string;
            /**
             * Mail
             * @description This installation can mail invitations and new passwords
             */
            mail: boolean;
            organisation: components["schemas"]["MyOrganisation"] | null;
            /** Organisations */
            organisations: components["schemas"]["OrganisationChoice"][];
            /**
             * Portfolios
             * @description The only ones whose customers are seen; empty: all customers
             */
            portfolios: string[];
            /** Role */
            role: ("viewer" | "collector" | "manager" | "owner") | null;
            /**
             * Setup Needed
             * @description Nobody has an account yet
             */
            setup_needed: boolean;
            /** Signed In */
            signed_in: boolean;
            /** @description null for an API key */
            user: components["schemas"]["MyAccount"] | null;
        };
        /** MeChange */
        MeChange: {
            /**
             * Name
             * @example Ines Rocha
             */
            name: string;
        };
        /** Message */
        Message: {
            /** Attempts */
            attempts: number;
            /** Bcc Addresses */
            bcc_addresses: string[];
            /** Cc Addresses */
            cc_addresses: string[];
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /**
             * Channel
             * @enum {string}
             */
            channel: "email" | "text";
            /**
             * Choices
             * @description What may be decided about it now
             */
            choices: components["schemas"]["ChoiceRow"][];
            /**
             * Code
             * @description Why it stands where it stands; empty: nothing to say
             * @example no_recipient
             */
            code: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Cure
             * @description What to do about it; empty: nothing
             */
            cure: string;
            /** Customer Id */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string | null;
            /** Deliveries */
            deliveries: components["schemas"]["DeliveryRow"][];
            /**
             * Delivery Detail
             * @description Why it was not delivered, in the provider's words
             */
            delivery_detail: string;
            /**
             * Delivery Status
             * @description Of a text message that was sent: what its phone made of it; empty: nothing is known (yet)
             * @enum {string}
             */
            delivery_status: "" | "delivered" | "undelivered";
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Held Since */
            held_since: string | null;
            /** Html */
            html: string;
            /** Id */
            id: number;
            /** Invoices */
            invoices: components["schemas"]["ListedInvoice"][];
            /**
             * Is Test
             * @description The test of a template: of no run, to no customer
             */
            is_test: boolean;
            /** Language */
            language: string;
            /**
             * Message Id
             * @description The Message-ID header; the same for every attempt
             */
            message_id: string | null;
            /**
             * Recipient Note
             * @description What the rule for recipients had to do
             */
            recipient_note: string;
            run: components["schemas"]["RunOfMessage"] | null;
            /** Run Id */
            run_id: number | null;
            /**
             * Segments
             * @description Of a text message: how many it is billed as
             */
            segments: number | null;
            /** Sent At */
            sent_at: string | null;
            /** Server Response */
            server_response: string;
            /**
             * State
             * @description queued: waits for due_at. held: something is in the way. claimed, sending: leaving now. captured: test mode, nothing left. unknown: nobody knows whether it left. cancelled: not sent
             * @enum {string}
             */
            state: "queued" | "held" | "claimed" | "sending" | "sent" | "captured" | "failed" | "unknown" | "cancelled";
            /** Step Id */
            step_id: string;
            /** Step Name */
            step_name: string;
            /** Step Number */
            step_number: string;
            /**
             * Story
             * @description What happened at this step of its run
             */
            story: components["schemas"]["StoryLine"][];
            /**
             * Subject
             * @description Empty until it is written, which happens when it leaves. Of a text message its opening words
             */
            subject: string;
            /** Subject Id */
            subject_id: number | null;
            /** Subject Kind */
            subject_kind: string;
            /** Template Id */
            template_id: number | null;
            /** Template Name */
            template_name: string | null;
            /** Text */
            text: string;
            /**
             * To Addresses
             * @description Of a text message its number (E.164)
             */
            to_addresses: string[];
            /**
             * Why
             * @description The same in words, with the mail server's own where it said any
             */
            why: string;
            /** Workflow Id */
            workflow_id: number | null;
            /** Workflow Name */
            workflow_name: string | null;
        };
        /** MessageExportQuery */
        MessageExportQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Channel */
            channel?: ("email" | "text") | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Format
             * @default csv
             * @enum {string}
             */
            format: "csv" | "xlsx";
            /**
             * From On
             * @description Sent, or written, on this day of the organisation or later
             */
            from_on?: string | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description In subject, words of a text message, recipients and the customer's name
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /**
             * State
             * @description One or several
             */
            state?: ("queued" | "held" | "claimed" | "sending" | "sent" | "captured" | "failed" | "unknown" | "cancelled")[];
            /** Template Id */
            template_id?: number | null;
            /**
             * Tests
             * @description true: tests of templates only; false: without them
             */
            tests?: boolean | null;
            /**
             * To On
             * @description … or earlier
             */
            to_on?: string | null;
            /** Workflow Id */
            workflow_id?: number | null;
        };
        /** MessageListQuery */
        MessageListQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Channel */
            channel?: ("email" | "text") | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * From On
             * @description Sent, or written, on this day of the organisation or later
             */
            from_on?: string | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description In subject, words of a text message, recipients and the customer's name
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /**
             * State
             * @description One or several
             */
            state?: ("queued" | "held" | "claimed" | "sending" | "sent" | "captured" | "failed" | "unknown" | "cancelled")[];
            /** Template Id */
            template_id?: number | null;
            /**
             * Tests
             * @description true: tests of templates only; false: without them
             */
            tests?: boolean | null;
            /**
             * To On
             * @description … or earlier
             */
            to_on?: string | null;
            /** Workflow Id */
            workflow_id?: number | null;
        };
        /** MessagePage */
        MessagePage: {
            /**
             * Counts
             * @description Per state, under the same filter: for tabs
             */
            counts: {
                [key: string]: number;
            };
            /** Items */
            items: components["schemas"]["MessageRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** MessageRow */
        MessageRow: {
            /** Attempts */
            attempts: number;
            /** Cc Addresses */
            cc_addresses: string[];
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /**
             * Channel
             * @enum {string}
             */
            channel: "email" | "text";
            /**
             * Choices
             * @description What may be decided about it now
             */
            choices: components["schemas"]["ChoiceRow"][];
            /**
             * Code
             * @description Why it stands where it stands; empty: nothing to say
             * @example no_recipient
             */
            code: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Cure
             * @description What to do about it; empty: nothing
             */
            cure: string;
            /** Customer Id */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string | null;
            /**
             * Delivery Detail
             * @description Why it was not delivered, in the provider's words
             */
            delivery_detail: string;
            /**
             * Delivery Status
             * @description Of a text message that was sent: what its phone made of it; empty: nothing is known (yet)
             * @enum {string}
             */
            delivery_status: "" | "delivered" | "undelivered";
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Id */
            id: number;
            /**
             * Is Test
             * @description The test of a template: of no run, to no customer
             */
            is_test: boolean;
            /** Language */
            language: string;
            /** Run Id */
            run_id: number | null;
            /**
             * Segments
             * @description Of a text message: how many it is billed as
             */
            segments: number | null;
            /** Sent At */
            sent_at: string | null;
            /**
             * State
             * @description queued: waits for due_at. held: something is in the way. claimed, sending: leaving now. captured: test mode, nothing left. unknown: nobody knows whether it left. cancelled: not sent
             * @enum {string}
             */
            state: "queued" | "held" | "claimed" | "sending" | "sent" | "captured" | "failed" | "unknown" | "cancelled";
            /** Step Id */
            step_id: string;
            /** Step Name */
            step_name: string;
            /** Step Number */
            step_number: string;
            /**
             * Subject
             * @description Empty until it is written, which happens when it leaves. Of a text message its opening words
             */
            subject: string;
            /** Subject Id */
            subject_id: number | null;
            /** Subject Kind */
            subject_kind: string;
            /** Template Id */
            template_id: number | null;
            /** Template Name */
            template_name: string | null;
            /**
             * To Addresses
             * @description Of a text message its number (E.164)
             */
            to_addresses: string[];
            /**
             * Why
             * @description The same in words, with the mail server's own where it said any
             */
            why: string;
            /** Workflow Id */
            workflow_id: number | null;
            /** Workflow Name */
            workflow_name: string | null;
        };
        /** Money */
        Money: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /** Currency */
            currency: string;
        };
        /** MoveRuns */
        MoveRuns: {
            /** Customer Id */
            customer_id?: number | null;
            /** Ids */
            ids?: number[] | null;
            /** State */
            state?: ("waiting" | "holding" | "paused") | null;
            /** Step Id */
            step_id?: string | null;
            /**
             * Wake At
             * Format: date-time
             * @description An instant with its offset; one that has passed means now
             */
            wake_at: string;
            /** Workflow Id */
            workflow_id?: number | null;
        };
        /** MyAccount */
        MyAccount: {
            /** Email */
            email: string;
            /** Id */
            id: number;
            /**
             * Mfa
             * @description A second factor is asked for when signing in
             */
            mfa: boolean;
            /** Name */
            name: string;
        };
        /** MyOrganisation */
        MyOrganisation: {
            /** Id */
            id: number;
            /**
             * Mode
             * @enum {string}
             */
            mode: "test" | "live";
            /** Name */
            name: string;
        };
        /** MyTasks */
        MyTasks: {
            /** Due Today */
            due_today: number;
            /** Overdue */
            overdue: number;
        };
        /** NamedInvoices */
        NamedInvoices: {
            /**
             * Invoice Ids
             * @description These and no others
             */
            invoice_ids: number[];
        };
        /** NewApiKey */
        NewApiKey: {
            /**
             * Name
             * @example ERP nightly export
             */
            name: string;
        };
        /** NewCharge */
        NewCharge: {
            /** Customer Id */
            customer_id: number;
            /** Invoices */
            invoices: components["schemas"]["AskedInvoice"][];
            /**
             * Payment Method Id
             * @description Left out: the customer's default one
             */
            payment_method_id?: number | null;
        };
        /**
         * NewConnection
         * @description `tryton` needs url, database, user and password; `files` takes none of them.
         */
        NewConnection: {
            /**
             * Database
             * @default
             */
            database: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "tryton" | "files";
            /**
             * Name
             * @example Books
             */
            name: string;
            /**
             * Password
             * @description Goes in and never comes out
             * @default
             */
            password: string;
            /**
             * Sync Every Seconds
             * @description Seconds between two synchronisations
             * @default 30
             */
            sync_every_seconds: number;
            /**
             * Url
             * @description The server's root; tryton only
             * @default
             * @example https://erp.example.com
             */
            url: string;
            /**
             * User
             * @default
             */
            user: string;
        };
        /**
         * NewContact
         * @description Somebody no ERP knows. A name or an address is needed.
         */
        NewContact: {
            /**
             * Email
             * @description Only of a contact that was added here
             */
            email?: string | null;
            /**
             * Inactive
             * @description Nothing is written to this contact
             */
            inactive?: boolean;
            /**
             * Is Primary
             * @description The one written to when nobody else is chosen; taken from the others
             */
            is_primary?: boolean;
            /**
             * Language
             * @description Of mail to this contact; null: the customer's
             */
            language?: string | null;
            /** Name */
            name?: string;
            /** Phone */
            phone?: string | null;
            /**
             * Positions
             * @description All of them, as recipients of a step are chosen by them
             */
            positions?: string[];
        };
        /** NewDispute */
        NewDispute: {
            /** Customer Id */
            customer_id: number;
            /**
             * Description
             * @default
             */
            description: string;
            /** Invoices */
            invoices: components["schemas"]["DisputePart"][];
            /**
             * Owner Id
             * @description One of GET /people
             */
            owner_id?: number | null;
            /**
             * Reason
             * @enum {string}
             */
            reason: "billing_error" | "goods_missing" | "quality" | "price" | "duplicate" | "already_paid" | "other";
            /** Received Email Id */
            received_email_id?: number | null;
        };
        /** NewInboundHook */
        NewInboundHook: {
            /**
             * Customer Key
             * @default reference
             * @enum {string}
             */
            customer_key: "reference" | "erp_id" | "id" | "email";
            /**
             * Customer Path
             * @description Where in the JSON body the customer stands
             */
            customer_path: string;
            /** Name */
            name: string;
        };
        /** NewInvitation */
        NewInvitation: {
            /**
             * Email
             * @example ines@example.com
             */
            email: string;
            /**
             * Portfolios
             * @description The only portfolios whose customers they see; empty: every customer
             * @default []
             */
            portfolios: string[];
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "collector" | "manager" | "owner";
        };
        /** NewLink */
        NewLink: {
            /**
             * Currency
             * @description Left out: the customer's own
             */
            currency?: string | null;
            /** Customer Id */
            customer_id: number;
            /**
             * Days
             * @description How long it is good for; left out: 30
             */
            days?: number | null;
            /**
             * Invoice Ids
             * @description Left out: everything the customer owes in the currency, on the day the link is opened
             */
            invoice_ids?: number[] | null;
            /**
             * Provider Account Id
             * @description Left out: the default account
             */
            provider_account_id?: number | null;
        };
        /** NewMail */
        NewMail: {
            /**
             * Bcc
             * @default []
             */
            bcc: string[];
            /**
             * Cc
             * @default []
             */
            cc: string[];
            /** Customer Id */
            customer_id?: number | null;
            /**
             * File Ids
             * @description Files kept here, 20 MB together
             * @default []
             */
            file_ids: number[];
            /**
             * Html
             * @description Left out: made from the text. It is cleaned
             * @default
             */
            html: string;
            /**
             * Invoice Ids
             * @description What it is about, of its customer
             * @default []
             */
            invoice_ids: number[];
            /** Subject */
            subject: string;
            /**
             * Template Id
             * @description The template its text was taken from, for the record
             */
            template_id?: number | null;
            /**
             * Text
             * @description Left out: made from the HTML
             * @default
             */
            text: string;
            /** To */
            to: string[];
        };
        /** NewNoteBody */
        NewNoteBody: {
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Customer Id
             * @description Left out where the record knows its customer
             */
            customer_id?: number | null;
            /** Received Email Id */
            received_email_id?: number | null;
            /** Subject Id */
            subject_id?: number | null;
            /**
             * Subject Kind
             * @default
             */
            subject_kind: ("customer" | "invoice" | "contact" | "credit_note" | "payment" | "email" | "text_message" | "promise" | "dispute" | "payment_plan" | "instalment" | "note" | "task" | "received_email" | "received_text" | "charge" | "run") | "";
            /** Text */
            text: string;
        };
        /** NewOrganisation */
        NewOrganisation: {
            /**
             * Address
             * @description As it stands under messages
             * @default
             */
            address: string;
            /**
             * Country
             * @description ISO 3166 alpha-2, or empty
             * @default
             * @example DE
             */
            country: string;
            /**
             * Currency
             * @description ISO 4217
             * @default EUR
             * @example EUR
             */
            currency: string;
            /**
             * Language
             * @default en
             * @example en
             */
            language: string;
            /**
             * Name
             * @example Fernhill Supplies
             */
            name: string;
            /**
             * Reply To
             * @description Where replies go; empty: where the mail came from
             * @default
             */
            reply_to: string;
            /**
             * Time Zone
             * @description IANA time zone
             * @default UTC
             * @example Europe/Berlin
             */
            time_zone: string;
        };
        /** NewPaymentMethod */
        NewPaymentMethod: {
            /**
             * Provider Account Id
             * @description Left out: the default account
             */
            provider_account_id?: number | null;
            /**
             * Provider Customer Ref
             * @description Left out: whoever has it at the provider, or a new customer there
             * @default
             */
            provider_customer_ref: string;
            /**
             * Provider Method Ref
             * @example pm_1Pgc75B7WZ01zgkW
             * @example MD0004471PDN9N
             */
            provider_method_ref: string;
        };
        /** NewPlan */
        NewPlan: {
            /**
             * Count
             * @default 0
             */
            count: number;
            /** Customer Id */
            customer_id: number;
            /**
             * Draft
             * @default false
             */
            draft: boolean;
            /**
             * Frequency
             * @default monthly
             * @enum {string}
             */
            frequency: "weekly" | "two_weekly" | "monthly" | "free";
            /**
             * Grace Days
             * @default 7
             */
            grace_days: number;
            /**
             * Instalments
             * @default []
             */
            instalments: components["schemas"]["InstalmentPart"][];
            /** Invoice Ids */
            invoice_ids: number[];
            /**
             * Name
             * @default
             */
            name: string;
            /** Received Email Id */
            received_email_id?: number | null;
            /** Starts On */
            starts_on?: string | null;
            /**
             * Total
             * @description Left out: all that is open of the invoices
             */
            total?: string | null;
        };
        /** NewPortalLink */
        NewPortalLink: {
            /**
             * Contact Id
             * @description Left out: for the customer as a whole
             */
            contact_id?: number | null;
            /**
             * Days
             * @description Left out: as the settings say
             */
            days?: number | null;
        };
        /** NewPromise */
        NewPromise: {
            /**
             * Amount
             * @description Left out: all that is open of the invoices, or on the account
             */
            amount?: string | null;
            /**
             * Currency
             * @description Of a promise on the account; left out: the customer's own
             */
            currency?: string | null;
            /** Customer Id */
            customer_id: number;
            /**
             * Draft
             * @description Read from a mail, say: promises nothing until it is activated
             * @default false
             */
            draft: boolean;
            /**
             * Due On
             * @description A draft may name none
             */
            due_on?: string | null;
            /**
             * Grace Days
             * @default 3
             */
            grace_days: number;
            /**
             * Invoice Ids
             * @description Left out: a promise on the account
             * @default []
             */
            invoice_ids: number[];
            /**
             * Note
             * @default
             */
            note: string;
            /** Received Email Id */
            received_email_id?: number | null;
        };
        /** NewProviderAccount */
        NewProviderAccount: {
            /**
             * Api Base
             * @description For a proxy or an emulator; https
             * @default
             */
            api_base: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "stripe" | "gocardless";
            /**
             * Mode
             * @description test: no real money; refused where the key says otherwise
             * @enum {string}
             */
            mode: "test" | "live";
            /**
             * Name
             * @example Stripe, Fernhill Supplies
             */
            name: string;
            /**
             * Secret
             * @description Stripe: a secret or restricted key. GoCardless: an access token that may read and write
             */
            secret: string;
            /**
             * Webhook Secret
             * @description Stripe shows it (whsec_…) once the webhook address is entered there: send it afterwards
             * @default
             */
            webhook_secret: string;
        };
        /** NewSavedView */
        NewSavedView: {
            /**
             * Name
             * @example Germany, over 60 days
             */
            name: string;
            /**
             * Screen
             * @example customers
             */
            screen: string;
            /** Search */
            search: {
                [key: string]: unknown;
            };
            /**
             * Shared
             * @default false
             */
            shared: boolean;
        };
        /** NewSuppressed */
        NewSuppressed: {
            /** Address */
            address: string;
            /**
             * Detail
             * @default
             */
            detail: string;
            /**
             * Reason
             * @default by_person
             * @enum {string}
             */
            reason: "bounced" | "complained" | "unsubscribed" | "by_person";
        };
        /** NewTaskBody */
        NewTaskBody: {
            action?: components["schemas"]["TaskAction"] | null;
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Customer Id
             * @description Left out where the record knows its customer
             */
            customer_id?: number | null;
            /**
             * Description
             * @default
             */
            description: string;
            /** Due On */
            due_on?: string | null;
            /**
             * Owner Id
             * @description One of GET /people; left out: nobody yet
             */
            owner_id?: number | null;
            /**
             * Priority
             * @default normal
             * @enum {string}
             */
            priority: "low" | "normal" | "high" | "urgent";
            /** Received Email Id */
            received_email_id?: number | null;
            /** Subject Id */
            subject_id?: number | null;
            /**
             * Subject Kind
             * @default
             */
            subject_kind: ("customer" | "invoice" | "contact" | "credit_note" | "payment" | "email" | "text_message" | "promise" | "dispute" | "payment_plan" | "instalment" | "note" | "task" | "received_email" | "received_text" | "charge" | "run") | "";
            /** Title */
            title: string;
        };
        /** NewTemplate */
        NewTemplate: {
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Channel
             * @description It keeps it
             * @default email
             * @enum {string}
             */
            channel: "email" | "text";
            /**
             * Default Language
             * @default en
             * @example en
             * @example pt-BR
             */
            default_language: string;
            /**
             * Name
             * @example Friendly reminder
             */
            name: string;
            /**
             * Subject Kind
             * @enum {string}
             */
            subject_kind: "customer" | "contact" | "customer_group" | "invoice" | "credit_note" | "payment" | "charge" | "email" | "received_email" | "text_message" | "received_text" | "payment_plan" | "instalment" | "promise" | "dispute" | "note" | "task" | "file";
            /** Variants */
            variants?: components["schemas"]["VariantBody"][];
        };
        /** NewText */
        NewText: {
            /** Contact Id */
            contact_id: number;
            /** Text */
            text: string;
        };
        /** NewTextAccount */
        NewTextAccount: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "twilio" | "http";
            /**
             * Name
             * @example Reminders by text
             */
            name: string;
            /**
             * Secret
             * @description Twilio's auth token; else what callbacks are signed with
             */
            secret: string;
            /**
             * Sender
             * @description A number, a name of up to eleven letters, or Twilio's messaging service (MG…)
             * @default
             * @example +4915228817386
             */
            sender: string;
            /**
             * Settings
             * @description twilio: `account_sid`. http: `url`, `method` (POST, PUT, GET), `headers`, `body` (JSON), `id_path`, where the provider's name for the text stands in its answer, and `idempotency_header`, where it wants a key of ours; `{to}`, `{text}`, `{id}`, `{sender}`, `{secret}` and `{callback}` are filled in
             */
            settings?: {
                [key: string]: unknown;
            };
        };
        /** NewWorkflow */
        NewWorkflow: {
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Description
             * @default
             */
            description: string;
            /** Draft */
            draft?: {
                [key: string]: unknown;
            };
            /** Duplicate Of */
            duplicate_of?: number | null;
            /**
             * Name
             * @description Needed unless it is a duplicate
             */
            name?: string | null;
        };
        /**
         * NoInvoice
         * @description What a message does when no invoice qualifies at the moment it would leave. Never silent, never endless.
         */
        NoInvoice: {
            /**
             * Days
             * @default 3
             */
            days: number;
            /**
             * Then
             * @default stop
             * @enum {string}
             */
            then: "stop" | "skip" | "wait";
        };
        /** NoteChange */
        NoteChange: {
            /** Category */
            category?: string;
            /** Text */
            text?: string;
        };
        /** NotePage */
        NotePage: {
            /** Items */
            items: components["schemas"]["NoteRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /**
         * NoteQuery
         * @description Sorts: id, created_at.
         */
        NoteQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /**
             * Category
             * @default
             */
            category: string;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /** Subject Id */
            subject_id?: number | null;
            /** Subject Kind */
            subject_kind?: ("customer" | "invoice" | "contact" | "credit_note" | "payment" | "email" | "text_message" | "promise" | "dispute" | "payment_plan" | "instalment" | "note" | "task" | "received_email" | "received_text" | "charge" | "run") | null;
        };
        /** NoteRow */
        NoteRow: {
            /** Category */
            category: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string;
            /** Customer Id */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string;
            /** Edited At */
            edited_at: string | null;
            /** Id */
            id: number;
            /** Received Email Id */
            received_email_id: number | null;
            /**
             * Run Id
             * @description The run whose step wrote it
             */
            run_id: number | null;
            /** Step Id */
            step_id: string | null;
            /** Subject Id */
            subject_id: number | null;
            /**
             * Subject Kind
             * @description What it is about; empty: nothing in particular
             */
            subject_kind: string;
            /**
             * Subject Name
             * @description An invoice's number, a plan's name, a contact's; empty where there is none
             */
            subject_name: string;
            /** Text */
            text: string;
        };
        /** Notification */
        Notification: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Customer Id */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string | null;
            /** Id */
            id: number;
            /** Read At */
            read_at: string | null;
            /** Run Id */
            run_id: number | null;
            /** Subject Id */
            subject_id: number | null;
            /** Subject Kind */
            subject_kind: string;
            /** Text */
            text: string;
            /** Workflow Id */
            workflow_id: number | null;
            /** Workflow Name */
            workflow_name: string | null;
        };
        /** NotificationPage */
        NotificationPage: {
            /** Items */
            items: components["schemas"]["Notification"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
            /** Unread */
            unread: number;
        };
        /** NotificationsRead */
        NotificationsRead: {
            /**
             * Ids
             * @description Left out: all of them
             */
            ids?: number[] | null;
        };
        /**
         * NotifyUser
         * @description Tells people of ours, in the app and, if wanted, by email.
         */
        NotifyUser: {
            /**
             * By Email
             * @default false
             */
            by_email: boolean;
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "notify_user";
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Text
             * @default
             */
            text: string;
            /**
             * To
             * @default [
             *       {
             *         "kind": "account_owner",
             *         "user_id": null
             *       }
             *     ]
             */
            to: components["schemas"]["Colleague"][];
        };
        /** ObjectCount */
        ObjectCount: {
            /** Changed */
            changed: number;
            /** Inserted */
            inserted: number;
            /** Refused */
            refused: number;
            /** Unchanged */
            unchanged: number;
            /** Withdrawn */
            withdrawn: number;
        };
        /** Organisation */
        Organisation: {
            /** Address */
            address: string;
            /** Ageing Buckets */
            ageing_buckets: number[];
            /** Country */
            country: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /** Id */
            id: number;
            /** Language */
            language: string;
            /**
             * Mode
             * @description test: messages are captured and nothing leaves
             * @enum {string}
             */
            mode: "test" | "live";
            /** Name */
            name: string;
            /** Reply To */
            reply_to: string;
            /** Time Zone */
            time_zone: string;
            /** Went Live At */
            went_live_at: string | null;
        };
        /**
         * OrganisationChange
         * @description What is not sent stays as it is.
         */
        OrganisationChange: {
            /**
             * Address
             * @description As it stands under messages
             */
            address?: string;
            /**
             * Ageing Buckets
             * @description Edges in days past due, rising, from 0
             * @example [
             *       0,
             *       30,
             *       60,
             *       90
             *     ]
             */
            ageing_buckets?: number[];
            /**
             * Country
             * @description ISO 3166 alpha-2, or empty
             * @example DE
             */
            country?: string;
            /**
             * Currency
             * @description ISO 4217
             * @example EUR
             */
            currency?: string;
            /**
             * Language
             * @example en
             */
            language?: string;
            /**
             * Name
             * @example Fernhill Supplies
             */
            name?: string;
            /**
             * Reply To
             * @description Where replies go; empty: where the mail came from
             */
            reply_to?: string;
            /**
             * Time Zone
             * @description IANA time zone
             * @example Europe/Berlin
             */
            time_zone?: string;
        };
        /** OrganisationChoice */
        OrganisationChoice: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "collector" | "manager" | "owner";
        };
        /** OrganisationChoiceBody */
        OrganisationChoiceBody: {
            /** Organisation Id */
            organisation_id: number;
        };
        /** Otherwise */
        Otherwise: {
            /** Id */
            id: string;
            /**
             * Label
             * @default Otherwise
             */
            label: string;
            /**
             * Steps
             * @default []
             */
            steps: (components["schemas"]["SendEmail"] | components["schemas"]["SendText"] | components["schemas"]["Wait"] | components["schemas"]["WaitUntil"] | components["schemas"]["IfElse"] | components["schemas"]["CreateTask"] | components["schemas"]["AddNote"] | components["schemas"]["NotifyUser"] | components["schemas"]["UpdateCustomer"] | components["schemas"]["UpdateInvoice"] | components["schemas"]["RetryCharge"] | components["schemas"]["End"])[];
        };
        /** Outcome */
        Outcome: {
            /**
             * Outcome
             * @default
             */
            outcome: string;
        };
        /** Overlap */
        Overlap: {
            /** Customers */
            customers: number;
            /** Name */
            name: string;
            /** Workflow Id */
            workflow_id: number;
        };
        /** Owed */
        Owed: {
            /** Ageing */
            ageing: components["schemas"]["OwedBucket"][];
            /**
             * Balance
             * @description Every open invoice, due or not
             * @example 1234.50
             */
            balance: string;
            /** Currency */
            currency: string;
            /** Open Invoices */
            open_invoices: number;
            /**
             * Overdue
             * @example 1234.50
             */
            overdue: string;
        };
        /** OwedBucket */
        OwedBucket: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /**
             * Bucket
             * @description As in the organisation's ageing buckets
             * @example 31-60
             */
            bucket: string;
            /** Invoices */
            invoices: number;
        };
        /** Owner */
        Owner: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * PageQuery
         * @description The parameters of every list: `query: Query[PageQuery]`, or a subclass with the list's own.
         */
        PageQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
        };
        /**
         * PaymentInput
         * @description A key that is absent leaves the stored value as it is, null clears it.
         */
        PaymentInput: {
            /**
             * @description What came in
             * @example 1190.00
             */
            amount: string;
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
            /**
             * @description Fields of your system, for criteria and templates
             * @example {
             *       "region": "north"
             *     }
             */
            custom?: Record<string, never> | null;
            /**
             * @description The customer's erp_id
             * @example C-204
             */
            customer_erp_id: string;
            /**
             * @description Its id in your system; a row with a known id is changed, any other is new
             * @example 1047
             */
            erp_id: string;
            /**
             * @description How it was paid
             * @example bank transfer
             */
            method?: string | null;
            /** @description More than was due */
            overpayment?: boolean | null;
            /**
             * Format: date
             * @description When the money came in
             * @example 2026-04-01
             */
            paid_on: string;
            /** @description Came before the invoice */
            prepayment?: boolean | null;
            /**
             * @description The payer's words
             * @example RE-2026-0815 thank you
             */
            reference?: string | null;
            /** @description Raises no event: a write-off, the paid part of an opening balance */
            silent?: boolean | null;
            /**
             * @description paid unless given
             * @enum {string}
             */
            status?: "paid" | "pending" | "voided";
            /**
             * @description Replace the tags, those people set here included; leave the key out to keep them
             * @example [
             *       "key account"
             *     ]
             */
            tags?: string[] | null;
            /**
             * @description The part that went to something which is no invoice: a refund
             * @example 0.00
             */
            used_elsewhere?: string | null;
        };
        /** PaymentMethod */
        PaymentMethod: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Customer Id */
            customer_id: number;
            /** Expires On */
            expires_on: string | null;
            /** Id */
            id: number;
            /**
             * Is Default
             * @description Charged automatically, and where no other is chosen
             */
            is_default: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "card" | "sepa_debit" | "bacs_debit" | "ach_debit" | "other";
            /**
             * Label
             * @example Visa ending 4242
             */
            label: string;
            /**
             * Provider
             * @enum {string}
             */
            provider: "stripe" | "gocardless";
            /** Provider Account Id */
            provider_account_id: number;
            /** Provider Account Name */
            provider_account_name: string;
            /** Provider Customer Ref */
            provider_customer_ref: string;
            /** Provider Method Ref */
            provider_method_ref: string;
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "expired" | "revoked";
        };
        /** PaymentMethodList */
        PaymentMethodList: {
            /** Items */
            items: components["schemas"]["PaymentMethod"][];
        };
        /** PaymentPage */
        PaymentPage: {
            /** Items */
            items: components["schemas"]["PaymentRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** PaymentRow */
        PaymentRow: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /**
             * Amount Remaining
             * @description What the ERP has not reconciled
             * @example 1234.50
             */
            amount_remaining: string;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Currency */
            currency: string;
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /**
             * Erp Id
             * @description Its id in the system it came from
             */
            erp_id: string;
            /**
             * First Seen At
             * Format: date-time
             */
            first_seen_at: string;
            /** Id */
            id: number;
            /** Method */
            method: string;
            /** Overpayment */
            overpayment: boolean;
            /**
             * Paid On
             * Format: date
             */
            paid_on: string;
            /** Prepayment */
            prepayment: boolean;
            /** Reference */
            reference: string;
            /**
             * Status
             * @enum {string}
             */
            status: "paid" | "pending" | "voided";
            /** Tags */
            tags: string[];
            /**
             * Unapplied
             * @description What stands against no invoice at all
             * @example 1234.50
             */
            unapplied: string;
            /**
             * Used Elsewhere
             * @example 1234.50
             */
            used_elsewhere: string;
            /**
             * Withdrawn At
             * @description Voided, or no longer there in the system it came from
             */
            withdrawn_at: string | null;
        };
        /** PaymentRows */
        PaymentRows: {
            /**
             * Allow Large Change
             * @description Go on when `present` would close a quarter of the ledger
             * @default false
             */
            allow_large_change: boolean;
            /**
             * Initial
             * @description An opening balance: nothing in this request raises an event
             * @default false
             */
            initial: boolean;
            /**
             * Present
             * @description Every erp_id of this object your system has: what the ledger holds beside them is withdrawn
             */
            present?: string[] | null;
            /** Rows */
            rows: components["schemas"]["PaymentInput"][];
            /**
             * Source
             * @description The system the rows come from; erp_ids are unique within one. Made on first use
             * @default API
             */
            source: string;
        };
        /** PaymentTotal */
        PaymentTotal: {
            /** Amount */
            amount: string;
            /** Count */
            count: number;
            /** Currency */
            currency: string;
        };
        /** Person */
        Person: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /** PersonAddressed */
        PersonAddressed: {
            /** Email */
            email: string;
            /** Name */
            name: string;
        };
        /** Place */
        Place: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /** PlaceQuery */
        PlaceQuery: {
            /**
             * Country
             * @default
             */
            country: string;
        };
        /** Places */
        Places: {
            /** Countries */
            countries: components["schemas"]["Place"][];
            /**
             * Regions
             * @description Of the country asked for, those with holidays of their own
             */
            regions: components["schemas"]["Place"][];
        };
        /** PlanChange */
        PlanChange: {
            /** Grace Days */
            grace_days?: number;
            /**
             * Instalments
             * @description In the place of all unpaid ones; they add up to `to_agree`
             */
            instalments?: components["schemas"]["InstalmentPart"][];
            /** Name */
            name?: string;
        };
        /** PlanFault */
        PlanFault: {
            /** Code */
            code: string;
            /** Cure */
            cure: string;
            /** Message */
            message: string;
            /** Path */
            path: string;
        };
        /** PlanPage */
        PlanPage: {
            /** Items */
            items: components["schemas"]["PlanRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** PlanPreview */
        PlanPreview: {
            /** Currency */
            currency: string;
            /**
             * Faults
             * @description What would be refused; empty: it can be agreed
             */
            faults: components["schemas"]["PlanFault"][];
            /**
             * Instalments
             * @description Empty while it cannot be known how many there are
             */
            instalments: components["schemas"]["PreviewPart"][];
            /**
             * Owed
             * @description Open on the invoices
             * @example 1234.50
             */
            owed: string;
            /**
             * Total
             * @example 1234.50
             */
            total: string;
        };
        /**
         * PlanQuery
         * @description Sorts: id, created_at, name, remaining, total, ends_on, customer.
         */
        PlanQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Invoice Id
             * @description Those that name this invoice
             */
            invoice_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /**
             * Status
             * @description Several may be given: status=active&status=broken. Without it, all
             * @default []
             */
            status: ("draft" | "active" | "completed" | "broken" | "cancelled")[];
        };
        /** PlanRow */
        PlanRow: {
            /**
             * Began At
             * @description Money learnt of later counts; null in a draft
             */
            began_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string;
            /** Currency */
            currency: string;
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /**
             * Days Since Next Due
             * @description Signed; null unless the plan is active
             */
            days_since_next_due: number | null;
            /** Ended At */
            ended_at: string | null;
            /** Ended Reason */
            ended_reason: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /**
             * Frequency
             * @enum {string}
             */
            frequency: "weekly" | "two_weekly" | "monthly" | "free";
            /**
             * Grace Days
             * @description An instalment unpaid for longer breaks the plan
             */
            grace_days: number;
            /** Id */
            id: number;
            /** Instalment Count */
            instalment_count: number;
            /** Instalments */
            instalments: components["schemas"]["InstalmentRow"][];
            /** Instalments Paid */
            instalments_paid: number;
            /** Invoices */
            invoices: components["schemas"]["PromisedInvoice"][];
            /** Name */
            name: string;
            /**
             * Next Due On
             * @description Of the first unpaid instalment
             */
            next_due_on: string | null;
            /**
             * Paid
             * @example 1234.50
             */
            paid: string;
            /** Received Email Id */
            received_email_id: number | null;
            /**
             * Remaining
             * @description Less than total - paid where invoices were voided or credited since
             * @example 1234.50
             */
            remaining: string;
            /**
             * Source
             * @enum {string}
             */
            source: "app" | "portal" | "mail" | "api" | "workflow";
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "completed" | "broken" | "cancelled";
            /**
             * To Agree
             * @description What new instalments have to add up to: all but the paid ones
             * @example 1234.50
             */
            to_agree: string;
            /**
             * Total
             * @example 1234.50
             */
            total: string;
        };
        /**
         * PlanTerms
         * @description Equal instalments: count, frequency and starts_on. Free ones: frequency free, and instalments.
         */
        PlanTerms: {
            /**
             * Count
             * @default 0
             */
            count: number;
            /** Customer Id */
            customer_id: number;
            /**
             * Frequency
             * @default monthly
             * @enum {string}
             */
            frequency: "weekly" | "two_weekly" | "monthly" | "free";
            /**
             * Instalments
             * @default []
             */
            instalments: components["schemas"]["InstalmentPart"][];
            /** Invoice Ids */
            invoice_ids: number[];
            /** Starts On */
            starts_on?: string | null;
            /**
             * Total
             * @description Left out: all that is open of the invoices
             */
            total?: string | null;
        };
        /** PortalCheckout */
        PortalCheckout: {
            /** Invoice Ids */
            invoice_ids: number[];
        };
        /** PortalContact */
        PortalContact: {
            /** Email */
            email: string | null;
            /** Id */
            id: number;
            /**
             * Invoices
             * @description Open invoices this contact looks after
             */
            invoices: number;
            /**
             * Is Primary
             * @description Written to when nobody else is chosen
             */
            is_primary: boolean;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
            /** Positions */
            positions: string[];
            /**
             * You
             * @description The link was made for this contact
             */
            you: boolean;
        };
        /** PortalContacts */
        PortalContacts: {
            /** Items */
            items: components["schemas"]["PortalContact"][];
        };
        /** PortalDispute */
        PortalDispute: {
            /** Description */
            description: string;
            /** Invoices */
            invoices: components["schemas"]["PortalDisputed"][];
            /**
             * Reason
             * @enum {string}
             */
            reason: "billing_error" | "goods_missing" | "quality" | "price" | "duplicate" | "already_paid" | "other";
        };
        /** PortalDisputed */
        PortalDisputed: {
            /**
             * Amount
             * @description The part that is wrong; left out: the whole invoice
             */
            amount?: string | null;
            /** Invoice Id */
            invoice_id: number;
        };
        /** PortalDocument */
        PortalDocument: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /**
             * Size
             * @description Bytes
             */
            size: number;
        };
        /** PortalDone */
        PortalDone: {
            /**
             * Id
             * @description Of what was recorded
             */
            id: number;
        };
        /** PortalFile */
        PortalFile: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /**
             * Size
             * @description Bytes
             */
            size: number;
        };
        /** PortalInvoice */
        PortalInvoice: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /**
             * Balance
             * @description What is left to pay; less than nothing is in the customer's favour
             * @example 1234.50
             */
            balance: string;
            /** Currency */
            currency: string;
            /**
             * Days Overdue
             * @description Less than nothing: days until it is due
             */
            days_overdue: number | null;
            /** Disputed */
            disputed: boolean;
            /** Due On */
            due_on: string | null;
            /** Files */
            files: components["schemas"]["PortalFile"][];
            /** Id */
            id: number;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /** Number */
            number: string;
            /** Payment In Progress */
            payment_in_progress: boolean;
            /** Promised */
            promised: boolean;
            /** Promised For */
            promised_for: string | null;
        };
        /** PortalLinkPage */
        PortalLinkPage: {
            /** Items */
            items: components["schemas"]["PortalLinkRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** PortalLinkRow */
        PortalLinkRow: {
            /** Contact Id */
            contact_id: number | null;
            /** Contact Name */
            contact_name: string;
            /** Customer Id */
            customer_id: number;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: number;
            /** Last Opened At */
            last_opened_at: string | null;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Made By */
            made_by: string;
            /**
             * Opened
             * @description Visits
             */
            opened: number;
            /** Revoked At */
            revoked_at: string | null;
            /** Revoked By */
            revoked_by: string;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "expired" | "revoked";
            /**
             * Url
             * @description The same each time it is read
             */
            url: string;
        };
        /** PortalMay */
        PortalMay: {
            /** Dispute */
            dispute: boolean;
            /**
             * Pay
             * @description Allowed, and a payment provider is there
             */
            pay: boolean;
            /** Promise */
            promise: boolean;
            /** Suggest Contacts */
            suggest_contacts: boolean;
        };
        /** PortalMovement */
        PortalMovement: {
            /**
             * Amount
             * @description Below nothing for what lowers the balance
             * @example 1234.50
             */
            amount: string;
            /** Currency */
            currency: string;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "invoice" | "credit_note" | "payment";
            /** Name */
            name: string;
            /**
             * On Day
             * Format: date
             */
            on_day: string;
        };
        /** PortalPage */
        PortalPage: {
            /**
             * Url
             * @description The payment provider's page
             */
            url: string;
        };
        /** PortalPayment */
        PortalPayment: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /** Currency */
            currency: string;
            /** Id */
            id: number;
            /** Method */
            method: string;
            /**
             * Paid On
             * Format: date
             */
            paid_on: string;
            /** Reference */
            reference: string;
        };
        /** PortalPromise */
        PortalPromise: {
            /**
             * Amount
             * @description Left out: all that is open of them
             */
            amount?: string | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Invoice Ids */
            invoice_ids: number[];
            /**
             * Note
             * @default
             */
            note: string;
        };
        /** PortalSettings */
        PortalSettings: {
            /**
             * Address
             * @description Where links in messages lead; empty: nobody knows it yet
             */
            address: string;
            /** Bank Details */
            bank_details: string;
            /** Enabled */
            enabled: boolean;
            /** Link Days */
            link_days: number;
            /** May Dispute */
            may_dispute: boolean;
            /** May Pay */
            may_pay: boolean;
            /** May Promise */
            may_promise: boolean;
            /** May Suggest Contacts */
            may_suggest_contacts: boolean;
            /**
             * Pays Online
             * @description A payment provider is there that may be used
             */
            pays_online: boolean;
            /** Promise Days */
            promise_days: number;
        };
        /** PortalSettingsChange */
        PortalSettingsChange: {
            /**
             * Bank Details
             * @description Shown as it is written: how to pay by bank transfer
             */
            bank_details?: string;
            /** Enabled */
            enabled?: boolean;
            /**
             * Link Days
             * @description How long a new link holds
             */
            link_days?: number;
            /** May Dispute */
            may_dispute?: boolean;
            /** May Pay */
            may_pay?: boolean;
            /** May Promise */
            may_promise?: boolean;
            /** May Suggest Contacts */
            may_suggest_contacts?: boolean;
            /**
             * Promise Days
             * @description How far ahead a customer may promise
             */
            promise_days?: number;
        };
        /** PortalStatement */
        PortalStatement: {
            /** Invoices */
            invoices: components["schemas"]["PortalInvoice"][];
            /**
             * Movements
             * @description Latest first
             */
            movements: components["schemas"]["PortalMovement"][];
            /**
             * Since
             * Format: date
             */
            since: string;
            /**
             * Today
             * Format: date
             */
            today: string;
            /** Totals */
            totals: components["schemas"]["PortalTotal"][];
        };
        /** PortalSummary */
        PortalSummary: {
            /** Address */
            address: string;
            /** Bank Details */
            bank_details: string;
            /**
             * Contact
             * @description Whom the link was made for; may be empty
             */
            contact: string;
            /** Country */
            country: string;
            /** Customer */
            customer: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Files
             * @description Those of no open invoice
             */
            files: components["schemas"]["PortalDocument"][];
            /**
             * Invoices
             * @description The oldest 500
             */
            invoices: components["schemas"]["PortalInvoice"][];
            /** Invoices In All */
            invoices_in_all: number;
            /** Language */
            language: string;
            may: components["schemas"]["PortalMay"];
            /** Organisation */
            organisation: string;
            /**
             * Payments
             * @description The latest ten
             */
            payments: components["schemas"]["PortalPayment"][];
            /**
             * Promise Until
             * Format: date
             * @description The last day that can be promised
             */
            promise_until: string;
            /**
             * Reference
             * @description The customer's number
             */
            reference: string;
            /**
             * Reply To
             * @description Who to write to; may be empty
             */
            reply_to: string;
            /**
             * Today
             * Format: date
             */
            today: string;
            /** Totals */
            totals: components["schemas"]["PortalTotal"][];
        };
        /** PortalTotal */
        PortalTotal: {
            /**
             * Credit
             * @description Credit notes and payments that stand against no invoice yet
             * @example 1234.50
             */
            credit: string;
            /** Currency */
            currency: string;
            /**
             * Disputed
             * @description Of what is open
             * @example 1234.50
             */
            disputed: string;
            /**
             * In Progress
             * @description Of what is open: a payment for it is on its way
             * @example 1234.50
             */
            in_progress: string;
            /** Invoices */
            invoices: number;
            /**
             * Open
             * @example 1234.50
             */
            open: string;
            /**
             * Overdue
             * @example 1234.50
             */
            overdue: string;
            /** Overdue Invoices */
            overdue_invoices: number;
        };
        /**
         * PortalWish
         * @description How a contact should be. What is empty stays as it is.
         */
        PortalWish: {
            /**
             * Contact Id
             * @description Left out: somebody new
             */
            contact_id?: number | null;
            /**
             * Email
             * @default
             */
            email: string;
            /**
             * Leave
             * @description No more messages to this contact
             * @default false
             */
            leave: boolean;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Phone
             * @default
             */
            phone: string;
            /**
             * Words
             * @default
             */
            words: string;
        };
        /** Position */
        Position: {
            /**
             * Balance
             * @description Every open invoice, due or not; credit is not taken off
             * @example 1234.50
             */
            balance: string;
            /** Currency */
            currency: string;
            /** Open Invoices */
            open_invoices: number;
            /**
             * Overdue
             * @example 1234.50
             */
            overdue: string;
        };
        /**
         * Preview
         * @description The exact message, or the faults in its place.
         */
        Preview: {
            /** Bcc */
            bcc: string[];
            /** Cc */
            cc: string[];
            /** Faults */
            faults: components["schemas"]["FaultRow"][];
            /** Html */
            html: string | null;
            /** Language */
            language: string;
            /** @description Of a text message */
            length: components["schemas"]["TextLength"] | null;
            /** Recipient Note */
            recipient_note: string;
            /**
             * Sample
             * @description Made-up values, because no record was given
             */
            sample: boolean;
            /** Subject */
            subject: string | null;
            /** Text */
            text: string | null;
            /**
             * To
             * @description Empty: nobody could be written to, see recipient_note
             */
            to: string[];
        };
        /**
         * PreviewBody
         * @description A saved template, a variant as it is being written, or both: then the variant stands in for its language.
         */
        PreviewBody: {
            /**
             * Channel
             * @description Without a template: of the variant
             * @default email
             * @enum {string}
             */
            channel: "email" | "text";
            /**
             * Language
             * @description Left out: as the engine would choose
             */
            language?: string | null;
            /**
             * Record Id
             * @description A customer, invoice, payment … ; left out: made-up values
             */
            record_id?: number | null;
            /**
             * Subject Kind
             * @description Needed without a template
             */
            subject_kind?: ("customer" | "contact" | "customer_group" | "invoice" | "credit_note" | "payment" | "charge" | "email" | "received_email" | "text_message" | "received_text" | "payment_plan" | "instalment" | "promise" | "dispute" | "note" | "task" | "file") | null;
            /** Template Id */
            template_id?: number | null;
            variant?: components["schemas"]["VariantBody"] | null;
        };
        /** PreviewCriteria */
        PreviewCriteria: {
            criteria: components["schemas"]["Criteria"];
            /**
             * Subject
             * @enum {string}
             */
            subject: "customer" | "contact" | "customer_group" | "invoice" | "credit_note" | "payment" | "charge" | "email" | "received_email" | "text_message" | "received_text" | "payment_plan" | "instalment" | "promise" | "dispute" | "note" | "task" | "file";
        };
        /** PreviewPart */
        PreviewPart: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
        };
        /**
         * Problem
         * @description An error in the shape of RFC 9457: what happened, to which record, and what to do.
         */
        Problem: {
            /**
             * Code
             * @example not_found
             */
            code: string;
            /**
             * Detail
             * @description This occurrence, in words for a person
             */
            detail: string;
            /**
             * Errors
             * @description Each place at fault; empty when the request as a whole is
             */
            errors: components["schemas"]["ProblemPlace"][];
            /**
             * Facts
             * @description Values that belong to this problem, such as the current revision
             */
            facts: {
                [key: string]: unknown;
            };
            /**
             * Instance
             * @description The path that was asked for
             */
            instance: string;
            /**
             * Reference
             * @description Give this to whoever runs Dunnock: it stands in the log
             */
            reference: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /**
             * Type
             * @description `/problems/<code>`: stable, one per kind of problem
             * @example /problems/not_found
             */
            type: string;
        };
        /** ProblemPlace */
        ProblemPlace: {
            /**
             * Code
             * @description The kind of fault, stable
             */
            code: string;
            /**
             * Cure
             * @description What to do about it; empty when the message says it
             */
            cure: string;
            /**
             * Message
             * @description What is wrong there
             */
            message: string;
            /**
             * Path
             * @description Where: a field (`rows[3].amount`), a parameter (`query.page`) or a header
             */
            path: string;
        };
        /** PromiseChange */
        PromiseChange: {
            /**
             * Amount
             * @example 120.00
             */
            amount?: string;
            /** Due On */
            due_on?: string | null;
            /** Grace Days */
            grace_days?: number;
            /** Invoice Ids */
            invoice_ids?: number[];
            /** Note */
            note?: string;
        };
        /** PromisedInvoice */
        PromisedInvoice: {
            /**
             * Balance
             * @description Open now
             * @example 1234.50
             */
            balance: string;
            /**
             * Balance Then
             * @description Open when it was promised
             * @example 1234.50
             */
            balance_then: string;
            /** Due On */
            due_on: string | null;
            /** Id */
            id: number;
            /** Number */
            number: string;
            /** Voided */
            voided: boolean;
        };
        /** PromisePage */
        PromisePage: {
            /** Items */
            items: components["schemas"]["PromiseRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /**
         * PromiseQuery
         * @description Sorts: id, due_on, made_at, amount, status, customer.
         */
        PromiseQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Customer Id */
            customer_id?: number | null;
            /** Due From */
            due_from?: string | null;
            /** Due To */
            due_to?: string | null;
            /**
             * Invoice Id
             * @description Those that name this invoice
             */
            invoice_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /**
             * Status
             * @description Several may be given: status=active&status=broken. Without it, all
             * @default []
             */
            status: ("draft" | "active" | "kept" | "partly_kept" | "broken" | "cancelled")[];
        };
        /** PromiseRow */
        PromiseRow: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /** Currency */
            currency: string;
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /** Decided At */
            decided_at: string | null;
            /**
             * Due On
             * @description The promised day; null in a draft that names none
             */
            due_on: string | null;
            /**
             * Ended Reason
             * @description Why it was cancelled
             */
            ended_reason: string;
            /** Grace Days */
            grace_days: number;
            /** Id */
            id: number;
            /**
             * Invoices
             * @description Empty: a promise on the account
             */
            invoices: components["schemas"]["PromisedInvoice"][];
            /**
             * Kept Amount
             * @description As far as it has come in time
             * @example 1234.50
             */
            kept_amount: string;
            /**
             * Last On
             * @description The last day of grace: money paid by then is in time
             */
            last_on: string | null;
            /**
             * Made At
             * Format: date-time
             * @description Money learnt of later counts
             */
            made_at: string;
            /** Made By */
            made_by: string;
            /** Note */
            note: string;
            /** Received Email Id */
            received_email_id: number | null;
            /**
             * Source
             * @enum {string}
             */
            source: "app" | "portal" | "mail" | "api" | "workflow";
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "kept" | "partly_kept" | "broken" | "cancelled";
        };
        /**
         * ProviderAccount
         * @description Without its keys, which go in and never come out.
         */
        ProviderAccount: {
            /**
             * Api Base
             * @description Another address than the provider's own; empty: its own
             */
            api_base: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Fault
             * @description What stops it, in the provider's words; charges wait meanwhile. Empty: nothing
             */
            fault: string;
            /** Fault Since */
            fault_since: string | null;
            /**
             * Has Webhook Secret
             * @description False: what the provider tells us is refused until it is entered
             */
            has_webhook_secret: boolean;
            /** Id */
            id: number;
            /** Is Default */
            is_default: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "stripe" | "gocardless";
            /**
             * Mode
             * @enum {string}
             */
            mode: "test" | "live";
            /** Name */
            name: string;
            /**
             * Retry At
             * @description When it is tried again by itself
             */
            retry_at: string | null;
            /**
             * Webhook Url
             * @description Enter this address as a webhook endpoint at the provider
             */
            webhook_url: string;
        };
        /** ProviderAccountChange */
        ProviderAccountChange: {
            /**
             * Is Default
             * @constant
             */
            is_default?: true;
            /** Name */
            name?: string;
            /** Secret */
            secret?: string;
            /** Webhook Secret */
            webhook_secret?: string;
        };
        /** ProviderAccountList */
        ProviderAccountList: {
            /** Items */
            items: components["schemas"]["ProviderAccount"][];
        };
        /** ProviderDeliveryRow */
        ProviderDeliveryRow: {
            /** Attempts */
            attempts: number;
            /** Charge Id */
            charge_id: number | null;
            /** Fault */
            fault: string;
            /** Id */
            id: number;
            /** Next Try At */
            next_try_at: string | null;
            /** Provider Account Id */
            provider_account_id: number;
            /** Provider Account Name */
            provider_account_name: string;
            /** Provider Created At */
            provider_created_at: string | null;
            /** Provider Event Id */
            provider_event_id: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "applied" | "waiting" | "ignored" | "refused";
            /** Type */
            type: string;
            /**
             * Unresolved
             * @description It waited three days for a charge that never came; nobody looks again by itself
             */
            unresolved: boolean;
        };
        /** ProviderTest */
        ProviderTest: {
            /**
             * Mended
             * @description A fault had stopped the account, and its charges go on now
             */
            mended: boolean;
            /**
             * Message
             * @description Whose account it is, or the provider's own words
             */
            message: string;
            /** Ok */
            ok: boolean;
        };
        /** ReadyWorkflow */
        ReadyWorkflow: {
            /** Category */
            category: string;
            /** Description */
            description: string;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /**
             * Steps
             * @description The kinds of its steps, in order
             */
            steps: string[];
            /**
             * Trigger
             * @description Its trigger's name
             */
            trigger: string;
        };
        /** Reason */
        Reason: {
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /** ReceivedText */
        ReceivedText: {
            /**
             * Answers Id
             * @description The message of ours it answers: the last text to this number
             */
            answers_id: number | null;
            /**
             * Asked
             * @description What it asks of texts to this number; it is done already
             * @enum {string}
             */
            asked: "" | "stop" | "start";
            /** Contact Id */
            contact_id: number | null;
            /** Contact Name */
            contact_name: string | null;
            /**
             * Customer Id
             * @description null: nobody could tell whose it is; assign it
             */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string | null;
            /** From Number */
            from_number: string;
            /** Id */
            id: number;
            /**
             * Media Count
             * @description Pictures and the like that came with it; they stay at the provider
             */
            media_count: number;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Text */
            text: string;
            /** Text Account Id */
            text_account_id: number;
            /** To Number */
            to_number: string;
        };
        /** ReceivedTextPage */
        ReceivedTextPage: {
            /** Items */
            items: components["schemas"]["ReceivedText"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** ReceivedTextQuery */
        ReceivedTextQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /**
             * Assigned
             * @description false: only those that belong to no customer yet
             */
            assigned?: boolean | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description In its words, the number and the customer's name
             * @default
             */
            q: string;
        };
        /**
         * Recipient
         * @description position: everyone with that position. primary, everyone: of the customer's contacts. linked: contacts linked to the
         *     invoices. this_contact: the one the workflow is about. sender: who wrote the email the workflow is about.
         *     account_owner: whoever of us looks after the customer. address: one written out; number: the same for a text message.
         */
        Recipient: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "position" | "primary" | "everyone" | "linked" | "this_contact" | "sender" | "account_owner" | "address" | "number";
            /**
             * Value
             * @default
             */
            value: string;
        };
        /**
         * Recipients
         * @description Nobody named in `to`: the primary contact and the others. See correspondence/recipients.py for the fallback.
         */
        Recipients: {
            /**
             * Bcc
             * @default []
             */
            bcc: components["schemas"]["Recipient"][];
            /**
             * Cc
             * @default []
             */
            cc: components["schemas"]["Recipient"][];
            /**
             * To
             * @default []
             */
            to: components["schemas"]["Recipient"][];
        };
        /** RefundAsked */
        RefundAsked: {
            /**
             * Amount
             * @description Left out: all that is left of the charge
             */
            amount?: string | null;
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /** RefundRow */
        RefundRow: {
            /**
             * Amount
             * @example 1234.50
             */
            amount: string;
            /** Created By */
            created_by: string;
            /** Decided At */
            decided_at: string | null;
            /** Failure Code */
            failure_code: string;
            /** Failure Message */
            failure_message: string;
            /** Id */
            id: number;
            /** Provider Ref */
            provider_ref: string;
            /**
             * Queued At
             * Format: date-time
             */
            queued_at: string;
            /** Reason */
            reason: string;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "sending" | "submitted" | "paid" | "failed" | "cancelled" | "unknown";
        };
        /** RefusedRow */
        RefusedRow: {
            /** Address */
            address: string;
            /** Code */
            code: number;
            /** Response */
            response: string;
        };
        /**
         * Resolution
         * @description `arrived`: it left. `send_again`: the recipients may get it twice. `give_up`: it is not sent and its run ends.
         */
        Resolution: {
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "arrived" | "send_again" | "give_up";
        };
        /**
         * RetryCharge
         * @description Tries a failed charge again: never one that is pending or paid, never more often, never sooner.
         */
        RetryCharge: {
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "retry_charge";
            /**
             * Maximum Attempts
             * @default 3
             */
            maximum_attempts: number;
            /**
             * Minimum Hours
             * @default 24
             */
            minimum_hours: number;
            /**
             * Name
             * @default
             */
            name: string;
        };
        /** RowFault */
        RowFault: {
            /** Cure */
            cure: string;
            /** Erp Id */
            erp_id: string;
            /**
             * Field
             * @description Empty when the row as a whole is at fault
             */
            field: string;
            /** Message */
            message: string;
            /** Object */
            object: string;
            /**
             * Row
             * @description Place in the list that was sent, from 0
             */
            row: number | null;
        };
        /** Rule */
        Rule: {
            /** Field */
            field: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "rule";
            /** Operator */
            operator: string;
            value?: string | number | (string | number)[] | {
                amount: string;
                currency?: string;
            } | {
                currency?: string;
                from: string | number;
                to: string | number;
            } | null;
        };
        /** RunDetail */
        RunDetail: {
            /**
             * Customer Id
             * @description null for a group, and for an email nobody has been found for
             */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string;
            /** Customer Reference */
            customer_reference: string;
            /** End Reason */
            end_reason: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: number;
            /**
             * Message Id
             * @description Its message at this step
             */
            message_id: number | null;
            /** Message State */
            message_state: string | null;
            /** Messages */
            messages: components["schemas"]["RunMessage"][];
            /**
             * Next At
             * @description When the engine looks again by itself
             */
            next_at: string | null;
            /**
             * Reason
             * @description A stable code, perhaps with a detail behind a colon
             */
            reason: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "holding" | "paused" | "ended";
            /** Step Id */
            step_id: string;
            /** Step Kind */
            step_kind: string;
            /** Step Name */
            step_name: string;
            /**
             * Step Number
             * @example 3a.1
             */
            step_number: string;
            /**
             * Story
             * @description Oldest first
             */
            story: components["schemas"]["RunStoryLine"][];
            /** Subject Id */
            subject_id: number;
            /** Subject Kind */
            subject_kind: string;
            /**
             * Subject Name
             * @description How the record is called: an invoice's number, a payment's reference; empty for a customer
             */
            subject_name: string;
            /** Version */
            version: number;
            /**
             * Why
             * @description The reason as a sentence
             */
            why: string;
            /** Workflow Id */
            workflow_id: number;
            /** Workflow Name */
            workflow_name: string;
        };
        /** RunListQuery */
        RunListQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Customer, reference, or number
             * @default
             */
            q: string;
            /**
             * State
             * @description held, failed and unknown are about the message; open: not ended
             */
            state?: ("waiting" | "holding" | "paused" | "ended" | "held" | "failed" | "unknown" | "open") | null;
            /** Step Id */
            step_id?: string | null;
        };
        /** RunMessage */
        RunMessage: {
            /** Cc Addresses */
            cc_addresses: string[];
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Id */
            id: number;
            /** Reason */
            reason: string;
            /** Recipient Note */
            recipient_note: string;
            /** Sent At */
            sent_at: string | null;
            /** State */
            state: string;
            /** Step Id */
            step_id: string;
            /** Step Name */
            step_name: string;
            /** Step Number */
            step_number: string;
            /** Subject */
            subject: string;
            /** To Addresses */
            to_addresses: string[];
            /** Why */
            why: string;
        };
        /** RunningSync */
        RunningSync: {
            /** Id */
            id: number;
            /**
             * Mode
             * @enum {string}
             */
            mode: "first" | "full" | "incremental" | "file";
            /** Progress */
            progress: {
                [key: string]: components["schemas"]["SyncProgress"];
            };
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "done" | "failed" | "stopped" | "interrupted";
        };
        /** RunOfMessage */
        RunOfMessage: {
            /** End Reason */
            end_reason: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: number;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /** State */
            state: string;
            /** Step Id */
            step_id: string;
            /** Why */
            why: string;
        };
        /** RunPage */
        RunPage: {
            /** Items */
            items: components["schemas"]["RunRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** RunRow */
        RunRow: {
            /**
             * Customer Id
             * @description null for a group, and for an email nobody has been found for
             */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string;
            /** Customer Reference */
            customer_reference: string;
            /** End Reason */
            end_reason: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: number;
            /**
             * Message Id
             * @description Its message at this step
             */
            message_id: number | null;
            /** Message State */
            message_state: string | null;
            /**
             * Next At
             * @description When the engine looks again by itself
             */
            next_at: string | null;
            /**
             * Reason
             * @description A stable code, perhaps with a detail behind a colon
             */
            reason: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "holding" | "paused" | "ended";
            /** Step Id */
            step_id: string;
            /** Step Kind */
            step_kind: string;
            /** Step Name */
            step_name: string;
            /**
             * Step Number
             * @example 3a.1
             */
            step_number: string;
            /** Subject Id */
            subject_id: number;
            /** Subject Kind */
            subject_kind: string;
            /**
             * Subject Name
             * @description How the record is called: an invoice's number, a payment's reference; empty for a customer
             */
            subject_name: string;
            /** Version */
            version: number;
            /**
             * Why
             * @description The reason as a sentence
             */
            why: string;
            /** Workflow Id */
            workflow_id: number;
            /** Workflow Name */
            workflow_name: string;
        };
        /**
         * RunSelection
         * @description Runs by their ids, or every open one of a workflow or customer that fits the filter.
         */
        RunSelection: {
            /** Customer Id */
            customer_id?: number | null;
            /** Ids */
            ids?: number[] | null;
            /** State */
            state?: ("waiting" | "holding" | "paused") | null;
            /** Step Id */
            step_id?: string | null;
            /** Workflow Id */
            workflow_id?: number | null;
        };
        /** RunsInFlight */
        RunsInFlight: {
            /** Runs */
            runs: number;
            /** Version */
            version: number;
            /** With Matching Step */
            with_matching_step: number;
        };
        /** RunsMoved */
        RunsMoved: {
            /**
             * Blocked
             * @description Left on their version: their message is just leaving, or its outcome is unknown
             */
            blocked: number;
            /** Ended */
            ended: number;
            /** Moved */
            moved: number;
            /**
             * Stayed
             * @description Their step is not in the new version
             */
            stayed: number;
        };
        /** RunStoryLine */
        RunStoryLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Said */
            said: string;
            /** Step Id */
            step_id: string;
            /** Step Name */
            step_name: string;
            /** Step Number */
            step_number: string;
        };
        /** SavedAudienceQuery */
        SavedAudienceQuery: {
            /**
             * Draft
             * @description The draft, not the live version
             * @default false
             */
            draft: boolean;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Sort
             * @description A column of the tab, `-` before it turns it round
             * @default
             */
            sort: string;
            /**
             * Tab
             * @default records
             * @enum {string}
             */
            tab: "records" | "invoices" | "payments";
        };
        /** SavedView */
        SavedView: {
            /** Id */
            id: number;
            /** Mine */
            mine: boolean;
            /** Name */
            name: string;
            /** Screen */
            screen: string;
            /**
             * Search
             * @description What the list's address says, and its columns
             */
            search: {
                [key: string]: unknown;
            };
            /** Shared */
            shared: boolean;
        };
        /** SavedViewChange */
        SavedViewChange: {
            /**
             * Name
             * @example Germany, over 60 days
             */
            name?: string;
            /** Search */
            search?: {
                [key: string]: unknown;
            };
            /** Shared */
            shared?: boolean;
        };
        /** SavedViewQuery */
        SavedViewQuery: {
            /**
             * Screen
             * @example customers
             */
            screen: string;
        };
        /** SecondFactorPicture */
        SecondFactorPicture: {
            /**
             * Svg
             * @description A QR code of the address that holds the secret
             */
            svg: string;
        };
        /** SendEmail */
        SendEmail: {
            /** Id */
            id: string;
            /**
             * @default {
             *       "days": 3,
             *       "then": "stop"
             *     }
             */
            if_no_invoice: components["schemas"]["NoInvoice"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "send_email";
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * @default {
             *       "bcc": [],
             *       "cc": [],
             *       "to": []
             *     }
             */
            recipients: components["schemas"]["Recipients"];
            /**
             * Send
             * @default {
             *       "mode": "as_soon_as_possible"
             *     }
             */
            send: components["schemas"]["AnyTime"] | components["schemas"]["ClockTime"];
            /** Template Id */
            template_id?: number | null;
        };
        /**
         * SendText
         * @description To mobile numbers of the customer's contacts; `recipients` as in an email, without copies.
         */
        SendText: {
            /** Id */
            id: string;
            /**
             * @default {
             *       "days": 3,
             *       "then": "stop"
             *     }
             */
            if_no_invoice: components["schemas"]["NoInvoice"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "send_text";
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * @default {
             *       "bcc": [],
             *       "cc": [],
             *       "to": []
             *     }
             */
            recipients: components["schemas"]["Recipients"];
            /**
             * Send
             * @default {
             *       "mode": "as_soon_as_possible"
             *     }
             */
            send: components["schemas"]["AnyTime"] | components["schemas"]["ClockTime"];
            /** Template Id */
            template_id?: number | null;
        };
        /** SentMail */
        SentMail: {
            /**
             * Id
             * @description Of the message: GET /messages/{id} tells what became of it
             */
            id: number;
            /** Message Id */
            message_id: string;
            /**
             * State
             * @description queued: it leaves now. captured: test mode, nothing leaves
             */
            state: string;
            /** Thread Id */
            thread_id: number;
        };
        /** Settings */
        Settings: {
            /**
             * Business Days Only
             * @default false
             */
            business_days_only: boolean;
            /** Restart After Days */
            restart_after_days?: number | null;
            /**
             * @default {
             *       "days": [
             *         "mon",
             *         "tue",
             *         "wed",
             *         "thu",
             *         "fri",
             *         "sat",
             *         "sun"
             *       ],
             *       "mode": "schedule",
             *       "times": [
             *         "09:00:00"
             *       ]
             *     }
             */
            start: components["schemas"]["Start"];
            /** Stop After Days */
            stop_after_days?: number | null;
            /**
             * Stop On Reply
             * @default false
             */
            stop_on_reply: boolean;
            stop_when?: components["schemas"]["Criteria"] | null;
            /** Stop When No Match */
            stop_when_no_match?: boolean | null;
        };
        /** Settlement */
        Settlement: {
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "accepted" | "rejected" | "credited" | "withdrawn";
            /**
             * Settlement
             * @default
             */
            settlement: string;
        };
        /** SetUp */
        SetUp: {
            /**
             * Code
             * @description As `dunnock up` prints it
             */
            code: string;
            /**
             * Email
             * @example ines@example.com
             */
            email: string;
            /**
             * Name
             * @example Ines Rocha
             */
            name: string;
            organisation: components["schemas"]["NewOrganisation"];
            /** Password */
            password: string;
        };
        /** SetUpAsked */
        SetUpAsked: {
            /**
             * Provider Account Id
             * @description Left out: the default account
             */
            provider_account_id?: number | null;
        };
        /** SetUpLink */
        SetUpLink: {
            /**
             * Url
             * @description The provider's own page; give it to the customer. Good for about a day
             */
            url: string;
        };
        /** SignInEntry */
        SignInEntry: {
            /**
             * Auth
             * @enum {string}
             */
            auth: "password" | "google" | "microsoft";
            /**
             * Client Id
             * @description Of your registration at Google or Microsoft
             * @default
             */
            client_id: string;
            /**
             * Client Secret
             * @description Left out: the stored one stays
             */
            client_secret?: string | null;
            /**
             * Tenant
             * @description Microsoft's directory; empty: common
             * @default
             */
            tenant: string;
        };
        /** SkippedEvent */
        SkippedEvent: {
            /** Name */
            name: string;
            /** Why */
            why: string;
        };
        /** Source */
        Source: {
            /**
             * Error
             * @description Why the last attempts failed; empty: nothing is wrong
             */
            error: string;
            /** First Import Complete */
            first_import_complete: boolean;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "tryton" | "files";
            /** Last Synced At */
            last_synced_at: string | null;
            /** Name */
            name: string;
            /**
             * Reading
             * @description A synchronisation is under way or asked for
             */
            reading: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "active" | "paused";
        };
        /** Start */
        Start: {
            /**
             * Days
             * @default [
             *       "mon",
             *       "tue",
             *       "wed",
             *       "thu",
             *       "fri",
             *       "sat",
             *       "sun"
             *     ]
             */
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /**
             * Mode
             * @default schedule
             * @enum {string}
             */
            mode: "schedule" | "as_soon_as_it_matches";
            /**
             * Times
             * @default [
             *       "09:00:00"
             *     ]
             */
            times: string[];
        };
        /**
         * StartBody
         * @description Records by id, or those a filter over the workflow's subject finds.
         */
        StartBody: {
            filter?: components["schemas"]["Criteria"] | null;
            /** Ids */
            ids?: number[] | null;
            /**
             * Only Matching
             * @description Leave out who does not meet the workflow's conditions
             * @default true
             */
            only_matching: boolean;
            /**
             * Preview
             * @description Only say what would happen
             * @default false
             */
            preview: boolean;
        };
        /** StartedByHand */
        StartedByHand: {
            /**
             * Done Before
             * @description Been through a workflow that starts once per record
             */
            done_before: number;
            /** Matching */
            matching: number;
            /** Picked */
            picked: number;
            /**
             * Started
             * @description 0 in a preview
             */
            started: number;
            /** Starting */
            starting: number;
            /**
             * Under Way
             * @description In the workflow already; they stay where they are
             */
            under_way: number;
        };
        /** SteeredRow */
        SteeredRow: {
            /**
             * Blocked
             * @description Left as they are: their message is just leaving, or its outcome is unknown
             */
            blocked: number;
            /** Changed */
            changed: number;
            /**
             * More
             * @description There are more than one command takes: repeat it
             */
            more: boolean;
            /**
             * Unfit
             * @description Left as they are: not in a state for it
             */
            unfit: number;
        };
        /** StepCounts */
        StepCounts: {
            /** Done */
            done: number;
            /** Failed */
            failed: number;
            /** Held */
            held: number;
            /** Holding */
            holding: number;
            /** Paused */
            paused: number;
            /** Unknown */
            unknown: number;
            /** Waiting */
            waiting: number;
        };
        /** StepKind */
        StepKind: {
            /**
             * Fields
             * @description JSON schema of each field
             */
            fields: {
                [key: string]: unknown;
            };
            /** Help */
            help: string;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /**
             * Subjects
             * @description Subjects it is legal for
             */
            subjects: string[];
        };
        /** StepKinds */
        StepKinds: {
            /** Items */
            items: components["schemas"]["StepKind"][];
        };
        /** StoryLine */
        StoryLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Kind */
            kind: string;
            /** Said */
            said: string;
        };
        /** Suggestion */
        Suggestion: {
            /** Customer Id */
            customer_id: number;
            /** Customer Name */
            customer_name: string;
            /** Reference */
            reference: string;
            /**
             * Said
             * @example The mail names its invoice RE-1001.
             */
            said: string;
            /**
             * Why
             * @enum {string}
             */
            why: "contact" | "invoice" | "reference" | "earlier" | "domain" | "name";
        };
        /** SuppressedPage */
        SuppressedPage: {
            /** Items */
            items: components["schemas"]["SuppressedRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** SuppressedQuery */
        SuppressedQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /**
             * Kind
             * @description number: texts only
             */
            kind?: ("email" | "number") | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Part of the address
             * @default
             */
            q: string;
            /** Reason */
            reason?: ("bounced" | "complained" | "unsubscribed" | "by_person") | null;
        };
        /** SuppressedRow */
        SuppressedRow: {
            /** Address */
            address: string;
            /**
             * Detail
             * @description The mail server's words, or a person's
             */
            detail: string;
            /** Id */
            id: number;
            /**
             * Reason
             * @description bounced, complained, unsubscribed, by_person
             */
            reason: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /** SyncCount */
        SyncCount: {
            /** Changed */
            changed: number;
            /** Inserted */
            inserted: number;
            /** Refused */
            refused: number;
            /** Unchanged */
            unchanged: number;
            /** Withdrawn */
            withdrawn: number;
        };
        /** SyncPage */
        SyncPage: {
            /** Items */
            items: components["schemas"]["SyncRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** SyncProblemPage */
        SyncProblemPage: {
            /** Items */
            items: components["schemas"]["SyncProblemRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** SyncProblemRow */
        SyncProblemRow: {
            /** Cure */
            cure: string;
            /** Erp Id */
            erp_id: string;
            /**
             * Field
             * @description Column of the file, or the field of the ledger
             */
            field: string;
            /** Id */
            id: number;
            /** Message */
            message: string;
            /** Object */
            object: string;
            /**
             * Row
             * @description Line of the file, or the ERP's record; empty: the file as a whole
             */
            row: string;
            /** Value */
            value: string;
        };
        /** SyncProgress */
        SyncProgress: {
            /** Read */
            read: number;
            /** Written */
            written: number;
        };
        /** SyncRow */
        SyncRow: {
            /**
             * Actor
             * @description Who asked for it
             */
            actor: string;
            /** Allow Unusual */
            allow_unusual: boolean;
            /** Connection Id */
            connection_id: number;
            /** Counts */
            counts: {
                [key: string]: components["schemas"]["SyncCount"];
            };
            /** Cure */
            cure: string;
            /** Ended At */
            ended_at: string | null;
            /** Error */
            error: string;
            /**
             * Events
             * @description Facts raised, for workflows that start from an event
             */
            events: number;
            /**
             * Fenced
             * @description Part of a first import: nothing in it was told
             */
            fenced: boolean;
            /** File */
            file: string;
            /** Id */
            id: number;
            /**
             * May Allow
             * @description It was stopped and may be repeated with allow_unusual
             */
            may_allow: boolean;
            /**
             * Mode
             * @description first: the fenced first import. file: one uploaded file
             * @enum {string}
             */
            mode: "first" | "full" | "incremental" | "file";
            /**
             * Next Sync At
             * @description When one that failed is tried again
             */
            next_sync_at: string | null;
            /** Object */
            object: string;
            /**
             * Phase
             * @description queued, reading, writing, ended
             */
            phase: string;
            /**
             * Problems
             * @description Rows that did not go in, and remarks; see its problems
             */
            problems: number;
            /**
             * Progress
             * @description Per object, rows read and rows written
             */
            progress: {
                [key: string]: components["schemas"]["SyncProgress"];
            };
            /**
             * Records
             * @description Records of the source that have come in so far
             */
            records: number;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /**
             * State
             * @description queued: for the next free worker. stopped: nothing was changed, a person has to allow it. interrupted: the process ended in the middle
             * @enum {string}
             */
            state: "queued" | "running" | "done" | "failed" | "stopped" | "interrupted";
            /** Upload Id */
            upload_id: number | null;
        };
        /** TargetPayments */
        TargetPayments: {
            criteria: components["schemas"]["Criteria"];
            /**
             * Scope
             * @default same_customer
             * @enum {string}
             */
            scope: "same_customer" | "applied_to_target";
        };
        /**
         * TaskAction
         * @description The one thing prepared in a task.
         */
        TaskAction: {
            /**
             * Contact Id
             * @description Whom to call or to write to
             */
            contact_id?: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "call" | "email" | "text_message" | "letter" | "other";
            /** Template Id */
            template_id?: number | null;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /** TaskChange */
        TaskChange: {
            action?: components["schemas"]["TaskAction"] | null;
            /** Category */
            category?: string;
            /** Description */
            description?: string;
            /** Due On */
            due_on?: string | null;
            /** Owner Id */
            owner_id?: number | null;
            /**
             * Priority
             * @enum {string}
             */
            priority?: "low" | "normal" | "high" | "urgent";
            /** Title */
            title?: string;
        };
        /** TaskCounts */
        TaskCounts: {
            /**
             * Categories
             * @description Those in use
             */
            categories: string[];
            /** Due Today */
            due_today: number;
            /** Mine */
            mine: number;
            /** Mine Overdue */
            mine_overdue: number;
            /** Nobodys */
            nobodys: number;
            /** Open */
            open: number;
            /** Overdue */
            overdue: number;
        };
        /** TaskPage */
        TaskPage: {
            /** Items */
            items: components["schemas"]["TaskRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /**
         * TaskQuery
         * @description Sorts: id, due_on, priority, created_at, completed_at, title, customer.
         */
        TaskQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /**
             * Category
             * @default
             */
            category: string;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Due
             * @description week: today and the six days after it; later: after those; none: without a day
             */
            due?: ("overdue" | "today" | "week" | "later" | "none") | null;
            /**
             * Mine
             * @description Those of whoever asks; nobody's for an API key
             * @default false
             */
            mine: boolean;
            /** Owner Id */
            owner_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Priority
             * @default []
             */
            priority: ("low" | "normal" | "high" | "urgent")[];
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /**
             * Status
             * @description Open ones unless others are asked for
             * @default [
             *       "open"
             *     ]
             */
            status: ("open" | "done" | "cancelled")[];
            /** Subject Id */
            subject_id?: number | null;
            /** Subject Kind */
            subject_kind?: ("customer" | "invoice" | "contact" | "credit_note" | "payment" | "email" | "text_message" | "promise" | "dispute" | "payment_plan" | "instalment" | "note" | "task" | "received_email" | "received_text" | "charge" | "run") | null;
            /**
             * Unowned
             * @default false
             */
            unowned: boolean;
        };
        /** TaskRow */
        TaskRow: {
            /**
             * Action
             * @description The one thing prepared in it: its kind, and what belongs to it
             */
            action: {
                [key: string]: unknown;
            } | null;
            /** Category */
            category: string;
            /** Completed At */
            completed_at: string | null;
            /** Completed By */
            completed_by: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string;
            /** Customer Id */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string;
            /** Description */
            description: string;
            /** Due On */
            due_on: string | null;
            /** Id */
            id: number;
            /**
             * Outcome
             * @description What came of it; why it was cancelled
             */
            outcome: string;
            /** Overdue */
            overdue: boolean;
            owner: components["schemas"]["Owner"] | null;
            /** Owner Id */
            owner_id: number | null;
            /**
             * Priority
             * @enum {string}
             */
            priority: "low" | "normal" | "high" | "urgent";
            /** Received Email Id */
            received_email_id: number | null;
            /**
             * Run Id
             * @description The run whose step made it
             */
            run_id: number | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "done" | "cancelled";
            /** Step Id */
            step_id: string | null;
            /** Subject Id */
            subject_id: number | null;
            /**
             * Subject Kind
             * @description What it is about; empty: nothing in particular
             */
            subject_kind: string;
            /**
             * Subject Name
             * @description An invoice's number, a plan's name, a contact's; empty where there is none
             */
            subject_name: string;
            /** Title */
            title: string;
        };
        /** Template */
        Template: {
            /** Archived At */
            archived_at: string | null;
            /** Category */
            category: string;
            /** Channel */
            channel: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Default Language */
            default_language: string;
            /** Faults */
            faults: components["schemas"]["FaultRow"][];
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Revision */
            revision: number;
            /** Subject Kind */
            subject_kind: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Used By */
            used_by: components["schemas"]["UseRow"][];
            /** Variants */
            variants: components["schemas"]["VariantRow"][];
        };
        /**
         * TemplateChange
         * @description What is not sent stays as it is; `variants` are all languages or none.
         */
        TemplateChange: {
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Default Language
             * @default en
             * @example en
             * @example pt-BR
             */
            default_language: string;
            /**
             * Expected Revision
             * @description The revision you started from; 409 when it has moved on
             */
            expected_revision?: number | null;
            /**
             * Name
             * @default
             * @example Friendly reminder
             */
            name: string;
            /**
             * Subject Kind
             * @default customer
             * @enum {string}
             */
            subject_kind: "customer" | "contact" | "customer_group" | "invoice" | "credit_note" | "payment" | "charge" | "email" | "received_email" | "text_message" | "received_text" | "payment_plan" | "instalment" | "promise" | "dispute" | "note" | "task" | "file";
            /** Variants */
            variants?: components["schemas"]["VariantBody"][];
        };
        /** TemplateCheckBody */
        TemplateCheckBody: {
            /**
             * Channel
             * @default email
             * @enum {string}
             */
            channel: "email" | "text";
            /**
             * Subject Kind
             * @enum {string}
             */
            subject_kind: "customer" | "contact" | "customer_group" | "invoice" | "credit_note" | "payment" | "charge" | "email" | "received_email" | "text_message" | "received_text" | "payment_plan" | "instalment" | "promise" | "dispute" | "note" | "task" | "file";
            variant: components["schemas"]["VariantBody"];
        };
        /** TemplateChecked */
        TemplateChecked: {
            /** Faults */
            faults: components["schemas"]["FaultRow"][];
            /** Ok */
            ok: boolean;
        };
        /** TemplateField */
        TemplateField: {
            /** Example */
            example: string;
            /** Label */
            label: string;
            /**
             * List
             * @description The list it belongs to: it needs a loop or a table
             */
            list: string | null;
            /**
             * Path
             * @example customer.name
             */
            path: string;
            /**
             * Type
             * @description text, money, amounts, date, number, flag, group, list
             */
            type: string;
        };
        /** TemplatePage */
        TemplatePage: {
            /** Categories */
            categories: string[];
            /** Items */
            items: components["schemas"]["TemplateRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** TemplateQuery */
        TemplateQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /**
             * Archived
             * @description The archived ones instead
             * @default false
             */
            archived: boolean;
            /** Category */
            category?: string | null;
            /** Channel */
            channel?: ("email" | "text") | null;
            /**
             * Language
             * @description Written in this language
             */
            language?: string | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /** Subject Kind */
            subject_kind?: ("customer" | "contact" | "customer_group" | "invoice" | "credit_note" | "payment" | "charge" | "email" | "received_email" | "text_message" | "received_text" | "payment_plan" | "instalment" | "promise" | "dispute" | "note" | "task" | "file") | null;
            /**
             * With Faults
             * @description Only those with faults
             * @default false
             */
            with_faults: boolean;
        };
        /** TemplateRow */
        TemplateRow: {
            /** Archived At */
            archived_at: string | null;
            /** Category */
            category: string;
            /** Channel */
            channel: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Default Language */
            default_language: string;
            /**
             * Faults
             * @description How many things stand in the way of using it
             */
            faults: number;
            /** Id */
            id: number;
            /** Languages */
            languages: string[];
            /** Name */
            name: string;
            /** Revision */
            revision: number;
            /**
             * Subject
             * @description Of the default language; of a text message its opening words
             */
            subject: string | null;
            /** Subject Kind */
            subject_kind: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Used By */
            used_by: components["schemas"]["UseRow"][];
        };
        /** TestBody */
        TestBody: {
            /** Language */
            language?: string | null;
            /**
             * Record Id
             * @description Left out: made-up values
             */
            record_id?: number | null;
            /**
             * To
             * @description Left out: where replies go
             */
            to?: string[];
        };
        /**
         * TestedAccess
         * @description As it is being entered.
         */
        TestedAccess: {
            /** Database */
            database: string;
            /**
             * Name
             * @default Tryton
             * @example Books
             */
            name: string;
            /**
             * Password
             * @description Goes in and never comes out
             */
            password: string;
            /**
             * Url
             * @description The server's root; tryton only
             * @example https://erp.example.com
             */
            url: string;
            /** User */
            user: string;
        };
        /** TestedIncoming */
        TestedIncoming: {
            /** @description As it is being entered; left out: the saved one */
            incoming?: components["schemas"]["IncomingEntry"] | null;
        };
        /** TestedMailbox */
        TestedMailbox: {
            /** @description As it is being entered; left out: the saved one */
            mailbox?: components["schemas"]["MailboxEntry"] | null;
        };
        /** TestSent */
        TestSent: {
            /**
             * Captured
             * @description Test mode: it can be read under Messages, nothing left
             */
            captured: boolean;
            /**
             * Id
             * @description The message's id
             */
            id: number;
            /** Said */
            said: string;
            /** State */
            state: string;
            /** Subject */
            subject: string;
            /** To */
            to: string[];
        };
        /**
         * TextAccount
         * @description Without its secret, which goes in and never comes out.
         */
        TextAccount: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Fault
             * @description What stops it, in the provider's words; empty: nothing. Texts wait meanwhile
             */
            fault: string;
            /** Fault Since */
            fault_since: string | null;
            /** Has Secret */
            has_secret: boolean;
            /** Id */
            id: number;
            /**
             * Incoming Url
             * @description To enter at the provider: where it brings the texts people answer
             */
            incoming_url: string;
            /**
             * Is Default
             * @description Texts leave through the default one
             */
            is_default: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "twilio" | "http";
            /** Name */
            name: string;
            /**
             * Public
             * @description False: the installation has no public address (DUNNOCK_URL), so no provider can reach it
             */
            public: boolean;
            /**
             * Retry At
             * @description When it is tried again by itself
             */
            retry_at: string | null;
            /** Sender */
            sender: string;
            /** Settings */
            settings: {
                [key: string]: unknown;
            };
            /**
             * Status Url
             * @description Where the provider tells what became of a text. Twilio is told with each text
             */
            status_url: string;
        };
        /**
         * TextAccountChange
         * @description What is not sent stays as it is. The secret must be sent again when the server changes.
         */
        TextAccountChange: {
            /** Is Default */
            is_default?: true | null;
            /** Name */
            name?: string | null;
            /** Secret */
            secret?: string | null;
            /** Sender */
            sender?: string | null;
            /**
             * Settings
             * @description twilio: `account_sid`. http: `url`, `method` (POST, PUT, GET), `headers`, `body` (JSON), `id_path`, where the provider's name for the text stands in its answer, and `idempotency_header`, where it wants a key of ours; `{to}`, `{text}`, `{id}`, `{sender}`, `{secret}` and `{callback}` are filled in
             */
            settings?: {
                [key: string]: unknown;
            } | null;
        };
        /** TextAccountList */
        TextAccountList: {
            /** Items */
            items: components["schemas"]["TextAccount"][];
        };
        /** TextAccountTest */
        TextAccountTest: {
            /**
             * To
             * @description Send a trial text there; left out: only sign in, nothing is sent
             */
            to?: string | null;
        };
        /** TextAccountTested */
        TextAccountTested: {
            /**
             * Mended
             * @description A fault had stopped the account, and it goes on now
             */
            mended: boolean;
            /**
             * Message
             * @description What happened, with the provider's own words
             */
            message: string;
            /**
             * Ok
             * @description null: nobody knows, the provider broke off half way
             */
            ok: boolean | null;
        };
        /** TextCallbackPage */
        TextCallbackPage: {
            /** Items */
            items: components["schemas"]["TextCallbackRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** TextCallbackRow */
        TextCallbackRow: {
            /**
             * Delivery
             * @enum {string}
             */
            delivery: "" | "delivered" | "undelivered";
            /** Detail */
            detail: string;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "status" | "incoming";
            /** Message Id */
            message_id: number | null;
            /**
             * Provider Ref
             * @description The provider's name for the text
             */
            provider_ref: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /**
             * State
             * @description ignored: it was no news, or about no text of ours. waiting: for a text nobody knows yet. refused: not signed
             * @enum {string}
             */
            state: "applied" | "ignored" | "waiting" | "refused";
            /**
             * Status
             * @description In the provider's words
             */
            status: string;
        };
        /**
         * TextLength
         * @description How a text is carried and billed.
         */
        TextLength: {
            /**
             * Alphabet
             * @description ucs2: a character outside the plain alphabet makes it dearer
             * @enum {string}
             */
            alphabet: "gsm7" | "ucs2";
            /**
             * Characters
             * @description As phones count: € and brackets twice, an emoji twice
             */
            characters: number;
            /**
             * Segments
             * @description How many messages it is billed as
             */
            segments: number;
        };
        /** Thread */
        Thread: {
            /** Assigned To Id */
            assigned_to_id: number | null;
            /** Assigned To Name */
            assigned_to_name: string | null;
            /** Attachments */
            attachments: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Customer Id
             * @description null: nobody knows yet whose it is
             */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string | null;
            /** From Address */
            from_address: string | null;
            /** From Name */
            from_name: string | null;
            /** Id */
            id: number;
            /**
             * Kind
             * @description Of that mail. reply: to a mail of ours. mail: anything else a person wrote. auto_reply: a robot. bounce, delay, delivery_note: a server about a mail of ours. loop: a robot that writes on and on
             */
            kind: ("reply" | "mail" | "bounce" | "delay" | "delivery_note" | "auto_reply" | "loop") | null;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /**
             * Last Email Id
             * @description The latest mail that came in; null while only we have written
             */
            last_email_id: number | null;
            /**
             * Mails
             * @description Both directions, oldest first
             */
            mails: components["schemas"]["ThreadMail"][];
            /** Mails In */
            mails_in: number;
            /** Mails Out */
            mails_out: number;
            /**
             * Preview
             * @description How that mail begins, without what it quotes
             */
            preview: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "closed";
            /** Subject */
            subject: string;
            /**
             * Suggestions
             * @description Whose it may be, best first; only while it has no customer
             */
            suggestions: components["schemas"]["Suggestion"][];
            /** Unread */
            unread: boolean;
        };
        /** ThreadChange */
        ThreadChange: {
            /**
             * Assigned To Id
             * @description A user of this organisation; null: nobody's
             */
            assigned_to_id?: number | null;
            /**
             * State
             * @enum {string}
             */
            state?: "open" | "closed";
            /** Unread */
            unread?: boolean;
        };
        /** ThreadMail */
        ThreadMail: {
            /** Assigned By */
            assigned_by: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Bounce Detail */
            bounce_detail: string;
            /** Bounced At */
            bounced_at: string | null;
            /** Cc Addresses */
            cc_addresses: string[];
            /** Contact Id */
            contact_id: number | null;
            /**
             * Direction
             * @enum {string}
             */
            direction: "in" | "out";
            /** Files */
            files: components["schemas"]["MailFile"][];
            /**
             * Flaws
             * @description What is odd about it: malformed parts, attachments that were not kept
             */
            flaws: string[];
            /** From Address */
            from_address: string;
            /** From Name */
            from_name: string;
            /**
             * How Assigned
             * @description reference, bounce, token, sender, earlier_mail, invoice, customer_reference, person; empty: no customer
             */
            how_assigned: string;
            /**
             * Html
             * @description Cleaned: no scripts, no forms, nothing that would be fetched; show it in a sandbox all the same
             */
            html: string;
            /**
             * Id
             * @description Of the received mail, or of the message
             */
            id: number;
            /**
             * In Reply To Message Id
             * @description The message of ours it answers or reports about
             */
            in_reply_to_message_id: number | null;
            /**
             * Invoices
             * @description It names them, or a person linked them; of ours, what it lists
             */
            invoices: components["schemas"]["MailInvoice"][];
            /** Kind */
            kind: ("reply" | "mail" | "bounce" | "delay" | "delivery_note" | "auto_reply" | "loop") | "message";
            /** Read At */
            read_at: string | null;
            /**
             * Reply Text
             * @description Without what it quotes
             */
            reply_text: string;
            /**
             * State
             * @description Of a message of ours, as in GET /messages; empty for one that came in
             */
            state: string;
            /** Subject */
            subject: string;
            /**
             * Text
             * @description All of it, with what it quotes
             */
            text: string;
            /** To Addresses */
            to_addresses: string[];
            /**
             * Why
             * @description Why a message of ours stands where it stands
             */
            why: string;
            /** Workflow Id */
            workflow_id: number | null;
            /**
             * Written By
             * @description The person who wrote it; empty: a workflow, or it came in
             */
            written_by: string;
        };
        /** ThreadPage */
        ThreadPage: {
            /**
             * Counts
             * @description Per view, under the same search: for tabs
             */
            counts: {
                [key: string]: components["schemas"]["ViewCount"];
            };
            /** Items */
            items: components["schemas"]["ThreadRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /**
         * ThreadQuery
         * @description Sorts: id, at, subject, customer, assigned_to. Latest first unless told otherwise.
         */
        ThreadQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Assigned To Id */
            assigned_to_id?: number | null;
            /** Customer Id */
            customer_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /** State */
            state?: ("open" | "closed") | null;
            /** Unread */
            unread?: boolean | null;
            /**
             * View
             * @description unassigned: people's mail without a customer. mine: given to whoever asks. replies, bounces
             * @default all
             * @enum {string}
             */
            view: "unassigned" | "mine" | "replies" | "bounces" | "all";
        };
        /** ThreadRow */
        ThreadRow: {
            /** Assigned To Id */
            assigned_to_id: number | null;
            /** Assigned To Name */
            assigned_to_name: string | null;
            /** Attachments */
            attachments: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Customer Id
             * @description null: nobody knows yet whose it is
             */
            customer_id: number | null;
            /** Customer Name */
            customer_name: string | null;
            /** From Address */
            from_address: string | null;
            /** From Name */
            from_name: string | null;
            /** Id */
            id: number;
            /**
             * Kind
             * @description Of that mail. reply: to a mail of ours. mail: anything else a person wrote. auto_reply: a robot. bounce, delay, delivery_note: a server about a mail of ours. loop: a robot that writes on and on
             */
            kind: ("reply" | "mail" | "bounce" | "delay" | "delivery_note" | "auto_reply" | "loop") | null;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /**
             * Last Email Id
             * @description The latest mail that came in; null while only we have written
             */
            last_email_id: number | null;
            /** Mails In */
            mails_in: number;
            /** Mails Out */
            mails_out: number;
            /**
             * Preview
             * @description How that mail begins, without what it quotes
             */
            preview: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "closed";
            /** Subject */
            subject: string;
            /** Unread */
            unread: boolean;
        };
        /** TimelineEntry */
        TimelineEntry: {
            /**
             * Actor
             * @description Who decided it; empty for what happened by itself
             */
            actor: string;
            /**
             * Amounts
             * @description Of the record; of a message what it listed, as it stood when it left
             */
            amounts: components["schemas"]["Money"][];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /**
             * Id
             * @description Of the event, the message, the received mail, or the run event
             */
            id: number;
            /** Invoice Numbers */
            invoice_numbers: string[];
            /**
             * Kind
             * @example payment.registered
             * @example message.sent
             * @example email.reply
             * @example enrolled
             */
            kind: string;
            /** Run Id */
            run_id: number | null;
            /**
             * Said
             * @example Payment of €500.00 was registered, for invoice RE-1001.
             */
            said: string;
            /**
             * Source
             * @description email, text: it came in
             * @enum {string}
             */
            source: "event" | "message" | "email" | "text" | "run";
            /** Step Name */
            step_name: string;
            /** Step Number */
            step_number: string;
            /** Subject Id */
            subject_id: number | null;
            /** Subject Kind */
            subject_kind: string;
            /**
             * Title
             * @description A message's subject line; an invoice's or credit note's number
             */
            title: string;
            /** Workflow Id */
            workflow_id: number | null;
            /** Workflow Name */
            workflow_name: string;
        };
        /** TimelinePage */
        TimelinePage: {
            /** Items */
            items: components["schemas"]["TimelineEntry"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** Today */
        Today: {
            /** Active Workflows */
            active_workflows: number;
            /** Ahead */
            ahead: components["schemas"]["Ahead"][];
            /** Attention */
            attention: components["schemas"]["Attention"][];
            broken_promises: components["schemas"]["Gone"];
            /**
             * Captured
             * @description Messages ever captured in test mode
             */
            captured: number;
            /** Connections */
            connections: components["schemas"]["Source"][];
            /** Customers */
            customers: number;
            failed_charges: components["schemas"]["Gone"];
            /**
             * Faults
             * @description What has stopped by itself, beside outgoing mail
             */
            faults: components["schemas"]["Fault"][];
            /**
             * Ledger As Of
             * @description When a connection was last read; null: never
             */
            ledger_as_of: string | null;
            mailbox: components["schemas"]["MailboxState"];
            /**
             * Other Workflows
             * @description Drafts and switched-off ones
             */
            other_workflows: number;
            /** Owed */
            owed: components["schemas"]["Owed"][];
            /** Sent Today */
            sent_today: number;
            /** @description One's own open ones; of an API key none */
            tasks: components["schemas"]["MyTasks"];
        };
        /** TrialAsked */
        TrialAsked: {
            /** @description As it is being entered; left out: the saved one */
            mailbox?: components["schemas"]["MailboxEntry"] | null;
            /**
             * To
             * @description Of an active user, or the organisation's own address
             * @example ines@example.com
             */
            to: string;
        };
        /** TriedMessage */
        TriedMessage: {
            /** Bcc Addresses */
            bcc_addresses: string[] | null;
            /** Cc Addresses */
            cc_addresses: string[] | null;
            /** Html */
            html: string | null;
            /** Language */
            language: string | null;
            /** Reason */
            reason: string;
            /** Recipient Note */
            recipient_note: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "would_send" | "held" | "cancelled";
            /** Subject */
            subject: string | null;
            /** Target Invoice Ids */
            target_invoice_ids: number[];
            /** Text */
            text: string | null;
            /** To Addresses */
            to_addresses: string[] | null;
            /** Why */
            why: string;
        };
        /** TriedStep */
        TriedStep: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Kind */
            kind: string;
            message: components["schemas"]["TriedMessage"] | null;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Step Id */
            step_id: string;
            way: components["schemas"]["BranchTaken"] | null;
            /** What */
            what: string;
            /** When */
            when: string;
            /**
             * Writes
             * @description The texts the step would write: a task's title and description, a note
             */
            writes: string[];
        };
        /**
         * TriggerPart
         * @description `filters` of an event trigger may be empty: every such event. A data-based one must say whom it means.
         */
        TriggerPart: {
            /**
             * Created Within Days
             * @default 30
             */
            created_within_days: number;
            filters?: components["schemas"]["Criteria"] | null;
            /** Hook Id */
            hook_id?: number | null;
            /** Kind */
            kind: string;
        };
        /** TriggerRow */
        TriggerRow: {
            /**
             * Awaitable
             * @description A step may wait for it
             */
            awaitable: boolean;
            /**
             * Family
             * @enum {string}
             */
            family: "data" | "event";
            /** Help */
            help: string;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** Restarts */
            restarts: boolean;
            /**
             * Source
             * @description What raises it
             */
            source: string;
            /** Subject */
            subject: string;
            /**
             * Subject Label
             * @description What a run of it is about, in words
             */
            subject_label: string;
            /**
             * Targets
             * @description May target specific invoices and payments
             */
            targets: boolean;
        };
        /** Triggers */
        Triggers: {
            /** Families */
            families: components["schemas"]["FamilyRow"][];
            /** Triggers */
            triggers: components["schemas"]["TriggerRow"][];
        };
        /** TryWorkflow */
        TryWorkflow: {
            /**
             * As Of
             * @description The moment to start from; now without it
             */
            as_of?: string | null;
            /**
             * Draft
             * @description Without it: the saved draft
             */
            draft?: {
                [key: string]: unknown;
            } | null;
            /** Record Id */
            record_id: number;
        };
        /** Unfinished */
        Unfinished: {
            /** Message */
            message: string;
            /**
             * Path
             * @example where.items[1].value
             */
            path: string;
        };
        /** Unreachable */
        Unreachable: {
            /**
             * Customers
             * @description Who owe something and have no contact whose address mail may go to
             */
            customers: number;
        };
        /**
         * UpdateCustomer
         * @description What is so already stays as it is, and is no change.
         */
        UpdateCustomer: {
            /** Account Owner Id */
            account_owner_id?: number | null;
            /**
             * Add Tags
             * @default []
             */
            add_tags: string[];
            /**
             * Chasing
             * @default
             * @enum {string}
             */
            chasing: "" | "pause" | "resume";
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "update_customer";
            /**
             * Name
             * @default
             */
            name: string;
            /** Pause Days */
            pause_days?: number | null;
            /**
             * Pause Reason
             * @default
             */
            pause_reason: string;
            /**
             * Remove Tags
             * @default []
             */
            remove_tags: string[];
            /** Strike Level */
            strike_level?: number | null;
        };
        /** UpdateInvoice */
        UpdateInvoice: {
            /**
             * Add Tags
             * @default []
             */
            add_tags: string[];
            /**
             * Chasing
             * @default
             * @enum {string}
             */
            chasing: "" | "pause" | "resume";
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "update_invoice";
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Remove Tags
             * @default []
             */
            remove_tags: string[];
        };
        /** UploadAnswer */
        UploadAnswer: {
            /** @description Null where no table was found: see `refused` */
            dry_run: components["schemas"]["DryRunAnswer"] | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /**
             * Refused
             * @description Why not, and what to do; empty where there is a dry run
             */
            refused: string;
            /**
             * Size
             * @description Bytes
             */
            size: number;
        };
        /** UploadedAbout */
        UploadedAbout: {
            /**
             * Customer Id
             * @description Left out where the record knows its customer
             */
            customer_id?: number | null;
            /** Subject Id */
            subject_id?: number | null;
            /**
             * Subject Kind
             * @default
             */
            subject_kind: ("customer" | "invoice" | "contact" | "credit_note" | "payment" | "email" | "text_message" | "promise" | "dispute" | "payment_plan" | "instalment" | "note" | "task" | "received_email" | "received_text" | "charge" | "run") | "";
            /**
             * Tags
             * @default []
             */
            tags: string[];
            /**
             * Visible To Customer
             * @default false
             */
            visible_to_customer: boolean;
        };
        /** UploadQuery */
        UploadQuery: {
            /**
             * Object
             * @description What the file lists; left out: found by its columns
             */
            object?: ("customer_groups" | "customers" | "contacts" | "invoices" | "credit_notes" | "payments" | "allocations") | null;
        };
        /** UserChange */
        UserChange: {
            /** Active */
            active?: boolean;
            /**
             * Portfolios
             * @description The only portfolios whose customers they see; empty: every customer
             */
            portfolios?: string[];
            /**
             * Role
             * @enum {string}
             */
            role?: "viewer" | "collector" | "manager" | "owner";
        };
        /** UseRow */
        UseRow: {
            /** Id */
            id: number;
            /**
             * Live
             * @description Messages are written with the template now; false: only a draft names it
             */
            live: boolean;
            /** Name */
            name: string;
            /** State */
            state: string;
        };
        /** UserRow */
        UserRow: {
            /** Active */
            active: boolean;
            /** Email */
            email: string;
            /** Id */
            id: number;
            /**
             * Is Me
             * @default false
             */
            is_me: boolean;
            /**
             * Joined At
             * Format: date-time
             */
            joined_at: string;
            /** Last Login At */
            last_login_at: string | null;
            /** Mfa */
            mfa: boolean;
            /** Name */
            name: string;
            /** Portfolios */
            portfolios: string[];
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "collector" | "manager" | "owner";
        };
        /**
         * VariantBody
         * @description One language. The body is a rich-text `document` or hand-written Liquid `html`, one of them; of a text message its `text`
         *     alone.
         */
        VariantBody: {
            /**
             * Document
             * @description TipTap JSON
             */
            document?: {
                [key: string]: unknown;
            } | null;
            /**
             * Html
             * @description Liquid HTML
             */
            html?: string | null;
            /**
             * Language
             * @example en
             * @example pt-BR
             */
            language: string;
            /**
             * Preheader
             * @description Liquid text; what a mailbox shows behind the subject
             * @default
             */
            preheader: string;
            /**
             * Subject
             * @description Liquid text
             * @default
             * @example Invoice {{ invoice.number }} is due
             */
            subject: string;
            /**
             * Text
             * @description Plain text; left out: derived from the body. Of a text message all there is
             */
            text?: string | null;
        };
        /** VariantRow */
        VariantRow: {
            /** Document */
            document: {
                [key: string]: unknown;
            } | null;
            /** Html */
            html: string | null;
            /** Language */
            language: string;
            /** Preheader */
            preheader: string;
            /** Subject */
            subject: string;
            /** Text */
            text: string | null;
        };
        /** ViewCount */
        ViewCount: {
            /** Total */
            total: number;
            /** Unread */
            unread: number;
        };
        /**
         * Wait
         * @description Wait days and hours, then, when `until` is given, until that wall-clock time on an allowed day.
         */
        Wait: {
            /**
             * Days
             * @default 0
             */
            days: number;
            /**
             * Hours
             * @default 0
             */
            hours: number;
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "wait";
            /**
             * Name
             * @default
             */
            name: string;
            until?: components["schemas"]["ClockTime"] | null;
        };
        /**
         * WaitUntil
         * @description Wait until an event of the record (or its customer), or a condition; after days and hours the other way is taken.
         */
        WaitUntil: {
            criteria?: components["schemas"]["Criteria"] | null;
            /**
             * Days
             * @default 0
             */
            days: number;
            /**
             * Event
             * @default
             */
            event: string;
            happened: components["schemas"]["_Way"];
            /**
             * Hours
             * @default 0
             */
            hours: number;
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "wait_until";
            /**
             * Name
             * @default
             */
            name: string;
            timed_out: components["schemas"]["_Way"];
        };
        /** WorkflowActivated */
        WorkflowActivated: {
            /** Activated At */
            activated_at: string | null;
            /** Category */
            category: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Description */
            description: string;
            /**
             * Draft
             * @description A Definition, perhaps not finished
             */
            draft: {
                [key: string]: unknown;
            };
            /** Draft Changed */
            draft_changed: boolean;
            /**
             * Draft Revision
             * @description Send it back with a change: two people editing are told
             */
            draft_revision: number;
            /** Id */
            id: number;
            live: components["schemas"]["Definition"] | null;
            /** Live Version */
            live_version: number | null;
            /** Name */
            name: string;
            /** Next Start At */
            next_start_at: string | null;
            owner: components["schemas"]["Owner"] | null;
            /** Owner Id */
            owner_id: number | null;
            /** Problems */
            problems: components["schemas"]["WorkflowProblem"][];
            /** @description What became of the runs in flight */
            runs: components["schemas"]["RunsMoved"];
            /** Sentence */
            sentence: string;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "active" | "inactive" | "archived";
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /** WorkflowActivation */
        WorkflowActivation: {
            /** Can Activate */
            can_activate: boolean;
            /** Changes */
            changes: components["schemas"]["WorkflowDifference"][];
            /** Errors */
            errors: components["schemas"]["WorkflowProblem"][];
            /** In Flight */
            in_flight: components["schemas"]["RunsInFlight"][];
            /** Live Version */
            live_version: number | null;
            /** @description null while errors stand in the way */
            starts: components["schemas"]["WorkflowStarts"] | null;
            /**
             * Test Mode
             * @description Messages are captured, nothing leaves
             */
            test_mode: boolean;
            /**
             * Version
             * @description The number the new version will have
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["WorkflowProblem"][];
        };
        /** WorkflowChange */
        WorkflowChange: {
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Description
             * @default
             */
            description: string;
            /** Draft */
            draft?: {
                [key: string]: unknown;
            };
            /**
             * Expected Revision
             * @description The draft_revision the editor started from
             */
            expected_revision: number;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Owner Id
             * @description One of GET /people; null: nobody
             */
            owner_id?: number | null;
        };
        /** WorkflowChecked */
        WorkflowChecked: {
            /** Can Activate */
            can_activate: boolean;
            /** Problems */
            problems: components["schemas"]["WorkflowProblem"][];
            /** Sentence */
            sentence: string;
        };
        /** WorkflowCounts */
        WorkflowCounts: {
            /**
             * Enrolled
             * @description Runs ever started
             */
            enrolled: number;
            /**
             * Matching
             * @description Records that meet the live version's conditions now; null before activation
             */
            matching: number | null;
            /** Steps */
            steps: {
                [key: string]: components["schemas"]["StepCounts"];
            };
        };
        /** WorkflowDetail */
        WorkflowDetail: {
            /** Activated At */
            activated_at: string | null;
            /** Category */
            category: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Description */
            description: string;
            /**
             * Draft
             * @description A Definition, perhaps not finished
             */
            draft: {
                [key: string]: unknown;
            };
            /** Draft Changed */
            draft_changed: boolean;
            /**
             * Draft Revision
             * @description Send it back with a change: two people editing are told
             */
            draft_revision: number;
            /** Id */
            id: number;
            live: components["schemas"]["Definition"] | null;
            /** Live Version */
            live_version: number | null;
            /** Name */
            name: string;
            /** Next Start At */
            next_start_at: string | null;
            owner: components["schemas"]["Owner"] | null;
            /** Owner Id */
            owner_id: number | null;
            /** Problems */
            problems: components["schemas"]["WorkflowProblem"][];
            /** Sentence */
            sentence: string;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "active" | "inactive" | "archived";
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /** WorkflowDifference */
        WorkflowDifference: {
            /**
             * Details
             * @description Of what is added: what it holds, with nothing before
             */
            details: components["schemas"]["ChangedField"][];
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Step Id */
            step_id: string;
            /**
             * What
             * @enum {string}
             */
            what: "added" | "removed" | "changed" | "moved";
        };
        /** WorkflowListQuery */
        WorkflowListQuery: {
            /**
             * After
             * @description With sort=id: rows with a larger id only (see `next`)
             */
            after?: number | null;
            /** Category */
            category?: string | null;
            /** Owner Id */
            owner_id?: number | null;
            /**
             * Page
             * @description From 1
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @description Rows per page
             * @default 50
             */
            page_size: number;
            /**
             * Q
             * @description Search text
             * @default
             */
            q: string;
            /**
             * Sort
             * @description Names separated by commas, `-` before one turns it round
             * @default
             */
            sort: string;
            /**
             * State
             * @description Without it: all but the archived
             */
            state?: ("draft" | "active" | "inactive" | "archived") | null;
        };
        /** WorkflowPage */
        WorkflowPage: {
            /** Categories */
            categories: string[];
            /** Items */
            items: components["schemas"]["WorkflowRow"][];
            /**
             * Next
             * @description Path and query of the next page, null on the last; for POST …/query send the same body there
             */
            next: string | null;
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /**
             * States
             * @description Workflows per state, and `all` but the archived
             */
            states: {
                [key: string]: number;
            };
            /**
             * Total
             * @description Rows on all pages; with `after`, rows from there on
             */
            total: number;
        };
        /** WorkflowProblem */
        WorkflowProblem: {
            /** Code */
            code: string;
            /** Message */
            message: string;
            /**
             * Path
             * @example steps[2].template_id
             */
            path: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "error" | "warning";
            /** Step Id */
            step_id: string;
        };
        /** WorkflowRow */
        WorkflowRow: {
            /** Activated At */
            activated_at: string | null;
            /**
             * Captured 30D
             * @description In test mode: written, kept here, not sent
             */
            captured_30d: number;
            /** Category */
            category: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Description */
            description: string;
            /**
             * Draft Changed
             * @description Activating the draft would change something
             */
            draft_changed: boolean;
            /** Draft Revision */
            draft_revision: number;
            /** Failed */
            failed: number;
            /** Held */
            held: number;
            /** Id */
            id: number;
            /** In Flight */
            in_flight: number;
            /** Live Version */
            live_version: number | null;
            /** Name */
            name: string;
            owner: components["schemas"]["Owner"] | null;
            /** Owner Id */
            owner_id: number | null;
            /**
             * Paused
             * @description Of those in flight
             */
            paused: number;
            /** Sent 30D */
            sent_30d: number;
            /**
             * Sentence
             * @description What it is about, in words
             */
            sentence: string;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "active" | "inactive" | "archived";
            /** Trigger */
            trigger: string | null;
            /** Trigger Label */
            trigger_label: string;
            /**
             * Unknown
             * @description Messages of which nobody knows whether they left
             */
            unknown: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /** WorkflowStarts */
        WorkflowStarts: {
            /** At */
            at: string | null;
            /** Customers */
            customers: number;
            /** First Message */
            first_message: string;
            /** First Message At */
            first_message_at: string | null;
            /** Mode */
            mode: string;
            /**
             * Overlap
             * @description Of these customers, those under way in other active workflows
             */
            overlap: components["schemas"]["Overlap"][];
            /** Records */
            records: number;
            /** Totals */
            totals: components["schemas"]["CurrencyTotal"][];
            /**
             * Unreachable
             * @description Customers without a usable address
             */
            unreachable: number;
            /** When */
            when: string;
        };
        /** WorkflowTried */
        WorkflowTried: {
            /** End */
            end: string;
            /** Ended */
            ended: string;
            /**
             * Meets
             * @description The record meets the workflow's conditions
             */
            meets: boolean;
            /** Record Id */
            record_id: number;
            /** Steps */
            steps: components["schemas"]["TriedStep"][];
        };
        /** WorkflowVersionDetail */
        WorkflowVersionDetail: {
            definition: components["schemas"]["Definition"];
            /** Id */
            id: number;
            /** Number */
            number: number;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Published By */
            published_by: string;
        };
        /** WorkflowVersionRow */
        WorkflowVersionRow: {
            /** Id */
            id: number;
            /** In Flight */
            in_flight: number;
            /** Live */
            live: boolean;
            /** Number */
            number: number;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Published By */
            published_by: string;
        };
        /** WorkflowVersions */
        WorkflowVersions: {
            /** Items */
            items: components["schemas"]["WorkflowVersionRow"][];
        };
        /** WouldGoTo */
        WouldGoTo: {
            /** Cc */
            cc: string[];
            /** Nobody */
            nobody: boolean;
            /**
             * Note
             * @description Why it falls back to somebody else, or that there is nobody
             */
            note: string;
            /** To */
            to: components["schemas"]["PersonAddressed"][];
        };
        /** YearQuery */
        YearQuery: {
            /** Year */
            year: number;
        };
    };
    responses: {
        /** @description The record is not in a state that allows this; the detail says what to do */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A mistake of ours; the reference stands in the log */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Values need attention; `errors` names each place */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request cannot be read (not JSON, broken off) */
        MalformedRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This key may not do that */
        NotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such record in this organisation */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No key, or one that is unknown or revoked */
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The connected system answered with an error; the detail has its own words */
        OutsideFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large; send it in parts */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many in a short time; `Retry-After` says for how many seconds to wait */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The database or another system did not answer; try again */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_allocations: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                credit_note_id?: number | null;
                invoice_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                payment_id?: number | null;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_allocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                allocation_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    upsert_allocations: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocationRows"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_api_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyRow"][];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_api_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    revoke_api_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                key_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    preview_draft_audience: {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                q?: string;
                /** @description A column of the tab, `-` before it turns it round */
                sort?: string;
                tab?: "records" | "invoices" | "payments";
            };
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudienceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudiencePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_draft_audience: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                q?: string;
                sort?: string;
                tab?: "records" | "invoices" | "payments";
            };
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudienceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_audit: {
        parameters: {
            query?: {
                action?: string | null;
                actor?: string | null;
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                object_id?: number | null;
                object_kind?: string | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAnswer"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAnswer"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_calendar_days: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingDays"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    import_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedCalendar"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_calendar_regions: {
        parameters: {
            query?: {
                country?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Places"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_charges: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                automatic?: boolean | null;
                customer_id?: number | null;
                /** @description Made on this day of the organisation or later */
                from_on?: string | null;
                invoice_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                payment_link_id?: number | null;
                /** @description In the customer's name, invoice numbers and the provider's reference */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description One or several */
                status?: ("pending" | "paid" | "failed" | "charged_back" | "refunded" | "partly_refunded" | "cancelled")[];
                /** @description … or earlier */
                to_on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_charge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCharge"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charge"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_charge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                charge_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charge"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_charge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                charge_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charge"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            502: components["responses"]["OutsideFailed"];
            503: components["responses"]["Unavailable"];
        };
    };
    refund_charge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                charge_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundAsked"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charge"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    retry_charge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                charge_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charge"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_connections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionList"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_connection: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConnection"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_connection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connection_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    delete_connection: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                connection_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_connection: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                connection_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_first_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                connection_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    sync_connection: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                connection_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedSync"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_syncs: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
            };
            header?: never;
            path: {
                connection_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    test_connection: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                connection_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTest"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    upload_file: {
        parameters: {
            query?: {
                /** @description What the file lists; left out: found by its columns */
                object?: ("customer_groups" | "customers" | "contacts" | "invoices" | "credit_notes" | "payments" | "allocations") | null;
            };
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                connection_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadAnswer"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    delete_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                connection_id: number;
                upload_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    dry_run_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                connection_id: number;
                upload_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedDryRun"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunAnswer"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    import_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                connection_id: number;
                upload_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedImport"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    test_access: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestedAccess"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTest"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_contacts: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                customer_id?: number | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                contact_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_linked_invoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedInvoiceList"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    set_contact_invoices: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                contact_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkedInvoices"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedInvoiceList"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    upsert_contacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactRows"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    query_contacts: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                customer_id?: number | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
            };
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CriteriaBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_credit_notes: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                currency?: string | null;
                customer_id?: number | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNotePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_credit_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credit_note_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNoteRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    upsert_credit_notes: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditNoteRows"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    query_credit_notes: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                currency?: string | null;
                customer_id?: number | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
            };
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CriteriaBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNotePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    check_criteria: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckCriteria"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriteriaChecked"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_criteria_fields: {
        parameters: {
            query?: {
                subject?: "customer" | "contact" | "customer_group" | "invoice" | "credit_note" | "payment" | "charge" | "email" | "received_email" | "text_message" | "received_text" | "payment_plan" | "instalment" | "promise" | "dispute" | "note" | "task" | "file";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriteriaFields"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    preview_criteria: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewCriteria"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriteriaCount"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_customer_groups: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_customer_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    upsert_customer_groups: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerGroupRows"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    query_customer_groups: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
            };
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CriteriaBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_customers: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description The currency balance and overdue are sorted in; the organisation's own unless given */
                currency?: string | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                group_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description Its members, those of groups below it included */
                within_group?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_customers: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_customer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_customer_cases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCases"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    explain_one_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerExplained"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_explained_records: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: number;
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRecords"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_payment_methods: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodList"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_payment_method: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPaymentMethod"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethod"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            502: components["responses"]["OutsideFailed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_set_up_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpAsked"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpLink"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            502: components["responses"]["OutsideFailed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_portal_links: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
            };
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalLinkPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_portal_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPortalLink"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalLinkRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_customer_runs: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                state?: ("waiting" | "holding" | "paused" | "ended" | "held" | "failed" | "unknown" | "open") | null;
            };
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_customer_timeline: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
            };
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    upsert_customers: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerRows"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_customers: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description The currency balance and overdue are sorted in; the organisation's own unless given */
                currency?: string | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                format?: "csv" | "xlsx";
                group_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description Its members, those of groups below it included */
                within_group?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    query_customers: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description The currency balance and overdue are sorted in; the organisation's own unless given */
                currency?: string | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                group_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description Its members, those of groups below it included */
                within_group?: number | null;
            };
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CriteriaBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_disputes: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                customer_id?: number | null;
                /** @description Those that name this invoice */
                invoice_id?: number | null;
                /** @description Those of whoever asks; nobody's for an API key */
                mine?: boolean;
                owner_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                reason?: ("billing_error" | "goods_missing" | "quality" | "price" | "duplicate" | "already_paid" | "other")[];
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                status?: ("open" | "settled") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    open_dispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDispute"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispute_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_dispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                dispute_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    reopen_dispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                dispute_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    settle_dispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                dispute_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Settlement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_events: {
        parameters: {
            query?: {
                /** @description Events with a larger id, oldest first. Two writers may commit out of order: whoever must not miss one asks again from a minute back */
                after?: number | null;
                customer_id?: number | null;
                /** @example payment.registered */
                kind?: string | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_example: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Example"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    load_example: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_file_fields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileObjects"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_files: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                customer_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                quarantined?: boolean | null;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                subject_id?: number | null;
                subject_kind?: ("customer" | "invoice" | "contact" | "credit_note" | "payment" | "email" | "text_message" | "promise" | "dispute" | "payment_plan" | "instalment" | "note" | "task" | "received_email" | "received_text" | "charge" | "run") | null;
                tag?: string;
                visible_to_customer?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    keep_file: {
        parameters: {
            query?: {
                /** @description Left out where the record knows its customer */
                customer_id?: number | null;
                subject_id?: number | null;
                subject_kind?: ("customer" | "invoice" | "contact" | "credit_note" | "payment" | "email" | "text_message" | "promise" | "dispute" | "payment_plan" | "instalment" | "note" | "task" | "received_email" | "received_text" | "charge" | "run") | "";
                tags?: string[];
                visible_to_customer?: boolean;
            };
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                file_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                file_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    download_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    release_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                file_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    receive_provider_webhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                webhook_token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heard"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    call_inbound_hook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookTaken"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    receive_text_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callback_token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    receive_text_status: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callback_token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_inbound_hooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundHooks"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_inbound_hook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInboundHook"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeInboundHook"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    switch_inbound_hook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                hook_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InboundHookChange"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_inbound_hook_calls: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
            };
            header?: never;
            path: {
                hook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookCallPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    answer_mail: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                email_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailAnswer"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    draft_mail_answer: {
        parameters: {
            query?: {
                answer?: "reply" | "reply_all" | "forward";
            };
            header?: never;
            path: {
                email_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDraft"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    link_email_invoices: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                email_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamedInvoices"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    download_email: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail (RFC 5322) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "message/rfc822": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    write_new_mail: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMail"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_mail_threads: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                assigned_to_id?: number | null;
                customer_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                state?: ("open" | "closed") | null;
                unread?: boolean | null;
                /** @description unassigned: people's mail without a customer. mine: given to whoever asks. replies, bounces */
                view?: "unassigned" | "mine" | "replies" | "bounces" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_mail_thread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_mail_thread: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                thread_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThreadChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    assign_mail_thread: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                thread_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationRow"][];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeInvitation"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                invitation_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    accept_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptedInvitation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_invitation: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_invoices: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                currency?: string | null;
                customer_id?: number | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description Several may be given: status=open&status=partly_paid. Without it, all but voided */
                status?: ("open" | "partly_paid" | "paid" | "voided")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_invoices: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoicesChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_invoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_invoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                invoice_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    upsert_invoices: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceRows"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_invoices: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                currency?: string | null;
                customer_id?: number | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                format?: "csv" | "xlsx";
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description Several may be given: status=open&status=partly_paid. Without it, all but voided */
                status?: ("open" | "partly_paid" | "paid" | "voided")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    query_invoices: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                currency?: string | null;
                customer_id?: number | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description Several may be given: status=open&status=partly_paid. Without it, all but voided */
                status?: ("open" | "partly_paid" | "paid" | "voided")[];
            };
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CriteriaBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    upsert_ledger_rows: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerRows"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    save_mailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_mailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    ask_mailbox_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAsked"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_mailbox_incoming: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incoming"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    save_mailbox_incoming: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncomingEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incoming"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    stop_mailbox_incoming: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    test_mailbox_incoming: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestedIncoming"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxTest"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    save_mailbox_sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incoming"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    test_mailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestedMailbox"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxTest"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    send_mailbox_trial: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialAsked"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxTrial"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    choose_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationChoiceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_my_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganisation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    second_factor_picture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorPicture"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_all_messages: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                channel?: ("email" | "text") | null;
                customer_id?: number | null;
                /** @description Sent, or written, on this day of the organisation or later */
                from_on?: string | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description In subject, words of a text message, recipients and the customer's name */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description One or several */
                state?: ("queued" | "held" | "claimed" | "sending" | "sent" | "captured" | "failed" | "unknown" | "cancelled")[];
                template_id?: number | null;
                /** @description true: tests of templates only; false: without them */
                tests?: boolean | null;
                /** @description … or earlier */
                to_on?: string | null;
                workflow_id?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    download_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail (RFC 5322) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "message/rfc822": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    resolve_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                message_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resolution"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    retry_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_messages: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                channel?: ("email" | "text") | null;
                customer_id?: number | null;
                format?: "csv" | "xlsx";
                /** @description Sent, or written, on this day of the organisation or later */
                from_on?: string | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description In subject, words of a text message, recipients and the customer's name */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description One or several */
                state?: ("queued" | "held" | "claimed" | "sending" | "sent" | "captured" | "failed" | "unknown" | "cancelled")[];
                template_id?: number | null;
                /** @description true: tests of templates only; false: without them */
                tests?: boolean | null;
                /** @description … or earlier */
                to_on?: string | null;
                workflow_id?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_notes: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                category?: string;
                customer_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                subject_id?: number | null;
                subject_kind?: ("customer" | "invoice" | "contact" | "credit_note" | "payment" | "email" | "text_message" | "promise" | "dispute" | "payment_plan" | "instalment" | "note" | "task" | "received_email" | "received_text" | "charge" | "run") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_note: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNoteBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                note_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_note: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                note_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_note: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                note_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_notifications: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_notifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationsRead"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    go_live: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    return_to_test_mode: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganisation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeOrganisation"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_payment_links: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                customer_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                status?: ("open" | "paid" | "expired" | "revoked") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_payment_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLink"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeLink"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    revoke_payment_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                payment_link_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_payment_method: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                payment_method_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_default_payment_method: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                payment_method_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodList"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_payment_plans: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                customer_id?: number | null;
                /** @description Those that name this invoice */
                invoice_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description Several may be given: status=active&status=broken. Without it, all */
                status?: ("draft" | "active" | "completed" | "broken" | "cancelled")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_payment_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlan"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_payment_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_payment_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    activate_payment_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_payment_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    preview_payment_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanTerms"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPreview"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_payments: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                currency?: string | null;
                customer_id?: number | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_payment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    upsert_payments: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRows"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    query_payments: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                currency?: string | null;
                customer_id?: number | null;
                /** @description A criteria as JSON, URL-encoded */
                filter?: string;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
            };
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CriteriaBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"][];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_portal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSummary"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    revoke_portal_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                portal_link_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalLinkRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_portal_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSettings"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_portal_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalSettingsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSettings"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    open_portal_checkout: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalCheckout"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            502: components["responses"]["OutsideFailed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_portal_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalContacts"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    suggest_portal_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalDone"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    open_portal_dispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalDispute"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalDone"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    download_portal_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_portal_promise: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalPromise"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalDone"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_portal_statement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalStatement"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_portfolios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_promises: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                customer_id?: number | null;
                due_from?: string | null;
                due_to?: string | null;
                /** @description Those that name this invoice */
                invoice_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description Several may be given: status=active&status=broken. Without it, all */
                status?: ("draft" | "active" | "kept" | "partly_kept" | "broken" | "cancelled")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_promise: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPromise"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_promise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promise_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_promise: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                promise_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    activate_promise: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                promise_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_promise: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                promise_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_provider_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAccountList"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_provider_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProviderAccount"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAccount"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_provider_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider_account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAccount"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_provider_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                provider_account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_provider_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                provider_account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderAccountChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAccount"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    test_provider_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                provider_account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderTest"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_ready_workflows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyWorkflow"][];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    install_ready_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstalledWorkflow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_received_texts: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description false: only those that belong to no customer yet */
                assigned?: boolean | null;
                customer_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description In its words, the number and the customer's name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedTextPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    assign_received_text: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                received_text_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignText"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedText"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_all_runs: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                customer_id?: number | null;
                /** @description About this customer group itself */
                group_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Customer, reference, or number */
                q?: string;
                /** @description held, failed and unknown are about the message; open: not ended */
                state?: ("waiting" | "holding" | "paused" | "ended" | "held" | "failed" | "unknown" | "open") | null;
                step_id?: string | null;
                workflow_id?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    move_runs: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveRuns"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteeredRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    pause_runs: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunSelection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteeredRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    resume_runs: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunSelection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteeredRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    skip_runs: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunSelection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteeredRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    stop_runs: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunSelection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteeredRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_saved_views: {
        parameters: {
            query: {
                /** @example customers */
                screen: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"][];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_saved_view: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSavedView"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_saved_view: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                view_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_saved_view: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                view_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    set_up_dunnock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUp"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_steps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepKinds"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_suppressed_addresses: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description number: texts only */
                kind?: ("email" | "number") | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Part of the address */
                q?: string;
                reason?: ("bounced" | "complained" | "unsubscribed" | "by_person") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressedPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_suppressed_address: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSuppressed"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressedRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_suppressed_address: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                suppressed_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_sync: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sync_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_sync_problems: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
            };
            header?: never;
            path: {
                sync_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncProblemPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_sync_problems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sync_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each problem */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                category?: string;
                customer_id?: number | null;
                /** @description week: today and the six days after it; later: after those; none: without a day */
                due?: ("overdue" | "today" | "week" | "later" | "none") | null;
                /** @description Those of whoever asks; nobody's for an API key */
                mine?: boolean;
                owner_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                priority?: ("low" | "normal" | "high" | "urgent")[];
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description Open ones unless others are asked for */
                status?: ("open" | "done" | "cancelled")[];
                subject_id?: number | null;
                subject_kind?: ("customer" | "invoice" | "contact" | "credit_note" | "payment" | "email" | "text_message" | "promise" | "dispute" | "payment_plan" | "instalment" | "note" | "task" | "received_email" | "received_text" | "charge" | "run") | null;
                unowned?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTaskBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Outcome"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Outcome"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    reopen_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    count_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCounts"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_templates: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description The archived ones instead */
                archived?: boolean;
                category?: string | null;
                channel?: ("email" | "text") | null;
                /** @description Written in this language */
                language?: string | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                subject_kind?: ("customer" | "contact" | "customer_group" | "invoice" | "credit_note" | "payment" | "charge" | "email" | "received_email" | "text_message" | "received_text" | "payment_plan" | "instalment" | "promise" | "dispute" | "note" | "task" | "file") | null;
                /** @description Only those with faults */
                with_faults?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                template_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    archive_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                template_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    check_template_audience: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                template_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudienceCheckBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceCheck"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    duplicate_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                template_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateTemplate"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    send_template_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                template_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestSent"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    check_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateCheckBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateChecked"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_template_fields: {
        parameters: {
            query: {
                subject_kind: "customer" | "contact" | "customer_group" | "invoice" | "credit_note" | "payment" | "charge" | "email" | "received_email" | "text_message" | "received_text" | "payment_plan" | "instalment" | "promise" | "dispute" | "note" | "task" | "file";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateField"][];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    preview_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_text_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextAccountList"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_text_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTextAccount"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextAccount"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_text_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                text_account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextAccount"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_text_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                text_account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_text_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                text_account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextAccountChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextAccount"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_text_callbacks: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
            };
            header?: never;
            path: {
                text_account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextCallbackPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    test_text_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                text_account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextAccountTest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextAccountTested"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            502: components["responses"]["OutsideFailed"];
            503: components["responses"]["Unavailable"];
        };
    };
    send_text: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewText"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_today: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_unreachable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unreachable"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_triggers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Triggers"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRow"][];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_reset_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_webhook_deliveries: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                provider_account_id?: number | null;
                state?: ("applied" | "waiting" | "ignored" | "refused" | "unresolved") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    retry_webhook_delivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                delivery_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_all_workflows: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                category?: string | null;
                owner_id?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Search text */
                q?: string;
                /** @description Names separated by commas, `-` before one turns it round */
                sort?: string;
                /** @description Without it: all but the archived */
                state?: ("draft" | "active" | "inactive" | "archived") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkflow"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_workflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkflowChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    activate_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateWorkflow"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowActivated"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_activation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowActivation"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    archive_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeactivateWorkflow"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    preview_workflow_audience: {
        parameters: {
            query?: {
                /** @description The draft, not the live version */
                draft?: boolean;
                page?: number;
                page_size?: number;
                q?: string;
                /** @description A column of the tab, `-` before it turns it round */
                sort?: string;
                tab?: "records" | "invoices" | "payments";
            };
            header?: never;
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudiencePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_workflow_audience: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                q?: string;
                sort?: string;
                tab?: "records" | "invoices" | "payments";
            };
            header?: never;
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    check_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowChecked"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_workflow_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowCounts"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    deactivate_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeactivateWorkflow"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    duplicate_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateWorkflow"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    explain_record: {
        parameters: {
            query: {
                /** @description The draft, not the live version */
                draft?: boolean;
                /** @description A record of the workflow's subject */
                record_id: number;
            };
            header?: never;
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainedRow"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_workflow_runs: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description Customer, reference, or number */
                q?: string;
                /** @description held, failed and unknown are about the message; open: not ended */
                state?: ("waiting" | "holding" | "paused" | "ended" | "held" | "failed" | "unknown" | "open") | null;
                step_id?: string | null;
            };
            header?: never;
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedByHand"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    try_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryWorkflow"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowTried"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowVersions"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowVersionDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_workflow_yaml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    import_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportWorkflow"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
}
