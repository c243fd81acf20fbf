from pathlib import Path

import pytest

from kg.catalog import list_queries, load_query, parse_query
from kg.catalog.header import Parameter
from kg.errors import QueryError

GOOD = """#+ summary: A query
#+ question: What?
#+ parameters:
#+   day: {type: date, description: on this day, required: true}
#+   low: {type: number}
#+ columns:
#+   s: a thing
SELECT ?s WHERE {
  VALUES ?_day { UNDEF }
  VALUES ?_low { 0.5 }
}
"""


def test_header() -> None:
    query = parse_query(GOOD, name="good")
    assert (query.name, query.summary, query.question) == ("good", "A query", "What?")
    assert query.parameters == (
        Parameter("day", "date", "on this day", required=True),
        Parameter("low", "number", default="0.5"),
    )
    assert query.columns == {"s": "a thing"}


def test_a_query_needs_no_header() -> None:
    assert parse_query("ASK {}").parameters == ()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("type: date", "type: day", "parameter 'day' needs a type: iri, label"),
        ("?_day {", "?_dya {", r"needs one line `VALUES \?_day"),
        ("#+ summary: A query", "#+ summary: [", "the header .* is wrong"),
        ("#+ columns:\n#+   s: a thing", "#+ - x", "the header .* is wrong"),
    ],
)
def test_a_wrong_header_is_named(old: str, new: str, message: str) -> None:
    with pytest.raises(QueryError, match=f"f.rq: .*{message}"):
        parse_query(GOOD.replace(old, new), source="f.rq")


def test_a_query_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text(GOOD, encoding="utf-8")
    assert load_query(path).name == "mine"
    assert [query.name for query in list_queries(tmp_path)] == ["mine"]


@pytest.mark.parametrize("name", ["no-such-query", "missing.rq", "../pyproject"])
def test_an_unknown_query_is_named(name: str) -> None:
    with pytest.raises(QueryError, match="there is no query"):
        load_query(name)
