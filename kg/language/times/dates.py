"""Calendar arithmetic at the granularity of ISO 8601 and TIMEX3 values."""

import re
from datetime import date, timedelta
from typing import Final

_DAYS: Final = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
SEASON_STARTS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First months of the seasons."""

_VALUE: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<end>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?))?$"
)


def parse_day(text: str | None) -> date | None:
    """Return the day at the start of an ISO date or date-time, or None where there is no full one."""
    try:
        day = date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
    return day if 1000 <= day.year < 3000 else None


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def move(day: date, unit: str, amount: int) -> date | None:
    """Return `day` moved by `amount` units (day … century), at the month's last day where it is shorter."""
    try:
        if unit in _DAYS:
            return day + timedelta(days=_DAYS[unit] * amount)
        months = day.year * 12 + day.month - 1 + _MONTHS[unit] * amount
        year, month = divmod(months, 12)
        last = (
            date(year + (month == 11), month % 11 + 1 if month == 11 else month + 2, 1) - timedelta(1)
        ).day
        return date(year, month + 1, min(day.day, last))
    except (KeyError, ValueError, OverflowError):
        return None


def write(day: date, unit: str) -> str:
    """Return the value of the day, week, month, quarter, year, decade or century that holds `day`."""
    if unit in ("week", "weekend"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
    if unit == "quarter":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4, "decade": 3, "century": 2}[unit]]


def read(value: str) -> tuple[date, str] | None:
    """Return the first day and the granularity of a calendar value, or None where it names no stretch."""
    match = _VALUE.match(value)
    if match is None:
        return None
    year = int(match["year"])
    try:
        if match["week"]:
            monday = date.fromisocalendar(year, int(match["week"]), 1)
            return (monday + timedelta(days=5), "weekend") if match["end"] else (monday, "week")
        if match["quarter"]:
            return date(year, 3 * int(match["quarter"]) - 2, 1), "quarter"
        if match["half"]:
            return date(year, 6 * int(match["half"]) - 5, 1), "half"
        if match["season"]:
            return date(year, SEASON_STARTS[match["season"]], 1), "season"
        day = date(year, int(match["month"] or 1), int(match["day"] or 1))
    except ValueError:
        return None
    return day, "day" if match["day"] else "month" if match["month"] else "year"


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth `weekday` (Monday is 0) of a month; ``nth=-1`` is the last."""
    if nth < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=(following.weekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher algorithm)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    correction = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * correction) // 451
    month, day = divmod(epact + correction - 7 * shift + 114, 31)
    return date(year, month, day + 1)
