"""What laws and plans are said to do: sentence → (side, acts that are judged)."""

import pytest
from spacy.language import Language

from kg.facts.effects import effect

EFFECTS = [
    ("The tax would destroy jobs.", ("negative", ["tax"])),
    ("The ban and the tax would hurt families.", ("negative", ["ban", "tax"])),
    ("The bill protects children.", ("positive", ["bill"])),
    ("The plan fails to help workers.", ("negative", ["plan"])),
    ("The law goes too far.", ("negative", ["law"])),
    ("The deal does not go far enough.", ("negative", ["deal"])),
    ("The proposal falls short.", ("negative", ["proposal"])),
    ("The decision misses the point.", ("negative", ["decision"])),
    ("The policy makes sense.", ("positive", ["policy"])),
    ("The policy makes no sense.", ("negative", ["policy"])),
    ("The sanctions do not work.", ("negative", ["sanctions"])),
]

NO_EFFECTS = [
    "The law works.",
    "The deal goes far.",
    "The bill falls.",
    "The bill fell short last week.",
    "The plan makes progress.",
    "The decision misses a chapter.",
    "The bill does not hurt families.",
    "Families are hurt by the bill.",
    "The tax would destroy them.",
    "The storm destroyed houses.",
    "The minister goes too far.",
]


def _effects(sentence: str, nlp: Language) -> list[tuple[str, list[str]]]:
    found = [effect(clause) for clause in nlp(sentence)._.clauses]
    return [(side, [t.text for t in acts]) for side, acts in filter(None, found)]


@pytest.mark.parametrize(("sentence", "expected"), EFFECTS)
def test_what_acts_are_said_to_do(sentence: str, expected: tuple[str, list[str]], nlp: Language) -> None:
    assert _effects(sentence, nlp) == [expected]


@pytest.mark.parametrize("sentence", NO_EFFECTS)
def test_no_effect(sentence: str, nlp: Language) -> None:
    assert _effects(sentence, nlp) == []
