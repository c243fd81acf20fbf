"""Judgements: what a speaker calls unacceptable, a farce, courageous or fair."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.facts.arguments import sentence_span, span
from kg.facts.identifiers import fact_id
from kg.language.clauses import Clause
from kg.language.syntax import is_negated, subtree_range
from kg.model import Argument, Fact
from kg.resources import data_folder, read_yaml

if TYPE_CHECKING:
    from kg.facts.events import Reader

_TYPES = {"negative": "Condemnation", "positive": "Support"}
_OPPOSITE = {"negative": "positive", "positive": "negative"}


@lru_cache(maxsize=1)
def _judgements() -> dict[str, str]:
    """Return ``negative`` or ``positive`` by lemma."""
    raw = read_yaml(data_folder("ontology") / "lexicon" / "evaluation.yaml")
    return {word: side for side, words in raw.items() for word in words}


def evaluations(reader: "Reader") -> Iterator[Fact]:
    """Yield a Condemnation or Support for each plain judgement inside what somebody says."""
    for clause in reader.doc._.clauses:
        side = _side(clause)
        agent = reader.speakers.sure_source(clause.head) if side is not None else None
        target = _target(reader, clause) if agent is not None else None
        if side is None or agent is None or target is None:
            continue
        if target.entity != agent.entity:
            yield _fact(reader, clause, _TYPES[side], agent, target)


def _side(clause: Clause) -> str | None:
    """Return what "X is Y" says of X, if Y is a judgement and it is neither asked nor wished for."""
    if (
        clause.lemma != "be"
        or clause.modality not in {"actual", "planned"}
        or clause.head.sent[-1].text == "?"
    ):
        return None
    for complement in clause.fillers("complement"):
        for word in (complement, *(c for c in complement.children if c.dep_ == "amod")):
            side = _judgements().get(word.lemma_.lower())
            if side is not None:
                return _OPPOSITE[side] if clause.negated or is_negated(complement) else side
    return None


def _target(reader: "Reader", clause: Clause) -> Argument | None:
    for token in clause.surface_subject:
        if _is_event_or_actor(token):
            return reader.resolver.anything(token)
    return None


def _is_event_or_actor(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN", "VERB"} or token.lower_ in {"he", "she", "they"}


def _fact(reader: "Reader", clause: Clause, type_name: str, agent: Argument, target: Argument) -> Fact:
    event_type = reader.ontology.types[type_name]
    complement = clause.fillers("complement")[0]
    cue = span(reader.doc, complement.i, complement.i + 1)
    return Fact(
        id=fact_id(type_name, cue, agent, target),
        type=type_name,
        cue=cue,
        evidence=sentence_span(clause.head),
        agent=agent,
        target=target,
        content=span(reader.doc, *subtree_range(complement)),
        confidence=0.6,
        plover=event_type.plover,
        cameo=event_type.cameo,
    )
