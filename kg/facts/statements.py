"""Statements: one for each attribution whose source is known and whose cue reports speech."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span, Token

from kg.facts.arguments import sentence_span, span
from kg.facts.identifiers import fact_id
from kg.facts.sayings import (
    WORDED,
    is_named,
    is_new,
    is_of_thing,
    is_phrase,
    is_worded,
)
from kg.facts.unsaid import head_of, is_unsaid
from kg.facts.vouching import vouches
from kg.language.annotations import Attribution
from kg.language.attribution.reporting import reporting_words
from kg.language.syntax import children, first
from kg.language.times import event_date
from kg.model import Argument, Fact

if TYPE_CHECKING:
    from kg.facts.events import EventReader

_LONGEST_NAME = 6
"""Words of a phrase that may name a source without being an entity."""
_RELATIVE = frozenset({"that", "which", "who", "whom"})
_TIMES = frozenset({"day", "time", "moment", "year", "way", "reason", "extent"})
"""Nouns of which a relative clause tells when or how ("the day that he said it was over")."""
_UNWORDED = 0.85
"""Trust in a content that is only named, relative to one that is worded."""


def statements(reader: "EventReader", events: Iterable[Fact] = ()) -> Iterator[Fact]:
    """Yield a Statement for each attribution that reports speech and names its source, one a speaker.

    What somebody only mentions or announces ("announced the withdrawal") is a Statement unless one of the
    `events` says more of it.
    """
    typed = {i for fact in events for i in range(fact.cue.start, fact.cue.end)}
    for attribution in reader.doc._.attributions:
        if is_unsaid(reader, attribution) or _is_typed_view(reader.doc, attribution, typed):
            continue
        worded = is_worded(reader.doc, attribution)
        if not worded and (
            not is_named(reader.doc, attribution)
            or not is_new(reader.doc, attribution, typed)
            or _is_nested(reader, attribution)
        ):
            continue
        is_actual = attribution.modality == "actual"
        sure = worded and is_actual and not is_of_thing(reader.doc, attribution)
        sure = sure and not _is_passed_on(reader.doc, attribution)
        agents = list(reader.speakers.sources(attribution))
        known = [agent for agent in agents if agent.entity is not None]
        for agent in known or agents:
            if known or (sure and is_phrase(reader.doc, attribution, agent)):
                yield _statement(reader, attribution, agent)


def _statement(reader: "EventReader", attribution: Attribution, agent: Argument) -> Fact:
    doc = reader.doc
    cue = span(doc, *attribution.cue)
    start, end = _with_marks(doc, *attribution.whole)
    head = head_of(reader, attribution)
    content = span(doc, min(_antecedent(attribution, doc[start:end]), _condition(head, start)), end)
    clause = reader.clauses.at(head)
    expression, outer = reader.timing.of(clause), reader.speakers.attribution(head)
    is_outer = outer is not None and not _holds(attribution, outer)
    said_by = reader.speakers.source(outer) if outer is not None and is_outer else None
    if outer is not None and not vouches(outer, clause, attribution.modality, reader.clauses.complements):
        said_by = None
    return Fact(
        id=fact_id(f"Statement by {agent.entity}", cue, agent, Argument(content)),
        type="Statement",
        cue=cue,
        evidence=sentence_span(head),
        agent=agent,
        content=content,
        addressee=_entity(reader, attribution.addressee),
        medium=_entity(reader, attribution.medium),
        date=event_date(expression) if expression is not None else None,
        time=expression,
        polarity="negative" if attribution.negated else "positive",
        modality=attribution.modality,
        attributed_to=None if said_by is None or _is_same_or_long(said_by, agent) else said_by,
        confidence=attribution.confidence * (1 if _is_full(attribution) else _UNWORDED),
    )


def _is_full(attribution: Attribution) -> bool:
    """Tell whether a content is worded by its source, or what a poll measures ("shows Diaz ahead")."""
    is_measured = attribution.category == "evidence" and attribution.frame.startswith("object ")
    return is_measured or attribution.frame in WORDED


def _is_typed_view(doc: Doc, attribution: Attribution, typed: set[int]) -> bool:
    """Tell whether an event says more of somebody's view ("regards Diaz as president")."""
    is_view = attribution.category == "belief" and attribution.frame == "object as"
    return is_view and any(doc[i].idx in typed for i in range(*attribution.cue))


