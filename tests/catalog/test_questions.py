"""The bundled queries give the rows that they should, on three engines."""

import json
from dataclasses import replace
from typing import Any

import pytest
import rdflib
from engines import RUN, sample_quads
from samples import readings

from kg.catalog import bind, list_queries, load_query, run
from kg.catalog.names import resolve
from kg.graph import article_quads
from kg.graph.convert import to_dataset
from kg.graph.prefixes import DEFAULT_BASE
from kg.ontology import load_ontology
from kg.store.local import LocalStore
from kg.store.remote import RemoteStore

Cells = set[tuple[str, ...]]

QUESTIONS: list[tuple[str, dict[str, Any], str, Cells]] = [
    (
        "contested-offices",
        {},
        "officeLabel claimantLabel type agentLabel",
        {
            ("speaker", "Ana Ruiz", "OfficeClaim", "Ana Ruiz"),
            ("speaker", "Max Stern", "OfficeClaim", "Max Stern"),
            ("speaker", "Ana Ruiz", "Recognition", "Norway"),
            ("speaker", "Max Stern", "Election", ""),
            ("speaker", "Max Stern", "Support", "Sweden"),
        },
    ),
    ("contested-offices", {"office": "foreign minister"}, "officeLabel", set()),
    (
        "recognitions",
        {"target": "ruiz"},
        "agentLabel targetLabel officeLabel polarity modality reported sourceLabel",
        {
            ("Norway", "Ana Ruiz", "speaker", "positive", "actual", "2021-03-09", "Example Wire"),
            ("Norway", "Ana Ruiz", "speaker", "positive", "actual", "2021-03-10", "Second Courier"),
        },
    ),
    ("recognitions", {"target": "Stern"}, "agentLabel", set()),
    ("recognitions", {"office": "foreign minister"}, "agentLabel", set()),
    (
        "conflicting-numbers",
        {},
        "aboutLabel figures sources",
        {("Max Stern", "81 84", "Max Stern State Television")},
    ),
    (
        "statements-by",
        {"actor": "holm"},
        "agentLabel content addresseeLabel reported",
        {("Ida Holm", "the vote was void", "reporters", "2021-03-09")},
    ),
    ("statements-by", {"actor": "holm", "since": "2021-03-10"}, "content", set()),
    ("statements-by", {"actor": "holm", "until": "2021-03"}, "content", {("the vote was void",)}),
    (
        "timeline",
        {"actor": "Ana Ruiz", "type": "Obstruction"},
        "date type agentLabel targetLabel",
        {("2021-03-07", "Obstruction", "Soldiers", "Ana Ruiz")},
    ),
    ("timeline", {"type": "Election"}, "date reported", {("2021-03-07", "2021-03-09"), ("", "2021-03-10")}),
    (
        "stances",
        {"agent": "Ida Holm"},
        "type agentLabel targetLabel",
        {("Condemnation", "Ida Holm", "Max Stern")},
    ),
    ("stances", {"type": "Denial"}, "agentLabel content", {("Ana Ruiz", "taking money")}),
    ("who-supports", {"target": "stern"}, "type agentLabel", {("Support", "Sweden")}),
    ("who-condemns", {}, "agentLabel targetLabel", {("Ida Holm", "Max Stern")}),
    ("coercion", {}, "type agentLabel targetLabel", {("Obstruction", "Soldiers", "Ana Ruiz")}),
    (
        "majorities",
        {},
        "targetLabel for of majority sourceLabel",
        {("Max Stern", "81", "167", "false", "Max Stern"), ("Max Stern", "84", "", "", "State Television")},
    ),
    (
        "corroborated",
        {},
        "type agentLabel targetLabel outlets publishers wordings",
        {("Recognition", "Norway", "Ana Ruiz", "2", "Example Wire | Second Courier", "2")},
    ),
    ("single-source", {"type": "Support"}, "agentLabel publishers", {("Sweden", "Second Courier")}),
    (
        "voices",
        {"type": "Election"},
        "publisher voice sourceLabel",
        {("Example Wire", "attributed", "Max Stern"), ("Second Courier", "attributed", "State Television")},
    ),
    ("voices", {"publisher": "second courier", "type": "Support"}, "voice sourceLabel", {("own", "")}),
    (
        "what-happened",
        {"date": "2021-03"},
        "date type placeLabel",
        {("2021-03-07", "Election", ""), ("2021-03-07", "Obstruction", "Porto Azul")},
    ),
    ("what-happened", {"place": "porto azul"}, "type", {("Obstruction",)}),
    (
        "denied-planned-prevented",
        {},
        "status type agentLabel",
        {
            ("planned", "Mobilization", "Norway"),
            ("denied", "Denial", "Ana Ruiz"),
            ("denied", "HoldsOffice", "Leo Kahn"),
        },
    ),
    ("denied-planned-prevented", {"status": "planned", "actor": "Norway"}, "type", {("Mobilization",)}),
    ("review", {}, "confidence type", {("0.5", "Denial")}),
    ("review", {"below": "0.4"}, "confidence", set()),
    (
        "relative-dates",
        {},
        "words value anchor rule",
        {("on Sunday", "2021-03-07", "2021-03-09", "last-weekday")},
    ),
    ("actors", {"kind": "Country"}, "actorLabel articles", {("Norway", "2"), ("Sweden", "1")}),
    ("unlinked-actors", {"kind": "Country"}, "actorLabel", {("Sweden",)}),
    (
        "plover-counts",
        {"plover": "SUPPORT"},
        "month agentLabel targetLabel events",
        {("2021-03", "Norway", "Ana Ruiz", "2"), ("2021-03", "Sweden", "Max Stern", "1")},
    ),
    (
        "extractions",
        {},
        "software model threshold articles statements",
        {("0.1.0", "model 1", "0", "2", "15")},
    ),
    (
        "offices",
        {"office": "speaker"},
        "actorLabel status officeLabel",
        {("Leo Kahn", "held", "speaker")},
    ),
    ("offices", {"actor": "kahn"}, "status", {("held",), ("leaves",)}),
    (
        "between",
        {"one": "Norway", "other": "Ana Ruiz"},
        "type reported",
        {("Recognition", "2021-03-09"), ("Recognition", "2021-03-10")},
    ),
    (
        "events",
        {"type": "Obstruction"},
        "date type plover quad agentLabel targetLabel placeLabel publisher",
        {
            (
                "2021-03-07",
                "Obstruction",
                "COERCE",
                "material conflict",
                "Soldiers",
                "Ana Ruiz",
                "Porto Azul",
                "Example Wire",
            )
        },
    ),
    ("network", {"type": "Recognition"}, "agentLabel targetLabel statements", {("Norway", "Ana Ruiz", "2")}),
    ("articles", {"publisher": "Example Wire"}, "id published statements", {("wire", "2021-03-09", "10")}),
]


