"""Event types and the frames of their words, as the code sees them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from kg.model import Modality, Polarity

PartOfSpeech = Literal["verb", "noun", "adjective"]
FilledBy = Callable[[str], Iterable[str]]
"""Gives the lemmas of what fills a slot (or one of several, parted by ``|``)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How one sense of a predicate expresses an event type.

    `roles` maps each role of the fact to the grammatical slots that may fill it, best first. Slots are deep
    (``subject`` of a passive is its by-phrase) and listed in ``docs/extending.md``.
    """

    type: str
    part_of_speech: PartOfSpeech
    lemma: str
    particle: str | None
    roles: Mapping[str, tuple[str, ...]]
    need: frozenset[str]
    """Roles without which the frame does not match."""
    kinds: Mapping[str, frozenset[str]]
    """Kinds of entity that may fill a role; ``text`` stands for what is no entity."""
    conditions: Mapping[str, frozenset[str]]
    """Slot (or several, parted by ``|``) → lemmas of which one must fill it."""
    exceptions: Mapping[str, frozenset[str]]
    """Slot → lemmas of which none may fill it; ``*`` for anything."""
    polarity: Polarity = "positive"
    modality: Modality | None = None
    confidence: float = 0.8
    plover: str | None = None
    cameo: str | None = None
    own: bool = False
    """Of a user's own event type; goes before those of bundled ones."""


@dataclass(frozen=True, slots=True)
class EventType:
    """One class of events, speech acts or states, with what the graph and the coders need of it."""

    name: str
    label: str
    group: str
    definition: str
    example: str
    plover: str | None
    cameo: str | None
    shortcut: str | None
    shortcut_label: str | None
    alignments: Mapping[str, tuple[str, ...]]
    frames: tuple[Frame, ...]
    note: str | None = None
    shortcut_to: str = "target"
    """What the shortcut leads to: ``target`` or ``post``."""
    holder: tuple[str, ...] = ()
    """The roles, best first, whose filler holds, claims, gets or leaves the office of the event."""


@dataclass(frozen=True, slots=True)
class WordFrames:
    """The frames of one word, of which those with conditions are found by the lemmas that they ask for."""

    frames: tuple[Frame, ...]
    free: frozenset[int] = field(repr=False)
    """Numbers of the frames without conditions."""
    conditioned: Mapping[str, Mapping[str, tuple[int, ...]]] = field(repr=False)
    """Slot of a frame's first condition → lemma that meets it → numbers of frames."""

    @classmethod
    def of(cls, frames: Iterable[Frame]) -> "WordFrames":
        """Index the frames of a word."""
        frames = tuple(frames)
        conditioned: dict[str, dict[str, tuple[int, ...]]] = {}
        for number, frame in enumerate(frames):
            for slot, lemmas in list(frame.conditions.items())[:1]:
                numbers = conditioned.setdefault(slot, {})
                numbers.update({lemma: (*numbers.get(lemma, ()), number) for lemma in lemmas})
        free = frozenset(number for number, frame in enumerate(frames) if not frame.conditions)
        return cls(frames, free, conditioned)

    def candidates(self, filled_by: FilledBy) -> list[Frame]:
        """Return the frames whose first condition holds, in their order."""
        numbers = set(self.free)
        for slot, by_lemma in self.conditioned.items():
            for lemma in filled_by(slot):
                numbers.update(by_lemma.get(lemma, ()))
        return [self.frames[number] for number in sorted(numbers)]


_NO_FRAMES = WordFrames.of(())


@dataclass(frozen=True, slots=True)
class Ontology:
    """All event types by name, and their frames by word."""

    types: Mapping[str, EventType]
    index: Mapping[tuple[PartOfSpeech, str], WordFrames] = field(repr=False)

    def frames(self, part_of_speech: PartOfSpeech, lemma: str) -> tuple[Frame, ...]:
        """Return all frames of a word, by part of speech and lemma."""
        return self.index.get((part_of_speech, lemma), _NO_FRAMES).frames

    def candidates(self, part_of_speech: PartOfSpeech, lemma: str, filled_by: FilledBy) -> list[Frame]:
        """Return the frames of a word that what fills its slots leaves."""
        return self.index.get((part_of_speech, lemma), _NO_FRAMES).candidates(filled_by)
