"""The gazetteer's forms in a text, the longest at each place."""

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.gazetteer import Gazetteer, Sense, fold
from kg.language.names.forms import Found
from kg.language.nouns import is_title
from kg.language.syntax import ARTICLES, POSSESSIVE_ENDINGS

EDGES = frozenset("'\"“”‘’,.;:-–—()[]/&|*•#@")
"""Marks at which no name begins or ends."""
_HYPHENS = frozenset({"-", "/"})
_LONGEST = 12


class Scanner:
    """Finds the longest forms of the gazetteer, token by token."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer) -> None:
        self._doc = doc
        self._gazetteer = gazetteer
        self._text = doc.text
        tokens = list(doc)
        self._words = [token.text for token in tokens]
        self._starts = [token.idx for token in tokens]
        self._ends = [start + len(word) for start, word in zip(self._starts, self._words, strict=True)]
        self._spaced = [bool(token.whitespace_) for token in tokens]

    def scan(self) -> Iterator[Found]:
        """Yield the matches from left to right."""
        end = 0
        for i, word in enumerate(self._words):
            if i >= end and (word[0].isalnum() or word[0].isupper()):
                match = self._longest(i)
                if match is not None:
                    end = match.end
                    yield match

    def _longest(self, start: int) -> Found | None:
        limit = self._limit(start)
        best = None
        words = 0
        for stop in range(start, min(len(self._words), start + _LONGEST) if limit else start):
            if words >= limit or self._words[stop].isspace():
                break
            words += self._spaced[stop]
            text = self._text[self._starts[start] : self._ends[stop]]
            senses = self._gazetteer.senses(text) if self._may_end(stop) and text != text.lower() else []
            if senses and not (self._goes_on(stop + 1, senses) or self._is_adjective(start, stop)):
                best = Found(start, stop + 1, self._doc[start].ent_type_, senses)
        return best

    def _is_adjective(self, start: int, stop: int) -> bool:
        """Tell whether a common adjective stands before a name ("liberal Democrats", no British party)."""
        return stop > start and self._words[start].islower() and self._doc[start].pos_ == "ADJ"

    def _goes_on(self, i: int, senses: list[Sense]) -> bool:
        """Tell whether a newspaper's short name is only the beginning of another ("the Atlantic Forum")."""
        short = all(s.entry.sector == "MED" and len(_bare(s.entry.name)) == 1 for s in senses)
        if not short or i >= len(self._words) or not self._spaced[i - 1]:
            return False
        following = self._doc[i + (self._words[i] == "of" and i + 1 < len(self._words))]
        return following.is_title and following.pos_ == "PROPN" and not is_title(following.text)

    def _limit(self, start: int) -> int:
        """Return how many words the longest form that begins with the word at `start` has."""
        limit = 0
        for stop in range(start, min(start + 5, len(self._words))):
            limit = max(
                limit, self._gazetteer.longest(fold(self._text[self._starts[start] : self._ends[stop]]))
            )
            if not self._is_glued(stop + 1):
                break
        return limit

    def _may_end(self, i: int) -> bool:
        return (
            self._words[i] not in EDGES
            and self._words[i] not in POSSESSIVE_ENDINGS
            and not self._is_glued(i + 1)
        )

    def _is_glued(self, i: int) -> bool:
        """Tell whether token `i` continues the word before it ("al-Qaeda"); possessives and marks do not."""
        if i >= len(self._words) or self._spaced[i - 1]:
            return False
        return self._words[i] in _HYPHENS or self._words[i - 1] in _HYPHENS


def _bare(name: str) -> list[str]:
    return [word for word in name.lower().split() if word not in ARTICLES]
