"""Where the statements of a graph come from: the article, its outlet, and the run of the software."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

import pyoxigraph as ox
from anyascii import anyascii

from kg.graph.prefixes import DEFAULT_BASE
from kg.graph.vocabulary import DCTERMS, OWL, PE, PROV, RDF, RDFS, SCHEMA, XSD, Statement
from kg.model import Article

UNKNOWN_OUTLET = "outlet-unknown"


@dataclass(frozen=True, slots=True)
class Run:
    """What read the articles. It has no time of day: equal runs are one node."""

    version: str
    """Version of this software."""
    model: str
    """Name and version of the language model."""
    ontology: str
    """Version of the ontology with its lexicon and actors."""
    threshold: float = 0.0
    """Least confidence, 0 to 1, of the facts that were kept."""

    @property
    def id(self) -> str:
        """Local name of the run's node."""
        return f"run-{fingerprint(self.version, self.model, self.ontology, f'{self.threshold:g}')}"


def fingerprint(*parts: str) -> str:
    """Return 16 hexadecimal digits that stand for `parts`: a node's identity, the same in every build."""
    return sha256("\x1f".join(parts).encode()).hexdigest()[:16]


@lru_cache(maxsize=10_000)
def slug(name: str) -> str:
    """Return a name as lower-case ASCII words joined by hyphens, for use in an IRI."""
    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-") or fingerprint(name)


def article_key(article: Article) -> str:
    """Return what the local names of an article's nodes share: the first 16 digits of its digest."""
    return article.digest[:16]


def article_iri(article: Article, base: str = DEFAULT_BASE) -> ox.NamedNode:
    """Return the IRI of an article, which is also the name of its graph."""
    return ox.NamedNode(f"{base}article-{article_key(article)}")


def outlet_iri(article: Article, base: str) -> ox.NamedNode:
    """Return the IRI of the article's outlet; all articles without one share a node."""
    return ox.NamedNode(base + (f"outlet-{slug(article.publisher)}" if article.publisher else UNKNOWN_OUTLET))


def run_triples(run: Run, base: str) -> Iterator[Statement]:
    """Yield the description of a run and of the software."""
    node, software = ox.NamedNode(base + run.id), ox.NamedNode(f"{base}software-{slug(run.version)}")
    yield node, RDF.type, PE.Extraction
    yield node, PROV.wasAssociatedWith, software
    yield node, OWL.versionInfo, ox.Literal(run.version)
    yield node, PE.languageModel, ox.Literal(run.model)
    yield node, PE.ontologyVersion, ox.Literal(run.ontology)
    yield node, PE.threshold, decimal_literal(run.threshold)
    yield software, RDF.type, PROV.SoftwareAgent
    yield software, RDFS.label, ox.Literal(f"political-events-kg {run.version}")
    yield software, OWL.versionInfo, ox.Literal(run.version)


def article_triples(article: Article, base: str) -> Iterator[Statement]:
    """Yield the description of an article and its outlet; of the text only its hash and its length."""
    node, outlet = article_iri(article, base), outlet_iri(article, base)
    yield outlet, RDF.type, SCHEMA.NewsMediaOrganization
    yield outlet, RDFS.label, ox.Literal(article.publisher or "publisher not given")
    yield node, RDF.type, SCHEMA.NewsArticle
    yield node, DCTERMS.publisher, outlet
    yield node, DCTERMS.identifier, ox.Literal(article.id)
    yield node, PE.digest, ox.Literal(article.digest)
    yield node, PE.textLength, ox.Literal(len(article.text))
    if article.title:
        yield node, DCTERMS.title, ox.Literal(article.title)
    if article.date:
        yield node, SCHEMA.datePublished, date_literal(article.date)
    if article.url:
        yield node, SCHEMA.url, ox.Literal(article.url, datatype=XSD.anyURI)


@lru_cache(maxsize=10_000)
def date_literal(date: str) -> ox.Literal:
    """Return an ISO date as ``xsd:date``, ``xsd:gYearMonth`` or ``xsd:gYear``, by its length."""
    return ox.Literal(date, datatype={4: XSD.gYear, 7: XSD.gYearMonth}.get(len(date), XSD.date))


def decimal_literal(value: float) -> ox.Literal:
    """Return a number with three digits, in the canonical form that Oxigraph stores (``1``, not ``1.0``)."""
    return ox.Literal(f"{value:.3f}".rstrip("0").rstrip("."), datatype=XSD.decimal)
