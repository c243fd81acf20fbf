"""The generated articles are many, different, realistic in size, and the same for the same seed."""

from itertools import islice

from benchmarks.generate import articles
from benchmarks.readings import readings


def test_same_seed_same_articles() -> None:
    assert list(articles(5, seed=3)) == list(articles(5, seed=3))
    assert list(articles(5, seed=3)) != list(articles(5, seed=4))


def test_articles_differ_and_are_of_the_length_of_news() -> None:
    made = list(articles(50))
    assert len({article.digest for article in made}) == 50
    assert all(250 <= len(article.text.split()) <= 650 for article in made)


def test_no_placeholder_is_left() -> None:
    assert not [
        article.text for article in articles(50) if {"{", "}"} & set(article.text + (article.title or ""))
    ]


def test_spans_of_readings_quote_their_article() -> None:
    for reading in islice(readings(facts=30), 20):
        for fact in reading.facts:
            for span in (fact.cue, fact.evidence, *([fact.content] if fact.content else [])):
                assert reading.article.text[span.start : span.end] == span.text
