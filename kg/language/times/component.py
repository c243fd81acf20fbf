"""The spaCy component `kg_times`: find time expressions and normalise them against the article's date."""

import re
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.language.times.context import Context, Reading
from kg.language.times.grammar import read_times
from kg.language.times.lexer import lex
from kg.model import Span, TimeExpression

_JOINT: Final = re.compile(r"i?,?")


class TimesComponent:
    """Sets `doc._.times`; reads `doc._.published`, the parse and the entities where there are any."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the time expressions of one document, in the text's order."""
        context = Context.of(doc, lex(doc.text))
        doc._.times = [_expression(context, reading) for reading in _joined(context)]
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
        if last and _JOINT.fullmatch(context.tape.letters[last.end : reading.start]):
            if last.rule == "clock" and reading.type == "DATE" and len(reading.value) == 10:
                joined[-1] = last._replace(value=reading.value + last.value[10:], end=reading.end)
                continue
            if reading.rule == "clock" and last.type == "DATE" and len(last.value) == 10:
                joined[-1] = reading._replace(value=last.value + reading.value[10:], start=last.start)
                continue
        joined.append(reading)
    return joined


def _expression(context: Context, reading: Reading) -> TimeExpression:
    lexemes = context.tape.lexemes
    start, end = lexemes[reading.start or 0].start, lexemes[(reading.end or 1) - 1].end
    anchor = context.anchor.isoformat() if context.anchor and reading.rule not in _UNANCHORED else None
    return TimeExpression(
        Span(start, end, context.doc.text[start:end]), reading.type, reading.value, anchor, reading.rule
    )


_UNANCHORED: Final = frozenset(("explicit", "byname", "duration", "vague-duration", "set", "rate", "vague"))
