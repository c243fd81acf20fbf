"""The vocabularies of the graph, as closed namespaces: a term that is not declared is an error.

`PE` holds what ``ontology/political-events.ttl`` declares; the others list what this package uses of them.
"""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.graph.prefixes import PE_IRI, PREFIXES
from kg.ontology import EventType
from kg.resources import data_folder

Statement = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]
"""Subject, predicate and object: cheaper to make than an `ox.Triple`."""


class ClosedNamespace:
    """A namespace with a fixed set of terms: ``PE.agent`` is a node, ``PE.agnet`` an AttributeError."""

    def __init__(self, iri: str, terms: Iterable[str]) -> None:
        self._iri = iri
        self._terms: dict[str, ox.NamedNode] = {term: ox.NamedNode(iri + term) for term in terms}
        vars(self).update(self._terms)

    def __getattr__(self, term: str) -> ox.NamedNode:
        raise AttributeError(f"<{self._iri}{term}> is not declared")

    def __getitem__(self, term: str) -> ox.NamedNode:
        return self._terms[term] if term in self._terms else self.__getattr__(term)

    def __contains__(self, term: str) -> bool:
        return term in self._terms

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)


def _declared_terms() -> set[str]:
    """Return the local names that the bundled ontology describes: its core, and with it the types."""
    files = [str(data_folder("ontology") / name) for name in ("core.ttl", "political-events.ttl")]
    subjects = {str(triple.subject)[1:-1] for file in files for triple in ox.parse(path=file)}
    return {iri.removeprefix(PE_IRI) for iri in subjects if iri.startswith(PE_IRI)}


PE = ClosedNamespace(PE_IRI, _declared_terms())
DCTERMS = ClosedNamespace(PREFIXES["dcterms"], ("creator", "identifier", "publisher", "title"))
FOAF = ClosedNamespace(PREFIXES["foaf"], ("Group", "Person"))
NP = ClosedNamespace(
    PREFIXES["np"], ("Nanopublication", "hasAssertion", "hasProvenance", "hasPublicationInfo")
)
NPX = ClosedNamespace(PREFIXES["npx"], ("hasNanopubType", "introduces"))
OA = ClosedNamespace(
    PREFIXES["oa"],
    (
        "TextPositionSelector",
        "TextQuoteSelector",
        "end",
        "exact",
        "hasSelector",
        "hasSource",
        "prefix",
        "start",
        "suffix",
    ),
)
ORG = ClosedNamespace(PREFIXES["org"], ("Organization", "Post", "postIn"))
OWL = ClosedNamespace(PREFIXES["owl"], ("versionInfo",))
PROV = ClosedNamespace(
    PREFIXES["prov"],
    ("SoftwareAgent", "wasAssociatedWith", "wasAttributedTo", "wasDerivedFrom", "wasGeneratedBy"),
)
RDF = ClosedNamespace(PREFIXES["rdf"], ("object", "predicate", "reifies", "subject", "type"))
RDFS = ClosedNamespace(PREFIXES["rdfs"], ("label",))
SCHEMA = ClosedNamespace(
    PREFIXES["schema"],
    ("Country", "NewsArticle", "NewsMediaOrganization", "Place", "datePublished", "mentions", "url"),
)
SEM = ClosedNamespace(PREFIXES["sem"], ("Object", "hasPlace", "hasTime", "hasTimeStamp"))
SKOS = ClosedNamespace(PREFIXES["skos"], ("exactMatch",))
TIME = ClosedNamespace(PREFIXES["time"], ("Instant", "inXSDDate"))
XSD = ClosedNamespace(PREFIXES["xsd"], ("anyURI", "date", "decimal", "gYear", "gYearMonth"))


def class_iri(event_type: EventType) -> ox.NamedNode:
    """Return the class of an event type, bundled or a user's own."""
    return ox.NamedNode(PE_IRI + event_type.name)


def shortcut_iri(event_type: EventType) -> ox.NamedNode | None:
    """Return the shortcut property of an event type, or None where it has none."""
    return ox.NamedNode(PE_IRI + event_type.shortcut) if event_type.shortcut else None
