"""Where the words of an act end."""

import pytest
from spacy.language import Language

from kg.facts.extract import extract
from kg.ontology import load_ontology


@pytest.mark.parametrize(
    ("sentence", "kind", "content"),
    [
        (
            "The ministry said it would take countermeasures but did not elaborate.",
            "Threat",
            "take countermeasures",
        ),
        (
            "The general said he would extend martial law but did not say how long.",
            "Pledge",
            "extend martial law",
        ),
        (
            "The senator said that Congress should investigate the firm, sharing several remarks on Twitter.",
            "Demand",
            "should investigate the firm",
        ),
        (
            "The guards, following the lead of their captain, lied to the court, the judge said.",
            "Accusation",
            "lied to the court",
        ),
        (
            "Angela Merkel said the roads and schools need to be repaired.",
            "Demand",
            "the roads and schools need to be repaired",
        ),
        (
            '"Schools must be treated as a duty and repaired at once," said Angela Merkel.',
            "Demand",
            "Schools must be treated as a duty and repaired at once",
        ),
        (
            'Emmanuel Macron "betrayed his voters in Paris," Angela Merkel says, "and that was a sign."',
            "Accusation",
            "betrayed his voters in Paris",
        ),
        (
            "The agency ordered the staff to be tested but did not pay for it.",
            "Demand",
            "the staff to be tested",
        ),
        (
            "Angela Merkel said that China must cut the tariffs at once, according to the report.",
            "Demand",
            "must cut the tariffs at once",
        ),
        (
            "Angela Merkel pledged all the money of her party to assist the farmers.",
            "Pledge",
            "all the money of her party",
        ),
    ],
)
def test_an_act_goes_without_asides(nlp: Language, sentence: str, kind: str, content: str) -> None:
    facts = extract(nlp(sentence), load_ontology())
    assert content in {f.content.text for f in facts if f.content and f.type == kind}
