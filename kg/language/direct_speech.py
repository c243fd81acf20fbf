"""Which quotations belong to which cue."""

from collections.abc import Iterable

from spacy.tokens import Doc

from kg.language.annotations import Quotation
from kg.language.cues import Cue
from kg.language.quotations import is_speech

Range = tuple[int, int]

_MARKS = frozenset({'"', "“", "”", "„", "«", "»", "``", "''", "‘", "’", "'"})
_LINKS = frozenset({",", "-", "–", "—", "--"})
_LEAD = 18
"""Tokens between a cue and the quotation that it introduces."""
_STRAY = 3
"""Words outside a quotation that a complement may have and still be the quotation."""


class DirectSpeech:
    """Gives the quotations of one Doc to its cues, each to one."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.quotations: list[Quotation] = doc._.quotations
        self.at = {
            i: quotation for quotation in self.quotations for i in range(quotation.start, quotation.end)
        }
        self.claimed: set[int] = set()
        """Starts of the quotations that have a cue."""

    def pieces(self, cue: Cue) -> list[Range]:
        """Return the content of a cue with the quotations that are part of it, in the text's order."""
        content = cue.content.pieces if cue.content is not None else []
        if cue.head.i in self.at:
            return content
        content = self._widen(cue, content)
        if "quote" not in cue.frames or (cue.content is not None and cue.content.frame != "clause"):
            return content
        found = [q for q in (self._before(cue), self._after(cue, content)) if q is not None]
        self.claimed.update(quotation.start for quotation in found)
        return _merge([*content, *((q.start, q.end) for q in found)])

    def _widen(self, cue: Cue, content: list[Range]) -> list[Range]:
        """Let a clause that is a quotation, or begins in one, have all of it."""
        out: list[Range] = []
        for start, end in content:
            for quotation in self._within(start, end):
                if quotation.start <= cue.head.i < quotation.end or not self._is_part(quotation, start, end):
                    continue
                self.claimed.add(quotation.start)
                outside = [i for i in range(start, end) if i not in self.at and self.doc[i].is_alpha]
                if len(outside) <= _STRAY and is_speech(self.doc, quotation):
                    start, end = quotation.start, quotation.end
                else:
                    start, end = min(start, quotation.start), max(end, quotation.end)
            out.append((start, end))
        return _merge(out)

    def _within(self, start: int, end: int) -> list[Quotation]:
        return [q for q in self.quotations if q.start < end and start < q.end]

    @staticmethod
    def _is_part(quotation: Quotation, start: int, end: int) -> bool:
        """Tell whether a range has all of a quotation, or lies within it."""
        return (start <= quotation.start) or (quotation.start <= start and end <= quotation.end + 1)

    def _before(self, cue: Cue) -> Quotation | None:
        """Return the quotation that runs on into the cue or its source ("…," she said)."""
        position = cue.start
        if cue.source_span is not None and cue.source_span[0] < cue.start:
            position = cue.source_span[0]
        index = position - 1
        while (
            index >= 0 and (self._is_mark(index) or self.doc[index].text in _LINKS) and index not in self.at
        ):
            index -= 1
        found = self.at.get(index)
        if found is None or index == position - 1:
            return None
        comma = any(self.doc[i].text == "," for i in range(found.end, position))
        return found if comma or self.doc[found.end - 1].text != "." else None

    def _after(self, cue: Cue, content: list[Range]) -> Quotation | None:
        """Return the quotation that the cue introduces in its sentence, or after a colon in the next."""
        position = max([cue.end, *(end for _, end in [cue.source_span or (0, 0)] if end > cue.end)])
        if any(end > position for _, end in content):
            return None
        for index in range(position, min(position + _LEAD, len(self.doc))):
            token = self.doc[index]
            if index in self.at:
                quotation = self.at[index]
                return quotation if index == quotation.start and self._introduces(index) else None
            is_next = token.is_sent_start and not token.is_space and not self._is_mark(index)
            if is_next and index > position:
                return None
        return None

    def _introduces(self, index: int) -> bool:
        """Tell whether a quotation follows a comma or colon, or is speech by itself."""
        index -= 1
        quotation = self.at[index + 1]
        while index > 0 and self._is_mark(index):
            index -= 1
        if self.doc[index].text in {".", "!", "?"}:
            return False
        return self.doc[index].text in {",", ":"} or is_speech(self.doc, quotation)

    def following(self, end: int) -> list[Range]:
        """Return the unclaimed quotations that go on after a content and its cue, up to a sentence of another kind.

        `end` is the token after the sentence of the cue. A quotation of several paragraphs is followed as
        long as its closing mark is missing.
        """
        out: list[Range] = []
        while (quotation := self._starting(end)) is not None and quotation.start not in self.claimed:
            if not is_speech(self.doc, quotation):
                break
            self.claimed.add(quotation.start)
            out.append((quotation.start, quotation.end))
            end = quotation.end + 1
            if any(not (self._is_mark(i) or self.doc[i].is_sent_start) for i in range(quotation.end, end)):
                break
        return out

    def _starting(self, index: int) -> Quotation | None:
        while index < len(self.doc) and self._is_mark(index) and index not in self.at:
            index += 1
        quotation = self.at.get(index)
        return quotation if quotation is not None and quotation.start == index else None

    def _is_mark(self, index: int) -> bool:
        return (
            self.doc[index].text.strip('"') == ""
            or self.doc[index].text in _MARKS
            or self.doc[index].is_space
        )


def _merge(ranges: Iterable[Range]) -> list[Range]:
    """Return ranges in order, those that overlap made one."""
    out: list[Range] = []
    for start, end in sorted(ranges):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
