"""The political-events ontology as the code sees it: event types and the frames of their words.

Everything is read from files: one ``types/<Name>.yaml`` an event type. A user's own folder of the same form
adds types, or replaces bundled ones of the same name.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from kg.errors import OntologyError
from kg.model import Kind, Modality, Polarity
from kg.resources import data_folder, read_yaml

PartOfSpeech = Literal["verb", "noun", "adjective"]

ROLES = ("agent", "target", "office", "content", "addressee", "place")
SLOT_GROUPS = {"doer": ("possessor", "by", "modifier", "subject")}
"""Names that stand for several slots, best first."""
KIND_GROUPS = {
    "actor": ("Person", "Country", "Organization", "Party", "Group"),
    "person": ("Person", "Group"),
}
"""Names that stand for several kinds of entity."""
_WORDS: dict[str, PartOfSpeech] = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective"}
_FRAME_KEYS = {*ROLES, *_WORDS, "need", "kinds", "if", "unless", "plover", "cameo", "polarity", "modality"}
_FRAME_KEYS |= {"confidence"}
_VALUES = {
    "name": r"[A-Z][A-Za-z0-9]*",
    "shortcut": r"[a-z][A-Za-z0-9]*",
    "group": "speech|institution|deed|state",
    "shortcut_to": "target|post",
    "plover": "AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|AID|RETREAT|REQUEST|ACCUSE|REJECT|THREATEN|PROTEST"
    "|SANCTION|MOBILIZE|COERCE|ASSAULT|none",
    "cameo": r"\d{2,4}",
    "polarity": "positive|negative",
    "modality": "actual|planned|possible|counterfactual",
    "confidence": r"1|1\.0+|0?\.\d+",
}
"""What the value of a key must look like."""
_KINDS = frozenset({*get_args(Kind), "text"})
_TYPE_KEYS = {"name", "label", "group", "definition", "example", "note", "plover", "cameo", "holder"}
_TYPE_KEYS |= {"frames", "shortcut", "shortcut_label", "shortcut_to", "alignments"}


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
class Ontology:
    """All event types by name, and their frames by word."""

    types: Mapping[str, EventType]
    index: Mapping[tuple[PartOfSpeech, str], tuple[Frame, ...]] = field(repr=False)

    def frames(self, part_of_speech: PartOfSpeech, lemma: str) -> tuple[Frame, ...]:
        """Return the frames of a word, by part of speech and lemma."""
        return self.index.get((part_of_speech, lemma), ())


def load_ontology(folder: Path | None = None) -> Ontology:
    """Load the bundled event types, and over them those of a user's own folder, if given.

    Frames of a user's own types win over bundled ones; a type of a bundled name takes its place and rank.
    `folder` holds ``types/*.yaml`` (or the YAML files themselves). Raises OntologyError with the file, the
    key and the remedy where something in it does not fit.
    """
    return _load(None if folder is None else Path(folder).resolve())


@lru_cache(maxsize=8)
def _load(folder: Path | None) -> Ontology:
    types = _read_folder(data_folder("ontology") / "types")
    if folder is not None:
        if not folder.is_dir():
            raise OntologyError(f"{folder}: no such folder; name one that holds types/*.yaml")
        types |= _ranked(_read_folder(folder / "types" if (folder / "types").is_dir() else folder), types)
    index: dict[tuple[PartOfSpeech, str], tuple[Frame, ...]] = {}
    for event_type in types.values():
        for frame in event_type.frames:
            key = frame.part_of_speech, frame.lemma
            index[key] = (*index.get(key, ()), frame)
    return Ontology(types, index)


def _ranked(own: dict[str, EventType], bundled: dict[str, EventType]) -> dict[str, EventType]:
    """Return a user's types with the frames of new ones marked as own."""
    return {
        name: kind
        if name in bundled
        else replace(kind, frames=tuple(replace(frame, own=True) for frame in kind.frames))
        for name, kind in own.items()
    }


def _read_folder(folder: Path) -> dict[str, EventType]:
    return {t.name: t for t in map(read_type, sorted(folder.glob("*.yaml")))}


def read_type(path: Path) -> EventType:
    """Read one event type from its file. Raises OntologyError naming file, key and remedy."""
    try:
        raw = read_yaml(path)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise OntologyError(f"{path}: not valid YAML: {error}") from error
    if not isinstance(raw, dict):
        raise OntologyError(f"{path}: an event type is a mapping with at least label, group, definition")
    raw = {"name": path.stem, **raw}
    _check(path, raw, _TYPE_KEYS, "")
    missing = [key for key in ("label", "group", "definition") if not raw.get(key)]
    if missing:
        raise OntologyError(f"{path}: add {', '.join(missing)}")
    frames = [
        f for n, entry in enumerate(raw.get("frames") or []) for f in _frames(path, n, raw["name"], entry)
    ]
    return EventType(
        name=raw["name"],
        label=raw["label"],
        group=raw["group"],
        definition=raw["definition"],
        example=raw.get("example") or "",
        plover=raw.get("plover"),
        cameo=raw.get("cameo"),
        shortcut=raw.get("shortcut"),
        shortcut_label=raw.get("shortcut_label"),
        alignments={key: tuple(_listed(value)) for key, value in (raw.get("alignments") or {}).items()},
        frames=tuple(frames),
        note=raw.get("note"),
        shortcut_to=raw.get("shortcut_to", "target"),
        holder=tuple(_listed(raw.get("holder"))),
    )


def _frames(path: Path, number: int, name: str, entry: Any) -> list[Frame]:
    where = f"{path}: frame {number + 1}"
    if not isinstance(entry, dict):
        raise OntologyError(f"{where}: a frame is a mapping such as {{verbs: [recognize], agent: subject}}")
    _check(path, entry, _FRAME_KEYS, f"frame {number + 1}: ")
    roles = {role: _grouped(entry[role], SLOT_GROUPS) for role in ROLES if role in entry}
    need = frozenset(_listed(entry["need"])) if "need" in entry else frozenset({"target"} & roles.keys())
    if unknown := need - roles.keys():
        raise OntologyError(
            f"{where}: need names {', '.join(sorted(unknown))}, which the frame does not fill"
        )
    kinds = {r: frozenset(_grouped(k, KIND_GROUPS)) for r, k in (entry.get("kinds") or {}).items()}
    if unknown := frozenset().union(*kinds.values()) - _KINDS:
        raise OntologyError(f"{where}: unknown kind {', '.join(unknown)}; known: {', '.join(sorted(_KINDS))}")
    words = [(pos, word) for key, pos in _WORDS.items() for word in _listed(entry.get(key))]
    if not words:
        raise OntologyError(f"{where}: name its words under verbs, nouns or adjectives")
    if long := [word for pos, word in words if pos != "verb" and " " in word]:
        raise OntologyError(f"{where}: {long[0]!r} is more than one word: name the head, the others under if")
    return [
        Frame(
            type=name,
            part_of_speech=pos,
            lemma=word.split()[0],
            particle=" ".join(word.split()[1:]) or None,
            roles=roles,
            need=need,
            kinds=kinds,
            conditions=_sets(entry.get("if")),
            exceptions=_sets(entry.get("unless")),
            polarity=entry.get("polarity", "positive"),
            modality=entry.get("modality"),
            confidence=float(entry.get("confidence", 0.8)),
            plover=entry.get("plover"),
            cameo=entry.get("cameo"),
        )
        for pos, word in words
    ]


def _check(path: Path, raw: Mapping[str, Any], known: set[str], where: str) -> None:
    """Raise OntologyError where a key is unknown or its value is not what it must be."""
    if unknown := set(raw) - known:
        raise OntologyError(f"{path}: {where}unknown key {sorted(map(str, unknown))}; known: {sorted(known)}")
    for key, pattern in _VALUES.items():
        if key in raw and not re.fullmatch(pattern, str(raw[key])):
            raise OntologyError(f"{path}: {where}{key}: {raw[key]!r} must match {pattern}")


def _listed(value: Any) -> list[str]:
    """Return a YAML value as a list of strings: a list, or words parted by commas."""
    if value is None:
        return []
    items: Iterable[Any] = value if isinstance(value, list) else str(value).split(",")
    return [str(item).strip() for item in items if str(item).strip()]


def _sets(value: Mapping[str, Any] | None) -> dict[str, frozenset[str]]:
    return {str(key): frozenset(_listed(words)) for key, words in (value or {}).items()}


def _grouped(value: Any, groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(item for word in _listed(value) for item in groups.get(word, (word,)))
