"""Loading and asking one graph in Oxigraph, on disk and in memory, and in rdflib.

Run as ``python -m benchmarks.store 20000``. The quads are those of made-up readings, the queries bundled.
The ratios, rdflib's time by that of Oxigraph on disk, are the figures to trust. rdflib answers some joins
thousands of times slower: it is given ``--limit`` seconds a query, and what takes longer is shown as ``inf``.
"""

import argparse
import math
import signal
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import cast

import rdflib
from pyoxigraph import Quad

from benchmarks.readings import readings
from benchmarks.tables import Row, report
from kg.catalog import bind, load_query
from kg.catalog.names import resolve
from kg.config import Settings
from kg.graph import article_quads
from kg.graph.convert import to_dataset
from kg.ontology import load_ontology
from kg.store.local import LocalStore
from kg.versions import current_run

QUERIES: dict[str, dict[str, list[str]]] = {
    "contested-offices": {},
    "recognitions": {},
    "statements-by": {"actor": ["Actor 1"]},
    "timeline": {"actor": ["Actor 1"]},
}


def quads(count: int) -> list[Quad]:
    """Return at least `count` quads: the graphs of whole articles."""
    ontology, run = load_ontology(), current_run(Settings())
    made: list[Quad] = []
    for reading in readings():
        made += article_quads(reading, ontology=ontology, run=run)
        if len(made) >= count:
            break
    return made


def compare(made: list[Quad], limit: float) -> Iterator[Row]:
    """Yield one row for loading and one for each query."""
    with tempfile.TemporaryDirectory() as folder:
        disk, memory = LocalStore(folder), LocalStore()
        loads = [_seconds(partial(store.load, made)) for store in (disk, memory)]
        began = time.perf_counter()
        dataset = to_dataset(made)
        yield _row("load", len(made), loads[0], loads[1], time.perf_counter() - began)
        stores = (disk, memory, dataset)
        for name, parameters in QUERIES.items():
            text = bind(load_query(name), parameters, lambda given: resolve(disk, given))
            times = [_best(partial(_rows, store, text), limit) for store in stores]
            yield _row(name, _rows(disk, text), times[0], times[1], times[2])


def _rows(store: LocalStore | rdflib.Dataset, text: str) -> int:
    return sum(1 for _ in cast(Iterable[object], store.query(text)))


def _seconds(work: Callable[[], object], limit: float = 0) -> float:
    """Return how long `work` takes; infinity where it is stopped after `limit` seconds (0: no limit)."""
    began = time.perf_counter()
    signal.setitimer(signal.ITIMER_REAL, limit)
    try:
        work()
    except TimeoutError:
        return math.inf
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return time.perf_counter() - began


def _best(work: Callable[[], object], limit: float) -> float:
    """Return the quickest of three runs, or of one where it is stopped."""
    first = _seconds(work, limit)
    return first if first == math.inf else min(first, *(_seconds(work) for _ in range(2)))


def _stop(*_: object) -> None:
    raise TimeoutError


def _row(name: str, rows: int, disk: float, memory: float, reference: float) -> Row:
    return {
        "measure": name,
        "rows": rows,
        "Oxigraph on disk": disk * 1000,
        "in memory": memory * 1000,
        "rdflib": reference * 1000,
        "ratio": reference / disk,
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, nargs="?", default=20_000, help="number of quads (default 20000)")
    parser.add_argument("--limit", type=float, default=60, help="seconds a query (default 60)")
    parser.add_argument("--json", type=Path, help="write the figures here, too")
    options = parser.parse_args()
    signal.signal(signal.SIGALRM, _stop)
    made = quads(options.count)
    report(f"{len(made):,} quads, milliseconds", list(compare(made, options.limit)), options.json)


if __name__ == "__main__":
    main()
