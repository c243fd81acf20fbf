"""The formats of `kg export`, as other software reads them."""

import csv
import io
import json
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from engines import sample_store
from typer.testing import CliRunner, Result

from kg.cli.app import app
from kg.export.events import COLUMNS
from kg.graph.vocabulary import PE, RDF


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    sample_store(tmp_path / "s")
    return str(tmp_path / "s")


def export(store: str, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["export", "-s", store, *arguments])


def test_events(store: str) -> None:
    rows = list(csv.DictReader(io.StringIO(export(store, "-f", "events-csv").stdout)))
    lines = [json.loads(line) for line in export(store, "-f", "events-jsonl").stdout.splitlines()]
    assert tuple(rows[0]) == tuple(lines[0]) == COLUMNS
    assert len(rows) == len(lines) == 15
    assert {row["plover"] for row in rows} >= {"SUPPORT", "COERCE", "ACCUSE"}


def test_one_a_day(store: str) -> None:
    rows = list(csv.DictReader(io.StringIO(export(store, "-f", "events-csv", "--one-a-day").stdout)))
    assert sum(int(row["reports"]) for row in rows) == 15


def test_network(store: str) -> None:
    assert "<graphml" in export(store, "-f", "graphml").stdout
    assert export(store, "-f", "nodes-csv").stdout.startswith("id:ID,name,:LABEL\n")
    assert export(store, "-f", "edges-csv").stdout.startswith(":START_ID,:END_ID,:TYPE")


@pytest.mark.parametrize("format", ["turtle", "trig", "nquads", "ntriples"])
def test_triple_terms(format: str, store: str) -> None:
    text = export(store, "-f", format, "--triple-terms").stdout
    rdf_format = {"turtle": "ttl", "trig": "trig", "nquads": "nq", "ntriples": "nt"}[format]
    quads = list(ox.parse(text, format=ox.RdfFormat.from_extension(rdf_format)))
    propositions = {q.subject for q in quads if q.predicate == RDF.type and q.object == PE.Proposition}
    reified = {q.subject for q in quads if q.predicate == RDF.reifies and isinstance(q.object, ox.Triple)}
    assert reified == propositions != set()


def test_rdflib_reads_what_has_no_triple_terms(store: str) -> None:
    trig = rdflib.Dataset()
    trig.parse(data=export(store, "-f", "trig").stdout, format="trig")
    lines = export(store, "-f", "nquads").stdout.splitlines()
    assert len({*trig.quads()}) == len(lines)


@pytest.mark.parametrize(
    "arguments", [("-f", "turtle", "--one-a-day"), ("-f", "jsonld", "--triple-terms")], ids=str
)
def test_options_that_do_not_go_together(arguments: tuple[str, ...], store: str) -> None:
    result = export(store, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "it goes with" in result.stderr
