"""Reports of the same event across articles."""

from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from readings import (
    ARTICLE,
    CONDEMNATION,
    ELECTION,
    NORWAY,
    OBSTRUCTION,
    OFFICE,
    RECOGNITION,
    STERN,
    Assemble,
    argument,
    reading,
)

from kg.graph.clusters import shared_features
from kg.graph.vocabulary import PE
from kg.model import Fact
from kg.ontology import Ontology

ARREST = replace(OBSTRUCTION, type="Arrest", content=None)
OTHER = replace(ARTICLE, digest=sha256(b"other").hexdigest())


def clusters(assemble: Assemble, first: Fact, second: Fact) -> set[str]:
    quads = assemble(reading(first)) + assemble(reading(second, article=OTHER))
    return {quad.object.value for quad in quads if quad.predicate == PE.inCluster}


@pytest.mark.parametrize("fact", [ARREST, RECOGNITION, OFFICE, ELECTION], ids=lambda fact: fact.type)
def test_reports_that_agree_are_in_one_cluster_and_stay_apart(assemble: Assemble, fact: Fact) -> None:
    assert len(clusters(assemble, fact, replace(fact, confidence=0.6))) == 1
    quads = assemble(reading(fact)) + assemble(reading(fact, article=OTHER))
    assert len({quad.subject for quad in quads if quad.predicate == PE.inCluster}) == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"agent": argument("Norway", NORWAY)},
        {"target": argument("Stern", STERN, 2)},
        {"date": "2021-03-08"},
        {"type": "Assault"},
    ],
    ids=str,
)
def test_reports_that_differ_are_not(assemble: Assemble, changes: dict[str, Any]) -> None:
    assert len(clusters(assemble, ARREST, replace(ARREST, **changes))) == 2


@pytest.mark.parametrize(
    ("fact", "features"),
    [
        (ARREST, ["agent", "target", "day"]),
        (RECOGNITION, ["agent", "target", "office"]),
        (ELECTION, ["target", "office", "day"]),
        (OFFICE, ["agent", "office"]),
        (CONDEMNATION, []),
        (OBSTRUCTION, []),
        (replace(ARREST, date=None), []),
        (replace(ARREST, date="2021-03"), []),
        (replace(ARREST, agent=None), []),
        (replace(RECOGNITION, polarity="negative"), []),
        (replace(RECOGNITION, modality="planned"), []),
    ],
)
def test_what_reports_are_compared_by(ontology: Ontology, fact: Fact, features: list[str]) -> None:
    assert list(shared_features(fact, ontology.types[fact.type])) == features


def test_a_cluster_has_score_and_reason(assemble: Assemble) -> None:
    quads = assemble(reading(ARREST))
    assert [q.object.value for q in quads if q.predicate == PE.clusterScore] == ["0.75"]
    assert [q.object.value for q in quads if q.predicate == PE.clusterReason] == [
        "same type, agent, target, day"
    ]
