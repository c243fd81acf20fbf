"""All facts of a document: each once, with words of its own."""

from spacy.language import Language

from kg.facts.extract import extract
from kg.ontology import load_ontology


def test_a_later_report_dates_a_fact_and_leaves_its_words_alone(nlp: Language) -> None:
    doc = nlp("Peru arrested Tom Berg. In May 2019 Peru arrested Tom Berg on charges of fraud.")
    [arrest] = [fact for fact in extract(doc, load_ontology()) if fact.type == "Arrest"]
    assert arrest.evidence.text == "Peru arrested Tom Berg."
    assert (arrest.content, arrest.date) == (None, "2019-05")


def test_what_is_denied_is_the_charge_and_not_the_sentence_before_the_semicolon(nlp: Language) -> None:
    doc = nlp("The union said that Ann Hill had lied; Hill denied the charge.")
    [denial] = [fact for fact in extract(doc, load_ontology()) if fact.type == "Denial"]
    assert denial.content is not None
    assert denial.content.text == "the charge"
