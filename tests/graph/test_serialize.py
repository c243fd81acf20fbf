"""Sorted, prefixed, grouped text from quads, and back."""

import json
import random

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic
from readings import READING, Assemble

from kg.graph import PREFIXES
from kg.graph.convert import to_dataset, to_graph, to_triples
from kg.graph.serialize import FORMATS, Format, serialize, serialize_parts
from kg.graph.tripleterms import with_triple_terms

PARSERS = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
}
EX = "https://example.org/ns#"


def node(name: str) -> ox.NamedNode:
    return ox.NamedNode(EX + name)


def as_turtle(value: ox.NamedNode | ox.Literal) -> str:
    return serialize([ox.Triple(node("s"), node("p"), value)], "turtle").decode().splitlines()[-1]


@pytest.mark.parametrize("output_format", FORMATS)
def test_what_is_written_is_read_back(assemble: Assemble, output_format: Format) -> None:
    quads = assemble(READING)
    back = set(ox.parse(serialize(quads, output_format), format=PARSERS[output_format]))
    if output_format in ("turtle", "ntriples"):
        quads = [ox.Quad(q.subject, q.predicate, q.object) for q in quads]
    assert back == set(quads)


@pytest.mark.parametrize("output_format", FORMATS)
def test_order_of_the_quads_makes_no_difference(assemble: Assemble, output_format: Format) -> None:
    quads = assemble(READING)
    shuffled = random.Random(1).sample(quads, len(quads))
    assert serialize(shuffled + shuffled[:9], output_format) == serialize(quads, output_format)


def test_a_store_gives_back_what_it_was_given_and_can_be_written(assemble: Assemble) -> None:
    store = ox.Store()
    store.extend(assemble(READING))
    assert set(store) == set(assemble(READING))
    assert serialize(store, "trig") == serialize(assemble(READING), "trig")


def test_parts_make_the_whole(assemble: Assemble) -> None:
    quads = assemble(READING)
    assert "".join(serialize_parts(quads, "trig")).encode() == serialize(quads, "trig")


def test_turtle_is_grouped_with_types_first_and_only_the_prefixes_it_uses() -> None:
    a, event = ox.NamedNode(PREFIXES["rdf"] + "type"), ox.NamedNode(PREFIXES["pe"] + "Event")
    label = ox.NamedNode(PREFIXES["dcterms"] + "title")
    triples = [ox.Triple(node("s"), label, ox.Literal("b")), ox.Triple(node("s"), label, ox.Literal("a"))]
    assert serialize([*triples, ox.Triple(node("s"), a, event)], "turtle", base=EX).decode() == (
        "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
        f"@prefix id: <{EX}> .\n"
        "@prefix pe: <https://w3id.org/political-events#> .\n"
        "\n"
        "id:s a pe:Event ;\n"
        '    dcterms:title "a", "b" .\n'
    )


@pytest.mark.parametrize(
    ("term", "written"),
    [
        (ox.Literal(81), "81"),
        (ox.Literal("0.87", datatype=ox.NamedNode(PREFIXES["xsd"] + "decimal")), "0.87"),
        (ox.Literal("1", datatype=ox.NamedNode(PREFIXES["xsd"] + "decimal")), '"1"^^xsd:decimal'),
        (ox.Literal(True), "true"),
        (ox.Literal("x", datatype=ox.NamedNode(PREFIXES["xsd"] + "integer")), '"x"^^xsd:integer'),
        (ox.Literal("2020-01-05", datatype=ox.NamedNode(PREFIXES["xsd"] + "date")), '"2020-01-05"^^xsd:date'),
        (ox.Literal("çà", language="fr"), '"çà"@fr'),
        (ox.Literal('say "no"\n'), r'"say \"no\"\n"'),
        (ox.Literal('"a"^^<b>'), r'"\"a\"^^<b>"'),
        (ox.NamedNode(PREFIXES["pe"] + "agent"), "pe:agent"),
        (ox.NamedNode(PREFIXES["pe"] + "a.b"), "<https://w3id.org/political-events#a.b>"),
        (ox.NamedNode(PREFIXES["pe"]), "<https://w3id.org/political-events#>"),
    ],
    ids=str,
)
def test_terms_in_turtle(term: ox.NamedNode | ox.Literal, written: str) -> None:
    assert as_turtle(term) == f"<{EX}s> <{EX}p> {written} ."


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown graph format 'rdfxml'"):
        serialize([], "rdfxml")  # type: ignore[arg-type]


