"""The lexicon of offices: forms, classes and the words that tell offices apart."""

import pytest
from spacy.language import Language

from kg.errors import OntologyError
from kg.language.lexicon import read_lexicon, words
from kg.language.offices.titles import load_titles, plural


@pytest.mark.parametrize(
    ("text", "word", "category"),
    [
        ("The foreign minister left.", "minister", "minister"),
        ("The vice president left.", "president", "head_of_state"),
        ("The attorney general left.", "general", "minister"),
        ("Lt. Gen. Ann Lee left.", "Gen.", "military"),
        ("The speakers left.", "speakers", "speaker"),
        ("The ex-minister left.", "ex-minister", "minister"),
        ("The general mood was good.", "general", None),
        ("The chair was red, and he heads home.", "heads", None),
        ("The table left.", "table", None),
    ],
)
def test_class_of_a_title(nlp: Language, text: str, word: str, category: str | None) -> None:
    token = next(token for token in nlp(text) if token.text == word)
    title = load_titles().at(token)
    assert (None if title is None else title.category) == category


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("congressman", "congressmen"),
        ("spokesperson", "spokespeople"),
        ("secretary", "secretaries"),
        ("boss", "bosses"),
    ],
)
def test_plural(noun: str, expected: str) -> None:
    assert plural(noun) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sen.", "senators"), ("the Prime Minister", "PM"), ("Speaker of the House", "House Speaker")],
)
def test_the_same_office_has_the_same_words(one: str, other: str) -> None:
    titles = load_titles()
    assert titles.content_words(one) == titles.content_words(other)


def test_a_missing_lexicon_says_which() -> None:
    with pytest.raises(OntologyError, match=r"nothing\.yaml"):
        read_lexicon("nothing")
    with pytest.raises(OntologyError, match="add the key 'colours'"):
        words("offices", "colours")
