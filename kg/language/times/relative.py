"""Dates that count from the article's date or from a date mentioned before."""

from datetime import date, timedelta

from kg.language.times.context import Candidate, Reading
from kg.language.times.dates import move, write
from kg.language.times.durations import count_of
from kg.language.times.tense import direction

_CALENDAR = frozenset(("day", "week", "weekend", "month", "quarter", "year", "decade", "century"))


def weekday(candidate: Candidate) -> list[Reading]:
    """Read "Monday", "next Tuesday", "Sunday morning": the last or next such day, by tense."""
    number, anchor = candidate.number("weekday"), candidate.context.anchor
    part = str(candidate.value("part") or "")
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
        return anchor - timedelta(days=behind or 7), "last-weekday"
    if which > 0:
        return anchor + timedelta(days=ahead or 7), "next-weekday"
    if direction(candidate.first) > 0:
        return anchor + timedelta(days=ahead), "next-weekday"
    return anchor - timedelta(days=behind), "last-weekday"


def near_day(candidate: Candidate) -> list[Reading]:
    """Read "today", "yesterday morning", "tonight"."""
    shift, part = candidate.number("day"), str(candidate.value("part") or "")
    anchor = candidate.context.anchor
    lexeme = candidate.lexeme("day")
    if lexeme and lexeme.end - lexeme.start == len("tonight") and candidate.first.lower_ == "tonight":
        part = "TNI"
    if anchor is None:
        return [Reading("DATE", "PRESENT_REF", "near-day-without-date")] if shift == 0 and not part else []
    value = (anchor + timedelta(days=shift)).isoformat() + part
    return [Reading("TIME" if part else "DATE", value, "near-day")]


def part_of_day(candidate: Candidate) -> list[Reading]:
    """Read "this morning" and "last night"."""
    anchor = candidate.context.anchor
    if anchor is None:
        return []
    day = anchor + timedelta(days=candidate.number("which"))
    return [Reading("TIME", f"{day.isoformat()}{candidate.value('part')}", "part-of-day")]


def unit(candidate: Candidate) -> list[Reading]:
    """Read "last week", "this year", "next month", "past year"."""
    name, anchor = str(candidate.value("unit")), candidate.context.anchor
    if anchor is None or name == "day" or name not in _CALENDAR:
        return []
    day = move(anchor, name, candidate.number("which"))
    return (
        [Reading("DATE", write(day, name), "this-unit" if not candidate.number("which") else "shifted-unit")]
        if day
        else []
    )


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
    """Read "two days ago", "a year ago", "decades ago", "three weeks from now"."""
    name, context = str(candidate.value("unit")), candidate.context
    amount = count_of(candidate, "count")
    sign = candidate.number("sign")
    if amount is None:
        return [Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", "vague-shift")]
    if name in ("hour", "minute", "second"):
        return []
    if name == "year" and amount == 1 and context.quarter and context.anchor:
        return _shift(context.quarter, "quarter", name, amount, sign, "year-on-year")
    return _shift(context.anchor, name, name, amount, sign, "ago") if context.anchor else []


def before_reference(candidate: Candidate) -> list[Reading]:
    """Read "a year earlier", "two days later": counted from the date that was mentioned last."""
    name, context = str(candidate.value("unit")), candidate.context
    amount, sign = count_of(candidate, "count"), candidate.number("sign")
    if amount is None or name not in _CALENDAR:
        return []
    if name == "year" and amount == 1 and context.quarter:
        return _shift(context.quarter, "quarter", name, amount, sign, "year-on-year")
    if context.reference is None:
        return []
    day, granularity = context.reference
    return _shift(
        day,
        granularity if name == "year" and granularity != "day" else name,
        name,
        amount,
        sign,
        "from-reference",
    )


def year_on_year(candidate: Candidate) -> list[Reading]:
    """Read "the year-earlier quarter": the quarter that was mentioned last, a year before."""
    quarter = candidate.context.quarter
    return _shift(quarter, "quarter", "year", 1, -1, "year-on-year") if quarter else []


def same_quarter(candidate: Candidate) -> list[Reading]:
    """Read "the quarter", "the latest period": the quarter that was mentioned last."""
    quarter = candidate.context.quarter
    if quarter is None or candidate.value("unit") not in ("quarter", 0):
        return []
    return [Reading("DATE", write(quarter, "quarter"), "same-quarter")]


def _shift(day: date, granularity: str, name: str, amount: float, sign: int, rule: str) -> list[Reading]:
    moved = move(day, name, sign * round(amount))
    if granularity in ("decade", "century", "half", "season"):
        granularity = "year"
    if granularity == "fortnight":
        granularity = "week"
    return [Reading("DATE", write(moved, granularity), rule)] if moved else []


def neighbour(candidate: Candidate) -> list[Reading]:
    """Read "the following year", "the next day", "that month", "the previous week" from the last date."""
    name, reference = str(candidate.value("unit")), candidate.context.reference
    which = candidate.number("which")
    if reference is None or name not in _CALENDAR:
        return []
    day, granularity = reference
    sizes = ("day", "week", "month", "quarter", "year", "decade")
    if granularity in sizes and name in sizes and sizes.index(granularity) > sizes.index(name):
        return []
    return (
        _shift(day, name, name, 1, which, "from-reference")
        if which
        else [Reading("DATE", write(day, name), "same-unit")]
    )
