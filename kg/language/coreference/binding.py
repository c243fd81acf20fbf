"""Where a description cannot mean the subject of a clause that it is in."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.language.annotations import Cluster
from kg.language.syntax import SUBJECTS


def binds(person: Cluster, description: Token) -> bool:
    """Tell whether a named person is the subject of a clause that the head of a description is in.

    The description means somebody else then: "Ruiz said that the governor had left" (Chomsky 1981, Lectures
    on Government and Binding, principle C).
    """
    governors = set(_governors(description))
    heads = (description.doc[m.head] for m in person.mentions if m.form == "name")
    return any(head.dep_ in SUBJECTS and head.head in governors for head in heads)


def _governors(token: Token) -> Iterator[Token]:
    """Yield the ancestors of a token except those that it or an ancestor is only coordinated with."""
    while token.head != token:
        if token.dep_ != "conj":
            yield token.head
        token = token.head
