"""What is talked about without being asserted, and one-hop triples for what is reported as done."""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.graph.entities import post_iri
from kg.graph.provenance import fingerprint
from kg.graph.vocabulary import PE, RDF, Statement, shortcut_iri
from kg.model import Fact
from kg.ontology import EventType

Content = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode]
"""Subject, predicate and object of a proposition."""

SHORTCUT_CONFIDENCE = 0.5
"""Least confidence of an event that a shortcut triple may sum up."""


def content(fact: Fact, event_type: EventType, base: str) -> Content | None:
    """Return what the fact claims, recognises, denies or brings about, as a triple that is not asserted.

    Somebody holds the office or, where one is recognised and no office is named, has the standing of being
    legitimate. None where the fact has no such content.
    """
    holder = next((getattr(fact, role) for role in event_type.holder if getattr(fact, role)), None)
    if holder is None or holder.entity is None:
        return None
    subject = ox.NamedNode(base + holder.entity)
    if fact.post:
        return subject, PE.holdsOffice, post_iri(fact.post, base)
    return (subject, PE.hasStatus, PE.Legitimate) if fact.type == "Recognition" else None


def proposition_iri(statement: Content, base: str) -> ox.NamedNode:
    """Return the node of a proposition: the same triple is the same node in every article."""
    return ox.NamedNode(f"{base}proposition-{fingerprint(*(term.value for term in statement))}")


def proposition_triples(statement: Content, base: str) -> Iterator[Statement]:
    """Yield the description of a proposition."""
    node = proposition_iri(statement, base)
    yield node, RDF.type, PE.Proposition
    yield node, RDF.subject, statement[0]
    yield node, RDF.predicate, statement[1]
    yield node, RDF.object, statement[2]


def shortcut(fact: Fact, event_type: EventType, base: str) -> Content | None:
    """Return the one triple that sums up the fact, or None where it may not be asserted.

    It may be where the fact is positive, actual, probable enough and has entities on both ends, and where
    the article says it itself; of acts, not of states, the agent's own word is enough.
    """
    prop = shortcut_iri(event_type)
    agent = fact.agent.entity if fact.agent else None
    if prop is None or agent is None or not _asserted(fact, agent, event_type):
        return None
    value = _shortcut_object(fact, agent, event_type, base)
    subject = ox.NamedNode(base + agent)
    return None if value is None or value == subject else (subject, prop, value)


def _asserted(fact: Fact, agent: str, event_type: EventType) -> bool:
    if (fact.polarity, fact.modality) != ("positive", "actual") or fact.confidence < SHORTCUT_CONFIDENCE:
        return False
    if fact.attributed_to is None:
        return True
    return fact.attributed_to.entity == agent and event_type.group != "state"


def _shortcut_object(fact: Fact, agent: str, event_type: EventType, base: str) -> ox.NamedNode | None:
    if event_type.shortcut_to != "post":
        return ox.NamedNode(base + fact.target.entity) if fact.target and fact.target.entity else None
    holders = [getattr(fact, role) for role in event_type.holder if getattr(fact, role)]
    if fact.post is None or not holders or holders[0].entity != agent:
        return None
    return post_iri(fact.post, base)
