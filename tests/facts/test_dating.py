"""Dates taken from sayings: text, type → dates of its facts, read on Wednesday 10 June 2020."""

import pytest

from kg.model import Article
from kg.reading import Reader

MONDAY, TUESDAY = "2020-06-08", "2020-06-09"

CASES = [
    ("Angela Merkel said on Monday that the law was a disgrace.", "Condemnation", [MONDAY]),
    ("Angela Merkel said on Monday that Iran should leave Iraq.", "Demand", [MONDAY]),
    ("“We commend Egypt's efforts,” Angela Merkel told reporters on Tuesday.", "Support", [TUESDAY]),
    ("Angela Merkel said on Monday that she condemned Iran in 2015.", "Condemnation", ["2015"]),
    ("“We condemned Iran,” Angela Merkel said on Monday.", "Condemnation", [None]),
    ("Angela Merkel said on Monday that Emmanuel Macron condemned Iran.", "Condemnation", [None]),
    (
        "“The talks failed,” Angela Merkel said on Monday. “We will try again,” Merkel added.",
        "Statement",
        [MONDAY, MONDAY],
    ),
    (
        "“The talks failed,” Angela Merkel said on Monday. “We will try again,” she said.",
        "Statement",
        [MONDAY, MONDAY],
    ),
    (
        "“The talks failed,” Angela Merkel said on Monday. Earlier, Merkel said that Iran had lied.",
        "Statement",
        [MONDAY, None],
    ),
    (
        "“The talks failed,” Angela Merkel said on Monday. Troops moved after Merkel said that Iran lied.",
        "Statement",
        [MONDAY, None],
    ),
    (
        "“The talks failed,” Angela Merkel said on Monday. In another letter, Merkel said that Iran lied.",
        "Statement",
        [MONDAY, None],
    ),
    (
        "Angela Merkel said on Monday it failed. Iran denied that it failed. “The talks fell,” Merkel said.",
        "Statement",
        [MONDAY, None, None],
    ),
    (
        "“The talks failed,” Angela Merkel said on Monday. “We will try again,” Emmanuel Macron added.",
        "Statement",
        [MONDAY, None],
    ),
    (
        "The talks are a sham and must end at once. — Angela Merkel (@am) May 3, 2019",
        "Statement",
        ["2019-05-03"],
    ),
    ("“They fear all talks.” -- Angela Merkel\n\nIn May, 2019, the talks had begun.", "Statement", [None]),
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.mark.parametrize(("text", "type_", "expected"), CASES)
def test_dates_that_sayings_give(reader: Reader, text: str, type_: str, expected: list[str | None]) -> None:
    (reading,) = reader.read([Article("a", text, "0" * 32, None, "2020-06-10")])
    assert [fact.date for fact in reading.facts if fact.type == type_] == expected
