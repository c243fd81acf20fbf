import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import rdflib
from samples import SampleReader, courier, wire

import kg
from kg import building
from kg.building import fill
from kg.config import Settings
from kg.errors import SourceError
from kg.graph import article_iri, article_quads
from kg.model import Article, Reading
from kg.ontology import load_ontology
from kg.store.articles import find_article, stored_articles
from kg.store.local import LocalStore

SETTINGS = Settings()
WIRE, COURIER = wire().article, courier().article
BAD = Article("bad", "unreadable", "f" * 64, source="bad.txt")


def test_what_was_done() -> None:
    summary = fill(LocalStore(), [WIRE, COURIER], SampleReader(), SETTINGS)
    assert (summary.articles, summary.unchanged, summary.failures) == (2, 0, [])
    assert summary.facts.total() == 15
    assert summary.facts["Recognition"] == 2


def test_articles_that_are_there_are_not_read_again(tmp_path: Path) -> None:
    fill(LocalStore(tmp_path / "s"), [WIRE], SampleReader(), SETTINGS)
    reader = SampleReader()
    store = LocalStore(tmp_path / "s")
    summary = fill(store, [WIRE, COURIER], reader, SETTINGS)
    assert reader.seen == ["courier"]
    assert (summary.articles, summary.unchanged) == (1, 1)
    again = SampleReader()
    fill(store, [WIRE, COURIER], again, SETTINGS, force=True)
    assert again.seen == ["wire", "courier"]


def test_reading_again_changes_nothing() -> None:
    store = LocalStore()
    fill(store, [WIRE, COURIER], SampleReader(), SETTINGS)
    before = set(store)
    fill(store, [WIRE, COURIER], SampleReader(), SETTINGS, force=True)
    assert set(store) == before


def test_another_model_or_ontology_reads_again(monkeypatch: pytest.MonkeyPatch) -> None:
    store = LocalStore()
    fill(store, [WIRE], SampleReader(), SETTINGS)
    run = building.current_run(SETTINGS)
    monkeypatch.setattr(building, "current_run", lambda _: replace(run, ontology="another"))
    reader = SampleReader()
    summary = fill(store, [WIRE], reader, SETTINGS)
    assert reader.seen == ["wire"]
    assert (summary.articles, len(stored_articles(store))) == (1, 1)


def edited(article: Article, **changes: Any) -> Article:
    """Return an article with another digest."""
    return replace(article, digest=sha256(repr(changes).encode()).hexdigest(), **changes)


MOST = {"text": WIRE.text.replace("Ruiz denied taking money.", "Ruiz said nothing.")}
FEW = {"text": "Something else happened. Norway recognises Ruiz as speaker."}
PAGE = replace(WIRE, url="https://news.example/1")


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        pytest.param([WIRE], [edited(WIRE, **MOST)], 1, id="the same id and most sentences"),
        pytest.param([PAGE], [edited(PAGE, id="other", **MOST)], 1, id="the same URL and most sentences"),
        pytest.param([WIRE], [edited(WIRE, **FEW)], 2, id="another article of the same file name"),
        pytest.param([PAGE], [edited(PAGE, id="other", **FEW)], 2, id="another article of the same page"),
        pytest.param([WIRE], [edited(WIRE, id="other", **MOST)], 2, id="another id"),
        pytest.param([WIRE], [edited(WIRE, **MOST), WIRE], 2, id="both are in the run"),
        pytest.param([WIRE], [WIRE, edited(WIRE, **MOST)], 2, id="both are in the run, the old one first"),
        pytest.param([WIRE, COURIER], [edited(WIRE, **MOST)], 2, id="others stay"),
        pytest.param([WIRE], [], 1, id="none is read"),
        pytest.param([WIRE], [edited(WIRE, text=WIRE.text + " unreadable")], 1, id="the new one fails"),
    ],
)
def test_a_new_version_takes_the_place_of_the_old_one(
    old: list[Article], new: list[Article], left: int
) -> None:
    store, known = LocalStore(), {*old, *new}
    fill(store, old, SampleReader(), SETTINGS)
    summary = fill(store, new, SampleReader(), SETTINGS)
    stored = {article.digest for article in stored_articles(store)}
    assert len(stored) == left
    assert stored <= {article.digest for article in known}
    readable = {article.digest for article in new if "unreadable" not in article.text}
    assert readable <= stored
    assert summary.replaced == len({a.digest for a in old} | readable) - left


def test_a_new_version_is_found_after_a_killed_run() -> None:
    store, new = LocalStore(), edited(WIRE, **MOST)
    fill(store, [WIRE], SampleReader(), SETTINGS)
    (reading,) = SampleReader().read([new])
    run = building.current_run(SETTINGS)
    store.replace_article(article_iri(new), article_quads(reading, ontology=load_ontology(), run=run))
    reader = SampleReader()
    summary = fill(store, [new], reader, SETTINGS)
    assert (reader.seen, summary.unchanged, summary.replaced) == ([], 1, 1)
    assert [article.digest for article in stored_articles(store)] == [new.digest]


