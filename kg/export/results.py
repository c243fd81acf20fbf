"""Results of SPARQL queries as text: the W3C formats and a table for people."""

from collections.abc import Mapping
from typing import BinaryIO

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions
from rich.console import Console

from kg.errors import QueryError
from kg.export.tables import print_table
from kg.graph.prefixes import DEFAULT_BASE
from kg.graph.serialize import serialize
from kg.store import Answer

_FORMATS = {
    "json": QueryResultsFormat.JSON,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}


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
        return print_table(answer, console, prefixes)
    text = serialize(answer, "turtle", base=prefixes.get("", DEFAULT_BASE)).decode()
    console.print(text, markup=False, highlight=False, soft_wrap=True)
    return text.count("\n")
