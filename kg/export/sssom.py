"""Mappings of an ontology as SSSOM, the Simple Standard for Sharing Ontological Mappings.

Format: https://mapping-commons.github.io/sssom/spec-formats-tsv/
"""

import csv
import io
from collections.abc import Collection

import yaml
from rdflib import DCTERMS, OWL, RDFS, SKOS, Graph, URIRef
from rdflib.term import Node

from kg.graph.ontology import build_ontology
from kg.graph.prefixes import ONTOLOGY_IRI, PREFIXES
from kg.ontology import Ontology
from kg.resources import data_folder

COLUMNS = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "object_id",
    "object_label",
    "mapping_justification",
)
MATCHES = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
SETS = {
    "pe-plover": ("pe", ("plover",)),
    "pe-cameo": ("pe", ("cameo",)),
    "pe-schema": ("pe", ("schema",)),
    "pe-wikidata": ("pe", ("wd", "wdt")),
    "pe-vocabularies": ("pe", ("opengov", "org", "sem", "time")),
    "plover-cameo": ("plover", ("cameo",)),
}
"""Mapping sets: the prefix of their subjects and those of their objects."""
_JUSTIFICATION = "semapv:ManualMappingCuration"
_SEMAPV = "https://w3id.org/semapv/vocab/"


def mapping_sets(ontology: Ontology) -> dict[str, str]:
    """Return each mapping set of the ontology and of PLOVER's scheme as SSSOM/TSV, by name."""
    graph = build_ontology(ontology).parse(data_folder("ontology") / "plover.ttl")
    return {name: _tsv(graph, name, {subject}, objects) for name, (subject, objects) in SETS.items()}


def sssom(ontology: Ontology) -> str:
    """Return all mappings of the ontology as one mapping set in SSSOM/TSV."""
    objects = {prefix for _, prefixes in SETS.values() for prefix in prefixes}
    return _tsv(build_ontology(ontology), "all", {"pe"}, objects)


def _tsv(graph: Graph, name: str, subjects: Collection[str], objects: Collection[str]) -> str:
    out = io.StringIO()
    for line in yaml.safe_dump(_head(graph, name, (*subjects, *objects)), sort_keys=False).splitlines():
        out.write(f"#{line}\n")
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(sorted(_rows(graph, subjects, objects)))
    return out.getvalue()


def _head(graph: Graph, name: str, prefixes: Collection[str]) -> dict[str, object]:
    iri = URIRef(ONTOLOGY_IRI)
    used = sorted({*prefixes, "skos"})
    return {
        "mapping_set_id": f"{ONTOLOGY_IRI}/mappings/{name}",
        "mapping_set_version": str(graph.value(iri, OWL.versionInfo)),
        "mapping_set_title": f"{graph.value(iri, DCTERMS.title)}: {name}",
        "license": str(graph.value(iri, DCTERMS.license)),
        "creator_label": [str(graph.value(iri, DCTERMS.publisher))],
        "curie_map": {**{prefix: PREFIXES[prefix] for prefix in used}, "semapv": _SEMAPV},
    }


def _rows(graph: Graph, subjects: Collection[str], objects: Collection[str]) -> set[tuple[str, ...]]:
    rows: set[tuple[str, ...]] = set()
    for match in MATCHES:
        for one, other in graph.subject_objects(match):
            left, right = graph.qname(str(one)), graph.qname(str(other))
            if left.split(":")[0] in subjects and right.split(":")[0] in objects:
                predicate = f"skos:{match.fragment}"
                rows.add((left, _label(graph, one), predicate, right, _label(graph, other), _JUSTIFICATION))
    return rows


def _label(graph: Graph, node: Node) -> str:
    labels = (graph.value(node, naming) for naming in (RDFS.label, SKOS.prefLabel))
    return next((str(label) for label in labels if label), "")
