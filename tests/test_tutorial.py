"""A user's own event type, from its file to the graph, the queries and the pages; and the tutorial on it."""

import csv
import io
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from typer.testing import CliRunner, Result

from kg.cli.app import app
from kg.errors import OntologyError
from kg.graph.prefixes import PE_IRI
from kg.ontology import load_ontology, read_type

PAGE = (Path(__file__).parent.parent / "docs" / "tutorial-new-event.md").read_text("utf-8")
FILES = {"yaml": "mine/types/Filibuster.yaml", "text": "senate.txt", "sparql": "filibusters.rq"}


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def kg(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield a working folder with the tutorial's files, and its commands' output as `told.txt`."""
    folder, former = tmp_path_factory.mktemp("tutorial"), Path.cwd()
    for language, name in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(blocks(language)[0], encoding="utf-8")
    os.chdir(folder)
    (folder / "told.txt").write_text("".join(map(run, commands())), encoding="utf-8")
    yield folder
    os.chdir(former)


def commands() -> list[str]:
    return [line[2:] for block in blocks("console") for line in block.splitlines() if line[:2] == "$ "]


def run(command: str) -> str:
    """Run a command, of which the lines that hold the words after "| grep" are kept."""
    words, _, pattern = command.partition(" | grep ")
    result = kg(*shlex.split(words)[1:])
    assert result.exit_code == 0, result.output
    lines = result.output.splitlines(keepends=True)
    kept = [line for line in lines if not pattern or shlex.split(pattern)[0] in line]
    return f"$ {command}\n{''.join(kept)}"


def without_seconds(text: str) -> str:
    return re.sub(r"in \d+\.\d s", "in … s", text)


def test_the_tutorial_tells_the_truth(folder: Path) -> None:
    told = (folder / "told.txt").read_text("utf-8")
    assert without_seconds("".join(blocks("console"))) == without_seconds(told)


def test_bundled_queries_take_the_type(folder: Path) -> None:
    result = kg("query", "events", "-p", "type=Filibuster", "-f", "csv", "-s", str(folder / "news"))
    rows = {row["agentLabel"]: row for row in csv.DictReader(io.StringIO(result.stdout))}
    assert rows["Ida Holm"]["date"] == "2021-03-08"
    assert (rows["Ida Holm"]["plover"], rows["Ida Holm"]["cameo"]) == ("REJECT", "120")
    assert (rows["Liberal Party"]["plover"], rows["Liberal Party"]["polarity"]) == ("", "negative")
    counted = kg("query", "plover-counts", "-p", "plover=REJECT", "-f", "csv", "-s", str(folder / "news"))
    assert "Ida Holm" in counted.stdout


def test_the_ontology_describes_it(folder: Path) -> None:
    graph = rdflib.Graph().parse(data=kg("ontology", "--ontology", str(folder / "mine")).stdout)
    described = {str(term): str(graph.value(term, rdflib.RDFS.label)) for term in graph.subjects()}
    assert described[PE_IRI + "Filibuster"] == "filibuster"
    assert described[PE_IRI + "filibusters"] == "filibusters"
    page = kg("ontology", "--ontology", str(folder / "mine"), "-f", "markdown", "--own").stdout
    assert "### Filibuster\n\nThe agent holds up" in page
    assert "Recognition" not in page


def test_a_store_with_it_is_valid_without_it(folder: Path) -> None:
    assert kg("validate", "-s", str(folder / "news")).exit_code == 0


WRONG = {
    "name: Land Reform": "name: 'Land Reform' must match",
    "group: weather": "group: 'weather' must match speech|institution",
    "shortcut: pe:filibusters": "shortcut: 'pe:filibusters' must match",
    "plover: BLOCK": "plover: 'BLOCK' must match AGREE",
    "colour: red": r"unknown key \['colour'\]",
    "frames: [{verbs: talk, polarity: no}]": "frame 1: polarity: 'no' must match positive|negative",
    "frames: [{verbs: talk, confidence: 80}]": "frame 1: confidence: '80' must match",
    "frames: [{verbs: talk, kinds: {target: Pesron}}]": "frame 1: unknown kind Pesron; known: Country",
    "frames: [{agent: subject}]": "frame 1: name its words under verbs",
    "frames: [{nouns: hunger strike}]": "frame 1: 'hunger strike' is more than one word",
}


@pytest.mark.parametrize(("line", "message"), WRONG.items(), ids=WRONG)
def test_what_is_wrong_in_a_file_is_named(line: str, message: str, tmp_path: Path) -> None:
    key = line.partition(":")[0]
    kept = [one for one in blocks("yaml")[0].partition("frames:")[0].splitlines() if not one.startswith(key)]
    (tmp_path / "Filibuster.yaml").write_text("\n".join([*kept, line]), encoding="utf-8")
    with pytest.raises(OntologyError, match=f"Filibuster.yaml: {message}"):
        read_type(tmp_path / "Filibuster.yaml")


@pytest.mark.parametrize("key", ["name: Event", "shortcut: agent", "shortcut: recognizes"])
def test_doctor_finds_a_name_that_is_taken(key: str, tmp_path: Path) -> None:
    name = key.partition(":")[0]
    kept = [line for line in blocks("yaml")[0].splitlines() if not line.startswith(name)]
    (tmp_path / "Own.yaml").write_text("\n".join([key, *kept]), encoding="utf-8")
    result = kg("doctor", "--ontology", str(tmp_path))
    assert result.exit_code == 1
    assert "is another term; choose another name" in result.stdout


def test_only_new_types_are_a_users_own(tmp_path: Path) -> None:
    own = blocks("yaml")[0].replace("[filibuster, talk out]", "[condemn]")
    for name in ("Filibuster", "Support"):
        (tmp_path / f"{name}.yaml").write_text(own, encoding="utf-8")
    frames = load_ontology(tmp_path).frames("verb", "condemn")
    assert {frame.type for frame in frames if frame.own} == {"Filibuster"}
    assert {frame.type for frame in frames if not frame.own} == {"Condemnation", "Support"}
