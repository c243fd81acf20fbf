"""Tell from the clause around a time expression whether it speaks of the past or of the future."""

from typing import Final

from spacy.tokens import Token

from kg.language.times.cues import IMPLICATIVES, LIMITS, MODALS, PERFECT, PLANS, SCHEDULED

_MAX_CLIMB: Final = 8


def direction(token: Token) -> int:
    """Return -1 for the past, 1 for the future and 0 where the clause around `token` does not say.

    The nearest governor that tells decides: a word of planning, an auxiliary, then the finite form.
    """
    if near := _neighbour(token):
        return near
    word, limit, purpose = token, False, False
    for _ in range(_MAX_CLIMB):
        if found := _tense(word):
            return max(found, 0) if purpose else found
        purpose = purpose or (word.tag_ == "VB" and word.dep_ in ("acl", "advcl"))
        limit = limit or (word.pos_ in ("ADP", "SCONJ") and word.lower_ in LIMITS)
        if limit and word.pos_ == "VERB":
            return 1
        if word.head.i == word.i:
            return 0
        word = word.head
    return 0


def _neighbour(token: Token) -> int:
    """Read "as early as Monday", and "said on Monday", after which the parse often goes astray."""
    before = token.i - 1
    if before > 1 and token.doc[before].lower_ == "as" and token.doc[before - 1].lower_ in ("soon", "early"):
        return 1
    if before > 0 and token.doc[before].lower_ in ("on", "late", "early", "last"):
        before -= 1
    return -1 if before >= 0 and token.doc[before].tag_ == "VBD" and not _plans(token.doc[before]) else 0


def _plans(word: Token) -> bool:
    return word.lemma_ in PLANS


def _tense(word: Token) -> int:
    if word.pos_ in ("ADJ", "NOUN"):
        return int(_plans(word))
    if word.pos_ not in ("VERB", "AUX"):
        return 0
    helpers = {child.lower_: child.tag_ for child in word.children if child.dep_ in ("aux", "auxpass")}
    if helpers.keys() & PERFECT:
        return 1 if _plans(word) and "had" not in helpers else -1
    if _plans(word) or helpers.keys() & MODALS:
        return 1
    if "to" in helpers:
        return int(
            word.head.lemma_ == "set" or (word.dep_ == "xcomp" and word.head.lemma_ not in IMPLICATIVES)
        )
    if word.tag_ == "VBD" or "VBD" in helpers.values() or (word.tag_ == "VBN" and not helpers):
        return -1
    return int(word.tag_ in ("VBP", "VBZ") and word.lemma_ in SCHEDULED)
