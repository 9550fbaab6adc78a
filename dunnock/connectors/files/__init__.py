"""Ledgers in files: CSV in whatever encoding and dialect, and workbooks (.xlsx, .xls, .ods).

`sniff` finds the table, `guess` proposes which column is what, `mapping` is what the person settled on, `read` turns
the file into a LedgerBatch or, as a dry run, says what would happen.
"""
