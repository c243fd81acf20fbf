"""The namespaces that are read or written, and their prefixes."""

from kg.errors import OntologyError

ONTOLOGY_IRI = "https://w3id.org/political-events"
PE_IRI = ONTOLOGY_IRI + "#"
PLOVER_IRI = ONTOLOGY_IRI + "/plover#"
CAMEO_IRI = ONTOLOGY_IRI + "/cameo#"
DEFAULT_BASE = ONTOLOGY_IRI + "/id/"

PREFIXES = {
    "pe": PE_IRI,
    "plover": PLOVER_IRI,
    "cameo": CAMEO_IRI,
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "np": "http://www.nanopub.org/nschema#",
    "npx": "http://purl.org/nanopub/x/",
    "oa": "http://www.w3.org/ns/oa#",
    "opengov": "http://www.w3.org/ns/opengov#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "vann": "http://purl.org/vocab/vann/",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix → namespace, for everything that is read or written."""


def expand(curie: str) -> str:
    """Return the IRI of a compact IRI such as ``skos:closeMatch``.

    Raises OntologyError where its prefix is not one of `PREFIXES`.
    """
    prefix, _, name = curie.partition(":")
    if prefix not in PREFIXES:
        raise OntologyError(f"{curie}: unknown prefix {prefix!r}; known: {', '.join(sorted(PREFIXES))}")
    return PREFIXES[prefix] + name