def test_another_base_names_the_articles_anew() -> None:
    store = LocalStore()
    fill(store, [WIRE, COURIER], SampleReader(), SETTINGS)
    base = "https://example.org/kg/"
    summary = fill(store, [WIRE], SampleReader(), Settings(base=base))
    assert (summary.articles, summary.replaced) == (1, 1)
    assert sorted(article.graph.value.startswith(base) for article in stored_articles(store)) == [False, True]


def test_an_article_that_fails_is_named_and_the_others_are_read() -> None:
    store = LocalStore()
    summary = fill(store, [WIRE, BAD, COURIER], SampleReader(), SETTINGS)
    assert summary.failures == ["bad.txt: ValueError: this cannot be read"]
    assert {article.id for article in stored_articles(store)} == {"wire", "courier"}


def test_control_c_keeps_what_is_done() -> None:
    def articles() -> Iterator[Article]:
        yield from (replace(WIRE, id=str(n), digest=f"{n:016x}" * 4) for n in range(building.BATCH))
        raise KeyboardInterrupt

    store = LocalStore()
    summary = fill(store, articles(), SampleReader(), SETTINGS)
    assert summary.interrupted
    assert len(stored_articles(store)) == summary.articles == building.BATCH


def test_progress_is_told() -> None:
    told: list[tuple[str, bool]] = []

    def on_article(article: Article, reading: Reading | None) -> None:
        told.append((article.id, reading is not None))

    store = LocalStore()
    fill(store, [WIRE], SampleReader(), SETTINGS)
    fill(store, [WIRE, BAD, COURIER], SampleReader(), SETTINGS, on_article=on_article)
    assert told == [("wire", False), ("bad", False), ("courier", True)]


@pytest.mark.parametrize("name", ["wire", WIRE.digest, WIRE.digest[:12], f"article-{WIRE.digest[:16]}"])
def test_an_article_is_found_by_its_name(name: str) -> None:
    store = LocalStore()
    fill(store, [WIRE, COURIER], SampleReader(), SETTINGS)
    assert find_article(store, name).digest == WIRE.digest


PATHS = [str(Path(kg.__file__).parents[1]), str(Path(__file__).parent)]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(PATHS)}
BUILDER = """
import sys
from pathlib import Path
from kg.building import fill
from kg.config import Settings
from kg.store.local import LocalStore
from samples import SampleReader, wire
from dataclasses import replace

def articles():
    for number in range(100_000):
        yield replace(wire().article, id=str(number), digest=f"{number:016x}" * 4)

def tell(article, reading):
    if reading:
        print(article.id, flush=True)

summary = fill(LocalStore(sys.argv[1]), articles(), SampleReader(), Settings(), on_article=tell)
if summary.interrupted:
    print("interrupted")
"""


def test_a_killed_run_leaves_whole_articles_and_goes_on(tmp_path: Path) -> None:
    command = [sys.executable, "-c", BUILDER, str(tmp_path / "s")]
    done: list[str] = []
    for _ in range(3):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT) as run:
            assert run.stdout
            done += [run.stdout.readline().strip() for _ in range(20)]
            os.kill(run.pid, signal.SIGKILL)
    store = LocalStore(tmp_path / "s")
    stored = {article.id: article.graph for article in stored_articles(store)}
    assert len(set(done)) == 60
    assert set(done) <= set(stored)
    sizes = {sum(1 for _ in store.graph(graph)) for graph in stored.values()}
    assert len(sizes) == 1, "an article is there in part"


def test_the_library_gives_an_rdflib_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.reading.Reader", SampleReader)
    path = tmp_path / "wire.txt"
    path.write_text(WIRE.text, encoding="utf-8")
    graph = kg.build([path], date="2021-03-09", publisher="Example Wire", store=tmp_path / "s")
    assert isinstance(graph, rdflib.Graph)
    names = {
        str(name)
        for (name,) in graph.query("SELECT ?n WHERE { ?x <http://www.w3.org/2000/01/rdf-schema#label> ?n }")
    }
    assert {"Ana Ruiz", "Norway", "Example Wire"} <= names
    assert len(stored_articles(LocalStore(tmp_path / "s"))) == 1


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.reading.Reader", SampleReader)
    with pytest.raises(SourceError, match="does not exist"):
        kg.build(tmp_path / "none.txt")


def test_an_interrupt_ends_the_run_and_keeps_what_is_done(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", BUILDER, str(tmp_path / "s")],
        stdout=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    ) as run:
        assert run.stdout
        done = [run.stdout.readline().strip() for _ in range(20)]
        run.send_signal(signal.SIGINT)
        done += run.stdout.read().split()
    assert run.returncode == 0
    assert done.pop() == "interrupted"
    stored = {article.id for article in stored_articles(LocalStore(tmp_path / "s"))}
    assert set(done) <= stored, "an article that was told of is not there"
    assert len(stored) % building.BATCH == 0
