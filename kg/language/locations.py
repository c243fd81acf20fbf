"""Where places and bodies are, as names beside names say it: "Caracas, Venezuela", "Kabul's Evin prison"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.gazetteer import load_gazetteer
from kg.language.annotations import Role
from kg.language.facilities import is_body, is_settlement, is_state
from kg.language.lexicon import words
from kg.language.names.spans import NameSpan, NameSpans
from kg.language.sites import PLACES, THINGS, sites
from kg.language.syntax import POSSESSIVE_ENDINGS, children

_OPEN_CLASSES = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ"})
"""Word classes after "X, Y" that show it to be part of a list or of a longer name."""
_MODIFIERS = frozenset({"JJ", "JJS", "RB", "VBN", "VBG", "HYPH", "NN"})
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_ENTERPRISES = frozenset({"MED", "BUS"})
"""Sectors of bodies that are in the country they are said to be of ("Japan's Kyodo")."""
_ATTRIBUTIVE = frozenset({"compound", "amod", "nmod", "poss", "npadvmod"})


def locations(doc: Doc, names: NameSpans) -> Iterator[Role]:
    """Yield the locations of a document."""
    paired: set[int] = set()
    for name in names.spans:
        if (owner := _possessor(doc, name, names)) is not None:
            yield Role("LocatedIn", name.head, owner.start, owner.end, owner.head, confidence=0.8)
        if name.kind == "Organization" and (town := _town_before(doc, name, names)) is not None:
            yield Role("LocatedIn", name.head, town.start, town.end, town.head, confidence=0.7)
        if name.kind not in PLACES:
            continue
        if (inner := _pair(doc, name, names)) is not None:
            paired.add(name.head)
            yield Role("LocatedIn", inner.head, name.start, name.end, name.head, confidence=0.85)
        yield from _based(doc, name, names)
        yield from _quarter(doc, name, names)
        if (site := _site_of(doc, name, names)) is not None:
            yield Role("LocatedIn", site, name.start, name.end, name.head, confidence=0.7)
        if (capital := _capital_before(doc, name)) is not None and (
            country := _country(doc, name)
        ) is not None:
            yield Role("LocatedIn", name.head, capital, capital + 1, country, confidence=0.8)
    yield from sites(doc, names, paired)


def _possessor(doc: Doc, name: NameSpan, names: NameSpans) -> NameSpan | None:
    """Return the place in "China's western Xinjiang province", "Kabul's Serena Hotel"."""
    i = name.start - 1
    while i > 1 and doc[i].tag_ in _MODIFIERS and not _is_foreign(doc, i):
        i -= 1
    if i < 1 or doc[i].text not in POSSESSIVE_ENDINGS or not _is_owned(doc, name):
        return None
    national = name.kind == "Place" or (name.entry is not None and name.entry.sector in _ENTERPRISES)
    owner = names.ending(i, PLACES if national else {"Place"})
    return None if owner is None or owner.adjective else owner


def _is_foreign(doc: Doc, i: int) -> bool:
    """Tell whether a noun before a name may be a description of it ("Russia's neighbour Kazakhstan")."""
    part = (
        is_settlement(doc[i]) or doc[i].lower_ in words("places", "directions") or doc[i + 1].tag_ == "HYPH"
    )
    return doc[i].tag_ == "NN" and not part


def _is_owned(doc: Doc, name: NameSpan) -> bool:
    """Tell whether a name is a place or site in itself and no modifier ("Israel's Gaza policy")."""
    own = name.kind == "Organization" and doc[name.end - 1].lower_ in words("places", "facilities")
    own = own or (name.entry is not None and name.entry.sector in _ENTERPRISES)
    if not (own or name.kind == "Place") or name.adjective:
        return False
    return doc[name.head].dep_ not in _ATTRIBUTIVE or is_settlement(doc[min(name.end, len(doc) - 1)])


def _site_of(doc: Doc, place: NameSpan, names: NameSpans) -> int | None:
    """Return the noun in "Jerusalem's Al-Aqsa mosque", whose name is no name to the reader of names."""
    site = doc[place.head].head
    if (
        place.adjective
        or doc[place.head].dep_ != "poss"
        or names.at(site.i) is not None
        or site.i < place.end
    ):
        return None
    named = any(child.pos_ == "PROPN" and child.i >= place.end for child in children(site, "compound"))
    abroad = is_settlement(site) or site.lower_ in {"embassy", "consulate", "mission"}
    return site.i if named and site.lower_ in words("places", "facilities") and not abroad else None


def _town_before(doc: Doc, body: NameSpan, names: NameSpans) -> NameSpan | None:
    """Return the place in "the Paris newspaper Le Monde", "the French newspaper Le Monde"."""
    i = body.start - 1
    local = words("places", "facilities") | words("places", "establishments")
    if i < 1 or doc[i].lower_ not in local or doc[i].tag_ != "NN" or names.at(i) is not None:
        return None
    while i > 1 and doc[i].tag_ in _MODIFIERS | {"NNS"} and names.at(i) is None:
        i -= 1
    town = names.ending(i + 1, PLACES)
    if town is None or doc[town.start - 1].lower_ == "in":
        return None
    return town if town.adjective == (town.kind == "Country") else None


def _pair(doc: Doc, outer: NameSpan, names: NameSpans) -> NameSpan | None:
    """Return the town in "Caracas, Venezuela" for the country; members of a list are none."""
    comma = outer.start - 1
    if comma > 0 and doc[comma].text in POSSESSIVE_ENDINGS and (owner := names.ending(comma, PLACES)):
        comma = owner.start - 1
    while comma > 0 and doc[comma].lower_ in words("places", "directions"):
        comma -= 1
    if comma < 1 or doc[comma].text != "," or outer.adjective or doc[outer.head].dep_ == "nsubj":
        return None
    end = outer.end + (outer.end < len(doc) and is_settlement(doc[outer.end]))
    named = outer.end - outer.start > 1 and is_settlement(doc[outer.end - 1])
    state = end > outer.end or named or is_state(doc, outer)
    inner = names.ending(comma, PLACES if state else {"Place"})
    if (
        inner is None
        or inner.adjective
        or doc[inner.head].pos_ == "ADV"
        or not (state or outer.kind == "Country")
        or (state and is_state(doc, inner) and doc[inner.start - 1].lower_ in {"and", "or", ","})
    ):
        return None
    before = inner.start - 1
    listed = before > 0 and doc[before].text == "," and names.ending(before, PLACES) is not None
    if (listed and not is_state(doc, inner)) or (
        _goes_on(doc, end, names) and not _is_middle(doc, outer, names)
    ):
        return None
    return inner


def _is_middle(doc: Doc, state: NameSpan, names: NameSpans) -> bool:
    """Tell whether a country closes "Houston, Texas, U.S."."""
    country = names.starting(state.end + 1, {"Country"}) if doc[state.end].text == "," else None
    if country is None or country.adjective or not is_state(doc, state):
        return False
    return not _goes_on(doc, country.end, names)


def _goes_on(doc: Doc, end: int, names: NameSpans) -> bool:
    """Tell whether a list of places, a longer noun phrase or a clause goes on at token `end`."""
    if end >= len(doc):
        return False
    if doc[end].tag_ in _FINITE and doc[end - 1].text[-1] != ".":
        return True
    if doc[end].text == "," and end + 1 < len(doc):
        return doc[end + 1].lower_ in {"and", "or"} or names.starting(end + 1, PLACES) is not None
    return doc[end].tag_ == "POS" or (doc[end].pos_ in _OPEN_CLASSES and doc[end].text != "-")


def _based(doc: Doc, place: NameSpan, names: NameSpans) -> Iterator[Role]:
    """Read "London-based Amnesty International", "the Beirut-based group"."""
    i = place.end
    if (
        i + 2 >= len(doc)
        or doc[i].text not in {"-", "–"}
        or doc[i + 1].lower_ not in {"based", "headquartered"}
    ):
        return
    noun = doc[i + 1].head
    apposed = noun.head.i if noun.dep_ == "appos" else noun.i + 1
    found = (
        names.at(noun.i),
        None if doc[i + 2].dep_ in _ATTRIBUTIVE else names.starting(i + 2, THINGS),
        names.at(apposed) if apposed < len(doc) else None,
    )
    name = next((n for n in found if n is not None and n.kind in THINGS and n is not place), None)
    if name is not None:
        yield Role("LocatedIn", name.head, place.start, i + 2, place.head, confidence=0.8)
    elif noun.i > i + 1 and is_body(noun):
        yield Role("LocatedIn", noun.i, place.start, i + 2, place.head, confidence=0.7)


def _quarter(doc: Doc, town: NameSpan, names: NameSpans) -> Iterator[Role]:
    """Read "the Molenbeek district of Brussels"."""
    of = town.start - 1
    if of > 1 and doc[of].lower_ == "of" and doc[of - 1].lower_ in words("places", "quarters"):
        quarter = names.ending(of - 1, {"Place"})
        if quarter is not None and not quarter.adjective:
            yield Role("LocatedIn", quarter.head, of - 1, town.end, town.head, confidence=0.8)


def _capital_before(doc: Doc, city: NameSpan) -> int | None:
    """Return the token "capital" in "the capital, Caracas", "the capital of Cairo", "the capital Kyiv"."""
    i = city.start - 1
    i -= i > 0 and doc[i].lower_ in {",", "of"}
    return i if i > 0 and doc[i].lower_ == "capital" else None


def _country(doc: Doc, city: NameSpan) -> int | None:
    """Return the last mention of a capital's country before it, or the first after it."""
    senses = load_gazetteer().senses(doc[city.start : city.end].text)
    countries = {sense.entry.id for sense in senses if sense.form == "capital"}
    heads = sorted(m.head for c in doc._.names if c.gazetteer in countries for m in c.mentions)
    before = [head for head in heads if head < city.start]
    return next((head for head in [*before[-1:], *heads] if head != city.head), None)
