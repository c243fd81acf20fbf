"""Pledges and threats made by saying what one will do: "said he would build the school"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.facts.acts import behind_subject, is_asked, speaker, speech_act
from kg.facts.arguments import is_first_person
from kg.facts.frames import best_match
from kg.facts.obligations import deed
from kg.language.clauses import Clause, is_infinitive, is_predicate
from kg.language.lexicon import words
from kg.language.syntax import children
from kg.model import Argument, Fact
from kg.ontology import KIND_GROUPS

if TYPE_CHECKING:
    from kg.facts.events import EventReader

_PROMISING = frozenset({"will", "'ll", "’ll", "shall", "would"})
_THINKING = frozenset(
    {"think", "believe", "expect", "hope", "fear", "feel", "doubt", "worry", "predict", "know", "suspect"}
    | {"project", "forecast", "estimate", "calculate", "anticipate", "assume", "conclude", "find", "show"}
)
_PURSUING = frozenset({"begin", "continue", "keep", "seek", "start", "try", "work"})
"""Verbs with which what is promised is what they govern ("will try to end the war", "will keep fighting")."""
_ANNOUNCING = frozenset({"announce", "issue", "make", "outline", "present", "release", "unveil"})
_IT = frozenset({"it", "that", "this"})
_BARRING = frozenset({"if", "whether", "unless", "until", "when", "longer"})
"""Conditions, and the denial in "no longer"."""


def pledges(reader: "EventReader") -> Iterator[Fact]:
    """Yield a Pledge for each act of no other type that speakers say they will do themselves.

    It is a Threat where the act is one of revenge ("we will retaliate"), or a reprisal for what others may do
    ("if they cross the border, we will respond").
    """
    for clause in reader.doc._.clauses:
        if clause.lemma in words("demands", "suffering"):
            yield from _foretold(reader, clause)
        if not _promises(clause):
            continue
        agent = speaker(reader, clause.head)
        if agent is None or not _is_outright(reader, clause) or not _is_own(reader, clause, agent):
            continue
        if not _is_promised(reader, clause) and not _is_of_a_type(reader, clause):
            end = behind_subject(clause)[1]
            act = "Threat" if _threatens(clause) else "Pledge"
            target = _provoker(reader, clause, agent) if act == "Threat" else None
            yield speech_act(reader, act, clause.head, agent, target, content=(clause.head.i, end))


def _foretold(reader: "EventReader", clause: Clause) -> Iterator[Fact]:
    """Yield a Threat for what others are told that they will suffer ("will pay a price")."""
    object_words = {t.lemma_.lower() for t in clause.fillers("object")}
    agent = speaker(reader, clause.head) if object_words & words("demands", "penalties") else None
    if (
        agent is None
        or clause.modality not in {"planned", "demanded"}
        or clause.negated
        or clause.head.dep_ == "relcl"
        or is_asked(clause.head)
    ):
        return
    for token in clause.fillers("subject"):
        target = reader.resolver.entity(token)
        if target is not None and target.entity != agent.entity and not is_first_person(token):
            yield speech_act(reader, "Threat", clause.head, agent, target, content=behind_subject(clause))


def _is_sure(clause: Clause) -> bool:
    """Tell whether an act is one that can be promised: "we will not rest", "we will do all we can"."""
    if clause.negated:
        return deed(clause) in words("demands", "giving_up")
    if clause.lemma == "do" and not clause.head.is_sent_end:
        return clause.head.nbor().lower_ in words("demands", "utmost")
    if _is_vague(clause):
        return False
    vague = words("demands", "states") | words("demands", "speaking")
    taken_up = clause.fillers("infinitive") or clause.fillers("gerund") if clause.lemma in _PURSUING else []
    return not any(lemma in vague for lemma in ([t.lemma_ for t in taken_up] or [clause.lemma, deed(clause)]))


def _is_vague(clause: Clause) -> bool:
    """Tell whether it is not told what will be done ("make an announcement", "deal with it")."""
    if clause.lemma in _ANNOUNCING and any(
        t.lemma_ in words("demands", "unspecific") for t in clause.fillers("object")
    ):
        return True
    objects = [*children(clause.head, "dobj")]
    objects += [o for preposition in children(clause.head, "prep") for o in children(preposition, "pobj")]
    return len(objects) == 1 and objects[0].dep_ == "pobj" and objects[0].lower_ in _IT


def _threatens(clause: Clause) -> bool:
    """Tell whether an act is one of revenge, or a reprisal that hangs on what others do."""
    if clause.negated:
        return False
    reprisals = words("demands", "reprisals") if _condition(clause.head) is not None else frozenset()
    imposed = {t.lemma_.lower() for t in clause.fillers("object")} & words("demands", "penalties")
    return deed(clause) in words("demands", "revenge") | reprisals or (
        clause.lemma == "take" and bool(imposed)
    )


def _condition(verb: Token) -> Token | None:
    """Return the verb of the clause with "if" or "unless" on which an act hangs."""
    adverbials = children(verb, "advcl")
    return next(
        (a for a in adverbials if any(m.lower_ in {"if", "unless"} for m in children(a, "mark"))), None
    )


def _provoker(reader: "EventReader", clause: Clause, agent: Argument) -> Argument | None:
    """Return whom it hits, or who would do what is to be paid back, other than the speaker."""
    condition = _condition(clause.head)
    cause = None if condition is None else reader.clauses.verb(condition)
    doers = [] if cause is None or cause.passive else cause.surface_subject
    hit = [*clause.fillers("object"), *clause.fillers("against")]
    clusters = ((t, reader.speakers.cluster(t)) for t in (*hit, *doers))
    actors = [t for t, cluster in clusters if cluster is not None and cluster.kind in KIND_GROUPS["actor"]]
    found = (reader.resolver.entity(t) for t in actors)
    return next((a for a in found if a is not None and a.entity != agent.entity), None)


def _promises(clause: Clause) -> bool:
    """Tell whether a clause says what will be done at will: no state, condition, denial or question."""
    head = clause.head
    if clause.passive or not (_has_will(head) or _is_going_to(head)):
        return False
    if not _is_sure(clause) and not _threatens(clause):
        return False
    barring = _BARRING | words("evaluation", "doubts")
    if any(c.dep_ in {"mark", "advmod"} and c.lower_ in barring for c in head.children):
        return False
    return not is_asked(head) and not any(c.tag_ in {"WRB", "WP"} for c in head.children)


def _has_will(verb: Token) -> bool:
    if verb.tag_ != "VB" or verb.dep_ not in {"ROOT", "ccomp", "conj"} or _has_misread_subject(verb):
        return False
    return any(c.dep_ == "aux" and c.lower_ in _PROMISING for c in verb.children)


def _has_misread_subject(verb: Token) -> bool:
    """Tell whether the noun before a verb was read as an object ("maintained the pact would hurt us")."""
    before = verb.left_edge.nbor(-1) if verb.dep_ == "conj" and verb.left_edge.i > 0 else None
    return before is not None and before.dep_ == "dobj"


def _is_going_to(verb: Token) -> bool:
    """Tell whether a verb is what somebody is "going to" do."""
    governor = verb.head
    return (
        verb.dep_ == "xcomp"
        and is_infinitive(verb)
        and governor.lower_ == "going"
        and any(c.dep_ == "aux" and c.tag_ in {"VBP", "VBZ"} for c in governor.children)
        and not any(c.dep_ == "neg" for c in governor.children)
    )


def _is_promised(reader: "EventReader", clause: Clause) -> bool:
    """Tell whether the word that says it makes it a pledge or threat already, or a mere thought."""
    attribution = reader.speakers.attribution(clause.head)
    if attribution is None:
        return False
    if attribution.lemma in _THINKING:
        return True
    cue = reader.doc[attribution.cue[0]]
    saying = reader.clauses.verb(cue) if is_predicate(cue) else None
    match = None if saying is None else best_match(saying, reader.ontology, reader.clauses, lambda *_: True)
    return match is not None and match.frame.type in {"Pledge", "Threat"}


def _is_outright(reader: "EventReader", clause: Clause) -> bool:
    """Tell whether it is all that is said, not what somebody hopes or thinks within it."""
    verb = clause.head
    while verb.dep_ in {"conj", "xcomp"}:
        verb = verb.head
    within = reader.speakers.attribution(verb)
    return verb.dep_ != "ccomp" or reader.speakers.attribution(verb.head) is not within


def _is_own(reader: "EventReader", clause: Clause, agent: Argument) -> bool:
    """Tell whether who will act is who says so; "would" is a promise in reported speech only."""
    attribution = reader.speakers.attribution(clause.head)
    direct = attribution is None or attribution.kind == "direct"
    if direct and any(c.dep_ == "aux" and c.lower_ == "would" for c in clause.head.children):
        return False
    named = (t for t in clause.surface_subject if t.lower_ != "you" and t.pos_ != "NOUN")
    clusters = [reader.speakers.cluster(t) for t in named]
    return (direct and any(is_first_person(t) for t in clause.surface_subject)) or (
        not direct and any(c is not None and str(c.id) == agent.entity for c in clusters)
    )


def _is_of_a_type(reader: "EventReader", clause: Clause) -> bool:
    """Tell whether a frame of any type fits a clause, or what is kept up in it ("will continue to meet")."""
    inner = (reader.clauses.verb(c) for c in clause.head.children if c.dep_ == "xcomp" and is_predicate(c))
    return any(
        best_match(c, reader.ontology, reader.clauses, lambda *_: True) is not None for c in (clause, *inner)
    )
