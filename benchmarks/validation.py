"""Checking a graph against its SHACL shapes: `kg validate` and pySHACL alone.

Run as ``python -m benchmarks.validation 100000``. The quads are those of made-up readings; seconds are
processor time. The ratio, pySHACL's seconds by those of `kg validate`, is the figure to trust.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import rdflib
from pyoxigraph import Quad
from pyshacl import validate as run_shacl

from benchmarks.store import quads
from benchmarks.tables import Row, report
from kg.graph.convert import to_graph
from kg.graph.prefixes import PE_IRI
from kg.graph.validate import validate
from kg.resources import data_folder


def pyshacl(made: Sequence[Quad]) -> rdflib.Graph:
    """Return the report of pySHACL alone on `made`, with the shortcuts that the ontology declares."""
    folder = data_folder("ontology")
    ontology, data = rdflib.Graph().parse(folder / "political-events.ttl"), to_graph(made)
    for triple in ontology.triples((None, rdflib.URIRef(PE_IRI + "shortcut"), None)):
        data.add(triple)
    found: rdflib.Graph
    _, found, _ = run_shacl(data, shacl_graph=str(folder / "shapes.ttl"), inplace=True)
    return found


def compare(made: Sequence[Quad]) -> list[Row]:
    """Return processor seconds and ratio of both."""
    ours, theirs = _seconds(partial(validate, made)), _seconds(partial(pyshacl, made))
    return [
        {"run": name, "seconds": seconds, "ratio": seconds / ours}
        for name, seconds in (("kg validate", ours), ("pySHACL alone", theirs))
    ]


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, nargs="?", default=100_000, help="quads (default 100,000)")
    parser.add_argument("--json", type=Path, help="write the figures here, too")
    options = parser.parse_args()
    made = quads(options.count)
    report(f"{len(made):,} quads", compare(made), options.json)


if __name__ == "__main__":
    main()
