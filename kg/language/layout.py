"""The component that divides an article into parts and keeps its sentences within them."""

from typing import Any, cast

import numpy
from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.language.annotations import Part
from kg.language.boilerplate import links, without_links
from kg.language.parts import parts
from kg.language.quotemarks import QuotedRange, quoted_ranges

_SENTENCE_END = frozenset({".", "!", "?", "…", "..."})
_WHOLE = frozenset({"headline", "dateline"})
"""Parts that are one sentence each."""
_START, _NO_START = 1, -1
"""Values of a token's SENT_START."""
_TITLES = frozenset({"Capt", "Cmdr", "Col", "Gen", "Gov", "Govs", "Lt", "Maj", "Reps", "Rev", "Sens", "Sgt"})
"""Titles that the tokenizer may part from their stop."""
_NEVER_FIRST = frozenset({")", "]", "”", "’", "»", ",", ";", ".", "!", "?", "…", "...", "%", "''"})


class Layout:
    """Set ``doc._.parts``, and the starts of sentences that layout and quotation marks decide.

    Links behind a name become white space. A sentence starts with every part, and after a full stop that is
    glued to the next sentence ("seats.Venezuelan"); none starts at a closing mark, nor inside a headline or
    dateline. All other boundaries are left to the parser, which must come later in the pipeline.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Annotate `doc`, tokenised and not yet parsed."""
        text = doc.text
        _blank_links(doc, text)
        text = without_links(text)
        doc._.parts = found = parts(text)
        starts: list[int] = doc.to_array("SENT_START").tolist()
        self._set_starts(doc, found, starts)
        self._join_marks(doc, quoted_ranges(text, [(part.start, part.end) for part in found]), starts)
        doc.from_array(["SENT_START"], cast("Any", numpy.array(starts, "int64").astype("uint64")))
        return doc

    @staticmethod
    def _set_starts(doc: Doc, found: list[Part], starts: list[int]) -> None:
        """Set the starts that the parts of the article decide."""
        position, is_first = 0, True
        for i, token in enumerate(doc):
            if token.is_space:
                starts[i] = _NO_START
                continue
            while position + 1 < len(found) and token.idx >= found[position].end:
                position, is_first = position + 1, True
            if is_first:
                starts[i], is_first = _START, False
            elif found[position].kind in _WHOLE or token.text in _NEVER_FIRST or _is_titled(token):
                starts[i] = _NO_START
            elif token.is_title and _is_glued(token):
                starts[i] = _START

    @staticmethod
    def _join_marks(doc: Doc, quoted: list[QuotedRange], starts: list[int]) -> None:
        """Keep marks with what they enclose, and let quotations after and before a stop be sentences."""
        tokens = {int(start): index for index, start in enumerate(doc.to_array("IDX"))}
        for pair in quoted:
            first, mark, opening = (tokens.get(i) for i in (pair.start, pair.end, pair.outer_start))
            if opening and doc[opening - 1].text in _SENTENCE_END and doc[opening - 1].whitespace_:
                starts[opening] = _START
            if first is not None:
                starts[first] = _NO_START
            if mark is None or not pair.closed:
                continue
            stopped = doc[mark - 1].text == "."
            while mark < len(doc) and doc[mark].idx < pair.outer_end:
                starts[mark] = _NO_START
                mark += 1
            if stopped and mark < len(doc) and doc[mark].text[:1].isupper():
                starts[mark] = _START


def _blank_links(doc: Doc, text: str) -> None:
    """Make each of the `links` in a text one token that counts as white space, for the model as well."""
    spans = [doc.char_span(start, end, alignment_mode="expand") for start, end in links(text)]
    with doc.retokenize() as retokenizer:
        for span in filter(None, spans):
            retokenizer.merge(span)
            lexeme = doc.vocab[span.text]
            lexeme.norm_ = lexeme.lower_ = lexeme.shape_ = lexeme.prefix_ = lexeme.suffix_ = " "
            lexeme.is_space, lexeme.is_alpha, lexeme.is_title = True, False, False


def credits_of(doc: Doc) -> set[int]:
    """Return the tokens of `doc` that stand in credits and other boilerplate: nothing is reported there."""
    spans = (
        doc.char_span(p.start, p.end, alignment_mode="expand") for p in doc._.parts if p.kind == "credit"
    )
    return {i for span in spans if span is not None for i in range(span.start, span.end)}


def _is_titled(token: Token) -> bool:
    """Tell whether the stop before a token belongs to a title ("Lt. Col. Diaz", "Sens. Diaz and Ruiz")."""
    stop = token.nbor(-1) if token.i > 1 else token
    return stop.text == "." and stop.nbor(-1).text in _TITLES and not stop.nbor(-1).whitespace_


def _is_glued(token: Token) -> bool:
    """Tell whether a capitalised token opens a sentence that is printed without a blank before it."""
    stop = token.nbor(-1)
    if stop.text not in _SENTENCE_END or stop.whitespace_ or token.i < 2:
        return False
    before = stop.nbor(-1)
    return before.is_lower and len(before) > 2 and not token.like_url


@Language.factory("kg_layout", assigns=["doc._.parts", "token.is_sent_start"])
def create_layout(nlp: Language, name: str) -> Layout:  # noqa: ARG001
    """Create the component; it goes before the parser."""
    return Layout()
