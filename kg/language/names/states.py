"""States as papers shorten them: "Greece, N.Y.", "Rep. Ana Ruiz (TX)"."""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token

from kg.gazetteer import Gazetteer, Sense
from kg.language.lexicon import read_lexicon
from kg.language.names.forms import Found
from kg.language.sieve import Sieve


@lru_cache(maxsize=1)
def _shortened() -> dict[str, str]:
    return {form: state for state, forms in read_lexicon("places")["shortened"].items() for form in forms}


_SHORT = Sieve("ORTH", lambda word: word in _shortened() or f"{word}." in _shortened())


def states(doc: Doc, gazetteer: Gazetteer) -> Iterator[Found]:
    """Yield short forms of states after a town and a comma, or alone in brackets after a name."""
    for token in _SHORT(doc):
        form = token.text if token.text in _shortened() else f"{token.text}."
        state = gazetteer.entries.get(_shortened()[form])
        after = doc[token.i + 1 : token.i + 2].text
        if state is not None and token.i > 1 and _is_state(token, after):
            stopped = form != token.text and after == "."
            yield Found(token.i, token.i + 1 + stopped, "GPE", [Sense(state, "name")])


def _is_state(token: Token, after: str) -> bool:
    before, name = token.nbor(-1).text, token.nbor(-2)
    if before == "(":
        return after == ")" and name.pos_ == "PROPN"
    full = "." in token.text or after == "." or token.text.isupper()
    return before == "," and full and name.pos_ == "PROPN" and name.ent_type_ != "PERSON"
