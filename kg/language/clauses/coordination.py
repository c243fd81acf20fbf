"""What words share across coordination, and which word a conjunct belongs to where the parser errs."""

from functools import lru_cache

from spacy.tokens import Token

from kg.language.complements import Complements
from kg.language.conjuncts import nominal_conjuncts
from kg.language.lexicon import read_lexicon
from kg.language.nouns import noun_of
from kg.language.syntax import SUBJECTS, children, first, is_finite, is_infinitive, is_plural, is_predicate

_NON_FINITE = frozenset({"xcomp", "advcl", "acl", "pcomp"})
"""Relations in which a verb may be an infinitive or gerund."""
_SAYING = frozenset({"demanded", "denied", "presupposed", "rejected"})
"""Classes of verbs that people rather than things are the subjects of."""
_UTTERING = frozenset({"speech", "stance", "directive"})
"""Categories of verbs that report words; those of intention that do are listed with them."""
_PROMISING = frozenset({"promise", "vow", "pledge"})
_BACKSHIFTED = frozenset({"had", "would", "will", "could"})
"""Auxiliaries of reported speech after which a verb in the plain past is no longer reported."""
_SINGULAR = frozenset({"has", "is", "was"})
_SEEKING = frozenset({"accept", "demand", "request", "seek", "urge"})
_LEAVING = frozenset({"departure", "dismissal", "ouster", "removal", "resignation"})
"""What is demanded of the one of whom something is told ("knew he had lied and sought his resignation")."""
_OF_DOING = frozenset({"for", "from", "of"})
_INTRANSITIVE = frozenset(
    {"resign", "retire", "abdicate", "apologize", "apologise", "die", "arrive", "agree", "rebel", "march"}
    | {"demonstrate", "rally", "surrender", "defect", "intervene"}
)


def continued(verb: Token, complements: Complements) -> Token:
    """Return the verb that a conjunct continues, also where the parser took a nearer one.

    So it is with a finite form after one that is not ("urged them to leave and arrested two") and with a
    demand after what somebody says ("said that it was no coup and urged calm").
    """
    head = verb.head
    if _is_bare(verb, head):
        return head
    past = verb.tag_ in {"VBD", "VBN"} and is_infinitive(head)
    if (past or (is_finite(verb) and not is_finite(head))) and head.dep_ in _NON_FINITE:
        return next((t for t in head.ancestors if is_predicate(t) and is_finite(t)), head)
    if is_finite(verb) and _is_told_to_subject(verb, head):
        return next((t for t in head.ancestors if is_predicate(t) and t.tag_ == verb.tag_), head)
    if (told := _agreeing(verb, head)) is not None:
        return told
    if goes_on(verb) or _is_after_demand(verb, head):
        return next((t for t in head.ancestors if is_predicate(t)), head)
    if head.dep_ == "ccomp" and is_predicate(head.head) and _is_said_too(verb, head, complements):
        return head.head
    return head.head if _is_set_off(head, verb) else head


def _is_bare(verb: Token, infinitive: Token) -> bool:
    """Tell whether a verb tagged as present goes on with an infinitive ("called on them to rise and fight").

    A main verb in another tense or number tells.
    """
    main = next((t for t in infinitive.ancestors if is_predicate(t) and is_finite(t)), None)
    is_open = verb.tag_ == "VBP" and is_infinitive(infinitive) and first(verb, "aux", *SUBJECTS) is None
    return is_open and main is not None and main.tag_ in {"VBD", "VBZ"}


def _agreeing(verb: Token, head: Token) -> Token | None:
    """Return the complement that a singular verb goes on with ("aides say she was ill and was at home")."""
    subject = first(head, "nsubj")
    if verb.lower_ not in _SINGULAR or subject is None or not is_plural(subject):
        return None
    told = first(head, "ccomp")
    own = first(told, *SUBJECTS) if told is not None and told.i < verb.i else None
    return told if own is not None and not is_plural(own) else None


def _is_after_demand(verb: Token, demand: Token) -> bool:
    """Tell whether a finite verb follows a subjunctive ("asked that it end but did not insist")."""
    is_bare = demand.dep_ == "ccomp" and demand.tag_ == "VB" and first(demand, "aux") is None
    return is_bare and is_finite(verb) and verb.tag_ != "VBP" and first(verb, *SUBJECTS) is None


def goes_on(verb: Token) -> bool:
    """Tell whether a verb goes on after a relative clause ("passed a bill that would ban it and left")."""
    clause = verb.head
    if verb.dep_ != "conj" or clause.dep_ != "relcl" or verb.tag_ not in {"VBD", "VBZ"}:
        return False
    modal = any(c.tag_ == "MD" for c in children(clause, "aux"))
    return modal and first(verb, "aux", *SUBJECTS) is None


