"""Small questions to a dependency tree (spaCy's English scheme, ClearNLP labels)."""

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Token

from kg.model import Modality

Mood = Modality | Literal["demanded"]

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
VERBAL = frozenset({"VERB", "AUX"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
ARTICLES = frozenset({"the", "a", "an"})
POSSESSIVE_ENDINGS = frozenset({"'s", "’s", "'", "’"})
COPULAS = frozenset({"be", "become", "remain"})
RELATIVE_PRONOUNS = frozenset({"who", "whom", "which", "that"})
TIMES = frozenset({"DATE", "TIME"})
"""Labels of the model for words that tell when."""
LONG_DASHES = frozenset({"--", "–", "—"})
DASHES = LONG_DASHES | {"-"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_INFINITE = frozenset({"VB", "VBN", "VBG"})
MODALS: dict[str, Mood] = {
    "will": "planned",
    "would": "planned",
    "shall": "planned",
    "'ll": "planned",
    "’ll": "planned",
    "wo": "planned",
    "'d": "planned",
    "’d": "planned",
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "ca": "possible",
    "should": "demanded",
    "must": "demanded",
    "ought": "demanded",
}
"""What an auxiliary says of its verb."""
_OUTSIDE_PHRASE = frozenset(
    ["relcl", "appos", "conj", "cc", "punct", "preconj", "parataxis", "advcl", "mark"]
)
_UTTERANCES = frozenset(
    {"address", "appearance", "broadcast", "interview", "letter", "message", "speech", "statement", "tweet"}
)
_NEGATING = frozenset({"det", "advmod", "preconj", "cc", "nummod"})
_NEGATIONS = frozenset({"no", "never", "neither", "nor", "hardly", "rarely", "seldom", "scarcely", "zero"})
_SPANS = frozenset({"night", "day", "morning", "afternoon", "evening", "week", "month", "year"})
_OUTER_MARKS = frozenset({",", ";", ":", ".", "-", "--", "–", "—"})


def next_token(token: Token) -> Token:
    """Return the token after this one, the last one itself."""
    return token.doc[min(token.i + 1, len(token.doc) - 1)]


def previous_token(token: Token) -> Token:
    """Return the token before this one, the first one itself."""
    return token.doc[max(token.i - 1, 0)]


def children(token: Token, *deps: str) -> Iterator[Token]:
    """Yield the children of `token` that have one of the dependency labels."""
    return (child for child in token.children if child.dep_ in deps)


def first(token: Token, *deps: str) -> Token | None:
    """Return the first child of `token` with one of the dependency labels, if any."""
    for child in token.children:
        if child.dep_ in deps:
            return child
    return None


def subtree_range(token: Token) -> tuple[int, int]:
    """Return the tokens ``start:end`` from the left to the right edge of a subtree, outer marks dropped."""
    return trimmed(token, token.left_edge.i, token.right_edge.i + 1)


def trimmed(token: Token, start: int, end: int) -> tuple[int, int]:
    """Return ``start:end`` without white space and commas at its ends; it never gets smaller than `token`."""
    doc = token.doc
    while start < token.i and (doc[start].is_space or doc[start].text in _OUTER_MARKS):
        start += 1
    while end > token.i + 1 and (doc[end - 1].is_space or doc[end - 1].text in _OUTER_MARKS):
        end -= 1
    return start, end


def noun_phrase(token: Token, *, article: bool = True) -> tuple[int, int]:
    """Return the tokens of the noun phrase headed by `token`.

    Determiners, modifiers and prepositional complements belong to it; relative clauses, appositions and
    what is coordinated with it do not. With ``article=False`` a leading determiner is dropped.
    """
    start = end = token.i
    for child in token.children:
        if child.i < token.i and child.dep_ not in _OUTSIDE_PHRASE:
            start = min(start, child.left_edge.i)
    for child in token.children:
        if child.i > token.i:
            if child.dep_ in _OUTSIDE_PHRASE:
                break
            if child.dep_ in {"prep", "acl", "nummod", "npadvmod", "nmod", "amod", "compound", "case"}:
                end = max(end, child.right_edge.i)
    start, end = trimmed(token, start, end + 1)
    if not article:
        while start < token.i and token.doc[start].lower_ in ARTICLES:
            start += 1
    return start, end


def phrase_with(token: Token, word: str) -> Token | None:
    """Return the first phrase of a token with a preposition ("of" in "the mayor of Lima"), if any."""
    return next((child for child in children(token, "prep") if child.lower_ == word), None)


def object_of(token: Token, word: str) -> Token | None:
    """Return what follows the preposition `word` of a token ("Lima" in "the mayor of Lima"), if any."""
    found = phrase_with(token, word)
    return first(found, "pobj") if found is not None else None


def without_adverbials(noun: Token, start: int, end: int) -> tuple[int, int]:
    """Return the tokens of a phrase without what the parser hung on its noun and belongs to the verb.

    That is when, how and as what somebody speaks of it ("praised the vote the same night", "… as fair",
    "… in a statement").
    """
    last = [c for c in noun.rights if c.i < end <= c.right_edge.i + 1] if noun.pos_ in NOMINAL else []
    return start, next((c.left_edge.i for c in last if _is_adverbial(c)), end)


def _is_adverbial(child: Token) -> bool:
    if child.dep_ == "npadvmod":
        return child.lemma_ in _SPANS
    if child.dep_ != "prep":
        return False
    if child.lower_ == "as":
        return any(c.pos_ == "ADJ" and c.dep_ in {"amod", "acomp"} for c in child.children)
    said = first(child, "pobj") if child.lower_ == "in" else None
    is_definite = said is not None and (is_plural(said) or first(said, "det", "poss") is not None)
    return said is not None and said.lemma_ in _UTTERANCES and is_definite


def name_phrase(token: Token) -> tuple[int, int]:
    """Return the tokens of the base noun phrase of `token`: left modifiers and head, no complements."""
    left = [c.left_edge.i for c in token.children if c.i < token.i and c.dep_ not in _OUTSIDE_PHRASE]
    return trimmed(token, min([*left, token.i]), token.i + 1)


def is_negated(token: Token) -> bool:
    """Tell whether a word is negated by one of its own dependents (not, never, no; but "not only" adds)."""
    return any(
        (child.dep_ == "neg" and not _spares(child))
        or (child.lower_ == "longer" and any(c.lower_ == "no" for c in child.children))
        or (child.dep_ in _NEGATING and child.lower_ in _NEGATIONS)
        for child in token.children
    )


def _spares(negation: Token) -> bool:
    """Tell whether a negation is not the verb's ("not only won", "not even a day after he won")."""
    is_of_mark = any(c.i > negation.i for c in children(negation.head, "mark"))
    return is_of_mark or next_token(negation).lower_ in {"only", "just", "merely", "simply"}


def is_delayed(verb: Token) -> bool:
    """Tell whether something is said not to have happened until a time, so that it did then."""
    is_past = any(c.tag_ == "VBD" for c in children(verb, "aux", "auxpass"))
    phrases = (c for c in verb.children if c.i > verb.i and c.dep_ in {"prep", "advcl"})
    return is_past and any({"until", "till"} & {p.lower_, *(c.lower_ for c in p.lefts)} for p in phrases)


def governor(token: Token) -> Token:
    """Return the word that governs `token`, passing over coordination."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token.head


def is_plural(token: Token) -> bool:
    """Tell whether a noun is plural by its tag."""
    return token.tag_ in {"NNS", "NNPS"}


def is_predicate(token: Token) -> bool:
    """Tell whether a token heads a verbal clause: a verb, or a copula that is no auxiliary."""
    return token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in {"aux", "auxpass"})


def asks(token: Token) -> bool:
    """Tell whether an infinitive is an indirect question ("told them how to vote")."""
    return is_infinitive(token) and any(
        c.tag_ in {"WRB", "WP", "WDT"} and c.i < token.i for c in token.children
    )


def is_infinitive(token: Token) -> bool:
    """Tell whether a verb is a to-infinitive, also a passive or perfect one ("to be seen")."""
    return token.tag_ in _INFINITE and any(c.tag_ == "TO" and c.dep_ != "prep" for c in token.children)


def is_simple_infinitive(verb: Token) -> bool:
    """Tell whether a verb is a to-infinitive neither perfect nor progressive ("to say", "to be said")."""
    is_base = verb.tag_ == "VB" or any(c.tag_ == "VB" for c in children(verb, "auxpass"))
    return is_base and any(c.tag_ == "TO" for c in verb.children)


def is_finite(verb: Token) -> bool:
    """Tell whether a verb or one of its auxiliaries has a tense."""
    return verb.tag_ in _FINITE or any(c.tag_ in _FINITE for c in children(verb, "aux", "auxpass"))


def stranded_preposition(verb: Token) -> Token | None:
    """Return a preposition behind its verb whose object is elsewhere ("were fired upon")."""
    after = next_token(verb)
    alone = after.head == verb and after.dep_ == "prep" and next(after.children, None) is None
    return after if alone and after.lower_ not in {"along", "together"} else None
