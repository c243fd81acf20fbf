"""Cut a text into lexemes and write their classes on a tape, one letter each.

The tape makes a token grammar out of ordinary regular expressions: ``on Jan. 5, 2020`` becomes ``im.D,Y``.
Besides the letters of `kg.language.times.lexicon`: D is a number up to 31, Y one of four digits that may be
a year, N any other, % a decimal; O and X are an ordinal and a decade in figures, P is a.m. or p.m., H a
holiday, s a possessive, ¶ the end of a paragraph; marks stand for themselves, _ is any other word.
"""

import re
from string import capwords
from typing import Final, NamedTuple

from kg.language.times.lexicon import CAPITALISED, HOLIDAYS, LEXICON, Value

OTHER: Final = "_"
DECIMAL: Final = "%"
_DECIMAL: Final = re.compile(r"\d+\.\d+")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{3})+")
_MARKS: Final = {mark: mark for mark in ",.:/-()&"} | dict.fromkeys("‐‑–—", "-")

_HOLIDAY: Final = "|".join(
    re.escape(capwords(name)).replace("'", "['’]").replace(r"\ ", r"\s")
    for name in sorted(HOLIDAYS, key=len, reverse=True)
)
_LEXEME: Final = re.compile(
    rf"""(?P<holiday>(?=[CEGHLMNTV])\b(?:{_HOLIDAY})\b)
    | (?P<meridiem>(?<=[\d ])[AaPp]\.?[Mm]\b\.?)
    | ['’](?P<short>\d0)['’]?s\b
    | (?P<decade>\b\d{{3}}0)['’]?s\b
    | (?P<ordinal>\b\d{{1,2}})(?:st|nd|rd|th)\b
    | (?P<number>\d+(?:[.,]\d+)*)
    | (?P<possessive>['’]s?\b)
    | (?P<word>(?i:year[- ]end\b|[^\W\d_]+))
    | (?P<paragraph>\n[ \t]*\n)
    | (?P<mark>[^\w\s\[\]])
    """,
    re.VERBOSE,
)


class Lexeme(NamedTuple):
    """A word, number or mark: characters ``start:end`` and what it stands for."""

    start: int
    end: int
    value: Value


class Tape(NamedTuple):
    """The lexemes of a text and, letter by letter, their classes."""

    letters: str
    lexemes: list[Lexeme]


def lex(text: str) -> Tape:
    """Return the tape of `text`; offsets are code points."""
    letters: list[str] = []
    lexemes: list[Lexeme] = []
    for match in _LEXEME.finditer(text):
        letter, value = _classify(match.lastgroup or "mark", match)
        letters.append(letter)
        lexemes.append(Lexeme(*match.span(), value))
    return Tape("".join(letters), lexemes)


def _classify(kind: str, match: re.Match[str]) -> tuple[str, Value]:
    shown = match[kind]
    if kind == "word":
        return _classify_word(shown)
    if kind == "mark":
        return _MARKS.get(shown, OTHER), 0
    if kind == "number":
        return _classify_number(shown)
    if kind == "holiday":
        return "H", re.sub(r"\s", " ", shown).replace("’", "'").lower()
    if kind == "meridiem":
        return "P", 12 if shown[0] in "Pp" else 0
    if kind == "decade":
        return "X", int(shown) // 10
    if kind == "short":
        return "X", 190 + int(shown) // 10
    if kind == "ordinal":
        return "O", int(shown)
    return ("s" if kind == "possessive" else "¶"), 0


def _classify_word(shown: str) -> tuple[str, Value]:
    letter, value = LEXICON.get(shown.lower().replace(" ", "-"), (OTHER, 0))
    if letter in CAPITALISED:
        if shown.islower():
            return OTHER, 0
        if shown.isupper():
            return letter.lower(), value
    return letter, value


def _classify_number(shown: str) -> tuple[str, Value]:
    if _DECIMAL.fullmatch(shown):
        return DECIMAL, float(shown)
    if _THOUSANDS.fullmatch(shown):
        return "N", int(shown.replace(",", ""))
    if not shown.isdigit():
        return OTHER, 0
    number = int(shown)
    if len(shown) == 4 and 1000 <= number < 3000:
        return "Y", number
    return ("D" if len(shown) <= 2 and number <= 31 else "N"), number
