"""Every bundled query on one graph in Oxigraph on disk.

Run as ``python -m benchmarks.queries 1000000``. The quads are those of made-up readings. Parameters that a
query needs, and actors where it takes one, are the busiest actors and one of their statements; all others
keep their defaults, so that most queries return all there is. Milliseconds are processor time, the least of
three runs.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from pyoxigraph import QuerySolutions

from benchmarks.store import quads
from benchmarks.tables import Row, report
from kg.catalog import Query, bind, list_queries
from kg.catalog.names import resolve
from kg.graph.prefixes import PE_IRI
from kg.store.local import LocalStore

ACTORS = {"actor": "Actor 1", "one": "Actor 1", "other": "Actor 2"}
ONE = f"SELECT ?event WHERE {{ GRAPH ?article {{ ?event a <{PE_IRI}Recognition> }} }} LIMIT 1"


def measure(store: LocalStore) -> Iterator[Row]:
    """Yield a row for each bundled query: rows, milliseconds, and milliseconds a row."""
    event = next(iter(cast(QuerySolutions, store.query(ONE))))["event"].value
    for query in list_queries():
        text = bind(query, _values(query, event), lambda name: resolve(store, name))
        least, rows = min(_ask(store, text) for _ in range(3))
        yield {"query": query.name, "rows": rows, "ms": least, "ms a row": least / max(rows, 1)}


def _ask(store: LocalStore, text: str) -> tuple[float, int]:
    """Return the milliseconds that a query takes, and its rows."""
    began = time.process_time()
    rows = sum(1 for _ in cast(QuerySolutions, store.query(text)))
    return 1000 * (time.process_time() - began), rows


def _values(query: Query, event: str) -> dict[str, list[str]]:
    names = [parameter.name for parameter in query.parameters]
    known = {**ACTORS, "statement": event}
    return {name: [known[name]] for name in names if name in known}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, nargs="?", default=1_000_000, help="quads (default 1,000,000)")
    parser.add_argument("--json", type=Path, help="write the figures here, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store, made = LocalStore(folder), quads(options.count)
        store.load(made)
        report(f"{len(made):,} quads", list(measure(store)), options.json)


if __name__ == "__main__":
    main()
