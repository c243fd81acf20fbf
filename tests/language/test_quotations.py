import pytest
from spacy.language import Language

from kg.language.quotations import is_speech
from kg.language.quotemarks import quoted_ranges


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We won," she said.', ["We won,"]),
        ("“We won,” she said, “by far.”", ["We won,", "by far."]),
        ("``We won,'' she said.", ["We won,"]),
        ("\"We won,'' she said, \"by far.''", ["We won,", "by far."]),
        ("„Wir“ means “we”.", ["Wir", "we"]),
        ("She called it «a farce».", ["a farce"]),
        ("'We won,' she said.", ["We won,"]),
        ("‘We won’t leave,’ she said.", ["We won’t leave,"]),
        ("The voters' choice wasn't the party's.", []),
        ("The unions’ strike in the ’90s wasn’t the first.", []),
        ("“He told me ‘go away’ twice,” she said.", ["He told me ‘go away’ twice,"]),
        ("\"He told me 'go away' twice,\" she said.", ["He told me 'go away' twice,"]),
        ('He said """stop""" and left.', ["stop"]),
        ('The deal ("a farce") fell.', ["a farce"]),
        ('He is 6 feet 2" tall. "We won," he said.', ["We won,"]),
        ("She said “we won, and left early.", []),
        ('"We won. It was close.', ["We won. It was close."]),
        ("He left.” The end.", []),
    ],
)
def test_pairs_in_a_paragraph(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.end] for q in quoted_ranges(text, [(0, len(text))])] == quoted


def test_quotation_over_paragraphs() -> None:
    first, second = "She said: “We won.", "“It was close.” The mayor left."
    text = f"{first}\n{second}"
    found = quoted_ranges(text, [(0, len(first)), (len(first) + 1, len(text))])
    assert [(text[q.start : q.end], q.closed) for q in found] == [("We won.", False), ("It was close.", True)]


def test_mark_without_partner_leaves_the_next_paragraph_alone(nlp: Language) -> None:
    doc = nlp('She said "we won and left.\n\nThe mayor stayed "calm" all day.')
    assert [doc[q.start : q.end].text for q in doc._.quotations] == ["calm"]


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ('It was a "sham" election.', False),
        ('The "gang of extremists" left.', False),
        ('"We defeated them," she said.', True),
        ('She wanted to "protect the sovereignty of the nation and of its people".', True),
        ('"Not today," she said.', True),
    ],
)
def test_speech_and_scare_quotes(nlp: Language, text: str, speech: bool) -> None:
    doc = nlp(text)
    assert [is_speech(doc, q) for q in doc._.quotations] == [speech]


def test_tokens_exclude_marks(nlp: Language) -> None:
    doc = nlp("Talks fail\n\nThe envoy said: “We leave.”")
    (quotation,) = doc._.quotations
    assert doc[quotation.start : quotation.end].text == "We leave."
    assert quotation.paragraph == 1