def test_rdflib_reads_the_same_graph_as_it_is_given(assemble: Assemble) -> None:
    quads = assemble(READING)
    parsed = rdflib.Graph().parse(data=serialize(quads, "turtle"), format="turtle")
    assert isomorphic(parsed, to_graph(quads))


def test_rdflibs_dataset_keeps_the_named_graphs_and_shows_their_union(assemble: Assemble) -> None:
    quads = assemble(READING)
    dataset = to_dataset(quads)
    name = rdflib.URIRef(quads[0].graph_name.value)
    assert len(dataset.graph(name)) == len(quads)
    person = rdflib.URIRef("http://xmlns.com/foaf/0.1/Person")
    assert len(list(dataset.subjects(rdflib.RDF.type, person))) == 3
    assert [row.n.toPython() for row in dataset.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")] == [len(quads)]


def test_to_rdflib_and_back(assemble: Assemble) -> None:
    triples = {ox.Triple(q.subject, q.predicate, q.object) for q in assemble(READING)}
    assert set(to_triples(to_graph(triples))) == triples


def test_propositions_as_triple_terms(assemble: Assemble) -> None:
    quads = list(with_triple_terms(assemble(READING)))
    reified = [quad.object for quad in quads if quad.predicate.value == PREFIXES["rdf"] + "reifies"]
    assert len(reified) == 3
    assert all(isinstance(term, ox.Triple) for term in reified)
    for output_format in ("turtle", "trig", "nquads", "ntriples"):
        back = ox.parse(serialize(quads, output_format), format=PARSERS[output_format])
        assert {q.object for q in back if isinstance(q.object, ox.Triple)} == set(reified)
    with pytest.raises(ValueError, match="cannot write triple terms"):
        serialize(quads, "jsonld")


def test_jsonld_is_compact_and_rdflib_reads_the_same_graph(assemble: Assemble) -> None:
    text = serialize(assemble(READING), "jsonld")
    document = json.loads(text)
    (graph,) = document["@graph"]
    norway = next(node for node in graph["@graph"] if node["@id"] == "id:norway")
    assert norway["@type"] == ["schema:Country"]
    assert norway["rdfs:label"] == "Norway"
    assert norway["pe:recognizes"] == {"@id": "id:ana-ruiz"}
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=text, format="json-ld")
    union = rdflib.Graph()
    for s, p, o, _ in dataset.quads():
        union.add((s, p, o))
    assert isomorphic(union, to_graph(assemble(READING)))


def test_jsonld_of_triples_and_of_all_kinds_of_terms() -> None:
    terms = [
        ox.Literal("x"),
        ox.Literal("çà", language="fr"),
        ox.Literal(-3),
        ox.Literal(True),
        ox.Literal("0.5", datatype=ox.NamedNode(PREFIXES["xsd"] + "decimal")),
        ox.Literal("yes", datatype=ox.NamedNode(PREFIXES["xsd"] + "boolean")),
        ox.Literal("many", datatype=ox.NamedNode(PREFIXES["xsd"] + "integer")),
        ox.BlankNode("b"),
        ox.NamedNode("urn:x:y"),
    ]
    triples = [ox.Triple(node("s"), node("p"), term) for term in terms]
    back = ox.parse(serialize(triples, "jsonld"), format=ox.RdfFormat.JSON_LD)
    values = {str(quad.object) for quad in back if not isinstance(quad.object, ox.BlankNode)}
    assert values == {str(term) for term in terms if not isinstance(term, ox.BlankNode)}
