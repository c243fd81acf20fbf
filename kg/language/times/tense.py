"""Tell from the clause around a time expression whether it speaks of the past or of the future."""

from itertools import islice
from typing import Final

from spacy.tokens import Token

from kg.language.times.cues import (
    GATHERINGS,
    IMPLICATIVES,
    LIMITS,
    MODALS,
    MOTIONS,
    PERFECT,
    PLANS,
    REQUESTS,
    SCHEDULED,
)

_MAX_CLIMB: Final = 8


def direction(token: Token) -> int:
    """Return -1 for the past, 1 for the future and 0 where the clause around `token` does not say.

    The nearest governor that tells decides: a word of planning, an auxiliary, then the finite form.
    """
    if near := _neighbour(token):
        return near
    word, limit, purpose, asked = token, False, False, False
    for _ in range(_MAX_CLIMB):
        if limit and (word.lemma_ in REQUESTS or _is_present_perfect(word)):
            return 1
        if _requests(word) and (asked or _follows_gathering(token, word)):
            return 1
        if found := _tense(word):
            return max(found, 0) if purpose else found
        asked = asked or word.dep_ == "dobj" or (word.dep_ == "prep" and word.lower_ in ("for", "to"))
        purpose = purpose or (word.tag_ == "VB" and word.dep_ in ("acl", "advcl"))
        limit = limit or (word.pos_ in ("ADP", "SCONJ") and word.lower_ in LIMITS)
        if limit and word.pos_ == "VERB":
            return 1
        if word.head.i == word.i:
            return 0
        word = word.head
    return 0


def _neighbour(token: Token) -> int:
    """Read "as early as Monday", "Monday's ruling", and "said on Monday", where the parse often errs."""
    before = token.i - 1
    if token.dep_ == "poss" and token.head.lemma_.lower() not in GATHERINGS:
        return -1
    if before > 1 and token.doc[before].lower_ == "as" and token.doc[before - 1].lower_ in ("soon", "early"):
        return 1
    if before > 0 and token.doc[before].lower_ in ("on", "late", "early", "last"):
        before -= 1
    return -1 if before >= 0 and token.doc[before].tag_ == "VBD" and not _plans(token.doc[before]) else 0


def _plans(word: Token) -> bool:
    """Tell whether a word speaks of what is to come: "due", "scheduled", "a summit set for May"."""
    is_set = word.lemma_ == "set" and word.tag_ == "VBN" and word.dep_ == "acl"
    return word.lemma_ in PLANS or is_set


def is_destination(token: Token) -> bool:
    """Tell whether a date is of what somebody left for: "headed to Bonn for a meeting Wednesday"."""
    verb = next((word for word in islice(token.ancestors, _MAX_CLIMB) if word.lemma_ in MOTIONS), None)
    return verb is not None and any(word.lower_ == "for" for word in token.doc[verb.i : token.i])


def _requests(verb: Token) -> bool:
    return verb.pos_ == "VERB" and (verb.lemma_ in REQUESTS or verb.lemma_ == "call")


def _follows_gathering(token: Token, verb: Token) -> bool:
    """Tell whether a date follows what a verb asks for: "called for a vote on Friday"."""
    return any(word.lemma_ in GATHERINGS for word in token.doc[verb.i + 1 : token.i])


def _is_present_perfect(verb: Token) -> bool:
    return verb.pos_ == "VERB" and any(
        child.dep_ in ("aux", "auxpass") and child.lower_ in ("has", "have") for child in verb.children
    )


def _tense(word: Token) -> int:
    if word.pos_ in ("ADJ", "NOUN"):
        return int(_plans(word))
    if word.pos_ not in ("VERB", "AUX"):
        return 0
    helpers = _helpers(word)
    if helpers.keys() & PERFECT:
        return 1 if _plans(word) and "had" not in helpers else -1
    if _plans(word) or helpers.keys() & MODALS:
        return 1
    if "to" in helpers and word.head.pos_ == "ADJ":
        if "had" in _helpers(word.head.head):
            return -1
        if word.head.head.tag_ == "VBD":
            return 1 if _plans(word.head) else -1
    if "to" in helpers:
        return int(
            word.head.lemma_ == "set" or (word.dep_ == "xcomp" and word.head.lemma_ not in IMPLICATIVES)
        )
    if word.tag_ == "VBD" or "VBD" in helpers.values() or (word.tag_ == "VBN" and not helpers):
        return -1
    return int(word.tag_ in ("VBP", "VBZ") and word.lemma_ in SCHEDULED)


def _helpers(verb: Token) -> dict[str, str]:
    """Return the auxiliaries of a verb in lower case, with their tags."""
    return {child.lower_: child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
