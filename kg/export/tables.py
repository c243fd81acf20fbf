"""Results of SELECT queries for people: rows in columns, each with its sentence beneath."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple
from rich.console import Console
from rich.text import Text

Term = NamedNode | BlankNode | Literal | Triple | None
WIDEST, NARROWEST = 26, 8
"""Characters of a column."""
GAP = 2
INDENT = " " * 4
USUAL = {"polarity": "positive", "modality": "actual"}
"""Columns that are left out where every row has this value."""
_DIGEST = re.compile(r"(?:event|article)-([0-9a-f]{8})[0-9a-f]{8}")


def print_table(solutions: QuerySolutions, console: Console, prefixes: Mapping[str, str]) -> int:
    """Print a result as wide as `console` and return the number of its rows.

    A column ``x`` gives way to ``xLabel``; columns without any value, or with the usual value in every row,
    are left out; sentences stand beneath their row. IRIs are shortened by `prefixes` (prefix → namespace,
    the empty prefix for local names), statements and articles to eight digits of theirs.
    """
    names = [variable.value for variable in solutions.variables]
    rows = [{name: _cell(solution[name], prefixes) for name in names} for solution in solutions]
    shown = [name for name in names if f"{name}Label" not in names and _tells(name, rows)]
    sentences = [name for name in shown if name.startswith("sentence")]
    columns = [name for name in shown if name not in sentences]
    header = {name: name.removesuffix("Label") for name in columns}
    widths = _widths(columns, [header, *rows], console.width)
    if rows:
        _print(console, _lines(header, widths), "bold")
    for row in rows:
        _print(console, _lines(row, widths), "")
        for name in sentences:
            wrapped = textwrap.wrap(row[name], console.width - len(INDENT))
            _print(console, (INDENT + line for line in wrapped), "dim italic")
    return len(rows)


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """Return an IRI with the prefix of its namespace, or as it is where there is none."""
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace):
            local = iri.removeprefix(namespace)
            return _DIGEST.sub(r"\1", local) if prefix in {"", "pe"} else f"{prefix}:{local}"
    return iri


def _cell(term: Term, prefixes: Mapping[str, str]) -> str:
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return shorten(term.value, prefixes)
    return term.value if isinstance(term, Literal) else str(term)


def _tells(name: str, rows: Sequence[Mapping[str, str]]) -> bool:
    return any(row[name] not in ("", USUAL.get(name)) for row in rows)


def _widths(columns: Sequence[str], rows: Sequence[Mapping[str, str]], room: int) -> dict[str, int]:
    """Return the width of each column: what its longest cell needs, less where room is short."""
    widths = {name: min(WIDEST, max(len(row[name]) for row in rows)) for name in columns}
    room -= GAP * (len(columns) - 1)
    while sum(widths.values()) > room and max(widths.values()) > NARROWEST:
        widths[max(widths, key=widths.__getitem__)] -= 1
    return widths


def _lines(row: Mapping[str, str], widths: Mapping[str, int]) -> Iterator[str]:
    wrapped = [textwrap.wrap(row[name], width) for name, width in widths.items()]
    for parts in zip_longest(*wrapped, fillvalue=""):
        padded = (part.ljust(width) for part, width in zip(parts, widths.values(), strict=True))
        yield (" " * GAP).join(padded).rstrip()


def _print(console: Console, lines: Iterator[str], style: str) -> None:
    for line in lines:
        console.print(Text(line, style), soft_wrap=True)
