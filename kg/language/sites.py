"""Where things are, as prepositions and clauses say it: "the embassy in Doha", "a group active in Mali"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.language.annotations import Role
from kg.language.conjuncts import nominal_conjuncts
from kg.language.facilities import (
    is_body,
    is_figurative,
    is_generic,
    is_planned,
    is_settlement,
    is_site,
    is_state,
)
from kg.language.lexicon import words
from kg.language.names.spans import NameSpan, NameSpans
from kg.language.offices.clauses import asserted, subject_of
from kg.language.sieve import Sieve
from kg.language.syntax import COPULAS, children, first, is_negated, object_of, phrase_with

PLACES = frozenset({"Place", "Country"})
THINGS = frozenset({"Organization", "Place"})
_NO_SEAT = frozenset({"Person", "Country"})
_SEATS = frozenset({"headquarters", "seat"})
_TELLING = Sieve("LOWER", {"in", "inside", "at", "where", "part"}.__contains__)
_HOUSES = _SEATS | {"base", "office", "camp", "facility", "embassy", "mission"}


def sites(doc: Doc, names: NameSpans, paired: set[int]) -> Iterator[Role]:
    """Yield the locations that words of a document say; `paired` are heads of countries after their towns."""
    for token in _TELLING(doc):
        if token.lower_ in {"in", "inside"} and token.dep_ == "prep" and token.i > 0:
            yield from _inside(token, names, paired)
        elif token.lower_ == "at" and token.dep_ == "prep" and token.i > 0:
            yield from _hosted(token, names)
        elif token.lower_ == "where":
            yield from _where(token, names)
        elif token.lower_ == "part":
            yield from _part(token, names)


def _inside(preposition: Token, names: NameSpans, paired: set[int]) -> Iterator[Role]:
    """Read "the embassy in Tel Aviv", "troops stationed in Estonia"; each of coordinated places counts."""
    place = first(preposition, "pobj")
    if place is None:
        return
    town = _town(preposition, names, paired)
    thing, confidence = (town, 0.75) if town is not None else _located(preposition, names)
    if thing is None:
        return
    shared = [c for c in nominal_conjuncts(place) if c is place or first(c, "poss") is None]
    for member in [place] if town is not None else shared:
        name = _place_name(member, names)
        if name is None or name.head in paired or name is names.at(thing.i):
            continue
        wide = name.kind == "Country" or is_state(thing.doc, name)
        if not (wide and is_figurative(thing, names)):
            yield Role("LocatedIn", thing.i, preposition.i, name.end, name.head, confidence=confidence)


def _hosted(preposition: Token, names: NameSpans) -> Iterator[Role]:
    """Read "the Ash Center at Harvard University"."""
    body, host = names.ending(preposition.i, {"Organization"}), first(preposition, "pobj")
    name = None if host is None else names.at(host.i)
    if body is None or body.adjective or name is None or name.kind != "Organization":
        return
    if preposition.doc[body.start - 1].lower_ == "of":
        return
    academic = [
        {t.lower_ for t in preposition.doc[n.start : n.end]} & words("places", kind)
        for n, kind in ((name, "universities"), (body, "parts"))
    ]
    if all(academic):
        yield Role("LocatedIn", body.head, preposition.i, name.end, name.head, confidence=0.7)


def _place_name(token: Token, names: NameSpans) -> NameSpan | None:
    """Return the place that `token` names, also in "Kazan city", "the city of Oslo", "the capital, Oslo"."""
    name = names.at(token.i) or _before_noun(token, names) or _after_noun(token, names)
    return name if name is not None and name.kind in PLACES and not name.adjective else None


def _before_noun(noun: Token, names: NameSpans) -> NameSpan | None:
    name = names.ending(noun.i, PLACES) if noun.i and is_settlement(noun) else None
    return None if name is None or name.adjective else name


def _after_noun(noun: Token, names: NameSpans) -> NameSpan | None:
    if not is_settlement(noun) or noun.lower_ == "suburb":
        return None
    of, apposed = phrase_with(noun, "of"), first(noun, "appos")
    if of is not None:
        return names.starting(of.i + 1, PLACES)
    return None if apposed is None else names.at(apposed.i)


def _town(preposition: Token, names: NameSpans, paired: set[int]) -> Token | None:
    """Return the town right before "in": "Mosul in northern Iraq", "Helmand province, in Afghanistan"."""
    doc, end = preposition.doc, preposition.i
    end -= doc[end - 1].text == "," and _closes(preposition)
    noun = end > 0 and is_settlement(doc[end - 1])
    name = names.ending(end - noun, {"Place"})
    return None if name is None or name.adjective or name.head in paired else doc[name.head]


def _closes(preposition: Token) -> bool:
    """Tell whether a comma ends the phrase of a preposition ("one lab, in Maryland, …")."""
    after = preposition.right_edge.i + 1
    return after < len(preposition.doc) and preposition.doc[after].text in {",", ".", ";", ")"}


def _located(preposition: Token, names: NameSpans) -> tuple[Token | None, float]:
    """Return what is located by an "in", with a confidence."""
    head = preposition.head
    if head.lemma_ in words("places", "verbs") and head.tag_ == "VBN":
        return _subject(head, names), 0.75
    if head.lemma_ in words("places", "active" if head.pos_ == "ADJ" else "seated"):
        return _seated(head, names), 0.7
    if head.lemma_ == "be" and first(head, "acomp", "attr") is None:
        return _whereabouts(head, names), 0.65
    before, name = preposition.nbor(-1), names.ending(preposition.i, THINGS)
    if name is not None and name.end - name.start > 1 and is_site(preposition.doc[name.head]):
        return preposition.doc[name.head], 0.7
    if is_site(before) and before.tag_ == "NN":
        return _thing(before, names)
    if before.text == "," and before.i - head.i == 1 and _closes(preposition):
        return _thing(head, names)
    return _thing(head, names) if before.i == head.i else (None, 0.0)


def _whereabouts(verb: Token, names: NameSpans) -> Token | None:
    """Return the subject of "Lamu is in Kenya", which must be the name of a place."""
    subject = subject_of(verb) if asserted(verb) and not is_negated(verb) else None
    name = None if subject is None else names.at(subject.i)
    return subject if name is not None and name.kind == "Place" else None


def _thing(head: Token, names: NameSpans) -> tuple[Token | None, float]:
    """Return a site or an armed force that a noun names; neither persons nor what is in "Ryazan city"."""
    name = names.at(head.i)
    if name is None and _before_noun(head, names) is not None:
        return None, 0.0
    if name is None and head.tag_ == "NN" and is_site(head):
        return (None if is_planned(head) or is_generic(head) else _named(head, names)), 0.7
    if name is None and head.lemma_.lower() in words("places", "forces"):
        return head, 0.65
    if name is None and is_body(head) and (described := _named(head, names)) is not head:
        return described, 0.7
    known = name is not None and name.end - name.start > 1 and name.kind in THINGS and is_site(head)
    return (head if known else None), 0.7


def _subject(verb: Token, names: NameSpans) -> Token | None:
    """Return what is said to be stationed or located, if it is no country, person or group of people."""
    subject = verb.head if verb.dep_ in {"acl", "relcl"} else first(verb, "nsubjpass")
    if subject is None or subject.pos_ == "PRON" or is_negated(verb):
        return None
    return _body(subject, names)


def _seated(word: Token, names: NameSpans) -> Token | None:
    """Return the subject of "X operates in", "a group active in"."""
    predicate = word.head if word.dep_ == "acomp" else word
    if word.pos_ == "ADJ" and word.dep_ != "acomp":
        return _body(word.head, names) if word.head.i < word.i else None
    if predicate.pos_ not in {"VERB", "AUX"} or is_negated(predicate) or not asserted(predicate):
        return None
    subject = subject_of(predicate)
    return None if subject is None else _body(subject, names)


def _body(noun: Token, names: NameSpans) -> Token | None:
    name = names.at(noun.i)
    if name is not None:
        return noun if name.kind in THINGS else None
    if noun.lemma_.lower() in words("places", "forces"):
        return noun
    if is_settlement(noun) and noun.dep_ != "appos":
        return None
    return _named(noun, names) if is_body(noun) else None


def _named(noun: Token, names: NameSpans) -> Token | None:
    """Return what a description names ("El País, a paper in Madrid") or whose seat it is ("its seat in")."""
    if noun.lower_ in _SEATS and (owner := first(noun, "poss")) is not None:
        has_own = noun.dep_ == "dobj" and noun.head.lemma_ == "have" and owner.tag_ == "PRP$"
        return subject_of(noun.head) if has_own else owner
    if noun.dep_ == "attr":
        return whole_of(noun)
    comma = noun.left_edge.i - 1
    if noun.dep_ not in {"appos", "npadvmod"} or comma < 1 or noun.doc[comma].text not in {",", "–", "—"}:
        return noun
    described = noun.doc[comma - 1]
    name = names.ending(comma, THINGS) or names.ending(described.i, THINGS) or names.at(noun.head.i)
    return noun.doc[name.head] if name is not None and name.kind not in _NO_SEAT else noun


def _where(where: Token, names: NameSpans) -> Iterator[Role]:
    """Read "the Green Zone, where the U.S. Embassy is located", "Doha, where Hamas has an office"."""
    verb = where.head
    place = _place_name(verb.head, names) if verb.dep_ == "relcl" else None
    if place is None or is_negated(verb) or not asserted(verb):
        return
    for subject in children(verb, "nsubj", "nsubjpass"):
        if not _sits(verb):
            continue
        for member in nominal_conjuncts(subject):
            thing = _body(member, names) or (member if _is_site_of(member) else None)
            if thing is not None:
                yield Role("LocatedIn", thing.i, where.i, where.i + 1, place.head, confidence=0.75)


def _sits(verb: Token) -> bool:
    seat = first(verb, "dobj")
    if verb.lemma_ == "have":
        return seat is not None and seat.lower_ in _HOUSES
    return verb.lemma_ in words("places", "verbs") or verb.lemma_ == "operate"


def _is_site_of(noun: Token) -> bool:
    """Tell whether a plural stands for the sites of somebody ("other countries' embassies")."""
    return noun.lemma_ in words("places", "facilities") and first(noun, "poss") is not None


def _part(noun: Token, names: NameSpans) -> Iterator[Role]:
    """Read "Crimea is part of Ukraine", "Abyei, part of Sudan"."""
    place = object_of(noun, "of")
    outer = None if place is None else _place_name(place, names)
    whole = whole_of(noun)
    inner = None if whole is None else names.at(whole.i)
    if outer is not None and inner is not None and inner.kind == "Place" and not inner.adjective:
        yield Role("LocatedIn", inner.head, noun.i, outer.end, outer.head, confidence=0.75)


def whole_of(noun: Token) -> Token | None:
    """Return what a noun is said to be: the subject of its copula, or what it is in apposition to."""
    if noun.dep_ == "appos":
        return noun.head
    verb = noun.head
    if noun.dep_ != "attr" or verb.lemma_ not in COPULAS or is_negated(verb) or not asserted(verb):
        return None
    return subject_of(verb)
