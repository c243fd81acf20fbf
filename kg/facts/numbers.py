"""Whole numbers of a text, in figures ("1,204") or in words ("one hundred and four")."""

import re
from typing import Final

from kg.language.times.lexicon import NUMBER_WORDS

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
    total = 0
    for part in parts:
        if part == "and":
            continue
        if part not in _VALUES:
            message = f"no number: {text!r}"
            raise ValueError(message)
        value = _VALUES[part]
        total = max(total, 1) * value if value in (100, 1000) else total + value
    return total
