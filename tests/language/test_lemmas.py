"""Lemmas of verbs that the model alone gets wrong."""

import pytest
from spacy.language import Language

LEMMAS = [
    ("He was installed as president.", "installed", "install"),
    ("They wiretapped her.", "wiretapped", "wiretap"),
    ("The king reappointed her.", "reappointed", "reappoint"),
    ("The state decertified it.", "decertified", "decertify"),
    ("Police are cordoning off the square.", "cordoning", "cordon"),
    ("She visited Oslo.", "visited", "visit"),
]


@pytest.mark.parametrize(("text", "form", "lemma"), LEMMAS)
def test_lemma(nlp: Language, text: str, form: str, lemma: str) -> None:
    assert next(token.lemma_ for token in nlp(text) if token.text == form) == lemma
