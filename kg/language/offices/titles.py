"""Which nouns name an office: the lexicon ``ontology/lexicon/offices.yaml`` as a look-up on tokens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from spacy.tokens import Doc, Token

from kg.language.lexicon import read_lexicon, words
from kg.language.sieve import Sieve
from kg.language.syntax import NOUN_TAGS

Strength = Literal["office", "relational", "occupation", "other"]

_PREFIX = re.compile(r"^(?:ex|co|vice)-(?=.{3})")
_WORD = re.compile(r"[\w.&'’]+")
_AGENTNOUN_TAGS = ("er", "or", "ist", "man", "woman", "person")
_LEVELS = frozenset({"senior", "junior", "top", "mid-level"})
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
    participles: frozenset[str]
    full: dict[str, str]
    """Abbreviated titles and plurals, with their full singular."""
    portfolios: frozenset[str]
    institutions: frozenset[str]
    adherents: frozenset[str]
    namesakes: frozenset[str]
    callings: frozenset[str]
    """Nouns, also in the plural, of what somebody is rather than of a post."""

    def at(self, token: Token) -> Title | None:
        """Return the longest title that ends at `token`, if it is used as a noun."""
        candidates = self.index.get(stem(token.lower_))
        if candidates is None or not (_is_noun(token) or candidates[0].abbreviated):
            return None
        return next((title for title in candidates if _matches(token.doc, token.i, title)), None)

    def found(self, doc: Doc) -> Iterator[tuple[Token, Title]]:
        """Yield the last tokens of the titles in `doc`, with the titles."""
        for token in _LAST_WORDS(doc):
            if (title := self.at(token)) is not None:
                yield token, title

    def may_modify(self, word: str, also: frozenset[str]) -> bool:
        """Tell whether a word in small letters may belong to a title in capitals ("state Sen. X")."""
        known = self.former | self.current | self.future | self.passing | self.portfolios | self.institutions
        known |= _LEVELS
        return word in known or word in self.participles or word in also

    def content_words(self, office: str) -> frozenset[str]:
        """Return the words of an office as printed that tell it from others: full, singular, lower-case."""
        found = " ".join(self.full.get(word, word) for word in _WORD.findall(office.lower())).split()
        return frozenset(word for word in found if word not in _SMALL)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return a lower-case word without a prefix that leaves the office the same ("ex-", "co-", "vice-")."""
    return _PREFIX.sub("", word)


def _ends_title(word: str) -> bool:
    return stem(word) in load_titles().index


_LAST_WORDS = Sieve("LOWER", _ends_title)


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
        known = next((t for t in index.get(last, ()) if t.words == (last,)), None)
        category = "other" if known is None else known.category
        for form in {short, short.rstrip(".")}:
            title = Title((form,), category, "office", full.endswith("s"), abbreviated=True)
            index.setdefault(form, []).append(title)
    return Titles(
        index={word: tuple(sorted(found, key=lambda t: -len(t.words))) for word, found in index.items()},
        former=words("offices", "former"),
        formerly_unsure=words("offices", "formerly_unsure"),
        current=words("offices", "current"),
        future=words("offices", "future"),
        passing=words("offices", "passing"),
        participles=words("offices", "participles"),
        full=_full_forms(index, lexicon["abbreviations"]),
        portfolios=words("offices", "portfolios"),
        institutions=words("offices", "institutions"),
        namesakes=words("offices", "namesakes"),
        callings=frozenset(form for word in lexicon["callings"] for form in (word, plural(word))),
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


def _is_noun(token: Token) -> bool:
    """Tell whether a token is a noun; before a name the tagger errs ("negotiator Ana Ruiz")."""
    if token.tag_ in NOUN_TAGS or token.pos_ == "PROPN":
        return True
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    mistakable = token.tag_ == "JJ" or token.lower_.endswith(_AGENTNOUN_TAGS)
    return mistakable and following is not None and following.ent_type_ == "PERSON"


def _matches(doc: Doc, end: int, title: Title) -> bool:
    if title.abbreviated and not (doc[end].text[0].isupper() and _is_closed(doc, end)):
        return False
    start = end - len(title.words) + 1
    return start >= 0 and all(doc[start + n].lower_ == word for n, word in enumerate(title.words[:-1]))


def _is_closed(doc: Doc, end: int) -> bool:
    """Tell whether an abbreviation has its full stop, is in capitals, or stands before a person ("Rep X")."""
    text = doc[end].text
    if text.endswith(".") or text.isupper() or end + 1 == len(doc):
        return text[-1] == "." or text.isupper()
    following = doc[end + 1]
    return following.ent_type_ == "PERSON" or (following.text == "." and not doc[end].whitespace_)
