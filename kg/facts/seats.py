"""Seats that a party or group holds in a body."""

import re

from spacy.tokens import Doc, Token

from kg.facts.arguments import Resolver, sentence_span, span
from kg.facts.identifiers import fact_id
from kg.language.syntax import first, is_negated, subtree_range
from kg.model import Argument, Fact, Tally

_HOLDING = frozenset({"hold", "have", "occupy", "control", "command", "retain", "boast", "keep"})
_SEATS = frozenset({"seat", "seats", "mandate", "mandates"})
_DIGITS = re.compile(r"^\d{1,4}$")
_TOTAL = re.compile(r"\b(?:of|in)\b[^.;]*?\b(\d{1,4})(?:\s+seats|-(?:seat|member|strong)|\s+members)?\b")
_BODIES = frozenset({"in", "of", "at", "within"})


def seats(doc: Doc, resolver: Resolver) -> list[Fact]:
    """Return the facts of "X hold 112 seats in the parliament of 167"."""
    return [fact for token in doc if token.lower_ in _SEATS and (fact := _fact(doc, token, resolver))]


def _fact(doc: Doc, noun: Token, resolver: Resolver) -> Fact | None:
    holding = _held(noun)
    if holding is None:
        return None
    verb, number, thing = holding
    subject = first(verb, "nsubj")
    if subject is not None and subject.lower_ in {"which", "who", "that"} and verb.dep_ == "relcl":
        subject = verb.head
    agent = None if subject is None else resolver.entity(subject)
    tally = read_seats(number, noun)
    if agent is None or tally is None:
        return None
    target = _body(noun, resolver) or _body(thing, resolver) or _body(verb, resolver)
    cue = span(doc, min(number.i, noun.i), max(number.i, noun.i) + 1)
    return Fact(
        id=fact_id("SeatsHeld", cue, agent, target),
        type="SeatsHeld",
        cue=cue,
        evidence=sentence_span(noun),
        agent=agent,
        target=target,
        tally=tally,
        confidence=0.75,
    )


def _held(noun: Token) -> tuple[Token, Token, Token] | None:
    """Return verb, number and object of "hold 112 seats" or "hold 112 of the 167 seats"."""
    thing, number = noun, first(noun, "nummod")
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NUM":
        thing = number = noun.head.head
    verb = thing.head
    if number is None or thing.dep_ != "dobj" or verb.lemma_ not in _HOLDING or is_negated(verb):
        return None
    return verb, number, thing


def read_seats(number: Token, noun: Token) -> Tally | None:
    """Return the number of seats held and, where the phrase gives it, of all seats."""
    text = number.text.replace(",", "")
    if not _DIGITS.match(text):
        return None
    held = int(text)
    _, end = subtree_range(noun)
    total = _TOTAL.search(noun.doc[number.i + 1 : max(end, number.i + 2)].text)
    of = int(total[1]) if total else None
    return Tally(votes_for=held, of=of if of is not None and of >= held else None)


def _body(governor: Token, resolver: Resolver) -> Argument | None:
    """Return the body named by "in the parliament" after seats or verb."""
    for preposition in governor.children:
        if preposition.dep_ == "prep" and preposition.lower_ in _BODIES:
            body = first(preposition, "pobj")
            if body is not None and (found := resolver.entity(body)) is not None:
                return found
    return None
