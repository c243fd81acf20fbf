"""States: who holds which office, belongs to what, is where, has how many seats."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from spacy.tokens import Doc, Token

from kg.facts.arguments import Resolver, sentence_span, span
from kg.facts.identifiers import fact_id, who
from kg.facts.seats import seats
from kg.language.annotations import Cluster, Role
from kg.language.coreference.mentions import is_named
from kg.language.offices.titles import Titles, load_titles
from kg.language.parties import adherents
from kg.language.syntax import name_phrase
from kg.language.times import event_date
from kg.model import Argument, Fact, TimeExpression

_RANKS = frozenset({"vice", "deputy", "assistant", "acting", "interim", "shadow", "elect", "designate"})
"""Words that make another office of one: a vice president is no president."""
_VAGUE = frozenset({"country", "nation", "state", "group", "it", "one"})
_DESCRIBED = 0.5
"""Confidence of an office that only a description of its holder gives."""
_CALLED = 0.75
"""Confidence of a membership that only an epithet tells."""
_FAR = 3
"""Most tokens between an office and the time since which it is held."""


def states(doc: Doc) -> list[Fact]:
    """Return the states that `doc._.roles` and the wording of seats give, each once, in the text's order."""
    resolver = Resolver(doc)
    named = {m.head: c for c in doc._.clusters for m in c.mentions if m.form == "name"}
    roles = [*doc._.roles, *_epithets(doc, named)]
    facts = [fact for role in roles if (fact := _fact(doc, role, resolver, named)) is not None]
    facts += seats(doc, resolver)
    return distinct(sorted(facts, key=lambda fact: fact.cue.start), load_titles())


def _epithets(doc: Doc, named: dict[int, Cluster]) -> list[Role]:
    """Return the memberships of those called "the Ohio Democrat" or "the Republican governor".

    Their parties are put into `named`; those that the article does not name otherwise are left out.
    """
    parties = {c.gazetteer: c for c in doc._.clusters if c.kind == "Party"}
    roles = []
    for person in (c for c in doc._.clusters if c.kind == "Person" and is_named(c)):
        for mention in (m for m in person.mentions if m.form == "description"):
            left = any(token.lower_ == "former" for token in doc[mention.start : mention.head])
            for token in doc[mention.start : mention.head + 1]:
                party = parties.get(adherents().get(token.lower_, "")) if token.text[0].isupper() else None
                if party is not None and mention.head in {token.i, token.head.i}:
                    former = left and mention.head == token.i
                    named[token.i] = party
                    roles.append(
                        Role("MemberOf", mention.head, token.i, token.i + 1, token.i, former, _CALLED)
                    )
    return roles


def _fact(doc: Doc, role: Role, resolver: Resolver, named: Mapping[int, Cluster]) -> Fact | None:
    """Return the fact of a role, or None where its holder is nobody whom the article names.

    `named` are the names by their heads: the party of "a Democrat", who is a person.
    """
    agent = _holder(doc, role, resolver)
    target = _target(doc, role, resolver, named)
    if agent is None or (target is None and role.type != "HoldsOffice"):
        return None
    if role.type == "MemberOf" and target is not None and target.entity is None:
        return None
    if target is not None and target.entity == agent.entity is not None:
        if role.type != "HoldsOffice" or role.organization in named:
            return None
        target = None
    cue = span(doc, role.start, role.end)
    time = _time_after(doc, role)
    return Fact(
        id=fact_id(role.type, cue, agent, target),
        type=role.type,
        cue=cue,
        evidence=sentence_span(doc[role.holder]),
        agent=agent,
        target=target,
        office=cue if role.type == "HoldsOffice" else None,
        date=None if time is None else event_date(time),
        time=time,
        polarity="negative" if role.former else "positive",
        confidence=role.confidence,
    )


def _target(doc: Doc, role: Role, resolver: Resolver, named: Mapping[int, Cluster]) -> Argument | None:
    if role.organization is None:
        return None
    token, cluster = doc[role.organization], named.get(role.organization)
    if cluster is not None and cluster is not resolver.cluster(token):
        return Argument(span(doc, token.i, token.i + 1), str(cluster.id))
    return _entity_or_words(token, resolver)


