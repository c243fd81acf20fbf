import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from engines import oxigraph_server, sample_quads, sample_store
from pyoxigraph import Literal, NamedNode, Quad
from samples import SampleReader, courier, wire
from typer.testing import CliRunner, Result

import kg
from kg.cli.app import app
from kg.store.local import LocalStore


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in an empty folder, with no settings of the user's, and without a language model."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("kg.reading.Reader", SampleReader)
    for name in [name for name in os.environ if name.startswith("KG_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def store(tmp_path: Path) -> str:
    sample_store(tmp_path / "s")
    return str(tmp_path / "s")


def kg_command(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=stdin)


def articles(folder: Path) -> str:
    folder.mkdir()
    for story in (wire(), courier()):
        article = story.article
        record = {
            "id": article.id,
            "text": article.text,
            "date": article.date,
            "publisher": article.publisher,
        }
        (folder / f"{article.id}.json").write_text(json.dumps(record), encoding="utf-8")
    return str(folder)


def test_build_then_build_again(tmp_path: Path) -> None:
    folder = articles(tmp_path / "in")
    first = kg_command("build", folder, "--store", "s")
    assert (first.exit_code, first.stdout) == (0, "")
    assert "2 articles read, 0 unchanged, 0 skipped, 0 failed; 15 statements" in first.stderr
    assert "Recognition            2" in first.stderr
    second = kg_command("build", folder, "--store", "s", "--verbose")
    assert second.exit_code == 0
    assert "0 articles read, 2 unchanged" in second.stderr
    assert "wire.json: not read again" in second.stderr


def test_build_of_edited_articles(tmp_path: Path) -> None:
    folder = articles(tmp_path / "in")
    kg_command("build", folder, "--store", "s")
    path = Path(folder) / "wire.json"
    path.write_text(path.read_text("utf-8").replace("Ruiz denied", "She denied"), encoding="utf-8")
    assert "older versions removed: 1" in kg_command("build", folder, "--store", "s").stderr
    assert kg_command("query", "articles", "-f", "csv", "--store", "s").stdout.count("article-") == 2
    assert "older versions" not in kg_command("build", folder, "--store", "s").stderr


def test_build_goes_on_after_bad_input(tmp_path: Path) -> None:
    folder = Path(articles(tmp_path / "in"))
    (folder / "broken.json").write_text("{", encoding="utf-8")
    (folder / "odd.txt").write_text("unreadable " * 30, encoding="utf-8")
    result = kg_command("build", str(folder))
    assert result.exit_code == 0
    assert "skipped: " in result.stderr
    assert "broken.json" in result.stderr
    assert "failed: " in result.stderr
    assert "odd.txt: ValueError: this cannot be read" in result.stderr
    assert "2 articles read" in result.stderr
    assert LocalStore("kg-store", read_only=True)


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("Nothing here that the reader knows. " * 9, 4, "nothing was extracted"),
        ("unreadable " * 30, 1, "failed: "),
    ],
)
def test_build_says_when_there_is_nothing(text: str, code: int, message: str) -> None:
    result = kg_command("build", "-", stdin=text)
    assert result.exit_code == code
    assert message in result.stderr


def test_build_of_a_path_that_is_not_there() -> None:
    result = kg_command("build", "none")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "kg: none does not exist" in result.stderr


def test_interrupted_build_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(SampleReader, "read", interrupt)
    result = kg_command("build", articles(tmp_path / "in"))
    assert result.exit_code == 130
    assert "interrupted: 0 articles read" in result.stderr


def test_quiet_says_nothing(tmp_path: Path) -> None:
    result = kg_command("build", articles(tmp_path / "in"), "-q")
    assert (result.exit_code, result.output) == (0, "")


def test_query_lists_and_describes() -> None:
    listed = kg_command("query")
    assert "contested-offices" in listed.stdout
    assert "Offices that more than one person claims" in listed.stdout
    told = kg_command("query", "review", "--describe").stdout
    assert "--param below=…  number, default 0.6: highest confidence to list" in told
    assert "column sentence: the sentence it was read from" in told


def test_query_table(store: str) -> None:
    result = kg_command("query", "who-condemns", "--store", store)
    assert result.exit_code == 0
    for words in ("Ida Holm", "Max Stern", "Foreign minister"):
        assert words in result.stdout
    assert "1 row" in result.stderr
    assert "1 row" not in result.stdout


def test_query_says_when_there_is_nothing(store: str) -> None:
    result = kg_command("query", "recognitions", "-p", "target=Max Stern", "-s", store)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "nothing found\n")


