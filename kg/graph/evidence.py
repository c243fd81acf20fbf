"""Stretches of an article's text as Web Annotation resources, with a position and a quote selector."""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.graph.provenance import article_iri, article_key
from kg.graph.vocabulary import OA, PE, RDF, Statement
from kg.model import Article, Span

CONTEXT = 32
"""Code points of text that are kept before and after a quote, as the Web Annotation model proposes."""


class Evidence:
    """The evidence nodes of one article; each stretch of text is one node."""

    def __init__(self, article: Article, base: str) -> None:
        self._article = article_iri(article, base)
        self._text = article.text
        self._names = f"{base}{{}}-{article_key(article)}-{{}}-{{}}"
        self._spans: dict[Span, ox.NamedNode] = {}
        self._whole: set[Span] = set()

    def __call__(self, span: Span) -> ox.NamedNode:
        """Return the node of a stretch of text: ``span-<article>-<start>-<end>``."""
        if span not in self._spans:
            self._spans[span] = self._node("span", span)
        return self._spans[span]

    def whole(self, span: Span) -> ox.NamedNode:
        """Return the node of a stretch that is quoted with the text around it.

        Words within a sentence are not: the sentence is their context.
        """
        self._whole.add(span)
        return self(span)

    def triples(self) -> Iterator[Statement]:
        """Yield the description of every stretch that was asked for."""
        for span, node in self._spans.items():
            position, quote = self._node("position", span), self._node("quote", span)
            yield node, RDF.type, PE.Evidence
            yield node, OA.hasSource, self._article
            yield node, OA.hasSelector, position
            yield node, OA.hasSelector, quote
            yield position, RDF.type, OA.TextPositionSelector
            yield position, OA.start, ox.Literal(span.start)
            yield position, OA.end, ox.Literal(span.end)
            yield quote, RDF.type, OA.TextQuoteSelector
            yield quote, OA.exact, ox.Literal(span.text)
            if span in self._whole:
                yield from self._context(span, quote)

    def _context(self, span: Span, quote: ox.NamedNode) -> Iterator[Statement]:
        if before := self._text[max(0, span.start - CONTEXT) : span.start]:
            yield quote, OA.prefix, ox.Literal(before)
        if after := self._text[span.end : span.end + CONTEXT]:
            yield quote, OA.suffix, ox.Literal(after)

    def _node(self, kind: str, span: Span) -> ox.NamedNode:
        return ox.NamedNode(self._names.format(kind, span.start, span.end))
