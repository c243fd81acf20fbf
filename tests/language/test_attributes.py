"""Tests of the table that stands in for the model's attribute ruler."""

import pytest
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from kg.language.attributes import AttributeTable
from kg.language.pipeline import load_model

SENTENCES = (
    "The minister said that she'd gonna resign, but nothin' has been decided.",
    "I ain't sure it was theirs; let's ask those who don't know what they do.",
    "There are 12 members ,  and \n none of them were told whether the deal is off.",
    "If you want this, c'mon: y'all got ta vote on it as the U.S.-led group does.",
    "She had had enough of that; everybody could see it, whereas nobody 'd say so himself.",
)


@pytest.fixture(scope="module")
def bare() -> Language:
    """Return the model without components of this package."""
    return load_model()


def _read(nlp: Language, text: str, *, tabled: bool) -> Doc:
    doc = nlp.make_doc(text)
    for name in ("tok2vec", "tagger", "parser"):
        doc = nlp.get_pipe(name)(doc)
    ruler = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    return AttributeTable(ruler)(doc) if tabled else ruler(doc)


@pytest.mark.parametrize("text", SENTENCES)
def test_sets_what_the_ruler_sets(bare: Language, text: str) -> None:
    names: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP"]
    expected, found = (_read(bare, text, tabled=tabled).to_array(names).tolist() for tabled in (False, True))
    assert found == expected
    assert any(lemma for _, _, _, lemma, _ in found)


def test_rules_apply_in_their_order_and_look_at_all_they_name() -> None:
    nlp = Language()
    ruler = AttributeRuler(nlp.vocab)
    ruler.add([[{"TAG": "X"}]], {"POS": "NOUN", "LEMMA": "first"})
    ruler.add([[{"LOWER": {"REGEX": "^b"}}], [{"LOWER": "c"}, {"LOWER": "d"}]], {"LEMMA": "second"})
    ruler.add([[{"TAG": "X", "LOWER": {"NOT_IN": ["a", "b"]}}]], {"POS": "VERB"})
    table = AttributeTable(ruler)
    for _ in range(2):
        doc = table(Doc(nlp.vocab, ["A", "bb", "c", "D"], tags=["X", "X", "X", "Y"]))
        assert [(t.pos_, t.lemma_) for t in doc] == [
            ("NOUN", "first"),
            ("VERB", "second"),
            ("VERB", "second"),
            ("", ""),
        ]
