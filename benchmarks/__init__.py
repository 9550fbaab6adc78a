"""How quick Dunnock is, always against something measured in the same run. Start with `python -m benchmarks`."""
