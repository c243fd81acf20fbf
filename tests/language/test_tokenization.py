import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("They re-elected him", "They|re-elected|him"),
        ("pro-democracy and non-binding", "pro-democracy|and|non-binding"),
        ("anti-Ortega marches", "anti|-|Ortega|marches"),
        ("Ex-president and vice-chair", "Ex-president|and|vice-chair"),
        ("a neo-Nazi and anti-Semitism", "a|neo-Nazi|and|anti-Semitism"),
        ("a UN-backed plan", "a|UN|-|backed|plan"),
        ("a rebel-held town", "a|rebel|-|held|town"),
        ('in his face."The envoy left', 'in|his|face|.|"|The|envoy|left'),
        ("to the Senate.“I am", "to|the|Senate|.|“|I|am"),
        ('"yes"—no', '"|yes|"|—|no'),
        ("``We won,'' he said", "``|We|won|,|''|he|said"),
        ("two seats.Tunisian voters", "two|seats|.|Tunisian|voters"),
    ],
)
def test_tokens(nlp: Language, text: str, tokens: str) -> None:
    doc = nlp.make_doc(text)
    assert [token.text for token in doc] == tokens.split("|")
    assert doc.text == text


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Voters re-elected the mayor on Sunday.", "re-elected", "re-elect"),
        ("They are re-electing him.", "re-electing", "re-elect"),
        ("Two vice-presidents resigned.", "vice-presidents", "vice-president"),
        ("The general de-escalated the crisis.", "de-escalated", "de-escalate"),
        ("The army has re-taken the town.", "re-taken", "re-take"),
        ("She hoped for peace.", "hoped", "hope"),
        ("They are waging war.", "waging", "wage"),
        ("The court fined the firm.", "fined", "fine"),
        ("He stopped the talks.", "stopped", "stop"),
        ("They visited the town.", "visited", "visit"),
        ("The men co-wrote it.", "co-wrote", "co-write"),
    ],
)
def test_lemma(nlp: Language, text: str, word: str, lemma: str) -> None:
    assert {token.text: token.lemma_ for token in nlp(text)}[word] == lemma


def test_a_title_ends_no_sentence(nlp: Language) -> None:
    assert len(list(nlp("The spokesman, Brig. Gen. Tom Hill, met the mayor.").sents)) == 1
