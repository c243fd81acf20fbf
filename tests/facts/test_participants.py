"""Who fills the roles of a frame."""

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
