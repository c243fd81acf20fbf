"""What the resolvers know besides the words: the article's date, the parse, and what was mentioned before."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.language.times.dates import parse_day, read
from kg.language.times.lexer import Tape
from kg.language.times.lexicon import Value
from kg.model import TimeType


class Reading(NamedTuple):
    """A normalised expression: lexemes ``start:end`` of the tape; None is the edge of the match."""

    type: TimeType
    value: str
    rule: str = "explicit"
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class Context:
    """One article while its time expressions are read from left to right.

    `anchor` is the article's date. `reference` is the last calendar date that the text mentioned, with its
    granularity; `quarter` the last fiscal quarter.
    """

    doc: Doc
    tape: Tape
    anchor: date | None = None
    reference: tuple[date, str] | None = None
    quarter: date | None = None
    offsets: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, doc: Doc, tape: Tape) -> "Context":
        """Return the context in which the times of `doc` are read."""
        return cls(doc, tape, parse_day(doc._.published), offsets=doc.to_array("IDX").tolist())

    def token_at(self, lexeme: int) -> Token:
        """Return the token that holds the first character of a lexeme."""
        return self.doc[bisect_right(self.offsets, self.tape.lexemes[lexeme].start) - 1]

    def remember(self, reading: Reading) -> None:
        """Take note of a calendar date, for later expressions that refer back to it."""
        calendar = read(reading.value) if reading.type in ("DATE", "TIME") else None
        if calendar is None or reading.rule == "year-on-year":
            return
        if calendar[1] == "quarter":
            self.quarter = calendar[0]
        self.reference = calendar


class Candidate(NamedTuple):
    """A stretch of the tape that a rule's pattern matches, and its context."""

    match: re.Match[str]
    context: Context

    def value(self, group: str) -> Value | None:
        """Return the value of a named group's first lexeme, or None where it took no part in the match."""
        return self.context.tape.lexemes[self.match.start(group)].value if self.has(group) else None

    def number(self, group: str) -> int:
        """Return the value of a named group that matched a number or a numbered name."""
        return int(self.value(group) or 0)

    def has(self, group: str) -> bool:
        """Say whether a named group took part in the match."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    @property
    def first(self) -> Token:
        """The token at the start of the stretch."""
        return self.context.token_at(self.match.start())