def _holder(doc: Doc, role: Role, resolver: Resolver) -> Argument | None:
    """Return who holds a role: offices only persons that are named or stand for their office."""
    token = doc[role.holder]
    if role.type == "LocatedIn":
        return _entity_or_words(token, resolver)
    cluster = resolver.cluster(token)
    if cluster is None:
        return None
    if role.type == "HoldsOffice" and cluster.kind != "Person":
        return None
    if role.type == "HoldsOffice" and not (is_named(cluster) or _stands_for(doc, role, resolver)):
        return None
    if role.start <= role.holder < role.end and is_named(cluster) and _is_more(cluster, role):
        return None
    return resolver.entity(token)


def _is_more(cluster: Cluster, role: Role) -> bool:
    """Tell whether an office has a complement that is no part of the description of a known holder."""
    described = (m for m in cluster.mentions if m.form == "description" and m.head == role.holder)
    return any(mention.end < role.end for mention in described)


def _stands_for(doc: Doc, role: Role, resolver: Resolver) -> bool:
    """Tell whether an unnamed person is known by an office: "the spokesperson of the European Union"."""
    if role.organization is None or not role.start <= role.holder < role.organization:
        return False
    holder = doc[role.holder]
    acts = holder.dep_ in {"nsubj", "nsubjpass"} and not any(t.lower_ == "if" for t in holder.head.lefts)
    if role.start == 0 or doc[role.start - 1].lower_ != "the" or not acts:
        return False
    cluster = resolver.cluster(doc[role.organization])
    return cluster is not None and cluster.kind == "Organization" and is_named(cluster)


def _entity_or_words(token: Token, resolver: Resolver) -> Argument | None:
    """Return an entity, or the words of a thing without its complements; None for "it" and "the country"."""
    cluster, argument = resolver.cluster(token), resolver.entity(token)
    if cluster is not None and (token.lemma_ not in _VAGUE or is_named(cluster)):
        return argument
    if token.pos_ == "PRON" or token.lemma_ in _VAGUE:
        return None
    start, end = name_phrase(token)
    start += token.doc[start].lower_ in {"the", "a", "an"}
    return Argument(span(token.doc, start, end))


def _time_after(doc: Doc, role: Role) -> TimeExpression | None:
    """Return the time in "prime minister since 2013", "became mayor in 2010"."""
    if role.end >= len(doc):
        return None
    preposition = doc[role.end].lower_
    held = doc[role.start : role.end]
    begun = any(t.lemma_ == "join" or t.head.lemma_ == "become" for t in held)
    dated = preposition == "in" and (begun or doc[min(role.end + 1, len(doc) - 1)].is_digit)
    if role.type == "LocatedIn" or not (dated or preposition == "since"):
        return None
    first, last = doc[role.end].idx, doc[min(role.end + _FAR, len(doc) - 1)].idx
    return next((t for t in doc._.times if first < t.span.start <= last and event_date(t)), None)


def distinct(facts: Iterable[Fact], titles: Titles) -> list[Fact]:
    """Return each state once; a shorter form of an office ("president") gives way to a fuller one."""
    kept: list[Fact] = []
    for fact in facts:
        same = next((i for i, other in enumerate(kept) if _agree(fact, other, titles)), None)
        if same is None:
            kept.append(fact)
        else:
            kept[same] = _merged(kept[same], fact, titles)
    return kept


def _agree(one: Fact, other: Fact, titles: Titles) -> bool:
    if one.type != other.type or one.polarity != other.polarity or who(one.agent) != who(other.agent):
        return False
    if one.tally != other.tally:
        return False
    if one.target is not None and other.target is not None and who(one.target) != who(other.target):
        return False
    mine, theirs = _words(one, titles), _words(other, titles)
    return (mine <= theirs or theirs <= mine) and not (mine ^ theirs) & _RANKS


def _merged(first: Fact, later: Fact, titles: Titles) -> Fact:
    """Keep the fuller of two forms of a state, else the first, with the target and date of either.

    What only describes somebody ("the president") gives way to a title.
    """
    described = first.confidence <= _DESCRIBED < later.confidence
    more = len(_words(later, titles)) - len(_words(first, titles))
    fuller = later if more > 0 or (more == 0 and described) else first
    return replace(
        fuller,
        target=fuller.target or first.target or later.target,
        date=first.date or later.date,
        time=first.time or later.time,
        confidence=max(first.confidence, later.confidence),
    )


def _words(fact: Fact, titles: Titles) -> frozenset[str]:
    return frozenset() if fact.office is None else titles.content_words(fact.office.text)
