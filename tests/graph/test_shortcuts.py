"""One-hop triples: only for what is reported as done, and never for what is only claimed."""

from dataclasses import replace
from typing import Any

import pytest
from readings import (
    CLAIM,
    HOLM,
    NORWAY,
    OBSTRUCTION,
    OFFICE,
    PARLIAMENT,
    RECOGNITION,
    RIVAL_CLAIM,
    RUIZ,
    SOLDIERS,
    SPEAKER,
    Assemble,
    argument,
    reading,
)

from kg.graph import DEFAULT_BASE
from kg.graph.prefixes import PE_IRI
from kg.model import Fact
from kg.ontology import Ontology


def shortcuts(assemble: Assemble, ontology: Ontology, *facts: Fact) -> set[tuple[str, str, str]]:
    names = {PE_IRI + t.shortcut for t in ontology.types.values() if t.shortcut}
    return {
        (
            quad.subject.value.removeprefix(DEFAULT_BASE),
            quad.predicate.value.removeprefix(PE_IRI),
            quad.object.value.removeprefix(DEFAULT_BASE),
        )
        for quad in assemble(reading(*facts))
        if quad.predicate.value in names
    }


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (RECOGNITION, ("norway", "recognizes", "ana-ruiz")),
        (OBSTRUCTION, ("soldiers-1a2b", "obstructs", "ana-ruiz")),
        (OFFICE, ("ida-holm", "holdsOffice", "post-foreign-minister")),
        (CLAIM, ("ana-ruiz", "claimsOffice", f"post-{SPEAKER.id}")),
    ],
    ids=lambda value: getattr(value, "type", ""),
)
def test_what_is_reported_as_done_has_a_shortcut(
    assemble: Assemble, ontology: Ontology, fact: Fact, expected: tuple[str, str, str]
) -> None:
    assert shortcuts(assemble, ontology, fact) == {expected}


@pytest.mark.parametrize(
    "changes",
    [
        {"polarity": "negative"},
        {"modality": "planned"},
        {"modality": "possible"},
        {"modality": "counterfactual"},
        {"confidence": 0.49},
        {"attributed_to": argument("Ida Holm", HOLM)},
        {"attributed_to": argument("deputies")},
        {"target": argument("the closing of the chamber")},
        {"target": None},
        {"agent": None},
        {"agent": argument("Soldiers")},
        {"target": argument("Norway", NORWAY)},
    ],
    ids=str,
)
def test_nothing_else_has(assemble: Assemble, ontology: Ontology, changes: dict[str, Any]) -> None:
    assert not shortcuts(assemble, ontology, replace(RECOGNITION, **changes))


def test_the_agents_own_word_is_enough_for_an_act(assemble: Assemble, ontology: Ontology) -> None:
    fact = replace(OBSTRUCTION, attributed_to=argument("Soldiers", SOLDIERS))
    assert shortcuts(assemble, ontology, fact)


def test_the_agents_own_word_is_not_enough_for_a_state(assemble: Assemble, ontology: Ontology) -> None:
    assert not shortcuts(assemble, ontology, replace(OFFICE, attributed_to=argument("Ida Holm", HOLM)))


def test_a_claim_for_somebody_else_is_not_the_agents_claim(assemble: Assemble, ontology: Ontology) -> None:
    assert not shortcuts(assemble, ontology, replace(CLAIM, agent=argument("Norway", NORWAY)))


def test_the_content_of_a_claim_is_never_asserted(assemble: Assemble, ontology: Ontology) -> None:
    titled = replace(OFFICE, id="f9", agent=argument("Ruiz", RUIZ, 2), post=SPEAKER)
    assert ("ana-ruiz", "holdsOffice", f"post-{SPEAKER.id}") in shortcuts(assemble, ontology, titled)
    both = shortcuts(assemble, ontology, titled, CLAIM, RIVAL_CLAIM)
    assert {name for _, name, _ in both} == {"claimsOffice"}


def test_an_office_is_held_by_the_agent_not_by_its_organization(
    assemble: Assemble, ontology: Ontology
) -> None:
    fact = replace(OFFICE, target=argument("parliament", PARLIAMENT))
    assert shortcuts(assemble, ontology, fact) == {("ida-holm", "holdsOffice", "post-foreign-minister")}
