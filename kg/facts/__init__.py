"""Facts: what the lexicon of political predicates makes of clauses."""
