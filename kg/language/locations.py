"""Where things are, as noun phrases say it: "Caracas, Venezuela", "the embassy in Tel Aviv"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.gazetteer import load_gazetteer
from kg.language.annotations import Role
from kg.language.lexicon import words
from kg.language.names.spans import NameSpan, NameSpans
from kg.language.nouns import noun_of
from kg.language.syntax import POSSESSIVE_ENDINGS, children, first, nominal_conjuncts

_PLACES = frozenset({"Place", "Country"})
_THINGS = frozenset({"Organization", "Place"})
_OPEN_CLASSES = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ"})
"""Word classes after "X, Y" that show it to be part of a list or of a longer name."""


def locations(doc: Doc, names: NameSpans) -> Iterator[Role]:
    """Yield the locations of a document."""
    paired: set[int] = set()
    for name in names.spans:
        if name.kind not in _PLACES:
            continue
        if (inner := _pair(doc, name, names)) is not None:
            paired.add(name.head)
            yield Role("LocatedIn", inner.head, name.start, name.end, name.head, confidence=0.85)
        if (owner := _owner(doc, name, names)) is not None:
            yield Role("LocatedIn", name.head, owner.start, owner.end, owner.head, confidence=0.75)
        yield from _based(doc, name, names)
        if (country := _country_of_capital(doc, name)) is not None:
            yield Role("LocatedIn", name.head, name.start - 2, name.start - 1, country, confidence=0.8)
        if (settlement := _town(doc, name)) is not None:
            yield from _town_in(settlement, name, names)
    for token in doc:
        if token.lower_ == "in" and token.dep_ == "prep" and token.i > 0:
            yield from _inside(token, names, paired)


def _pair(doc: Doc, outer: NameSpan, names: NameSpans) -> NameSpan | None:
    """Return the town in "Caracas, Venezuela" for the country; members of a list are none."""
    comma = outer.start - 1
    if comma < 1 or doc[comma].text != "," or outer.adjective:
        return None
    state = doc[outer.start : outer.end].text.lower() in words("places", "states")
    inner = names.ending(comma, _PLACES if state else {"Place"})
    if (
        inner is None
        or inner.adjective
        or doc[inner.head].pos_ == "ADV"
        or not (state or outer.kind == "Country")
    ):
        return None
    before = inner.start - 1
    listed = before > 0 and doc[before].text == "," and names.ending(before, _PLACES) is not None
    return None if listed or _goes_on(doc, outer.end, names) else inner


def _goes_on(doc: Doc, end: int, names: NameSpans) -> bool:
    """Tell whether a list of places or a longer noun phrase goes on at token `end`."""
    if end >= len(doc):
        return False
    if doc[end].text == "," and end + 1 < len(doc):
        return doc[end + 1].lower_ in {"and", "or"} or names.starting(end + 1, _PLACES) is not None
    return doc[end].pos_ in _OPEN_CLASSES and doc[end].text != "-"


def _owner(doc: Doc, place: NameSpan, names: NameSpans) -> NameSpan | None:
    """Return the country or town in "China's western Xinjiang province", "Istanbul's Taksim Square"."""
    i = place.start - 1
    while i > 0 and doc[i].tag_ == "JJ" and names.at(i) is None:
        i -= 1
    if place.kind != "Place" or place.adjective or i < 1 or doc[i].text not in POSSESSIVE_ENDINGS:
        return None
    return names.ending(i, _PLACES)


def _based(doc: Doc, place: NameSpan, names: NameSpans) -> Iterator[Role]:
    """Read "London-based Amnesty International"."""
    i = place.end
    if i + 2 < len(doc) and doc[i].text == "-" and doc[i + 1].lower_ == "based":
        thing = doc[i + 1].head
        name = names.at(thing.i) or names.starting(i + 2, _THINGS)
        if name is not None and name.kind in _THINGS and name.start >= i + 2:
            yield Role("LocatedIn", name.head, place.start, i + 2, place.head, confidence=0.8)
        elif name is None and (noun := noun_of(thing.lemma_)) is not None and noun.sort == "body":
            thing = _named(thing, names)
            yield Role("LocatedIn", thing.i, place.start, i + 2, place.head, confidence=0.7)


def _country_of_capital(doc: Doc, city: NameSpan) -> int | None:
    """Return the last mention of its country before "the capital, Caracas", or the first after it."""
    if city.start < 2 or doc[city.start - 1].text != "," or doc[city.start - 2].lower_ != "capital":
        return None
    senses = load_gazetteer().senses(doc[city.start : city.end].text)
    countries = {sense.entry.id for sense in senses if sense.form == "capital"}
    heads = sorted(m.head for c in doc._.names if c.gazetteer in countries for m in c.mentions)
    before = [head for head in heads if head < city.start]
    return next((head for head in [*before[-1:], *heads] if head != city.head), None)


def _town(doc: Doc, name: NameSpan) -> Token | None:
    """Return the noun in "Esperanza town", "Sultan Kudarat province"."""
    if name.kind != "Place" or name.end >= len(doc):
        return None
    noun = doc[name.end]
    return noun if noun.lower_ in words("places", "settlements") and noun.tag_ == "NN" else None


def _town_in(town: Token, name: NameSpan, names: NameSpans) -> Iterator[Role]:
    """Read "Esperanza town in Sultan Kudarat province"."""
    if town.i + 1 < len(town.doc) and town.doc[town.i + 1].lower_ == "in":
        outer = names.starting(town.i + 2, _PLACES)
        if outer is not None:
            yield Role("LocatedIn", name.head, town.i + 1, outer.end, outer.head, confidence=0.75)


def _inside(preposition: Token, names: NameSpans, paired: set[int]) -> Iterator[Role]:
    """Read "the embassy in Tel Aviv", "troops stationed in Estonia"; each of coordinated places counts."""
    place = first(preposition, "pobj")
    thing, confidence = _located(preposition.head, preposition, names)
    if thing is None or place is None:
        return
    for member in nominal_conjuncts(place):
        name = _place_name(member, names)
        if name is not None and name.head not in paired:
            yield Role("LocatedIn", thing.i, preposition.i, name.end, name.head, confidence=confidence)


def _place_name(token: Token, names: NameSpans) -> NameSpan | None:
    """Return the name of a place at `token`, also in "Esperanza town" and "the city of Mosul"."""
    name = names.at(token.i) or _town_name(token, names) or _inner_name(token, names)
    return name if name is not None and name.kind in _PLACES and not name.adjective else None


def _town_name(noun: Token, names: NameSpans) -> NameSpan | None:
    return names.ending(noun.i, _PLACES) if noun.i and noun.lower_ in words("places", "settlements") else None


def _inner_name(noun: Token, names: NameSpans) -> NameSpan | None:
    of = next((prep for prep in children(noun, "prep") if prep.lower_ == "of"), None)
    place = first(of, "pobj") if of is not None and noun.lower_ in words("places", "settlements") else None
    return names.at(place.i) if place is not None else None


def _located(head: Token, preposition: Token, names: NameSpans) -> tuple[Token | None, float]:
    """Return what is located, for the governor of "in", with a confidence."""
    if head.lemma_ in words("places", "verbs") and head.tag_ == "VBN":
        return _subject(head, names), 0.75
    if head.lower_ == "active" and (group := _active(head)) is not None:
        return _named(group, names), 0.7
    if preposition.i - head.i > 1 or head.pos_ not in {"NOUN", "PROPN"}:
        return None, 0.0
    name = names.at(head.i)
    if name is None and _town_name(head, names) is not None:
        return None, 0.0
    if name is None and head.tag_ == "NN" and head.lower_ in words("places", "facilities"):
        return _named(head, names), 0.7
    if name is None and head.lemma_.lower() in words("places", "forces"):
        return head, 0.65
    known = name is not None and name.kind in _THINGS and head.lower_ in words("places", "facilities")
    return (head if known else None), 0.7


def _active(adjective: Token) -> Token | None:
    """Return the body in "a group active in Mali", "the group is active in Mali"."""
    noun = adjective.head if adjective.dep_ in {"amod", "acl"} else first(adjective.head, "nsubj")
    sort = noun_of(noun.lemma_) if noun is not None else None
    return noun if sort is not None and sort.sort == "body" else None


def _subject(verb: Token, names: NameSpans) -> Token | None:
    """Return what is said to be stationed or located, if it is no country or person."""
    subject = verb.head if verb.dep_ in {"acl", "relcl"} else first(verb, "nsubjpass")
    if subject is None or subject.pos_ == "PRON":
        return None
    name = names.at(subject.i)
    return subject if name is None or name.kind in _THINGS else None


def _named(noun: Token, names: NameSpans) -> Token:
    """Return the name that a description is in apposition to ("El País newspaper, a paper in Madrid")."""
    if noun.dep_ != "appos":
        return noun
    name = names.at(noun.head.i) or names.ending(noun.head.i, _THINGS)
    return noun.doc[name.head] if name is not None and name.kind in _THINGS else noun
