"""Closed namespaces: what is not declared cannot be used."""

import re
from pathlib import Path

import pytest
from readings import READING, Assemble

from kg.errors import OntologyError
from kg.graph.prefixes import PE_IRI, PREFIXES, expand
from kg.graph.vocabulary import PE, PROV
from kg.resources import data_folder

ROOT = Path(__file__).parents[2]
TERM = re.compile(r"(?<![\w:/#-])pe:([A-Za-z]\w*)")
FILES = [
    *sorted(data_folder("queries").glob("**/*.rq")),
    data_folder("ontology") / "shapes.ttl",
    data_folder("ontology") / "core.ttl",
    *sorted((ROOT / "kg").glob("**/*.py")),
]


def test_a_declared_term_is_a_node() -> None:
    assert PE.agent.value == PE_IRI + "agent"
    assert PE["recognizes"].value == PE_IRI + "recognizes"
    assert "agent" in PE


@pytest.mark.parametrize("term", ["agnet", "Flood", ""])
def test_any_other_term_is_an_error(term: str) -> None:
    assert term not in PE
    with pytest.raises(AttributeError, match="is not declared"):
        PE[term]


def test_other_vocabularies_are_closed_too() -> None:
    with pytest.raises(AttributeError, match="is not declared"):
        _ = PROV.wasInformedBy


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_use_declared_terms_only(path: Path) -> None:
    used = set(TERM.findall(path.read_text("utf-8")))
    assert not {term for term in used if term not in PE}


def test_graphs_use_declared_terms_only(assemble: Assemble) -> None:
    used = {
        iri.removeprefix(PE_IRI)
        for quad in assemble(READING)
        for iri in (quad.predicate.value, quad.object.value)
        if iri.startswith(PE_IRI)
    }
    assert used
    assert not {term for term in used if term not in PE}


def test_compact_iris() -> None:
    assert expand("skos:closeMatch") == PREFIXES["skos"] + "closeMatch"
    with pytest.raises(OntologyError, match="unknown prefix 'skso'"):
        expand("skso:closeMatch")
