"""Whether a noun refers to an actor in its sentence, or only modifies, predicates or belongs to an idiom."""

from collections.abc import Mapping

from spacy.tokens import Token

from kg.language.nouns import Noun
from kg.language.syntax import is_plural

NOT_REFERRING = frozenset(
    {"compound", "amod", "npadvmod", "nmod", "attr", "oprd", "acomp", "advmod", "quantmod"}
)
NATIONALITY = Noun("people", "CVL", "p")
"""Noun class of nationalities and creeds used as nouns."""
_MASS = frozenset(
    {"police", "media", "press", "personnel", "clergy", "staff", "people", "youth"}
    | {"infantry", "artillery", "gendarmerie"}
)
_INSTALLING = frozenset({"elect", "name", "appoint", "declare", "proclaim", "crown", "vote"})
"""Verbs after which "her speaker" is a person and an office, whatever the parser says."""
_ISSUED = frozenset(
    {"statement", "announcement", "declaration", "communique", "spokesman", "spokeswoman", "spokesperson"}
)
"""Nouns before which a body is the one that speaks ("a foreign ministry statement")."""
_IDIOMATIC = frozenset({"office", "charity", "court", "school", "service", "station", "business"})


def refers(token: Token, noun: Noun, names: Mapping[int, int]) -> bool:
    """Tell whether a noun refers: it is no modifier, predicate or office, and it has a determiner."""
    if token.dep_ == "compound" and token.head.lemma_ in _ISSUED and noun.sort == "body":
        return True
    if token.dep_ in NOT_REFERRING or noun.sort == "title" or _is_idiomatic(token):
        return False
    if _names_no_actor(token) or _is_title(token, names):
        return False
    if is_plural(token) or any(c.dep_ in {"det", "poss", "nummod", "predet"} for c in token.lefts):
        return True
    return noun.sort == "body" or noun is NATIONALITY or (noun.sort == "people" and token.lower_ in _MASS)


def _names_no_actor(token: Token) -> bool:
    """Tell whether a noun is asked for ("which party") or an office ("as speaker", "elect her speaker")."""
    if any(child.tag_ in {"WP$", "WDT", "WP"} for child in token.lefts):
        return True
    if token.dep_ == "pobj" and token.head.lower_ == "as":
        return True
    return token.head.lemma_ in _INSTALLING and any(child.lower_ == "her" for child in token.lefts)


def _is_title(token: Token, names: Mapping[int, int]) -> bool:
    """Tell whether a noun stands right before the name that it belongs to."""
    return (
        token.i + 1 < len(token.doc)
        and token.i + 1 in names
        and token.head.i in names
        and token.dep_ != "appos"
    )


def _is_idiomatic(token: Token) -> bool:
    """Tell whether a noun is part of an idiom ("in office", "in the head", "during the campaign")."""
    if token.lemma_ == "side":
        return any(child.dep_ == "prep" for child in token.rights)
    if token.lower_ == "campaign":
        return token.dep_ == "pobj" and token.head.lower_ in {"in", "on", "during", "throughout", "of"}
    if token.lower_ == "head":
        return not any(
            c.dep_ == "compound" or (c.dep_ == "prep" and c.lower_ == "of") for c in token.children
        )
    return token.lower_ in _IDIOMATIC and token.dep_ in {"dobj", "pobj"} and not any(token.lefts)


def counts(token: Token) -> bool:
    """Tell whether an amount stands for those who are counted ("the number of voters" does not)."""
    definite = any(child.lower_ == "the" for child in token.lefts)
    return token.dep_ not in NOT_REFERRING and not (definite and token.lower_ in {"number", "percentage"})
