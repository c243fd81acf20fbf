"""Actors, places and offices as nodes that articles share."""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.graph.prefixes import PREFIXES
from kg.graph.vocabulary import FOAF, ORG, PE, RDF, RDFS, SCHEMA, SEM, SKOS, Statement
from kg.model import Entity, Kind, Post

CLASSES: dict[Kind, ox.NamedNode] = {
    "Person": FOAF.Person,
    "Country": SCHEMA.Country,
    "Place": SCHEMA.Place,
    "Organization": ORG.Organization,
    "Party": PE.Party,
    "Group": FOAF.Group,
    "Other": SEM.Object,
}
"""Class of each kind of entity."""


def entity_triples(entity: Entity, base: str) -> Iterator[Statement]:
    """Yield the description of an actor or place."""
    node = ox.NamedNode(base + entity.id)
    yield node, RDF.type, CLASSES[entity.kind]
    yield node, RDFS.label, ox.Literal(entity.name)
    yield node, PE.kind, ox.Literal(entity.kind)
    yield node, PE.identifiedBy, ox.Literal(entity.identity)
    if entity.wikidata:
        yield node, SKOS.exactMatch, ox.NamedNode(PREFIXES["wd"] + entity.wikidata)
    if entity.country:
        yield node, PE.country, ox.Literal(entity.country)
    if entity.sector:
        yield node, PE.sector, ox.Literal(entity.sector)


def post_iri(post: Post, base: str) -> ox.NamedNode:
    """Return the IRI of an office."""
    return ox.NamedNode(f"{base}post-{post.id}")


def post_triples(post: Post, base: str) -> Iterator[Statement]:
    """Yield the description of an office."""
    node = post_iri(post, base)
    yield node, RDF.type, ORG.Post
    yield node, RDFS.label, ox.Literal(post.label)
    if post.organization:
        yield node, ORG.postIn, ox.NamedNode(base + post.organization)
