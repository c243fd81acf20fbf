"""The ontology's own quality: what it declares, how it describes it, and that its files fit together."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, VANN, XSD, Graph, Namespace, URIRef
from rdflib.compare import isomorphic

from kg.errors import OntologyError
from kg.graph.ontology import build_ontology, ontology_turtle
from kg.graph.prefixes import CAMEO_IRI, ONTOLOGY_IRI, PE_IRI, PLOVER_IRI
from kg.ontology import EventType, Ontology, load_ontology
from kg.resources import data_folder

PE = Namespace(PE_IRI)
IRI = URIRef(ONTOLOGY_IRI)
FILES = ("core.ttl", "political-events.ttl", "plover.ttl", "shapes.ttl")
LICENCE = URIRef("https://creativecommons.org/licenses/by/4.0/")
TYPES = tuple(load_ontology().types.values())
ONTOLOGY = build_ontology(load_ontology())
SCHEMES = Graph().parse(data_folder("ontology") / "plover.ttl")
TERMS = sorted({s for s in ONTOLOGY.subjects() if isinstance(s, URIRef) and s.startswith(PE_IRI)})
PROPERTIES = sorted(
    {*ONTOLOGY.subjects(RDF.type, OWL.ObjectProperty), *ONTOLOGY.subjects(RDF.type, OWL.DatatypeProperty)}
)


def name(value: object) -> str:
    return str(value).removeprefix(PE_IRI)


@pytest.mark.parametrize("file", FILES)
def test_each_file_parses_and_round_trips(file: str) -> None:
    graph = Graph().parse(data_folder("ontology") / file)
    assert len(graph) > 100
    for form in ("turtle", "xml", "json-ld"):
        assert isomorphic(graph, Graph().parse(data=graph.serialize(format=form), format=form))


def test_the_generated_file_is_current() -> None:
    written = (data_folder("ontology") / "political-events.ttl").read_bytes()
    assert written == ontology_turtle(load_ontology()), "run `make docs`"


@pytest.mark.parametrize(
    "term",
    [
        OWL.versionIRI,
        OWL.versionInfo,
        DCTERMS.title,
        DCTERMS.description,
        DCTERMS.abstract,
        DCTERMS.language,
        DCTERMS.created,
        DCTERMS.creator,
        DCTERMS.issued,
        DCTERMS.modified,
        DCTERMS.bibliographicCitation,
        DCTERMS.publisher,
        DCTERMS.rights,
        URIRef("http://purl.org/ontology/bibo/status"),
        VANN.preferredNamespacePrefix,
        VANN.preferredNamespaceUri,
    ],
    ids=str,
)
def test_the_header_is_complete(term: URIRef) -> None:
    assert ONTOLOGY.value(IRI, term)


def test_licence_version_and_prefix() -> None:
    version = ONTOLOGY.value(IRI, OWL.versionInfo)
    assert ONTOLOGY.value(IRI, OWL.versionIRI) == URIRef(f"{ONTOLOGY_IRI}/{version}")
    assert ONTOLOGY.value(IRI, DCTERMS.license) == LICENCE
    assert str(ONTOLOGY.value(IRI, VANN.preferredNamespacePrefix)) == "pe"
    assert str(ONTOLOGY.value(IRI, VANN.preferredNamespaceUri)) == PE_IRI
    assert {*SCHEMES.objects(None, DCTERMS.license)} == {LICENCE}


def test_the_changes_are_told_up_to_this_version() -> None:
    page = (Path(__file__).parents[2] / "docs" / "ontology-changes.md").read_text("utf-8")
    version, day = ONTOLOGY.value(IRI, OWL.versionInfo), ONTOLOGY.value(IRI, DCTERMS.issued)
    assert re.findall(r"^## (.*)$", page.partition("# Changes")[2], re.MULTILINE)[0] == f"{version}, {day}"


def test_each_deprecated_term_says_what_to_use() -> None:
    for term in ONTOLOGY.subjects(OWL.deprecated):
        assert ONTOLOGY.value(term, DCTERMS.isReplacedBy) or ONTOLOGY.value(term, SKOS.changeNote)


def test_the_diagram_names_only_terms_that_are_there() -> None:
    drawn = (Path(__file__).parents[2] / "docs" / "graph.svg").read_text("utf-8")
    own = {PE[term] for term in re.findall(r"\bpe:(\w+)", drawn)}
    assert len(own) > 10
    assert own <= set(TERMS)


@pytest.mark.parametrize("term", TERMS, ids=name)
def test_each_term_has_a_type_one_label_a_definition_and_an_example(term: URIRef) -> None:
    assert ONTOLOGY.value(term, RDF.type)
    assert ONTOLOGY.value(term, RDFS.isDefinedBy) == IRI
    for described in (RDFS.label, SKOS.definition, SKOS.example):
        (value,) = ONTOLOGY.objects(term, described)
        assert value.language == "en"
        assert str(value).strip()


@pytest.mark.parametrize("term", PROPERTIES, ids=name)
def test_each_property_has_domain_and_range_or_says_why_not(term: URIRef) -> None:
    for relation, word in ((RDFS.domain, "No domain"), (RDFS.range, "No range")):
        reasons = [note for note in ONTOLOGY.objects(term, SKOS.scopeNote) if word in note]
        assert len(list(ONTOLOGY.objects(term, relation))) + len(reasons) == 1


@pytest.mark.parametrize("term", PROPERTIES, ids=name)
def test_literals_for_datatype_properties_and_nodes_for_object_properties(term: URIRef) -> None:
    is_datatype = (ONTOLOGY.value(term, RDFS.range) or "").startswith(str(XSD))
    assert is_datatype == ((term, RDF.type, OWL.DatatypeProperty) in ONTOLOGY)


def test_labels_are_unique_within_classes_and_within_properties() -> None:
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        labels = [str(ONTOLOGY.value(term, RDFS.label)) for term in ONTOLOGY.subjects(RDF.type, kind)]
        assert len(labels) == len(set(labels))


@pytest.mark.parametrize("relation", [RDFS.subClassOf, RDFS.subPropertyOf, SKOS.broader], ids=str)
def test_no_cycles(relation: URIRef) -> None:
    assert nx.is_directed_acyclic_graph(nx.DiGraph([*(ONTOLOGY + SCHEMES).subject_objects(relation)]))


def test_no_undeclared_terms() -> None:
    declared = {*TERMS, *SCHEMES.subjects(RDF.type, SKOS.Concept)}
    ours = (PE_IRI, PLOVER_IRI, CAMEO_IRI)
    nodes = {n for triple in ONTOLOGY + SCHEMES for n in triple if isinstance(n, URIRef)}
    assert {node for node in nodes if node.startswith(ours)} - declared == set()


@pytest.mark.parametrize("event_type", TYPES, ids=lambda t: t.name)
def test_each_type_is_an_event_of_its_group_with_its_shortcut(event_type: EventType) -> None:
    groups = {"speech": "SpeechAct", "institution": "InstitutionalEvent", "deed": "Deed", "state": "State"}
    node = PE[event_type.name]
    assert PE[groups[event_type.group]] in ONTOLOGY.objects(node, RDFS.subClassOf)
    assert PE.Event in ONTOLOGY.transitive_objects(node, RDFS.subClassOf)
    expected = PE[event_type.shortcut] if event_type.shortcut else None
    assert ONTOLOGY.value(node, PE.shortcut) == expected


def codes(event_type: EventType) -> Iterator[tuple[str | None, str | None]]:
    yield event_type.plover, event_type.cameo
    for frame in event_type.frames:
        yield frame.plover, frame.cameo


@pytest.mark.parametrize("event_type", TYPES, ids=lambda t: t.name)
def test_codes_of_types_and_frames_are_in_the_schemes(event_type: EventType) -> None:
    concepts = {str(concept) for concept in SCHEMES.subjects(RDF.type, SKOS.Concept)}
    for plover, cameo in codes(event_type):
        assert plover in (None, "none") or PLOVER_IRI + plover in concepts
        assert cameo is None or CAMEO_IRI + cameo[:2] in concepts


def test_plover_and_cameo_are_whole() -> None:
    quads = [*SCHEMES.subjects(SKOS.topConceptOf, URIRef(ONTOLOGY_IRI + "/plover"))]
    types = [t for quad in quads for t in SCHEMES.subjects(SKOS.broader, quad)]
    contexts = [*SCHEMES.subjects(SKOS.inScheme, URIRef(ONTOLOGY_IRI + "/plover-contexts"))]
    roots = [*SCHEMES.subjects(SKOS.topConceptOf, URIRef(ONTOLOGY_IRI + "/cameo"))]
    assert (len(quads), len(types), len(contexts), len(roots)) == (4, 16, 37, 20)


def own_type(**changes: Any) -> Ontology:
    """Return an ontology with one type of a user's own."""
    own = replace(TYPES[0], name="Eclipse", label="eclipse", alignments={}, **changes)
    return Ontology({"Eclipse": own}, {})


def test_a_type_of_ones_own_becomes_a_class_with_its_shortcut() -> None:
    graph = build_ontology(own_type(group="deed", shortcut="dims"))
    assert (PE.Eclipse, RDFS.subClassOf, PE.Deed) in graph
    assert (PE.Eclipse, PE.shortcut, PE.dims) in graph


def test_an_unknown_group_is_refused() -> None:
    with pytest.raises(OntologyError, match="Eclipse: group is one of speech"):
        build_ontology(own_type(group="weather"))


def test_an_unknown_prefix_is_refused() -> None:
    own = replace(own_type().types["Eclipse"], alignments={"skso:closeMatch": ("wd:Q1",)})
    with pytest.raises(OntologyError, match="unknown prefix 'skso'"):
        build_ontology(Ontology({"Eclipse": own}, {}))
