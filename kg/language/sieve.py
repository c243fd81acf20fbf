"""Finds the few tokens of a document that matter to a reader, without a look at each of the others."""

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Token


class Sieve:
    """Lets those tokens through whose attribute passes a test, to which each of its values is put but once.

    To read an attribute of a token costs more than all else in a loop over a document; here all tokens'
    values are read in one call. `attribute` is a name of spaCy's for a text attribute of tokens: LOWER, ORTH,
    LEMMA, POS, TAG or DEP.
    """

    def __init__(self, attribute: str, test: Callable[[str], bool]) -> None:
        self._attribute = attribute
        self._test = test
        self._known: dict[int, bool] = {}

    def __call__(self, doc: Doc) -> Iterator[Token]:
        """Yield the tokens of `doc` that pass, in order."""
        known = self._known
        for i, value in enumerate(doc.to_array(self._attribute).tolist()):
            passes = known.get(value)
            if passes is None:
                passes = known[value] = self._test(doc.vocab.strings[value])
            if passes:
                yield doc[i]


def any_of(doc: Doc, *sieves: Sieve) -> list[Token]:
    """Return the tokens of `doc` that at least one of several sieves lets through, in order."""
    found = {token.i: token for sieve in sieves for token in sieve(doc)}
    return [token for _, token in sorted(found.items())]
