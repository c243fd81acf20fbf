"""Language knowledge: spaCy components that turn sentences into clauses, names, quotations and times."""
