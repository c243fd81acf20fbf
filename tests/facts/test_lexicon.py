"""The lexicon of political predicates: own sentences of all types, and what a careful reader takes from them.

``lexicon.tsv`` has a sentence, the type of fact, words of its agent and of its target (empty: no agent; any
target), its modality and its polarity (none: positive) in each row.
"""

import csv
from collections import defaultdict
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.facts.extract import extract
from kg.model import Argument, Fact
from kg.ontology import load_ontology

Read = dict[str, tuple[Doc, list[Fact]]]

with (Path(__file__).parent / "lexicon.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))

_READ = 0.3
"""Confidence from which a short sentence counts as read; long ones of that kind are left out by default."""


@pytest.fixture(scope="module")
def read(nlp: Language) -> Read:
    ontology = load_ontology()
    sentences = list(dict.fromkeys(row["sentence"] for row in ROWS))
    return {doc.text: (doc, extract(doc, ontology, threshold=_READ)) for doc in nlp.pipe(sentences)}


def test_the_table_has_sentences_of_every_type_with_frames() -> None:
    types = {t.name for t in load_ontology().types.values() if t.frames}
    assert types == {row["type"] for row in ROWS}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['type']}: {row['sentence']}")
def test_sentence(row: dict[str, str], read: Read) -> None:
    doc, facts = read[row["sentence"]]
    found = [f for f in facts if f.type == row["type"]]
    assert any(_says(doc, fact, row) for fact in found), [
        (f.type, names(doc, f.agent), names(doc, f.target), f.modality, f.polarity) for f in facts
    ]


def _says(doc: Doc, fact: Fact, row: dict[str, str]) -> bool:
    return (
        (not row["agent"]) == (fact.agent is None)
        and row["agent"] in names(doc, fact.agent)
        and row["target"] in names(doc, fact.target)
        and fact.modality == row["modality"]
        and fact.polarity == (row["polarity"] or "positive")
    )


def names(doc: Doc, argument: Argument | None) -> str:
    """Return the words of an argument and the name of the entity that they stand for."""
    if argument is None:
        return ""
    known = (c.name for c in doc._.clusters if str(c.id) == argument.entity)
    return " ".join([argument.span.text, *known])


def test_report_of_words_that_no_sentence_tests(read: Read) -> None:
    """Print the lexicon's words that no sentence of the table brings out (`pytest -rP` shows them)."""
    seen = {
        (fact.type, token.lemma_.lower())
        for doc, facts in read.values()
        for fact in facts
        for token in doc.char_span(fact.cue.start, fact.cue.end) or ()
    }
    unseen: defaultdict[str, set[str]] = defaultdict(set)
    for event_type in load_ontology().types.values():
        for frame in event_type.frames:
            if (frame.type, frame.lemma) not in seen:
                unseen[frame.type].add(" ".join(filter(None, (frame.lemma, frame.particle))))
    for name, words in sorted(unseen.items()):
        print(f"{name}: {len(words)} not tested: {', '.join(sorted(words))}")
