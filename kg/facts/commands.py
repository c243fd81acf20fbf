"""Demands made with an imperative in a quotation: "Stay at home," the mayor told residents."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.facts.acts import is_asked, speaker, speech_act
from kg.language.annotations import Attribution
from kg.language.clauses import Clause
from kg.language.lexicon import words
from kg.language.syntax import SUBJECTS, children, first
from kg.model import Argument, Fact

if TYPE_CHECKING:
    from kg.facts.events import EventReader

_BEFORE = frozenset(
    {"please", "just", "now", "so", "then", "and", "but", "do", "n't", "n’t", "not", "never", ","}
)
"""What may stand between the start of a sentence and its imperative, beside a name."""
_OPENING = frozenset({".", "!", "?", ":", "“", '"', "‘", "'", "``", "—", "--", "…"})
_STAYING = frozenset({"remain", "stay"})
_PHASES = frozenset({"begin", "end", "start"})
_EVERYONE = frozenset({"everyone", "everybody", "you"})
_SPECIFIC = frozenset({"the", "this", "that", "these", "those", "your", "our", "their"})
_LISTENERS = frozenset({"Person", "Group", "Country", "Party"})
"""Kinds of those who may be told to do something; what is told an organization is mostly told a newspaper."""


def commands(reader: "EventReader") -> Iterator[Fact]:
    """Yield a Demand for each imperative in a quotation or a headline, of the listener where one is named."""
    for clause in reader.doc._.clauses:
        if clause.kind != "verb" or clause.head.tag_ != "VB" or not _asks_an_act(clause):
            continue
        said = reader.speakers.attribution(clause.head)
        agent = speaker(reader, clause.head)
        if said is None or agent is None or is_asked(clause.head) or not _is_quoted(said):
            continue
        inside = [t for t in clause.head.subtree if reader.speakers.attribution(t) is said]
        target = _listener(reader, clause.head, said)
        if _is_imperative(clause.head, inside) and (target is None or target.entity != agent.entity):
            content = (inside[0].i, inside[-1].i + 1)
            yield speech_act(reader, "Demand", clause.head, agent, target, content=content)


def _is_quoted(said: Attribution) -> bool:
    """Tell whether words are those said, or a headline's summary ("Ruiz: Stop the war")."""
    return said.kind == "direct" or said.lemma == ":"


def _is_imperative(verb: Token, inside: list[Token]) -> bool:
    """Tell whether a verb without subject opens a sentence of what is said ("Please, don't give up")."""
    own = [c for c in verb.children if c in inside]
    if any(c.dep_ == "aux" and c.lower_ not in _BEFORE for c in own):
        return False
    if any(c.dep_ in SUBJECTS and (c.lower_ not in _EVERYONE or _is_told_of(c, own)) for c in own):
        return False
    start = verb
    while not start.is_sent_start and start.nbor(-1).text not in _OPENING:
        start = start.nbor(-1)
        if start.lower_ not in _BEFORE | _EVERYONE and start.pos_ != "PROPN":
            return False
    return start.text[0].isupper()


def _is_told_of(subject: Token, parts: list[Token]) -> bool:
    """Tell whether an auxiliary follows a subject ("you don't win by shouting"; not "don't you go")."""
    return any(c.dep_ == "aux" and c.i > subject.i for c in parts)


def _asks_an_act(clause: Clause) -> bool:
    """Tell whether it asks for an act, not only for attention ("look", "make no mistake")."""
    head, lemma = clause.head, clause.lemma
    if lemma in words("demands", "states") | words("demands", "speaking") | words("demands", "attention"):
        return lemma in _STAYING or (lemma in _PHASES and first(head, "dobj") is not None)
    if lemma not in words("demands", "light") or (clause.particles and "on" not in clause.particles):
        return True
    thing = first(head, "dobj") if head.nbor().lower_ != "alone" else None
    return thing is not None and (thing.pos_ == "PROPN" or any(c.lower_ in _SPECIFIC for c in thing.lefts))


def _listener(reader: "EventReader", verb: Token, said: Attribution) -> Argument | None:
    """Return who is told or called by name ("Stop the war," she told the king)."""
    cue = reader.doc[said.cue[0]]
    told = reader.clauses.verb(cue).fillers("object") if cue.lemma_ == "tell" else []
    called = [t for t in children(verb, "npadvmod", "intj", "dep", "vocative") if t.pos_ == "PROPN"]
    if said.lemma == ":" and said.source is not None:
        to = (p for p in children(reader.doc[said.source], "prep") if p.lower_ == "to")
        told = [t for preposition in to for t in children(preposition, "pobj")]
    for token in (*called, *told):
        cluster = reader.resolver.cluster(token)
        if (
            cluster is not None
            and cluster.kind in _LISTENERS
            and token.lemma_ not in words("demands", "press")
        ):
            return reader.resolver.entity(token)
    return None
