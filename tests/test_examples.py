"""The example articles can be read as they stand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions

from kg.building import fill
from kg.catalog import run
from kg.config import load_settings
from kg.model import Article, Reading
from kg.reading import Reader
from kg.sources import Notice, read_articles
from kg.store.local import LocalStore

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(scope="module")
def examples() -> list[Article]:
    notices: list[Notice] = []
    articles = list(read_articles([EXAMPLES], on_skip=notices.append))
    assert not notices
    return articles


def test_formats_and_number(examples: list[Article]) -> None:
    assert {path.suffix for path in EXAMPLES.iterdir()} == {".txt", ".md", ".jsonl", ".html"}
    assert len(examples) == 12


def test_each_has_what_a_reader_needs(examples: list[Article]) -> None:
    for article in examples:
        assert all((article.title, article.date, article.publisher)), article.id
        assert 200 <= len(article.text.split()) <= 500, article.id


def test_what_they_tell_of_a_contested_presidency(examples: list[Article]) -> None:
    facts = [fact for reading in Reader().read(examples) for fact in told(reading)]
    assert ("Recognition", "United States", "Juan Guaidó", "President of Venezuela") in facts
    speaker = "Speaker of the National Assembly of Venezuela"
    assert ("Recognition", "European Union", "Juan Guaidó", speaker) in facts
    assert ("OfficeClaim", "Luis Parra", "Luis Parra", speaker) in facts
    assert ("Recognition", "Nicolás Maduro", "new board", None) in facts


def test_where_their_numbers_disagree(examples: list[Article]) -> None:
    store = LocalStore()
    fill(store, examples, Reader(), load_settings({}))
    answer = run(store, "conflicting-numbers")
    assert isinstance(answer, QuerySolutions)
    rows = [tuple(str(row[name].value) for name in ("aboutLabel", "figure1", "figure2")) for row in answer]
    assert rows == [("Luis Parra", "81", "84")]


def told(reading: Reading) -> Iterator[tuple[str, str | None, str | None, str | None]]:
    """Yield type, agent, target and post of each fact of a reading."""
    names = {entity.id: entity.name for entity in reading.entities}
    for fact in reading.facts:
        agent, target = (names.get(a.entity or "") if a else None for a in (fact.agent, fact.target))
        yield fact.type, agent, target, fact.post.label if fact.post else None
