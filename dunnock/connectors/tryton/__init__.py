"""Tryton 8: read over its JSON-RPC. `client` speaks, `read` asks, `map` turns rows into a LedgerBatch."""
