"""Events and speech acts: what the lexicon's frames make of the clauses of an article."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations, product
from typing import Final

from spacy.tokens import Doc

from kg.facts.arguments import Resolver, sentence_span
from kg.facts.charges import charges
from kg.facts.coding import codes
from kg.facts.context import standing
from kg.facts.demands import demands
from kg.facts.evaluations import evaluations
from kg.facts.frames import Match, best_match
from kg.facts.identifiers import fact_id, who
from kg.facts.participants import Participants
from kg.facts.pledges import pledges
from kg.facts.speakers import Speakers
from kg.facts.standing import Standing, weaker
from kg.facts.tallies import tally_near
from kg.facts.timing import Timing, place_of
from kg.facts.vouching import vouches
from kg.facts.weakening import weaken_deed, weaken_participle
from kg.facts.wording import cue_of, words
from kg.language.clauses import Clause, ClauseReader, is_infinitive
from kg.language.complements import load_complements
from kg.language.sieve import Sieve
from kg.language.syntax import first
from kg.language.times import event_date
from kg.model import Argument, Fact, Polarity
from kg.ontology import Ontology

_KINDS: Final = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective"}
"""Part of speech → kind of predicate."""
_PREDICATES: Final = Sieve("POS", _KINDS.__contains__)
_SELF_DIRECTED = frozenset({"OfficeClaim"})
"""Types whose target is the agent unless another is named."""
_MUTUAL = frozenset({"Agreement", "Consultation", "Cooperation"})
"""Types in which coordinated agents are each other's partners ("A and B have met")."""
_TALLIED = frozenset({"Vote", "Election", "Appointment", "Departure"})
_REFUSING = frozenset({"refuse", "refusal", "decline", "reluctant", "unwilling", "hesitant"})
"""Words with whose infinitive a refusal is told."""
_STANCES = frozenset({"Support", "Rejection"})
"""Types that tell of a vote where they are what the sentence says."""


