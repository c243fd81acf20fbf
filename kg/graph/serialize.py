"""Quads into text: sorted, prefixed and grouped by subject, so that equal graphs give equal bytes."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Literal, get_args

import pyoxigraph as ox

from kg.graph.jsonld import to_jsonld
from kg.graph.prefixes import DEFAULT_BASE, PREFIXES

Format = Literal["turtle", "trig", "nquads", "ntriples", "jsonld"]
Row = tuple[str, str, str, str]
"""Graph, subject, predicate and object, each in N-Triples syntax; the default graph is the empty string."""

FORMATS: tuple[Format, ...] = get_args(Format)
_TYPE = f"<{PREFIXES['rdf']}type>"
_XSD = PREFIXES["xsd"]
_IRI = re.compile(r"<(.*[/#])([A-Za-z0-9_][A-Za-z0-9_-]*)>")
_TYPED = re.compile(r'"([^"\\]*)"\^\^<(.+)>')
_BARE = {
    _XSD + "integer": re.compile(r"[+-]?\d+"),
    _XSD + "decimal": re.compile(r"[+-]?\d*\.\d+"),
    _XSD + "boolean": re.compile(r"true|false"),
}


def serialize(
    quads: Iterable[ox.Quad | ox.Triple], output_format: Format, *, base: str = DEFAULT_BASE
) -> bytes:
    """Return `quads` (a list, an `ox.Store`, triples) in `output_format`, as UTF-8.

    ``turtle`` and ``ntriples`` merge the named graphs, the others keep them. IRIs under `base` get the prefix
    ``id``. Equal sets of quads give equal bytes. Raises ValueError for an unknown format, and for the triple
    terms of RDF 1.2 in JSON-LD.
    """
    return "".join(serialize_parts(quads, output_format, base=base)).encode()


def serialize_parts(
    quads: Iterable[ox.Quad | ox.Triple], output_format: Format, *, base: str = DEFAULT_BASE
) -> Iterator[str]:
    """Yield what `serialize` joins, a piece a subject or line, for writing large graphs out."""
    if output_format not in FORMATS:
        raise ValueError(f"unknown graph format {output_format!r}; use one of {', '.join(FORMATS)}")
    if output_format == "jsonld":
        as_quads = (q if isinstance(q, ox.Quad) else ox.Quad(q.subject, q.predicate, q.object) for q in quads)
        return iter([to_jsonld(as_quads, {"id": base, **PREFIXES})])
    rows = _sorted_rows(quads, merge=output_format in ("turtle", "ntriples"))
    if output_format in ("ntriples", "nquads"):
        return (f"{s} {p} {o} {g} .\n" if g else f"{s} {p} {o} .\n" for g, s, p, o in rows)
    return _grouped(rows, {"id": base, **PREFIXES})


def _sorted_rows(quads: Iterable[ox.Quad | ox.Triple], *, merge: bool) -> list[Row]:
    text = lru_cache(maxsize=200_000)(str)
    return sorted(
        {
            (
                "" if merge or isinstance(q, ox.Triple) else _graph(q),
                text(q.subject),
                text(q.predicate),
                _triple_term(q.object) if isinstance(q.object, ox.Triple) else text(q.object),
            )
            for q in quads
        }
    )


def _graph(quad: ox.Quad) -> str:
    return "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)


def _triple_term(triple: ox.Triple) -> str:
    return f"<<( {triple.subject} {triple.predicate} {triple.object} )>>"


def _grouped(rows: list[Row], prefixes: dict[str, str]) -> Iterator[str]:
    """Yield Turtle, or TriG where rows have a graph: prefixes in use first, then one block a subject."""
    shorten, used = _shortener(prefixes)
    blocks = list(_blocks(rows, shorten))
    for prefix in sorted(used):
        yield f"@prefix {prefix}: <{prefixes[prefix]}> .\n"
    yield from blocks


def _blocks(rows: list[Row], shorten: Callable[[str], str]) -> Iterator[str]:
    for graph, graph_rows in groupby(rows, itemgetter(0)):
        if graph:
            yield f"\n{shorten(graph)} {{\n"
        for subject, subject_rows in groupby(graph_rows, itemgetter(1)):
            yield "\n" + _block(shorten(subject), subject_rows, shorten)
        if graph:
            yield "}\n"


def _block(subject: str, rows: Iterable[Row], shorten: Callable[[str], str]) -> str:
    """Return one subject with all its predicates, its types first."""
    objects = {p: [shorten(row[3]) for row in group] for p, group in groupby(rows, itemgetter(2))}
    lines = [f"a {', '.join(objects.pop(_TYPE))}"] if _TYPE in objects else []
    lines += [f"{shorten(predicate)} {', '.join(values)}" for predicate, values in objects.items()]
    return f"{subject} " + " ;\n    ".join(lines) + " .\n"


def _shortener(prefixes: dict[str, str]) -> tuple[Callable[[str], str], set[str]]:
    """Return a function from a term in N-Triples syntax to one in Turtle, and the prefixes it has used."""
    names = {iri: prefix for prefix, iri in prefixes.items()}
    used: set[str] = set()

    @lru_cache(maxsize=200_000)
    def shorten(term: str) -> str:
        if term[0] == "<":
            match = _IRI.fullmatch(term)
            if match is None or match[1] not in names:
                return term
            used.add(names[match[1]])
            return f"{names[match[1]]}:{match[2]}"
        if term[-1] != ">" or (typed := _TYPED.fullmatch(term)) is None:
            return term
        value, datatype = typed.groups()
        if datatype in _BARE and _BARE[datatype].fullmatch(value):
            return value
        return f'"{value}"^^{shorten(f"<{datatype}>")}'

    return shorten, used
