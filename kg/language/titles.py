"""Which nouns name an office: the lexicon ``ontology/lexicon/offices.yaml`` as a look-up on tokens."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from spacy.tokens import Doc, Token

from kg.language.lexicon import read_lexicon, words

Strength = Literal["office", "relational", "occupation", "other"]

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PREFIX = re.compile(r"^(?:ex|co|vice)-(?=.{3})")
_WORD = re.compile(r"[\w.&'’]+")
_SMALL = frozenset({"of", "the", "for", "and", "in", "a", "an", "to"})
_SECTIONS: tuple[tuple[str, Strength], ...] = (
    ("offices", "office"),
    ("relational", "relational"),
    ("occupations", "occupation"),
    ("others", "other"),
)


@dataclass(frozen=True, slots=True)
class Title:
    """One noun (of one or more words) that names an office."""

    words: tuple[str, ...]
    category: str
    """Class of post: head_of_state, minister, speaker, spokesperson …"""
    strength: Strength
    plural: bool
    abbreviated: bool = False


@dataclass(frozen=True, slots=True)
class Titles:
    """The lexicon, and the words that stand around a title."""

    index: dict[str, tuple[Title, ...]]
    """Titles by their last word, longest first."""
    former: frozenset[str]
    formerly_unsure: frozenset[str]
    current: frozenset[str]
    future: frozenset[str]
    passing: frozenset[str]
    full: dict[str, str]
    """Abbreviated titles and plurals, with their full singular."""
    portfolios: frozenset[str]
    institutions: frozenset[str]
    adherents: frozenset[str]

    def at(self, token: Token) -> Title | None:
        """Return the longest title that ends at `token`, if it is used as a noun."""
        candidates = self.index.get(stem(token.lower_))
        if candidates is None or not (token.tag_ in _NOUNS or candidates[0].abbreviated or _is_name(token)):
            return None
        return next((title for title in candidates if _matches(token.doc, token.i, title.words)), None)

    def category(self, office: str) -> str | None:
        """Return the class of an office as printed ("deputy foreign minister" → minister), if known."""
        parts = office.lower().replace("-", " - ").split()
        for end in range(len(parts), 0, -1):
            for title in self.index.get(stem(parts[end - 1]), ()):
                if tuple(parts[max(0, end - len(title.words)) : end - 1]) == title.words[:-1]:
                    return title.category
        return None

    def content_words(self, office: str) -> frozenset[str]:
        """Return the words of an office as printed that tell it from others: full, singular, lower-case."""
        found = (self.full.get(word, word) for word in _WORD.findall(office.lower()))
        return frozenset(word for word in found if word not in _SMALL)


def stem(word: str) -> str:
    """Return a lower-case word without a prefix that leaves the office the same ("ex-", "co-", "vice-")."""
    return _PREFIX.sub("", word)


@lru_cache(maxsize=1)
def load_titles() -> Titles:
    """Load the bundled lexicon. Raises OntologyError where a part of it is missing."""
    lexicon = read_lexicon("offices")
    index: dict[str, list[Title]] = {}
    for section, strength in _SECTIONS:
        for category, entries in lexicon[section].items():
            for entry in entries:
                _add(index, entry.replace("-", " - "), category, strength)
    for adherent in read_lexicon("parties")["adherents"]:
        _add(index, adherent, "adherent", "other")
    for short, full in lexicon["abbreviations"].items():
        last = full.split()[-1]
        known = index.get(last, [Title((last,), "other", "office", plural=False)])[-1]
        index.setdefault(short, []).append(
            Title((short,), known.category, "office", full.endswith("s"), True)
        )
    return Titles(
        index={word: tuple(sorted(found, key=lambda t: -len(t.words))) for word, found in index.items()},
        former=words("offices", "former"),
        formerly_unsure=words("offices", "formerly_unsure"),
        current=words("offices", "current"),
        future=words("offices", "future"),
        passing=words("offices", "passing"),
        full=_full_forms(index, lexicon["abbreviations"]),
        portfolios=words("offices", "portfolios"),
        institutions=words("offices", "institutions"),
        adherents=frozenset(read_lexicon("parties")["adherents"]),
    )


def _add(index: dict[str, list[Title]], entry: str, category: str, strength: Strength) -> None:
    *before, last = entry.split()
    for form, is_plural in ((last, False), (plural(last), True)):
        index.setdefault(form, []).append(Title((*before, form), category, strength, is_plural))


def _full_forms(index: dict[str, list[Title]], abbreviations: dict[str, str]) -> dict[str, str]:
    singular = {plural(word): word for word, found in index.items() if not found[0].plural}
    return singular | {short: singular.get(full, full) for short, full in abbreviations.items()}


def plural(noun: str) -> str:
    """Return the regular plural of an English noun, and of those in -man, -woman, -person."""
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("person"):
        return noun[:-6] + "people"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _is_name(token: Token) -> bool:
    return token.ent_type_ == "PERSON" or token.pos_ == "PROPN"


def _matches(doc: Doc, end: int, title: tuple[str, ...]) -> bool:
    start = end - len(title) + 1
    return start >= 0 and all(doc[start + n].lower_ == word for n, word in enumerate(title[:-1]))
