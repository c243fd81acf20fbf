"""Pages of an ontology for people, as Markdown."""

from collections.abc import Iterable

from kg.ontology import EventType, Ontology

GROUPS = {
    "speech": "Speech and stance",
    "institution": "Institutions",
    "deed": "Deeds",
    "state": "States",
}


def event_types(types: Iterable[EventType]) -> str:
    """Return what event types mean, with example, codes and words, under a heading a group."""
    listed = list(types)
    parts: list[str] = []
    for group, title in GROUPS.items():
        found = [_event_type(event_type) for event_type in listed if event_type.group == group]
        parts += [f"## {title}\n", *found] if found else []
    return "\n".join(parts)


def own_types(ontology: Ontology, bundled: Ontology) -> list[EventType]:
    """Return the types of `ontology` that are not in `bundled`, or not the same there."""
    return [t for name, t in ontology.types.items() if bundled.types.get(name) != t]


def _event_type(event_type: EventType) -> str:
    codes = [
        f"{name} `{code}`"
        for name, code in (
            ("PLOVER", event_type.plover),
            ("CAMEO", event_type.cameo),
            ("shortcut", event_type.shortcut and f"pe:{event_type.shortcut}"),
        )
        if code
    ]
    example = [f"*{event_type.example.strip()}*"] if event_type.example else []
    lines = [event_type.definition.strip(), *example, *([" · ".join(codes)] if codes else [])]
    return f"### {event_type.name}\n\n" + "\n\n".join(lines) + "\n"
