"""Names of persons that the model runs together with the field of their office: "Minister for Health X Y"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.gazetteer import Gazetteer
from kg.language.names.forms import Found
from kg.language.names.labels import is_given_name
from kg.language.nouns import is_title, noun_of
from kg.language.offices.titles import load_titles

_JOINTS = frozenset({"and", ",", "&"})
_LENGTHS = range(2, 5)


def officials(doc: Doc, gazetteer: Gazetteer) -> Iterator[Found]:  # noqa: ARG001
    """Yield the capitals right after a title and its field that are no name as the model has them."""
    titles = load_titles()
    fields = titles.portfolios | titles.institutions
    for token, _ in titles.found(doc):
        if token.i + 3 >= len(doc) or token.nbor().lower_ not in {"of", "for"}:
            continue
        start = token.i + 2
        while start < len(doc) and doc[start].lower_ in fields | _JOINTS:
            start += 1
        end = start
        while end < len(doc) and _is_name(doc[end]):
            end += 1
        field = doc[start - 1].lower_ in fields and doc[start - 1].is_title
        if field and end - start in _LENGTHS and not (_is_known(doc, start, end) or _is_deed(doc[start])):
            yield Found(start, end, "PERSON")


def _is_name(token: Token) -> bool:
    plain = token.pos_ == "PROPN" and token.is_title and token.is_alpha
    return plain and not is_title(token.text) and noun_of(token.lower_) is None


def _is_deed(token: Token) -> bool:
    """Tell whether a word says what a body does ("Alliance | Defending Freedom")."""
    return token.lower_.endswith("ing") and not is_given_name(token)


def _is_known(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the model has a name of its own from `start` on, or knows that the words are none."""
    return doc[start].ent_iob_ == "B" and all(token.ent_iob_ == "I" for token in doc[start + 1 : end])
