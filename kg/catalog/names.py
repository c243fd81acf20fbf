"""What a name stands for in a graph."""

import difflib
from collections import defaultdict

from anyascii import anyascii
from pyoxigraph import NamedNode, QuerySolutions

from kg.errors import QueryError
from kg.graph.prefixes import PREFIXES
from kg.store import Queryable

_NAMED = (
    "foaf:Person foaf:Group schema:Country schema:Place schema:NewsMediaOrganization "
    "org:Organization org:Post pe:Party sem:Object"
)
_USED = ("foaf", "org", "pe", "rdfs", "schema", "sem", "skos")
_LABELS = f"""
{"".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}> " for prefix in _USED)}
SELECT DISTINCT ?thing ?label WHERE {{
  {{ SELECT DISTINCT ?thing {{ GRAPH ?mentioning {{ VALUES ?class {{ {_NAMED} }} ?thing a ?class }} }} }}
  {{ SELECT DISTINCT ?thing ?label {{ GRAPH ?naming {{ ?thing rdfs:label|skos:altLabel ?label }} }} }}
}}
"""


def fold(name: str) -> str:
    """Return a name for comparison: ASCII, small letters, single spaces."""
    return " ".join(anyascii(name).casefold().split())


def resolve(store: Queryable, name: str) -> list[NamedNode]:
    """Return the things whose name is `name`, whatever its case and accents, or else holds it as words.

    Raises QueryError where there is none, or where only longer names hold it and these are of several things.
    """
    things = _names(store)
    wanted = fold(name)
    if wanted in things:
        return sorted(things[wanted], key=str)
    longer = _shortest({label for label in things if f" {wanted} " in f" {label} "})
    found = {thing for label in longer for thing in things[label]}
    if len(longer) == 1 or len(found) == 1:
        return sorted(found, key=str)
    if found:
        raise QueryError(f"{name!r} may be {_listing(longer)}: give more of the name, or an IRI")
    near = difflib.get_close_matches(wanted, things, n=3)
    hint = f"; there is {_listing(near)}" if near else ": `kg query actors` lists the names"
    raise QueryError(f"nothing in the graph is named {name!r}{hint}")


def _shortest(labels: set[str]) -> set[str]:
    """Return the one label that all others hold ("ana ruiz", "supporters of ana ruiz"), or all of them."""
    least = min(labels, key=len, default="")
    return {least} if labels and all(least in label for label in labels) else labels


def _names(store: Queryable) -> dict[str, set[NamedNode]]:
    things: defaultdict[str, set[NamedNode]] = defaultdict(set)
    answer = store.query(_LABELS)
    assert isinstance(answer, QuerySolutions)
    for thing, label in answer:
        if isinstance(thing, NamedNode):
            things[fold(label.value)].add(thing)
    return things


def _listing(labels: object) -> str:
    names = sorted(labels)  # type: ignore[call-overload]
    return ", ".join(repr(label) for label in names[:8]) + (" …" if len(names) > 8 else "")
