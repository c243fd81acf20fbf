"""Which side a judging word takes: that of who praises or of who condemns."""

from typing import Final, Literal

from spacy.tokens import Token

from kg.language.clauses import is_infinitive
from kg.language.lexicon import words
from kg.language.syntax import children, first

Side = Literal["negative", "positive"]

SIDES: Final[tuple[Side, Side]] = ("negative", "positive")


def judging_words(name: str) -> frozenset[str]:
    """Return a class of ``ontology/lexicon/evaluation.yaml``."""
    return words("evaluation", name)


def side_of(word: Token, *, broad: bool) -> Side | None:
    """Return the side of the first judging word among a complement and its adjectives.

    A word that describes as well judges before what is judged itself only ("a good man", "a wise decision").
    """
    if broad and (_is_too_much(word) or _is_ill_meant(word) or _is_attack(word)):
        return "negative"
    if word.head.lower_ == "of" and word.head.nbor(-1).lower_ == "out":
        within = broad and first(word, "poss") is None
        return "negative" if within and word.lemma_.lower() in judging_words("out") else None
    word = next(
        (d for p in children(word, "prep") for d in children(p, "pobj") if d.lemma_ == "direction"), word
    )
    lemma = word.lemma_.lower()
    apt = lemma in judging_words("acts") or lemma in judging_words("persons")
    for token in (word, *(c for c in word.children if c.dep_ == "amod")):
        if _compares(token) or first(token, "dobj"):
            continue
        forms = {token.lemma_.lower(), token.lower_}
        for side in SIDES:
            describes = broad and (token is word or apt)
            if forms & judging_words(side) or (describes and forms & judging_words(f"{side} of acts")):
                return side
    return None


def _is_too_much(word: Token) -> bool:
    """Tell whether a quality goes too far ("too restrictive"; not "too early to say")."""
    if word.pos_ != "ADJ" or word.lemma_.lower() in judging_words("neutral degrees"):
        return False
    return any(c.lower_ == "too" for c in children(word, "advmod")) and first(word, "xcomp", "ccomp") is None


def _is_ill_meant(word: Token) -> bool:
    """Tell whether a word is one of "an attempt to silence us"."""
    if word.lemma_ not in {"attempt", "bid", "effort", "ploy"}:
        return False
    ends = (c.lemma_ for c in children(word, "acl", "relcl", "xcomp") if is_infinitive(c))
    return any(end in judging_words("ill intents") for end in ends)


def _is_attack(word: Token) -> bool:
    """Tell whether a word is one of "an attack on workers" or "a war against the press"."""
    if word.lemma_ not in {"attack", "assault", "onslaught", "war"}:
        return False
    harmed = (o for p in children(word, "prep") if p.lower_ in {"on", "against"} for o in children(p, "pobj"))
    return any(noun.lemma_.lower() in judging_words("values") for noun in harmed)


def _compares(word: Token) -> bool:
    """Tell whether a word ranks or compares: "better", "as good", "second best", "good enough to win"."""
    ranks = judging_words("ranks")
    return word.tag_ == "JJR" or any(c.dep_ == "advmod" and c.lower_ in ranks for c in word.children)
