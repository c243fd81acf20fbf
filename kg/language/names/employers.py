"""Names of bodies before the titles of who leads, speaks or writes for them: "Judicial Watch President X"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.gazetteer import Gazetteer
from kg.language.names.forms import Found
from kg.language.nouns import is_title, noun_of
from kg.language.offices.titles import Title, Titles, load_titles

_HEADS = frozenset({"head", "spokesperson"})
"""Classes of titles before which stands a body."""
_PRESS = frozenset(
    {"columnist", "editor", "reporter", "correspondent", "anchor", "host", "writer", "contributor"}
)
_BUSINESS = frozenset({"ceo", "cfo", "coo", "cto", "founder", "cofounder", "co-founder"})
"""Titles before which the model's person is a company."""


def employers(doc: Doc, gazetteer: Gazetteer) -> Iterator[Found]:
    """Yield runs of capitals that nobody has as a name, right before a title and the person who holds it."""
    titles = load_titles()
    for token, title in titles.found(doc):
        if not _is_led(doc, token, title):
            continue
        end = token.i - len(title.words) + 1
        start = end
        while start > token.sent.start and _is_unknown(doc[start - 1], token, titles):
            start -= 1
        long = end - start > (title.words == ("president",))
        if long and not gazetteer.senses(doc[start:end].text):
            yield Found(start, end, "ORG")


def _is_led(doc: Doc, token: Token, title: Title) -> bool:
    """Tell whether the title of who leads a body or works for a paper stands before a person."""
    after = token.i + 1
    if after + 1 < len(doc) and doc[after].lower_ == "and" and is_title(doc[after + 1].text):
        after += 2
    heads = title.category in _HEADS or title.words == ("president",) or title.words[-1] in _PRESS
    return heads and after < len(doc) and doc[after].ent_type_ == "PERSON"


def _is_unknown(token: Token, title: Token, titles: Titles) -> bool:
    labelled = token.ent_type_ and not (token.ent_type_ == "PERSON" and title.lower_ in _BUSINESS)
    if labelled or token.pos_ not in {"PROPN", "ADJ"} or not token.is_title or not token.is_alpha:
        return False
    known = is_title(token.text) or noun_of(token.lower_) is not None
    return not known and not titles.may_modify(token.lower_, titles.adherents)
