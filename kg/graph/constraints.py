"""The SPARQL constraints of SHACL shapes, asked of Oxigraph.

pySHACL asks rdflib, which takes minutes for those that look over a whole graph. Read are the constraints of
shapes with ``sh:targetNode`` (https://www.w3.org/TR/shacl/#sparql-constraints).
"""

import re
from collections.abc import Iterator
from typing import cast

import pyoxigraph as ox
from rdflib import RDF, SH, BNode, Graph, Literal
from rdflib.term import Node

from kg.graph.convert import to_rdflib

_PLACE = re.compile(r"\{[?$](\w+)\}")
_THIS = ox.Variable("this")


def check_constraints(shapes: Graph, store: ox.Store, report: Graph) -> None:
    """Ask `store` the SPARQL constraints of `shapes`, and add a result to `report` for each row of answers.

    `report` is a graph with one ``sh:ValidationReport``.
    """
    (top,) = report.subjects(RDF.type, SH.ValidationReport)
    for shape, constraint in shapes.subject_objects(SH.sparql):
        for row in _answers(shapes, shape, constraint, store):
            result = BNode()
            report.add((top, SH.result, result))
            report.set((top, SH.conforms, Literal(False)))
            for predicate, value in _result(shapes, shape, constraint, row):
                report.add((result, predicate, value))


def _answers(shapes: Graph, shape: Node, constraint: Node, store: ox.Store) -> Iterator[dict[str, Node]]:
    """Yield variable → term for each row of a constraint's query, asked for each target node of its shape."""
    text = _prologue(shapes) + str(shapes.value(constraint, SH.select))
    for target in shapes.objects(shape, SH.targetNode):
        found = cast(ox.QuerySolutions, store.query(text, substitutions={_THIS: ox.NamedNode(str(target))}))
        names = [variable.value for variable in found.variables]
        for row in found:
            yield {"this": target, **{n: to_rdflib(v) for n, v in zip(names, row, strict=True) if v}}


def _prologue(shapes: Graph) -> str:
    declared = (
        (shapes.value(node, SH.prefix), shapes.value(node, SH.namespace))
        for node in shapes.objects(None, SH.declare)
    )
    return "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in declared)


def _result(
    shapes: Graph, shape: Node, constraint: Node, row: dict[str, Node]
) -> Iterator[tuple[Node, Node]]:
    """Yield predicates and objects of a validation result, as SHACL asks for them."""
    message = _PLACE.sub(
        lambda name: str(row.get(name[1], name[0])), str(shapes.value(constraint, SH.message))
    )
    yield RDF.type, SH.ValidationResult
    yield SH.focusNode, row["this"]
    yield SH.value, row.get("value", row["this"])
    yield SH.sourceShape, shape
    yield SH.sourceConstraintComponent, SH.SPARQLConstraintComponent
    yield SH.resultSeverity, SH.Violation
    yield SH.resultMessage, Literal(message)
