"""Memberships as clauses say them: "X belongs to Y", "X is part of Y", "X joined Y", "X is a Republican"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.language.annotations import Role
from kg.language.conjuncts import nominal_conjuncts
from kg.language.lexicon import words
from kg.language.names.spans import NameSpan, NameSpans
from kg.language.nouns import noun_of
from kg.language.offices.clauses import asserted, subject_of
from kg.language.parties import party_at
from kg.language.sieve import Sieve, any_of
from kg.language.sites import whole_of
from kg.language.syntax import ARTICLES, TIMES, children, first, is_negated, object_of, phrase_with

_MEMBERS = frozenset({"Person", "Country"})
_BODIES = frozenset({"Organization", "Party"})
_KINDS = _MEMBERS | _BODIES
_INCLUDING = frozenset(
    {"includes", "include", "included", "comprises", "comprise", "comprised", "comprising"}
)
_PARTNERS = frozenset({"members", "partners"})
_COMPOSED = frozenset({"consists", "consist", "consisting", "made", "composed"})
_STATES = frozenset({"Country", "Organization"})
_BRACKETS = {"(": ")", "[": "]", "–": "–", "—": "—", "--": "--"}
_PRONOUNS = frozenset({"he", "she"})
_SEATED = frozenset({"sit", "serve"})


def _is_telling(word: str) -> bool:
    return word in _INCLUDING | _COMPOSED or word == "part" or word in words("parties", "adherents")


_WORDS = Sieve("LOWER", _is_telling)
_LEMMAS = Sieve("LEMMA", lambda lemma: lemma in words("parties", "joining") | _SEATED | {"belong"})


def belonging(doc: Doc, names: NameSpans) -> Iterator[Role]:
    """Yield the memberships that the clauses and bracketed lists of a document state."""
    for name in names.spans:
        if name.kind == "Organization" and not name.adjective:
            yield from _listed(doc, name, names)
    joining, adherents = words("parties", "joining"), words("parties", "adherents")
    for token in any_of(doc, _WORDS, _LEMMAS):
        word, lemma = token.lower_, token.lemma_
        if word in _INCLUDING or word in _COMPOSED:
            yield from _including(token, names)
        elif word == "part":
            yield from _part(token, names)
        elif lemma in joining and token.tag_ in {"VBD", "VBN"}:
            yield from _joined(token, names)
        elif lemma == "belong" or (lemma in _SEATED and token.tag_ in {"VBZ", "VBP"}):
            yield from _belongs(token, names)
        elif word in adherents and token.dep_ in {"attr", "pobj"}:
            yield from _adherent(token, names)


def _including(verb: Token, names: NameSpans) -> Iterator[Role]:
    """Read "the panel includes X", "the coalition, which includes Turkey", "the G5, made up of Mali …"."""
    body = _whole(verb, names)
    if verb.pos_ != "VERB" or body is None or first(verb, "neg", "aux") is not None:
        return
    kinds = _KINDS if any(c.lower_ in _PARTNERS for c in children(verb, "nsubj")) else _MEMBERS
    prepositions = {"of"} if verb.lower_ in _COMPOSED else {"with"}
    along = (
        c for prep in children(verb, "prep") if prep.lower_ in prepositions for c in children(prep, "pobj")
    )
    for member in (m for token in (*children(verb, "dobj"), *along) for m in nominal_conjuncts(token)):
        name = names.at(member.i)
        if name is not None and name.kind in kinds and not name.adjective:
            yield Role("MemberOf", name.head, verb.i, verb.i + 1, body.i, confidence=0.75)


def _whole(verb: Token, names: NameSpans) -> Token | None:
    """Return the body that is said to include somebody; a relative clause may be far from its head.

    "Members of the group include X" and "the group's members include X" say it of the group.
    """
    subject = first(verb, "nsubj", "nsubjpass")
    if subject is None:
        return verb.head if verb.dep_ == "acl" and _is_body(verb.head, names) else None
    if subject.lower_ in _PARTNERS:
        owner = first(subject, "poss") if phrase_with(subject, "of") is None else object_of(subject, "of")
        relative = owner is not None and owner.lower_ == "whose" and verb.dep_ == "relcl"
        subject = verb.head if relative else owner or subject
    relative = subject.lower_ == "which" and subject.i > 1
    found = (verb.head, subject.nbor(-1), subject.nbor(-2)) if relative else (subject,)
    return next((t for t in found if _is_body(t, names)), None)


def _is_body(token: Token, names: NameSpans) -> bool:
    name, noun = names.at(token.i), noun_of(token.lemma_)
    named = name is not None and name.kind in _BODIES and not name.adjective
    return named or (noun is not None and noun.sort == "body")


def _listed(doc: Doc, body: NameSpan, names: NameSpans) -> Iterator[Role]:
    """Read "the Quad (India, Japan, Australia and the United States)"."""
    i = body.end
    close = _BRACKETS.get(doc[i].text) if i < len(doc) else None
    members: list[NameSpan] = []
    while close is not None and (name := names.starting(i + 1, _STATES)) is not None:
        members.append(name)
        i = name.end
        if i >= len(doc) or doc[i].text == close:
            break
        while i + 1 < len(doc) and doc[i + 1].lower_ in {"and", "the"}:
            i += 1
    if len(members) > 1 and i < len(doc) and doc[i].text == close:
        for name in members:
            yield Role("MemberOf", name.head, body.start, body.end, body.head, confidence=0.75)


def _part(noun: Token, names: NameSpans) -> Iterator[Role]:
    """Read "France is part of NATO", "bombed the town as part of an international coalition"."""
    body = _body(object_of(noun, "of"), names)
    if body is None:
        return
    as_part = noun.dep_ == "pobj" and noun.head.lower_ == "as"
    verb = noun.head.head if as_part else None
    if verb is not None and verb.dep_ != "ROOT" and verb.pos_ == "NOUN":
        verb = verb.head
    member = _doer(verb) if verb is not None else whole_of(noun)
    yield from _members(member, names, (noun.i, body.i + 1), body, {"Country"} if as_part else _KINDS)


def _doer(verb: Token) -> Token | None:
    """Return the subject of an asserted verb, or of the clause that a participle or infinitive belongs to."""
    while asserted(verb) and not is_negated(verb):
        subject = subject_of(verb)
        if subject is not None or verb.dep_ not in {"advcl", "xcomp", "conj"}:
            return subject
        verb = verb.head
    return None


def _body(noun: Token | None, names: NameSpans) -> Token | None:
    """Return what follows a preposition, if it is a named body or an alliance."""
    if noun is None:
        return None
    name = names.at(noun.i)
    if name is not None:
        return noun if name.kind in _BODIES and not name.adjective else None
    return noun if noun.lower_ in words("parties", "alliances") else None


def _belongs(verb: Token, names: NameSpans) -> Iterator[Role]:
    """Read "X belongs to Y", "Y, who sits on the Budget Committee"."""
    wanted = "to" if verb.lemma_ == "belong" else "on"
    body = _body(object_of(verb, wanted), names)
    if body is not None and names.at(body.i) and asserted(verb) and not is_negated(verb):
        kinds = _KINDS if wanted == "to" else {"Person"}
        yield from _members(subject_of(verb), names, (verb.i, body.i + 1), body, kinds)


def _joined(verb: Token, names: NameSpans) -> Iterator[Role]:
    """Read "X joined the Labour Party in 2010", "Hungary, which joined the EU", "defected to the Likud"."""
    body = first(verb, "dobj") if verb.lemma_ == "join" else object_of(verb, "to")
    name = None if body is None else names.at(body.i)
    shared = any(c.lower_ in {"in", "for"} and not _is_time(c) for c in children(verb, "prep", "advcl"))
    if body is None or name is None or name.adjective or shared or is_negated(verb) or not asserted(verb):
        return
    kinds = {"Party": {"Person"}, "Organization": {"Country", "Person"}}.get(name.kind, set())
    dated = any(_is_time(c) for c in children(verb, "prep") if c.lower_ in {"in", "since"})
    kinds -= set() if dated or name.kind == "Party" else {"Person"}
    if verb.lemma_ != "join":
        kinds &= {"Person"}
    yield from _members(subject_of(verb), names, (verb.i, name.end), body, kinds)


def _is_time(preposition: Token) -> bool:
    after = first(preposition, "pobj")
    return after is not None and after.ent_type_ in TIMES


def _adherent(noun: Token, names: NameSpans) -> Iterator[Role]:
    """Read "Ann Bell is a Republican", "Bell, who became a Democrat", "Bell, elected as a Democrat"."""
    article, holder = first(noun, "det"), _described(noun)
    if holder is None or article is None or article.lower_ not in ARTICLES:
        return
    name = names.at(holder.i)
    if holder.lower_ not in _PRONOUNS and (name is None or name.kind != "Person"):
        return
    party = party_at(noun.doc, noun.i, names)
    if party is not None:
        yield Role("MemberOf", holder.i, *party, party[0], confidence=0.8)


def _described(noun: Token) -> Token | None:
    """Return who is said to be an adherent now, or to have become or run as one."""
    verb = noun.head
    if noun.dep_ == "attr":
        only = any(child.lower_ in {"only", "lone", "sole"} for child in noun.lefts)
        return whole_of(noun) if only or verb.tag_ in {"VBZ", "VBP"} or verb.lemma_ == "become" else None
    if verb.lower_ != "as" or verb.head.lemma_ not in words("parties", "running") or not asserted(verb.head):
        return None
    return verb.head.head if verb.head.dep_ == "acl" else subject_of(verb.head)


def _members(
    subject: Token | None,
    names: NameSpans,
    cue: tuple[int, int],
    body: Token,
    kinds: frozenset[str] | set[str],
) -> Iterator[Role]:
    """Yield a membership of each of the coordinated members that may have one."""
    for member in nominal_conjuncts(subject) if subject is not None else ():
        name: NameSpan | None = names.at(member.i)
        known = name is not None and name.kind in kinds and not name.adjective
        if known or (member.lower_ in _PRONOUNS and "Person" in kinds):
            yield Role("MemberOf", member.i, *cue, body.i, confidence=0.75)
