"""Whole numbers of a text, in figures ("1,204") or in words ("one hundred and four")."""

import re
from typing import Final

from kg.language.times.lexicon import NUMBER_WORDS, spelled

_VALUES: Final = {**NUMBER_WORDS, "none": 0}
_WORD: Final = rf"(?:{'|'.join(sorted(_VALUES, key=len, reverse=True))})\b"
_DIGITS: Final = r"\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d\b)\d+"
NUMBER: Final = (
    rf"(?:{_DIGITS}|{_WORD}(?:(?:-|\s+(?:and\s+)?){_WORD})*)(?![\d.,]*\d|\s*(?:percent|per\s+cent|%))"
)
"""A regular expression for a number that is no year and no percentage; to be used without regard to case."""


def number_of(text: str) -> int:
    """Return the value of a whole number; "hundred" and "thousand" multiply what stands before them.

    Raises:
        ValueError: The text is no whole number.
    """
    parts = re.findall(r"[a-z]+", text.lower())
    if not parts:
        return int(text.replace(",", ""))
    named = [part for part in parts if part != "and"]
    if unknown := [part for part in named if part not in _VALUES]:
        raise ValueError(f"no number: {unknown[0]!r} in {text!r}")
    return int(spelled(_VALUES[part] for part in named))
