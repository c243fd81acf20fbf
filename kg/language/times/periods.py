"""Quarters, halves, seasons, decades, centuries and holidays."""

from datetime import date, timedelta

from kg.language.times.context import Candidate, Reading
from kg.language.times.dates import SEASON_STARTS, easter, nth_weekday
from kg.language.times.explicit import toward
from kg.language.times.lexicon import FIXED_DAYS, MOVING_DAYS
from kg.language.times.tense import direction


def decade(candidate: Candidate) -> list[Reading]:
    """Read "the 1990s", "the '80s", "the nineties"."""
    return [Reading("DATE", str(candidate.number("decade")))]


def century(candidate: Candidate) -> list[Reading]:
    """Read "the 19th century", which is 18 in ISO 8601."""
    if candidate.value("unit") != "century":
        return []
    return [Reading("DATE", f"{candidate.number('ordinal') - 1:02}")]


def quarter(candidate: Candidate) -> list[Reading]:
    """Read "the third quarter", "fourth quarter of 2019", "this year's third quarter".

    Without a year it is the last quarter of that number that has begun on the article's date.
    """
    number, anchor = candidate.number("ordinal"), candidate.context.anchor
    if candidate.value("unit") != "quarter" or not 1 <= number <= 4:
        return []
    if candidate.has("year"):
        return [Reading("DATE", f"{candidate.number('year')}-Q{number}")]
    if anchor is None:
        return []
    if candidate.has("shift"):
        year, rule = anchor.year + candidate.number("shift"), "quarter-of-relative-year"
    else:
        year, rule = anchor.year - (3 * number - 2 > anchor.month), "quarter-without-year"
    return [Reading("DATE", f"{year}-Q{number}", rule)]


def half_year(candidate: Candidate) -> list[Reading]:
    """Read "the second half of 2019" and "the first half of the year"."""
    number = 2 if candidate.value("ordinal") == -1 else candidate.number("ordinal")
    anchor = candidate.context.anchor
    if number not in (1, 2):
        return []
    if candidate.has("year"):
        return [Reading("DATE", f"{candidate.number('year')}-H{number}")]
    if anchor is None or candidate.value("unit") != "year":
        return []
    return [Reading("DATE", f"{anchor.year + candidate.number('shift')}-H{number}", "half-of-relative-year")]


def season(candidate: Candidate) -> list[Reading]:
    """Read "spring 2019", "last fall", "this summer", "over the summer"."""
    name, anchor = str(candidate.value("season")), candidate.context.anchor
    if candidate.has("year"):
        return [Reading("DATE", f"{candidate.number('year')}-{name}")]
    if anchor is None:
        return []
    which, month = candidate.number("which"), anchor.month - SEASON_STARTS[name]
    if not candidate.has("which"):
        which = direction(candidate.first)
    year = anchor.year - (which < 0 and month <= 2) + (which > 0 and month >= 0)
    return [Reading("DATE", f"{year}-{name}", "season")]


def holiday(candidate: Candidate) -> list[Reading]:
    """Read a holiday whose day the calendar gives, in the year that tense and the article's date give."""
    name, anchor = str(candidate.value("holiday")), candidate.context.anchor
    token = candidate.context.token_at(candidate.match.start("holiday"))
    if token.ent_type_ == "PERSON" or (token.dep_ == "compound" and " " not in name):
        return []
    if candidate.has("year"):
        return [Reading("DATE", _day_of(name, candidate.number("year")).isoformat(), "holiday")]
    if anchor is None:
        return []
    days = [_day_of(name, anchor.year + shift) for shift in (-1, 0, 1)]
    if toward(candidate) > 0:
        day = min(day for day in days if day >= anchor)
    else:
        day = max(day for day in days if day <= anchor)
    return [Reading("DATE", day.isoformat(), "holiday")]


def _day_of(name: str, year: int) -> date:
    """Return the day of a holiday in a year."""
    if name in FIXED_DAYS:
        return date(year, *FIXED_DAYS[name])
    if name in MOVING_DAYS:
        month, weekday, nth = MOVING_DAYS[name]
        return nth_weekday(year, month, weekday, nth)
    if name == "election day":
        return nth_weekday(year, 11, 0, 1) + timedelta(days=1)
    return easter(year) - timedelta(days=2 if name == "good friday" else 0)
