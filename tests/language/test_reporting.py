import pytest

from kg.errors import OntologyError
from kg.language.attribution.reporting import CATEGORIES, _merge, reporting_words


def test_lexicon_is_read() -> None:
    lexicon = reporting_words()
    assert lexicon.verbs["say"]["clause"] == "speech"
    assert lexicon.verbs["call"]["for"] == "directive"
    assert lexicon.nouns["claim"]["clause"] == "speech"
    assert "statement" in lexicon.documents


def test_categories_and_lemmas_are_well_formed() -> None:
    lexicon = reporting_words()
    for table in (lexicon.verbs, lexicon.adjectives, lexicon.nouns):
        assert all(lemma == lemma.lower() for lemma in table)
        assert {category for frames in table.values() for category in frames.values()} <= CATEGORIES


def test_first_group_decides() -> None:
    groups = [
        {"category": "speech", "frames": ["clause"], "lemmas": ["hold"]},
        {"category": "belief", "frames": ["clause", "object"], "lemmas": ["hold"]},
    ]
    assert _merge(groups) == {"hold": {"clause": "speech", "object": "belief"}}


def test_unknown_category() -> None:
    with pytest.raises(OntologyError, match="gossip"):
        _merge([{"category": "gossip", "frames": ["clause"], "lemmas": ["hold"]}])
