"""The network of actors as GraphML, for Gephi, Cytoscape or networkx (http://graphml.graphdrawing.org)."""

import re
from collections.abc import Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import QuerySolution, QuerySolutions

from kg.catalog import run
from kg.graph.prefixes import PREFIXES
from kg.store import Queryable

_NODE = {"label": "string", "kind": "string"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""What XML 1.0 cannot hold."""
_EDGE = {"type": "string", "statements": "int", "sentence": "string"}


def write_graphml(store: Queryable, out: BinaryIO) -> None:
    """Write actors as nodes and what is reported between two as edges, one an event type and direction.

    Edges are what is reported as done; an edge has its number of statements and the sentence of one.
    """
    out.writelines(line.encode() + b"\n" for line in _lines(store))


def _lines(store: Queryable) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for scope, keys in (("node", _NODE), ("edge", _EDGE)):
        for key, kind in keys.items():
            yield f'<key id="{key}" for="{scope}" attr.name="{key}" attr.type="{kind}"/>'
    yield '<graph edgedefault="directed">'
    seen: set[str] = set()
    edges: list[str] = []
    answer = run(store, "network")
    assert isinstance(answer, QuerySolutions)
    for row in answer:
        for end in ("agent", "target"):
            if row[end].value not in seen:
                seen.add(row[end].value)
                yield from _node(row, end)
        edges += _edge(row)
    yield from edges
    yield "</graph>\n</graphml>"


def _node(row: QuerySolution, end: str) -> Iterator[str]:
    yield f"<node id={quoteattr(row[end].value)}>"
    yield from _data({"label": row[f"{end}Label"].value, "kind": row[f"{end}Kind"].value})
    yield "</node>"


def _edge(row: QuerySolution) -> Iterator[str]:
    yield f"<edge source={quoteattr(row['agent'].value)} target={quoteattr(row['target'].value)}>"
    name = row["type"].value.removeprefix(PREFIXES["pe"])
    yield from _data({"type": name, **{key: row[key].value for key in ("statements", "sentence")}})
    yield "</edge>"


def _data(values: dict[str, str]) -> Iterator[str]:
    for key, value in values.items():
        yield f'<data key="{key}">{escape(_CONTROL.sub(" ", value))}</data>'
