"""Why a statement stands in the graph: its sentence, the words that fill its parts, and who says so."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.catalog import run
from kg.errors import QueryError
from kg.graph.prefixes import PREFIXES
from kg.model import Span
from kg.store import Queryable

_FIND = """PREFIX pe: <{pe}>
SELECT DISTINCT ?statement WHERE {{
  GRAPH ?article {{ ?statement a pe:Event }}
  BIND(REPLACE(STR(?statement), "^.*/", "") AS ?name)
  FILTER(STR(?statement) = {text} || STRSTARTS(?name, {text}) || STRSTARTS(?name, {longer}))
}} ORDER BY ?statement LIMIT 6"""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One statement with the words behind it."""

    statement: str
    """IRI of the statement."""
    type: str
    """Name of its event type."""
    sentence: Span
    """The sentence it was read from; offsets in the article's text."""
    parts: Mapping[str, Span]
    """The words for each part: cue, trigger, agent, target, office, content, place, attribution, …"""
    values: Mapping[str, tuple[str, ...]]
    """Everything else by the local name of its property: names of actors, literals, IRIs."""


def explain(store: Queryable, statement: str) -> Explanation:
    """Return what stands behind a statement, named by its IRI, its local name, or the beginning of that.

    Raises QueryError where `store` has no such statement, or several.
    """
    iri = find_statement(store, statement)
    values: defaultdict[str, list[str]] = defaultdict(list)
    for row in _rows(run(store, "statement", {"statement": iri.value})):
        values[_local(row["property"].value)].append((row["valueLabel"] or row["value"]).value)
    spans = {
        _local(row["part"].value).removesuffix("Mention"): Span(
            int(row["start"].value), int(row["end"].value), row["words"].value
        )
        for row in _rows(run(store, "evidence", {"statement": iri.value}))
    }
    types = [_local(value) for value in values.pop("type") if value.startswith(PREFIXES["pe"])]
    name = next((name for name in types if name not in {"Event", "TemporalExpression"}), "Event")
    return Explanation(
        iri.value, name, spans.pop("evidence"), spans, {k: tuple(v) for k, v in values.items()}
    )


def find_statement(store: Queryable, name: str) -> NamedNode:
    """Return the statement with this IRI, local name, or beginning of one.

    Raises QueryError where there is none, or several.
    """
    text, longer = Literal(name), Literal(f"event-{name}")
    found = [
        row["statement"]
        for row in _rows(store.query(_FIND.format(pe=PREFIXES["pe"], text=text, longer=longer)))
    ]
    if not found:
        raise QueryError(f"the graph has no statement {name!r}: the column `statement` of a query names them")
    if len(found) > 1:
        several = ", ".join(_local(iri.value) for iri in found[:5])
        raise QueryError(f"{name!r} is the beginning of several statements: {several}")
    iri: NamedNode = found[0]
    return iri


def _rows(answer: object) -> QuerySolutions:
    assert isinstance(answer, QuerySolutions)
    return answer


def _local(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]
