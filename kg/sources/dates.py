"""Dates as sources write them, into ISO 8601."""

import re
from datetime import date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}.*)?"
_WRITTEN = tuple(
    re.compile(_WEEKDAY + order + r"(?P<year>\d{4})" + _CLOCK, re.IGNORECASE)
    for order in (rf"{_DAY}[\s-]+{_NAME}[,\s-]+", rf"{_NAME}\s+{_DAY},?\s+")
)
_NUMERIC = re.compile(r"(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})" + _CLOCK)


def parse_date(text: str) -> str | None:
    """Return a date or time as ``YYYY-MM-DD``, the day as written, or None where it is not clear.

    Read are ISO 8601 dates and times, ``6 January 2020``, ``Jan. 6, 2020``, RFC 5322 times and
    ``2020/01/06``. A date without day, or in an order that countries read differently (``06/01/2020``),
    is not clear.
    """
    text = text.strip()
    try:
        return datetime.fromisoformat(text).date().isoformat()
    except ValueError:
        return _written(text)


def _written(text: str) -> str | None:
    for pattern in (*_WRITTEN, _NUMERIC):
        if found := pattern.fullmatch(text):
            month = found["month"].lower()
            number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
            return _iso(int(found["year"]), number, int(found["day"]))
    return None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
