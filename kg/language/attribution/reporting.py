"""The words that attribute: which verbs, adjectives and nouns report something, and in which frames."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from spacy.tokens import Token

from kg.errors import OntologyError
from kg.language.lexicon import read_lexicon, words
from kg.language.syntax import children, first

CATEGORIES = frozenset({"speech", "belief", "perception", "evidence", "stance", "directive", "intention"})
Frames = dict[str, str]
"""From a frame ("clause", "object as") to the category of what it reports ("speech", "belief")."""


@dataclass(frozen=True, slots=True)
class ReportingWords:
    """The content of ``ontology/lexicon/speech.yaml``."""

    verbs: dict[str, Frames]
    adjectives: dict[str, Frames]
    nouns: dict[str, Frames]
    documents: frozenset[str]
    media: frozenset[str]
    evidence: frozenset[str]
    """Nouns whose "saying" is showing: polls, figures, footage."""
    feelings: frozenset[str]
    """Nouns of what somebody feels or thinks about a thing ("voiced doubts about …")."""
    issuing: frozenset[str]
    """Verbs whose subject says what their object, a noun of saying, is about ("gave assurances that …")."""
    writing: frozenset[str]
    """Verbs whose object is their subject's own message ("posted a tweet that called it a farce")."""
    chain: frozenset[str]
    """Verbs that hand on their subject to the infinitive or gerund of a verb of saying."""

    def frames(self, token: Token) -> Frames:
        """Return the frames of a verb (with its particle) or adjective; none where it reports nothing."""
        if token.pos_ == "ADJ":
            return self.adjectives.get(token.lower_, {})
        lemma = token.lemma_.lower()
        added = particle(token)
        return self.verbs.get(f"{lemma}_{added.lower_}" if added is not None else lemma, {})


def particle(verb: Token) -> Token | None:
    """Return the word that makes one verb with `verb` ("point out", "put it"), if any."""
    if verb.lemma_.lower() == "put" and (theme := first(verb, "dobj")) is not None and theme.lower_ == "it":
        return theme
    for child in children(verb, "prt", "advmod"):
        is_back = child.lower_ == "back" and child.i == verb.i + 1
        if is_back or (child.dep_ == "prt" and first(child, "pobj") is None):
            return child
    return None


@lru_cache(maxsize=1)
def reporting_words() -> ReportingWords:
    """Read the lexicon once. Raises OntologyError where it is missing or malformed."""
    lexicon = read_lexicon("speech")
    return ReportingWords(
        verbs=_merge(lexicon["verbs"]),
        adjectives=_merge(lexicon["adjectives"]),
        nouns=_merge(lexicon["nouns"]),
        documents=words("speech", "documents"),
        media=words("speech", "media"),
        evidence=words("speech", "evidence"),
        feelings=words("speech", "feelings"),
        issuing=words("speech", "issuing"),
        writing=words("speech", "writing"),
        chain=words("speech", "chain"),
    )


def _merge(groups: list[dict[str, Any]]) -> dict[str, Frames]:
    """Merge groups of (category, frames, lemmas) by lemma; the first group that names a frame decides."""
    merged: dict[str, Frames] = {}
    for group in groups:
        if group["category"] not in CATEGORIES:
            raise OntologyError(
                f"lexicon 'speech': category {group['category']!r} is none of {sorted(CATEGORIES)}"
            )
        for lemma in group["lemmas"]:
            for frame in group["frames"]:
                merged.setdefault(lemma, {}).setdefault(frame, group["category"])
    return merged
