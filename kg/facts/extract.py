"""All facts of an article: events, statements and states, each once, in the text's order."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from kg.facts.acts import SPEECH_ACTS
from kg.facts.arguments import span
from kg.facts.confidence import calibrated
from kg.facts.dating import dated
from kg.facts.events import EventReader
from kg.facts.identifiers import fact_id, who
from kg.facts.statements import statements
from kg.facts.states import states
from kg.language.annotations import Attribution
from kg.model import Fact, Span
from kg.ontology import Ontology

_REPEATABLE = frozenset(
    {"Statement", "Demand", "Pledge", "Threat", "Denial", "Accusation", "Agreement", "Vote"}
)
"""Types whose facts differ by what is said: two of them between the same actors are two facts."""

_QUOTE = re.compile(r"[“\"«„](?:[^\s“”\"«»„]+\s){2}")
"""A quotation of at least three words; shorter ones only mark a word as somebody's."""
_MEETING = frozenset({"Agreement", "Consultation"})
"""Types whose content is what is dealt with, not what is said."""
_SAID = frozenset({"Demand", "Pledge", "Denial", "Threat"})
"""Types whose content is all that is said, with the subject of an infinitive."""


def extract(doc: Doc, ontology: Ontology, *, threshold: float = 0.0) -> list[Fact]:
    """Return the facts of a Doc that has gone through the whole pipeline.

    Entities are ids of `doc._.clusters`, as strings. Facts below the confidence `threshold` are left out.
    """
    reader = EventReader.of(doc, ontology)
    cues = _attributions(doc)
    events = list(reader.events())
    stated = list(statements(reader, events))
    worded = _worded(doc, [e for e in events if ontology.types[e.type].group == "speech"], stated)
    pronouns = {
        doc[m.head].idx: m.confidence for c in doc._.clusters for m in c.mentions if m.form == "pronoun"
    }
    found = (calibrated(fact, pronouns) for fact in [*dated(doc, [*events, *stated, *worded]), *states(doc)])
    credits = [(part.start, part.end) for part in doc._.parts if part.kind == "credit"]
    facts = [
        _as_attributed(doc, _outside_own_content(fact), cues)
        for fact in found
        if fact.confidence >= threshold and not any(a <= fact.cue.start < b for a, b in credits)
    ]
    kept = _without_parts(merged(sorted(facts, key=lambda f: (f.cue.start, f.cue.end, f.type, f.id))))
    return [_as_said(reader, fact) for fact in kept]


def merged(facts: list[Fact]) -> list[Fact]:
    """Return each distinct fact once, with its first evidence; later reports fill in what the first lacks."""
    kept: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        key = _key(fact)
        kept[key] = _filled(kept[key], fact) if key in kept else fact
    return list(kept.values())


