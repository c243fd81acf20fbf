"""Sentences that look like a type of fact and are none.

``nothing.tsv`` has a sentence and the type that must not come of it in each row.
"""

import csv
from pathlib import Path

import pytest
from spacy.language import Language

from kg.facts.extract import extract
from kg.ontology import load_ontology

with (Path(__file__).parent / "nothing.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['type']}: {row['sentence']}")
def test_no_fact_of_the_type(row: dict[str, str], nlp: Language) -> None:
    facts = extract(nlp(row["sentence"]), load_ontology())
    assert row["type"] not in {f.type for f in facts}
