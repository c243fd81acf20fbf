import pytest
from engines import sample_store

from kg.catalog import run
from kg.errors import QueryError
from kg.explain import explain, find_statement
from kg.model import Span
from kg.store.local import LocalStore


@pytest.fixture(scope="module")
def store() -> LocalStore:
    return sample_store()


def statement(store: LocalStore, type: str) -> str:
    found: str = next(iter(run(store, "events", {"type": type})))["statement"].value
    return found


def test_the_words_and_where_they_come_from(store: LocalStore) -> None:
    found = explain(store, statement(store, "Condemnation"))
    assert found.type == "Condemnation"
    assert found.sentence.text == "Foreign minister Ida Holm condemned Stern."
    start = found.sentence.start
    assert found.parts["cue"] == Span(start + 26, start + 35, "condemned")
    assert {part: span.text for part, span in found.parts.items()} == {
        "cue": "condemned",
        "agent": "Ida Holm",
        "target": "Stern",
    }
    assert found.values["agent"] == ("Ida Holm",)
    assert found.values["title"] == ("wire",)
    assert found.values["publisher"] == found.values["wasAttributedTo"] == ("Example Wire",)
    assert found.values["confidence"] == ("0.9",)


def test_time_and_numbers(store: LocalStore) -> None:
    found = explain(store, statement(store, "Election"))
    assert found.values["resolutionRule"] == ("last-weekday",)
    assert found.values["anchor"] == ("2021-03-09",)
    assert (found.values["votesFor"], found.values["outOf"]) == (("81",), ("167",))
    assert found.values["wasAttributedTo"] == ("Max Stern",)


@pytest.mark.parametrize("form", ["{iri}", "event-{hex}", "event-{short}", "{short}"])
def test_a_statement_is_found_by_its_name(form: str, store: LocalStore) -> None:
    iri = statement(store, "Support")
    digits = iri.rpartition("-")[2]
    assert find_statement(store, form.format(iri=iri, hex=digits, short=digits[:8])).value == iri


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("event-ffffffffffffffff", "has no statement 'event-ffffffffffffffff'"),
        ("event-", "is the beginning of several statements"),
        ('" || true) #', "has no statement"),
    ],
)
def test_what_cannot_be_found_is_an_error(name: str, message: str, store: LocalStore) -> None:
    with pytest.raises(QueryError, match=message):
        explain(store, name)
