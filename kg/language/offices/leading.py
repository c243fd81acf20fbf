"""Who holds an office, as a verb says it: "Ana Ruiz, who heads the Senate Budget Committee"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.language.annotations import Role
from kg.language.lexicon import words
from kg.language.names.spans import NameSpans
from kg.language.nouns import noun_of
from kg.language.offices.clauses import asserted, subject_of
from kg.language.sieve import Sieve
from kg.language.syntax import children, first, is_negated, object_of

_BODIES = frozenset({"Organization", "Party"})
_CONFIDENCE = 0.75
_LEADING = Sieve("LEMMA", lambda lemma: lemma in words("offices", "leading"))


def leadership(doc: Doc, names: NameSpans) -> Iterator[Role]:
    """Yield an office for each person whom a verb in the present or perfect says to lead a body."""
    for token in _LEADING(doc):
        if token.pos_ != "VERB":
            continue
        yield from _led_by(token, names)
        former = any(prep.lower_ in {"until", "from"} for prep in children(token, "prep"))
        body = _body(token, names)
        if body is None or not (former or _holds(token)) or is_negated(token) or not asserted(token):
            continue
        subject = subject_of(token)
        leader = names.at(subject.i) if subject is not None else None
        if leader is not None and leader.kind == "Person" and not _is_anothers(token):
            yield Role("HoldsOffice", leader.head, token.i, token.i + 1, body.i, former, _CONFIDENCE)


def _led_by(participle: Token, names: NameSpans) -> Iterator[Role]:
    """Read "the commission headed by Ana Ruiz"."""
    agent = first(participle, "agent")
    leader = first(agent, "pobj") if agent is not None else None
    name = None if leader is None else names.at(leader.i)
    noun = participle.head.head if participle.head.dep_ == "appos" else participle.head
    body = names.at(noun.i)
    if participle.dep_ != "acl" or participle.tag_ != "VBN" or name is None or name.kind != "Person":
        return
    if body is not None and body.kind in _BODIES and not body.adjective:
        at = participle.i
        yield Role("HoldsOffice", name.head, at, at + 1, noun.i, confidence=_CONFIDENCE)


def _is_anothers(verb: Token) -> bool:
    """Tell whether a relative clause may be about the one before ("an aide to Ruiz who heads the union")."""
    preposition = verb.head.head
    if verb.dep_ != "relcl" or verb.head.dep_ != "pobj":
        return False
    noun = noun_of(preposition.head.lemma_)
    return preposition.lower_ in {"to", "of", "for"} and noun is not None and noun.sort == "person"


def _holds(verb: Token) -> bool:
    """Tell whether a verb is in the present ("heads") or the perfect ("has headed")."""
    perfect = any(c.lemma_ == "have" and c.tag_ in {"VBZ", "VBP"} for c in children(verb, "aux"))
    return perfect or (verb.tag_ in {"VBZ", "VBP"} and first(verb, "aux") is None)


def _body(verb: Token, names: NameSpans) -> Token | None:
    """Return the object, if it is a body; who leads another "by" so much only is ahead of it.

    One that is directed or led to do something is not headed.
    """
    body = object_of(verb, "over") if verb.lemma_ == "preside" else first(verb, "dobj")
    relative = body is None or body.lower_ in {"which", "that"}
    if relative and verb.dep_ == "relcl" and first(verb, "nsubj") is not None:
        body = verb.head
    if body is None or first(verb, "xcomp", "ccomp") is not None:
        return None
    if any(prep.lower_ == "by" for prep in children(verb, "prep")) or _is_told(body):
        return None
    name = names.at(body.i)
    if name is None:
        return body if body.lower_ in words("offices", "led") else None
    return body if name.kind in _BODIES and not name.adjective else None


def _is_told(body: Token) -> bool:
    """Tell whether an infinitive follows an object ("directed the department to investigate")."""
    return any(c.dep_ in {"acl", "relcl"} and c.tag_ == "VB" for c in body.children)
