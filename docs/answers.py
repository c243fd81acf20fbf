"""Write `docs/answers.md`, each question with its command and what the examples answer: ``make docs``."""

import io
import tempfile
from pathlib import Path
from typing import cast

from pyoxigraph import QuerySolutions
from rich.console import Console

from kg.building import fill
from kg.catalog import bind, load_query, run
from kg.catalog.names import resolve
from kg.config import Settings
from kg.export.tables import print_table
from kg.graph.prefixes import DEFAULT_BASE, PREFIXES
from kg.reading import Reader
from kg.sources import read_articles
from kg.store.local import LocalStore

FOLDER = Path(__file__).parent
ROWS = 4
"""Most rows of an answer that are shown."""
WIDTH = 116
QUESTIONS: dict[str, dict[str, str]] = {
    "contested-offices": {"office": "President of Venezuela"},
    "recognitions": {"target": "Juan Guaidó"},
    "evidence": {},
    "conflicting-numbers": {},
    "statements-by": {"actor": "Donald Trump"},
    "timeline": {"actor": "Robert Mugabe"},
    "who-condemns": {"target": "Iran"},
    "who-supports": {"target": "Luis Parra"},
    "stances": {"agent": "Russia"},
    "majorities": {},
    "single-source": {"type": "Recognition"},
    "corroborated": {},
    "voices": {"publisher": "Second Courier", "type": "Accusation"},
    "what-happened": {"date": "2020-01-05"},
    "coercion": {"type": "Arrest"},
    "denied-planned-prevented": {"status": "denied"},
    "review": {"below": "0.6"},
    "relative-dates": {"rule": "last-weekday"},
    "unlinked-actors": {"kind": "Person"},
    "plover-counts": {"plover": "SUPPORT"},
    "extractions": {},
    "offices": {"actor": "Emmerson Mnangagwa"},
    "between": {"one": "United States", "other": "Juan Guaidó"},
    "network": {"type": "Condemnation"},
    "events": {"type": "Sanction"},
    "actors": {"kind": "Party"},
    "articles": {},
    "statement": {},
}
"""Query → parameters; a statement that is needed is a recognition by the European Union."""


def page(store: LocalStore) -> str:
    """Return the page, as Markdown, of what `store` answers."""
    intro = (
        "# The questions and their answers\n\n"
        "What the [example articles](examples.md) answer to each of the [bundled queries](queries.md), as "
        "`make docs` found it: at most four rows of each answer. The articles were read by program, so that "
        "an answer may be wrong or miss something; the sentence beneath a row shows what it rests on.\n\n"
        "```console\n$ kg build examples --store demo-store\n```\n"
    )
    recognized = cast(QuerySolutions, run(store, "recognitions", {"agent": "European Union"}))
    statement = next(recognized)["statement"].value
    return intro + "".join(_answer(store, name, values, statement) for name, values in QUESTIONS.items())


def _answer(store: LocalStore, name: str, values: dict[str, str], statement: str) -> str:
    query = load_query(name)
    if any(parameter.name == "statement" for parameter in query.parameters):
        values = {"statement": statement}
    text = bind(query, {key: [value] for key, value in values.items()}, lambda given: resolve(store, given))
    total = sum(1 for _ in cast(QuerySolutions, store.query(text)))
    out = io.StringIO()
    solutions = cast(QuerySolutions, store.query(f"{text}\nLIMIT {ROWS}"))
    print_table(solutions, Console(file=out, width=WIDTH), {"": DEFAULT_BASE, **PREFIXES})
    options = "".join(f' -p {key}="{value}"' for key, value in values.items())
    shown = (
        out.getvalue() + (f"… {total - ROWS} more\n" if total > ROWS else "") if total else "nothing found\n"
    )
    return (
        f"\n## {query.question}\n\n```console\n$ kg query {name}{options} --store demo-store\n{shown}```\n\n"
        f"[Query](../queries/{name}.rq) · [parameters and columns](queries.md#{name})\n"
    )


def main() -> None:
    """Read the examples and write the page."""
    settings = Settings()
    with tempfile.TemporaryDirectory() as folder:
        store = LocalStore(folder)
        fill(store, read_articles([FOLDER.parent / "examples"]), Reader(settings), settings)
        (FOLDER / "answers.md").write_text(page(store), encoding="utf-8")


if __name__ == "__main__":
    main()
