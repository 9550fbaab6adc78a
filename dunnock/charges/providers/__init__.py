"""Payment providers behind one shape. Each speaks through its official client; what it answers becomes facts (facts.py)."""
