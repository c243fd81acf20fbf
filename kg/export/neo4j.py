"""The network of actors as two CSV files that ``neo4j-admin database import`` takes.

Heads as in the Neo4j Operations Manual, "Neo4j Admin import"; any other reader takes them as plain CSV.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from pyoxigraph import QuerySolution, QuerySolutions

from kg.catalog import run
from kg.graph.prefixes import PREFIXES
from kg.store import Queryable

NODE_HEAD = ("id:ID", "name", ":LABEL")
EDGE_HEAD = (":START_ID", ":END_ID", ":TYPE", "statements:int", "sentence")


def write_nodes(store: Queryable, out: BinaryIO) -> None:
    """Write the actors of the network: IRI, name, kind."""
    nodes = {
        row[end].value: (row[end].value, row[f"{end}Label"].value, row[f"{end}Kind"].value)
        for row in _network(store)
        for end in ("agent", "target")
    }
    _write(NODE_HEAD, (nodes[iri] for iri in sorted(nodes)), out)


def write_edges(store: Queryable, out: BinaryIO) -> None:
    """Write what is reported as done between two actors: one edge an event type and direction."""
    rows = (
        (
            row["agent"].value,
            row["target"].value,
            row["type"].value.removeprefix(PREFIXES["pe"]),
            row["statements"].value,
            row["sentence"].value,
        )
        for row in _network(store)
    )
    _write(EDGE_HEAD, rows, out)


def _network(store: Queryable) -> Iterator[QuerySolution]:
    answer = run(store, "network")
    assert isinstance(answer, QuerySolutions)
    return iter(answer)


def _write(head: tuple[str, ...], rows: Iterable[tuple[str, ...]], out: BinaryIO) -> None:
    text = io.TextIOWrapper(out, encoding="utf-8", newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    text.detach()
