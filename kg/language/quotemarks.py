"""Which quotation marks of a text belong together. No spaCy in here."""

import re
from dataclasses import dataclass
from typing import NamedTuple

_MARK = re.compile(r"\"+|“|”|„|«|»|``|''|[‘’']")
_PARTNERS = {
    '"': ('"', "”", "''"),
    "“": ("”", '"'),
    "„": ("“", "”"),
    "«": ("»",),
    "``": ("''", '"'),
    "‘": ("’", "'"),
}
_OPENING_ONLY = frozenset(_PARTNERS) - {'"'}
_CLOSING_ONLY = frozenset({"”", "’", "»"})
_DOUBLE = frozenset({'"', "“", "„", "«", "``", "''"})


class _Mark(NamedTuple):
    symbol: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class QuotedRange:
    """Characters between a pair of marks: ``start:end`` without the marks, ``outer_start:outer_end`` with."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    closed: bool = True
    """False where the closing mark is missing, as in all but the last paragraph of a long quotation."""


def quoted_ranges(text: str, paragraphs: list[tuple[int, int]]) -> list[QuotedRange]:
    """Pair the outermost quotation marks of each paragraph (character ranges) of `text`.

    A double mark without its partner ends with its paragraph if it opens the paragraph, or if the next
    paragraph opens with a mark too, as long quotations do in print; otherwise it is ignored.
    """
    out: list[QuotedRange] = []
    for number, (start, end) in enumerate(paragraphs):
        following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else len(text)
        mark = _MARK.match(text, following)
        continued = mark is not None and mark.group()[0] in _DOUBLE
        out.extend(_pair(text, start, end, number, continued=continued))
    return out


def _pair(text: str, start: int, end: int, number: int, *, continued: bool) -> list[QuotedRange]:
    marks = _marks(text, start, end)
    out: list[QuotedRange] = []
    position = 0
    while position < len(marks):
        opening = marks[position]
        position += 1
        if not _may_open(text, opening, start):
            continue
        partner = _partner(text, marks, position, end)
        if partner is not None:
            closing = marks[partner]
            out.append(QuotedRange(opening.end, closing.start, opening.start, closing.end, number))
            position = partner + 1
        elif opening.symbol in _DOUBLE and (opening.start == start or continued):
            out.append(QuotedRange(opening.end, end, opening.start, end, number, closed=False))
            break
    return [quoted for quoted in out if quoted.start < quoted.end]


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    """Return the marks of a paragraph without its apostrophes; a run of straight marks is one."""
    found = (m for m in _MARK.finditer(text, start, end) if not _is_apostrophe(text, m))
    return [_Mark('"' if m.group()[0] == '"' else m.group(), m.start(), m.end()) for m in found]


def _is_apostrophe(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a single mark stands inside a word, or opens a shortened year ("’90s")."""
    if mark.group() not in ("'", "’"):
        return False
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 2]
    return (before.isalnum() and after[:1].isalnum()) or (not before.strip() and after.isdigit())


def _partner(text: str, marks: list[_Mark], position: int, end: int) -> int | None:
    """Return the index of the mark that closes the one before `position`, if there is one."""
    opening = marks[position - 1].symbol
    wanted = _PARTNERS.get(opening, (opening,))
    depth = 0
    for index in range(position, len(marks)):
        symbol = marks[index].symbol
        if symbol in {opening, "“"} and symbol not in wanted:
            depth += 1
        elif symbol in wanted and _may_close(text, marks[index], end):
            if depth == 0:
                return index
            depth -= 1
    return None


def _may_open(text: str, mark: _Mark, start: int) -> bool:
    if mark.symbol in _OPENING_ONLY:
        return True
    after = text[mark.end : mark.end + 1]
    if mark.symbol in _CLOSING_ONLY or not after.strip() or after in ".,;:!?)":
        return False
    before = text[mark.start - 1] if mark.start > start else " "
    return mark.symbol == '"' or before.isspace() or before in "([{-–—―/“"


def _may_close(text: str, mark: _Mark, end: int) -> bool:
    if mark.symbol in ("”", "»", "“"):
        return True
    after = text[mark.end] if mark.end < end else " "
    if text[mark.start - 1].isspace():
        return mark.symbol == '"' and not after.isalnum()
    return mark.symbol in ('"', "''") or not after.isalnum()
