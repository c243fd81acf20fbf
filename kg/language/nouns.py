"""Common nouns for people and bodies, titles and given names: the lexicon of ``ontology/actors``."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from spacy.tokens import Token

from kg.gazetteer import fold
from kg.model import Gender
from kg.resources import data_folder

Sort = Literal["person", "people", "body", "state", "place", "title"]


@dataclass(frozen=True, slots=True)
class Noun:
    """What a common noun refers to.

    `sort`: one person, a collective of people, an organized body, a state, a place; or a title that only
    stands before a name ("Mr", "Deputy"). `sector` is PLOVER's.
    """

    sort: Sort
    sector: str
    gender: Gender


def _rows(file: str) -> Iterator[dict[str, str]]:
    path = data_folder("ontology") / "actors" / file
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


@lru_cache(maxsize=1)
def load_nouns() -> dict[str, Noun]:
    """Return the nouns by lemma in lower case; compounds ("asylum seeker") have a space."""
    return {
        row["noun"].lower(): Noun(cast(Sort, row["sort"]), row["sector"], cast(Gender, row["gender"]))
        for row in _rows("nouns.csv")
    }


@lru_cache(maxsize=1)
def load_given_names() -> dict[str, Gender]:
    """Return the gender (f, m, or empty for either) of given names, by folded form."""
    return {fold(row["given_name"]): cast(Gender, row["gender"]) for row in _rows("given_names.csv")}


@lru_cache(maxsize=1)
def load_short_names() -> dict[str, str]:
    """Return the full given names that shorter ones stand for ("nick": "nicholas"), by folded form."""
    return {fold(row["short"]): fold(row["full"]) for row in _rows("short_names.csv")}


def noun_of(lemma: str) -> Noun | None:
    """Return the class of a lemma, also of a hyphenated one by its last part ("co-chair", "ex-president")."""
    nouns = load_nouns()
    lemma = lemma.lower()
    return nouns.get(lemma) or nouns.get(lemma.rpartition("-")[2] if "-" in lemma else "")


def common_noun(token: Token) -> Noun | None:
    """Return the class of a token's noun, also of a plural that is written like a name ("the Ministers")."""
    noun = noun_of(token.lower_) or noun_of(token.lemma_)
    if noun is not None or token.tag_ != "NNPS":
        return noun
    stem = token.lower_.removesuffix("s")
    return noun_of(stem.removesuffix("ie") + "y" if stem.endswith("ie") else stem)


def is_title(word: str) -> bool:
    """Tell whether a word may stand before a person's name as (part of) a title."""
    noun = noun_of(word.rstrip("."))
    return noun is not None and noun.sort in {"person", "title"}
