"""Checks of a graph against the SHACL shapes, with what breaks them told in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import rdflib
from pyshacl import validate as run_shacl
from rdflib import RDF, SH
from rdflib.term import Node

from kg.graph.convert import to_graph
from kg.graph.prefixes import PREFIXES
from kg.ontology import Ontology, load_ontology
from kg.resources import data_folder

_PE = rdflib.Namespace(PREFIXES["pe"])
_OA = rdflib.Namespace(PREFIXES["oa"])


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


def validate(
    quads: Iterable[ox.Quad], *, ontology: Ontology | None = None, shapes: Path | None = None
) -> Report:
    """Check the union of the named graphs of `quads` (a list or a store) against the shapes.

    `ontology` says which shortcut sums up which type (default: the bundled one); `shapes` is a Turtle file
    (default: the bundled ``shapes.ttl``). The quads are copied into memory first, as pySHACL needs.
    """
    data = to_graph(quads)
    for event_type in (ontology or load_ontology()).types.values():
        if event_type.shortcut:
            data.add((_PE[event_type.name], _PE.shortcut, _PE[event_type.shortcut]))
    rules = rdflib.Graph().parse(shapes or data_folder("ontology") / "shapes.ttl")
    conforms, report, _ = run_shacl(data, shacl_graph=rules, inplace=True)
    return Report(bool(conforms), tuple(sorted(_violations(report, data), key=_order)), report)


def _violations(report: rdflib.Graph, data: rdflib.Graph) -> Iterator[Violation]:
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus, value = report.value(result, SH.focusNode), report.value(result, SH.value)
        place = _place(data, focus, value)
        yield Violation(
            message=str(report.value(result, SH.resultMessage)),
            node=str(focus),
            value=None if value is None or value == focus else str(value),
            sentence=_sentence(data, place),
            article=_article(data, place),
        )


def _place(data: rdflib.Graph, focus: Node | None, value: Node | None) -> Node | None:
    """Return the node that leads to the words: the evidence, or what has evidence."""
    return next(
        (
            n
            for n in (value, focus)
            if n and ((n, _PE.evidence, None) in data or (n, _OA.hasSelector, None) in data)
        ),
        None,
    )


def _sentence(data: rdflib.Graph, node: Node | None) -> str | None:
    evidence = data.value(node, _PE.evidence) or node
    quotes = (data.value(selector, _OA.exact) for selector in data.objects(evidence, _OA.hasSelector))
    return next((str(quote) for quote in quotes if quote), None)


def _article(data: rdflib.Graph, node: Node | None) -> str | None:
    article = data.value(node, _PE.reportedIn) or data.value(node, _OA.hasSource)
    return str(article) if article else None


def _order(violation: Violation) -> tuple[str, str, str]:
    return violation.message, violation.node, violation.value or ""
