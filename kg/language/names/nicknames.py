"""Names of persons that the model misses: nicknamed ("I. Lewis “Scooter” Libby") or of a son ("Roe Jr.")."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from kg.gazetteer import Gazetteer, fold
from kg.language.names.forms import Found
from kg.language.nouns import load_given_names

_NICKNAMED = re.compile(
    r"\b(?:[A-Z]\. )?(?P<given>[A-Z]\w+)(?: [A-Z]\.)? [“\"‘][A-Z]\w*(?: [A-Z]\w+)?[”\"’] [A-Z][\w-]+"
)
_SON = re.compile(r"\b[A-Z][\w’'-]+ [JS]r\.")


def generational(doc: Doc, gazetteer: Gazetteer) -> Iterator[Found]:  # noqa: ARG001
    """Yield a surname and "Jr." of which the model takes neither for a name."""
    for match in _SON.finditer(doc.text):
        span = doc.char_span(*match.span())
        if span is not None and not any(token.ent_type_ for token in span):
            yield Found(span.start, span.end, "PERSON")


def nicknamed(doc: Doc, gazetteer: Gazetteer) -> Iterator[Found]:  # noqa: ARG001
    """Yield a given name, a nickname in quotation marks and a surname as one name."""
    for match in _NICKNAMED.finditer(doc.text):
        span = doc.char_span(*match.span())
        if span is not None and fold(match["given"]) in load_given_names():
            yield Found(span.start, span.end, "PERSON")
