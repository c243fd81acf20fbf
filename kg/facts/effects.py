"""What laws and plans are said to do: to hurt or protect others, to go too far, to fail, to make sense."""

from spacy.tokens import Token

from kg.facts.sides import SIDES, Side, judging_words
from kg.language.clauses import Clause
from kg.language.syntax import children

_FRUITS = frozenset({"fall", "go", "make", "miss"})
"""Verbs that with some other words say what comes of an act."""


def effect(clause: Clause) -> tuple[Side, list[Token]] | None:
    """Return the side of what a clause says of laws, plans and other acts, and the acts, None if of none.

    ``policies`` of ``ontology/lexicon/evaluation.yaml`` help or hurt others; all ``acts`` may fail.
    """
    side, kind = _success(clause), "acts"
    if side is None:
        side, kind = _harm(clause), "policies"
    if side is None:
        return None
    judged = [t for t in clause.surface_subject if t.lemma_.lower() in judging_words(kind)]
    return (side, judged) if judged else None


def _success(clause: Clause) -> Side | None:
    """Return the side of what goes too far or not far enough, does not work, falls short or makes sense."""
    if clause.lemma not in _FRUITS:
        return "negative" if clause.negated and clause.lemma in judging_words("failing") else None
    adverbs = {t.lower_ for c in children(clause.head, "advmod") for t in c.subtree}
    objects, complements = ({t.lemma_.lower() for t in clause.fillers(s)} for s in ("object", "complement"))
    match clause.lemma:
        case "go" if {"far", "enough" if clause.negated else "too"} <= adverbs:
            return "negative"
        case "fall" if clause.head.tag_ != "VBD" and "short" in adverbs | complements:
            return "negative"
        case "miss" if objects & {"point", "mark"}:
            return "negative"
        case "make" if "sense" in objects:
            return "negative" if clause.negated else "positive"
    return None


def _harm(clause: Clause) -> Side | None:
    """Return the side of what is done to others ("would kill jobs", "protects children", "fails to help")."""
    if clause.lemma == "fail" and clause.fillers("infinitive"):
        return "negative"
    if (
        clause.passive
        or clause.negated
        or not clause.finite
        or not any(t.pos_ == "NOUN" for t in clause.fillers("object"))
    ):
        return None
    return next((side for side in SIDES if clause.lemma in judging_words(f"{side} effects")), None)
