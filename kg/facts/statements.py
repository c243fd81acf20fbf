"""Statements: one for each attribution whose source is known and whose cue reports speech."""

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.facts.arguments import Resolver, sentence_span, span
from kg.facts.identifiers import fact_id
from kg.facts.speakers import Speakers
from kg.language.annotations import Attribution
from kg.model import Argument, Fact


def statements(doc: Doc, resolver: Resolver, speakers: Speakers) -> Iterator[Fact]:
    """Yield a Statement for each attribution that reports speech and names its source."""
    for attribution in doc._.attributions:
        if attribution.content is None or not attribution.is_statement:
            continue
        if doc[attribution.content[0]].lower_.endswith("self") or _is_stance(attribution):
            continue
        agent = speakers.source(attribution)
        if agent is not None and (agent.entity is not None or not _is_relative(agent.span.text)):
            yield _statement(doc, resolver, attribution, agent)


def _is_relative(words: str) -> bool:
    return words.split()[0].lower() in {"who", "which", "that", "whose", "what"}


def _is_stance(attribution: Attribution) -> bool:
    """Tell whether a cue takes somebody as something ("recognizes her as") rather than says so."""
    return attribution.category == "belief" and attribution.frame == "object as"


def _statement(doc: Doc, resolver: Resolver, attribution: Attribution, agent: Argument) -> Fact:
    cue = span(doc, *attribution.cue)
    return Fact(
        id=fact_id("Statement", cue, agent, None),
        type="Statement",
        cue=cue,
        evidence=sentence_span(doc[attribution.cue[0]]),
        agent=agent,
        content=span(doc, *(attribution.whole or attribution.content)),  # type: ignore[misc]
        addressee=_entity(doc, resolver, attribution.addressee),
        medium=_entity(doc, resolver, attribution.medium),
        polarity="negative" if attribution.negated else "positive",
        modality=attribution.modality,  # type: ignore[arg-type]
        confidence=attribution.confidence,
    )


def _entity(doc: Doc, resolver: Resolver, token: int | None) -> Argument | None:
    return None if token is None else resolver.anything(doc[token])
