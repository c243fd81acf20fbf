"""The ontology as OWL: the hand-written core and, for each event type, its class and shortcut property."""

from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import ORG

from kg.errors import OntologyError
from kg.graph.convert import to_triples
from kg.graph.prefixes import ONTOLOGY_IRI, PREFIXES, expand
from kg.graph.serialize import serialize
from kg.ontology import EventType, Ontology
from kg.resources import data_folder

PE = Namespace(PREFIXES["pe"])
SEM = Namespace(PREFIXES["sem"])
_GROUPS = {"speech": PE.SpeechAct, "institution": PE.InstitutionalEvent, "deed": PE.Deed, "state": PE.State}
_RANGES = {"target": SEM.Actor, "post": ORG.Post}


def build_ontology(ontology: Ontology, core: Path | None = None) -> Graph:
    """Return the OWL ontology: `core` (default: the bundled ``core.ttl``) and the types of `ontology`.

    Raises OntologyError where a type has an unknown group, an alignment an unknown prefix, or where a class
    or shortcut has the name of another term.
    """
    graph = Graph(bind_namespaces="none")
    for prefix, iri in PREFIXES.items():
        graph.bind(prefix, iri)
    graph.parse(core or data_folder("ontology") / "core.ttl", format="turtle")
    for event_type in ontology.types.values():
        _add_class(graph, event_type)
        if event_type.shortcut:
            _add_shortcut(graph, event_type, PE[event_type.shortcut])
    for term in {*graph.subjects()}:
        if str(term).startswith(PE):
            graph.add((term, RDFS.isDefinedBy, URIRef(ONTOLOGY_IRI)))
    return graph


def ontology_turtle(ontology: Ontology) -> bytes:
    """Return the OWL ontology as ``ontology/political-events.ttl`` has it: sorted Turtle."""
    return serialize(to_triples(build_ontology(ontology)), "turtle")


def _add_class(graph: Graph, event_type: EventType) -> None:
    if event_type.group not in _GROUPS:
        raise OntologyError(
            f"{event_type.name}: group is one of {', '.join(_GROUPS)}, not {event_type.group!r}"
        )
    node = PE[event_type.name]
    _refuse_twin(graph, node, event_type, "name")
    graph.add((node, RDF.type, OWL.Class))
    graph.add((node, RDFS.subClassOf, _GROUPS[event_type.group]))
    _describe(graph, node, event_type.label, event_type.definition, event_type.example)
    for relation, matches in event_type.alignments.items():
        for match in matches:
            graph.add((node, URIRef(expand(relation)), URIRef(expand(match))))


def _add_shortcut(graph: Graph, event_type: EventType, node: URIRef) -> None:
    definition = (
        f"Sums up a reported {event_type.label} in one triple, from agent to {event_type.shortcut_to}."
        f" It is written only where a pe:{event_type.name} backs it that is positive, actual and said by"
        " nobody but the article or the agent."
    )
    _refuse_twin(graph, node, event_type, "shortcut")
    graph.add((PE[event_type.name], PE.shortcut, node))
    graph.add((node, RDF.type, OWL.ObjectProperty))
    graph.add((node, RDFS.domain, SEM.Actor))
    graph.add((node, RDFS.range, _RANGES[event_type.shortcut_to]))
    _describe(graph, node, event_type.shortcut_label or event_type.shortcut, definition, event_type.example)


def _refuse_twin(graph: Graph, node: URIRef, event_type: EventType, key: str) -> None:
    if (node, RDFS.label, None) in graph:
        raise OntologyError(
            f"{event_type.name}: {key}: {graph.qname(node)} is another term; choose another name"
        )


def _describe(graph: Graph, node: URIRef, label: str | None, definition: str, example: str) -> None:
    graph.add((node, RDFS.label, Literal(label, lang="en")))
    graph.add((node, SKOS.definition, Literal(definition, lang="en")))
    graph.add((node, SKOS.example, Literal(example, lang="en")))
