"""The ledger everything is measured on, made inside PostgreSQL: at full scale 100,000 customers, 1,000,000 invoices over
36 months (about 190,000 open), 500,000 payments, an allocation per settled invoice, one contact each.

Few customers have many invoices (`random() ^ 1.7`). One in twenty customers, tagged `ten`, has exactly ten open invoices:
the reminders with an invoice table go to them. Always the same rows: `setseed`, and a fixed today.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import psycopg

TODAY = dt.date(2026, 11, 20)
ORGANISATION, SECOND = 1, 2

_STATEMENTS = """
SELECT setseed(0.42);

INSERT INTO organisation (id, name, currency, time_zone, mode, address, reply_to) VALUES
  (1, 'Fernhill Supplies', 'EUR', 'Europe/Berlin', 'live', '1 Example Street, Testville', 'accounts@example.com'),
  (2, 'Harbour & Sons', 'GBP', 'Europe/London', 'test', '', '');
INSERT INTO source (id, organisation_id, kind, name, fenced, created_at) VALUES
  (1, 1, 'api', 'API', false, {long_ago}), (2, 2, 'api', 'API', true, {long_ago});

INSERT INTO customer (id, organisation_id, source_id, erp_id, reference, name, currency, country, language, tags, credit_limit,
                      recorded_at, changed_at, first_seen_at)
SELECT n, 1, 1, 'C' || n, 'D' || 100000 + n, 'Customer ' || n,
       CASE WHEN n % 50 = 7 THEN 'GBP' WHEN n % 12 = 5 THEN 'USD' ELSE 'EUR' END,
       (ARRAY['DE','DE','DE','FR','NL','AT','GB','PL'])[1 + n % 8], CASE WHEN n % 3 = 0 THEN 'de' ELSE 'en' END,
       CASE WHEN n > {plain} THEN '{{ten}}' WHEN n % 10 = 3 THEN '{{key}}' ELSE '{{}}' END::text[], 1000 * (1 + n % 30),
       {long_ago}, {long_ago}, {long_ago}
FROM generate_series(1, {customers}) n;
INSERT INTO contact (id, organisation_id, source_id, erp_id, customer_id, name, email, is_primary, recorded_at, changed_at)
SELECT n, 1, 1, 'K' || n, n, 'Alex Example ' || n, 'c' || n || '@example.com', true, {long_ago}, {long_ago}
FROM generate_series(1, {customers}) n;

-- One row per invoice before anything is known about its payment. The last ones are the open ones of the `ten`.
CREATE TEMP TABLE plan AS
SELECT n, customer_id, {today} - age AS issued_on,
       CASE WHEN n % 200 = 11 AND n <= {spread} THEN NULL ELSE {today} - age + 30 END AS due_on,
       round((30 + 4970 * random() ^ 3)::numeric, 2) AS amount,
       CASE WHEN n > {spread} THEN true WHEN age < 45 THEN random() < 0.85 ELSE random() < 0.118 END AS open
FROM (SELECT n, CASE WHEN n > {spread} THEN {plain} + 1 + (n - {spread} - 1) / 10
                     ELSE 1 + floor({plain} * random() ^ 1.7)::int END AS customer_id,
             CASE WHEN n > {spread} THEN 35 + n % 60 ELSE floor(random() * 1095)::int END AS age
      FROM generate_series(1, {invoices}) n) drawn;

-- A payment settles one or two invoices of its customer; one open invoice in thirty is paid in part.
CREATE TEMP TABLE settled AS
SELECT p.n, p.customer_id, p.amount, coalesce(p.due_on, p.issued_on + 30) AS expected_on,
       floor(0.617 * row_number() OVER (PARTITION BY p.customer_id ORDER BY p.due_on, p.n))::int AS part
FROM plan p WHERE NOT p.open
UNION ALL
SELECT p.n, p.customer_id, round(p.amount * 0.4, 2), coalesce(p.due_on, p.issued_on + 30), -p.n
FROM plan p WHERE p.open AND p.n % 30 = 1 AND p.n <= {spread};
CREATE TEMP TABLE paid AS
SELECT row_number() OVER () AS id, customer_id, part, sum(amount) AS amount,
       least({today} - 1, max(expected_on) - 8 + floor(30 * random() ^ 2)::int) AS paid_on
FROM settled GROUP BY customer_id, part;
CREATE TEMP TABLE applied AS
SELECT row_number() OVER () AS id, s.n AS invoice_id, p.id AS payment_id, s.amount, p.paid_on
FROM settled s JOIN paid p USING (customer_id, part);

