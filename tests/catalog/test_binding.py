import pytest
from pyoxigraph import NamedNode

from kg.catalog import bind, parse_query, run
from kg.errors import QueryError
from kg.store.local import LocalStore
from kg.store.remote import RemoteStore

XSD = "http://www.w3.org/2001/XMLSchema#"
ECHO = """#+ parameters:
#+   text: {type: string}
#+   thing: {type: iri}
#+   who: {type: label}
#+   day: {type: date}
#+   count: {type: integer}
#+   share: {type: number}
SELECT * WHERE {
  VALUES ?_text { UNDEF }
  VALUES ?_thing { UNDEF }
  VALUES ?_who { UNDEF }
  VALUES ?_day { UNDEF }
  VALUES ?_count { UNDEF }
  VALUES ?_share { 0.5 }
}
"""


@pytest.mark.parametrize(
    ("name", "value", "term"),
    [
        ("text", "plain", '"plain"'),
        ("text", 'a "quote" \\ and } a brace', '"a \\"quote\\" \\\\ and } a brace"'),
        ("text", "two\nlines", '"two\\nlines"'),
        ("thing", "http://example.org/a", "<http://example.org/a>"),
        ("thing", "<http://example.org/a>", "<http://example.org/a>"),
        ("thing", "pe:Vote", "<https://w3id.org/political-events#Vote>"),
        ("thing", "Vote", "<https://w3id.org/political-events#Vote>"),
        ("who", "wd:Q20", "<http://www.wikidata.org/entity/Q20>"),
        ("day", "2021-03-09", f'"2021-03-09"^^<{XSD}date>'),
        ("day", "2021-03", f'"2021-03"^^<{XSD}gYearMonth>'),
        ("day", "2021", f'"2021"^^<{XSD}gYear>'),
        ("count", "12", f'"12"^^<{XSD}integer>'),
        ("share", "0.25", f'"0.25"^^<{XSD}double>'),
    ],
)
def test_a_value_becomes_a_term(name: str, value: str, term: str) -> None:
    assert f"VALUES ?_{name} {{ {term} }}" in bind(parse_query(ECHO), {name: [value]})


def test_alternatives_and_defaults() -> None:
    text = bind(parse_query(ECHO), {"text": ["a", "b"]})
    assert 'VALUES ?_text { "a" "b" }' in text
    assert "VALUES ?_share { 0.5 }" in text
    assert "UNDEF" not in text


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("txet", "x", "has no parameter 'txet'; it has: count, day"),
        ("thing", "no iri", "'thing' cannot be 'no iri'"),
        ("thing", "http://example.org/a> } DROP ALL", "'thing' cannot be"),
        ("who", "Ana Ruiz", "'who' cannot be 'Ana Ruiz'"),
        ("day", "yesterday", "2020-01-05, 2020-01 or 2020"),
        ("day", "2021-02-30", "'day' cannot be"),
        ("count", "many", "'count' cannot be 'many'"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(name: str, value: str, message: str) -> None:
    with pytest.raises(QueryError, match=message.replace(".", r"\.")):
        bind(parse_query(ECHO), {name: [value]})


def test_a_required_parameter_is_asked_for(store: LocalStore) -> None:
    with pytest.raises(QueryError, match="'between' needs --param one=…"):
        run(store, "between", {"other": "Norway"})


@pytest.mark.parametrize(
    "attack",
    [
        '" } } DROP ALL #',
        'x" UNION { ?s ?p ?o } #',
        "\\u0022 } ; DROP ALL",
        "\n} INSERT DATA { <a:b> <a:c> <a:d> }",
        "'''",
        "${x} %s {0}",
        "é ☃ 🂡",
    ],
)
def test_a_value_stays_a_value(attack: str, store: LocalStore, endpoint: RemoteStore) -> None:
    """Whatever a value holds, it comes back as that string, on both engines, and changes nothing."""
    query = parse_query(
        "#+ parameters:\n#+   v: {type: string}\nSELECT ?_v WHERE {\n  VALUES ?_v { UNDEF }\n}\n"
    )
    before = len(store)
    for engine in (store, endpoint):
        assert [row["_v"].value for row in run(engine, query, {"v": attack})] == [attack]
    assert len(store) == before


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Ana Ruiz", "ana-ruiz"),
        ("ANA RUÍZ", "ana-ruiz"),
        ("ruiz", "ana-ruiz"),
        ("Porto  azul", "porto-azul"),
        ("Example Wire", "outlet-example-wire"),
        ("speaker", "post-speaker"),
    ],
)
def test_a_name_finds_its_thing(name: str, found: str, store: LocalStore) -> None:
    from kg.catalog.names import resolve

    assert resolve(store, name) == [NamedNode(f"https://w3id.org/political-events/id/{found}")]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Anna Ruiz", "nothing in the graph is named 'Anna Ruiz'; there is 'ana ruiz'"),
        ("Zzzz", "`kg query actors` lists the names"),
    ],
)
def test_a_name_that_fits_nothing_is_refused(name: str, message: str, store: LocalStore) -> None:
    with pytest.raises(QueryError, match=message):
        run(store, "timeline", {"actor": name})


def test_a_name_that_fits_several_is_refused() -> None:
    from engines import RUN

    from kg.catalog.names import resolve
    from kg.graph import article_quads
    from kg.model import Article, Entity, Reading
    from kg.ontology import load_ontology

    store = LocalStore()
    people = (
        Entity("a", "Ana Ruiz", "Person"),
        Entity("b", "Eva Ruiz", "Person"),
        Entity("c", "Ana Ruiz", "Person"),
    )
    store.load(article_quads(Reading(Article("x", "x", "0" * 64), people), ontology=load_ontology(), run=RUN))
    with pytest.raises(QueryError, match="'Ruiz' may be 'ana ruiz', 'eva ruiz'"):
        resolve(store, "Ruiz")
    assert [iri.value[-1] for iri in resolve(store, "Ana Ruiz")] == ["a", "c"]
