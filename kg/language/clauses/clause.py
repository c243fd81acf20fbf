"""A predicate with its arguments."""

from dataclasses import dataclass, field

from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_INFINITE = frozenset({"VB", "VBN", "VBG"})


@dataclass(slots=True)
class Clause:
    """A predicate with its deep arguments; tokens, not spans."""

    head: Token
    kind: str
    """``verb``, ``noun`` or ``adjective``."""
    slots: dict[str, list[Token]] = field(default_factory=dict)
    particles: tuple[str, ...] = ()
    passive: bool = False
    negated: bool = False
    modality: str = "actual"
    """Of its own auxiliaries: ``actual``, ``planned``, ``possible`` or ``demanded``."""
    finite: bool = True
    surface_subject: list[Token] = field(default_factory=list)
    inherited: set[str] = field(default_factory=set)
    cue: list[Token] = field(default_factory=list)
    """The words that carry the predicate: head, particles, light verb."""

    @property
    def lemma(self) -> str:
        """The lemma of the head, in lower case."""
        return self.head.lemma_.lower()

    def fillers(self, slot: str) -> list[Token]:
        """Return the heads that fill a slot."""
        return self.slots.get(slot, [])


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
    return token.tag_ in _INFINITE and any(c.tag_ == "TO" for c in token.children)


def is_finite(verb: Token) -> bool:
    """Tell whether a verb or one of its auxiliaries has a tense."""
    return verb.tag_ in _FINITE or any(
        c.tag_ in _FINITE for c in verb.children if c.dep_ in {"aux", "auxpass"}
    )
