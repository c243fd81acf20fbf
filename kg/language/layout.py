"""The component that divides an article into parts and keeps its sentences within them."""

import re

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.language.annotations import Part
from kg.language.parts import parts
from kg.language.quotemarks import QuotedRange, quoted_ranges

_SENTENCE_END = frozenset({".", "!", "?", "…", "..."})
_WHOLE = frozenset({"headline", "dateline"})
"""Parts that are one sentence each."""
_NEVER_FIRST = re.compile(r"[)\]”’»,;.!?…%]+$|''$")


class Layout:
    """Set ``doc._.parts``, and the starts of sentences that layout and quotation marks decide.

    A sentence starts with every part, and after a full stop that is glued to the next sentence
    ("seats.Venezuelan"); none starts at a closing mark, nor inside a headline or dateline. All other
    boundaries are left to the parser, which must come later in the pipeline.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Annotate `doc`, tokenised and not yet parsed."""
        doc._.parts = parts(doc.text)
        quoted = quoted_ranges(doc.text, [(part.start, part.end) for part in doc._.parts])
        position = 0
        for part in doc._.parts:
            position = self._set_starts(doc, position, part)
        self._join_marks(doc, quoted)
        return doc

    @staticmethod
    def _set_starts(doc: Doc, position: int, part: Part) -> int:
        """Set the starts in one part, from token `position` on; return the position after it."""
        is_first = True
        while position < len(doc) and doc[position].idx < part.end:
            token = doc[position]
            if token.is_space:
                token.is_sent_start = False
            elif is_first:
                token.is_sent_start, is_first = True, False
            elif part.kind in _WHOLE or _NEVER_FIRST.match(token.text):
                token.is_sent_start = False
            elif _is_glued(token):
                token.is_sent_start = True
            position += 1
        return position

    @staticmethod
    def _join_marks(doc: Doc, quoted: list[QuotedRange]) -> None:
        """Keep marks with what they enclose, and start a sentence after a quotation that ends in a stop."""
        tokens = {token.idx: token.i for token in doc}
        for pair in quoted:
            first, mark = tokens.get(pair.start), tokens.get(pair.end)
            opening = tokens.get(pair.outer_start)
            if opening and doc[opening - 1].text in _SENTENCE_END and doc[opening - 1].whitespace_:
                doc[opening].is_sent_start = True
            if first is not None:
                doc[first].is_sent_start = False
            if mark is None or not pair.closed:
                continue
            stopped = doc[mark - 1].text == "."
            while mark < len(doc) and doc[mark].idx < pair.outer_end:
                doc[mark].is_sent_start = False
                mark += 1
            if stopped and mark < len(doc) and doc[mark].text[:1].isupper():
                doc[mark].is_sent_start = True


def _is_glued(token: Token) -> bool:
    """Tell whether a token opens a sentence that is printed without a blank before it."""
    stop = token.nbor(-1)
    if stop.text not in _SENTENCE_END or stop.whitespace_ or not token.is_title or token.i < 2:
        return False
    before = stop.nbor(-1)
    return before.is_lower and len(before) > 2 and not token.like_url


@Language.factory("kg_layout", assigns=["doc._.parts", "token.is_sent_start"])
def create_layout(nlp: Language, name: str) -> Layout:  # noqa: ARG001
    """Create the component; it goes before the parser."""
    return Layout()
