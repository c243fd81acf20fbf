"""Demands made with a modal verb: who says that somebody should, must or needs to do something."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.facts.acts import behind_subject, is_asked, is_supposed, speaker, speech_act
from kg.facts.arguments import is_first_person
from kg.facts.commands import commands
from kg.facts.obligations import charged, deed, is_called_for, is_high_time, is_obligation
from kg.language.clauses import Clause, is_infinitive
from kg.language.lexicon import words
from kg.language.syntax import children, first, is_negated, subtree_range
from kg.model import Argument, Fact
from kg.ontology import KIND_GROUPS

if TYPE_CHECKING:
    from kg.facts.events import EventReader

_CONDITIONS = frozenset({"if", "whether", "unless"})
_URGENTLY = frozenset({"badly", "desperately", "urgently", "sorely", "immediately", "now"})
_PHASES = frozenset({"end", "begin", "start"})
"""Verbs of an act with an object or another verb only ("should end the war", not "the war should end")."""
_STAYING = frozenset({"keep", "remain", "stay"})
"""Verbs of what goes on, which is demanded with a modal verb ("should stay in office")."""
_OPEN = frozenset({"mystery", "option", "possibility", "question"})
"""What a thing should remain that is only one of several ways ("it should remain an option")."""
_NEEDED = frozenset({"necessary", "needed", "imperative", "indispensable"})
_GRANTING = frozenset(
    {"acknowledge", "admit", "concede", "know", "predict", "realise", "realize", "understand"}
)
_BELIEVING = frozenset({"think", "believe", "feel"})
_MEMBERS = frozenset({"democrat", "republican"})
"""What anybody may be ("every senator, Republican and Democrat")."""
_IT = frozenset({"it", "that", "this", "so", "something"})


def demands(reader: "EventReader") -> Iterator[Fact]:
    """Yield a Demand for each "X should do Y" or "do Y" inside what somebody says; its addressees are X.

    What ought to be done by nobody in particular, or by the speaker's own side, has no addressee ("the ban
    must be lifted", "the deal must include prisoners", "we must act").
    """
    yield from commands(reader)
    for clause in reader.doc._.clauses:
        agent = speaker(reader, clause.head) if _demands(clause) and not _is_granted(reader, clause) else None
        if agent is not None:
            for target in _addressees(reader, clause, agent):
                yield speech_act(
                    reader,
                    "Demand",
                    clause.head,
                    agent,
                    target,
                    content=_content(clause, target),
                    polarity="negative" if _is_disbelieved(clause.head) else "positive",
                )


def _is_granted(reader: "EventReader", clause: Clause) -> bool:
    """Tell whether speakers own to it rather than ask for it ("aides acknowledged that he must change")."""
    said = reader.speakers.attribution(clause.head)
    return said is not None and said.lemma in _GRANTING


def _content(clause: Clause, target: Argument | None) -> tuple[int, int]:
    """Return what ought to be done: with what it should be done to, where that is the subject.

    So it is in "the roads need to be repaired", and in "should be repaired and widened" of roads.
    """
    start, end = behind_subject(clause) if target is not None else subtree_range(clause.head)
    if not clause.passive and target is not None:
        return start, end
    things = (subtree_range(t)[0] for t in clause.surface_subject if t.i < clause.head.i and t.lower_ != "it")
    return min([start, *things]), end


def _demands(clause: Clause) -> bool:
    """Tell whether a clause says that an act ought to be done ("aid is badly needed").

    A finite relative clause only says which thing is meant ("the question we must all face"), and "or face
    sanctions" is a threat.
    """
    if clause.head.dep_ == "relcl" and not is_infinitive(clause.head):
        return False
    if clause.head.dep_ == "conj" and clause.lemma in words("demands", "suffering"):
        return False
    if clause.lemma == "let" and clause.head.nbor().lower_ == "alone":
        return False
    if _is_for_gain(clause.head) or _is_unsaid(clause.head) or _is_vague(clause):
        return False
    if clause.modality == "actual" and _is_wanted(clause):
        return not _supposes(clause)
    if clause.modality != "demanded" and not is_obligation(clause.head):
        return False
    states = words("demands", "considered" if clause.passive else "states")
    is_act = deed(clause) not in states
    return (is_act or _is_conduct(clause) or _is_measure(clause)) and not _supposes(clause)


def _is_for_gain(verb: Token) -> bool:
    """Tell whether an act is only what success takes ("must run the table to win", "which means he must")."""
    ends = (c.lemma_ for c in children(verb, "advcl", "xcomp") if is_infinitive(c))
    return verb.head.lemma_ == "mean" or any(end in words("misdeeds", "fortunes") for end in ends)


def _is_unsaid(verb: Token) -> bool:
    """Tell whether it is what is not said or sure ("can't say that we must act", "not sure we should")."""
    governor = verb.head.head if verb.dep_ == "xcomp" else verb.head
    clausal = "ccomp" in (verb.dep_, verb.head.dep_)
    if clausal and governor.pos_ == "ADJ":
        return is_negated(governor) or is_negated(governor.head)
    return (
        clausal
        and governor.pos_ == "VERB"
        and governor.lemma_ not in _BELIEVING
        and first(governor, "neg") is not None
    )


def _is_measure(clause: Clause) -> bool:
    """Tell whether a clause says what there must be ("there has to be an investigation")."""
    asked = words("demands", "asked for") | words("demands", "measures")
    there = first(clause.head, "expl") or first(clause.head.head, "expl")
    return there is not None and any(t.lemma_.lower() in asked for t in clause.fillers("complement"))


def _is_wanted(clause: Clause) -> bool:
    """Tell whether a thing is badly needed, or a measure needed at all ("a new law is necessary")."""
    is_measure = any(t.lemma_.lower() in words("demands", "measures") for t in clause.surface_subject)
    if clause.passive and clause.lemma == "need":
        return is_measure or any(c.lower_ in _URGENTLY for c in clause.head.children)
    is_state = clause.lemma == "be" and is_measure and not clause.negated
    return is_state and any(t.lower_ in _NEEDED for t in clause.fillers("complement"))


def _is_conduct(clause: Clause) -> bool:
    """Tell whether a clause says how to behave ("should be more transparent"), what to end, or to leave."""
    if clause.lemma in _PHASES:
        return any(clause.fillers(slot) for slot in ("object", "gerund", "infinitive"))
    if clause.lemma in _STAYING:
        return not any(t.lemma_ in _OPEN for t in clause.fillers("complement"))
    if clause.lemma == "go":
        return not any(c.i > clause.head.i and not c.is_punct for c in clause.head.children)
    qualities = words("demands", "conduct")
    is_so = clause.lemma in {"be", "become", "get", "stand"}
    return is_so and any(
        t.lemma_.lower() in qualities or t.tag_ == "JJR" for t in clause.fillers("complement")
    )


def _supposes(clause: Clause) -> bool:
    """Tell whether a clause is a condition, a question, or a guess at what was ("must have fled")."""
    head = clause.head
    subject = min((t.i for t in clause.surface_subject), default=head.i)
    inverted = any(c.dep_ == "aux" and c.lower_ == "should" and c.i < subject for c in head.children)
    guesses = head.tag_ == "VBN" and any(c.dep_ == "aux" and c.lemma_ == "have" for c in head.children)
    obliged = head.head.children if head.dep_ == "xcomp" else ()
    opening = [*head.children, *obliged, *(c for t in clause.surface_subject for c in children(t, "det"))]
    barring = _CONDITIONS | words("evaluation", "doubts")
    asks = any((c.tag_ in {"WP", "WDT", "WRB"} and c.dep_ != "nsubj") or c.lower_ in barring for c in opening)
    return inverted or guesses or asks or is_asked(head) or is_supposed(head) or _is_proportional(head)


def _is_proportional(verb: Token) -> bool:
    """Tell whether a clause is one of "the more they have to pay, the less they buy"."""
    start = min(verb.left_edge.i, verb.head.left_edge.i if verb.dep_ == "xcomp" else verb.i)
    opening = verb.doc[start : start + 2]
    return opening[0].lower_ == "the" and opening[-1].tag_ in {"JJR", "RBR"}


def _addressees(reader: "EventReader", clause: Clause, agent: Argument) -> list[Argument | None]:
    """Return who is to act: [None] where an act is demanded of nobody in particular."""
    subjects = charged(clause.head) or clause.fillers("subject")
    own = any(is_first_person(t) for t in subjects)
    own = own or (clause.passive and any(_is_nobody(t) for t in clause.surface_subject))
    anybody = [t for t in subjects if _is_anybody(t) or _is_one(t)]
    doers = [t for t in subjects if not own and t not in anybody and _may_act(reader, t)]
    found: list[Argument | None] = [
        argument
        for token in doers
        if (argument := reader.resolver.entity(token)) is not None and argument.entity != agent.entity
    ]
    known = words("demands", "measures") | words("demands", "bodies")
    named = (t for t in clause.surface_subject if t.pos_ != "PRON" or t.lower_ == "it")
    things = [t for t in named if _is_thing(t, clause, known) or _is_one(t)]
    unnamed = [t for t in [clause.head] if first(t, "nsubj") is None and _is_of_nobody(t)]
    return found or [None for _ in (things + _own_side(clause) + unnamed)[:1]]


def _may_act(reader: "EventReader", token: Token) -> bool:
    """Tell whether a token stands for an actor or a named place ("Paris must act"; not "the parks")."""
    cluster = reader.speakers.cluster(token)
    kinds = (*KIND_GROUPS["actor"], "Place") if token.pos_ == "PROPN" else KIND_GROUPS["actor"]
    return cluster is not None and cluster.kind in kinds


def _is_vague(clause: Clause) -> bool:
    """Tell whether an act is told by pronouns alone ("he should do that")."""
    return clause.lemma == "do" and any(t.lower_ in _IT for t in clause.fillers("object"))


def _is_of_nobody(verb: Token) -> bool:
    """Tell whether what is demanded is nobody's ("it is time to act", "there must be a vote")."""
    if first(verb, "expl") or (verb.dep_ == "xcomp" and first(verb.head, "expl")) or is_high_time(verb):
        return True
    considers = verb.lemma_ in words("demands", "considered")
    return verb.dep_ == "xcomp" and is_called_for(verb.head) and not considers