def test_query_formats(store: str) -> None:
    arguments = ("query", "statements-by", "-p", "actor=holm", "-s", store, "-f")
    rows = list(csv.DictReader(io.StringIO(kg_command(*arguments, "csv").stdout)))
    assert [row["content"] for row in rows] == ["the vote was void"]
    assert json.loads(kg_command(*arguments, "json").stdout)["results"]["bindings"]
    assert kg_command(*arguments, "tsv").stdout.startswith("?agent\t?agentLabel")
    assert kg_command(*arguments, "xml").stdout.startswith("<?xml")


def test_query_with_alternatives(store: str) -> None:
    arguments = ("query", "stances", "-p", "type=Support", "-p", "type=Denial", "-f", "csv", "-s", store)
    assert len(kg_command(*arguments).stdout.splitlines()) == 3


def test_query_from_a_file_and_from_stdin(store: str) -> None:
    text = "ASK { ?s a <https://w3id.org/political-events#Event> }"
    Path("mine.rq").write_text(text, encoding="utf-8")
    assert kg_command("query", "mine.rq", "-s", store).stdout == "yes\n"
    assert kg_command("query", "-", "-s", store, stdin=text).stdout == "yes\n"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["recognitions", "-p", "target"], 2, "'target' is not NAME=VALUE"),
        (["recognitions", "--endpoint", "http://127.0.0.1:9/"], 2, "--store or --endpoint, not both"),
        (["recognitions", "-p", "who=x"], 1, "has no parameter 'who'"),
        (["recognitions", "-p", "target=Nobody"], 1, "nothing in the graph is named 'Nobody'"),
        (["recognition"], 1, "there is no query 'recognition': did you mean recognitions?"),
        (["between"], 1, "needs --param one"),
        (["recognitions", "--format", "yaml"], 2, "yaml"),
        (["-"], 1, "not valid SPARQL"),
    ],
)
def test_query_errors(arguments: list[str], code: int, message: str, store: str) -> None:
    result = kg_command("query", *arguments, "-s", store, stdin="SELECT")
    assert (result.exit_code, result.stdout) == (code, "")
    assert message in result.stderr


def test_query_without_a_store() -> None:
    result = kg_command("query", "recognitions")
    assert result.exit_code == 1
    assert "there is no store in kg-store: make one with `kg build" in result.stderr


def test_query_and_explain_an_endpoint(store: str) -> None:
    arguments = ("query", "who-condemns", "-f", "csv")
    with oxigraph_server(sample_quads()) as url:
        there = kg_command(*arguments, "--endpoint", f"{url}/query")
        identifier = next(csv.DictReader(io.StringIO(there.stdout)))["statement"]
        told = kg_command("explain", identifier, "--endpoint", f"{url}/query")
    assert there.stdout == kg_command(*arguments, "--store", store).stdout
    assert told.stdout == kg_command("explain", identifier, "--store", store).stdout


def test_explain(store: str) -> None:
    rows = csv.DictReader(io.StringIO(kg_command("query", "coercion", "-f", "csv", "-s", store).stdout))
    identifier = next(rows)["statement"].rpartition("event-")[2][:8]
    lines = kg_command("explain", identifier, "-s", store).stdout.splitlines()
    assert lines[0] == "Soldiers stopped Ruiz in Porto Azul on Sunday."
    assert "type:        Obstruction" in lines
    assert "cue:         “stopped” (151–158)" in lines
    assert "agent:       Soldiers “Soldiers” (142–150)" in lines
    assert "place:       Porto Azul “Porto Azul” (167–177)" in lines
    assert "date:        2021-03-07" in lines
    assert "said by:     Example Wire, in its own voice" in lines
    assert "article:     wire, Example Wire, 2021-03-09, wire" in lines


def test_explain_names_the_trigger() -> None:
    from kg.cli.explain import lines
    from kg.explain import Explanation
    from kg.model import Span

    parts = {"cue": Span(2, 6, "said"), "trigger": Span(15, 17, "go")}
    told = lines(Explanation("x", "Demand", Span(0, 17, "I said he must go"), parts, {}))
    assert told[2:4] == [("cue", "“said” (2–6)"), ("trigger", "“go” (15–17)")]


def test_explain_marks_the_words() -> None:
    from kg.cli.explain import STYLES, marked
    from kg.explain import Explanation
    from kg.model import Span

    parts = {"cue": Span(14, 19, "backs"), "agent": Span(10, 13, "She"), "content": Span(0, 4, "else")}
    text = marked(Explanation("x", "Support", Span(10, 24, "She backs him."), parts, {}))
    assert {(span.start, span.end, span.style) for span in text.spans} == {
        (4, 9, STYLES["cue"]),
        (0, 3, STYLES["agent"]),
    }


@pytest.mark.parametrize(
    ("format", "beginning"),
    [
        ("turtle", "@prefix"),
        ("trig", "@prefix"),
        ("nquads", "<"),
        ("ntriples", "<"),
        ("jsonld", "{"),
        ("nanopubs", "@prefix"),
    ],
)
def test_export(format: str, beginning: str, store: str) -> None:
    first, second = (kg_command("export", "-f", format, "-s", store) for _ in range(2))
    assert first.exit_code == 0
    assert first.stdout.startswith(beginning)
    assert first.stdout == second.stdout


