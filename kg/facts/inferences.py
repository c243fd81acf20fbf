"""What the writer infers of somebody's thoughts or from what happens, which nobody says."""

from spacy.tokens import Token

from kg.language.annotations import Attribution
from kg.language.attribution.reporting import reporting_words
from kg.language.syntax import children

_SIGNIFYING = frozenset(
    {"signal", "suggest", "indicate", "show", "reflect", "underscore", "illustrate", "demonstrate"}
    | {"imply", "highlight", "underline", "confirm", "prove"}
)
"""Verbs of what a deed or word shows without saying it."""
_GUESSING = frozenset({"perhaps", "maybe", "probably", "possibly", "surely", "undoubtedly"})
"""Adverbs with which the writer guesses what somebody thinks."""


def is_inferred(attribution: Attribution, head: Token) -> bool:
    """Tell whether a cue reports no words, but what the writer makes of something."""
    return _is_reckoned(attribution, head) or _is_reason(attribution, head) or _is_sign(attribution, head)


def _is_reckoned(attribution: Attribution, head: Token) -> bool:
    """Tell whether a study or model only takes something into account ("the model assumes that …")."""
    frames = reporting_words().frames(head)
    return attribution.category == "evidence" and frames.get(attribution.frame) == "belief"


def _is_sign(attribution: Attribution, head: Token) -> bool:
    """Tell whether the writer says what a deed or word shows ("Signaling that he learned, Diaz …").

    "… used the decision to isolate it, underscoring that …"
    """
    if attribution.lemma not in _SIGNIFYING or head.tag_ != "VBG" or head.dep_ != "advcl":
        return False
    return head.i < head.head.i or not reporting_words().frames(head.head)


def _is_reason(attribution: Attribution, head: Token) -> bool:
    """Tell whether a thought only tells why somebody acts, or is guessed.

    "Fearing that prices would rise, he …", "Perhaps he thought it was late"
    """
    is_guess = any(word.lower_ in _GUESSING for word in children(head, "advmod"))
    is_added = head.tag_ == "VBG" and head.dep_ == "advcl"
    return attribution.category == "belief" and (is_added or is_guess)