def _is_passed_on(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a document only passes on another's quoted words ("“…,” Diaz said, according to …")."""
    start, end = attribution.whole
    return attribution.kind == "according" and any(
        other.kind == "direct" and start <= other.cue[0] < end and start <= other.content[0] <= start + 1
        for other in doc._.attributions
    )


def _is_nested(reader: "EventReader", attribution: Attribution) -> bool:
    """Tell whether the cue of an attribution stands in what another source says."""
    outer = reader.speakers.attribution(reader.doc[attribution.cue[0]])
    return outer is not None and outer is not attribution


def _antecedent(attribution: Attribution, content: Span) -> int:
    """Return where a content starts; that of a relative clause with the noun that it is about.

    "The plan, which critics say would fail, …", "the seats that aides say they won"
    """
    opening = content[0]
    words = (*(content.doc[i] for i in range(*attribution.cue)), *opening.ancestors)
    clause = next((word for word in words if word.dep_ in {"relcl", "acl"}), None)
    if clause is None or clause.head.lemma_ in _TIMES:
        return content.start
    noun, pronoun = clause.head, clause.left_edge
    is_relative = pronoun.lower_ in _RELATIVE and (clause.dep_ == "relcl" or pronoun.dep_ != "mark")
    is_contact = clause.dep_ == "relcl" and pronoun.i == (attribution.source_span or attribution.cue)[0]
    is_contact &= noun.lemma_.lower() not in reporting_words().documents
    is_source = pronoun.lower_ in _RELATIVE and pronoun == first(clause, "nsubj")
    is_parted = pronoun.i < attribution.cue[0] < opening.i and opening.lower_ != "that"
    is_object = attribution.frame in {"clause", "predicate"} and is_parted and not is_source
    is_first = opening == pronoun and opening.dep_ != "mark" and opening.i < attribution.cue[0]
    is_without = (is_first and is_relative) or (is_object and (is_relative or is_contact))
    return noun.left_edge.i if is_without else content.start


def _condition(verb: Token, start: int) -> int:
    """Return where the condition opens that stands before a verb of saying ("If it rains, he says, …").

    `start` is returned where there is none, or where the content does not follow the verb.
    """
    clauses = (c for c in children(verb, "advcl") if c.right_edge.i < verb.i < start)
    opening = (c.left_edge for c in clauses if c.left_edge.lower_ in {"if", "unless"})
    return next((token.i for token in opening if token.is_sent_start), start)


def _with_marks(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Return the tokens of a content with both marks of a quotation, or neither."""
    first_token, last = start, end
    for quotation in doc._.quotations:
        if quotation.start == start and quotation.end < end and doc[start - 1].is_quote:
            first_token = start - 1
        if start < quotation.start and quotation.end == end < len(doc) and doc[end].is_quote:
            last = end + 1
    return first_token, last


def _holds(attribution: Attribution, outer: Attribution) -> bool:
    """Tell whether the cue of the `outer` attribution stands in what the other reports."""
    start, end = attribution.whole
    return outer is attribution or start <= outer.cue[0] < end


def _is_same_or_long(said_by: Argument, agent: Argument) -> bool:
    """Tell whether a reporter is the speaker, or nobody but a long phrase."""
    if said_by.entity is None:
        return len(said_by.span.text.split()) > _LONGEST_NAME
    return said_by.entity == agent.entity


def _entity(reader: "EventReader", token: int | None) -> Argument | None:
    return None if token is None else reader.resolver.anything(reader.doc[token])
