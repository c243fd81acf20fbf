"""The political-events ontology as the code sees it: event types and the frames of their words.

Everything is read from files: one ``types/<Name>.yaml`` an event type. A user's own folder of the same form
adds types, or replaces bundled ones of the same name.
"""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from kg.errors import OntologyError
from kg.ontology.model import EventType, Frame, Ontology, PartOfSpeech, WordFrames
from kg.ontology.types import KIND_GROUPS, read_type
from kg.resources import data_folder

__all__ = ["KIND_GROUPS", "EventType", "Frame", "Ontology", "load_ontology", "read_type"]


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
    by_word: dict[tuple[PartOfSpeech, str], list[Frame]] = {}
    for event_type in types.values():
        for frame in event_type.frames:
            by_word.setdefault((frame.part_of_speech, frame.lemma), []).append(frame)
    return Ontology(types, {word: WordFrames.of(frames) for word, frames in by_word.items()})


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
