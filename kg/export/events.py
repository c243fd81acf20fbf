"""Events as a table, one a row, as coders of event data keep them: PLOVER, POLECAT, ICEWS."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import BinaryIO, Literal

import pyoxigraph as ox

from kg.catalog import run
from kg.graph.prefixes import CAMEO_IRI, PLOVER_IRI, PREFIXES
from kg.resources import data_folder
from kg.store import Queryable

Row = dict[str, str | float | int | None]
Format = Literal["csv", "jsonl"]

_COLUMNS = {
    "event": "statement",
    "date": "date",
    "source": "agentLabel",
    "source_country": "agentCountry",
    "source_sector": "agentSector",
    "source_wikidata": "agentWikidata",
    "source_id": "agent",
    "target": "targetLabel",
    "target_country": "targetCountry",
    "target_sector": "targetSector",
    "target_wikidata": "targetWikidata",
    "target_id": "target",
    "type": "type",
    "plover": "plover",
    "mode": "",
    "quad_code": "quad",
    "cameo": "cameo",
    "polarity": "polarity",
    "modality": "modality",
    "confidence": "confidence",
    "place": "placeLabel",
    "office": "officeLabel",
    "content": "content",
    "attributed_to": "sourceLabel",
    "sentence": "sentence",
    "article": "article",
    "published": "reported",
    "publisher": "publisher",
    "url": "url",
    "reports": "",
}
"""Column of the table → column of the bundled query ``events``."""
COLUMNS = tuple(_COLUMNS)
_SAME_EVENT = ("date", "type", "plover", "mode", "polarity", "modality")


def event_rows(store: Queryable) -> Iterator[Row]:
    """Yield every event of a store as a row of `COLUMNS`, by date; None where a value is not known.

    ``date`` is the article's where the event has none. ``mode`` is PLOVER's, where the CAMEO code tells it.
    Raises StoreError where the store fails.
    """
    answer = run(store, "events")
    assert isinstance(answer, ox.QuerySolutions)
    for solution in answer:
        row: Row = {column: _value(solution[name]) if name else None for column, name in _COLUMNS.items()}
        for actor in ("source_wikidata", "target_wikidata"):
            row[actor] = str(row[actor]).removeprefix(PREFIXES["wd"]) if row[actor] else None
        row["confidence"] = float(str(row["confidence"]))
        row["mode"] = modes().get((str(row["plover"]), str(row["cameo"])))
        yield {**row, "reports": 1}


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str | None:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else None


def one_a_day(rows: Iterable[Row]) -> list[Row]:
    """Return one row for all that agree on day, source, target, type, mode, polarity and modality.

    It is the most confident of them; ``reports`` is their number. Coders of event data do so to count events
    and not reports.
    """
    kept: dict[tuple[object, ...], Row] = {}
    for row in rows:
        actors = (row[f"{role}_id"] or row[role] for role in ("source", "target"))
        key = (*actors, *(row[name] for name in _SAME_EVENT))
        former = kept.get(key, row)
        best = max(former, row, key=lambda one: float(one["confidence"] or 0))
        kept[key] = {**best, "reports": int(former["reports"] or 0) + (former is not row)}
    return list(kept.values())


def write_events(rows: Iterable[Row], output_format: Format, out: BinaryIO) -> None:
    """Write rows as CSV with a head, or as one JSON object a line; UTF-8, lines end in a line feed."""
    if output_format == "jsonl":
        out.writelines(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)
        return
    text = io.TextIOWrapper(out, encoding="utf-8", newline="")
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    text.detach()


@lru_cache(maxsize=1)
def modes() -> dict[tuple[str, str], str]:
    """Return PLOVER modes by PLOVER type and CAMEO code, as ``ontology/plover.ttl`` matches them."""
    close = ox.NamedNode(PREFIXES["skos"] + "closeMatch")
    found: dict[tuple[str, str], str] = {}
    for triple in ox.parse(path=str(data_folder("ontology") / "plover.ttl")):
        if triple.predicate == close and isinstance(triple.subject, ox.NamedNode):
            plover, dash, mode = triple.subject.value.removeprefix(PLOVER_IRI).partition("-")
            if dash and isinstance(triple.object, ox.NamedNode):
                found[plover, triple.object.value.removeprefix(CAMEO_IRI)] = mode
    return found
