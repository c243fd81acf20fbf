"""Confidence: which features make a fact more or less sure, and by data that fits the ontology."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kg.facts import confidence
from kg.model import Argument, Fact, Span
from kg.ontology import load_ontology
from kg.resources import data_folder, read_yaml


def calibrated(fact: Fact, pronouns: Mapping[int, float] | None = None) -> Fact:
    return confidence.calibrated(fact, pronouns or {})


def _argument(text: str, entity: str | None = "e", start: int = 0) -> Argument:
    return Argument(Span(start, start + len(text), text), entity)


def _fact(**changes: object) -> Fact:
    fact = Fact(
        id="f",
        type="Condemnation",
        cue=Span(10, 20, "condemned"),
        evidence=Span(0, 80, "x" * 80),
        agent=_argument("Chile"),
        target=_argument("Peru", "p", 21),
        confidence=0.8,
    )
    return replace(fact, **changes)  # type: ignore[arg-type]


SURE = _fact()


def test_a_plain_demand_between_two_known_actors_is_sure() -> None:
    assert calibrated(_fact(type="Demand")).confidence >= 0.8


@pytest.mark.parametrize(
    "changes",
    [
        {"confidence": 0.5},
        {"agent": None},
        {"agent": _argument("they")},
        {"agent": _argument("lawmakers")},
        {"attributed_to": _argument("Brazil", "b", 60)},
        {"target": None},
        {"target": _argument("the plan", None, 21)},
        {"target": _argument("Peru", "p", 120)},
        {"modality": "possible"},
        {"evidence": Span(0, 400, "x" * 400)},
        {"type": "Aid"},
    ],
)
def test_what_makes_an_event_less_sure(changes: dict[str, object]) -> None:
    assert calibrated(_fact(**changes)).confidence < calibrated(SURE).confidence


@pytest.mark.parametrize(
    ("agent", "least", "most"),
    [
        (_argument("Chile"), 0.9, 0.95),
        (_argument("lawmakers"), 0.85, 0.915),
        (_argument("a poll", None), 0.0, 0.8),
    ],
)
def test_statements_depend_on_who_speaks(agent: Argument, least: float, most: float) -> None:
    fact = _fact(type="Statement", agent=agent, target=None, confidence=0.9)
    assert least <= calibrated(fact).confidence <= most


def test_a_pronoun_that_is_agent_and_target_counts_once() -> None:
    resigned = _fact(type="Departure", agent=_argument("she"), target=_argument("she"))
    assert calibrated(resigned).confidence == calibrated(replace(resigned, target=None)).confidence
    apart = replace(resigned, target=_argument("her", "p", 21))
    assert calibrated(apart).confidence < calibrated(resigned).confidence


def test_brief_statements_are_less_sure() -> None:
    brief, whole = (Span(30, 30 + len(text), text) for text in ("his doubts", "that he doubts the deal"))
    said = _fact(type="Statement", target=None, content=whole)
    assert calibrated(replace(said, content=brief)).confidence < calibrated(said).confidence


def test_told_by_others_and_short_is_less_sure_than_whole() -> None:
    whole = Span(30, 66, "that he doubts the deal will be kept")
    said = _fact(type="Statement", target=None, content=whole)
    short = replace(said, content=Span(30, 53, "that he doubts the deal"))
    assert calibrated(short).confidence < calibrated(said).confidence
    assert calibrated(replace(said, attributed_to=_argument("Peru"))).confidence < calibrated(said).confidence


def test_states_keep_the_confidence_of_their_pattern() -> None:
    assert calibrated(_fact(type="HoldsOffice", confidence=0.85)).confidence == 0.85


@pytest.mark.parametrize("confidence", [0.0, 1.0])
def test_certainty_stays_a_probability(confidence: float) -> None:
    assert 0 < calibrated(_fact(type="Statement", confidence=confidence)).confidence < 1


def test_weighted_types_are_types_of_the_ontology() -> None:
    weights = read_yaml(data_folder("ontology") / "lexicon" / "confidence.yaml")
    assert set(weights["events"]["type"]) <= set(load_ontology().types)


def test_a_fact_is_no_surer_than_whom_its_pronoun_means() -> None:
    fact = _fact(agent=_argument("he"))
    assert calibrated(fact, {0: 0.5}).confidence == pytest.approx(calibrated(fact).confidence / 2, abs=0.001)
    assert calibrated(fact, {21: 0.5}).confidence < calibrated(fact).confidence
    assert calibrated(fact, {40: 0.5}).confidence == calibrated(fact).confidence
