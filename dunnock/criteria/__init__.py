"""Criteria: one grammar, one check, one fold with targets, one sentence. Knows no domain, no framework and no driver.

`grammar.load` reads what is stored, `check.check` says what is wrong with it, `compile.compile_filter` makes the WHERE,
`explain.explain` each condition's value and verdict for one record, `words.describe` the sentence. What fields there are
says a catalogue (`catalogue.Catalogue`), written by the room that owns the tables.
"""
