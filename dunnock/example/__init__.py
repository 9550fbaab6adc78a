"""A fictional company with a ledger that looks alive: for `dunnock demo`, and for whoever wants to try before connecting."""
