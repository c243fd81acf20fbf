from itertools import pairwise

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Senate rejects deal\n\nThe vote was close", ["Senate rejects deal", "The vote was close"]),
        ("LIMA (Reuters) - The cabinet met.", ["LIMA (Reuters) -", "The cabinet met."]),
        (
            "The party won two seats.Its rival won one.",
            ["The party won two seats.", "Its rival won one."],
        ),
        ('"We won." The mayor left.', ['"We won."', "The mayor left."]),
        ('She said: "We won." The mayor left.', ['She said: "We won."', "The mayor left."]),
        ("“We will stay.\n\n“We will fight.”", ["“We will stay.", "“We will fight.”"]),
        ('He called it "a farce"\n\nThe vote was close.', ['He called it "a farce"', "The vote was close."]),
    ],
)
def test_sentences(nlp: Language, text: str, sentences: list[str]) -> None:
    assert [sent.text.strip() for sent in nlp(text).sents] == sentences


def test_parts_are_in_order_and_hold_all_words(nlp: Language) -> None:
    text = "Truce agreed\n\nBy Ana Perez\n\nLIMA (Reuters) - The cabinet met.\n\nFILE PHOTO: The cabinet"
    doc = nlp(text)
    found = doc._.parts
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(any(p.start <= t.idx < p.end for p in found) for t in doc if not t.is_space)
