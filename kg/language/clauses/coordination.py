"""What words share across coordination, and which word a conjunct belongs to where the parser errs."""

from spacy.tokens import Token

from kg.language.clauses.clause import is_finite, is_infinitive, is_predicate
from kg.language.complements import Complements
from kg.language.syntax import SUBJECTS, children, first, nominal_conjuncts

_NON_FINITE = frozenset({"xcomp", "advcl", "acl", "pcomp"})
"""Relations in which a verb may be an infinitive or gerund."""
_SAYING = frozenset({"demanded", "denied", "presupposed", "rejected"})
"""Classes of verbs that people rather than things are the subjects of."""


def continued(verb: Token, complements: Complements) -> Token:
    """Return the verb that a conjunct continues, also where the parser took a nearer one.

    So it is with a finite form after one that is not ("urged them to leave and arrested two") and with a
    demand after what somebody says ("said that it was no coup and urged calm").
    """
    head = verb.head
    past = verb.tag_ in {"VBD", "VBN"} and is_infinitive(head)
    if (past or (is_finite(verb) and not is_finite(head))) and head.dep_ in _NON_FINITE:
        return next((t for t in head.ancestors if is_predicate(t) and is_finite(t)), head)
    if head.dep_ == "ccomp" and is_predicate(head.head) and _is_said_too(verb, head, complements):
        return head.head
    return head


def _is_said_too(verb: Token, complement: Token, complements: Complements) -> bool:
    """Tell whether a verb has the subject of what governs the complement that it is coordinated with."""
    if verb.tag_ == "VBZ" and complement.head.tag_ == "VBZ":
        return any(t.tag_ in {"NNS", "NNPS"} for t in children(complement, *SUBJECTS))
    saying = complements.of("VERB", verb.lemma_.lower()) in _SAYING
    passive = first(complement, "auxpass") is not None
    return verb.tag_ == complement.head.tag_ == "VBD" and saying and (passive or complement.lemma_ == "be")


def nearest_conjunct(noun: Token, modifier: Token) -> Token:
    """Return the conjunct of `noun` that stands nearest before a modifier set off by a comma."""
    before = [member for member in nominal_conjuncts(noun) if member.i < modifier.i]
    return before[-1] if before else noun


def shared_object(token: Token) -> list[Token]:
    """Return the object that a verb shares with the next one ("arrested and charged three activists")."""
    for verb in token.children:
        if verb.dep_ == "conj" and is_predicate(verb) and _same_form(verb, token):
            between = token.doc[token.i + 1 : verb.i]
            if all(t.dep_ in {"cc", "advmod", "punct"} or t.pos_ in {"VERB", "CCONJ"} for t in between):
                objects = [a for c in verb.children if c.dep_ == "dobj" for a in nominal_conjuncts(c)]
                return objects or shared_object(verb)
    return []


def _same_form(verb: Token, other: Token) -> bool:
    """Tell whether two verbs have the same tag; the tagger mixes up past tense and participle."""
    past = {"VBD", "VBN"}
    return verb.tag_ == other.tag_ or (verb.tag_ in past and other.tag_ in past)


def shares_negation(token: Token) -> bool:
    """Tell whether a coordinated verb is under the negation of the first ("did not sign and ratify")."""
    if token.tag_ == "VB" and token.head.tag_ == "VB":
        return True
    return any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in token.head.children)
