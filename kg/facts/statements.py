"""Statements: one for each attribution whose source is known and whose cue reports speech."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from kg.facts.arguments import sentence_span, span
from kg.facts.context import standing
from kg.facts.identifiers import fact_id
from kg.facts.unasserted import unasserted
from kg.language.annotations import Attribution
from kg.language.attribution.reporting import reporting_words
from kg.language.clauses import is_infinitive, is_predicate
from kg.language.syntax import children, first
from kg.language.times import event_date
from kg.model import Argument, Fact

if TYPE_CHECKING:
    from kg.facts.events import Reader

_RELATIVE = frozenset({"who", "which", "that", "whose", "what"})
_WORDED = frozenset({"quote", "clause", "predicate", "object as"})
"""Frames whose content is worded by the source."""
_SPOKEN = frozenset({"quote", "clause"})
_TOPICS = frozenset({"object", "about", "of"})
"""Frames whose content is named by the article, not worded by the source."""
_PERFORMED = frozenset(
    {"war", "victory", "credit", "life", "independence", "emergency"}
    | {"bankruptcy", "ownership", "result", "responsibility"}
)
"""What one makes so by declaring or claiming it."""
_OPINIONS = frozenset({"position", "stance", "thought", "support", "outrage", "anger", "regret", "sympathy"})
"""Nouns, beside those of saying, that give no content by themselves."""
_SHOWING = frozenset(
    {"suggest", "show", "demonstrate", "require", "describe", "indicate", "reveal", "prove", "explain"}
    | {"signal", "imply", "underscore", "confirm", "illustrate", "reflect", "remind", "promise", "predict"}
)
"""Verbs of saying that things have as their subject, too."""
_DUTIES = frozenset({"should", "must", "ought"})
_NEEDS = frozenset({"need", "needs", "has"})
_WILL = frozenset({"will", "wo", "'ll", "’ll"})
_CONDITIONS = frozenset({"if", "unless", "lest"})
_OPEN = frozenset({"whether", "if"})
_LEAST = 0.4
"""Confidence of an attribution below which nothing is stated."""
_LONGEST_NAME = 6
"""Words of a phrase that may name a source without being an entity."""
_LONGEST_PHRASE = 15
"""Words beyond which a phrase is no source."""
_UNWORDED = 0.75
"""Trust in a content that is only named, relative to one that is worded."""


def statements(reader: "Reader", events: Iterable[Fact] = ()) -> Iterator[Fact]:
    """Yield a Statement for each attribution that reports speech and names its source, one a speaker.

    What somebody only mentions or announces ("announced the withdrawal") is a Statement unless one of the
    `events` says more of it.
    """
    typed = {i for fact in events for i in range(fact.cue.start, fact.cue.end)}
    for attribution in reader.doc._.attributions:
        if attribution.content is None or reader.doc[attribution.content[0]].lower_.endswith(
            ("self", "selves")
        ):
            continue
        if _is_unsaid(reader, attribution):
            continue
        is_worded = _is_worded(reader.doc, attribution)
        is_named = _is_named(reader.doc, attribution) and _is_new(reader.doc, attribution, typed)
        if not (is_worded or is_named):
            continue
        is_sure = is_worded and not _is_of_thing(reader.doc, attribution)
        for agent in reader.speakers.sources(attribution):
            if agent.entity is not None or (is_sure and _is_phrase(reader.doc, attribution, agent)):
                yield _statement(reader, attribution, agent)


def _is_unsaid(reader: "Reader", attribution: Attribution) -> bool:
    """Tell whether nothing is said.

    It ought to be, somebody is asked to say it, it would be under a condition, or it is what anybody says.
    """
    head = _head(reader, attribution)
    words = {reader.doc[i].lower_ for i in range(*attribution.cue)}
    if words & _DUTIES or (words & _NEEDS and "to" in words):
        return True
    if attribution.negated and attribution.modality in {"possible", "planned"} and not words & _WILL:
        return True
    clause = reader.clauses.at(head)
    is_bidden = is_infinitive(head) and (
        _is_addressee(reader.doc, attribution) or not standing(clause, reader.clauses).asserted
    )
    return is_bidden or _is_conditional(head) or unasserted(clause) is not None


def _is_addressee(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a source is the object of another's verb ("asked the agency not to disclose it")."""
    return attribution.source is not None and doc[attribution.source].dep_ == "dobj"


def _is_conditional(verb: Token) -> bool:
    """Tell whether a verb stands in a clause with "if", "as if" or "unless"."""
    while verb.dep_ in {"xcomp", "conj"}:
        verb = verb.head
    return verb.dep_ == "advcl" and any(mark.lower_ in _CONDITIONS for mark in children(verb, "mark"))


