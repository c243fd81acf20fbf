"""Results of SPARQL queries as text: the W3C formats and a table for people."""

from collections.abc import Iterable, Mapping
from typing import BinaryIO, Literal, get_args

from pyoxigraph import (
    BlankNode,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    serialize,
)
from rich.console import Console
from rich.table import Table

from kg.errors import QueryError
from kg.store import Answer

ResultFormat = Literal["table", "json", "csv", "tsv", "xml"]
RESULT_FORMATS: tuple[str, ...] = get_args(ResultFormat)
_FORMATS = {
    "json": QueryResultsFormat.JSON,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}


def write_answer(answer: Answer, format: str, out: BinaryIO) -> None:
    """Write a result in a W3C format (json, csv, tsv, xml); triples of a CONSTRUCT are written as Turtle.

    Raises QueryError where a yes/no answer is to be csv or tsv, which have none.
    """
    if isinstance(answer, QueryBoolean) and format in {"csv", "tsv"}:
        raise QueryError(f"a yes/no answer cannot be written as {format}: use json or xml")
    if isinstance(answer, QuerySolutions | QueryBoolean):
        answer.serialize(out, _FORMATS[format])
    else:
        serialize(answer, out, RdfFormat.TURTLE)


def table(solutions: QuerySolutions, prefixes: Mapping[str, str]) -> Table:
    """Return a result as a table: IRIs shortened by `prefixes` (prefix → namespace), literals as text."""
    variables = [variable.value for variable in solutions.variables]
    view = Table(*(variable.replace("_", " ") for variable in variables), show_lines=False)
    for solution in solutions:
        view.add_row(*(_cell(solution[name], prefixes) for name in variables))
    return view


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
    text = serialize(answer, format=RdfFormat.TURTLE).decode()
    console.print(text, markup=False, highlight=False, soft_wrap=True)
    return text.count("\n")


def _cell(term: object, prefixes: Mapping[str, str]) -> str:
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return shorten(term.value, prefixes.items())
    return str(term) if isinstance(term, BlankNode) else term.value  # type: ignore[attr-defined,no-any-return]


def shorten(iri: str, prefixes: Iterable[tuple[str, str]]) -> str:
    """Return an IRI with the first fitting prefix, or as it is."""
    for prefix, namespace in prefixes:
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
