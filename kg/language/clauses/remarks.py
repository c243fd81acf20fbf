"""What closes a clause and is said of it by somebody else (", a claim that Moscow denied")."""

from spacy.tokens import Token

from kg.language.lexicon import words
from kg.language.syntax import SUBJECTS, children, first, is_predicate, previous_token


def before_remark(head: Token, end: int) -> int:
    """Return where the words that `head` heads end, without a remark that closes them before token `end`."""
    openings = [
        noun.left_edge.i - 1
        for noun in head.subtree
        if noun.i > head.i and is_remark(noun) and noun.right_edge.i >= end - 1
    ]
    return min([end, *openings])


def is_remark(noun: Token) -> bool:
    """Tell whether a noun phrase takes up what stands before its comma and tells who denies it."""
    if noun.lemma_ not in words("evaluation", "claims"):
        return False
    opening = noun.left_edge
    is_open = opening.lower_ in {"a", "an"} or (opening == noun and noun.tag_ == "NNS")
    if not is_open or opening.i == 0 or previous_token(opening).text != ",":
        return False
    return is_before_clause(noun) or any(first(c, *SUBJECTS) for c in children(noun, "relcl", "acl"))


def is_before_clause(noun: Token) -> bool:
    """Tell whether the parser took the clause of a remark for the main one (", a charge Kigali denies")."""
    verb = noun.head
    has_subject = any(noun.i < subject.i < verb.i for subject in children(verb, *SUBJECTS))
    return noun.dep_ == "dobj" and noun.i < verb.i and has_subject


def free_remark(verb: Token) -> None:
    """Hang "a charge" of ", a charge Kigali denies" on the verb, where the parser put it to the name."""
    for subject in children(verb, "nsubj"):
        claim = first(subject, "compound") if subject.pos_ == "PROPN" else None
        opening = subject.left_edge
        is_open = opening.lower_ in {"a", "an"} and opening.i > 0 and previous_token(opening).text == ","
        if claim is not None and is_open and claim.lemma_ in words("evaluation", "claims"):
            opening.head = claim
            claim.head, claim.dep_ = verb, "dobj"


def taken_up(noun: Token) -> Token | None:
    """Return what heads the words that a remark takes up: the clause before it, or the charge made there."""
    if not is_remark(noun):
        return None
    above = children(noun.head, "ccomp") if is_before_clause(noun) else (noun.head, *noun.head.ancestors)
    clause = next((verb for verb in above if is_predicate(verb) and verb.i < noun.i), None)
    if clause is None or clause.lemma_ not in {"accuse", "charge"}:
        return clause
    charges = (first(p, "pobj", "pcomp") for p in children(clause, "prep") if p.lower_ in {"of", "with"})
    return next(filter(None, charges), clause)
