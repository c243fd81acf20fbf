"""Between pyoxigraph's terms and rdflib's."""

from collections.abc import Iterable
from functools import lru_cache

import pyoxigraph as ox
import rdflib
from rdflib.term import Identifier

from kg.graph.prefixes import PREFIXES


def to_graph(quads: Iterable[ox.Quad | ox.Triple]) -> rdflib.Graph:
    """Return the union of all named graphs of `quads` as an `rdflib.Graph` in memory."""
    graph = rdflib.Graph(bind_namespaces="none")
    _bind(graph)
    for quad in quads:
        graph.add((to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)))
    return graph


def to_dataset(quads: Iterable[ox.Quad]) -> rdflib.Dataset:
    """Return `quads` as an `rdflib.Dataset` whose default graph is the union of its named graphs."""
    dataset = rdflib.Dataset(default_union=True)
    _bind(dataset)
    graphs: dict[str, rdflib.Graph] = {}
    for quad in quads:
        name = "" if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name.value
        if name not in graphs:
            graphs[name] = dataset.graph(rdflib.URIRef(name)) if name else dataset.default_graph
        graphs[name].add((to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)))
    return dataset


def to_triples(graph: rdflib.Graph) -> list[ox.Triple]:
    """Return the triples of an `rdflib.Graph` as pyoxigraph's."""
    text = graph.serialize(format="nt11", encoding="utf-8")
    return [
        ox.Triple(q.subject, q.predicate, q.object) for q in ox.parse(text, format=ox.RdfFormat.N_TRIPLES)
    ]


@lru_cache(maxsize=100_000)
def to_rdflib(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Identifier:
    """Return the rdflib term that equals a pyoxigraph term. Raises TypeError for a triple term (RDF 1.2)."""
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, ox.Triple):
        raise TypeError("rdflib has no triple terms")
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    return rdflib.Literal(term.value, datatype=None if datatype == _STRING else rdflib.URIRef(datatype))


_STRING = PREFIXES["xsd"] + "string"


def _bind(graph: rdflib.Graph) -> None:
    for prefix, iri in PREFIXES.items():
        graph.bind(prefix, iri)
