"""Statements as nanopublications: each an assertion with its provenance (https://nanopub.net/guidelines/working_draft/).

They are not signed and have no time of creation: both belong to the act of publishing, and tools such as the
Python package ``nanopub`` add them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyoxigraph as ox

from kg.graph.prefixes import DEFAULT_BASE
from kg.graph.provenance import fingerprint
from kg.graph.vocabulary import DCTERMS, NP, NPX, PE, PROV, RDF, RDFS, SCHEMA, SKOS
from kg.store.local import LocalStore

Described = Mapping[object, Sequence[ox.Quad]]
"""The quads of one article by subject."""

_SOURCE = {
    PE.reportedIn: PROV.wasDerivedFrom,
    PE.evidence: PROV.wasDerivedFrom,
    PROV.wasAttributedTo: PROV.wasAttributedTo,
    PROV.wasGeneratedBy: PROV.wasGeneratedBy,
}
"""Property of a statement → property of an assertion."""
_PROVENANCE = {
    *_SOURCE,
    PE.attributionText,
    PE.confidence,
    PE.cue,
    PE.ownVoice,
    PE.sentence,
    PE.trigger,
    *(PE[term] for term in PE if term.endswith("Mention")),
}
"""What belongs to the provenance of a statement; all else is asserted."""
_BEYOND = {PE.inCluster, SCHEMA.mentions}
"""What leads to other statements."""
_ACTOR = {RDF.type, RDFS.label, SKOS.exactMatch, PE.kind, PE.identifiedBy, PE.country, PE.sector}
"""What describes an actor; all else is said of it by other statements."""


def nanopublications(store: LocalStore, base: str = DEFAULT_BASE) -> Iterator[ox.Quad]:
    """Yield the quads of one nanopublication for each statement of `store`.

    Each has four named graphs, head, assertion, provenance and publication info, below `base`. Its IRI
    stands for its contents: another reading of the article makes another nanopublication.
    """
    for article in store.graphs():
        described: dict[object, list[ox.Quad]] = defaultdict(list)
        for quad in store.graph(article):
            described[quad.subject].append(quad)
        for event, quads in described.items():
            if isinstance(event, ox.NamedNode) and any(quad.object == PE.Event for quad in quads):
                yield from _nanopublication(event, described, base)


def _nanopublication(event: ox.NamedNode, described: Described, base: str) -> Iterator[ox.Quad]:
    assertion, provenance = _parts(event, described)
    name = f"{base}nanopub-{fingerprint(*sorted(str(quad.triple) for quad in (*assertion, *provenance)))}"
    head, asserted, source, info = (
        ox.NamedNode(f"{name}-{part}") for part in ("head", "assertion", "provenance", "pubinfo")
    )
    itself = ox.NamedNode(name)
    yield ox.Quad(itself, RDF.type, NP.Nanopublication, head)
    yield ox.Quad(itself, NP.hasAssertion, asserted, head)
    yield ox.Quad(itself, NP.hasProvenance, source, head)
    yield ox.Quad(itself, NP.hasPublicationInfo, info, head)
    for quad in assertion:
        yield _moved(quad, asserted)
    for quad in provenance:
        yield _moved(quad, source)
        if quad.subject == event and quad.predicate in _SOURCE:
            yield ox.Quad(asserted, _SOURCE[quad.predicate], quad.object, source)
        if quad.predicate == PROV.wasAssociatedWith:
            yield ox.Quad(itself, DCTERMS.creator, quad.object, info)
    for quad in described[event]:
        if quad.predicate == RDFS.label:
            yield ox.Quad(itself, RDFS.label, quad.object, info)
        elif quad.predicate == RDF.type and quad.object != PE.Event:
            yield ox.Quad(itself, NPX.hasNanopubType, quad.object, info)
    yield ox.Quad(itself, NPX.introduces, event, info)


def _moved(quad: ox.Quad, graph: ox.NamedNode) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object, graph)


def _parts(event: ox.NamedNode, described: Described) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """Return what is asserted of an event and the nodes it leads to, and where that comes from."""
    seen: set[object] = set()
    told = list(_closure([event], described, seen))
    sources = [quad for quad in told if quad.predicate in _PROVENANCE]
    assertion = [quad for quad in told if quad.predicate not in _PROVENANCE]
    return assertion, sources + list(_closure([quad.object for quad in sources], described, seen))


def _closure(nodes: Iterable[object], described: Described, seen: set[object]) -> Iterator[ox.Quad]:
    """Yield the descriptions of `nodes` and of those they lead to, less the ones `seen`; add them there.

    The provenance of a node is given, but not followed.
    """
    todo = list(nodes)
    while todo:
        node = todo.pop()
        quads = described.get(node, ()) if node not in seen else ()
        seen.add(node)
        actor = any(quad.predicate == PE.kind for quad in quads)
        for quad in quads:
            if quad.predicate in _ACTOR if actor else quad.predicate not in _BEYOND:
                yield quad
                if quad.predicate not in _PROVENANCE:
                    todo.append(quad.object)
