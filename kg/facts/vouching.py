"""Whether whoever words are ascribed to says that an event happened, or takes it for granted."""

from typing import Final

from spacy.tokens import Token

from kg.facts.governors import ALSO_ASSERTING
from kg.facts.presuppositions import is_definite
from kg.language.annotations import Attribution
from kg.language.attribution.reporting import reporting_words
from kg.language.clauses import Clause
from kg.language.complements import Attitude, Complements
from kg.language.nouns import noun_of
from kg.language.syntax import is_negated
from kg.model import Modality

_KNOWING = frozenset(
    {"alarmed", "angry", "appreciate", "aware", "concerned", "disappointed", "fear", "forget", "frustrated"}
    | {"glad", "grateful", "happy", "hear", "know", "notice", "pleased", "proud", "realise", "realize"}
    | {"recognise", "recognize", "regret", "remember", "resent", "see", "shocked", "sorry", "spot"}
    | {"surprised", "understand", "watch", "witness", "worried", "worry"}
)
"""Words for what somebody knows, feels or sees: what it is about is so."""
_WILLING: Final[frozenset[Attitude | None]] = frozenset({"counterfactual", "demanded", "planned"})
"""Classes of words with which somebody means or wants what is in their complement, and says nothing of it."""
_DESCRIBING = frozenset({"amod", "appos", "compound"})


def vouches(attribution: Attribution, clause: Clause, modality: Modality, complements: Complements) -> bool:
    """Tell whether an event in what somebody says, means or feels rests on their word.

    It does not in "refused to sign after he attacked her", "understood why Liberals who backed it left",
    "said that presidential candidate Ruiz lied", "said his attack was wrong" and "wants their support".
    """
    if attribution.kind == "direct":
        return True
    if _is_description(clause) or (attribution.kind != "according" and _is_taken_up(clause)):
        return False
    if attribution.kind == "mixed":
        return True
    if attribution.source is not None and not _speaks(clause.head.doc[attribution.source]):
        return False
    lemma = attribution.lemma
    if attribution.category in {"directive", "intention"} or (lemma in _KNOWING and modality == "actual"):
        return False
    willed = any(complements.of(part, lemma) in _WILLING for part in ("VERB", "NOUN", "ADJ"))
    return not willed or modality != "actual" or lemma in ALSO_ASSERTING


def _speaks(source: Token) -> bool:
    """Tell whether a source is no common noun for a thing that says nothing ("the decision signals that")."""
    lemma, lexicon = source.lemma_.lower(), reporting_words()
    is_thing = source.pos_ == "NOUN" and not source.ent_type_ and noun_of(lemma) is None
    return not is_negated(source) and (not is_thing or lemma in lexicon.documents | lexicon.evidence)


def _is_description(clause: Clause) -> bool:
    """Tell whether a word only says who somebody is ("presidential candidate Ruiz", "Peru-backed rebels")."""
    return not _is_deed(clause) and clause.kind != "adjective" and clause.head.dep_ in _DESCRIBING


def _is_taken_up(clause: Clause) -> bool:
    """Tell whether a noun takes up an event that is known ("his attack")."""
    return _is_deed(clause) and clause.cue[0] == clause.head and is_definite(clause.head)


def _is_deed(clause: Clause) -> bool:
    """Tell whether a clause is a noun for what somebody does ("attack"), not for somebody ("critic")."""
    return clause.kind == "noun" and noun_of(clause.lemma) is None
