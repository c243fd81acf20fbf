"""Names of persons with a nickname in quotation marks: "I. Lewis “Scooter” Libby"."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from kg.gazetteer import Gazetteer, fold
from kg.language.names.forms import Found
from kg.language.nouns import load_given_names

_NICKNAMED = re.compile(
    r"\b(?:[A-Z]\. )?(?P<given>[A-Z]\w+)(?: [A-Z]\.)? [“\"‘][A-Z]\w*(?: [A-Z]\w+)?[”\"’] [A-Z][\w-]+"
)


def nicknamed(doc: Doc, gazetteer: Gazetteer) -> Iterator[Found]:  # noqa: ARG001
    """Yield a given name, a nickname in quotation marks and a surname as one name."""
    for match in _NICKNAMED.finditer(doc.text):
        span = doc.char_span(*match.span())
        if span is not None and fold(match["given"]) in load_given_names():
            yield Found(span.start, span.end, "PERSON")
