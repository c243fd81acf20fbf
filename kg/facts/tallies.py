"""Reported numbers of votes: for, against, abstaining, out of how many.

Each number counts only beside words that make it one of votes or seats. Percentages, rounded numbers
("some 150") and ranges ("5 to 10 years") are none.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from kg.facts.numbers import NUMBER, number_of
from kg.facts.simultaneity import tense
from kg.language.times.lexicon import words
from kg.model import Tally

_DASH: Final = r"\s?[-–—]\s?"
_VOTER: Final = (
    r"(?:lawmakers|legislators|deputies|delegates|members|MPs|MEPs|senators|representatives|judges|justices|"
    r"parliamentarians|councillors|nations|countries|ministers)"
)
_FAVOUR: Final = r"(?:in\s+favou?r|for|yes|yea|yeas|ayes?)"
_BACKED: Final = r"(?:backed|supported|approved|endorsed|elected|chose)"
_UNFIT: Final = re.compile(
    r"(?:\b(?:about|around|some|nearly|almost|roughly|over|under|up\s+to|(?:more|less|fewer)\s+than|"
    r"at\s+(?:least|most)|aged?|ages|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+)$",
    re.IGNORECASE,
)
"""Words before a number that is rounded, an age or a day."""
_NO_VOTE: Final = (
    r"(?![\w%]|[.,-]\d|\s*(?:per\s?cent|points?|years?|months?|weeks?|days?|hours?|million|billion|seats?|"
    r"(?:\w+\s+)?(?:majority|advantage|lead|edge))\b)"
)
"""What follows a pair of numbers that is a range or the strength of two parties."""


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_PAIRS: Final = (
    _pattern(
        rf"(?<![\w$£€.,-])(?P<for>\d{{1,3}}){_DASH}(?P<against>\d{{1,3}})"
        rf"(?:{_DASH}(?P<abstain>\d{{1,3}}))?{_NO_VOTE}"
    ),
    _pattern(rf"\b(?P<for>{NUMBER})\s+to\s+(?P<against>{NUMBER})\s+votes?\b"),
    _pattern(rf"\b(?P<for>{NUMBER})\s+votes\s+(?:{_FAVOUR}\s+)?(?:to|against)\s+(?P<against>{NUMBER})\b"),
    _pattern(
        rf"\b(?:vot(?:ed?|ing)|(?:vote|margin|count|tally|majority)\s+of|by)\s+(?P<for>{NUMBER})\s+to\s+"
        rf"(?P<against>{NUMBER})\b(?!\s+[a-z]+s\b)"
    ),
)
"""Two or three numbers that stand for the sides of one vote: "52-48", "by 52 votes to 48"."""

_VOTING: Final = _pattern(r"\b(?:vot|ballot|seat|elect|back|support|approv|endors|favou?r|oppos|reject)")
"""Beginnings of words beside which a number out of another ("10 of the 11 members") is one of votes."""
_OUT_OF: Final = (
    _pattern(
        rf"\b(?!one\s+(?:out\s+)?of\b)(?P<for>{NUMBER})\s+(?:out\s+)?of\s+(?:[\w'’]+\s+){{0,3}}?(?P<of>{NUMBER})"
        rf"(?:\s+(?:[\w'’-]+\s+)?(?:{_VOTER}|votes|seats)\b(?!\s+needed)|\s+{_BACKED}\b|\s+in\s+favou?r\b)"
    ),
    _pattern(rf"\b(?P<for>{NUMBER})\s+votes\s+(?:out\s+)?of\s+(?:the\s+|a\s+possible\s+)?(?P<of>{NUMBER})\b"),
)
_FOR: Final = (
    _pattern(
        rf"\b(?P<for>{NUMBER})\s+(?:(?:votes|{_VOTER})\s+)?(?:(?:(?:had|have|has)\s+)?vot(?:ed|ing)\s+)?"
        rf"{_FAVOUR}\b(?!\s+\d)"
    ),
    _pattern(
        rf"\b(?P<for>{NUMBER})\s+{_VOTER}\s+(?:(?:had|have|has)\s+)?voted\s+"
        r"in\s+[\w.'’ -]+?['’]s?\s+favou?r\b"
    ),
    _pattern(
        r"\b(?:with|w[io]n|winning|receiv\w+|got|gain\w*|garner\w*|secur\w+|obtain\w*|took|tak\w+|earn\w*|"
        r"claim\w*|captur\w+|grab\w*|scor\w+|pick\w*\s+up)\s+"
        rf"(?P<for>{NUMBER})\s+(?:votes|ballots|(?:\w+\s+)?seats)\b(?!\s+(?:against|opposed|short))"
    ),
    _pattern(rf"\b(?:support|backing|votes)\s+of\s+(?P<for>{NUMBER})\s+{_VOTER}\b"),
    _pattern(rf"\b(?P<for>{NUMBER})\s+{_VOTER}\s+{_BACKED}\b"),
)
_AGAINST: Final = (
    _pattern(
        rf"\b(?P<against>{NUMBER})\s+(?:(?:votes|{_VOTER})\s+)?(?:were\s+)?"
        r"(?:(?:voted|voting)\s+)?(?:against|opposed|opposing|nays?|noes)\b"
    ),
)
_ABSTAIN: Final = (
    _pattern(rf"\b(?P<abstain>{NUMBER})\s+(?:{_VOTER}\s+)?(?:abstentions?|abstain(?:ed|ing))\b"),
    _pattern(rf"\babstentions?:?\s+(?P<abstain>{NUMBER})\b"),
)
_SIZE: Final = (
    _pattern(rf"\b(?P<of>{NUMBER})-(?:member|seat|strong|nation|person|judge)\b"),
    _pattern(rf"\b(?:parliament|assembly|chamber|house|senate|council)\s+of\s+(?P<of>{NUMBER})\b"),
)


_DEFEATING: Final = frozenset(words("defeat fail kill reject veto"))
_WINNING: Final = frozenset(
    words(
        "win gain secure take get receive obtain earn garner claim capture grab score pick come finish "
        "emerge elect"
    )
)
"""Verbs that tell of an election, whose numbers may be seats."""


def tally_near(token: Token) -> Tally | None:
    """Return the numbers of the vote that a word of voting tells of, if its sentence gives any.

    A vote to come has none; numbers of seats are those of elections only. Of those who rejected something "by
    60 votes to 40", 60 were against it.
    """
    if tense(token) == "future":
        return None
    tally = read_tally(token.sent.text, token.idx - token.sent.start_char, seats=token.lemma_ in _WINNING)
    if tally is not None and token.lemma_ in _DEFEATING and (tally.votes_for or 0) > (tally.against or 0) > 0:
        return replace(tally, votes_for=tally.against, against=tally.votes_for)
    return tally


def read_tally(text: str, at: int = 0, *, seats: bool = True) -> Tally | None:
    """Return the numbers that a text gives of a vote ("by 432 votes to 202", "81 of 167", "a 50-49 vote").

    Where it gives several, those nearest to the character `at` count; numbers of `seats` count or not.
    """
    found = _nearest(text, at, _PAIRS)
    if not found and _VOTING.search(text):
        found = _nearest(text, at, _OUT_OF, seats=seats)
    if not found:
        against = _nearest(text, at, _AGAINST)
        found = _nearest(text, at, _FOR, seats=seats) | against
    if not found:
        return None
    found = _nearest(text, at, _ABSTAIN) | _nearest(text, at, _SIZE) | found
    votes_for, of = found.get("for"), found.get("of")
    if of is not None and votes_for is not None and votes_for > of:
        return None
    return Tally(votes_for=votes_for, against=found.get("against"), abstain=found.get("abstain"), of=of)


def _nearest(
    text: str, at: int, patterns: tuple[re.Pattern[str], ...], *, seats: bool = True
) -> dict[str, int]:
    """Return the numbers of the nearest match of the first pattern that matches."""
    for pattern in patterns:
        matches = [match for match in _exact(pattern, text) if seats or not match[0].endswith("seats")]
        if matches:
            best = min(matches, key=lambda match: _distance(match.start() - at))
            return {side: number_of(number) for side, number in best.groupdict().items() if number}
    return {}


def _distance(characters: int) -> int:
    """Return how far a number is from the predicate; numbers mostly follow it."""
    return characters if characters >= 0 else -2 * characters


def _exact(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches whose first number is one of votes."""
    return (match for match in pattern.finditer(text) if not _UNFIT.search(text[: match.start()]))