@dataclass(slots=True)
class EventReader:
    """Everything that reading the events of one Doc needs."""

    doc: Doc
    ontology: Ontology
    clauses: ClauseReader
    resolver: Resolver
    speakers: Speakers
    timing: Timing
    participants: Participants

    @classmethod
    def of(cls, doc: Doc, ontology: Ontology) -> "EventReader":
        """Prepare the reading of a Doc that has gone through the whole pipeline."""
        resolver = Resolver(doc)
        clauses = ClauseReader(doc, load_complements())
        speakers = Speakers(doc, resolver)
        participants = Participants(doc, ontology, clauses, resolver, speakers)
        return cls(doc, ontology, clauses, resolver, speakers, Timing(doc), participants)

    def events(self) -> Iterator[Fact]:
        """Yield the facts of all predicates that the lexicon knows, in the text's order."""
        found = [(clause, self._match(clause)) for clause in self._candidates()]
        told = {clause.head.i: match.frame.type for clause, match in found if match and clause.kind == "verb"}
        for clause, match in found:
            if match is not None and not _is_told_by_verb(match, told):
                state = standing(clause, self.clauses)
                if self._is_deed(match.frame.type):
                    weaken_deed(match.clause, state)
                weaken_participle(match.clause, state, self.clauses)
                if state.asserted and not self._is_refused(match) and not _is_unable(match, state):
                    yield from self._facts(match, state)
        for read in (demands, evaluations, charges, pledges):
            yield from read(self)

    def _is_deed(self, event_type: str) -> bool:
        return event_type in _MUTUAL or self.ontology.types[event_type].group != "speech"

    def _match(self, clause: Clause) -> Match | None:
        return best_match(clause, self.ontology, self.clauses, self.participants.fits)

    def _is_refused(self, match: Match) -> bool:
        """Tell whether refusing an act is all that is told ("refused to back him")."""
        head = match.clause.head
        refused = head.dep_ in {"xcomp", "acl"} and head.head.lemma_ in _REFUSING
        is_speech = self.ontology.types[match.frame.type].group == "speech"
        return refused and is_speech and match.frame.type not in {"Recognition", "Consultation"}

    def _candidates(self) -> Iterator[Clause]:
        for token in _PREDICATES(self.doc):
            kind = _KINDS[token.pos_]
            if (kind, token.lemma_.lower()) in self.ontology.index:
                yield self.clauses.verb(token) if kind == "verb" else self.clauses.at(token)

    def _facts(self, match: Match, state: Standing) -> Iterator[Fact]:
        agents = self.participants.arguments(match, "agent")
        targets = self.participants.arguments(match, "target")
        if agents is None or targets is None:
            return
        if match.slots.get("agent") == "between" and len(agents) == 1 < len(match.fillers["agent"]):
            return
        is_mutual = match.frame.type in _MUTUAL or match.slots.get("agent") == "each"
        if match.slots.get("agent") == "between" or (is_mutual and targets == [None]):
            agents, targets = agents[:1], agents[1:] or [None]
        source = self._source(match, state, agents)
        for agent, target in self._pairs(match, agents, targets):
            same = agent is not None and target is not None and who(agent) == who(target)
            shared = match.slots.get("agent") == match.slots.get("target") != "between"
            if agent and target and same != shared and match.frame.type != "OfficeClaim":
                continue
            if match.frame.type in _SELF_DIRECTED and target is None:
                target = agent
            if agent is None and self._says_nothing(match, state, target):
                continue
            yield self._fact(match, state, agent, target, source)

    def _says_nothing(self, match: Match, state: Standing, target: Argument | None) -> bool:
        """Tell whether an event without a doer says nothing ("an attempt to overturn it")."""
        frame, head = match.frame, match.clause.head
        is_speech = self.ontology.types[frame.type].group == "speech"
        if is_speech and state.modality in {"planned", "possible"}:
            return True
        active = match.clause.kind == "verb" and not match.clause.passive
        if active and match.slots.get("target") == "subject" and target is not None:
            return False
        if active and (is_infinitive(head) or head.tag_ == "VBG") and not match.clause.finite:
            return is_speech or head.tag_ != "VBG" or not match.clause.fillers("subject")
        if target is None:
            return is_speech or not {"content"} <= frame.need & match.fillers.keys()
        if frame.type == "Accusation":
            return target.entity is None
        return is_speech and match.clause.kind != "verb"

    def _pairs(
        self, match: Match, agents: list[Argument | None], targets: list[Argument | None]
    ) -> Iterable[tuple[Argument | None, Argument | None]]:
        """Return who does it to whom: all to all, or each to the others ("accused each other")."""
        if self.participants.is_mutual(match) and len(agents) > 1:
            return permutations(agents, 2)
        return product(agents or [None], targets or [None])

    def _source(self, match: Match, state: Standing, agents: list[Argument | None]) -> Argument | None:
        """Return who says it, None where nobody vouches for it or those do who do it."""
        clause = match.clause
        attribution = self.speakers.attribution(clause.head)
        if attribution is None:
            return None
        if not vouches(attribution, clause, state.modality, self.clauses.complements):
            return None
        source = self.speakers.source(attribution)
        own = source is not None and any(a is not None and a.entity == source.entity for a in agents)
        return None if own and source is not None and source.entity is not None else source

    def _fact(
        self,
        match: Match,
        state: Standing,
        agent: Argument | None,
        target: Argument | None,
        source: Argument | None,
    ) -> Fact:
        frame, clause = match.frame, match.clause
        negated = state.negated and "negation" not in frame.conditions
        negative = (frame.polarity == "negative") != negated
        expression = self.timing.of(clause)
        polarity: Polarity = "negative" if negative else "positive"
        modality = weaker(frame.modality or state.own, state.imposed)
        plover, cameo = codes(self.ontology.types[frame.type], frame, modality, polarity)
        cue = cue_of(clause)
        return Fact(
            id=fact_id(frame.type, cue, agent, target),
            type=frame.type,
            cue=cue,
            evidence=sentence_span(clause.head),
            agent=agent,
            target=target,
            office=words(match, "office"),
            content=words(match, "content", self.speakers.end_of_content(clause.head)),
            place=place_of(clause, self.resolver),
            date=event_date(expression) if expression is not None else None,
            time=expression,
            tally=tally_near(clause.head) if _is_tallied(frame.type, clause) else None,
            polarity=polarity,
            modality=modality,
            attributed_to=source,
            confidence=_confidence(match, state, agent, target),
            plover=plover,
            cameo=cameo,
        )


def _is_unable(match: Match, state: Standing) -> bool:
    """Tell whether somebody only cannot or may not do it ("cannot sign it"; not "could not sign it")."""
    may = any(c.lower_ in {"can", "ca", "may"} for c in match.clause.head.children if c.dep_ == "aux")
    return may and state.negated and state.own == "possible" and "negation" not in match.frame.conditions


def _is_tallied(event_type: str, clause: Clause) -> bool:
    """Tell whether the numbers of a vote may belong to a clause: for a stance, where it is the main one."""
    if event_type in _STANCES:
        counted = any(t.pos_ == "NUM" or first(t, "nummod") for t in clause.fillers("subject"))
        is_main = clause.head.dep_ not in {"relcl", "acl", "pcomp", "advcl"}
        return clause.kind == "verb" and (is_main or counted)
    return event_type in _TALLIED


def _confidence(match: Match, state: Standing, agent: Argument | None, target: Argument | None) -> float:
    value = match.frame.confidence
    if agent is None:
        value *= 0.85
    if target is not None and target.entity is None:
        value *= 0.9
    if state.modality != "actual":
        value *= 0.9
    if match.clause.inherited:
        value *= 0.92
    if match.clause.kind != "verb":
        value *= 0.92
    return round(value, 3)


def _is_told_by_verb(match: Match, told: Mapping[int, str]) -> bool:
    """Tell whether the verb that a noun is the object of tells of the event ("ended her campaign").

    `told` has the type of event that each verb tells of.
    """
    noun = match.clause.head
    is_object = match.clause.kind == "noun" and match.clause.cue == [noun] and noun.dep_ == "dobj"
    return is_object and told.get(noun.head.i) == match.frame.type
