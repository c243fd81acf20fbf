"""Reported votes: sentence → for, against, abstaining, of."""

import pytest
from spacy.language import Language

from kg.facts.tallies import read_tally, tally_near
from kg.model import Tally

VOTES = [
    ("The House voted 230-197 to open an inquiry.", (230, 197, None, None)),
    ("The Senate approved the bill by a vote of 52 to 48 on Tuesday.", (52, 48, None, None)),
    ("The Senate confirmed the judge, 50–49.", (50, 49, None, None)),
    ("Lawmakers voted 11 to 3 to expel him.", (11, 3, None, None)),
    ("It was a 5-4 ruling.", (5, 4, None, None)),
    ("The motion passed 81–0 with 3 abstentions.", (81, 0, 3, None)),
    ("The resolution failed 3-10-2.", (3, 10, 2, None)),
    ("The bill was defeated by 391 votes to 242.", (391, 242, None, None)),
    ("Members approved it with 68 votes in favour to 32 against.", (68, 32, None, None)),
    (
        "The council rejected it with three votes in favour, ten against and two abstentions.",
        (3, 10, 2, None),
    ),
    ("Lawmakers voted to rename the country, with 81 of 120 in favor.", (81, None, None, 120)),
    ("Parliament passed the law with 210 votes in favor and 95 against.", (210, 95, None, None)),
    ("The 15-member council adopted it by 14 votes to none.", (14, 0, None, 15)),
    (
        "Of those present, 61 deputies voted for the bill, 40 voted against and nine abstained.",
        (61, 40, 9, None),
    ),
    ("It was adopted with 1,204 votes in favour.", (1204, None, None, None)),
    ("It was approved by 153 votes to 146, with one abstention, in the 300-seat house.", (153, 146, 1, 300)),
    ("He won by 120 votes to 99 in the 240-seat chamber.", (120, 99, None, 240)),
]

SHARES = [
    ("She won with the support of 81 deputies.", (81, None, None, None)),
    ("After hours of debate, 81 deputies backed her.", (81, None, None, None)),
    ("100 of 167 lawmakers backed her.", (100, None, None, 167)),
    ("100 out of 167 backed her.", (100, None, None, 167)),
    ("The party won 120 of the 350 seats.", (120, None, None, 350)),
    ("The party secured 24 seats.", (24, None, None, None)),
    ("The party gained 677 council seats.", (677, None, None, None)),
    ("Forty-two of the 101 deputies voted for the motion.", (42, None, None, 101)),
    ("One hundred and four of the 167 members backed her.", (104, None, None, 167)),
    ("Nineteen senators voted against it.", (None, 19, None, None)),
    ("Some say 61 deputies had voted in Perez's favor.", (61, None, None, None)),
    ("She was elected with 81 votes in the 167-member chamber.", (81, None, None, 167)),
    ("Perez said 81 deputies had voted for her.", (81, None, None, None)),
    ("The assembly chose her with 100 votes of 167.", (100, None, None, 167)),
    ("The party fell back, taking 42 seats in the 120-seat chamber.", (42, None, None, 120)),
    ("She got 81 votes in a parliament of 167.", (81, None, None, 167)),
]

NONE = [
    "The party lost by 5-7 points.",
    "It kept its 52-48 majority after the vote.",
    "The survey was done Oct. 27-31, before the vote.",
    "They approved a grant for people aged 18-24.",
    "The bill may not get the 60 votes needed to pass.",
    "Three of 19 nominees have been approved.",
    "Seven out of the 10 states voted for him.",
    "One of the 100 senators voted.",
    "The president appointed judges who now make up 10 of the 11 members.",
    "There was no vote on the bill.",
    "Parliament approved the budget by 12 votes.",
    "Parliament approved the budget, two lawmakers said.",
    "Macron won the election with 66 percent of the vote.",
    "He was elected with 51.3% of the vote.",
    "The party won 30-35 percent.",
    "The term lasts 5 to 10 years.",
    "The director was fired in 2017 for lying.",
    "He was elected for 2019-20.",
    "Some 150 lawmakers voted.",
    "More than 100 members voted against the deal.",
    "The deputies voted to raise the tax by 5 to 7 euros.",
    "Parliament voted on the bill at 10.30 on Monday.",
    "The assembly of notables elected a king.",
    "He was elected on a platform of reform.",
]


@pytest.mark.parametrize(("text", "expected"), VOTES + SHARES)
def test_votes(text: str, expected: tuple[int | None, ...]) -> None:
    assert read_tally(text) == Tally(*expected)


@pytest.mark.parametrize("text", NONE)
def test_no_votes(text: str) -> None:
    assert read_tally(text) is None


def test_the_nearest_of_two_votes_counts() -> None:
    text = "The bill passed the House 230-197 and cleared the Senate 52-48."
    assert read_tally(text, text.index("cleared")) == Tally(52, 48)
    assert read_tally(text, text.index("passed")) == Tally(230, 197)


def test_more_votes_than_voters_are_none() -> None:
    assert read_tally("He got 200 votes in the 100-member chamber.") is None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The Green Party won 61 seats.", "won", Tally(61)),
        ("The Green Party, with 61 seats, rejects the bill.", "rejects", None),
        ("The Green Party defends 12 of the 36 seats.", "defends", None),
        ("The Senate passed the bill on a 51-48 vote.", "passed", Tally(51, 48)),
        ("Lawmakers rejected the deal by 60 votes to 40.", "rejected", Tally(40, 60)),
        ("The bill failed 40-60.", "failed", Tally(40, 60)),
        ("The Senate will pass the bill after a 51-48 vote on the rules.", "pass", None),
    ],
)
def test_numbers_near_a_word(nlp: Language, text: str, word: str, expected: Tally | None) -> None:
    assert tally_near(next(token for token in nlp(text) if token.text == word)) == expected
