"""Results of SPARQL queries as text: the W3C formats and a table for people."""

import re
from collections.abc import Mapping
from typing import BinaryIO

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    Triple,
)
from rich.console import Console
from rich.table import Table

from kg.errors import QueryError
from kg.graph.prefixes import DEFAULT_BASE
from kg.graph.serialize import serialize
from kg.store import Answer

Term = NamedNode | BlankNode | Literal | Triple | None
_FORMATS = {
    "json": QueryResultsFormat.JSON,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}
_DIGEST = re.compile(r"(?:event|article)-([0-9a-f]{8})[0-9a-f]{8}")
WIDTH = 26
"""Most characters of a column that holds no sentence."""


def write_answer(answer: Answer, format: str, out: BinaryIO, *, base: str = DEFAULT_BASE) -> None:
    """Write a result in a W3C format (json, csv, tsv, xml); triples of a CONSTRUCT are written as Turtle.

    In Turtle, IRIs under `base` get the prefix ``id``.
    Raises QueryError where a yes/no answer is to be csv or tsv, which have none.
    """
    if isinstance(answer, QueryBoolean) and format in {"csv", "tsv"}:
        raise QueryError(f"a yes/no answer cannot be written as {format}: use json or xml")
    if isinstance(answer, QuerySolutions | QueryBoolean):
        answer.serialize(out, _FORMATS[format])
    else:
        out.write(serialize(answer, "turtle", base=base))


def write_table(answer: Answer, console: Console, prefixes: Mapping[str, str]) -> int:
    """Print a result for people and return the number of its rows."""
    if isinstance(answer, QueryBoolean):
        console.print("yes" if answer else "no")
        return 1
    if isinstance(answer, QuerySolutions):
        view = table(answer, prefixes)
        if view.row_count:
            console.print(view)
        return view.row_count
    text = serialize(answer, "turtle", base=prefixes.get("", DEFAULT_BASE)).decode()
    console.print(text, markup=False, highlight=False, soft_wrap=True)
    return text.count("\n")


def table(solutions: QuerySolutions, prefixes: Mapping[str, str]) -> Table:
    """Return a result as a table for people.

    A column ``x`` gives way to ``xLabel``; columns without any value are left out; IRIs are shortened by
    `prefixes` (prefix → namespace, the empty prefix for local names), statements and articles to eight digits
    of theirs.
    """
    names = [variable.value for variable in solutions.variables]
    names = [name for name in names if f"{name}Label" not in names]
    rows = [[_cell(solution[name], prefixes) for name in names] for solution in solutions]
    used = [n for n in range(len(names)) if any(row[n] for row in rows)]
    view = Table(show_lines=True)
    for n in used:
        wide = names[n].startswith("sentence")
        view.add_column(
            names[n].removesuffix("Label"), ratio=1 if wide else None, max_width=None if wide else WIDTH
        )
    for row in rows:
        view.add_row(*(row[n].replace("[", "\\[") for n in used))
    return view


def _cell(term: Term, prefixes: Mapping[str, str]) -> str:
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return shorten(term.value, prefixes)
    return term.value if isinstance(term, Literal) else str(term)


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """Return an IRI with the prefix of its namespace, or as it is where there is none."""
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace):
            local = iri.removeprefix(namespace)
            return _DIGEST.sub(r"\1", local) if prefix in {"", "pe"} else f"{prefix}:{local}"
    return iri
