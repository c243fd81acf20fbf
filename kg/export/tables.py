"""Results of SELECT queries for people: rows in columns, each with its sentence beneath."""

import re
import textwrap
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolution, QuerySolutions, Triple
from rich.console import Console
from rich.text import Text

Term = NamedNode | BlankNode | Literal | Triple | None
Row = Mapping[str, str]
"""Column → text."""
WIDEST, NARROWEST = 26, 8
"""Characters of a column."""
GAP = 2
INDENT = " " * 4
USUAL = {"polarity": "positive", "modality": "actual"}
"""Columns that are left out where every row has this value."""
_DIGEST = re.compile(r"(?:event|article)-([0-9a-f]{8})[0-9a-f]{8}")


def print_table(solutions: QuerySolutions, console: Console, prefixes: Mapping[str, str]) -> int:
    """Print a result as wide as `console` and return the number of its rows.

    A column ``x`` gives way to ``xLabel`` where that has a value; columns without any value, or with the
    usual value in every row, are left out; sentences stand beneath their row. Where the columns do not fit,
    each row is a list of them. IRIs are shortened by `prefixes` (prefix → namespace, the empty prefix for
    local names), statements and articles to eight digits of theirs.
    """
    variables = [variable.value for variable in solutions.variables]
    names = list(dict.fromkeys(variable.removesuffix("Label") for variable in variables))
    rows = [
        {name: _cell(solution, (f"{name}Label", name), variables, prefixes) for name in names}
        for solution in solutions
    ]
    shown = [name for name in names if _tells(name, rows)]
    sentences = [name for name in shown if name.startswith("sentence")]
    _print_rows(rows, [name for name in shown if name not in sentences], sentences, console)
    return len(rows)


def _print_rows(
    rows: Sequence[Row], columns: Sequence[str], sentences: Sequence[str], console: Console
) -> None:
    header = {name: name for name in columns}
    widths = _widths(columns, [header, *rows], console.width)
    fits = sum(widths.values()) + GAP * (len(widths) - 1) <= console.width
    if rows and fits:
        _print(console, _lines(header, widths), "bold")
    for row in rows:
        _print(console, _lines(row, widths) if fits else _list(row, columns), "")
        for name in sentences:
            wrapped = textwrap.wrap(row[name], console.width - len(INDENT))
            _print(console, (INDENT + line for line in wrapped), "dim italic")


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """Return an IRI with the prefix of its namespace, or as it is where there is none."""
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace):
            local = iri.removeprefix(namespace)
            return _DIGEST.sub(r"\1", local) if prefix in {"", "pe"} else f"{prefix}:{local}"
    return iri


def _cell(
    solution: QuerySolution, names: Iterable[str], variables: Container[str], prefixes: Mapping[str, str]
) -> str:
    """Return the first of the values `names` that there is, as text."""
    terms: Iterable[Term] = (solution[name] for name in names if name in variables)
    term = next((term for term in terms if term is not None), "")
    if isinstance(term, NamedNode):
        return shorten(term.value, prefixes)
    return term.value if isinstance(term, Literal) else str(term)


def _tells(name: str, rows: Sequence[Row]) -> bool:
    return any(row[name] not in ("", USUAL.get(name)) for row in rows)


def _widths(columns: Sequence[str], rows: Sequence[Row], room: int) -> dict[str, int]:
    """Return the width of each column: what its longest cell needs, less where room is short."""
    widths = {name: min(WIDEST, max(len(row[name]) for row in rows)) for name in columns}
    room -= GAP * (len(columns) - 1)
    while sum(widths.values()) > room and max(widths.values()) > NARROWEST:
        widths[max(widths, key=widths.__getitem__)] -= 1
    return widths


def _lines(row: Row, widths: Mapping[str, int]) -> Iterator[str]:
    wrapped = [textwrap.wrap(row[name], width, break_on_hyphens=False) for name, width in widths.items()]
    for parts in zip_longest(*wrapped, fillvalue=""):
        padded = (part.ljust(width) for part, width in zip(parts, widths.values(), strict=True))
        yield (" " * GAP).join(padded).rstrip()


def _list(row: Row, columns: Sequence[str]) -> Iterator[str]:
    """Yield a line a value; the first is marked, so that rows can be told apart."""
    told = [name for name in columns if row[name]]
    room = max(map(len, columns))
    for name in told:
        yield f"{'-' if name == told[0] else ' '} {name:{room}}  {row[name]}"


def _print(console: Console, lines: Iterator[str], style: str) -> None:
    for line in lines:
        console.print(Text(line, style), soft_wrap=True)
