"""On whose word an event rests."""

import pytest
from spacy.language import Language

from kg.facts.extract import extract
from kg.ontology import load_ontology

SOURCES = [
    ("Officials said Norway arrested the envoy.", "Arrest", "Officials"),
    ("Norway expects Chile to arrest the envoy.", "Arrest", None),
    ("Norway said Chile, which arrested the envoy, is lying.", "Arrest", "Norway"),
    ("Norway refused to sign it after Chile arrested the envoy.", "Arrest", None),
    ("Ministers demanded that the army save the men who arrested the envoy.", "Arrest", None),
    ("Norway said Chile's arrest of the envoy was wrong.", "Arrest", None),
    ("Norway is leaving; Chile arrested the envoy, just as critics had feared.", "Arrest", None),
    ("The decision signals that Chile arrested the envoy.", "Arrest", None),
    ("A new court filing says that Chile arrested the envoy.", "Arrest", "A new court filing"),
    ("Norway said protesters met the Peru-backed envoy.", "Support", None),
    ('Norway insisted the attack on Lima was "spontaneous."', "Assault", None),
    ("Norway wants to win support from Chile.", "Support", None),
    ("Norway knows that Chile arrested the envoy.", "Arrest", None),
    ("Norway said presidential candidate Ana Berg had left.", "Candidacy", None),
    ("Norway said Ana Berg is a presidential candidate.", "Candidacy", "Norway"),
]


@pytest.mark.parametrize(("text", "type_", "source"), SOURCES)
def test_who_vouches_for_an_event(nlp: Language, text: str, type_: str, source: str | None) -> None:
    [fact] = [fact for fact in extract(nlp(text), load_ontology()) if fact.type == type_]
    assert (fact.attributed_to.span.text if fact.attributed_to else None) == source
