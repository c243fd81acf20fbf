"""The spaCy component `kg_times`: find time expressions and normalise them against the article's date."""

import re
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.language.boilerplate import without_links
from kg.language.times.context import Context, Reading
from kg.language.times.dates import read
from kg.language.times.grammar import read_times
from kg.language.times.lexer import lex
from kg.model import Span, TimeExpression

_JOINT: Final = re.compile(r"[iI]?,?")
"""What may stand between a clock time and its day: a preposition, a comma."""

_UNANCHORED: Final = frozenset(
    ("explicit", "byname", "duration", "vague-duration", "set", "rate", "vague", "vague-shift")
)
"""Rules that give a value without the article's date."""


class TimesComponent:
    """Sets `doc._.times`; reads `doc._.published`, the parse and the entities."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the time expressions of one document, in the text's order."""
        text = doc.text
        context = Context.of(doc, lex(without_links(text)))
        readings = filter(_is_on_the_calendar, _joined(context))
        doc._.times = [_expression(text, context, reading) for reading in readings]
        return doc


@Language.factory("kg_times", assigns=["doc._.times"])
def create_times(nlp: Language, name: str) -> TimesComponent:  # noqa: ARG001
    """Create the component for a pipeline; it has no settings."""
    return TimesComponent()


def _joined(context: Context) -> list[Reading]:
    """Return the readings, with a clock time and the day beside it made one: "10 p.m. on Wednesday"."""
    joined: list[Reading] = []
    for reading in read_times(context):
        last = joined[-1] if joined else None
        if last and _JOINT.fullmatch(context.tape.letters, last.end or 0, reading.start or 0):
            if last.rule == "clock" and _is_day(reading):
                joined[-1] = last._replace(value=reading.value[:10] + last.value[10:], end=reading.end)
                continue
            if reading.rule == "clock" and _is_day(last):
                joined[-1] = reading._replace(value=last.value[:10] + reading.value[10:], start=last.start)
                continue
        joined.append(reading)
    return joined


def _is_on_the_calendar(reading: Reading) -> bool:
    """Leave out what was read but gives no date or length in days: "now", "daily", "two hours"."""
    rate = reading.type == "SET" and reading.value.startswith("P")
    return not rate and reading.value != "PRESENT_REF" and not reading.value.startswith("PT")


def _is_day(reading: Reading) -> bool:
    """Say whether a reading names a day, or a morning or night, but no clock time."""
    calendar = read(reading.value)
    return calendar is not None and calendar[1] == "day" and reading.rule != "clock"


def _expression(text: str, context: Context, reading: Reading) -> TimeExpression:
    lexemes = context.tape.lexemes
    start, end = lexemes[reading.start or 0].start, lexemes[(reading.end or 1) - 1].end
    anchor = context.anchor.isoformat() if context.anchor and reading.rule not in _UNANCHORED else None
    return TimeExpression(
        Span(start, end, text[start:end]), reading.type, reading.value, anchor, reading.rule
    )
