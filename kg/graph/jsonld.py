"""Quads into JSON-LD 1.1: a context of prefixes, and one object a subject, sorted."""

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import attrgetter
from typing import Any

import pyoxigraph as ox

from kg.graph.prefixes import PREFIXES

_XSD = PREFIXES["xsd"]
_TYPE = PREFIXES["rdf"] + "type"
_BOOLEANS = {("boolean", "true"), ("boolean", "false")}
_Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def to_jsonld(quads: Iterable[ox.Quad], prefixes: Mapping[str, str]) -> str:
    """Return `quads` as a JSON-LD document: an object a subject, within an object a named graph.

    Raises ValueError for a triple term (RDF 1.2), which JSON-LD 1.1 cannot write.
    """
    writer = _Writer(prefixes)
    parts = attrgetter("graph_name", "subject", "predicate", "object")
    ordered = sorted(set(quads), key=lambda quad: tuple(map(str, parts(quad))))
    content: list[dict[str, Any]] = []
    for graph, rows in groupby(ordered, attrgetter("graph_name")):
        subjects = [writer.subject(subject, group) for subject, group in groupby(rows, attrgetter("subject"))]
        named = isinstance(graph, ox.NamedNode)
        content += [{"@id": writer.name(graph), "@graph": subjects}] if named else subjects
    return json.dumps({"@context": dict(prefixes), "@graph": content}, ensure_ascii=False, indent=1) + "\n"


class _Writer:
    """Terms into JSON, with prefixes."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = {iri: prefix for prefix, iri in prefixes.items()}
        self._names: dict[str, str] = {}

    def subject(self, subject: ox.NamedNode | ox.BlankNode, quads: Iterable[ox.Quad]) -> dict[str, Any]:
        node: dict[str, Any] = {"@id": self.name(subject)}
        for predicate, rows in groupby(quads, attrgetter("predicate")):
            if predicate.value == _TYPE:
                node["@type"] = [self.name(row.object) for row in rows]
            else:
                values = [self.value(row.object) for row in rows]
                node[self.name(predicate)] = values if len(values) > 1 else values[0]
        return node

    def value(self, term: _Term) -> Any:
        if isinstance(term, ox.Triple):
            raise ValueError("JSON-LD cannot write triple terms: use turtle, trig, nquads or ntriples")
        if not isinstance(term, ox.Literal):
            return {"@id": self.name(term)}
        if term.language:
            return {"@value": term.value, "@language": term.language}
        datatype = term.datatype.value.removeprefix(_XSD)
        if datatype == "string":
            return term.value
        if (datatype, term.value) in _BOOLEANS:
            return term.value == "true"
        if datatype == "integer" and str(term.value).lstrip("-").isdecimal():
            return int(term.value)
        return {"@value": term.value, "@type": self.name(term.datatype)}

    def name(self, node: _Term) -> str:
        """Return the compact IRI of a node, its IRI where it has no prefix, or its blank node label."""
        if not isinstance(node, ox.NamedNode):
            return str(node)
        if node.value not in self._names:
            cut = max(node.value.rfind("#"), node.value.rfind("/")) + 1
            prefix = self._prefixes.get(node.value[:cut])
            self._names[node.value] = f"{prefix}:{node.value[cut:]}" if prefix else node.value
        return self._names[node.value]
