"""Repeated reports of one fact."""

from spacy.language import Language

from kg.facts.extract import extract
from kg.ontology import load_ontology


def test_a_later_report_dates_a_fact_and_leaves_its_words_alone(nlp: Language) -> None:
    doc = nlp("Peru arrested Tom Berg. In May 2019 Peru arrested Tom Berg on charges of fraud.")
    [arrest] = [fact for fact in extract(doc, load_ontology()) if fact.type == "Arrest"]
    assert arrest.evidence.text == "Peru arrested Tom Berg."
    assert (arrest.content, arrest.date) == (None, "2019-05")