@pytest.fixture(scope="session")
def dataset() -> rdflib.Dataset:
    return to_dataset(sample_quads())


@pytest.mark.parametrize("engine", ["local", "remote", "rdflib"])
@pytest.mark.parametrize(
    ("name", "parameters", "columns", "expected"), QUESTIONS, ids=lambda value: str(value)[:40]
)
def test_question(
    name: str,
    parameters: dict[str, str],
    columns: str,
    expected: Cells,
    engine: str,
    store: LocalStore,
    endpoint: RemoteStore,
    dataset: rdflib.Dataset,
) -> None:
    query = load_query(name)
    if engine == "rdflib":
        text = bind(
            query, {key: [value] for key, value in parameters.items()}, lambda given: resolve(store, given)
        )
        rows = _rows(json.loads(dataset.query(text).serialize(format="json") or b""))
    else:
        rows = _rows(json.loads(_json(store if engine == "local" else endpoint, name, parameters)))
    assert {_cells(row, columns) for row in rows} == expected


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_runs_as_it_is(query: Any, store: LocalStore, endpoint: RemoteStore) -> None:
    """The file as it stands gives the rows that `run` gives without parameters; its columns are told."""
    here, there = store.query(query.text), endpoint.query(query.text)
    assert [variable.value for variable in here.variables] == list(query.columns)
    assert len(list(here)) == len(list(there))
    if not any(parameter.required for parameter in query.parameters):
        assert len(list(store.query(query.text))) == len(list(run(store, query)))


