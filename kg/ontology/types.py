"""Event types out of their YAML files, with what is wrong in one said by file, key and remedy."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, get_args

import yaml

from kg.errors import OntologyError
from kg.language.lexicon import words
from kg.model import Kind
from kg.ontology.model import EventType, Frame, PartOfSpeech
from kg.resources import read_yaml

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
    heads = [(pos, word) for key, pos in _WORDS.items() for word in _listed(entry.get(key))]
    if not heads:
        raise OntologyError(f"{where}: name its words under verbs, nouns or adjectives")
    if long := [word for pos, word in heads if pos != "verb" and " " in word]:
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
        for pos, word in heads
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
    return {
        str(key): frozenset(word for item in _listed(listed) for word in _named(item))
        for key, listed in (value or {}).items()
    }


def _named(item: str) -> frozenset[str]:
    """Return the words of "evaluation/negative", a list of the lexicon, and of other words themselves."""
    lexicon, _, key = item.partition("/")
    return words(lexicon, key) if key else frozenset({item})


def _grouped(value: Any, groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(item for word in _listed(value) for item in groups.get(word, (word,)))
