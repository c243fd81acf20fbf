"""Reports of one and the same event, in several articles, as a cluster: scored, with its reason, reversible.

Nothing is merged: each report stays a node of its own, and a cluster is undone by dropping its
``pe:inCluster`` triples.
"""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.graph.provenance import fingerprint
from kg.graph.vocabulary import PE, RDF, XSD, Statement
from kg.model import Fact
from kg.ontology import EventType

FEATURES = ("agent", "target", "office", "day")
"""What reports of one event are compared by, besides its type."""


def shared_features(fact: Fact, event_type: EventType) -> dict[str, str]:
    """Return the features by which other reports are known to be of the same event; empty where too few are.

    Agent, target and day are needed; for a state or an event about an office, two features. None are given
    for what did not happen, nor where a report has words of its own in the place of a target or as content.
    """
    in_words = fact.content is not None or (fact.target is not None and fact.target.entity is None)
    if in_words or (fact.polarity, fact.modality) != ("positive", "actual"):
        return {}
    day = fact.date if fact.date and len(fact.date) == len("2020-01-05") else None
    values = (
        fact.agent.entity if fact.agent else None,
        fact.target.entity if fact.target else None,
        fact.post.id if fact.post else None,
        day,
    )
    known = {name: value for name, value in zip(FEATURES, values, strict=True) if value}
    return known if len(known) >= (2 if fact.post or event_type.group == "state" else 3) else {}


def cluster_triples(event: ox.NamedNode, fact: Fact, event_type: EventType, base: str) -> Iterator[Statement]:
    """Yield the cluster of an event, with its reason and the share of features that its members agree on."""
    if not (features := shared_features(fact, event_type)):
        return
    node = ox.NamedNode(f"{base}cluster-{fingerprint(event_type.name, *map(str, features.items()))}")
    score = f"{len(features) / len(FEATURES):g}"
    yield event, PE.inCluster, node
    yield node, RDF.type, PE.EventCluster
    yield node, PE.clusterScore, ox.Literal(score, datatype=XSD.decimal)
    yield node, PE.clusterReason, ox.Literal(f"same type, {', '.join(features)}")