def test_every_query_has_a_question() -> None:
    assert {query.name for query in list_queries()} - {name for name, *_ in QUESTIONS} == {
        "evidence",
        "statement",
    }
    assert all(query.summary and query.question for query in list_queries())


def test_every_row_that_states_something_has_its_sentence(store: LocalStore) -> None:
    counts = {"actors", "unlinked-actors", "articles", "extractions", "evidence", "statement"}
    for query in list_queries():
        if query.name not in counts:
            assert any(column.startswith("sentence") for column in query.columns), query.name
            for row in store.query(query.text):
                assert row["sentence" if "sentence" in query.columns else "sentence1"], query.name


def test_the_network_has_no_loops() -> None:
    reading, resigned = next((r, f) for r in readings() for f in r.facts if f.type == "Departure")
    both = replace(
        resigned, agent=resigned.target or resigned.agent, target=resigned.target or resigned.agent
    )
    store, ontology = LocalStore(), load_ontology()
    store.load(article_quads(replace(reading, facts=(both,)), ontology=ontology, run=RUN))
    assert len(list(run(store, "timeline", {"type": "Departure"}))) == 1
    assert list(run(store, "network")) == []


def test_articles_without_a_publisher_corroborate_nothing() -> None:
    ontology = load_ontology()
    nameless = [replace(made, article=replace(made.article, publisher=None)) for made in readings()[:1]]
    store = LocalStore()
    for reading in (*nameless, *readings()[1:]):
        store.load(article_quads(reading, ontology=ontology, run=RUN))
    assert [row["agentLabel"].value for row in run(store, "corroborated")] == []


def test_evidence_gives_the_exact_words(store: LocalStore) -> None:
    statement = next(iter(run(store, "stances", {"agent": "Ida Holm"})))["statement"].value
    rows = {
        (row["part"].value.rpartition("#")[2], row["words"].value)
        for row in run(store, "evidence", {"statement": statement})
    }
    assert rows == {
        ("evidence", "Foreign minister Ida Holm condemned Stern."),
        ("cue", "condemned"),
        ("agentMention", "Ida Holm"),
        ("targetMention", "Stern"),
    }


def _json(store: Any, name: str, parameters: dict[str, str]) -> bytes:
    from pyoxigraph import QueryResultsFormat

    result: bytes = run(store, name, parameters).serialize(format=QueryResultsFormat.JSON)
    return result


def _rows(result: Any) -> list[dict[str, str]]:
    return [
        {key: _short(term["value"]) for key, term in row.items()} for row in result["results"]["bindings"]
    ]


def _short(value: str) -> str:
    return (
        value.rpartition("#")[2]
        if value.startswith("https://w3id.org/political-events#")
        else value.removeprefix(DEFAULT_BASE)
    )


def _cells(row: dict[str, str], columns: str) -> tuple[str, ...]:
    if columns.endswith("figures sources"):
        pairs = sorted((row[f"figure{n}"], row[f"source{n}"]) for n in (1, 2))
        row = row | {"figures": " ".join(p[0] for p in pairs), "sources": " ".join(p[1] for p in pairs)}
    if "publishers" in row:
        row = row | {"publishers": " | ".join(sorted(row["publishers"].split(" | ")))}
    return tuple(row.get(column, "") for column in columns.split())
