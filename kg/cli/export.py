"""``kg export``: the whole graph in a format that other tools read."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import Output, StoreOption, settings


class Format(StrEnum):
    """How the graph is written."""

    turtle = "turtle"
    trig = "trig"
    nquads = "nquads"
    ntriples = "ntriples"
    jsonld = "jsonld"
    events = "events"
    graphml = "graphml"


def command(
    format: Annotated[
        Format,
        typer.Option("--format", "-f", help="RDF, a CSV table of events, or a network of actors for Gephi."),
    ] = Format.trig,
    output: Output = Path("-"),
    store: StoreOption = None,
) -> None:
    """Write the whole graph, sorted, so that equal graphs give equal files.

    turtle and ntriples merge the articles' named graphs; trig, nquads and jsonld keep them. events is a CSV
    table, one event a row, with PLOVER and CAMEO codes, countries and sectors; graphml a network of actors.

    For example:

      kg export -f turtle -o news.ttl

      kg export -f events > events.csv
    """
    chosen = settings(store=store)
    from kg.cli.output import open_output
    from kg.store.local import LocalStore

    opened = LocalStore(chosen.store, read_only=True)
    with open_output(output) as out:
        if format is Format.events:
            from kg.catalog import run
            from kg.export.results import write_answer

            write_answer(run(opened, "events"), "csv", out)
        elif format is Format.graphml:
            from kg.export.graphml import write_graphml

            write_graphml(opened, out)
        else:
            from kg.graph.serialize import FORMATS, serialize_parts

            graph_format = next(name for name in FORMATS if name == format.value)
            for part in serialize_parts(opened, graph_format, base=chosen.base):
                out.write(part.encode())
