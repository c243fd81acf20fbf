"""A predicate with its arguments."""

from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Token

from kg.language.syntax import Mood


@dataclass(slots=True)
class Clause:
    """A predicate with its deep arguments; tokens, not spans."""

    head: Token
    kind: Literal["verb", "noun", "adjective"]
    slots: dict[str, list[Token]] = field(default_factory=dict)
    particles: tuple[str, ...] = ()
    passive: bool = False
    negated: bool = False
    modality: Mood = "actual"
    """What its own auxiliaries and word order say of it."""
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
