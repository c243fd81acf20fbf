"""The manual and the README name only what is there."""

import re
import runpy
import subprocess
from pathlib import Path

import pytest

from kg.catalog import list_queries
from kg.ontology import read_type

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    assert not [link for link in LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()]


def test_index_lists_every_page() -> None:
    listed = set(LINK.findall((ROOT / "docs" / "index.md").read_text("utf-8")))
    assert listed == {page.name for page in PAGES if page.parent.name == "docs"} - {"index.md"}


def test_commands_of_the_readme_are_targets_of_the_makefile() -> None:
    block = (ROOT / "README.md").read_text("utf-8").split("```sh\n")[1].split("```")[0]
    assert block.splitlines() == ["make demo", "make test"]
    for line in block.splitlines():
        subprocess.run([*line.split(), "--dry-run"], cwd=ROOT, check=True, capture_output=True)


def test_python_of_the_readme(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    exec((ROOT / "README.md").read_text("utf-8").split("```python\n")[1].split("```")[0])
    lines = capsys.readouterr().out.splitlines()
    assert {"European Union → Juan Guaidó", "Brazil → Jeanine Áñez"} <= set(lines)


def test_each_example_is_in_the_manual() -> None:
    page = (ROOT / "docs" / "examples.md").read_text("utf-8")
    assert all(f"`{path.name}`" in page for path in (ROOT / "examples").iterdir())


def test_each_query_is_answered_on_the_examples() -> None:
    page = (ROOT / "docs" / "answers.md").read_text("utf-8")
    asked = {
        line.split()[3]: re.findall(r" -p (\w+)=", line) for line in page.splitlines() if "$ kg query" in line
    }
    queries = {query.name: [parameter.name for parameter in query.parameters] for query in list_queries()}
    assert asked.keys() == queries.keys()
    assert all(set(given) <= set(queries[name]) for name, given in asked.items())
    answers = re.findall(r"\$ kg query (\S+).*\n(.+)", page)
    assert len([name for name, first in answers if first == "nothing found"]) <= 2


def test_generated_pages_are_up_to_date() -> None:
    pages = runpy.run_path(str(ROOT / "docs" / "generate.py"))["pages"]()
    stale = [path.name for path, text in pages.items() if path.read_text("utf-8") != text]
    assert not stale, "run `make docs`"


def test_example_of_an_event_type_can_be_loaded(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "extending.md").read_text("utf-8")
    example = tmp_path / "Amnesty.yaml"
    example.write_text(page.split("```yaml\n")[1].split("```")[0], "utf-8")
    assert {frame.lemma for frame in read_type(example).frames} == {"pardon", "amnesty", "grant"}
