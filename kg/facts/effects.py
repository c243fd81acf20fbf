"""What laws and plans are said to do: to hurt or protect others, to go too far, to fail, to make sense."""

from typing import Final, Literal

from spacy.tokens import Token

from kg.language.clauses import Clause
from kg.language.lexicon import words
from kg.language.syntax import children

Side = Literal["negative", "positive"]

SIDES: Final[tuple[Side, Side]] = ("negative", "positive")
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
    judged = [t for t in clause.surface_subject if t.lemma_.lower() in words("evaluation", kind)]
    return (side, judged) if judged else None


def _success(clause: Clause) -> Side | None:
    """Return the side of what goes too far or not far enough, does not work, falls short or makes sense."""
    if clause.lemma not in _FRUITS:
        return "negative" if clause.negated and clause.lemma in words("evaluation", "failing") else None
    adverbs = {t.lower_ for c in children(clause.head, "advmod") for t in c.subtree}
    objects = {t.lemma_.lower() for t in clause.fillers("object")}
    match clause.lemma:
        case "go" if {"far", "enough" if clause.negated else "too"} <= adverbs:
            return "negative"
        case "fall" if "short" in adverbs or "short" in {t.lower_ for t in clause.fillers("complement")}:
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
    return next((side for side in SIDES if clause.lemma in words("evaluation", f"{side} effects")), None)
