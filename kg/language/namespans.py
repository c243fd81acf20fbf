"""The names of a document by token, as the readers of titles and places need them."""

from dataclasses import dataclass

from spacy.tokens import Doc

from kg.model import Kind


@dataclass(frozen=True, slots=True)
class NameSpan:
    """One name: tokens ``start:end``, its head, its kind, and whether it is an adjective ("Venezuelan")."""

    start: int
    end: int
    head: int
    kind: Kind
    adjective: bool = False


class NameSpans:
    """Names by the tokens that they cover."""

    def __init__(self, spans: list[NameSpan]) -> None:
        self.spans = sorted(spans, key=lambda span: span.start)
        self._at = {i: span for span in self.spans for i in range(span.start, span.end)}

    def at(self, i: int) -> NameSpan | None:
        """Return the name that covers token `i`."""
        return self._at.get(i)

    def person_from(self, i: int) -> NameSpan | None:
        """Return the person's name that begins at token `i`."""
        span = self._at.get(i)
        return span if span is not None and span.start == i and span.kind == "Person" else None

    def person_before(self, i: int) -> NameSpan | None:
        """Return the person's name that ends right before token `i`."""
        span = self._at.get(i - 1)
        return span if span is not None and span.end == i and span.kind == "Person" else None


_KINDS: dict[str, Kind] = {
    "PERSON": "Person",
    "GPE": "Country",
    "NORP": "Country",
    "LOC": "Place",
    "FAC": "Place",
    "ORG": "Organization",
}


def name_spans(doc: Doc) -> NameSpans:
    """Return the names of `doc._.names`."""
    if not doc._.names:
        return NameSpans(
            [
                NameSpan(
                    e.start + (e[0].lower_ == "the"),
                    e.end - (e[-1].tag_ == "POS"),
                    e.root.i,
                    "Party"
                    if e.text
                    in {"Republican", "Republicans", "Democrat", "Democrats", "Democratic", "Labour"}
                    else _KINDS[e.label_],
                    e.label_ == "NORP",
                )
                for e in doc.ents
                if e.label_ in _KINDS
            ]
        )
    return NameSpans(
        [
            NameSpan(m.start, m.end, m.head, cluster.kind, doc[m.head].tag_ == "JJ")
            for cluster in doc._.names
            for m in cluster.mentions
            if m.form == "name"
        ]
    )
