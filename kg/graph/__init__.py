"""Facts as RDF: one named graph an article, with the evidence of every statement."""

from kg.graph.assemble import article_quads, event_iri
from kg.graph.prefixes import DEFAULT_BASE, PREFIXES
from kg.graph.provenance import Run, article_iri

__all__ = ["DEFAULT_BASE", "PREFIXES", "Run", "article_iri", "article_quads", "event_iri"]
