"""Demands made with a modal verb: who says that somebody should, must or needs to do something."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.facts.arguments import is_first_person, sentence_span, span
from kg.facts.identifiers import fact_id
from kg.language.clauses import Clause
from kg.language.syntax import subtree_range
from kg.model import Argument, Fact

if TYPE_CHECKING:
    from kg.facts.events import Reader

_NECESSARY = frozenset({"essential", "vital", "imperative", "crucial", "necessary", "critical", "important"})


def demands(reader: "Reader") -> Iterator[Fact]:
    """Yield a Demand for each "X should do Y" inside what somebody says; its addressee is X."""
    for clause in reader.doc._.clauses:
        if not _demands(clause):
            continue
        agent = reader.speakers.sure_source(clause.head)
        if agent is None or _is_question(clause):
            continue
        targets = [
            t
            for t in clause.surface_subject
            if not is_first_person(t) and t.lower_ not in {"it", "you", "they"}
        ]
        for token in targets or clause.surface_subject[:1]:
            argument = reader.resolver.entity(token)
            target = argument if argument is not None and argument.entity != agent.entity else None
            if target is not None or is_first_person(token) or token.pos_ != "PRON":
                yield _demand(reader, clause, agent, target)
                break


def _demands(clause: Clause) -> bool:
    """Tell whether a clause says that something ought to be done."""
    if clause.modality == "demanded":
        return (clause.lemma not in {"be", "have", "note"} or clause.passive) and not _supposes(clause)
    governor = clause.head.head
    if clause.head.dep_ == "xcomp" and governor.lemma_ == "need" and governor.tag_ in {"VBZ", "VBP"}:
        return not any(c.dep_ == "neg" or c.lower_ == "i" for c in governor.children)
    return clause.head.dep_ in {"ccomp", "advcl"} and _is_called_for(governor)


def _supposes(clause: Clause) -> bool:
    """Tell whether "should" stands in a condition ("should the talks fail") or asks what should be."""
    subject = min((t.i for t in clause.surface_subject), default=clause.head.i)
    inverted = any(c.dep_ == "aux" and c.lower_ == "should" and c.i < subject for c in clause.head.children)
    asks = any(c.tag_ in {"WP", "WDT", "WRB"} and c.dep_ != "nsubj" for c in clause.head.children)
    return (inverted and clause.head.dep_ == "advcl") or asks


def _is_called_for(verb: Token) -> bool:
    """Tell whether a verb is the copula of "it is essential that …"."""
    return verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lemma_ in _NECESSARY for c in verb.children)


def _is_question(clause: Clause) -> bool:
    return any(t.text == "?" for t in clause.head.sent[-2:])


def _demand(reader: "Reader", clause: Clause, agent: Argument, target: Argument | None) -> Fact:
    event_type = reader.ontology.types["Demand"]
    cue = span(reader.doc, clause.head.i, clause.head.i + 1)
    start, end = subtree_range(clause.head)
    if target is not None:
        subjects = [t.right_edge.i + 1 for t in clause.surface_subject if t.i < clause.head.i]
        start = max([start, *subjects])
    return Fact(
        id=fact_id("Demand", cue, agent, target),
        type="Demand",
        cue=cue,
        evidence=sentence_span(clause.head),
        agent=agent,
        target=target,
        content=span(reader.doc, start, end),
        polarity="negative" if clause.negated else "positive",
        confidence=0.65,
        plover=event_type.plover,
        cameo=event_type.cameo,
    )
