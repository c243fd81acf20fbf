"""Nanopublications, read back with rdflib and held against the guidelines (https://nanopub.net)."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from engines import RUN, sample_store
from rdflib import DCTERMS, PROV, RDF, RDFS, Dataset, Namespace, URIRef
from rdflib.term import Node
from samples import wire

from kg.export.nanopubs import nanopublications
from kg.graph import article_iri, article_quads
from kg.graph.prefixes import DEFAULT_BASE, PREFIXES
from kg.graph.serialize import serialize
from kg.ontology import load_ontology
from kg.store.local import LocalStore

NP, PE = Namespace(PREFIXES["np"]), Namespace(PREFIXES["pe"])
PARTS = (NP.hasAssertion, NP.hasProvenance, NP.hasPublicationInfo)


def read(store: LocalStore, base: str = DEFAULT_BASE) -> Dataset:
    dataset = Dataset(default_union=True)
    dataset.parse(data=serialize(nanopublications(store, base), "trig", base=base), format="trig")
    return dataset


PUBLISHED = read(sample_store())
NANOPUBS = sorted(PUBLISHED.subjects(RDF.type, NP.Nanopublication))


def part(nanopub: Node, prop: URIRef) -> set[tuple[Node, Node, Node]]:
    name = PUBLISHED.value(nanopub, prop)
    return {(s, p, o) for s, p, o, _ in PUBLISHED.quads((None, None, None, name))}


def test_each_statement_is_one() -> None:
    introduced = list(PUBLISHED.objects(None, URIRef(PREFIXES["npx"] + "introduces")))
    assert len(NANOPUBS) == len(set(introduced)) == 15


@pytest.mark.parametrize("nanopub", NANOPUBS, ids=lambda iri: iri[-8:])
def test_each_is_well_formed(nanopub: URIRef) -> None:
    graphs = [PUBLISHED.value(nanopub, prop) for prop in PARTS]
    ((_, _, _, head),) = PUBLISHED.quads((nanopub, RDF.type, NP.Nanopublication, None))
    assert len({nanopub, head, *graphs}) == 5
    assert {p for _, p, _, _ in PUBLISHED.quads((None, None, None, head))} == {RDF.type, *PARTS}
    assertion, provenance, info = (part(nanopub, prop) for prop in PARTS)
    assert assertion
    assert {(graphs[0], p) for p in (PROV.wasDerivedFrom, PROV.wasGeneratedBy)} <= {
        (s, p) for s, p, _ in provenance
    }
    assert {s for s, _, _ in info} == {nanopub}
    assert {DCTERMS.creator, RDFS.label} <= {p for _, p, _ in info}


@pytest.mark.parametrize("nanopub", NANOPUBS, ids=lambda iri: iri[-8:])
def test_each_holds_one_statement_with_all_it_leads_to(nanopub: URIRef) -> None:
    assertion, provenance = part(nanopub, NP.hasAssertion), part(nanopub, NP.hasProvenance)
    events = {s for s, p, o in assertion if (p, o) == (RDF.type, PE.Event)}
    assert len(events) == 1
    subjects = {s for s, _, _ in assertion | provenance}
    led_to = {o for o in _objects(assertion | provenance) if o.startswith(DEFAULT_BASE)}
    assert led_to <= subjects
    assert not {p for _, p, _ in assertion} & {PE.confidence, PE.evidence, PROV.wasAttributedTo}


def _objects(triples: set[tuple[Node, Node, Node]]) -> Iterator[URIRef]:
    return (o for _, _, o in triples if isinstance(o, URIRef))


def test_nothing_is_in_no_nanopublication() -> None:
    parts = {PUBLISHED.value(n, prop) for n in NANOPUBS for prop in PARTS}
    heads = {g for *_, g in PUBLISHED.quads((None, RDF.type, NP.Nanopublication, None))}
    assert {graph for *_, graph in PUBLISHED.quads()} == parts | heads


def test_the_name_stands_for_the_contents() -> None:
    reading = wire().reading()

    def names(version: str) -> set[Node]:
        store = LocalStore()
        run = replace(RUN, version=version)
        quads = article_quads(reading, ontology=load_ontology(), run=run)
        store.replace_article(article_iri(reading.article), quads)
        return {*read(store).subjects(RDF.type, NP.Nanopublication)}

    assert names("1") == names("1")
    assert not names("1") & names("2")


def test_the_base_can_be_set() -> None:
    published = read(sample_store(), "https://example.org/kg/")
    found = {*published.subjects(RDF.type, NP.Nanopublication)}
    assert all(iri.startswith("https://example.org/kg/nanopub-") for iri in found)
