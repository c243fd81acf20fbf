"""Dates that name their day, month or year; the article's date fills in a missing year."""

from datetime import date
from itertools import pairwise
from typing import Final

from spacy.tokens import Token

from kg.language.times.context import Candidate, Reading
from kg.language.times.cues import ATTACKS, MISSIONS, YEAR_HEADS
from kg.language.times.dates import day_of
from kg.language.times.lexer import Lexeme
from kg.language.times.tense import direction

_CENTRES: Final = {-1: -120, 0: -30, 1: 120}
"""Days after the article around which a day without a year is looked for, by the direction of the tense."""
_DISTANT_MONTHS: Final = 10
"""A month without year that was so many months ago is the next one, whatever the tense."""
_RECENT_MONTHS: Final = 8
"""A month without year and tense is past where it was at most so many months ago."""
_MARCH: Final = 3
_MARCH_AIMS: Final = frozenset(("for", "on", "of"))
_MAY: Final = 5
_COUNT_LABELS: Final = frozenset(("CARDINAL", "MONEY", "QUANTITY", "PERCENT"))
_AMOUNT_LABELS: Final = _COUNT_LABELS - {"CARDINAL"}


def calendar_date(candidate: Candidate) -> list[Reading]:
    """Read "5 January 2020", "Sept. 11", "2020-01-05" and "last year's May 5"."""
    if not candidate.has("year") and not candidate.has("shift") and _is_attack(candidate):
        return [Reading("DATE", "2001-09-11", "byname")]
    reading = _day(candidate, "day")
    return [reading] if reading else []


def two_days(candidate: Candidate) -> list[Reading]:
    """Read both days of "May 3-5, 2019" and "7 and 8 September"."""
    first, second = _day(candidate, "day"), _day(candidate, "second")
    if first is None or second is None or first.value >= second.value:
        return []
    split = candidate.match.start("second")
    return [first._replace(end=split - 1), second._replace(start=split)]


def _day(candidate: Candidate, group: str) -> Reading | None:
    """Return the day whose number is in `group`, in the year that the text or the article's date gives."""
    anchor, month, number = candidate.context.anchor, candidate.number("month"), candidate.number(group)
    if candidate.has("year"):
        day, rule = day_of(year_of(candidate), month, number), "explicit"
    elif anchor is None or candidate.value("unit") not in (None, "year"):
        return None
    elif candidate.has("shift"):
        day, rule = day_of(anchor.year + candidate.number("shift"), month, number), "day-of-relative-year"
    else:
        day, rule = _nearest_day(candidate, anchor, month, number), "day-without-year"
    return Reading("DATE", day.isoformat(), rule) if day else None


def _nearest_day(candidate: Candidate, anchor: date, month: int, number: int) -> date | None:
    """Return the day of the month in the year that tense, weekday and the article's date give."""
    years = range(anchor.year - 1, anchor.year + 2)
    days = [day for year in years if (day := day_of(year, month, number))]
    if candidate.has("weekday"):
        days = [day for day in days if day.weekday() == candidate.number("weekday")] or days
    side = toward(candidate)
    if side < 0 and _is_attributive(candidate):
        side = 0
    centre = anchor.toordinal() + _CENTRES[side]
    return min(days, key=lambda day: abs(day.toordinal() - centre), default=None)


def _is_attributive(candidate: Candidate) -> bool:
    """Say whether a noun follows that the date belongs to: "her August 30 primary"."""
    last = candidate.context.token_at(candidate.match.end() - 1)
    noun = next((token for token in last.doc[last.i + 1 : last.i + 4] if token.pos_ == "NOUN"), None)
    return noun is not None and noun.left_edge.i <= candidate.first.i


def year_of(candidate: Candidate) -> int:
    """Return the year of a match; two digits are one of 1950 to 2049."""
    year = candidate.number("year")
    return year if year >= 100 else year + (2000 if year < 50 else 1900)


def toward(candidate: Candidate) -> int:
    """Return -1 for the past, 1 for the future, 0 for neither: from "last" and "next", else from tense."""
    return candidate.number("which") or direction(candidate.first)


def _is_attack(candidate: Candidate) -> bool:
    """Say whether "Sept. 11" names the attacks of 2001."""
    if (candidate.number("month"), candidate.number("day")) != (9, 11):
        return False
    last = candidate.context.token_at(candidate.match.end() - 1)
    named = (token for token in last.doc[last.i + 1 : last.i + 4] if token.lower_ in ATTACKS)
    return any(not _is_elsewhere(token) for token in named)


def _is_elsewhere(attacks: Token) -> bool:
    """Tell whether attacks were on a mission abroad ("the Sept. 11 attacks on the consulate")."""
    on = (child for child in attacks.children if child.dep_ == "prep" and child.lower_ in ("on", "at"))
    return any(noun.lower_ in MISSIONS for child in on for noun in child.children)


