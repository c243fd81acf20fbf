import io
import json
from math import nan

import pandas
from engines import RUN, sample_store
from pandas import DataFrame
from pandas.testing import assert_frame_equal
from samples import readings

from kg.export.events import COLUMNS, event_rows, modes, one_a_day, write_events
from kg.graph import article_iri, article_quads
from kg.model import Argument, Article, Entity, Fact, Reading, Span
from kg.ontology import load_ontology
from kg.store.local import LocalStore

TEXT = "Police in Norway arrested Max Stern. They arrested Max Stern again."


def frame(output_format: str, store: LocalStore | None = None) -> DataFrame:
    out = io.BytesIO()
    write_events(event_rows(store or sample_store()), output_format, out)
    out.seek(0)
    if output_format == "jsonl":
        return DataFrame([json.loads(line) for line in out])
    return pandas.read_csv(out, dtype={"cameo": str}, keep_default_na=False, na_values=[""])


def arrests(number: int, target: str | None = "max-stern") -> LocalStore:
    """Return a store of `number` articles that each report one arrest twice."""
    store, ontology = LocalStore(), load_ontology()
    police = Entity("police-of-norway", "Police", "Organization", country="NOR", sector="COP")
    stern = Entity("max-stern", "Max Stern", "Person", wikidata="Q42")
    for n in range(number):
        article = Article(f"a{n}", TEXT, f"{n}" * 64, date="2021-03-09", publisher=f"Paper {n}")
        facts = tuple(
            Fact(
                id=f"f{n}{at}",
                type="Arrest",
                cue=Span(at, at + 8, "arrested"),
                evidence=Span(0, 36, TEXT[:36]),
                agent=Argument(Span(0, 6, "Police"), police.id),
                target=Argument(Span(26, 35, "Max Stern"), target),
                date="2021-03-07",
                plover="COERCE",
                cameo="173",
                confidence=0.5 + at / 100,
            )
            for at in (17, 42)
        )
        reading = Reading(article, entities=(police, stern), facts=facts)
        store.replace_article(article_iri(article), article_quads(reading, ontology=ontology, run=RUN))
    return store


def test_pandas_reads_one_event_a_row() -> None:
    table = frame("csv")
    assert tuple(table.columns) == COLUMNS
    assert len(table) == table.event.nunique() == sum(len(reading.facts) for reading in readings())
    (row,) = table[table.type == "Obstruction"].to_dict("records")
    expected = {
        "date": "2021-03-07",
        "source": "Soldiers",
        "target": "Ana Ruiz",
        "plover": "COERCE",
        "quad_code": "material conflict",
        "polarity": "positive",
        "modality": "actual",
        "confidence": 0.9,
        "place": "Porto Azul",
        "sentence": "Soldiers stopped Ruiz in Porto Azul on Sunday.",
        "published": "2021-03-09",
        "publisher": "Example Wire",
        "reports": 1,
    }
    assert {name: row[name] for name in expected} == expected


def test_json_lines_hold_the_same_as_csv() -> None:
    lines, table = frame("jsonl"), frame("csv")
    assert_frame_equal(lines.fillna(nan), table.fillna(nan), check_dtype=False)


def test_codes_of_actors_and_events() -> None:
    (first, _) = frame("csv", arrests(1)).to_dict("records")
    assert (first["source_country"], first["source_sector"]) == ("NOR", "COP")
    assert first["target_wikidata"] == "Q42"
    assert (first["plover"], first["mode"], first["cameo"]) == ("COERCE", "arrest", "173")


def test_a_target_that_is_no_actor_has_only_its_words() -> None:
    rows = [*event_rows(arrests(1, target=None))]
    assert [(row["target"], row["target_id"], row["target_wikidata"]) for row in rows] == [
        ("Max Stern", None, None)
    ] * 2


def test_one_a_day_keeps_the_surest_report_and_their_number() -> None:
    rows = one_a_day(event_rows(arrests(3)))
    assert [(row["reports"], row["confidence"]) for row in rows] == [(6, 0.92)]
    sample = [*event_rows(sample_store())]
    assert sum(int(row["reports"]) for row in one_a_day(sample)) == len(sample)


def test_modes_come_from_the_scheme() -> None:
    assert modes()["COERCE", "173"] == "arrest"
    assert ("COERCE", "170") not in modes()
