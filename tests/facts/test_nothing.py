"""Near misses: own sentences from which facts of a type must not come.

``nothing.tsv`` has a sentence and the type that a hasty reader would take from it in each row.
"""

import csv
from pathlib import Path

import pytest
from spacy.language import Language

from kg.facts.extract import extract
from kg.model import Fact
from kg.ontology import load_ontology

with (Path(__file__).parent / "nothing.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def read(nlp: Language) -> dict[str, list[Fact]]:
    ontology = load_ontology()
    sentences = list(dict.fromkeys(row["sentence"] for row in ROWS))
    return {doc.text: extract(doc, ontology) for doc in nlp.pipe(sentences)}


def test_the_table_names_types_of_the_ontology() -> None:
    assert {row["type"] for row in ROWS} <= load_ontology().types.keys()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['type']}: {row['sentence']}")
def test_sentence(row: dict[str, str], read: dict[str, list[Fact]]) -> None:
    found = [(f.type, f.cue) for f in read[row["sentence"]] if f.type == row["type"]]
    assert not found