def preposition_shared(gerund: Token) -> Token | None:
    """Return "of" in "accused him of theft and taking bribes", where the parser joins other words."""
    head = gerund.head
    if gerund.dep_ != "conj" or gerund.tag_ != "VBG" or first(gerund, "aux") is not None:
        return None
    if head.dep_ == "pobj":
        return head.head
    if not is_predicate(head) or head.tag_ == "VBG":
        return None
    before = (c for word in (head, *children(head, "dobj")) for c in children(word, "prep"))
    return next((c for c in before if c.lower_ in _OF_DOING and head.i < c.i < gerund.i), None)


def _is_told_to_subject(verb: Token, other: Token) -> bool:
    """Tell whether the object of a verb is the subject of the one before ("why they left and asked them")."""
    object_, subject = first(verb, "dobj"), first(other, "nsubj", "nsubjpass")
    if object_ is None or subject is None or other.dep_ not in {"ccomp", "advcl"}:
        return False
    if verb.lemma_ in _SEEKING and (owner := first(object_, "poss")) is not None:
        return object_.lemma_ in _LEAVING and owner.lower_ in {"his", "her", "their"}
    person = {"them": is_plural(subject), "him": not is_plural(subject), "her": not is_plural(subject)}
    return person.get(object_.lower_, False) and first(verb, "nsubj") is None


def _is_set_off(clause: Token, verb: Token) -> bool:
    """Tell whether commas part a clause of time from a verb ("fled, hours before it met, and declared")."""
    conjunction, main = first(clause, "cc"), clause.head
    if conjunction is None or first(clause, "mark") is None or clause.dep_ not in {"advcl", "conj"}:
        return False
    commas = (clause.left_edge.i - 1, conjunction.i - 1)
    parted = main.i < commas[0] and all(clause.doc[i].text == "," for i in commas)
    return parted and is_predicate(main) and main.tag_ == verb.tag_


def _is_said_too(verb: Token, complement: Token, complements: Complements) -> bool:
    """Tell whether a verb has the subject of what governs the complement that it is coordinated with."""
    if verb.tag_ == "VBZ" and complement.head.tag_ == "VBZ":
        return any(is_plural(t) for t in children(complement, *SUBJECTS))
    saying = complements.of("VERB", verb.lemma_.lower()) in _SAYING
    state = first(complement, "auxpass") is not None or complement.lemma_ == "be"
    if _resumes(verb):
        return True
    if not verb.tag_ == complement.head.tag_ == "VBD":
        return False
    shifted = any(aux.lower_ in _BACKSHIFTED for aux in children(complement, "aux"))
    uttering = is_utterance(verb)
    present = any(t.tag_ in {"VBZ", "VBP"} for t in (complement, *children(complement, "aux", "auxpass")))
    return (saying and state) or (uttering and (shifted or present or _is_of_thing(complement)))


def is_utterance(verb: Token) -> bool:
    """Tell whether a verb is one by which somebody says something ("criticise", "promise", "urge")."""
    return verb.lemma_.lower() in _utterances()


@lru_cache(maxsize=1)
def _utterances() -> frozenset[str]:
    """Return the lemmas of verbs by which somebody says something."""
    groups = [group for group in read_lexicon("speech")["verbs"] if group["category"] in _UTTERING]
    return _PROMISING.union(*(group["lemmas"] for group in groups))


def _is_of_thing(verb: Token) -> bool:
    """Tell whether the subject of a verb is a common noun for what does not speak ("the deal")."""
    subject = first(verb, "nsubj")
    return subject is not None and subject.pos_ == "NOUN" and noun_of(subject.lemma_.lower()) is None


def nearest_conjunct(noun: Token, modifier: Token) -> Token:
    """Return the conjunct of `noun` that stands nearest before a modifier set off by a comma."""
    before = [member for member in nominal_conjuncts(noun) if member.i < modifier.i]
    return before[-1] if before else noun


def shared_object(token: Token) -> list[Token]:
    """Return the object that a verb shares with the next one ("arrested and charged three activists")."""
    for verb in token.children if token.lemma_ not in _INTRANSITIVE else ():
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
    if token.tag_ == token.head.tag_ and token.tag_ in {"VB", "VBN"}:
        return not any(c.dep_ == "cc" and c.lower_ == "but" for c in token.head.children)
    return any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in token.head.children)


def _resumes(verb: Token) -> bool:
    """Tell whether a verb in the plain past goes on with what governs the clause that it is coordinated with.

    So it does after a clause in the progressive ("said that he was leaving and signed an order").
    """
    clause = verb.head
    return verb.tag_ == clause.head.tag_ == "VBD" and clause.tag_ == "VBG"
