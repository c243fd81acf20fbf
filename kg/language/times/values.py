"""From a time expression to the date of an event."""

from datetime import timedelta
from typing import Final

from kg.language.times.dates import parse_day, read
from kg.model import TimeExpression

_MONTHLY: Final = frozenset(("month", "quarter", "half", "season"))


def event_date(expression: TimeExpression) -> str | None:
    """Return the date that an expression gives an event: ``2020-01-05``, ``2019-01`` or ``2018``.

    A time of day gives its day; a week its month, where it lies in one month, else its year or nothing.
    A quarter, half or season gives its year. Decades, centuries, durations, repeated times and the vague
    past, present and future give None. "Months ago" gives the month, "years ago" the year.
    """
    calendar = read(expression.value) if expression.type in ("DATE", "TIME") else None
    if calendar is None:
        return None
    day, granularity = calendar
    if granularity == "day":
        return day.isoformat()
    if granularity == "month":
        return day.isoformat()[:7]
    if granularity == "week":
        return _month_of_week(day.isoformat(), expression.anchor)
    return f"{day.year:04}"


def _month_of_week(monday: str, anchor: str | None) -> str | None:
    """Return the month of a week that lies in one month; the article's month settles a divided week."""
    first = parse_day(monday)
    if first is None:
        return None
    months = {first.isoformat()[:7], (first + timedelta(days=6)).isoformat()[:7]}
    if len(months) == 1:
        return months.pop()
    return anchor[:7] if anchor and anchor[:7] in months else None
