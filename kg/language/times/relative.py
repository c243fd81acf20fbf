"""Dates that count from the article's date or from a date mentioned before."""

from datetime import date, timedelta
from typing import Final

from spacy.tokens import Token

from kg.language.times.context import Candidate, Reading
from kg.language.times.cues import COMPARATIVES, NAMED_DAYS
from kg.language.times.dates import move, write
from kg.language.times.durations import count_of
from kg.language.times.tense import direction, is_destination

_SIZES: Final = ("day", "week", "month", "quarter", "half", "year", "decade", "century")
_CALENDAR: Final = frozenset((*_SIZES, "weekend"))
_CLOCK: Final = {"hour": 24, "minute": 1440, "second": 86400}
"""How many of a unit make a day."""


def weekday(candidate: Candidate) -> list[Reading]:
    """Read "Monday", "next Tuesday", "Sunday morning": the last or next such day, by tense.

    A day with a name of its own ("Super Tuesday") is none, nor is the "Sunday Times".
    """
    number, anchor = candidate.number("weekday"), candidate.context.anchor
    if (candidate.first.i and candidate.first.nbor(-1).lower_ in NAMED_DAYS) or begins_name(candidate.first):
        return []
    part = _part(candidate)
    if anchor is None:
        return [Reading("TIME" if part else "DATE", f"XXXX-WXX-{number + 1}{part}", "weekday-without-date")]
    if candidate.has("shift"):
        week = move(anchor, "week", candidate.number("shift"))
        day = (week or anchor) + timedelta(days=number - anchor.weekday())
        rule = "weekday-of-week"
    else:
        day, rule = _nearest(candidate, anchor, number)
    return [Reading("TIME" if part else "DATE", day.isoformat() + part, rule)]


def _nearest(candidate: Candidate, anchor: date, number: int) -> tuple[date, str]:
    which = candidate.number("which")
    behind, ahead = (anchor.weekday() - number) % 7, (number - anchor.weekday()) % 7
    if which < 0:
        return anchor - timedelta(days=behind if behind > 1 else behind + 7), "last-weekday"
    if which > 0:
        return anchor + timedelta(days=ahead or 7), "next-weekday"
    first = candidate.first
    planned = first.i > 0 and first.nbor(-1).lower_ == "for"
    if planned or direction(first) > 0 or (ahead < behind and is_destination(first)):
        return anchor + timedelta(days=ahead), "next-weekday"
    return anchor - timedelta(days=behind), "last-weekday"


def near_day(candidate: Candidate) -> list[Reading]:
    """Read "today", "yesterday morning"; not the name of a newspaper ("USA Today")."""
    if candidate.first.is_title and _is_in_name(candidate.first):
        return []
    shift, part = candidate.number("day"), _part(candidate)
    anchor = candidate.context.anchor
    if anchor is None:
        return [Reading("DATE", "PRESENT_REF", "near-day-without-date")] if not shift and not part else []
    value = (anchor + timedelta(days=shift)).isoformat() + part
    return [Reading("TIME" if part else "DATE", value, "near-day")]


def begins_name(token: Token) -> bool:
    """Tell whether a word is in the name of an organization or work that goes on after it."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    return token.ent_type_ in {"ORG", "WORK_OF_ART"} and after.ent_iob_ == "I" and after.is_title


def _is_in_name(token: Token) -> bool:
    """Tell whether a capitalised word goes on a name."""
    before = token.nbor(-1) if token.i else token
    return before.pos_ == "PROPN" and (before.is_title or before.is_upper) and not token.is_sent_start


def _is_title(candidate: Candidate) -> bool:
    """Tell whether all words are written with a capital."""
    first, last = candidate.first, candidate.context.token_at(candidate.match.end() - 1)
    return first != last and all(token.is_title for token in first.doc[first.i : last.i + 1])


def _part(candidate: Candidate) -> str:
    """Return the part of the day; none for a night, which belongs to two days and is dated by the first."""
    part = str(candidate.value("part") or "")
    return part if part != "TNI" else ""


def later_part(candidate: Candidate) -> list[Reading]:
    """Read "later in the evening", "that night": on the day that was mentioned last."""
    reference = candidate.context.reference
    if reference is None or reference[1] != "day":
        return []
    return [Reading("TIME", f"{reference[0].isoformat()}{candidate.value('part')}", "part-of-reference")]


def part_of_day(candidate: Candidate) -> list[Reading]:
    """Read "this morning", "last night", "tonight"; not the name of a programme ("CBS This Morning")."""
    anchor = candidate.context.anchor
    if anchor is None or (candidate.first.is_title and _is_in_name(candidate.first)):
        return []
    day = anchor + timedelta(days=candidate.number("which"))
    return [Reading("TIME", f"{day.isoformat()}{candidate.value('part')}", "part-of-day")]


def unit(candidate: Candidate) -> list[Reading]:
    """Read "last week", "this year", "next month"; not the name of a programme ("This Week")."""
    name, anchor = str(candidate.value("unit")), candidate.context.anchor
    if anchor is None or name == "day" or name not in _CALENDAR or _is_title(candidate):
        return []
    shift = candidate.number("which")
    day = move(anchor, name, shift)
    return [Reading("DATE", write(day, name), "shifted-unit" if shift else "this-unit")] if day else []


def weekend(candidate: Candidate) -> list[Reading]:
    """Read "the weekend" and "this weekend": the last or next one, by tense."""
    anchor = candidate.context.anchor
    if anchor is None or candidate.value("unit") != "weekend":
        return []
    if direction(candidate.first) <= 0 and anchor.weekday() < 5:
        anchor -= timedelta(days=7)
    return [Reading("DATE", write(anchor, "weekend"), "weekend")]


def end_of_year(candidate: Candidate) -> list[Reading]:
    """Read "year-end": the last day of the article's year."""
    anchor = candidate.context.anchor
    return [Reading("DATE", f"{anchor.year}-12-31", "year-end")] if anchor else []


