import io
import json

import pytest
from rich.console import Console

from kg.errors import QueryError
from kg.export.results import write_answer, write_table
from kg.export.tables import shorten
from kg.store.local import LocalStore

BASE = "https://example.org/id/"
PREFIXES = {
    "": BASE,
    "pe": "https://w3id.org/political-events#",
    "wd": "http://www.wikidata.org/entity/",
}
ROWS = """SELECT ?a ?aLabel ?b ?empty ?sentence WHERE {
  VALUES (?a ?aLabel ?b ?sentence) {
    (<https://example.org/id/x> "Ana, Ruiz" <http://www.wikidata.org/entity/Q1> "She \\"won\\" [again].")
    (UNDEF UNDEF <https://example.org/id/event-0123456789abcdef> "Two\\nlines, é")
  }
}"""


def written(query: str, format: str) -> str:
    out = io.BytesIO()
    write_answer(LocalStore().query(query), format, out, base=BASE)
    return out.getvalue().decode()


def shown(query: str) -> tuple[str, int]:
    out = io.StringIO()
    rows = write_table(LocalStore().query(query), Console(file=out, width=100), PREFIXES)
    return out.getvalue(), rows


def test_csv() -> None:
    assert written(ROWS, "csv").splitlines()[:2] == [
        "a,aLabel,b,empty,sentence",
        'https://example.org/id/x,"Ana, Ruiz",http://www.wikidata.org/entity/Q1,,"She ""won"" [again]."',
    ]


def test_tsv() -> None:
    assert (
        written(ROWS, "tsv").splitlines()[2]
        == '\t\t<https://example.org/id/event-0123456789abcdef>\t\t"Two\\nlines, é"'
    )


def test_json() -> None:
    result = json.loads(written(ROWS, "json"))
    assert result["head"]["vars"] == ["a", "aLabel", "b", "empty", "sentence"]
    assert result["results"]["bindings"][0]["aLabel"] == {"type": "literal", "value": "Ana, Ruiz"}


def test_xml() -> None:
    assert '<binding name="aLabel"><literal>Ana, Ruiz</literal></binding>' in written(ROWS, "xml")


def test_the_table_shows_labels_and_short_names_and_no_empty_column() -> None:
    assert shown(ROWS) == (
        'a          b\nAna, Ruiz  wd:Q1\n    She "won" [again].\n           01234567\n    Two lines, é\n',
        2,
    )


def test_the_table_leaves_out_what_is_as_usual_in_every_row() -> None:
    query = """SELECT ?x ?polarity ?modality WHERE {
      VALUES (?x ?polarity ?modality) { (1 "positive" "actual") (2 "positive" "planned") }
    }"""
    assert shown(query)[0].splitlines() == ["x  modality", "1  actual", "2  planned"]


def test_the_table_fits_the_terminal() -> None:
    cells = " ".join(f'"{word * 9}"' for word in ("one ", "two ", "three ", "four ", "five ", "six "))
    columns = "?a ?b ?c ?d ?e ?f"
    text, _ = shown(f"SELECT * WHERE {{ VALUES ({columns}) {{ ({cells}) }} }}")
    assert max(map(len, text.splitlines())) <= 100
    assert all(text.count(word) == 9 for word in ("one", "two", "three", "four", "five", "six"))


def test_where_columns_do_not_fit_each_row_is_a_list_of_them() -> None:
    names = [f"?column{n}" for n in range(12)]
    row = f"({' '.join('1' for _ in names)})"
    text, rows = shown(f"SELECT * WHERE {{ VALUES ({' '.join(names)}) {{ {row} {row} }} }}")
    assert rows == 2
    assert text.splitlines()[:2] == ["- column0   1", "  column1   1"]
    assert len(text.splitlines()) == 24


def test_a_value_without_a_label_is_shown_itself() -> None:
    text, _ = shown("SELECT ?x ?xLabel WHERE { VALUES (?x ?xLabel) { (1 'one') (2 UNDEF) } }")
    assert text.split() == ["x", "one", "2"]


def test_an_empty_table_is_nothing() -> None:
    assert shown("SELECT ?x WHERE { VALUES ?x {} }") == ("", 0)


@pytest.mark.parametrize(("query", "answer"), [("ASK {}", "yes\n"), ("ASK { ?s ?p ?o }", "no\n")])
def test_yes_or_no(query: str, answer: str) -> None:
    assert shown(query) == (answer, 1)
    assert json.loads(written(query, "json"))["boolean"] == (answer == "yes\n")
    with pytest.raises(QueryError, match="use json or xml"):
        written(query, "csv")


def test_a_constructed_graph_is_turtle() -> None:
    query = f"CONSTRUCT {{ <{BASE}x> <{PREFIXES['pe']}votesFor> ?n }} WHERE {{ VALUES ?n {{ 1 2 }} }}"
    for text in (shown(query)[0], written(query, "json")):
        assert text.startswith(f"@prefix id: <{BASE}> .\n@prefix pe: <{PREFIXES['pe']}> .\n")
        assert "id:x pe:votesFor 1, 2 ." in text


@pytest.mark.parametrize("kind", ["event", "article"])
def test_statements_and_articles_are_shown_by_their_first_eight_digits(kind: str) -> None:
    assert shorten(f"{BASE}{kind}-0123456789abcdef", PREFIXES) == "01234567"


def test_shorten_leaves_what_it_does_not_know() -> None:
    assert shorten("http://elsewhere.org/x", PREFIXES) == "http://elsewhere.org/x"
