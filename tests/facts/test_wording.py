"""The words that fill office and content."""

import pytest
from spacy.language import Language

from kg.facts.extract import extract
from kg.ontology import load_ontology


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("The people elected Trump president of the United States.", "president of the United States"),
        ("Ben Lee was forced from his job for his part in it.", "job"),
        ("Voters elected Ann Hill mayor of Springfield.", "mayor of Springfield"),
        ("The governor appointed Ann Hill acting chief of police on Monday.", "acting chief of police"),
        ("The board removed Ann Hill as director for describing the plan as a waste.", "director"),
        ("The governor appointed Ann Hill to a seat being vacated by Ed Royce.", "seat"),
        (
            "Ann Hill was nominated for a seat on the tax court, which has twelve members.",
            "seat on the tax court",
        ),
        ("The president named Ann Hill secretary of state, a post she had wanted.", "secretary of state"),
    ],
)
def test_an_office_ends_before_clauses_and_adverbials(nlp: Language, sentence: str, office: str) -> None:
    facts = extract(nlp(sentence), load_ontology(), threshold=0.4)
    assert office in {
        f.office.text for f in facts if f.office and f.type in {"Appointment", "Departure", "Election"}
    }


def test_a_content_ends_before_what_is_done_besides(nlp: Language) -> None:
    facts = extract(nlp("Ann Hill refused to sign the law and instead praised the mayor."), load_ontology())
    [refusal] = [f for f in facts if f.type == "Rejection"]
    assert refusal.content is not None
    assert refusal.content.text == "to sign the law"


def test_a_content_ends_in_no_conjunction(nlp: Language) -> None:
    sentence = "Ann Hill took them to court, charging that it was late and thus violated the law."
    facts = extract(nlp(sentence), load_ontology())
    assert not any(f.content.text.endswith((" and", ",")) for f in facts if f.content is not None)


def test_a_content_ends_before_the_numbers_of_a_vote(nlp: Language) -> None:
    facts = extract(
        nlp("Peru's congress voted to remove the president by 118 votes to none."), load_ontology()
    )
    assert [f.content.text for f in facts if f.type == "Vote" and f.content] == ["to remove the president"]


def test_a_content_ends_before_who_tells_of_it(nlp: Language) -> None:
    sentence = "Mr Scholz and Mr Macron agreed to set up a fund, an aide to the chancellor told Der Spiegel."
    facts = extract(nlp(sentence), load_ontology())
    assert [f.content.text for f in facts if f.type == "Agreement" and f.content] == ["to set up a fund"]


def test_a_content_ends_before_the_last_remark_of_the_writer(nlp: Language) -> None:
    sentence = "Norway accused Denmark of hiding the size of its deficit, which the bank put at 3.9%."
    facts = extract(nlp(sentence), load_ontology())
    [charge] = [f.content.text for f in facts if f.type == "Accusation" and f.content]
    assert charge == "hiding the size of its deficit"


def test_a_noun_of_what_happened_is_its_own_content(nlp: Language) -> None:
    sentence = "The bombing in Kabul, and the clashes in Herat, were condemned by Norway."
    facts = extract(nlp(sentence), load_ontology(), threshold=0.4)
    assert [f.content.text for f in facts if f.type == "Assault" and f.content] == ["The bombing in Kabul"]


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        (
            "India accuses Pakistan of hiding the rebels, a charge that Islamabad denies.",
            {"Accusation": "hiding the rebels", "Denial": "hiding the rebels"},
        ),
        (
            "India accuses Pakistan of hiding the rebels, a charge Islamabad denies.",
            {"Accusation": "hiding the rebels"},
        ),
        (
            "Kyiv said Russian troops had shelled Lviv, a claim Moscow denied.",
            {
                "Statement": "Russian troops had shelled Lviv",
                "Denial": "Russian troops had shelled Lviv",
            },
        ),
        (
            "Israel says Hamas uses civilians as shields, an accusation the group denies.",
            {"Accusation": "uses civilians as shields"},
        ),
    ],
)
def test_a_content_ends_before_who_denies_it(nlp: Language, sentence: str, contents: dict[str, str]) -> None:
    facts = {f.type: f for f in extract(nlp(sentence), load_ontology()) if f.content}
    assert {t: facts[t].content.text for t in contents} == contents  # type: ignore[union-attr]
    assert all(f.attributed_to is None for f in facts.values() if f.type == "Denial")
