"""Fixtures that all tests share."""

import pytest
from spacy.language import Language

from kg.language import pipeline


@pytest.fixture(scope="session")
def nlp() -> Language:
    return pipeline.load()
