"""Names whose short form in brackets spells them: "Citizens for Order in Oslo (COO)"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.gazetteer import Gazetteer
from kg.language.names.forms import Found
from kg.language.sieve import Sieve

_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "against", "&", "-", ",", "'s", "’s"})
_ACRONYMS = Sieve("ORTH", lambda word: 2 < len(word) < 9 and word.isalpha() and word.isupper())


def spelled(doc: Doc, gazetteer: Gazetteer) -> Iterator[Found]:
    """Yield the words before an acronym in brackets that begin with its letters and are no known name."""
    for token in _ACRONYMS(doc):
        if token.i <= len(token) or f"({token.text})" not in doc[token.i - 1 : token.i + 2].text:
            continue
        start = _first(token)
        if start is not None and not gazetteer.senses(doc[start : token.i - 1].text):
            yield Found(start, token.i - 1, "ORG")


def _first(acronym: Token) -> int | None:
    """Return the first of the words in capitals that spell an acronym, with small words between them."""
    doc, i = acronym.doc, acronym.i - 2
    for letter in reversed(acronym.text):
        while i > acronym.sent.start and doc[i].lower_ in _SMALL and doc[i].text[0] != letter:
            i -= 1
        if i < 0 or doc[i].text[0] != letter:
            return None
        i -= 1
    return i + 1
