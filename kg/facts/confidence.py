"""Calibrated confidence: how often facts of this kind, read from such a sentence, proved right."""

import re
from collections.abc import Mapping
from dataclasses import replace
from math import exp, log, prod
from typing import Any

from kg.language.lexicon import read_lexicon
from kg.model import Argument, Fact

_STATES = frozenset({"HoldsOffice", "MemberOf", "LocatedIn", "SeatsHeld"})
"""Types whose confidence is that of the pattern they were read by."""
_PRONOUN = re.compile(
    r"he|she|it|they|him|them|hers?|his|its|theirs?|i|me|my|we|us|our|you|both|who|which|that", re.IGNORECASE
)
_SENSES = ((0.79, "high"), (0.7, "mid"), (0.6, "fair"), (0.0, "low"))
_LONG = 250
"""Characters of a sentence beyond which the parser errs more often."""
_FAR = 60
"""Characters between a predicate and an argument beyond which the parser errs more often."""
_BRIEF, _SHORT = 3, 6
"""Words of a content up to which it seldom, or less often, tells what was said."""
_LIMITS = 0.01, 0.99


def calibrated(fact: Fact, pronouns: Mapping[int, float]) -> Fact:
    """Return a fact with the estimated probability, 0..1, that it is right as its confidence.

    Features are added up as log-odds, as in logistic regression; ``docs/confidence.md`` has the figures.
    `pronouns` gives, by its first character, how probably a pronoun means whom it is put with.
    """
    if fact.type in _STATES:
        return fact
    weights = read_lexicon("confidence")
    is_statement = fact.type == "Statement"
    total = _statement(fact, weights["statements"]) if is_statement else _event(fact, weights["events"])
    referents = {a.span.start for a in (fact.agent, fact.target) if a is not None and a.entity is not None}
    meant = prod(pronouns.get(start, 1.0) for start in referents)
    return replace(fact, confidence=round(_probability(total) * meant, 3))


def _statement(fact: Fact, weights: Mapping[str, Any]) -> float:
    total = _log_odds(fact.confidence) + float(weights["base"]) + float(weights["agent"][_form(fact.agent)])
    words = len(fact.content.text.split()) if fact.content else 0
    if 0 < words <= _SHORT:
        total += float(weights["brief" if words <= _BRIEF else "short"])
    if fact.attributed_to:
        total += float(weights["attributed"])
    return total


def _event(fact: Fact, weights: Mapping[str, Any]) -> float:
    sense = next(name for least, name in _SENSES if fact.confidence >= least)
    total = float(weights["base"]) + float(weights["sense"][sense])
    target = "none" if _is_pronoun_of_agent(fact) else _form(fact.target)
    total += float(weights["agent"][_form(fact.agent)]) + float(weights["target"][target])
    total += float(weights["modality"][fact.modality]) + float(weights["type"].get(fact.type, 0))
    if fact.attributed_to:
        total += float(weights["attributed"])
    if fact.evidence.end - fact.evidence.start > _LONG:
        total += float(weights["long"])
    if max(_distance(fact, fact.agent), _distance(fact, fact.target)) > _FAR:
        total += float(weights["far"])
    return total


def _form(argument: Argument | None) -> str:
    """Return how an argument stands in the text, as the lexicon of confidence names it."""
    if argument is None:
        return "none"
    text = argument.span.text
    if argument.entity is None:
        return "text"
    if _PRONOUN.fullmatch(text):
        return "pronoun"
    return "description" if text[:1].islower() else "name"


def _is_pronoun_of_agent(fact: Fact) -> bool:
    """Tell whether one pronoun is agent and target, as of one who resigns: guessed once."""
    both = fact.agent is not None and fact.target is not None and fact.agent.span == fact.target.span
    return both and _form(fact.target) == "pronoun"


def _distance(fact: Fact, argument: Argument | None) -> int:
    """Return the characters between the predicate and an argument."""
    if argument is None:
        return 0
    return max(fact.cue.start - argument.span.end, argument.span.start - fact.cue.end)


def _log_odds(probability: float) -> float:
    low, high = _LIMITS
    bounded = min(max(probability, low), high)
    return log(bounded / (1 - bounded))


def _probability(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds))
