"""From what was read in an article to the quads of its named graph."""

import re
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.graph.clusters import cluster_triples
from kg.graph.entities import entity_triples, post_iri, post_triples
from kg.graph.evidence import Evidence
from kg.graph.prefixes import DEFAULT_BASE, PLOVER_IRI
from kg.graph.propositions import content, proposition_iri, proposition_triples, shortcut
from kg.graph.provenance import (
    Run,
    article_iri,
    article_key,
    article_triples,
    date_literal,
    decimal_literal,
    fingerprint,
    outlet_iri,
    run_triples,
)
from kg.graph.vocabulary import PE, PROV, RDF, RDFS, SCHEMA, SEM, TIME, Statement, class_iri
from kg.model import Argument, Article, Fact, Reading, Span, TimeExpression
from kg.ontology import EventType, Ontology

Pairs = Iterator[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]]
"""Predicates and objects of one subject."""

_ARGUMENTS = (
    ("agent", PE.agent, PE.agentText, PE.agentMention),
    ("target", PE.target, PE.targetText, PE.targetMention),
    ("addressee", PE.addressee, PE.addresseeText, PE.addresseeMention),
    ("medium", PE.medium, PE.mediumText, PE.mediumMention),
    ("place", SEM.hasPlace, PE.placeText, PE.placeMention),
)
_TALLY = (
    ("votes_for", PE.votesFor),
    ("against", PE.votesAgainst),
    ("abstain", PE.abstentions),
    ("of", PE.outOf),
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def article_quads(
    reading: Reading, *, ontology: Ontology, run: Run, base: str = DEFAULT_BASE
) -> list[ox.Quad]:
    """Return the named graph of one article: its facts, with evidence and provenance.

    The same reading, run and base give the same quads in the same order. Raises OntologyError where a fact
    has a type that `ontology` has not.
    """
    graph = article_iri(reading.article, base)
    statements = _ArticleGraph(reading, ontology, run, base).statements()
    return list(dict.fromkeys(ox.Quad(*statement, graph) for statement in statements))


def event_iri(article: Article, fact: Fact, base: str = DEFAULT_BASE) -> ox.NamedNode:
    """Return the node of a fact of an article."""
    return ox.NamedNode(f"{base}event-{fingerprint(article.digest, fact.id)}")


class _ArticleGraph:
    """One article on its way into triples."""

    def __init__(self, reading: Reading, ontology: Ontology, run: Run, base: str) -> None:
        self.reading, self.ontology, self.run, self.base = reading, ontology, run, base
        self.article = article_iri(reading.article, base)
        self.outlet = outlet_iri(reading.article, base)
        self.run_node = ox.NamedNode(base + run.id)
        self.evidence = Evidence(reading.article, base)
        self.names = {entity.id: entity.name for entity in reading.entities}
        self.claimed = {
            content(fact, self.type_of(fact), base) for fact in reading.facts if fact.type == "OfficeClaim"
        }

    def statements(self) -> Iterator[Statement]:
        yield from article_triples(self.reading.article, self.base)
        yield from run_triples(self.run, self.base)
        for entity in self.reading.entities:
            yield self.article, SCHEMA.mentions, self.iri(entity.id)
            yield from entity_triples(entity, self.base)
        for time in dict.fromkeys((*self.reading.times, *(f.time for f in self.reading.facts if f.time))):
            yield from _described(self.time_iri(time), self.time(time))
        for fact in self.reading.facts:
            yield from self.fact(fact, self.type_of(fact))
        yield from self.evidence.triples()

    def type_of(self, fact: Fact) -> EventType:
        try:
            return self.ontology.types[fact.type]
        except KeyError:
            raise OntologyError(f"fact {fact.id}: the ontology has no type {fact.type!r}") from None

    def iri(self, slug: str) -> ox.NamedNode:
        return ox.NamedNode(self.base + slug)

    def time_iri(self, time: TimeExpression) -> ox.NamedNode:
        key = article_key(self.reading.article)
        return self.iri(f"time-{key}-{time.span.start}-{time.span.end}")

    def fact(self, fact: Fact, event_type: EventType) -> Iterator[Statement]:
        event = event_iri(self.reading.article, fact, self.base)
        for part in (
            self.kind(fact, event_type),
            self.participants(fact),
            self.report(fact),
            self.words(fact),
        ):
            yield from _described(event, part)
        if fact.post:
            yield from post_triples(fact.post, self.base)
        if statement := content(fact, event_type, self.base):
            yield event, PE.content, proposition_iri(statement, self.base)
            yield from proposition_triples(statement, self.base)
        yield from cluster_triples(event, fact, event_type, self.base)
        if fact.tally:
            number = self.iri(f"number-{fingerprint(self.reading.article.digest, fact.id)}")
            yield event, PE.reportedNumber, number
            yield from _described(number, self.number(fact))
        summary = shortcut(fact, event_type, self.base)
        if summary and summary not in self.claimed:
            yield summary

    def kind(self, fact: Fact, event_type: EventType) -> Pairs:
        yield RDF.type, PE.Event
        yield RDF.type, class_iri(event_type)
        yield RDFS.label, ox.Literal(self.label(fact, event_type))
        if fact.plover:
            yield PE.ploverType, ox.NamedNode(PLOVER_IRI + fact.plover)
        if fact.cameo:
            yield PE.cameoCode, ox.Literal(fact.cameo)

    def label(self, fact: Fact, event_type: EventType) -> str:
        ends = [self.name(argument) for argument in (fact.agent, fact.target) if argument]
        return f"{event_type.label}: {' → '.join(ends)}" if ends else event_type.label

    def name(self, argument: Argument) -> str:
        return self.names.get(argument.entity or "", argument.span.text)

    def participants(self, fact: Fact) -> Pairs:
        for role, prop, text, mention in _ARGUMENTS:
            if argument := getattr(fact, role):
                yield prop if argument.entity else text, self.filler(argument)
                yield mention, self.evidence(argument.span)
        if fact.agent is None:
            yield PE.agentStatus, ox.Literal("unnamed")
        if fact.post:
            yield PE.inRole, post_iri(fact.post, self.base)

    def filler(self, argument: Argument) -> ox.NamedNode | ox.Literal:
        return self.iri(argument.entity) if argument.entity else ox.Literal(argument.span.text)

    def report(self, fact: Fact) -> Pairs:
        yield PE.polarity, ox.Literal(fact.polarity)
        yield PE.modality, ox.Literal(fact.modality)
        yield from self.source(fact)
        if fact.date:
            yield SEM.hasTimeStamp, date_literal(fact.date)
        if fact.time:
            yield SEM.hasTime, self.time_iri(fact.time)

    def source(self, fact: Fact) -> Pairs:
        """Yield who says so, how surely, where it stands, and what read it."""
        yield PE.ownVoice, ox.Literal(fact.attributed_to is None)
        if fact.attributed_to is None:
            yield PROV.wasAttributedTo, self.outlet
        else:
            prop = PROV.wasAttributedTo if fact.attributed_to.entity else PE.attributionText
            yield prop, self.filler(fact.attributed_to)
            yield PE.attributionMention, self.evidence(fact.attributed_to.span)
        yield PE.confidence, decimal_literal(fact.confidence)
        yield PE.evidence, self.evidence.whole(fact.evidence)
        yield PE.reportedIn, self.article
        yield PROV.wasGeneratedBy, self.run_node

    def words(self, fact: Fact) -> Pairs:
        yield PE.sentence, ox.Literal(fact.evidence.text)
        yield PE.cue, self.evidence(fact.cue)
        if fact.trigger:
            yield PE.trigger, self.evidence(fact.trigger)
        spans: tuple[tuple[Span | None, ox.NamedNode, ox.NamedNode], ...] = (
            (fact.office, PE.officeText, PE.officeMention),
            (fact.content, PE.contentText, PE.contentMention),
        )
        for span, text, mention in spans:
            if span:
                yield text, ox.Literal(span.text)
                yield mention, self.evidence(span)

    def number(self, fact: Fact) -> Pairs:
        yield RDF.type, PE.ReportedNumber
        for name, prop in _TALLY:
            if (value := getattr(fact.tally, name)) is not None:
                seats = fact.type == "SeatsHeld" and name == "votes_for"
                yield PE.seats if seats else prop, ox.Literal(value)
        yield from self.source(fact)

    def time(self, time: TimeExpression) -> Pairs:
        yield RDF.type, PE.TemporalExpression
        yield PE.timexType, ox.Literal(time.type)
        yield PE.timexValue, ox.Literal(time.value)
        yield PE.resolutionRule, ox.Literal(time.rule)
        yield PE.evidence, self.evidence.whole(time.span)
        yield PE.reportedIn, self.article
        if time.anchor:
            yield PE.anchor, date_literal(time.anchor)
        if time.type == "DATE" and (day := _day(time.value)):
            yield RDF.type, TIME.Instant
            yield TIME.inXSDDate, day


def _described(
    subject: ox.NamedNode, pairs: Iterable[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]]
) -> Iterator[Statement]:
    return ((subject, predicate, value) for predicate, value in pairs)


def _day(value: str) -> ox.Literal | None:
    """Return a TIMEX3 value that is one calendar day as a date, else None."""
    return date_literal(value) if _DAY.fullmatch(value) else None
