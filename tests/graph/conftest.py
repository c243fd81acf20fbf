"""What the tests of the graph share."""

import pytest
from readings import RUN, Assemble

from kg.graph import article_quads
from kg.ontology import Ontology, load_ontology


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return load_ontology()


@pytest.fixture(scope="session")
def assemble(ontology: Ontology) -> Assemble:
    return lambda reading: article_quads(reading, ontology=ontology, run=RUN)
