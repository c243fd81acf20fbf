"""Seats held: sentence → (holder, body, seats, all seats)."""

import pytest
from spacy.language import Language

from kg.facts.arguments import Resolver
from kg.facts.seats import seats

HELD = [
    ("Likud has 35 of the 120 seats in the Knesset.", ("Likud", "Knesset", 35, 120)),
    ("The Green Party kept its 42 seats in the Bundestag.", ("Green Party", "Bundestag", 42, None)),
    ("The Fidesz party, which holds 133 of 199 seats, opposed the bill.", ("Fidesz", "", 133, 199)),
    (
        "The Democratic Party controls 51 seats in the 100-seat Senate.",
        ("Democratic Party", "Senate", 51, 100),
    ),
    (
        "With 31 seats in the Bundestag, the Green Party is a small group.",
        ("Green Party", "Bundestag", 31, None),
    ),
    ("The Green Party's 12 seats in the Bundestag are at risk.", ("Green Party", "Bundestag", 12, None)),
    ("The 12 seats held by the Green Party are at risk.", ("Green Party", "", 12, None)),
    ("The nine seats held by Republicans but won by a rival in 2016 matter.", ("Republicans", "", 9, None)),
    ("The Labour Party has 42 deputies in the 120-seat Knesset.", ("Labour Party", "Knesset", 42, 120)),
    ("The Labour Party, which has two MPs, left.", ("Labour Party", "", 2, None)),
    ("The Labour Party, with 14 seats in the Sejm, opposed it.", ("Labour Party", "Sejm", 14, None)),
    ("Republicans hold 52 Senate seats.", ("Republicans", "Senate", 52, None)),
    ("Republicans hold a 52-48 majority in the Senate.", ("Republicans", "Senate", 52, None)),
    ("With Republicans controlling 52 seats, the bill is safe.", ("Republicans", "", 52, None)),
    ("Likud is the largest party with 32 seats in the Knesset.", ("Likud", "Knesset", 32, None)),
]

NOT_HELD = [
    "The Labour Party has 420 members.",
    "The Labour Party has a 12-seat majority.",
    "The Labour Party has 5-7 seats to win.",
    "The Labour Party has 42 factories in the 120-seat Knesset.",
    "The Green Party lost its 42 seats in the Bundestag.",
    "The Green Party would have 42 seats in the Bundestag.",
    "The Green Party does not hold 42 seats in the Bundestag.",
    "The Green Party is expected to hold 42 seats in the Bundestag.",
    "The car has 5 seats.",
    "Those six Senate seats held by Republicans are at risk.",
    "Two Democrats held one of its two Senate seats for decades.",
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_seats_held(nlp: Language, text: str, expected: tuple[str, str, int, int | None]) -> None:
    doc = nlp(text)
    (fact,) = seats(doc, Resolver(doc))
    assert fact.agent is not None
    assert fact.tally is not None
    holder, body, held, total = expected
    assert holder in fact.agent.span.text
    assert body in (fact.target.span.text if fact.target is not None else "")
    assert (fact.tally.votes_for, fact.tally.of) == (held, total)


@pytest.mark.parametrize("text", NOT_HELD)
def test_seats_not_held(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert seats(doc, Resolver(doc)) == []
