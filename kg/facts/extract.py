"""All facts of an article: events, statements and states, each once, in the text's order."""

from dataclasses import replace

from spacy.tokens import Doc

from kg.facts.arguments import span
from kg.facts.events import Reader
from kg.facts.statements import statements
from kg.facts.states import states
from kg.model import Argument, Fact, Span
from kg.ontology import Ontology

_REPEATABLE = frozenset(
    {"Statement", "Demand", "Pledge", "Threat", "Denial", "Accusation", "Agreement", "Vote"}
)
"""Types whose facts differ by what is said: two of them between the same actors are two facts."""

_SPEECH = frozenset(
    {"Support", "Condemnation", "Accusation", "Denial", "Rejection", "Demand", "Threat", "Pledge"}
)


def extract(doc: Doc, ontology: Ontology, *, threshold: float = 0.0) -> list[Fact]:
    """Return the facts of a Doc that has gone through the whole pipeline.

    Entities are ids of `doc._.clusters`, as strings. Facts below the confidence `threshold` are left out.
    """
    reader = Reader.of(doc, ontology)
    said = _contents(doc)
    facts = [*reader.events(), *statements(doc, reader.resolver, reader.speakers), *states(doc)]
    facts = [
        _with_content(_outside_own_content(fact), said) for fact in facts if fact.confidence >= threshold
    ]
    return merged(sorted(facts, key=lambda f: (f.cue.start, f.cue.end, f.type, f.id)))


def merged(facts: list[Fact]) -> list[Fact]:
    """Return each distinct fact once, with its first evidence; later reports fill in what the first lacks."""
    kept: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        key = _key(fact)
        kept[key] = _filled(kept[key], fact) if key in kept else fact
    return list(kept.values())


def _key(fact: Fact) -> tuple[object, ...]:
    words = (fact.content or fact.office) if fact.type in _REPEATABLE else fact.office
    text = " ".join(words.text.lower().split()) if words is not None else ""
    return fact.type, _who(fact.agent), _who(fact.target), text, fact.polarity


def _who(argument: Argument | None) -> str:
    if argument is None:
        return ""
    return argument.entity if argument.entity is not None else argument.span.text.lower()


def _filled(first: Fact, later: Fact) -> Fact:
    return replace(
        first,
        date=first.date or later.date,
        time=first.time or later.time,
        place=first.place or later.place,
        tally=first.tally or later.tally,
        content=first.content or later.content,
        confidence=max(first.confidence, later.confidence),
    )


def _outside_own_content(fact: Fact) -> Fact:
    """Drop a content that merely repeats the fact's target."""
    if fact.content is not None and fact.target is not None and fact.content.text == fact.target.span.text:
        return replace(fact, content=None)
    return fact


def _contents(doc: Doc) -> dict[int, Span]:
    """Return what is said, by the character at which the cue's last word starts."""
    contents = ((a.cue, a.whole or a.content) for a in doc._.attributions)
    return {doc[cue[1] - 1].idx: span(doc, *content) for cue, content in contents if content is not None}


def _with_content(fact: Fact, said: dict[int, Span]) -> Fact:
    """Give a speech act without content the words that its cue attributes to the speaker."""
    if fact.content is not None or fact.type not in _SPEECH:
        return fact
    found = next((content for start, content in said.items() if fact.cue.start <= start < fact.cue.end), None)
    return fact if found is None else replace(fact, content=found)
