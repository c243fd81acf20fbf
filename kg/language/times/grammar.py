"""The grammar: patterns over the tape's class letters, each with the function that normalises it.

The lexicon and the lexer say what each class letter stands for; ``_`` is any other word.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from kg.language.times import durations, explicit, periods, relative
from kg.language.times.context import Candidate, Context, Reading

_NUMBER: Final = r"(?:D-?D/D|aN|[DN%])(?:-?N)*(?:&aj)?"
_COUNT: Final = rf"(?P<count>a?vo?|v&v|{_NUMBER})"
_UNIT: Final = r"(?P<unit>[uU])"
_YEAR: Final = r"(?P<year>Y)"
_WEEKDAY: Final = r"(?:(?P<weekday>W|w)\.?,?)"
_MONTH: Final = r"(?P<month>[Mm])\.?"
_EDGE: Final = r"(?:[ex]-?o?)?"
"""Of which part of a time: "early", "mid-", "the end of"."""
_CLOCK: Final = r"(?:(?P<hour>[DN])(?::(?P<minute>[DN]))?(?P<meridiem>P)|(?P<named>k))"


class Rule(NamedTuple):
    """A pattern over the tape and the function that reads what it matches."""

    pattern: re.Pattern[str]
    read: Callable[[Candidate], list[Reading]]


_RULES: Final = tuple(
    Rule(re.compile(pattern), read)
    for pattern, read in (
        (rf"{_YEAR}[-/](?P<month>D)[-/](?P<day>D)", explicit.calendar_date),
        (rf"{_MONTH}(?P<day>D)(?=[-~&][Mm]\.?D,?{_YEAR})", explicit.calendar_date),
        (rf"(?P<day>D){_MONTH}(?=[-~&]D[Mm]\.?,?{_YEAR})", explicit.calendar_date),
        (rf"{_WEEKDAY}?{_MONTH}(?P<day>[DO])(?!:D|P)(?:,?{_YEAR})?", explicit.calendar_date),
        (rf"{_WEEKDAY}?T?(?P<day>[DO])o?{_MONTH}(?!D(?!P)),?(?:{_YEAR})?", explicit.calendar_date),
        (rf"(?P<which>[ln]){_MONTH}(?P<day>D)", explicit.calendar_date),
        (rf"(?P<shift>[tln])(?P<unit>u)s{_MONTH}(?P<day>D)", explicit.calendar_date),
        (rf"{_MONTH}(?P<day>D),?o?(?P<shift>[tln])(?P<unit>u)", explicit.calendar_date),
        (rf"{_MONTH}(?P<day>D)[-~&](?P<second>D)(?![:P/\w])(?:,?{_YEAR})?", explicit.two_days),
        (rf"(?P<day>D)[-~&](?P<second>D){_MONTH},?(?:{_YEAR})?", explicit.two_days),
        (r"(?P<month>D)/(?P<day>D)(?:/(?P<year>[YDN]))?", explicit.slashed_date),
        (rf"(?P<month>M)(?=[-~&]M,?{_YEAR})", explicit.month_of_year),
        (rf"{_EDGE}{_MONTH},?o?{_YEAR}", explicit.month_of_year),
        (rf"{_EDGE}{_MONTH}o?(?P<shift>[tln])(?P<unit>u)", explicit.month_of_year),
        (rf"(?P<shift>[tln])(?P<unit>u)s{_MONTH}", explicit.month_of_year),
        (rf"{_EDGE}t?(?P<which>[lpn])?(?P<month>M)", explicit.month),
        (rf"(?P<fiscal>F)?{_YEAR}(?:-(?P<second>[DN]))?", explicit.year),
        (r"(?P<month>M)?,?(?:N-?N(?:-?N)?)(?!-?[uU])", explicit.spoken_year),
        (r"(?P<decade>X)", periods.decade),
        (r"(?P<ordinal>O)-?(?P<unit>u)", periods.century),
        (rf"(?P<ordinal>[Ol])-?(?P<unit>u)(?:o?{_YEAR}|o?T?(?P<shift>[tln])u)?", periods.quarter),
        (rf"{_YEAR}F?(?P<ordinal>O)-?(?P<unit>u)", periods.quarter),
        (r"(?P<shift>[tln])usF?(?P<ordinal>O)-?(?P<unit>u)", periods.quarter),
        (rf"(?P<ordinal>[Ol])-?jo?(?:{_YEAR}|(?P<shift>[Ttln])(?P<unit>u))", periods.half_year),
        (rf"{_EDGE}(?P<season>S)o?{_YEAR}", periods.season),
        (r"(?P<which>[tlpn])(?P<season>S)", periods.season),
        (r"(?<=I)T(?P<season>S)(?!o)", periods.season),
        (rf"(?P<which>[tln])?(?P<holiday>H)(?:,?{_YEAR})?", periods.holiday),
        (r"(?P<which>[tlnp])?(?P<weekday>W)(?P<part>K)?", relative.weekday),
        (r"(?P<weekday>W)o?(?P<shift>[tln])(?P<unit>u)", relative.weekday),
        (r"(?P<day>d)(?P<part>K)?", relative.near_day),
        (r"(?P<which>[tl])(?P<part>K)", relative.part_of_day),
        (r"(?P<part>G)", relative.part_of_day),
        (r"(?:[bz]IT|h)(?P<part>K)", relative.later_part),
        (r"b?(?P<which>[tlnpc])(?P<unit>u)(?!o)", relative.unit),
        (r"(?<![TI])(?P<which>[tlp])(?P<unit>u)(?=o(?!T?u|[MmYtln]))", relative.unit),
        (r"t(?P<which>p)(?P<unit>u)", relative.unit),
        (r"[Tt](?P<unit>u)", relative.weekend),
        (r"y", relative.end_of_year),
        (r"(?P<unit>u)sx", relative.part_of_unit),
        (r"T?xoT(?P<unit>u)", relative.part_of_unit),
        (r"[bz]IT(?P<unit>u)", relative.part_of_unit),
        (rf"(?P<count>a|a?vo?|v&v|{_NUMBER})?{_UNIT}g", relative.ago),
        (rf"(?P<count>a|{_NUMBER}){_UNIT}(?P<ahead>iR)", relative.ago),
        (rf"(?P<count>a|{_NUMBER}){_UNIT}(?P<sign>[bz])", relative.from_reference),
        (r"(?P<count>T)(?P<unit>u)(?P<sign><)(?=[,.])", relative.from_reference),
        (r"T(?P<which>[fqn])(?P<unit>u)", relative.neighbour),
        (r"T?(?P<which>h)h?(?P<unit>u)", relative.neighbour),
        (r"T?u-?[gb](?:u|Q)?", relative.year_on_year),
        (r"T(?P<unit>u)", relative.same_quarter),
        (r"TV(?P<unit>[uQ])", relative.same_quarter),
        (rf"(?:T?[lpnc])?{_COUNT}-?{_UNIT}(?!-?B)", durations.duration),
        (r"T[pl](?P<unit>u)(?!o)", durations.duration),
        (r"a?\+(?P<unit>u)", durations.duration),
        (r"[Ta]F?(?P<unit>u)(?=\$)", durations.duration),
        (r"(?P<count>a|[DN])(?P<unit>u)&a(?P<half>j)", durations.duration),
        (r"ja(?P<unit>u)", durations.half_unit),
        (r"[pc](?P<unit>U)", durations.vague_duration),
        (r"(?<=I)(?P<unit>U)", durations.vague_duration),
        (r"T?(?P<unit>U)\^", durations.vague_duration),
        (r"(?P<unit>U)-L", durations.vague_duration),
        (r"(?P<unit>u)-L", durations.duration),
        (r"a(?P<unit>u)", durations.one_unit),
        (rf"E(?:{_COUNT})?{_UNIT}", durations.repeated),
        (r"E(?P<weekday>W)", durations.repeated_weekday),
        (r"(?P<word>A)", durations.frequency),
        (r"(?P<word>R)(?!&)", durations.vague),
        (r"rU", durations.past_reference),
        (r"CU", durations.present_reference),
        (r"T_?(?P<side>[pJ])", durations.vague_side),
        (rf"{_CLOCK}Z?", durations.clock_time),
        (r"(?P<hour>D):(?P<minute>[DN])Z", durations.clock_time),
        (r"(?P<military>[YN])Z", durations.clock_time),
    )
)


def read_times(context: Context) -> Iterator[Reading]:
    """Yield the time expressions of a tape in the text's order, none overlapping another.

    The leftmost longest match that can be normalised wins. Every reading has its lexemes' bounds.
    """
    candidates = [
        (match.start(), -match.end(), order, rule, match)
        for order, rule in enumerate(_RULES)
        for match in rule.pattern.finditer(context.tape.letters)
    ]
    candidates.sort(key=lambda found: found[:3])
    done = 0
    for *_, rule, match in candidates:
        readings = rule.read(Candidate(match, context)) if match.start() >= done else []
        if readings:
            done = match.end()
        for reading in readings:
            first = match.start() if reading.start is None else reading.start
            placed = reading._replace(start=first, end=done if reading.end is None else reading.end)
            context.remember(placed)
            yield placed
