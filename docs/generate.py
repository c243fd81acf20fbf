"""Write the pages that are made from data: ``make docs``."""

from collections.abc import Iterable
from pathlib import Path

from kg.catalog import Query, list_queries
from kg.ontology import EventType, load_ontology

FOLDER = Path(__file__).parent
GROUPS = {
    "speech": "Speech and stance",
    "institution": "Institutions",
    "deed": "Deeds",
    "state": "States",
}


def pages() -> dict[Path, str]:
    """Return the text of each generated page, by path."""
    return {FOLDER / "event-types.md": event_types(), FOLDER / "queries.md": queries()}


def event_types() -> str:
    """Return the page of all event types, as Markdown."""
    types = load_ontology().types.values()
    parts = [
        "# Event types\n",
        "What an article may report, as classes of the ontology. Each is a file under `ontology/types/`; "
        "[more can be added](extending.md). A shortcut is the property of the one triple that sums up an "
        "act which the article reports as done.\n",
    ]
    for group, title in GROUPS.items():
        parts += [f"## {title}\n", *(_event_type(t) for t in types if t.group == group)]
    return "\n".join(parts)


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


def queries() -> str:
    """Return the page of the bundled queries, as Markdown."""
    intro = (
        "# Bundled queries\n\n"
        "`kg query NAME` runs one, `kg query NAME --describe` says what it takes, and `kg query` lists them. "
        "Each is a file of plain SPARQL 1.1 under `queries/` and runs as it is on any engine with named "
        "graphs.\n"
    )
    return "\n".join([intro, *map(_query, list_queries())])


def _query(query: Query) -> str:
    parameters = [
        f"| `{p.name}` | {p.type}{', required' if p.required else ''} | {_cell(p.description)} |"
        for p in query.parameters
    ]
    columns = [f"| `{name}` | {_cell(meaning)} |" for name, meaning in query.columns.items()]
    return "\n".join(
        [
            f"## {query.name}\n\n{query.summary}.\n",
            *_table("| parameter | type | |", parameters),
            *_table("| column | |", columns),
        ]
    )


def _table(head: str, rows: list[str]) -> Iterable[str]:
    return [head, "|" + "---|" * (head.count("|") - 1), *rows, ""] if rows else []


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
