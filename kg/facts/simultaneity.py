"""Which predicates of a sentence happened at the same time, as its syntax tells."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from kg.language.clauses import is_predicate
from kg.language.syntax import SUBJECTS, children
from kg.language.times.cues import (
    APPEARANCES,
    ARRANGED,
    ASKED,
    CONTESTING,
    CONTESTS,
    GATHERINGS,
    IMPLICATIVES,
    ISSUE,
    LIGHT,
    MOTIONS,
    OCCURRENCE,
)

_OCCASION: Final = frozenset({"in", "at", "during", "on"})
"""Prepositions of the occasion on which something happens."""
OTHER_TIME: Final = frozenset(
    {"after", "aftermath", "ahead", "amid", "before", "despite", "following", "since", "until", "wake"}
)
"""Prepositions of what happened at another time, and nouns in their place ("in the wake of")."""
_ACCOMPANYING: Final = frozenset({"with", "by", "in", "while", "whilst"})
"""Words before a participle that tells how something happened."""
_OTHERWISE: Final = frozenset(
    {"afterwards", "earlier", "eventually", "later", "previously", "recently", "subsequently", "ultimately"}
)
"""Adverbs of what happened at another time than that told before."""
_PAST: Final = frozenset({"VBN", "VBD"})
_WHEN: Final = frozenset({"when", "as"})
_WHERE: Final = frozenset({"when", "where"})


def occasions(verb: Token) -> Iterator[tuple[Token, bool]]:
    """Yield what is under a predicate and shares its time: occasions, subjects, participles, "when" clauses.

    The flag says that only a date without a preposition, after the word, is the verb's: "signed a deal
    Monday", but not "criticised the attack on Monday".
    """
    if not is_predicate(verb):
        yield from ((contest, False) for contest in _contests(verb))
        return
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ not in OTHER_TIME:
            for noun in children(child, "pobj"):
                yield noun, child.lower_ not in _OCCASION
                yield from ((issue, False) for issue in _issues(noun) if child.lower_ in _OCCASION)
            yield from ((kept, False) for kept in children(child, "pcomp") if child.lower_ == "from")
        elif child.dep_ in SUBJECTS:
            yield child, False
            yield from ((inner, False) for inner in children(child, "acl") if inner.tag_ == "VBG")
            yield from ((issue, False) for issue in _issues(child))
        elif child.dep_ == "dobj" or (child.dep_ == "acl" and child.tag_ == "VBG"):
            yield child, not (verb.lemma_ in CONTESTING and child.lemma_ in CONTESTS)
            yield from ((inner, True) for inner in children(child, "acl") if inner.tag_ == "VBG")
        elif _is_acting(child) or (child.dep_ == "advcl" and (_is_participle(child) or _is_when(child))):
            yield child, False


def _contests(noun: Token) -> Iterator[Token]:
    """Yield what a noun tells the outcome of ("her victory in the 2016 election")."""
    occasion = (p for p in children(noun, "prep") if p.lower_ in _OCCASION)
    return (contest for p in occasion for contest in children(p, "pobj") if contest.lemma_ in CONTESTS)


def _issues(noun: Token) -> Iterator[Token]:
    """Yield the verbs that say when something said or written went out ("a letter sent on Monday")."""
    return (verb for verb in children(noun, "acl", "relcl") if verb.lemma_ in ISSUE and verb.tag_ in _PAST)


def accompanied(token: Token) -> Token | None:
    """Return the predicate or occasion above `token` that happened at the same time, if any."""
    head = token.head
    match token.dep_:
        case "conj" if _continues(token):
            return head
        case "xcomp" if head.lemma_ in IMPLICATIVES | ARRANGED or _is_aim(token):
            return head
        case "advcl" if _is_participle(token) or _is_when(token) or _is_aim(token):
            return head
        case "acl" if _is_participle(token) and head.dep_ in {"dobj", *SUBJECTS}:
            return head.head
        case "relcl" if is_where(token) or _is_doing(token) or token.lemma_ in LIGHT:
            return head
        case "npadvmod" | "appos" if head.pos_ in {"VERB", "PROPN"}:
            return head
        case "pcomp" if head.lower_ in _ACCOMPANYING and token.tag_ == "VBG":
            return head.head
        case "pobj" if head.lower_ in _OCCASION or (head.lower_ == "for" and head.head.lemma_ in MOTIONS):
            return head.head
        case "dobj" | "nsubj" | "nsubjpass" if head.lemma_ in OCCURRENCE:
            return head
    return next((c for c in children(token, "acl", "relcl") if _tells_of(token, c)), None)


def tense(verb: Token) -> str:
    """Return ``future`` (any modal), ``perfect``, ``past`` or ``present``; empty for a non-finite verb."""
    helpers = {c.lower_: c.tag_ for c in children(verb, "aux", "auxpass")}
    tags = {verb.tag_, *helpers.values()}
    if "MD" in tags:
        return "future"
    if helpers.keys() & {"has", "have", "'ve", "’ve"}:
        return "perfect"
    if "VBD" in tags:
        return "past"
    return "present" if tags & {"VBZ", "VBP"} else ""


def _continues(verb: Token) -> bool:
    """Tell whether a coordinated verb goes on in the tense of the first, with no time of its own."""
    if next(children(verb, *SUBJECTS), None) is not None:
        return False
    if any(_has_mark(clause) for clause in children(verb, "advcl")):
        return False
    if any(c.lower_ in _OTHERWISE for c in children(verb, "advmod")):
        return False
    own = tense(verb)
    return own == tense(verb.head) if own else verb.tag_ == verb.head.tag_


def _has_mark(clause: Token) -> bool:
    """Tell whether a clause begins with "when", "after", "before" or the like."""
    return any(c.lower_ in _WHEN | OTHER_TIME for c in clause.children if c.i < clause.i)


def _is_acting(verb: Token) -> bool:
    """Tell whether a word is the "acting" of an office, taken for a clause ("made himself acting king")."""
    return verb.dep_ == "ccomp" and verb.lower_ == "acting"


def _is_participle(verb: Token) -> bool:
    """Tell whether a clause is a participle that goes along with another verb (", saying …", "Asked …")."""
    if verb.tag_ == "VBN" and verb.lemma_ in ASKED and verb.i < verb.head.i:
        return next(children(verb, "mark", "aux", "auxpass"), None) is None
    marks = {c.lower_ for c in children(verb, "mark", "prep") if c.i < verb.i}
    return verb.tag_ == "VBG" and marks <= _ACCOMPANYING and not any(children(verb, "aux"))


def _is_aim(verb: Token) -> bool:
    """Tell whether an infinitive is what somebody met or spoke up for ("met on Monday to urge them")."""
    if verb.tag_ != "VB" or tense(verb.head) != "past":
        return False
    is_held = verb.head.lemma_ in LIGHT and any(c.lemma_ in GATHERINGS for c in children(verb.head, "dobj"))
    return is_held or verb.head.lemma_ in MOTIONS | APPEARANCES


def _is_when(verb: Token) -> bool:
    """Tell whether a clause says when another happens: in the past tense, or before it in the same tense."""
    mark = any(c.lower_ in _WHEN and c.dep_ in {"mark", "advmod"} and c.i < verb.i for c in verb.children)
    return mark and tense(verb) == tense(verb.head) and (tense(verb) == "past" or verb.i < verb.head.i)


def is_where(verb: Token) -> bool:
    """Tell whether a relative clause happened on the occasion it belongs to ("in which", "where")."""
    return tense(verb) != "present" and any(
        c.lower_ in _WHERE or (c.dep_ == "prep" and any(g.lower_ == "which" for g in c.children))
        for c in verb.children
        if c.i < verb.i
    )


def _is_doing(verb: Token) -> bool:
    """Tell whether a relative clause tells what an event did ("the raid in May that killed six")."""
    subject = next(children(verb, "nsubj"), None)
    is_relative = subject is not None and subject.lower_ in {"that", "which"}
    return is_relative and verb.head.pos_ == "NOUN" and tense(verb) == "past"


def _tells_of(noun: Token, clause: Token) -> bool:
    """Tell whether a clause says when an event took place ("the summit held on Monday")."""
    return noun.pos_ == "NOUN" and clause.tag_ in {"VBN", "VBD"} and clause.lemma_ in OCCURRENCE | ARRANGED