def _own_side(clause: Clause) -> list[Token]:
    """Return the "we" of "we must act", which calls for an act of all."""
    speaks = clause.lemma in words("demands", "speaking") | words("demands", "considered")
    speaks = speaks and not (clause.lemma == "do" and clause.head.nbor().lower_ in words("demands", "utmost"))
    must = clause.head.head.lemma_ not in {"have", "get"} or bool(clause.fillers("object"))
    if clause.negated or speaks or not must or clause.head.dep_ == "acl" or _is_disbelieved(clause.head):
        return []
    return [t for t in clause.surface_subject if t.lower_ == "we"]


def _is_thing(subject: Token, clause: Clause, things: frozenset[str]) -> bool:
    """Tell whether a subject does not act itself: what should be done or stay so, a measure, or a body."""
    return clause.passive or clause.lemma in _STAYING or subject.lemma_.lower() in things


def _is_disbelieved(verb: Token) -> bool:
    """Tell whether a negation of thinking is that of the demand ("we don't think they ought to")."""
    while verb.dep_ in {"xcomp", "conj"}:
        verb = verb.head
    governor = verb.head
    return verb.dep_ == "ccomp" and governor.lemma_ in _BELIEVING and is_negated(governor)


def _is_anybody(token: Token) -> bool:
    """Tell whether a word means everybody or nobody ("people should be kind", "no country should")."""
    of_all = _is_nobody(token) or any(c.lower_ == "any" for c in children(token, "det"))
    return of_all or token.lower_ in _MEMBERS or token.lemma_.lower() in words("demands", "anybody")


def _is_one(token: Token) -> bool:
    """Tell whether a noun is of whoever it may be ("a president should")."""
    return token.tag_ == "NN" and any(c.lower_ in {"a", "an"} for c in children(token, "det"))


def _is_nobody(token: Token) -> bool:
    return token.lower_ == "nobody" or any(c.lower_ == "no" for c in children(token, "det"))
