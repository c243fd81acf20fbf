"""Reading the clauses of a Doc: inherited arguments, relative clauses, light verbs, nouns and adjectives."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from spacy.tokens import Doc, Token

from kg.language.annotations import Cluster
from kg.language.clauses.adverbials import caused_subject, is_asked, is_parted, verb_of_saying
from kg.language.clauses.attachment import late_object
from kg.language.clauses.children import read_children
from kg.language.clauses.clause import Clause
from kg.language.clauses.companions import joining_objects, joining_subjects
from kg.language.clauses.control import (
    controller,
    owner,
    partitive_subject,
    plan_before,
    subject_after_preposition,
    text_before,
)
from kg.language.clauses.coordination import (
    continued,
    is_utterance,
    nearest_conjunct,
    preposition_shared,
    shared_object,
    shares_negation,
)
from kg.language.clauses.nominals import adjective_clause, noun_clause
from kg.language.clauses.relatives import antecedents, fill_relative_gap
from kg.language.clauses.repairs import (
    backer,
    described,
    detached_roles,
    headline_subjects,
    inverted_subject,
    is_reduced_passive,
    split_appointee,
    split_recipient,
    split_reflexive,
)
from kg.language.clauses.slots import read_being, to_deep_slots
from kg.language.complements import Complements
from kg.language.conjuncts import nominal_conjuncts
from kg.language.sieve import Sieve
from kg.language.syntax import children, first, is_infinitive, is_predicate

_VERBAL = Sieve("POS", {"VERB", "AUX"}.__contains__)
_BACKING = frozenset({"arm", "back", "equip", "finance", "fund", "sponsor", "supply", "support", "train"})
"""Verbs of which a name with a hyphen before their participle is the subject ("Iran-backed rebels")."""


class ClauseReader:
    """Reads the clauses of one Doc, each once; governors first, since arguments are inherited from them."""

    def __init__(self, doc: Doc, complements: Complements) -> None:
        self.doc = doc
        self.complements = complements
        self._verbs: dict[int, Clause] = {clause.head.i: clause for clause in doc._.clauses}

    @cached_property
    def names(self) -> dict[int, Cluster]:
        """The named entities of the document by token."""
        return {i: c for c in self.doc._.names for m in c.mentions for i in range(m.start, m.end)}

    @cached_property
    def clusters(self) -> dict[int, Cluster]:
        """The entities of the document by token, once coreference is resolved."""
        return dict(self.doc._.cluster_at)

    def clauses(self) -> Iterator[Clause]:
        """Yield the clauses of all verbs, in the text's order."""
        for token in _VERBAL(self.doc):
            if is_predicate(token):
                yield self.verb(token)

    def at(self, token: Token) -> Clause:
        """Return the clause of a verb, adjective or noun."""
        if is_predicate(token):
            return self.verb(token)
        return self.adjective(token) if token.pos_ == "ADJ" else self.noun(token)

    def verb(self, token: Token) -> Clause:
        """Return the clause of a verb."""
        known = self._verbs.get(token.i)
        if known is not None:
            return known
        clause = Clause(token, "verb", cue=[token])
        self._verbs[token.i] = clause
        slots: defaultdict[str, list[Token]] = defaultdict(list)
        read_children(clause, slots)
        if (
            is_reduced_passive(token)
            or (token.dep_ == "acomp" and slots.get("by"))
            or self._is_headline_passive(clause, slots)
        ):
            clause.passive = True
        if clause.lemma in _BACKING and (doer := backer(token, self.names)):
            clause.passive, clause.surface_subject, slots["by"] = True, [token.head], doer
        elif person := described(token, self.names):
            clause.passive, clause.surface_subject = True, person
        elif clause.surface_subject:
            clause.surface_subject[:0] = headline_subjects(token, self.names)
            clause.surface_subject += joining_subjects(token)
        split_reflexive(slots)
        gives = clause.lemma in self.complements.giving
        if gives:
            split_recipient(slots)
        else:
            split_appointee(slots, self.names)
        slots["as"] += detached_roles(slots.get("object", []))
        self._add_infinitive(clause, slots)
        self._inherit_voice_and_mood(clause)
        if not clause.surface_subject:
            clause.surface_subject = inverted_subject(token) or self._inherited_subject(clause, slots)
            if clause.surface_subject:
                clause.inherited.add("subject")
        clause.surface_subject = [a for t in clause.surface_subject for a in antecedents(self, t)]
        if not clause.passive and not slots.get("object"):
            slots["object"] = shared_object(token) or late_object(token)
        elif not clause.passive and clause.lemma in self.complements.transitive:
            slots["object"] += joining_objects(token)
        to_deep_slots(clause, slots)
        if gives and clause.passive and slots["object"] == clause.surface_subject and slots["complement"]:
            slots["indirect"], slots["object"] = slots["object"], slots.pop("complement")
        fill_relative_gap(clause, slots)
        read_being(slots)
        if len(slots["subject"]) > 1:
            slots["each"] = slots["subject"]
        clause.slots = {
            slot: [a for t in tokens for a in antecedents(self, t)] for slot, tokens in slots.items()
        }
        return clause

    def _add_infinitive(self, clause: Clause, slots: dict[str, list[Token]]) -> None:
        """File an infinitive that the parser takes for a purpose ("petitioned the court to free him")."""
        for child in children(clause.head, "advcl"):
            if is_asked(self.complements, child) or is_parted(self.complements, child):
                slots["infinitive"].append(child)

    def _is_headline_passive(self, clause: Clause, slots: dict[str, list[Token]]) -> bool:
        """Tell whether a verb that always has an object lacks it and "was" ("Kremlin critic jailed")."""
        token = clause.head
        if token.dep_ != "ROOT" or token.tag_ not in {"VBN", "VBD"} or slots.get("auxiliary"):
            return False
        if token.tag_ == "VBN" and first(token, "agent") and not slots.get("object"):
            return True
        bare = not any(slots.get(slot) for slot in ("object", "indirect", "complement", "that", "infinitive"))
        alone = bare and not clause.particles and not shared_object(token)
        return alone and clause.lemma in self.complements.transitive

    def _inherit_voice_and_mood(self, clause: Clause) -> None:
        """Let a coordinated verb share the auxiliaries of the first ("was held and charged")."""
        token = clause.head
        if token.dep_ == "acomp" and is_predicate(token.head):
            copula = self.verb(token.head)
            clause.modality, clause.negated = copula.modality, clause.negated or copula.negated
        if token.dep_ != "conj" or not is_predicate(token.head):
            return
        own = {c.dep_: c.tag_ for c in token.children if c.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"}}
        if own.keys() & {"nsubj", "nsubjpass"} or set(own.values()) - {"VB"}:
            return
        governor = self.verb(token.head)
        transitive = clause.lemma in self.complements.transitive and first(token, "dobj") is None
        transitive = transitive or first(token, "agent") is not None
        if governor.head.tag_ == "VBN" and (token.tag_ == "VBN" or (token.tag_ == "VBD" and transitive)):
            clause.passive = governor.passive
        if next(iter(own.values()), token.tag_) == governor.head.tag_:
            clause.modality = governor.modality
            clause.negated = clause.negated or (governor.negated and shares_negation(token))

    def _inherited_subject(self, clause: Clause, slots: dict[str, list[Token]]) -> list[Token]:
        token, head = clause.head, clause.head.head
        match token.dep_:
            case "conj" if head.dep_ == "relcl" and head.head.dep_ == "ROOT" and head.head.i in self.names:
                return [head.head]
            case "conj" if preposition := preposition_shared(token):
                return subject_after_preposition(
                    self, preposition, head if is_predicate(head) else preposition.head
                )
            case "conj" if is_predicate(head):
                return self.verb(continued(token, self.complements)).surface_subject
            case "acomp" if is_predicate(head):
                return self.verb(head).surface_subject
            case "ccomp" if head.dep_ == "relcl" and clause.finite and not slots.get("mark"):
                return [c for c in head.children if c.tag_ in {"WDT", "WP"} and c.i < head.i]
            case "xcomp" | "ccomp" if is_predicate(head):
                quoted = token.tag_ == "VB" and not is_infinitive(token) and token.i < head.i
                if token.dep_ == "ccomp" and (
                    token.tag_ == "VBG" or slots.get("mark") or clause.finite or quoted
                ):
                    return []
                return controller(self, self.verb(head), token)
            case "xcomp" | "advcl" if head.pos_ in {"ADJ", "NOUN"} and is_predicate(head.head):
                return self.verb(head.head).surface_subject
            case "advcl" if (caused := caused_subject(token)) is not None:
                return [caused]
            case "advcl" if (saying := verb_of_saying(token)) is not None:
                return self.verb(saying).surface_subject
            case "advcl" if is_utterance(token) and is_utterance(head) and (doer := first(head, "agent")):
                return [t for c in children(doer, "pobj") for t in nominal_conjuncts(c)]
            case "advcl" if is_predicate(head) and not clause.finite:
                if is_asked(self.complements, token):
                    return controller(self, self.verb(head), token)
                plan = plan_before(self, token)
                return self.verb(head).surface_subject if plan is None else owner(self, plan)
            case "acl" | "advcl" if (text := text_before(self, token)) is not None:
                return owner(self, text)
            case "acl" if token.tag_ in {"VBG", "VBN"}:
                noun = nearest_conjunct(head, token)
                return [noun, *partitive_subject(self, noun)]
            case "acl" | "relcl" if is_infinitive(token):
                return owner(self, head)
            case "pcomp" if (named := first(head, "pobj")) is not None and named.i < token.i:
                return [named]
            case "pcomp":
                return subject_after_preposition(self, head, head.head)
        return []

    def noun(self, token: Token) -> Clause:
        """Return the clause of a nominal predicate."""
        return noun_clause(self, token)

    def adjective(self, token: Token) -> Clause:
        """Return the clause of an adjective."""
        return adjective_clause(self, token)
