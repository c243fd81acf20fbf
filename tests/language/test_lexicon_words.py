from pathlib import Path

import pytest

from kg.language import lexicon


def test_words_that_yaml_takes_for_something_else_stay_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "mine.yaml").write_text("answers: [no, Yes, on, 12]\n", "utf-8")
    monkeypatch.setattr(lexicon, "data_folder", lambda _: tmp_path)
    assert lexicon.words("mine", "answers") == {"no", "yes", "on", "12"}
