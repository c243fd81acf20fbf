from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.language import lexicon


@pytest.fixture
def words_of_mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "mine.yaml").write_text("answers: [no, Yes, on, 12]\n", "utf-8")
    monkeypatch.setattr(lexicon, "data_folder", lambda _: tmp_path)
    return "mine"


def test_words_that_yaml_takes_for_something_else_stay_words(words_of_mine: str) -> None:
    assert lexicon.words(words_of_mine, "answers") == {"no", "yes", "on", "12"}


def test_a_missing_key_is_named(words_of_mine: str) -> None:
    with pytest.raises(OntologyError, match="'mine': add the key 'verbs'"):
        lexicon.words(words_of_mine, "verbs")
