"""Which quotations belong to which cue."""

from itertools import takewhile

from spacy.tokens import Doc, Token

from kg.language.annotations import Quotation, Range
from kg.language.attribution.boundaries import merge
from kg.language.attribution.cues import Cue
from kg.language.attribution.reported_clauses import ADDRESSED, is_passive
from kg.language.attribution.transcripts import after_handle
from kg.language.quotations import is_speech, is_work
from kg.language.syntax import VERBAL, first

_MARKS = frozenset({'"', "“", "”", "„", "«", "»", "``", "''", "‘", "’", "'"})
_LINKS = frozenset({",", "-", "–", "—", "--"})
_LEADING = frozenset({":", "–", "—", "--"})
_RUNNING_ON = frozenset({",", "!", "?", "…", "..."})
_TITLED = frozenset({"on", "in", "called", "titled", "named"})
"""Words before the quoted title of a programme or text ("said on “The Long Hour”")."""
_LEAST_FRONTED = 6
"""Tokens of the shortest sentence taken for reported speech by its place alone."""
_BREAK = 4
"""Tokens that may stand between a source and its cue ("she, too, said")."""
_LEAD = 18
"""Tokens between a cue and the quotation that it introduces."""


class DirectSpeech:
    """Gives the quotations of one Doc to its cues, each to one."""

    def __init__(self, doc: Doc, cues: list[Cue]) -> None:
        self.doc = doc
        self.quotations: list[Quotation] = doc._.quotations
        self.at = {
            i: quotation for quotation in self.quotations for i in range(quotation.start, quotation.end)
        }
        self.heads = {cue.head.i for cue in cues}
        self.claimed: set[int] = set()
        """Starts of the quotations that have a cue."""

    def is_quoted(self, start: int, end: int) -> bool:
        """Tell whether a range lies within one quotation."""
        quotation = self.at.get(start)
        return quotation is not None and end <= quotation.end

    def ends_quoted(self, pieces: list[Range], cue: Cue) -> bool:
        """Tell whether a content stands before its cue and has a quotation in it."""
        start, end = pieces[-1]
        return end <= cue.start and cue.head.i not in self.at and any(i in self.at for i in range(start, end))

    def pieces(self, cue: Cue) -> list[Range]:
        """Return the content of a cue with the quotations that are part of it, in the text's order."""
        content = cue.content.pieces if cue.content is not None else []
        if (around := self.at.get(cue.head.i)) is not None:
            clipped = [(max(start, around.start), min(end, around.end)) for start, end in content]
            return [(start, end) for start, end in clipped if start < end]
        is_about = cue.content is not None and cue.content.preposition is not None
        if is_about and "quote" in cue.frames and self._before(cue) is not None:
            cue.content, content = None, []  # "“A farce,” she joked about the vote"
        content = merge(self._widen(cue, start, end) for start, end in content)
        if "quote" not in cue.frames or (cue.content is not None and cue.content.frame != "clause"):
            return content
        before = None if self._has_own_clause(cue, content) else self._before(cue)
        after = self._after(cue, content)
        is_others = before is not None and before.start in self.claimed and bool(content or after)
        found = [q for q in (None if is_others else before, after) if q is not None]
        self.claimed.update(quotation.start for quotation in found)
        if not content and not found and cue.frames.get("clause") == "speech":
            return self._fronted(cue)
        return self._without_question(cue, merge([*content, *((q.start, q.end) for q in found)]))

    def _without_question(self, cue: Cue, pieces: list[Range]) -> list[Range]:
        """Leave out the question that is answered by what follows a colon ("“Why?” She replied: “…”")."""
        if pieces and pieces[-1][0] >= cue.end and self._text_before(pieces[-1][0]) == ":":
            return [piece for piece in pieces if piece[0] >= cue.end or self.doc[piece[1] - 1].text != "?"]
        return pieces

    def _has_own_clause(self, cue: Cue, content: list[Range]) -> bool:
        """Tell whether reported speech follows the cue, so that what stands before is not its content."""
        after = (start + self.is_mark(start) for start, _ in content if start >= cue.end)
        return any(start not in self.at for start in after)

    def _widen(self, cue: Cue, start: int, end: int) -> Range:
        """Let a complement have all of the quotations that it begins or ends in."""
        is_fronted = end <= cue.start and all(c.lower_ != "as" for c in cue.head.lefts)
        if is_fronted and cue.content is not None and cue.content.frame == "clause" and self._is_final(cue):
            start = cue.head.sent.start
            end = self._to_source(cue, end)
        for quotation in self.quotations:
            if (
                quotation.start >= end
                or quotation.end <= start
                or quotation.start <= cue.head.i < quotation.end
            ):
                continue
            if quotation.start < start and quotation.end + 1 < end:
                continue
            self.claimed.add(quotation.start)
            is_all = is_fronted and quotation.end >= end - 1 and is_speech(self.doc, quotation)
            is_led = self._text_before(quotation.start) in _LEADING or self._is_run_on(quotation)
            if is_all and (is_led or not any(t.is_alpha for t in self.doc[start : quotation.start])):
                start, end = quotation.start, quotation.end
            else:
                start, end = min(start, quotation.start), max(end, quotation.end)
        return start, end if is_fronted else self._with_complement(end)

    def _with_complement(self, end: int) -> int:
        """Return the end of a content with the complement of a quoted word ("a “breach” | of the law")."""
        of = end + 1 if end < len(self.doc) and self.is_mark(end) else end
        if end not in {q.end for q in self.quotations} or self.doc[of : of + 1].text != "of":
            return end
        return self.doc[of].right_edge.i + 1

    def _is_run_on(self, quotation: Quotation) -> bool:
        """Tell whether a quotation comes right after a full stop, without a blank ("ended.“We won”")."""
        mark = next((i for i in range(quotation.start, 0, -1) if not self.is_mark(i - 1)), 0)
        before = self.doc[mark - 1]
        return mark < quotation.start and before.text.endswith((".", "!", "?")) and not before.whitespace_

    def _to_source(self, cue: Cue, end: int) -> int:
        """Return where a clause before its cue ends, with a list that the parser parted from it."""
        source = cue.source_span if cue.source_span is not None else (cue.start, cue.start)
        comma = min(source[0], cue.start) - 1
        is_named = any(token.ent_type_ == "PERSON" for token in self.doc[end:comma])
        return end if is_named or comma < end or self.doc[comma].text != "," else comma

    def _fronted(self, cue: Cue) -> list[Range]:
        """Return the sentence before a final "…, she said" that the parser did not take for a clause."""
        start, (begin, end) = cue.head.sent.start, cue.source_span or (cue.start, cue.start)
        comma = min(begin, cue.start) - 1
        is_next = begin == cue.end or end == cue.start
        is_next &= not is_passive(cue.head)
        is_next &= cue.outer.dep_ != "relcl"
        is_long = is_next and comma - start >= _LEAST_FRONTED and self.doc[comma].text == ","
        if not is_long or (first(cue.head, "dobj") and cue.head.lemma_.lower() not in ADDRESSED):
            return []
        is_adverbial = self.doc[start].pos_ in {"ADP", "SCONJ", "ADV", "VERB", "CCONJ", "PUNCT"}
        return [] if is_adverbial or not self._is_final(cue) else [(start, comma)]

    def _is_final(self, cue: Cue) -> bool:
        """Tell whether no verb follows the cue in its sentence, or before a semicolon ("…, she said; …")."""
        end = max(cue.end, cue.source_span[1] if cue.source_span is not None else 0)
        rest = takewhile(lambda token: token.text != ";", self.doc[end : cue.head.sent.end])
        return all(token.pos_ not in VERBAL for token in rest)

    def _before(self, cue: Cue) -> Quotation | None:
        """Return the quotation that runs on into the cue or its source ("…," she said)."""
        position = cue.start
        if cue.source_span is not None and self._is_next(cue.source_span[1], cue.start):
            position = cue.source_span[0]
        if (quoter := _quoter(cue.head)) is not None:
            position = quoter.left_edge.i
        index = position - 1
        while index >= 0 and index not in self.at and (self.is_mark(index) or self.doc[index].text in _LINKS):
            if "\n" in self.doc[index].text:
                return None
            index -= 1
        found: Quotation | None = self.at.get(index)
        if found is None or index == position - 1:
            return None
        last, opening = self.doc[found.end - 1].text, self.doc[position]
        if last in {"!", "?"} and opening.is_title and opening.pos_ in {"DET", "PRON"}:
            return None
        if last in _RUNNING_ON or any(self.doc[i].text == "," for i in range(found.end, position)):
            return found
        is_bare = last != "." or (cue.content is None and self._after(cue, []) is None)
        return found if is_bare and is_speech(self.doc, found) else None

    def _is_next(self, end: int, start: int) -> bool:
        """Tell whether a source that ends at `end` belongs to the cue at `start`, with no cue between."""
        return 0 <= start - end < _BREAK and self.heads.isdisjoint(range(end, start))

    def _after(self, cue: Cue, content: list[Range]) -> Quotation | None:
        """Return the quotation that the cue introduces in its sentence, or after a colon in the next."""
        position = cue.end
        if cue.source_span is not None:
            position = max(position, cue.source_span[1])
        if any(end > position for _, end in content):
            return None
        for index in range(position, min(position + _LEAD, len(self.doc))):
            if index in self.at:
                quotation = self.at[index]
                return quotation if index == quotation.start and self._introduces(cue, index) else None
            token = self.doc[index]
            if token.is_space and "\n" in token.text and self.doc[index - 1].text == ":":
                return self._paragraph(index + 1)
            is_next = index > position and token.is_sent_start and not self.is_mark(index)
            if is_next or index in self.heads:
                return None
        return None

    def _paragraph(self, index: int) -> Quotation | None:
        """Return the quotation that opens the paragraph at a token, or else the paragraph without marks."""
        quotation = self._starting(index)
        if quotation is not None or index >= len(self.doc):
            return quotation
        for number, part in enumerate(self.doc._.parts):
            if part.start <= self.doc[index].idx < part.end and part.kind == "body":
                start = after_handle(self.doc, index)
                end = next((t.i for t in self.doc[start:] if t.idx >= part.end), len(self.doc))
                return Quotation(start, end, number)
        return None

    def _introduces(self, cue: Cue, index: int) -> bool:
        """Tell whether the quotation at a token follows a comma or colon, or is speech by itself."""
        before, quotation = self._text_before(index), self.at[index]
        if before in {".", "!", "?"} or before.lower() in _TITLED or is_work(self.doc, quotation):
            return False
        is_next = "quote" in cue.frames and all(self.is_mark(i) for i in range(cue.end, index))
        is_next |= "clause" in cue.frames
        return before in {",", ":"} or (is_next and is_speech(self.doc, quotation))

    def _text_before(self, index: int) -> str:
        """Return the text of the last token before one that is no mark or white space."""
        before = (i for i in range(index - 1, 0, -1) if not self.is_mark(i))
        return self.doc[next(before, 0)].text

    def following(self, end: int) -> list[Range]:
        """Return the unclaimed quotations that go on right after a sentence, `end` being the token after it.

        They stand in the same paragraph, or in the next ones as long as closing marks are missing.
        """
        out: list[Range] = []
        is_open = any("\n" not in self.doc[i].text for i in range(max(end - 1, 0), end))
        while is_open and (quotation := self._starting(end)) is not None:
            if quotation.start in self.claimed or not is_speech(self.doc, quotation):
                break
            self.claimed.add(quotation.start)
            out.append((quotation.start, quotation.end))
            end = quotation.end
            is_open = end < len(self.doc) and self.doc[end].is_space
        return out

    def _starting(self, index: int) -> Quotation | None:
        while index < len(self.doc) and self.is_mark(index) and index not in self.at:
            index += 1
        quotation = self.at.get(index)
        return quotation if quotation is not None and quotation.start == index else None

    def is_mark(self, index: int) -> bool:
        """Tell whether a token is white space or a quotation mark."""
        token = self.doc[index]
        return token.is_space or token.text in _MARKS or not token.text.strip('"')


def _quoter(verb: Token) -> Token | None:
    """Return who quotes somebody as saying something ("they quoted him as saying") or is quoted."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return None
    return first(verb.head.head, "nsubj", "nsubjpass")
