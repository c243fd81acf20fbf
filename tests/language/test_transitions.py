"""Tests of the steps that stand in for the model's own parser and entity recognizer."""

from collections.abc import Callable
from typing import Any

import pytest
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc

from kg.language.pipeline import load_model
from kg.language.transitions import Steps, step_transitions

TEXTS = (
    "The European Union recognised Juan Guaidó as interim president of Venezuela on Monday.",
    "",
    "Who was it, whom did they send?",
    "Police arrested twelve people in Minsk, Anna Petrova of Human Rights Watch said. Nobody died there.",
)


@pytest.fixture(scope="module")
def bare() -> Language:
    """Return the model without components of this package."""
    return load_model()


def _read(nlp: Language, lead: Callable[[EntityRecognizer], Any], *, batch_size: int) -> list[object]:
    docs: list[Doc] = [nlp.make_doc(text) for text in TEXTS]
    for name in ("tok2vec", "parser", "ner"):
        pipe = nlp.get_pipe(name)
        component: Any = pipe if name == "tok2vec" else lead(pipe)
        docs = list(component.pipe(docs, batch_size=batch_size))
    return [doc.to_array(["HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE"]).tolist() for doc in docs]


@pytest.mark.parametrize("batch_size", [1, 3, 16])
def test_reads_what_the_model_reads(bare: Language, batch_size: int) -> None:
    expected, found = (_read(bare, lead, batch_size=batch_size) for lead in (lambda pipe: pipe, Steps))
    assert found == expected
    assert len({str(rows) for rows in found}) == len(TEXTS)


def test_takes_the_place_of_greedy_components_only() -> None:
    nlp = load_model()
    nlp.get_pipe("ner").cfg["beam_width"] = 4  # type: ignore[attr-defined]
    step_transitions(nlp)
    assert [name for name in nlp.pipe_names if name.endswith(("parser", "ner"))] == ["kg_parser", "ner"]
    assert [[e.label_ for e in nlp(text).ents][:2] for text in TEXTS[:2]] == [["ORG", "PERSON"], []]