def _without_parts(facts: list[Fact]) -> list[Fact]:
    """Leave out facts that say less of an event than another of the same sentence says."""
    alike: defaultdict[tuple[str, Span, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        alike[fact.type, fact.evidence, fact.polarity].append(fact)
    return [
        fact
        for fact in facts
        if not any(_is_part(fact, other) for other in alike[fact.type, fact.evidence, fact.polarity])
    ]


def _is_part(fact: Fact, other: Fact) -> bool:
    mine, theirs = (who(fact.agent), who(fact.target)), (who(other.agent), who(other.target))
    differs = fact.office is not None and other.office is not None and fact.office.text != other.office.text
    if differs:
        return False
    is_deed = fact.type in {"Agreement", "Vote"} or fact.type not in _REPEATABLE
    if mine == theirs and any(mine) and is_deed and _is_within(fact.cue, other.content):
        return not _is_within(other.cue, fact.content)
    if mine == theirs:
        return fact.cue != other.cue and other.cue.start <= fact.cue.start and fact.cue.end <= other.cue.end
    if fact.type in _REPEATABLE and not mine[1]:
        return False
    return any(mine) and all(a in {"", b} for a, b in zip(mine, theirs, strict=True))


def _is_within(words: Span, phrase: Span | None) -> bool:
    return phrase is not None and phrase.start <= words.start and words.end <= phrase.end


def _key(fact: Fact) -> tuple[object, ...]:
    words = (fact.content or fact.office) if fact.type in _REPEATABLE else fact.office
    text = " ".join(words.text.lower().split()) if words is not None else ""
    return fact.type, who(fact.agent), who(fact.target), text, fact.polarity, fact.modality == "actual"


def _filled(first: Fact, later: Fact) -> Fact:
    """Return a fact with what a later report adds; a content only from the sentence that is its evidence."""
    told = later.content if later.evidence == first.evidence else None
    return replace(
        first,
        date=first.date or later.date,
        time=first.time or later.time,
        place=first.place or later.place,
        tally=first.tally or later.tally,
        content=first.content or told,
        confidence=max(first.confidence, later.confidence),
    )


def _outside_own_content(fact: Fact) -> Fact:
    """Drop a content that merely repeats the fact's target."""
    if fact.content is not None and fact.target is not None and fact.content.text == fact.target.span.text:
        return replace(fact, content=None)
    return fact


def _opens(phrase: Span, words: Span) -> bool:
    """Tell whether words begin within a phrase."""
    return phrase.start <= words.start < phrase.end


def _attributions(doc: Doc) -> dict[int, Attribution]:
    """Return the attributions by the character at which a word of their cue starts, the first of a cue."""
    return {doc[i].idx: a for a in reversed(doc._.attributions) for i in range(*a.cue)}


def _worded(doc: Doc, speech_acts: list[Fact], stated: list[Fact]) -> Iterator[Fact]:
    """Yield a Statement for each speech act that gives its speaker's words ("vowed to bring “order”")."""
    text = doc.text
    for fact in speech_acts:
        if fact.agent is None or fact.content is None or fact.polarity == "negative" or fact.attributed_to:
            continue
        if fact.type in _MEETING:
            continue
        start, end = fact.content.start, fact.content.end
        opening = doc.char_span(start, start + len("that"))
        is_clause = opening is not None and opening.text == "that" and opening[0].pos_ == "SCONJ"
        is_worded = is_clause or _QUOTE.search(text, start - 1, end + 1)
        known = (s.content for s in stated if s.agent is not None and s.agent.entity == fact.agent.entity)
        if is_worded and not any(c is not None and c.start < end and start < c.end for c in known):
            yield replace(
                fact,
                id=fact_id("Statement", fact.cue, fact.agent, None),
                type="Statement",
                target=None,
                office=None,
                tally=None,
                plover=None,
                cameo=None,
            )


def _as_attributed(doc: Doc, fact: Fact, cues: dict[int, Attribution]) -> Fact:
    """Give a speech act the whole source, cue and content of the attribution that has the same cue."""
    attribution = cues.get(fact.cue.start) if fact.type in SPEECH_ACTS else None
    content = None if attribution is None else attribution.whole
    if attribution is None or content is None or content[0] <= attribution.cue[0] < content[1]:
        return fact
    words, said = fact.content, span(doc, *content)
    if words is None or (fact.type in _SAID and (attribution.kind == "direct" or _opens(said, words))):
        words = said
    agent = fact.agent
    if agent is not None and attribution.source_span is not None:
        source = span(doc, *attribution.source_span)
        if source.start <= agent.span.start and agent.span.end <= source.end:
            agent = replace(agent, span=source)
    return replace(fact, cue=span(doc, *attribution.cue), content=words, agent=agent)


def _as_said(reader: EventReader, fact: Fact) -> Fact:
    """Give an act that is done by what somebody says the verb of saying as its cue ("said he must go")."""
    word = reader.doc.char_span(fact.cue.start, fact.cue.end, alignment_mode="expand")
    if fact.type not in SPEECH_ACTS or fact.agent is None or word is None:
        return fact
    attribution = reader.speakers.attribution(word[0])
    source = None if attribution is None else reader.speakers.source(attribution)
    if attribution is None or source is None or source.span != fact.agent.span:
        return fact
    return replace(fact, cue=span(reader.doc, *attribution.cue), trigger=fact.cue)
