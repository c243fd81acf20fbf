"""Reported numbers: votes for and against, out of how many."""

import re

from spacy.tokens import Token

from kg.model import Tally

_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d+)"
_PAIR = re.compile(rf"\b{_NUMBER}\s*(?:-|–|—|to)\s*{_NUMBER}\b(?!\s*(?:percent|per cent|%))")
_OUT_OF = re.compile(rf"\b{_NUMBER}\s+(?:out\s+)?of\s+(?:[\w']+\s+){{0,2}}?{_NUMBER}\b")
_VOTES = re.compile(rf"\b{_NUMBER}\s+(?:votes?|legislators?|lawmakers?|members?|deputies|MPs|senators?)\b")
_SIZE = re.compile(rf"\b{_NUMBER}-(?:member|seat|strong)\b")
_AGAINST = re.compile(rf"\b{_NUMBER}\s+(?:votes?\s+)?(?:against|opposed|voted no)\b")
_ABSTAIN = re.compile(
    rf"\b{_NUMBER}\s+(?:abstentions?|abstained|abstaining)\b|\babstentions?:?\s+{_NUMBER}\b"
)


def tally_near(token: Token) -> Tally | None:
    """Return the numbers of votes in the sentence of a voting word, if it gives any."""
    return read_tally(token.sent.text)


def read_tally(text: str) -> Tally | None:
    """Return the numbers that a text gives of a vote ("by 432 votes to 202", "81 of 167", "a 50-49 vote")."""
    votes_for = against = of = None
    text = re.sub(r"(\d)\s+votes?\s+to\s+(\d)", r"\1 to \2", text)
    if pair := _PAIR.search(text):
        votes_for, against = _number(pair[1]), _number(pair[2])
    elif out_of := _OUT_OF.search(text):
        votes_for, of = _number(out_of[1]), _number(out_of[2])
    elif votes := _VOTES.search(text):
        votes_for = _number(votes[1])
    if found := _AGAINST.search(text):
        against = _number(found[1])
    if found := _SIZE.search(text):
        of = _number(found[1])
    abstain = _first(_ABSTAIN, text)
    if votes_for is None and against is None:
        return None
    if of is not None and votes_for is not None and votes_for > of:
        return None
    return Tally(votes_for=votes_for, against=against, abstain=abstain, of=of)


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return _number(next(group for group in found.groups() if group)) if found else None


def _number(text: str) -> int:
    return int(text.replace(",", ""))
