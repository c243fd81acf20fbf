"""What makes a run another one."""

from pathlib import Path

import pytest

from kg.config import Settings
from kg.versions import current_run

OWN = "types/Eclipse.yaml"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    for name in (OWN, "actors/people.csv", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("first", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "another"), [(OWN, True), ("actors/people.csv", True), ("notes.txt", False)]
)
def test_an_edit_of_types_or_actors(own: Path, name: str, another: bool) -> None:
    before = current_run(Settings(ontology=own))
    (own / name).write_text("second", encoding="utf-8")
    assert (current_run(Settings(ontology=own)).id != before.id) is another


@pytest.mark.parametrize("changes", [{"threshold": 0.7}, {"model": "another"}, {"ontology": "own"}], ids=str)
def test_another_setting(changes: dict[str, object], own: Path) -> None:
    chosen = {**changes, "ontology": own} if "ontology" in changes else changes
    assert current_run(Settings(**chosen)).id != current_run(Settings()).id  # type: ignore[arg-type]


def test_the_same_settings_are_the_same_run(own: Path) -> None:
    assert current_run(Settings(ontology=own)) == current_run(Settings(ontology=own))
    assert current_run(Settings(store=own)) == current_run(Settings())
