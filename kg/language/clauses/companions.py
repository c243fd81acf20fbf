"""Who else does what a verb says: "X, along with Y", "X, joined by Y", "as did Y"."""

from spacy.tokens import Token

from kg.language.conjuncts import nominal_conjuncts
from kg.language.syntax import children, first

_TOGETHER = frozenset({"along", "together"})
_JOINING = frozenset({"joined", "followed", "accompanied"})


def joining_subjects(verb: Token) -> list[Token]:
    """Return who else does what a verb says: "like Y", "along with Y", "as did Y", "and so did Y"."""
    found: list[Token] = []
    intransitive = first(verb, "dobj") is None
    for child in verb.children:
        if _is_ellipsis(child):
            found += _bare_subjects(child)
        elif child.dep_ in {"nsubj", "nsubjpass"}:
            found += [y for c in child.children for y in [*_companions(c), *_joined(c)]]
        elif child.lower_ in _JOINING:
            found += _joined(child)
        elif child.i < verb.i:
            found += _companions(child)
        elif intransitive:
            found += _partners(child)
    return found


def joining_objects(verb: Token) -> list[Token]:
    """Return Y in "jailed X along with Y"."""
    objects = (c for noun in children(verb, "dobj") for c in noun.children)
    return [y for word in (*verb.rights, *objects) for y in _partners(word)]


def _is_ellipsis(verb: Token) -> bool:
    if verb.dep_ == "advcl":
        return verb.lemma_ in {"do", "have", "be"} and _opens_with(verb, "as")
    return verb.dep_ == "conj" and verb.lemma_ == "do" and _opens_with(verb, "so", "too", "likewise")


def _opens_with(verb: Token, *words: str) -> bool:
    return any(c.lower_ in words and c.dep_ in {"mark", "advmod", "prep"} for c in verb.children)


def _bare_subjects(verb: Token) -> list[Token]:
    """Return the subjects of an elliptic verb; the parser takes those that follow it for objects."""
    if any(c.dep_ in {"neg", "xcomp", "ccomp", "acomp", "prep"} for c in verb.children):
        return []
    nouns = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}]
    return nominal_conjuncts(nouns[0]) if len(nouns) == 1 else []


def _joined(participle: Token) -> list[Token]:
    """Return Y in ", joined by Y" and ", followed by Y"."""
    if participle.lower_ not in _JOINING or participle.dep_ not in {"acl", "advcl"}:
        return []
    return [y for agent in children(participle, "agent") for y in _objects(agent)]


def _partners(preposition: Token) -> list[Token]:
    """Return Y in "was held along with Y", which the parser reads in two ways."""
    if preposition.lower_ == "with" and preposition.i and preposition.nbor(-1).lower_ in _TOGETHER:
        return _objects(preposition)
    inner = preposition.children if preposition.lower_ in _TOGETHER else ()
    return [y for c in inner if c.lower_ == "with" for y in _objects(c)]


def _companions(preposition: Token) -> list[Token]:
    """Return Y in ", along with Y" and ", like Y"."""
    if not _set_off(preposition):
        return []
    if preposition.lower_ == "like":
        return _objects(preposition)
    return _partners(preposition)


def _set_off(preposition: Token) -> bool:
    return preposition.is_sent_start is True or preposition.nbor(-1).text == ","


def _objects(preposition: Token) -> list[Token]:
    return [y for c in preposition.children if c.dep_ == "pobj" for y in nominal_conjuncts(c)]
