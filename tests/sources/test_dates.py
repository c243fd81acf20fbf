import pytest

from kg.sources.dates import parse_date


@pytest.mark.parametrize(
    "text",
    [
        "2020-01-06",
        " 2020-01-06 ",
        "20200106",
        "2020-01-06T23:30:00-05:00",
        "2020-01-06T10:00:00Z",
        "2020-01-06 10:00",
        "2020/01/06",
        "2020/1/6",
        "2020.01.06",
        "6 January 2020",
        "06 Jan 2020",
        "6th January, 2020",
        "6-Jan-2020",
        "January 6, 2020",
        "Jan. 6, 2020",
        "JANUARY 6TH 2020",
        "Monday, January 6, 2020",
        "Mon 6 Jan 2020",
        "Mon, 06 Jan 2020 23:30:00 -0500",
        "January 6, 2020 at 4:05 p.m. ET",
    ],
)
def test_clear_dates(text: str) -> None:
    assert parse_date(text) == "2020-01-06"


@pytest.mark.parametrize(
    ("text", "iso"), [("Sept. 1, 1999", "1999-09-01"), ("29 February 2016", "2016-02-29")]
)
def test_other_months(text: str, iso: str) -> None:
    assert parse_date(text) == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "06/01/2020",
        "1/21/18",
        "2020",
        "2020-01",
        "January 2020",
        "30 February 2020",
        "2020-13-01",
        "Sunday",
        "today",
    ],
)
def test_unclear_dates(text: str) -> None:
    assert parse_date(text) is None
