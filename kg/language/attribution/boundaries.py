"""The edges of what is said, without marks, cues, links and leads."""

from collections.abc import Iterable

from spacy.tokens import Doc

from kg.language.annotations import Range
from kg.language.attribution.cues import Cue

_OUTER = frozenset({",", ";", ":", "-", "--", "–", "—", "―", '"', "“", "”", "''", "``"})
_LEADS = (
    ("in", "addition"),
    ("at", "the", "same", "time"),
    ("for", "example"),
    ("for", "instance"),
    ("on", "the", "other", "hand"),
    *((word,) for word in ("however", "meanwhile", "still", "instead", "also", "moreover", "furthermore")),
    *((word,) for word in ("nevertheless", "nonetheless", "therefore", "thus", "besides", "additionally")),
)


def tidy(doc: Doc, start: int, end: int) -> Range:
    """Return a range without the marks, commas, links and white space around it; its own full stop stays.

    A conjunction at its end ("… but") belongs to what follows.
    """
    while start < end - 1 and (doc[start].is_space or doc[start].text in _OUTER or doc[start].is_right_punct):
        start += 1
    while start < end - 1 and (
        doc[end - 1].is_space
        or doc[end - 1].text in _OUTER
        or doc[end - 1].is_left_punct
        or doc[end - 1].pos_ == "CCONJ"
        or doc[end - 1].like_url
    ):
        end -= 1
    return start, end


def merge(ranges: Iterable[Range]) -> list[Range]:
    """Return ranges in order, those that overlap made one."""
    out: list[Range] = []
    for start, end in sorted(ranges):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def without_lead(doc: Doc, start: int, end: int) -> Range:
    """Return a range without the conjunction or adverbial that links its sentence to the one before."""
    if not doc[start].is_sent_start:
        return start, end
    if doc[start].pos_ == "CCONJ":
        start += 1
    for lead in _LEADS:
        after = start + len(lead)
        if after < end - 1 and doc[after].text == "," and _words(doc, start, after) == lead:
            return after + 1, end
    return start, end


def _words(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    return tuple(token.lower_ for token in doc[start:end])


def without_cue(pieces: list[Range], cue: Cue) -> list[Range]:
    """Cut the cue and its source out of the pieces of its content."""
    start, end = cue.start, cue.end
    begin, stop = cue.source_span or (start, end)
    if min(abs(begin - end), abs(start - stop)) <= 1:
        start, end = min(start, begin), max(end, stop)
    out: list[Range] = []
    for first_token, last in pieces:
        if first_token < start and end < last:
            out += [(first_token, start), (end, last)]
        else:
            out.append((first_token, last))
    return out


def without_links(doc: Doc, pieces: list[Range]) -> list[Range]:
    """Leave out what stands before a cue and only links: a conjunction or an adverbial.

    "Moreover, he says, prices fell"
    """
    start, end = tidy(doc, *pieces[0])
    words = _words(doc, start, end)
    is_link = (
        words in _LEADS
        or end <= start
        or (end - start == 1 and (doc[start].is_punct or doc[start].pos_ == "CCONJ"))
    )
    return pieces[1:] if is_link and len(pieces) > 1 else pieces
