"""Who fills the roles of a frame."""

import pytest
from spacy.language import Language

from kg.facts.extract import extract
from kg.ontology import load_ontology


def test_who_does_something_is_not_among_them(nlp: Language) -> None:
    doc = nlp("Ana Kraus and Tom Berg met the senators and urged them to leave.")
    demands = [fact for fact in extract(doc, load_ontology()) if fact.type == "Demand"]
    assert len(demands) == 2
    assert not any(fact.target and fact.target.entity == fact.agent.entity for fact in demands if fact.agent)
    named = {"Ana Kraus", "Tom Berg"}
    assert not any(fact.target and fact.target.span.text in named for fact in demands)


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        (
            "Norway met with Lowey, Chairman Richard Shelby, R-Ala. and Speaker Nancy Pelosi.",
            {"Lowey", "Richard Shelby", "Nancy Pelosi"},
        ),
        (
            "It hurt the bid to impeach the king, which Ana Diaz has decried as a “farce.”",
            {"bid to impeach the king"},
        ),
    ],
)
def test_targets_are_without_tags_and_clauses(nlp: Language, sentence: str, targets: set[str]) -> None:
    facts = extract(nlp(sentence), load_ontology())
    told = [f for f in facts if f.type in {"Consultation", "Condemnation"} and f.target is not None]
    assert {f.target.span.text for f in told if f.target is not None} == targets