INSERT INTO payment (id, organisation_id, source_id, erp_id, customer_id, paid_on, amount, currency, amount_remaining, unapplied,
                     method, reference, recorded_at, changed_at, first_seen_at)
SELECT p.id, 1, 1, 'P' || p.id, p.customer_id, p.paid_on, p.amount + over.more, c.currency, over.more, over.more, 'transfer',
       'Transfer ' || p.id, p.paid_on + 1, p.paid_on + 1, p.paid_on + 1
FROM paid p JOIN customer c ON c.id = p.customer_id
CROSS JOIN LATERAL (SELECT CASE WHEN p.id % 100 = 3 THEN 25.00 ELSE 0 END AS more) over;
INSERT INTO invoice (id, organisation_id, source_id, erp_id, customer_id, number, issued_on, due_on, amount, currency, balance,
                     settled_on, disputed_stated, recorded_at, changed_at, first_seen_at)
SELECT p.n, 1, 1, 'I' || p.n, p.customer_id, '2026-' || p.n, p.issued_on, p.due_on, p.amount, c.currency,
       p.amount - coalesce(a.amount, 0), CASE WHEN p.amount = a.amount THEN a.paid_on END,
       p.open AND p.n % 80 = 5 AND p.n <= {spread}, p.issued_on + 1, coalesce(a.paid_on, p.issued_on) + 1, p.issued_on + 1
FROM plan p JOIN customer c ON c.id = p.customer_id LEFT JOIN applied a ON a.invoice_id = p.n;
INSERT INTO allocation (id, organisation_id, source_id, erp_id, invoice_id, payment_id, amount, applied_on, recorded_at,
                        changed_at)
SELECT id, 1, 1, 'A' || id, invoice_id, payment_id, amount, paid_on, paid_on + 1, paid_on + 1 FROM applied;
INSERT INTO invoice_span (organisation_id, invoice_id, customer_id, due_on, currency, balance, disputed, promised, chasing_paused,
                          known_from, reconstructed)
SELECT 1, id, customer_id, due_on, currency, balance, disputed, promised, chasing_paused, recorded_at, true
FROM invoice WHERE balance <> 0;

-- The neighbour on the same installation: a thousandth of the size.
INSERT INTO customer (id, organisation_id, source_id, erp_id, name, currency, recorded_at, changed_at, first_seen_at)
SELECT {customers} + n, 2, 2, 'C' || n, 'Neighbour ' || n, 'GBP', {long_ago}, {long_ago}, {long_ago}
FROM generate_series(1, 100) n;
INSERT INTO invoice (id, organisation_id, source_id, erp_id, customer_id, number, issued_on, due_on, amount, currency, balance,
                     recorded_at, changed_at, first_seen_at)
SELECT {invoices} + 10 * (c.id - {customers}) + n, 2, 2, 'I' || c.id || '-' || n, c.id, 'N' || c.id || '-' || n,
       {today} - 90, {today} - 60, 100, 'GBP', 100,
       {long_ago}, {long_ago}, {long_ago}
FROM (SELECT id FROM customer WHERE organisation_id = 2) c, generate_series(1, 10) n;
"""
_IDS = ("organisation", "source", "customer", "contact", "invoice", "payment", "allocation")


def fill(connection: psycopg.Connection[Any], scale: float) -> None:
    """Write the rows into an empty, migrated database. `connection` is a superuser's: the rows refer to each other
    rightly by construction, so the foreign keys need not look again.
    """
    customers, invoices = round(100_000 * scale), round(1_000_000 * scale)
    ten = customers // 20
    sizes = {
        "customers": customers,
        "plain": customers - ten,
        "invoices": invoices,
        "spread": invoices - 10 * ten,
        "today": f"date '{TODAY}'",
        "long_ago": f"timestamptz '{TODAY - dt.timedelta(days=1200)} 08:00Z'",
    }
    connection.execute("SET session_replication_role = replica")
    connection.execute("SET work_mem = '256MB'")
    # % keeps its meaning for psycopg; without parameters it must be one sign.
    for text in _STATEMENTS.format(**sizes).split(";\n"):
        if text.strip():
            connection.execute(text.encode())
    # Identity columns start behind what was written with its own numbers.
    for table in _IDS:
        connection.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))".encode()
        )
    connection.commit()
    connection.autocommit = True
    connection.execute("VACUUM (ANALYZE, FREEZE)")
