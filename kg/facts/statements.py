"""Statements: one for each attribution whose source is known and whose cue reports speech."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.facts.arguments import sentence_span, span
from kg.facts.identifiers import fact_id
from kg.language.annotations import Attribution
from kg.language.clauses import is_predicate
from kg.language.times import event_date
from kg.model import Argument, Fact

if TYPE_CHECKING:
    from kg.facts.events import Reader

_RELATIVE = frozenset({"who", "which", "that", "whose", "what"})


def statements(reader: "Reader") -> Iterator[Fact]:
    """Yield a Statement for each attribution that reports speech and names its source."""
    for attribution in reader.doc._.attributions:
        if attribution.content is None or not attribution.is_statement:
            continue
        if reader.doc[attribution.content[0]].lower_.endswith("self") or _is_stance(attribution):
            continue
        agent = reader.speakers.source(attribution)
        if agent is not None and (agent.entity is not None or not _is_relative(agent)):
            yield _statement(reader, attribution, agent)


def _is_relative(agent: Argument) -> bool:
    return agent.span.text.split()[0].lower() in _RELATIVE


def _is_stance(attribution: Attribution) -> bool:
    """Tell whether a cue takes somebody as something ("recognizes her as") rather than says so."""
    return attribution.category == "belief" and attribution.frame == "object as"


def _statement(reader: "Reader", attribution: Attribution, agent: Argument) -> Fact:
    doc = reader.doc
    cue = span(doc, *attribution.cue)
    head = _head(reader, attribution)
    expression = reader.timing.of(reader.clauses.at(head))
    outer = reader.speakers.attribution(head)
    said_by = reader.speakers.source(outer) if outer is not None and outer is not attribution else None
    return Fact(
        id=fact_id("Statement", cue, agent, None),
        type="Statement",
        cue=cue,
        evidence=sentence_span(head),
        agent=agent,
        content=span(doc, *(attribution.whole or attribution.content)),  # type: ignore[misc]
        addressee=_entity(reader, attribution.addressee),
        medium=_entity(reader, attribution.medium),
        date=event_date(expression) if expression is not None else None,
        time=expression,
        polarity="negative" if attribution.negated else "positive",
        modality=attribution.modality,  # type: ignore[arg-type]
        attributed_to=None if said_by is None or said_by.entity == agent.entity else said_by,
        confidence=attribution.confidence,
    )


def _head(reader: "Reader", attribution: Attribution) -> Token:
    """Return the verb of a cue, or its first word."""
    words = [reader.doc[i] for i in range(*attribution.cue)]
    return next((w for w in words if is_predicate(w)), words[0])


def _entity(reader: "Reader", token: int | None) -> Argument | None:
    return None if token is None else reader.resolver.anything(reader.doc[token])
