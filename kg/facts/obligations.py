"""Obligations: with which words other than a modal verb somebody is said to have to act."""

from spacy.tokens import Token

from kg.facts.governors import OBLIGING
from kg.language.clauses import Clause, is_infinitive
from kg.language.lexicon import words
from kg.language.syntax import children, first, is_negated

_DUTIES = frozenset({"duty", "responsibility", "obligation"})
_HIGH = frozenset({"high", "about", "past", "now"})


def deed(clause: Clause) -> str:
    """Return a verb with its particles, or "out", as the word lists write it ("hit_back", "run_out")."""
    out = ["out"] if clause.fillers("out") or clause.fillers("out of") else []
    return "_".join([clause.lemma, *(clause.particles or out)])


def is_obligation(verb: Token) -> bool:
    """Tell whether "needs to", "has to", "it is time for X to" or "it is vital that" governs a verb."""
    governor = verb.head
    if verb.dep_ == "xcomp" and is_infinitive(verb) and governor.lemma_ in OBLIGING:
        barred = governor.dep_ == "relcl" or first(governor, "neg", "auxpass", "dobj") is not None
        yet = any(c.lower_ in {"yet", "still"} for c in governor.children)
        barred = barred or (verb.tag_ == "VBN" and first(verb, "auxpass") is None)
        done = (governor.tag_ == "VBN") != (governor.lemma_ == "get")
        return governor.tag_ in {"VBZ", "VBP", "MD", "VBN"} and not (barred or yet or done)
    if is_called_for(governor) and (verb.dep_ in {"ccomp", "xcomp"} or _has_own_subject(verb)):
        return True
    if is_infinitive(verb) and (_is_duty(governor) or charged(verb)):
        return True
    if _has_own_subject(verb) or (is_infinitive(verb) and is_high_time(verb)):
        nouns = [governor, *(c for c in governor.children if governor.lemma_ == "be")]
        return any(n.lemma_ in {"time", "need"} and n.dep_ == "attr" and not is_negated(n) for n in nouns)
    return False


def _is_duty(noun: Token) -> bool:
    """Tell whether somebody is said to have a duty."""
    held = noun.lemma_ in _DUTIES and noun.dep_ == "dobj" and noun.head.lemma_ == "have"
    held = held and noun.left_edge.lower_ != "the"
    return held and not is_negated(noun) and not is_negated(noun.head)


def charged(verb: Token) -> list[Token]:
    """Return X of "it is up to X to act" and "it is X's duty to act"; not of "it is up to X to decide"."""
    if not is_infinitive(verb) or verb.lemma_ in words("demands", "left to others"):
        return []
    duty = verb.head if verb.head.dep_ == "attr" else first(verb.head, "attr")
    if duty is not None and duty.lemma_ in _DUTIES | {"job"}:
        return [] if is_negated(duty.head) else list(children(duty, "poss"))
    ups = children(verb.head, "prep", "advmod") if verb.head.lemma_ == "be" else ()
    tos = (to for up in ups if up.lower_ == "up" for to in children(up, "prep") if to.lower_ == "to")
    return [t for to in tos for t in children(to, "pobj")]


def _has_own_subject(verb: Token) -> bool:
    """Tell whether a verb is one of "for Congress to act"."""
    return is_infinitive(verb) and first(verb, "nsubj", "nsubjpass") is not None


def is_high_time(verb: Token) -> bool:
    """Tell whether it is time that an act was done, whoever does it ("It is high time to end the war")."""
    noun = verb.head if verb.head.dep_ == "attr" else first(verb.head, "attr")
    if noun is None or noun.lemma_ != "time" or any(c.lower_ not in _HIGH for c in noun.lefts):
        return False
    return noun.head.tag_ == "VBZ" and not is_negated(noun.head)


def is_called_for(verb: Token) -> bool:
    """Tell whether a verb is the copula of "it is essential that …" (not "it is more important to")."""
    it = first(verb, "nsubj", "expl") if verb.lemma_ == "be" else None
    necessary = words("demands", "necessary")
    needs = (c for c in children(verb, "acomp") if c.lemma_ in necessary)
    return it is not None and it.lower_ == "it" and any(n.left_edge.tag_ not in {"WRB", "RBR"} for n in needs)
