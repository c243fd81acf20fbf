"""``kg query``: the bundled questions, or a query of one's own."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import Endpoint, Quiet, StoreOption, settings

if TYPE_CHECKING:
    from kg.catalog import Query
    from kg.store import Answer, Queryable


class Format(StrEnum):
    """How a result is written."""

    table = "table"
    json = "json"
    csv = "csv"
    tsv = "tsv"
    xml = "xml"


def command(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME|FILE.rq|-]", help="A bundled query, a file, or - for stdin; none: list them."
        ),
    ] = None,
    param: Annotated[
        list[str] | None,
        typer.Option(
            "--param", "-p", metavar="NAME=VALUE", help="Value of a parameter; again for alternatives."
        ),
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write the result.")] = Format.table,
    store: StoreOption = None,
    endpoint: Endpoint = None,
    describe: Annotated[
        bool, typer.Option("--describe", help="Say what the query answers and takes; do not run it.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Ask the graph a question: bundled, from a file, or from stdin.

    A parameter that names an actor takes a name in any spelling of case and accents, or an IRI.

    For example:

      kg query

      kg query recognitions --param target="Juan Guaidó"

      kg query statements-by -p actor="Mike Pompeo" --format csv > said.csv

      kg query my.rq --endpoint https://example.org/sparql
    """
    if name is None:
        return _list()
    query = _load(name)
    if describe:
        return _describe(query)
    answer = _ask(open_queryable(store, endpoint), query, param or [])
    base = settings().base
    if format is not Format.table:
        from kg.export.results import write_answer

        return write_answer(answer, format.value, sys.stdout.buffer, base=base)
    from kg.cli.console import stderr, stdout
    from kg.export.results import write_table
    from kg.graph.prefixes import PREFIXES

    rows = write_table(answer, stdout(), {"": base, **PREFIXES})
    if not quiet:
        stderr().print(f"{rows} row{'' if rows == 1 else 's'}" if rows else "nothing found", style="dim")
    return None


def open_queryable(store: Path | None, endpoint: str | None) -> "Queryable":
    """Open what the flags, the environment or ``kg.toml`` name; an endpoint goes before a store."""
    if store and endpoint:
        raise typer.BadParameter("give --store or --endpoint, not both", param_hint="--endpoint")
    chosen = settings(store=store, endpoint=endpoint)
    if chosen.endpoint and store is None:
        from kg.store.remote import RemoteStore

        return RemoteStore(chosen.endpoint)
    from kg.store.local import LocalStore

    return LocalStore(chosen.store, read_only=True)


def _load(name: str) -> "Query":
    from kg.catalog import load_query, parse_query

    return parse_query(sys.stdin.read(), name="stdin") if name == "-" else load_query(name)


def _ask(store: "Queryable", query: "Query", pairs: list[str]) -> "Answer":
    from kg.catalog import run

    values: dict[str, list[str]] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise typer.BadParameter(f"{pair!r} is not NAME=VALUE", param_hint="--param")
        values.setdefault(name, []).append(value)
    return run(store, query, values)


def _list() -> None:
    from kg.catalog import list_queries

    for query in list_queries():
        typer.echo(f"{query.name:24} {query.summary}")


def _describe(query: "Query") -> None:
    typer.echo(f"{query.name}: {query.summary}\n{query.question}".rstrip())
    for parameter in query.parameters:
        need = "required" if parameter.required else f"default {parameter.default or 'any'}"
        typer.echo(f"  --param {parameter.name}=…  {parameter.type}, {need}: {parameter.description}")
    for column, meaning in query.columns.items():
        typer.echo(f"  column {column}: {meaning}")
