"""Graph: facts as RDF with their evidence."""
