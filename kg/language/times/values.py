"""From a time expression to the date of an event."""

from datetime import timedelta

from kg.language.times.dates import read
from kg.model import TimeExpression


def event_date(expression: TimeExpression) -> str | None:
    """Return the date that an expression gives an event: ``2020-01-05``, ``2019-01`` or ``2018``.

    A time of day gives its day, a weekend its Saturday, a week the month in which its working days lie.
    A quarter, half or season gives its year. Decades, centuries, durations, repeated times and the vague
    past, present and future give None. "Months ago" gives the month, "years ago" the year, unless the count
    is a rough one ("more than ten years ago", "a decade ago").
    """
    is_point = expression.type in ("DATE", "TIME") and expression.rule != "about-ago"
    calendar = read(expression.value) if is_point else None
    if calendar is None:
        return None
    day, granularity = calendar
    if granularity in ("day", "weekend"):
        return day.isoformat()
    if granularity == "month":
        return day.isoformat()[:7]
    if granularity == "week":
        friday = day + timedelta(days=4)
        return day.isoformat()[:7] if friday.month == day.month else None
    return f"{day.year:04}"
