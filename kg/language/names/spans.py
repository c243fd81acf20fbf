"""The names of a document by token, as the readers of titles and places need them."""

from collections.abc import Container
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.gazetteer import Entry, load_gazetteer
from kg.model import Kind

PERSON = frozenset({"Person"})


@dataclass(frozen=True, slots=True)
class NameSpan:
    """One name: tokens ``start:end``, its head, its kind, and whether it is an adjective ("Venezuelan").

    `entry` is the gazetteer's, None where it has none.
    """

    start: int
    end: int
    head: int
    kind: Kind
    adjective: bool = False
    entry: Entry | None = None

    @property
    def is_outlet(self) -> bool:
        """Tell whether it is a newspaper, station or agency."""
        return self.entry is not None and self.entry.sector == "MED"


class NameSpans:
    """Names by the tokens that they cover; of nested names the outer one counts."""

    def __init__(self, spans: list[NameSpan]) -> None:
        self.spans = sorted(spans, key=lambda span: (span.start, -span.end))
        self._at: dict[int, NameSpan] = {}
        for span in self.spans:
            for i in range(span.start, span.end):
                self._at.setdefault(i, span)

    def at(self, i: int) -> NameSpan | None:
        """Return the name that covers token `i`."""
        return self._at.get(i)

    def starting(self, i: int, kinds: Container[str] = PERSON) -> NameSpan | None:
        """Return the name of one of these kinds that begins at token `i`."""
        span = self._at.get(i)
        return span if span is not None and span.start == i and span.kind in kinds else None

    def ending(self, i: int, kinds: Container[str] = PERSON) -> NameSpan | None:
        """Return the name of one of these kinds that ends right before token `i`."""
        span = self._at.get(i - 1)
        return span if span is not None and span.end == i and span.kind in kinds else None


def name_spans(doc: Doc) -> NameSpans:
    """Return the names of `doc._.names`."""
    entries = load_gazetteer().entries
    known = ((cluster, entries.get(cluster.gazetteer or "")) for cluster in doc._.names)
    return NameSpans(
        [
            NameSpan(m.start, m.end, m.head, cluster.kind, doc[m.head].tag_ == "JJ", entry)
            for cluster, entry in known
            for m in cluster.mentions
            if m.form == "name"
        ]
    )
