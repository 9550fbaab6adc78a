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
         */
        delete: operations["delete_connection"];
        options?: never;
        head?: never;
        /**
         * Change, pause or resume a connection
         * @description Another address or database: everything is read again, compared, and nothing unusual is carried out unasked.
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
        /** Read a customer group */
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
         *     422 when it cannot be written, with the faults.
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
            /** Customer Id */
            customer_id: number;
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
            /** Customer Id */
            customer_id: number;
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
            /** Customer Id */
            customer_id: number;
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
            items: (components["schemas"]["AudienceCustomer"] | components["schemas"]["AudienceInvoice"] | components["schemas"]["AudiencePayment"] | components["schemas"]["AudienceCreditNote"])[];
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
            /** Customer Id */
            customer_id: number;
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
            steps: (components["schemas"]["SendEmail"] | components["schemas"]["Wait"] | components["schemas"]["IfElse"] | components["schemas"]["End"])[];
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
            subject: "customer" | "contact" | "invoice" | "credit_note" | "payment" | "customer_group";
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
             * Verdict
             * @description As for one record; for a workflow about documents: enrolled, meets, does_not_match
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
             *       "stop_when": null,
             *       "stop_when_no_match": null
             *     }
             */
            settings: components["schemas"]["Settings"];
            /**
             * Steps
             * @default []
             */
            steps: (components["schemas"]["SendEmail"] | components["schemas"]["Wait"] | components["schemas"]["IfElse"] | components["schemas"]["End"])[];
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
            subject: "customer" | "contact" | "invoice" | "credit_note" | "payment" | "customer_group";
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
        /** MadeOrganisation */
        MadeOrganisation: {
            api_key: components["schemas"]["MadeApiKey"];
            organisation: components["schemas"]["Organisation"];
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
            checks: components["schemas"]["CheckRow"][];
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
             * @description Empty until it is written, which happens when it leaves
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
            /** To Addresses */
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
             * @description In subject, recipients and the customer's name
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
             * @description In subject, recipients and the customer's name
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
             * @description Empty until it is written, which happens when it leaves
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
            /** To Addresses */
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
        /** NewApiKey */
        NewApiKey: {
            /**
             * Name
             * @example ERP nightly export
             */
            name: string;
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
        /** NewTemplate */
        NewTemplate: {
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
             * Name
             * @example Friendly reminder
             */
            name: string;
            /**
             * Subject Kind
             * @enum {string}
             */
            subject_kind: "customer" | "invoice" | "payment" | "credit_note" | "contact" | "customer_group";
            /** Variants */
            variants?: components["schemas"]["VariantBody"][];
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
         * @description What an email does when no invoice qualifies at the moment it would leave. Never silent, never endless.
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
            steps: (components["schemas"]["SendEmail"] | components["schemas"]["Wait"] | components["schemas"]["IfElse"] | components["schemas"]["End"])[];
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
            subject_kind?: ("customer" | "invoice" | "payment" | "credit_note" | "contact" | "customer_group") | null;
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
            subject: "customer" | "contact" | "invoice" | "credit_note" | "payment" | "customer_group";
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
        /**
         * Recipient
         * @description position: everyone with that position. primary, everyone: of the customer's contacts. account_owner: whoever of us
         *     looks after the customer. address: one written out.
         */
        Recipient: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "position" | "primary" | "everyone" | "account_owner" | "address";
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
            /** Customer Id */
            customer_id: number;
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
             * @description The number of the invoice or credit note, the payment's reference; empty for a customer
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
            /** Customer Id */
            customer_id: number;
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
             * @description The number of the invoice or credit note, the payment's reference; empty for a customer
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
            stop_when?: components["schemas"]["Criteria"] | null;
            /** Stop When No Match */
            stop_when_no_match?: boolean | null;
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
            subject_kind: "customer" | "invoice" | "payment" | "credit_note" | "contact" | "customer_group";
            /** Variants */
            variants?: components["schemas"]["VariantBody"][];
        };
        /** TemplateCheckBody */
        TemplateCheckBody: {
            /**
             * Subject Kind
             * @enum {string}
             */
            subject_kind: "customer" | "invoice" | "payment" | "credit_note" | "contact" | "customer_group";
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
            subject_kind?: ("customer" | "invoice" | "payment" | "credit_note" | "contact" | "customer_group") | null;
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
             * @description Of the default language
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
             * @description Of the event, the message, or the run event
             */
            id: number;
            /** Invoice Numbers */
            invoice_numbers: string[];
            /**
             * Kind
             * @example payment.registered
             * @example message.sent
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
             * @enum {string}
             */
            source: "event" | "message" | "run";
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
            /**
             * Captured
             * @description Messages ever captured in test mode
             */
            captured: number;
            /** Connections */
            connections: components["schemas"]["Source"][];
            /** Customers */
            customers: number;
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
            /** Kind */
            kind: string;
        };
        /** TriggerRow */
        TriggerRow: {
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
            /** Subject */
            subject: string;
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
         * @description One language. The body is a rich-text `document` or hand-written Liquid `html`, one of them.
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
             * @description Plain text; left out: derived from the body
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
                subject?: "customer" | "contact" | "invoice" | "credit_note" | "payment" | "customer_group";
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
                    "application/json": components["schemas"]["GroupRow"];
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
                customer_id?: number | null;
                /** @description Sent, or written, on this day of the organisation or later */
                from_on?: string | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description In subject, recipients and the customer's name */
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
                customer_id?: number | null;
                format?: "csv" | "xlsx";
                /** @description Sent, or written, on this day of the organisation or later */
                from_on?: string | null;
                /** @description From 1 */
                page?: number;
                /** @description Rows per page */
                page_size?: number;
                /** @description In subject, recipients and the customer's name */
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
    list_all_runs: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                customer_id?: number | null;
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
    list_templates: {
        parameters: {
            query?: {
                /** @description With sort=id: rows with a larger id only (see `next`) */
                after?: number | null;
                /** @description The archived ones instead */
                archived?: boolean;
                category?: string | null;
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
                subject_kind?: ("customer" | "invoice" | "payment" | "credit_note" | "contact" | "customer_group") | null;
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
                subject_kind: "customer" | "invoice" | "payment" | "credit_note" | "contact" | "customer_group";
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
