"""``kg export``: the whole graph in a format that other tools read."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from kg.cli.options import Output, StoreOption, settings

if TYPE_CHECKING:
    from kg.store.local import LocalStore

Writer = Callable[["LocalStore", BinaryIO], None]


class Format(StrEnum):
    """How the graph is written."""

    turtle = "turtle"
    trig = "trig"
    nquads = "nquads"
    ntriples = "ntriples"
    jsonld = "jsonld"
    nanopubs = "nanopubs"
    events_csv = "events-csv"
    events_jsonl = "events-jsonl"
    graphml = "graphml"
    nodes_csv = "nodes-csv"
    edges_csv = "edges-csv"


def command(
    format: Annotated[
        Format, typer.Option("--format", "-f", help="RDF, a table of events, or a network of actors.")
    ] = Format.trig,
    output: Output = Path("-"),
    one_a_day: Annotated[
        bool,
        typer.Option("--one-a-day", help="events-*: reports that agree on day, actors and type are one row."),
    ] = False,
    triple_terms: Annotated[
        bool, typer.Option("--triple-terms", help="RDF: propositions as triple terms, too (RDF 1.2).")
    ] = False,
    store: StoreOption = None,
) -> None:
    """Write the whole graph, sorted, so that equal graphs give equal files.

    turtle and ntriples merge the articles' named graphs; trig, nquads and jsonld keep them; nanopubs makes
    each statement a nanopublication. events-csv and events-jsonl are one event a row, with PLOVER and
    CAMEO codes, countries and sectors; graphml is a network of actors for Gephi, nodes-csv and edges-csv the
    same for Neo4j.

    For example:

      kg export -f turtle -o news.ttl

      kg export -f events-csv --one-a-day -o events.csv
    """
    if one_a_day and not format.startswith("events-"):
        raise typer.BadParameter("it goes with events-csv and events-jsonl", param_hint="--one-a-day")
    if triple_terms and format not in (Format.turtle, Format.trig, Format.nquads, Format.ntriples):
        raise typer.BadParameter("it goes with turtle, trig, nquads, ntriples", param_hint="--triple-terms")
    chosen = settings(store=store)
    from kg.cli.output import open_output
    from kg.store.local import LocalStore

    opened = LocalStore(chosen.store, read_only=True)
    write = _writer(format, one_a_day=one_a_day, triple_terms=triple_terms, base=chosen.base)
    with open_output(output) as out:
        write(opened, out)


def _writer(format: Format, *, one_a_day: bool, triple_terms: bool, base: str) -> Writer:
    if format.startswith("events-"):
        return partial(_events, format=format, one_a_day=one_a_day)
    if format is Format.graphml:
        from kg.export.graphml import write_graphml

        return write_graphml
    if format in (Format.nodes_csv, Format.edges_csv):
        from kg.export.neo4j import write_edges, write_nodes

        return write_nodes if format is Format.nodes_csv else write_edges
    if format is Format.nanopubs:
        return partial(_nanopubs, base=base)
    return partial(_rdf, format=format, triple_terms=triple_terms, base=base)


def _events(store: "LocalStore", out: BinaryIO, *, format: Format, one_a_day: bool) -> None:
    from kg.export import events

    rows = events.event_rows(store)
    events.write_events(
        events.one_a_day(rows) if one_a_day else rows,
        "jsonl" if format is Format.events_jsonl else "csv",
        out,
    )


def _rdf(store: "LocalStore", out: BinaryIO, *, format: Format, triple_terms: bool, base: str) -> None:
    from kg.graph.serialize import FORMATS, serialize_parts
    from kg.graph.tripleterms import with_triple_terms

    graph_format = next(name for name in FORMATS if name == format.value)
    quads = with_triple_terms(store) if triple_terms else store
    for part in serialize_parts(quads, graph_format, base=base):
        out.write(part.encode())


def _nanopubs(store: "LocalStore", out: BinaryIO, *, base: str) -> None:
    from kg.export.nanopubs import nanopublications
    from kg.graph.serialize import serialize_parts

    for part in serialize_parts(nanopublications(store, base), "trig", base=base):
        out.write(part.encode())
