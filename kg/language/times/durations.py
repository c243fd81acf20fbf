"""Lengths of time, repeated times, clock times and the vague past, present and future."""

from typing import Final

from kg.language.times.context import Candidate, Reading
from kg.language.times.cues import COMPARATIVES
from kg.language.times.lexicon import spelled
from kg.language.times.tense import direction

_LETTERS: Final = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}
_CLOCK: Final = frozenset(("second", "minute", "hour"))
_MULTIPLES: Final = {
    "decade": ("year", 10),
    "century": ("year", 100),
    "fortnight": ("week", 2),
    "weekend": ("day", 2),
}
_VAGUE: Final = {"decade": "PXDE", "century": "PXCE"}
_PARTS: Final = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60)}


def count_of(candidate: Candidate, group: str) -> float | None:
    """Return the number that a group of the tape spells, or None where it is vague or absent.

    Compounds add up ("twenty-four", "two and a half", "2 1/2"); "hundred" and "thousand" multiply.
    """
    if not candidate.has(group):
        return None
    start, end = candidate.match.span(group)
    tape = candidate.context.tape
    letters, values = tape.letters[start:end], [lexeme.value for lexeme in tape.lexemes[start:end]]
    if "v" in letters:
        return 2 if 2 in values else None
    if "/" in letters:
        whole, part, parts = (
            float(value) for letter, value in zip(letters, values, strict=True) if letter == "D"
        )
        return whole + part / max(parts, 1)
    counted = (float(value) for letter, value in zip(letters, values, strict=True) if letter in "DN%")
    return spelled(counted, 0.5 * letters.count("j")) or 1


def period(amount: float | None, unit: str) -> str:
    """Return the ISO 8601 duration of `amount` units; None is an unknown number."""
    if amount is None:
        return _VAGUE.get(unit) or f"P{'T' if unit in _CLOCK else ''}X{_LETTERS.get(unit, 'D')}"
    if unit in _MULTIPLES:
        unit, factor = _MULTIPLES[unit]
        amount *= factor
    prefix = "PT" if unit in _CLOCK else "P"
    whole, rest = int(amount), amount % 1
    if rest and unit in _PARTS:
        smaller, factor = _PARTS[unit]
        tail = f"{round(rest * factor)}{_LETTERS[smaller]}"
        return prefix + (f"{whole}{_LETTERS[unit]}" if whole else "") + tail
    return f"{prefix}{amount:g}{_LETTERS[unit]}"


def duration(candidate: Candidate) -> list[Reading]:
    """Read "three days", "five-year", "the past decade", "a few weeks"."""
    unit = str(candidate.value("unit"))
    amount = count_of(candidate, "count") if candidate.has("count") else 1
    if candidate.has("half"):
        amount = (amount or 0) + 0.5
    if unit in ("minute", "second") and not candidate.has("count"):
        return []
    if unit == "quarter" and candidate.context.tape.letters[candidate.match.start()] not in "Tlpnc":
        return []
    return [Reading("DURATION", period(amount, unit), "duration")]


def half_unit(candidate: Candidate) -> list[Reading]:
    """Read "half an hour"."""
    return [Reading("DURATION", period(0.5, str(candidate.value("unit"))), "duration")]


def vague_duration(candidate: Candidate) -> list[Reading]:
    """Read "for years", "in coming weeks", "decades-long"."""
    return [Reading("DURATION", period(None, str(candidate.value("unit"))), "vague-duration")]


_GOVERNORS: Final = frozenset(("ADP", "VERB", "SCONJ", "PART"))


def one_unit(candidate: Candidate) -> list[Reading]:
    """Read "a week": a length after a preposition or comparison, a rate after a noun ("$3 a day")."""
    token, unit = candidate.first, str(candidate.value("unit"))
    if unit in ("second", "quarter", "weekend") or not token.i:
        return []
    before, after = token.nbor(-1), token.doc[token.i + 2 : token.i + 3].text
    if before.pos_ in _GOVERNORS or before.lower_ in COMPARATIVES or after in ("after", "before"):
        return [Reading("DURATION", period(1, unit), "duration")]
    if before.pos_ in ("NOUN", "NUM") or before.lower_ in ("once", "twice", "times"):
        return [Reading("SET", period(1, unit), "rate")] if unit != "hour" or before.pos_ == "NOUN" else []
    return []


def repeated(candidate: Candidate) -> list[Reading]:
    """Read "every year", "each month", "every two weeks"."""
    amount = count_of(candidate, "count") if candidate.has("count") else 1
    return [Reading("SET", period(amount, str(candidate.value("unit"))), "set")]


def repeated_weekday(candidate: Candidate) -> list[Reading]:
    """Read "every Tuesday"."""
    return [Reading("SET", f"XXXX-WXX-{candidate.number('weekday') + 1}", "set")]


def frequency(candidate: Candidate) -> list[Reading]:
    """Read "daily", "annually"; capitalised it is part of a name."""
    if not candidate.first.is_lower:
        return []
    return [Reading("SET", str(candidate.value("word")), "set")]


def vague(candidate: Candidate) -> list[Reading]:
    """Read "now", "recently" and, in a clause about the future, "soon"."""
    value, first = str(candidate.value("word")), candidate.first
    as_soon = first.i > 0 and first.nbor(-1).lower_ == "as"
    if value == "FUTURE_REF" and (as_soon or direction(first) <= 0):
        return []
    return [Reading("DATE", value, "vague")]


def past_reference(_: Candidate) -> list[Reading]:
    """Read "recent years"."""
    return [Reading("DATE", "PAST_REF", "vague")]


def present_reference(_: Candidate) -> list[Reading]:
    """Read "these days"."""
    return [Reading("DATE", "PRESENT_REF", "vague")]


def vague_side(candidate: Candidate) -> list[Reading]:
    """Read "in the past" and "in the near future", where they are nouns."""
    first, last = candidate.first, candidate.context.token_at(candidate.match.end() - 1)
    if last.pos_ != "NOUN" or not first.i or first.nbor(-1).lower_ not in ("in", "into"):
        return []
    return [Reading("DATE", "PAST_REF" if candidate.number("side") < 0 else "FUTURE_REF", "vague")]


def clock_time(candidate: Candidate) -> list[Reading]:
    """Read "10:30 a.m.", "noon", "0735 GMT" on the day that was mentioned last, else the article's."""
    context = candidate.context
    if candidate.has("named"):
        time = f"T{candidate.number('named')}:00"
    else:
        hour, minute = candidate.number("hour"), candidate.number("minute")
        if candidate.has("military"):
            hour, minute = divmod(candidate.number("military"), 100)
        if candidate.has("meridiem"):
            hour = hour % 12 + candidate.number("meridiem")
        if hour > 24 or minute > 59:
            return []
        time = f"T{hour:02}:{minute:02}"
    day = context.reference[0] if context.reference and context.reference[1] == "day" else context.anchor
    return [Reading("TIME", f"{day.isoformat() if day else 'XXXX-XX-XX'}{time}", "clock")]
