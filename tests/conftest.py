"""Fixtures that all tests share."""

import pytest
from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    from kg.language import pipeline

    return pipeline.load()