def part_of_unit(candidate: Candidate) -> list[Reading]:
    """Read "the end of the year", "later in the day", "year's end": the unit in which the article is."""
    name, anchor = str(candidate.value("unit")), candidate.context.anchor
    if anchor is None or name not in _CALENDAR:
        return []
    reference = candidate.context.reference
    if name == "day" and reference and reference[1] == "day":
        anchor = reference[0]
    return [Reading("DATE", write(anchor, name), "this-unit")]


def ago(candidate: Candidate) -> list[Reading]:
    """Read "two days ago", "decades ago", "a month from now"; hours are within their day."""
    unit, context, amount = str(candidate.value("unit")), candidate.context, count_of(candidate, "count")
    if amount is None:
        return [Reading("DATE", "FUTURE_REF" if candidate.has("ahead") else "PAST_REF", "vague-shift")]
    if context.anchor is None:
        return []
    if unit in _CLOCK:
        unit, amount = "day", amount // _CLOCK[unit]
    if candidate.has("ahead"):
        return _shift(context.anchor, unit, unit, amount, "from-now")
    if unit == "year" and amount == 1 and context.quarter:
        return _shift(context.quarter, "quarter", "year", -1, "year-on-year")
    return _shift(context.anchor, unit, unit, -amount, "about-ago" if _is_rough(candidate) else "ago")


def _is_rough(candidate: Candidate) -> bool:
    """Tell whether a time is counted in decades or only about right: "more than ten years ago"."""
    first = candidate.first
    before = first.nbor(-1).lower_ if first.i else ""
    return before in COMPARATIVES or candidate.value("unit") in ("decade", "century")


def from_reference(candidate: Candidate) -> list[Reading]:
    """Read "a year earlier", "two days later": counted from the date that was mentioned last."""
    unit, context, amount = str(candidate.value("unit")), candidate.context, count_of(candidate, "count")
    if amount is None or unit not in _CALENDAR:
        return []
    amount *= candidate.number("sign")
    if unit == "year" and amount == -1 and context.quarter:
        return _shift(context.quarter, "quarter", "year", -1, "year-on-year")
    if context.reference is None or _is_larger(context.reference[1], unit):
        return []
    day, granularity = context.reference
    return _shift(day, granularity if unit == "year" and granularity != "day" else unit, unit, amount)


def neighbour(candidate: Candidate) -> list[Reading]:
    """Read "the following year", "the next day", "that month", "the previous week" from the last date."""
    unit, reference = str(candidate.value("unit")), candidate.context.reference
    if reference is None or unit not in _CALENDAR or _is_larger(reference[1], unit):
        return []
    return _shift(reference[0], unit, unit, candidate.number("which"))


def year_on_year(candidate: Candidate) -> list[Reading]:
    """Read "the year-earlier quarter": the quarter that was mentioned last, a year before."""
    quarter = candidate.context.quarter
    return _shift(quarter, "quarter", "year", -1, "year-on-year") if quarter else []


def same_quarter(candidate: Candidate) -> list[Reading]:
    """Read "the quarter", "the latest period": the quarter that was mentioned last."""
    quarter = candidate.context.quarter
    if quarter is None or candidate.value("unit") not in ("quarter", 0):
        return []
    return [Reading("DATE", write(quarter, "quarter"), "same-quarter")]


def _is_larger(granularity: str, unit: str) -> bool:
    """Say whether a date is too coarse to count `unit` from it: "in 1998 … two days later"."""
    return granularity in _SIZES and unit in _SIZES and _SIZES.index(granularity) > _SIZES.index(unit)


def _shift(
    day: date, granularity: str, unit: str, amount: float, rule: str = "from-reference"
) -> list[Reading]:
    """Return the stretch of the given granularity that holds `day` moved by `amount` units."""
    moved = move(day, unit, round(amount))
    written = _WRITTEN_AS.get(granularity, granularity)
    return [Reading("DATE", write(moved, written), rule)] if moved else []


_WRITTEN_AS: Final = {
    "decade": "year",
    "century": "year",
    "half": "year",
    "season": "year",
    "fortnight": "week",
}
