"""What tags and titles beside the names of politicians say of them: "(R-Ohio)", "of Texas", "Senator"."""

from functools import lru_cache

from spacy.tokens import Doc

from kg.gazetteer import fold
from kg.language.lexicon import read_lexicon

_LENGTH = 4
"""Tokens after a name that a tag with its place takes: "(", "R", "-", "Ohio"."""


def place_tag(doc: Doc, end: int) -> str:
    """Return the folded name of the state or place behind a name that ends at `end`, or an empty text."""
    for token in doc[end : end + _LENGTH][:-1]:
        if token.text in {"-", "–"} or token.lower_ == "of":
            place = token.nbor().text
            return fold(_states().get(place, place))
    return ""


def general_nouns() -> dict[str, list[str]]:
    """Return titles by the nouns that take up their holders ("the lawmaker" for a senator)."""
    nouns: dict[str, list[str]] = read_lexicon("offices")["general"]
    return nouns


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    """Return the states and provinces by their abbreviations."""
    full, states = "", {}
    for form in read_lexicon("places")["states"]:
        if form.isupper() or form.endswith("."):
            states[form] = full
        else:
            full = form
    return states
