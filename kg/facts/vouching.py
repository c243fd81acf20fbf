"""Whether whoever words are ascribed to says that an event happened, or takes it for granted."""

from typing import Final

from kg.facts.governors import ALSO_ASSERTING
from kg.language.annotations import Attribution
from kg.language.clauses import Clause
from kg.language.complements import Attitude, Complements
from kg.language.nouns import noun_of
from kg.model import Modality

_KNOWING = frozenset(
    {"alarmed", "angry", "appreciate", "aware", "concerned", "disappointed", "forget", "frustrated", "glad"}
    | {"grateful", "happy", "hear", "know", "notice", "pleased", "proud", "realise", "realize", "recognise"}
    | {"recognize", "regret", "remember", "resent", "see", "shocked", "sorry", "spot", "surprised"}
    | {"understand", "watch", "witness", "worried", "worry"}
)
"""Words for what somebody knows, feels or sees: what it is about is so."""
_WILLING: Final[frozenset[Attitude | None]] = frozenset({"counterfactual", "demanded", "planned"})
"""Classes of words with which somebody means or wants what is in their complement, and says nothing of it."""
_DESCRIBING = frozenset({"amod", "appos", "compound"})


def vouches(attribution: Attribution, clause: Clause, modality: Modality, complements: Complements) -> bool:
    """Tell whether an event in what somebody says, means or feels rests on their word.

    It does not in "refused to sign after he attacked her", "understood why Liberals who backed it left" and
    "said that presidential candidate Ruiz lied"; nor in "wants to win support from them".
    """
    if attribution.kind in {"direct", "mixed"}:
        return True
    described = clause.kind == "noun" and noun_of(clause.lemma) is not None
    if described and clause.head.dep_ in _DESCRIBING:
        return False
    lemma = attribution.lemma
    if attribution.category in {"directive", "intention"} or (lemma in _KNOWING and modality == "actual"):
        return False
    willed = any(complements.of(part, lemma) in _WILLING for part in ("VERB", "NOUN", "ADJ"))
    return not willed or modality != "actual" or lemma in ALSO_ASSERTING
