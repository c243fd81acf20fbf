"""Whether what a cue reports was said: its negation and modality."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.language.syntax import children, first, is_negated, is_simple_infinitive
from kg.model import Modality

if TYPE_CHECKING:
    from kg.language.attribution.cues import Cue

_MODALITIES: dict[Modality, frozenset[str]] = {
    "planned": frozenset(
        {"will", "would", "wo", "'ll", "’ll", "shall", "plan", "intend", "expect", "want", "hope"}
    ),
    "possible": frozenset({"may", "might", "could", "can", "should", "ought", "need"}),
    "counterfactual": frozenset({"fail", "decline", "refuse", "avoid", "stop", "cease", "resist"}),
}
_NARRATIVE = frozenset(
    {"later", "eventually", "subsequently", "ultimately", "soon", "often", "always", "repeatedly"}
    | {"regularly", "sometimes", "frequently", "afterward", "afterwards"}
)
"""Adverbs with which "would" tells of the past ("she would later say")."""


def is_denied(cue: "Cue") -> bool:
    """Tell whether it is said not to have been said.

    "did not say", "never claimed", "in no way suggested", "has yet to say", "nobody said"
    """
    nobody = cue.source is not None and (cue.source.lower_ in {"nobody", "none"} or is_negated(cue.source))
    verbs = {cue.outer, cue.head, *_governing(cue.outer)}
    return (
        nobody
        or _is_neither(cue.outer)
        or any(is_negated(verb) or _is_yet_to_be(verb) or _in_no_way(verb) for verb in verbs)
    )


def _is_neither(verb: Token) -> bool:
    """Tell whether a verb is one of "neither confirmed nor denied"."""
    first_verb = verb.head if verb.dep_ == "conj" else verb
    return any(child.lower_ == "neither" for child in children(first_verb, "preconj", "cc"))


def _is_yet_to_be(verb: Token) -> bool:
    """Tell whether something is still to be done ("has yet to say", "is yet to say")."""
    governor = verb.head if verb.dep_ == "xcomp" else verb
    is_open = governor.lemma_ in {"have", "be"} and is_simple_infinitive(verb)
    return is_open and any(child.lower_ == "yet" for child in (*governor.children, *verb.children))


def _in_no_way(verb: Token) -> bool:
    return any(
        is_negated(noun) for p in children(verb, "prep") for noun in children(p, "pobj") if p.i < verb.i
    )


def _governing(verb: Token) -> Iterator[Token]:
    """Yield the verbs whose auxiliaries and negation an infinitive shares ("would not come and say")."""
    while verb.dep_ == "conj" and verb.head.tag_ == "VB" and verb.tag_ in {"VB", "VBP"}:
        if first(verb, "aux", "nsubj") is not None:
            break
        verb = verb.head
        yield verb


def modality(cue: "Cue") -> Modality:
    """Return ``actual``, ``planned`` ("will say"), ``possible`` ("may say") or ``counterfactual``."""
    if (cue.outer.lemma_, cue.head.lemma_) == ("want", "know"):
        return "actual"
    verbs = (cue.outer, cue.head, *_governing(cue.outer))
    helpers = [child.lower_ for verb in verbs for child in children(verb, "aux")]
    if "would" in helpers and any(c.lower_ in _NARRATIVE for v in verbs for c in children(v, "advmod")):
        return "actual"
    if "will" in helpers and any(child.lower_ == "you" for child in cue.head.children):
        return "actual"  # "as any doctor will tell you"
    if cue.outer != cue.head:
        helpers.append(cue.outer.lemma_.lower())
    found = (name for name, words in _MODALITIES.items() if not words.isdisjoint(helpers))
    return next(found, "actual")
