"""Where things are, as noun phrases say it: "Caracas, Venezuela", "the embassy in Tel Aviv"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.language.annotations import Role
from kg.language.lexicon import words
from kg.language.namespans import NameSpan, NameSpans
from kg.language.syntax import first, nominal_conjuncts

_PLACES = frozenset({"Place", "Country"})
_AFTER_PAIR = frozenset({",", ".", ")", ";", ":", "–", "—", "--", "'s", "’s", "(", "“", '"', "”"})
_HOLDERS = frozenset({"Organization", "Place"})


def locations(doc: Doc, names: NameSpans) -> Iterator[Role]:
    """Yield the locations of a document."""
    for name in names.spans:
        if name.kind in _PLACES:
            yield from _pair(doc, name, names)
            yield from _based(doc, name, names)
    for token in doc:
        if token.lower_ == "in" and token.dep_ == "prep" and token.i > 0:
            yield from _inside(token, names)


def _pair(doc: Doc, outer: NameSpan, names: NameSpans) -> Iterator[Role]:
    """Read "Caracas, Venezuela"; lists of places are none."""
    comma = outer.start - 1
    inner = names.ending(comma, {"Place"}) if comma > 0 and doc[comma].text == "," else None
    if inner is None or doc[outer.head].dep_ == "conj":
        return
    closed = (
        outer.end >= len(doc)
        or doc[outer.end].text in _AFTER_PAIR
        or doc[outer.end].pos_ in {"ADP", "SPACE", "VERB", "AUX"}
    )
    listed = inner.start > 1 and doc[inner.start - 1].text == "," and names.ending(inner.start - 1, _PLACES)
    if closed and not listed and (outer.kind == "Country" or _is_short(doc, outer)):
        yield Role("LocatedIn", inner.head, outer.start, outer.end, outer.head, confidence=0.8)


def _is_short(doc: Doc, name: NameSpan) -> bool:
    """Tell whether a place is printed as American papers print states: "Ohio", "N.Y."."""
    return doc[name.start : name.end].text.lower() in words("places", "states")


def _based(doc: Doc, place: NameSpan, names: NameSpans) -> Iterator[Role]:
    """Read "London-based Amnesty International"; the base of a thing without a name says too little."""
    i = place.end
    if i + 2 < len(doc) and doc[i].text == "-" and doc[i + 1].lower_ == "based":
        noun = doc[i + 1].head
        name = names.at(noun.i) or names.starting(i + 2, _HOLDERS)
        if name is not None and name.kind in _HOLDERS and name.start >= i + 2:
            yield Role("LocatedIn", name.head, place.start, i + 2, place.head, confidence=0.8)


def _inside(preposition: Token, names: NameSpans) -> Iterator[Role]:
    """Read "the embassy in Tel Aviv", "troops stationed in Estonia"; each of coordinated places counts."""
    place = first(preposition, "pobj")
    if place is None or (outer := names.at(place.i)) is None or outer.kind not in _PLACES:
        return
    thing, confidence = _located(preposition.head, preposition, names)
    if thing is None:
        return
    for member in nominal_conjuncts(place):
        name = names.at(member.i)
        if name is not None and name.kind in _PLACES:
            yield Role("LocatedIn", thing.i, preposition.i, name.end, name.head, confidence=confidence)


def _located(head: Token, preposition: Token, names: NameSpans) -> tuple[Token | None, float]:
    """Return what is located, for the governor of "in", with a confidence."""
    if head.lemma_ in words("places", "verbs") and head.tag_ == "VBN":
        subject = head.head if head.dep_ in {"acl", "relcl"} else first(head, "nsubjpass")
        return (None, 0.0) if subject is None or subject.pos_ == "PRON" else (subject, 0.75)
    if preposition.i - head.i > 1 or head.pos_ not in {"NOUN", "PROPN"}:
        return None, 0.0
    name = names.at(head.i)
    if name is not None:
        return (
            (head, 0.7)
            if name.kind in _HOLDERS and head.lower_ in words("places", "facilities")
            else (None, 0.0)
        )
    if head.lower_ in words("places", "facilities"):
        return head, 0.7
    return (head, 0.65) if head.lemma_.lower() in words("places", "forces") else (None, 0.0)