def test_export_to_a_file(store: str) -> None:
    assert kg_command("export", "-f", "nquads", "-o", "graph.nq", "-s", store).stdout == ""
    assert len(Path("graph.nq").read_text(encoding="utf-8").splitlines()) == len(
        LocalStore(store, read_only=True)
    )
    failed = kg_command("export", "-o", "none/graph.ttl", "-s", store)
    assert failed.exit_code == 1
    assert "cannot write none/graph.ttl" in failed.stderr


def test_annotate(tmp_path: Path) -> None:
    result = kg_command("annotate", articles(tmp_path / "in"), "--format", "jsonl")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(line["id"], len(line["facts"])) for line in lines] == [("courier", 5), ("wire", 10)]
    kg_command("annotate", "in", "-o", "out.jsonl")
    assert Path("out.jsonl").read_text(encoding="utf-8") == result.stdout


def test_remove(store: str) -> None:
    assert "removed wire" in kg_command("remove", "wire", "-s", store).stderr
    left = csv.DictReader(io.StringIO(kg_command("query", "articles", "-f", "csv", "-s", store).stdout))
    assert [row["title"] for row in left] == ["courier"]
    result = kg_command("remove", "wire", "-s", store)
    assert result.exit_code == 1
    assert "has no article 'wire'" in result.stderr


def test_validate(store: str) -> None:
    good = kg_command("validate", "-s", store)
    assert (good.exit_code, good.stdout, good.stderr) == (0, "", "the graph conforms\n")
    broken = LocalStore(store)
    event = next(iter(broken.query("SELECT ?e { ?e a <https://w3id.org/political-events#Event> }")))["e"]
    confidence = NamedNode("https://w3id.org/political-events#confidence")
    broken.load(
        [
            Quad(
                event,
                confidence,
                Literal("7", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal")),
            )
        ]
    )
    del broken
    bad = kg_command("validate", "-s", store, "--report", "report.ttl")
    assert bad.exit_code == 3
    assert event.value in bad.stdout
    assert "sh:ValidationReport" in Path("report.ttl").read_text(encoding="utf-8")


def test_doctor(store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_STORE", store)
    monkeypatch.setattr("kg.language.pipeline.load_model", lambda _: None)
    result = kg_command("doctor")
    assert result.exit_code == 0
    assert f"ok      kg                    {kg.__version__}" in result.stdout
    assert store in result.stdout
    Path("kg.toml").write_text('ontology = "none"\n', encoding="utf-8")
    broken = kg_command("doctor")
    assert broken.exit_code == 1
    assert "MISSING ontology" in broken.stdout


def test_settings_are_used(tmp_path: Path, store: str) -> None:
    Path("kg.toml").write_text(f'store = "{store}"\nbase = "https://example.org/id/"\n', encoding="utf-8")
    assert "Ida Holm" in kg_command("query", "who-condemns").stdout
    kg_command("build", articles(tmp_path / "in"))
    exported = kg_command("export", "-f", "nquads").stdout
    assert "<https://example.org/id/norway>" in exported


def test_a_wrong_setting_is_named() -> None:
    Path("kg.toml").write_text("stroe = 1\n", encoding="utf-8")
    result = kg_command("query", "recognitions")
    assert result.exit_code == 1
    assert "kg: kg.toml: unknown setting stroe" in result.stderr


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    root = str(Path(kg.__file__).parents[1])
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": root, **environment},
    )


def test_as_a_process(store: str) -> None:
    assert run("-m", "kg", "--version").stdout == f"kg {kg.__version__}\n"
    result = run("-m", "kg", "query", "who-condemns", "-s", store)
    assert result.returncode == 0
    assert "\x1b" not in result.stdout + result.stderr, "colour where there is no terminal"
    assert run("-m", "kg", "query", "none").returncode == 1
    assert run("-m", "kg", "quarry").returncode == 2


def test_it_starts_without_heavy_libraries() -> None:
    code = (
        "import sys; from kg.cli.app import app; app(['query'], standalone_mode=False);"
        "print(sorted({'spacy', 'rdflib', 'pyshacl', 'SPARQLWrapper'} & set(sys.modules)))"
    )
    assert run("-c", code).stdout.splitlines()[-1] == "[]"


def test_a_closed_pipe_is_no_error(store: str) -> None:
    command = f'"{sys.executable}" -m kg export -f nquads -s "{store}" | head -1'
    root = str(Path(kg.__file__).parents[1])
    done = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": root},
    )
    assert done.stdout.startswith("<")
    assert "Traceback" not in done.stderr
