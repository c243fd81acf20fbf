"""Political news articles into an RDF knowledge graph."""