def slashed_date(candidate: Candidate) -> list[Reading]:
    """Read "1/5/2020" with the month first, or second where the first number is no month; 9/11 is 2001."""
    month, day = candidate.number("month"), candidate.number("day")
    if not candidate.has("year"):
        return [Reading("DATE", "2001-09-11", "byname")] if (month, day) == (9, 11) else []
    if month > 12:
        month, day = day, month
    found = day_of(year_of(candidate), month, day)
    return [Reading("DATE", found.isoformat())] if found else []


def month_of_year(candidate: Candidate) -> list[Reading]:
    """Read "May 2019" and "May of last year"."""
    anchor = candidate.context.anchor
    if candidate.has("year"):
        return [Reading("DATE", f"{candidate.number('year')}-{candidate.number('month'):02}")]
    if anchor is None or candidate.value("unit") != "year":
        return []
    year = anchor.year + candidate.number("shift")
    return [Reading("DATE", f"{year}-{candidate.number('month'):02}", "month-of-relative-year")]


def month(candidate: Candidate) -> list[Reading]:
    """Read a month without its year: "in May", "last October"."""
    anchor, number, which = candidate.context.anchor, candidate.number("month"), candidate.number("which")
    if anchor is None or not _is_month(candidate):
        return []
    ago = (anchor.month - number) % 12
    side = which or direction(candidate.first) or (1 if ago > _RECENT_MONTHS else -1)
    if not which and ago >= _DISTANT_MONTHS:
        side = 1
    year = anchor.year
    if side > 0:
        year += number < anchor.month or (which > 0 and number == anchor.month)
    else:
        year -= number > anchor.month or (which < 0 and ago <= 1)
    return [Reading("DATE", f"{year}-{number:02}", "month-without-year")]


def _is_month(candidate: Candidate) -> bool:
    """Tell the month from the verb "may", the noun "march" and people's names."""
    start, at = candidate.match.start(), candidate.match.start("month")
    token = candidate.context.token_at(at)
    before = token.nbor(-1).lower_ if token.i else ""
    if start < at or before == "in":
        return True
    if candidate.number("month") == _MAY and _is_surname(token):
        return False
    if candidate.context.tape.letters[start - 1 : start] in ("i", "I", "~"):
        return True
    if candidate.number("month") == _MARCH and token.doc[token.i + 1 : token.i + 2].text in _MARCH_AIMS:
        return False
    if token.i and token.nbor(-1).ent_type_ == "PERSON":
        return False
    if candidate.number("month") == _MAY and token.dep_ in ("nsubj", "nsubjpass", "poss", "dobj"):
        return False
    return token.ent_type_ == "DATE"


def _is_surname(token: Token) -> bool:
    """Tell whether a word ends a name somewhere in the article ("Theresa May", "Mrs. May")."""
    return any(
        child.dep_ == "compound" and child.pos_ == "PROPN" and child.lower_ not in YEAR_HEADS
        for other in token.doc
        if other.text == token.text
        for child in other.children
    )


def year(candidate: Candidate) -> list[Reading]:
    """Read a bare year; a count of things, as in "2000 soldiers", is none. "1998-99" gives both years."""
    first, at = candidate.number("year"), candidate.match.start("year")
    if not candidate.has("fiscal") and not _is_year(candidate.context.token_at(at), first):
        return []
    second = first // 100 * 100 + candidate.number("second")
    if second <= first or not _is_tight(candidate.context.tape.lexemes[at : at + 3]):
        return [Reading("DATE", str(first), end=at + 1)]
    return [Reading("DATE", str(first), end=at + 1), Reading("DATE", str(second), start=at + 2)]


def _is_tight(lexemes: list[Lexeme]) -> bool:
    """Say whether no blank stands between lexemes."""
    return all(left.end == right.start for left, right in pairwise(lexemes))


def _is_year(token: Token, number: int) -> bool:
    before = token.nbor(-1).lower_ if token.i else ""
    if token.ent_type_ == "ORG" and token.i + 1 < len(token.doc) and token.nbor().ent_iob_ == "I":
        return False
    if before in YEAR_HEADS and token.ent_type_ not in _AMOUNT_LABELS:
        return 1500 <= number < 2100 or token.ent_type_ == "DATE"
    return token.ent_type_ not in _COUNT_LABELS and before not in ("$", "£", "€") and 1800 <= number < 2100


def spoken_year(candidate: Candidate) -> list[Reading]:
    """Read a year in words: "nineteen ninety-six", "January nineteen ninety-six"."""
    start, end = candidate.match.span()
    tape = candidate.context.tape
    century, *rest = [int(tape.lexemes[at].value) for at in range(start, end) if tape.letters[at] == "N"]
    if century not in (18, 19, 20) or not 10 <= sum(rest) < 100:
        return []
    month = f"-{candidate.number('month'):02}" if candidate.has("month") else ""
    return [Reading("DATE", f"{century * 100 + sum(rest)}{month}")]
