"""Propositions as the triple terms of RDF 1.2, for engines that read them."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.graph.vocabulary import PE, RDF


def with_triple_terms(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Yield `quads` and, for each proposition, ``?proposition rdf:reifies <<( subject predicate object )>>``.

    A triple term is not asserted, as the proposition is not.
    """
    store = ox.Store()
    store.extend(quads)
    yield from store
    for kind in store.quads_for_pattern(None, RDF.type, PE.Proposition, None):
        terms = [_object(store, kind, part) for part in (RDF.subject, RDF.predicate, RDF.object)]
        yield ox.Quad(kind.subject, RDF.reifies, ox.Triple(*terms), kind.graph_name)


def _object(store: ox.Store, quad: ox.Quad, predicate: ox.NamedNode) -> ox.NamedNode:
    """Return the object of `predicate` for the subject of `quad`, in the same graph."""
    (found,) = store.quads_for_pattern(quad.subject, predicate, None, quad.graph_name)
    assert isinstance(found.object, ox.NamedNode)
    return found.object
