"""Checks of a graph against the SHACL shapes, with what breaks them told in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox
import rdflib
from pyshacl import validate as run_shacl
from rdflib import RDF, RDFS, SH

from kg.graph.constraints import check_constraints
from kg.graph.convert import to_graph, to_rdflib
from kg.graph.vocabulary import OA, PE, class_iri, shortcut_iri
from kg.ontology import Ontology, load_ontology
from kg.resources import data_folder


@dataclass(frozen=True, slots=True)
class Violation:
    """One place where a graph breaks a shape."""

    message: str
    """What is wrong, in words."""
    node: str
    """IRI of the node that breaks the shape."""
    value: str | None = None
    """The value that is wrong, where it is one value."""
    sentence: str | None = None
    """The article's sentence behind the node, where it has one."""
    article: str | None = None
    """IRI of the article."""


@dataclass(frozen=True, slots=True)
class Report:
    """Result of a validation."""

    conforms: bool
    violations: tuple[Violation, ...]
    graph: rdflib.Graph
    """The report as SHACL defines it (``sh:ValidationReport``)."""

    def to_turtle(self) -> str:
        """Return the W3C validation report as Turtle."""
        return self.graph.serialize(format="turtle")


def validate(quads: Iterable[ox.Quad], *, ontology: Ontology | None = None) -> Report:
    """Check the union of the named graphs of `quads` (a list or a store) against ``ontology/shapes.ttl``.

    `ontology` says which shortcut sums up which type (default: the bundled one). The quads are copied into
    memory: Oxigraph answers the SPARQL constraints over all of them, pySHACL checks what the other shapes
    mention.
    """
    store = ox.Store()
    store.extend(_shortcuts(ontology or load_ontology()))
    store.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    shapes = rdflib.Graph().parse(data_folder("ontology") / "shapes.ttl")
    report = _core_report(shapes, store)
    check_constraints(shapes, store, report)
    violations = tuple(sorted(_violations(report, store), key=_order))
    return Report(not violations, violations, report)


def _shortcuts(ontology: Ontology) -> Iterator[ox.Quad]:
    """Yield which property sums up which class."""
    for event_type in ontology.types.values():
        if summary := shortcut_iri(event_type):
            yield ox.Quad(class_iri(event_type), PE.shortcut, summary)


def _core_report(shapes: rdflib.Graph, store: ox.Store) -> rdflib.Graph:
    """Return pySHACL's report on all shapes but the SPARQL constraints.

    It is shown the predicates that the shapes mention, half of a graph: no shape is ``sh:closed``.
    """
    mentioned = {str(node) for node in (*shapes.objects(), RDF.type, RDFS.subClassOf)}
    data = to_graph(quad for quad in store if quad.predicate.value in mentioned)
    core = rdflib.Graph()
    for triple in shapes.triples((None, None, None)):
        if triple[1] != SH.sparql:
            core.add(triple)
    report: rdflib.Graph
    _, report, _ = run_shacl(data, shacl_graph=core, inplace=True)
    return report


def _violations(report: rdflib.Graph, store: ox.Store) -> Iterator[Violation]:
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus, value = report.value(result, SH.focusNode), report.value(result, SH.value)
        nodes = [str(node) for node in (value, focus) if isinstance(node, rdflib.URIRef)]
        evidence = [*_values(store, nodes, PE.evidence), *nodes]
        selectors = _values(store, evidence, OA.hasSelector)
        yield Violation(
            message=str(report.value(result, SH.resultMessage)),
            node=str(focus),
            value=None if value is None or value == focus else str(value),
            sentence=next(_values(store, selectors, OA.exact), None),
            article=next(_values(store, nodes, PE.reportedIn, OA.hasSource), None),
        )


def _values(store: ox.Store, nodes: Iterable[str], *predicates: ox.NamedNode) -> Iterator[str]:
    """Yield the values of `predicates` that the `nodes` have, in the order of the nodes."""
    for node in nodes:
        for predicate in predicates:
            for quad in store.quads_for_pattern(ox.NamedNode(node), predicate, None):
                yield str(to_rdflib(quad.object))


def _order(violation: Violation) -> tuple[str, str, str]:
    return violation.message, violation.node, violation.value or ""
