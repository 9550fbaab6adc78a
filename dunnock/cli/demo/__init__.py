"""`dunnock demo`: a fictional company from nothing, and the way of one payment from the ledger to a captured mail."""
