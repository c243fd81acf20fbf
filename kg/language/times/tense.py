"""Tell from the clause around a time expression whether it speaks of the past or of the future."""

from typing import Final

from spacy.tokens import Token

from kg.language.times.lexicon import IMPLICATIVES, LIMITS, MODALS, PERFECT, PLANS

_MAX_CLIMB: Final = 8


def direction(token: Token) -> int:
    """Return -1 for the past, 1 for the future and 0 where the clause around `token` does not say.

    The nearest governor that tells decides: a word of planning, an auxiliary, then the finite form.
    """
    before = token.nbor(-1).lower_ if token.i else ""
    if before == "as":
        return 1
    word, limit = token, before in LIMITS
    for _ in range(_MAX_CLIMB):
        if found := _tense(word):
            return found
        if limit and word.pos_ == "VERB":
            return 1
        if word.head.i == word.i:
            return 0
        word = word.head
    return 0


def _tense(word: Token) -> int:
    if word.pos_ in ("ADJ", "NOUN"):
        return int(word.lemma_ in PLANS)
    if word.pos_ not in ("VERB", "AUX"):
        return 0
    helpers = {child.lower_: child.tag_ for child in word.children if child.dep_ in ("aux", "auxpass")}
    if helpers.keys() & PERFECT:
        return 1 if word.lemma_ in PLANS and "had" not in helpers else -1
    if word.lemma_ in PLANS or helpers.keys() & MODALS:
        return 1
    if "to" in helpers:
        return int(word.dep_ in ("acl", "relcl") or word.head.lemma_ not in IMPLICATIVES)
    if word.tag_ in ("VBD", "VBN") and (word.tag_ == "VBD" or not helpers or "VBD" in helpers.values()):
        return -1
    return -1 if "VBD" in helpers.values() else 0
