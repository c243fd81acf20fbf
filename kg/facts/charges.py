"""Accusations made by saying what somebody did: "said the army had violated the truce"."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kg.facts.arguments import sentence_span, span
from kg.facts.context import standing
from kg.facts.identifiers import fact_id
from kg.language.clauses import Clause, is_predicate
from kg.language.syntax import subtree_range
from kg.model import Argument, Fact
from kg.ontology import KIND_GROUPS
from kg.resources import data_folder, read_yaml

if TYPE_CHECKING:
    from kg.facts.events import Reader

_SLOTS = ("object", "in", "of", "to", "behind", "for", "on", "out")
"""Where the thing stands that makes a deed a wrong one."""

_ACCUSING = frozenset({"accuse", "allege", "charge", "accusation", "allegation", "blame", "suspect"})


@lru_cache(maxsize=1)
def _misdeeds() -> Mapping[str, Any]:
    """Return ``ontology/lexicon/misdeeds.yaml``."""
    misdeeds: Mapping[str, Any] = read_yaml(data_folder("ontology") / "lexicon" / "misdeeds.yaml")
    return misdeeds


def charges(reader: "Reader") -> Iterator[Fact]:
    """Yield an Accusation for each misdeed that a speaker says somebody else did or tries to do."""
    for clause in reader.doc._.clauses:
        accuser = _accuser(reader, clause) if _is_misdeed(clause) else None
        if accuser is None or not _is_maintained(reader, clause):
            continue
        for token in clause.fillers("subject"):
            accused = reader.resolver.entity(token)
            cluster = reader.speakers.cluster(token)
            if accused is None or cluster is None or accused.entity == accuser.entity:
                continue
            if cluster.kind in (*KIND_GROUPS["actor"], "Place"):
                yield _accusation(reader, clause, accuser, accused)


def _accuser(reader: "Reader", clause: Clause) -> Argument | None:
    """Return who surely says it, unless by a word that makes it an accusation already ("alleged that")."""
    attribution = reader.speakers.attribution(clause.head)
    if attribution is None or attribution.lemma in _ACCUSING:
        return None
    return reader.speakers.sure_source(clause.head)


def _is_misdeed(clause: Clause) -> bool:
    """Tell whether the word of a clause, alone or with its object, is that of a misdeed."""
    verb = "_".join([clause.lemma, *clause.particles])
    if verb in _misdeeds()["wrong"]:
        return True
    lemma = clause.lemma
    wrong = {thing for group in _misdeeds()["with"] if lemma in group["verbs"] for thing in group["things"]}
    if wrong and any(t.lemma_.lower() in wrong for slot in _SLOTS for t in clause.fillers(slot)):
        return lemma != "be" or bool(clause.fillers("behind"))
    return lemma == "be" and any(
        t.lemma_.lower() in _misdeeds()["guilty"] for t in clause.fillers("complement")
    )


def _is_maintained(reader: "Reader", clause: Clause) -> bool:
    """Tell whether the misdeed, or the attempt at it, is said to be real: no wish, condition or inability."""
    state = standing(clause, reader.clauses)
    if not state.asserted or state.negated or clause.modality != "actual":
        return False
    if state.modality == "actual":
        return True
    effort = clause.head.head
    while effort.dep_ == "xcomp":
        effort = effort.head
    return (
        state.modality == "planned"
        and clause.head.dep_ == "xcomp"
        and is_predicate(effort)
        and clause.head.head.lemma_ in _misdeeds()["efforts"]
        and standing(reader.clauses.verb(effort), reader.clauses).modality == "actual"
    )


def _accusation(reader: "Reader", clause: Clause, accuser: Argument, accused: Argument) -> Fact:
    event_type = reader.ontology.types["Accusation"]
    cue = span(reader.doc, clause.head.i, clause.head.i + 1)
    start, end = subtree_range(clause.head)
    before = [t.right_edge.i + 1 for t in clause.surface_subject if start <= t.i < clause.head.i]
    return Fact(
        id=fact_id("Accusation", cue, accuser, accused),
        type="Accusation",
        cue=cue,
        evidence=sentence_span(clause.head),
        agent=accuser,
        target=accused,
        content=span(reader.doc, max([start, *before]), end),
        confidence=0.7,
        plover=event_type.plover,
        cameo=event_type.cameo,
    )
