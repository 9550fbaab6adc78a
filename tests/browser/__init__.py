"""Dunnock as people meet it: `dunnock up` with its own database, and a real browser in front of it."""