def _is_worded(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether the source says, writes, thinks or shows the content.

    It does not where it turns over or knows the answer to a question ("whether", "what") or where the
    content is part of another clause ("what he thinks he leaves").
    """
    is_stance = attribution.category == "belief" and attribution.frame == "object as"
    if attribution.category == "belief" and attribution.content is not None:
        start = min(attribution.content[0], (attribution.source_span or attribution.cue)[0])
        opening = doc[attribution.content[0]]
        is_open = opening.tag_ in {"WP", "WRB", "WDT"} and attribution.lemma != "wonder"
        if is_open or opening.lower_ in _OPEN or doc[start - 1].tag_ == "WP":
            return False
    is_said = attribution.category in {"speech", "belief", "evidence"} and not is_stance
    return is_said and attribution.frame in _WORDED and attribution.confidence >= _LEAST


def _is_named(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether the article names what the source says: no pronoun, actor or document."""
    if (
        attribution.category != "speech"
        or attribution.frame not in _TOPICS
        or attribution.confidence < _LEAST
    ):
        return False
    head = _theme(doc, attribution)
    is_actor = head.i in doc._.cluster_at and doc._.cluster_at[head.i].kind in {"Person", "Group"}
    is_actor = is_actor or head.pos_ in {"PRON", "PROPN", "NUM", "ADJ"}
    is_no_topic = head.lemma_.lower() in reporting_words().documents | _PERFORMED or _is_empty(head)
    return not (is_actor or is_no_topic or _is_purpose(doc, attribution))


def _is_empty(noun: Token) -> bool:
    """Tell whether a noun says that there is an opinion, but not which ("voiced his views")."""
    is_opinion = noun.lemma_.lower() in reporting_words().nouns.keys() | _OPINIONS
    return is_opinion and first(noun, "prep", "acl", "relcl", "ccomp", "appos") is None


def _is_purpose(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a cue names an aim or a chance ("left to reveal the sum", "a chance to clarify it")."""
    return any(
        doc[i].dep_ in {"advcl", "acl", "relcl"} and is_infinitive(doc[i]) for i in range(*attribution.cue)
    )


def _is_new(doc: Doc, attribution: Attribution, typed: set[int]) -> bool:
    """Tell whether neither the cue nor the head of what is said belongs to a predicate that is `typed`."""
    start, end = doc[attribution.cue[0]].idx, doc[attribution.cue[1] - 1].idx
    return typed.isdisjoint(range(start, end + 1)) and _theme(doc, attribution).idx not in typed


def _theme(doc: Doc, attribution: Attribution) -> Token:
    start, end = attribution.content or attribution.cue
    head: Token = doc[start:end].root
    return head


def _is_of_thing(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a source that is no known actor may be a thing.

    It is not the subject of its cue ("the column saying", "the aim is to convince"), or the cue is said of
    things, too ("the drills demonstrate that …").
    """
    words = [doc[i] for i in range(*attribution.cue)]
    source = doc[attribution.source or 0]
    lexicon = reporting_words()
    if source.lemma_.lower() in lexicon.documents | lexicon.evidence:
        return False
    if source.ent_type_ == "" and (attribution.frame not in _SPOKEN or attribution.lemma in _SHOWING):
        return True
    is_inherited = any(word.dep_ in {"acl", "advcl"} and source.head != word for word in words)
    return is_inherited or (words[0].lemma_ == "be" and any(word.tag_ == "TO" for word in words))


def _is_phrase(doc: Doc, attribution: Attribution, agent: Argument) -> bool:
    """Tell whether a source without an entity is a noun phrase of some length, not "self" or "which"."""
    words = agent.span.text.split()
    opening = doc[(attribution.source_span or (attribution.source or 0,))[0]]
    is_nominal = opening.pos_ not in {"ADP", "VERB", "SCONJ", "CCONJ"} and opening.lower_ != "self"
    return is_nominal and words[0].lower() not in _RELATIVE and len(words) <= _LONGEST_PHRASE


def _statement(reader: "Reader", attribution: Attribution, agent: Argument) -> Fact:
    doc = reader.doc
    cue = span(doc, *attribution.cue)
    content = span(doc, *(attribution.whole or attribution.content))  # type: ignore[misc]
    head = _head(reader, attribution)
    expression = reader.timing.of(reader.clauses.at(head))
    outer = reader.speakers.attribution(head)
    said_by = reader.speakers.source(outer) if outer is not None and not _holds(attribution, outer) else None
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
        modality=attribution.modality,  # type: ignore[arg-type]
        attributed_to=None if said_by is None or _is_same_or_long(said_by, agent) else said_by,
        confidence=attribution.confidence * (1 if attribution.frame in _WORDED else _UNWORDED),
    )


def _holds(attribution: Attribution, outer: Attribution) -> bool:
    """Tell whether the cue of the `outer` attribution stands in what the other reports."""
    whole = attribution.whole or attribution.content or attribution.cue
    return outer is attribution or whole[0] <= outer.cue[0] < whole[1]


def _is_same_or_long(said_by: Argument, agent: Argument) -> bool:
    """Tell whether a reporter is the speaker, or nobody but a long phrase."""
    if said_by.entity is None:
        return len(said_by.span.text.split()) > _LONGEST_NAME
    return said_by.entity == agent.entity


def _head(reader: "Reader", attribution: Attribution) -> Token:
    """Return the verb of a cue, or its first word."""
    words = [reader.doc[i] for i in range(*attribution.cue)]
    return next((w for w in words if is_predicate(w)), words[0])


def _entity(reader: "Reader", token: int | None) -> Argument | None:
    return None if token is None else reader.resolver.anything(reader.doc[token])
