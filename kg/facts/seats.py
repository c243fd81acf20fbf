"""Seats that a party or group holds in a body."""

import re
from typing import Final

from spacy.tokens import Doc, Token

from kg.facts.arguments import Resolver, sentence_span, span
from kg.facts.identifiers import fact_id
from kg.facts.numbers import number_of
from kg.language.sieve import Sieve
from kg.language.syntax import DASHES, RELATIVE_PRONOUNS, children, first, is_negated, subtree_range
from kg.language.times.lexicon import words
from kg.model import Argument, Fact, Tally

_HOLDING: Final = frozenset({"hold", "have", "occupy", "control", "command", "retain", "boast", "keep"})
_BEING: Final = frozenset({"be", "become", "remain"})
_LOSING: Final = frozenset({"lose", "forfeit", "target", "want", "seek"})
"""Verbs whose object is no longer, or not yet, held: "lost its 42 seats"."""
_SEATS: Final = frozenset({"seat", "seats", "mandate", "mandates"})
_MEMBERS: Final = frozenset(
    words("deputies lawmakers legislators members meps mlas mps parliamentarians representatives senators")
)
"""Nouns for who sits on the seats of a party."""
_LEADS: Final = frozenset({"majority", "advantage", "edge"})
"""Nouns that a pair of numbers of seats stands before: "a 52-48 majority"."""
_TOTAL: Final = re.compile(
    r"\b(?:of|in)\b[^.;]*?\b(\d{1,3})(?:\s+seats|-(?:seat|member|strong)|\s+members)?\b"
)
_PARTIAL: Final = frozenset({"these", "those", "another", "other", "more", "additional"})
"""Words by which seats are some of all that somebody holds."""
_BODIES: Final = frozenset({"in", "of", "at", "within"})
_HOLDERS: Final = frozenset({"Party", "Group"})
"""Kinds of entities that hold seats in a body even where none is named."""


_COUNTED: Final = Sieve("LOWER", (_SEATS | _MEMBERS | _LEADS).__contains__)


def seats(doc: Doc, resolver: Resolver) -> list[Fact]:
    """Return the facts of "X hold 9 seats of 67", "X's 42 deputies", "a 52-48 majority", "with 9 seats"."""
    return [fact for token in _COUNTED(doc) if (fact := _fact(doc, token, resolver))]


def _fact(doc: Doc, noun: Token, resolver: Resolver) -> Fact | None:
    phrase, number = _counted(noun)
    holder = _holder(phrase)
    cluster = None if holder is None else resolver.cluster(holder)
    tally = None if number is None else read_seats(number, noun)
    if holder is None or number is None or tally is None or cluster is None:
        return None
    agent = resolver.entity(holder)
    target = _body(noun, phrase, resolver)
    if phrase.lower_ == "one" or any(c.lower_ in _PARTIAL for c in phrase.children):
        return None
    is_open = target is None and tally.of is None
    if is_open and (cluster.kind not in _HOLDERS or noun.lower_ == "members"):
        return None
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


def _counted(noun: Token) -> tuple[Token, Token | None]:
    """Return head and number of the phrase "112 seats", "112 of the 167 seats" or "a 52-48 majority"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NUM":
        return noun.head.head, noun.head.head
    number = first(noun, "nummod")
    if number is not None and (noun.lower_ in _LEADS) != _is_pair(number):
        return noun, None
    return noun, number


def _is_pair(number: Token) -> bool:
    """Tell whether a number is joined to another by a dash."""
    start, end = number.left_edge.i, number.right_edge.i + 1
    return any(token.text in DASHES for token in number.doc[start:end])


def _holder(phrase: Token) -> Token | None:
    """Return who holds the seats of a phrase: its owner, the subject of holding, whoever is "with" them."""
    verb = phrase.head
    if phrase.dep_ == "dobj" and verb.lemma_ in _HOLDING and _is_said(verb):
        return _subject(verb)
    owner = first(phrase, "poss")
    if owner is not None:
        return None if verb.lemma_ in _LOSING else owner
    held = next((c for c in children(phrase, "acl") if c.lemma_ in _HOLDING and c.tag_ == "VBN"), None)
    if held is not None:
        return next((by for agent in children(held, "agent") for by in children(agent, "pobj")), None)
    if phrase.dep_ == "pobj" and verb.lower_ == "with":
        return _accompanied(verb.head)
    return None


def _accompanied(word: Token) -> Token | None:
    """Return who is "with 9 seats": a noun, or the subject of being ("is the largest party with 9 seats")."""
    if word.dep_ == "attr":
        word = word.head
    if word.pos_ in {"NOUN", "PROPN"}:
        return word
    return _subject(word) if word.lemma_ in _BEING and _is_said(word) else None


def _is_said(verb: Token) -> bool:
    """Tell whether a verb says that something is so: finite or after "with", neither negated nor modal."""
    is_given = verb.dep_ == "pcomp" and verb.head.lower_ == "with"
    return (is_given or verb.tag_ not in {"VB", "VBG"}) and not is_negated(verb)


def _subject(verb: Token) -> Token | None:
    subject = first(verb, "nsubj")
    if subject is not None and subject.lower_ in RELATIVE_PRONOUNS and verb.dep_ == "relcl":
        return verb.head
    return subject


def read_seats(number: Token, noun: Token) -> Tally | None:
    """Return the number of seats held and, where the phrase gives it, of all seats."""
    try:
        held = number_of(number.lower_)
    except ValueError:
        return None
    _, end = subtree_range(noun)
    total = _TOTAL.search(noun.doc[number.i + 1 : max(end, number.i + 2)].text)
    of = int(total[1]) if total else None
    return Tally(votes_for=held, of=of if of is not None and of >= held else None)


def _body(noun: Token, phrase: Token, resolver: Resolver) -> Argument | None:
    """Return the body named by "Senate seats" or by "in the Senate" after seats or verb."""
    compounds = [c for c in children(noun, "compound") if _kind(c, resolver) == "Organization"]
    after = (
        body
        for governor in (noun, phrase, phrase.head)
        for preposition in children(governor, "prep")
        if preposition.lower_ in _BODIES
        for body in children(preposition, "pobj")
    )
    return next(filter(None, map(resolver.entity, (*compounds, *after))), None)


def _kind(token: Token, resolver: Resolver) -> str:
    cluster = resolver.cluster(token)
    return "" if cluster is None else cluster.kind
