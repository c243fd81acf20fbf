"""The example articles can be read as they stand."""

from pathlib import Path

import pytest

from kg.model import Article
from kg.sources import Notice, read_articles

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
