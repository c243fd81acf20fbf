"""The layout of an article's text: paragraphs, and what kind of part each of them is. No spaCy in here."""

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from kg.language.annotations import Part, PartKind
from kg.language.boilerplate import boilerplate, is_boilerplate

_MONTH = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DASH = r"\s*(?:--|[-–—―])\s*"
_AGENCY = r"\((?:[A-Z][\w.&' ]{1,30}|[a-z]+\.com)\)"
_REGION = r"(?:,\s(?!" + _MONTH + r"\s\d)[A-Z][\w.]*(?:\s[A-Z][\w.]*)*)"
_DATE = rf"{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?"
_CITY = r"[A-Z][A-Z.'’]*[A-Z](?:[ /-][A-Z.'’]*[A-Z]\b\.?)*"
_ANY_CITY = r"[A-Z][\w.'’]+(?:[ -][A-Z][\w.'’]+){0,2}"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_CITY}{_REGION}{{0,2}}(?:,\s{_DATE})?(?:\s{_AGENCY})?(?:{_DASH})(?=\S)",
        rf"{_ANY_CITY}{_REGION}{{0,2}}(?:,\s{_DATE})?\s{_AGENCY}{_DASH}(?=\S)",
        rf"{_ANY_CITY}{_REGION}{{0,2}},\s{_DATE}(?:\s{_AGENCY})?{_DASH}(?=\S)",
        rf"{_AGENCY}(?:{_DASH}|\s+)(?=[A-Z\"“])",
        rf"(?:[A-Z][a-z]+day,\s)?(?:{_DATE}|\d{{1,2}}\s{_MONTH}\s\d{{4}})(?:$|\s+(?=[A-Z]))",
        rf"[A-Z][a-z]+day,\s{_DATE}(?:$|\s+(?=[A-Z]))",
    )
)
_CAPTION_MARK = re.compile(
    r"(?:Media playback is (?:un)?supported on (?:your|this) device\s*)?"
    r"(?:Image (?:copyright|source)\s.{2,40}?\s)?(?:Image|Media|Video|Photo) caption\s+"
    r"|Enlarge this image\s+toggle caption\s+|Facebook Twitter Pinterest\s+"
    r"|(?:FILE PHOTO|FILE|PHOTO|File photo):?\s*[-–—]?\s*(?=[A-Z])"
)
_CAPTION = re.compile(
    r"Getty Images|\((?:AP )?(?:Photo|Image|Pool|Picture)\b|\bAP Photo\b|\bREUTERS/|\bAFP/|/AFP\b|/AP\b"
    r"|\b(?:Photo|Image|Picture|Photograph|Credit):\s|File photo"
    rf"|,\s{_MONTH}\s\d{{1,2}},\s\d{{4}}\.?(?:\s\([^)]*\))?$"
)
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_LONGEST_HEADING = 16
"""Words of the longest line without final punctuation that still counts as a heading."""
_LONGEST_CAPTION = 70


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the paragraphs of `text` as character ranges without surrounding white space.

    Every line is one, unless the text is wrapped at a fixed width; then blank lines divide.
    """
    breaks = r"\r?\n\s*\n" if _is_wrapped(text) else r"\s*\n\s*"
    out, start = [], 0
    for gap in re.finditer(breaks, text):
        out.append((start, gap.start()))
        start = gap.end()
    out.append((start, len(text)))
    stripped = (_strip(text, begin, end) for begin, end in out)
    return [(begin, end) for begin, end in stripped if begin < end]


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_wrapped(text: str) -> bool:
    """Tell whether lines end at a fixed width rather than at the end of a paragraph."""
    lines = text.splitlines()
    inner = [a.rstrip() for a, b in pairwise(lines) if a.strip() and b.strip()]
    if len(inner) < 4 or max(map(len, inner)) > 120 or median(map(len, inner)) < 50:
        return False
    return sum(not _SENTENCE_END.search(line) for line in inner) > 0.6 * len(inner)


def parts(text: str) -> list[Part]:
    """Divide `text` into headlines, captions, datelines, paragraphs of the body and credits, in order.

    A Part is a paragraph or, where a dateline, the mark of a caption or a credit stands in it, a piece of
    one. Credits are by-lines, agencies, copyright, links to other articles, and pleas to subscribe.
    """
    found = paragraphs(text)
    out: list[Part] = []
    for number, (start, end) in enumerate(found):
        out.extend(_split(text, start, end, is_first=number == 0, is_last=number == len(found) - 1))
    return out


def _split(text: str, start: int, end: int, *, is_first: bool, is_last: bool) -> Iterator[Part]:
    line = text[start:end]
    if not line:
        return
    if (mark := _CAPTION_MARK.match(line)) and not is_boilerplate(line):
        yield Part(start, start + len(mark.group().rstrip()), "credit")
        yield Part(start + mark.end(), end, "caption")
        return
    if (inside := next(boilerplate(line), None)) and inside != (0, len(line)):
        begin, stop = start + inside[0], start + inside[1]
        yield from _split(text, *_strip(text, start, begin), is_first=False, is_last=True)
        yield Part(*_strip(text, begin, stop), "credit")
        yield from _split(text, *_strip(text, stop, end), is_first=False, is_last=True)
        return
    kind = _kind(line.rstrip(), is_first=is_first, is_last=is_last)
    if kind == "body" and (dateline := match_dateline(line)):
        yield Part(start, start + len(dateline.group().rstrip()), "dateline")
        start += dateline.end()
    start, end = _strip(text, start, end)
    if start < end:
        yield Part(start, end, kind)


def _kind(line: str, *, is_first: bool, is_last: bool) -> PartKind:
    words = line.split()
    if is_boilerplate(line):
        return "credit"
    if dateline := match_dateline(line):
        return "dateline" if dateline.end() == len(line) else "body"
    if len(words) <= _LONGEST_CAPTION and _CAPTION.search(line):
        return "caption"
    if is_last and not is_first:
        return "body"
    if not _SENTENCE_END.search(line) and len(words) <= _LONGEST_HEADING + 9 * is_first:
        return "headline"
    return "headline" if is_first and not is_last and _is_title_case(words) else "body"


def _is_title_case(words: list[str]) -> bool:
    """Tell whether most of a line's longer words are capitalised, as in a title."""
    long = [word for word in words if len(word) > 4 and word[0].isalpha()]
    return 3 <= len(words) <= 25 and len(long) >= 3 and sum(w[0].isupper() for w in long) >= 0.8 * len(long)


def match_dateline(line: str) -> re.Match[str] | None:
    """Match the dateline that a paragraph opens with."""
    found = (pattern.match(line) for pattern in _DATELINES)
    return next((match for match in found if match), None)
