"""Names of associations that say who stands for what: "Students for Fair Admissions"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.gazetteer import Gazetteer
from kg.language.names.forms import Found
from kg.language.nouns import is_title, noun_of
from kg.language.sieve import Sieve
from kg.language.syntax import ARTICLES

_PREPOSITIONS = frozenset({"for", "against", "without"})
_TELLING = Sieve("LOWER", (_PREPOSITIONS | {"america"}).__contains__)
_OTHER_NAMES = frozenset({"PERSON", "GPE", "LOC", "DATE", "EVENT", "NORP"})


def associations(doc: Doc, gazetteer: Gazetteer) -> Iterator[Found]:
    """Yield capitalised plurals for people with what they are for, if that is no name of its own."""
    for token in _TELLING(doc):
        if token.text == "America" and token.i > 1 and token.nbor(-1).lower_ in {"of", "for"}:
            yield from _of_america(token)
        if token.lower_ in _PREPOSITIONS and token.i > 0 and _are_people(token.nbor(-1)):
            start = token.i + 1
            start += start < len(doc) and doc[start].lower_ in ARTICLES
            end = start
            while end < len(doc) and _is_cause(doc[end]):
                end += 1
            if (
                end > start
                and not _represent(token.nbor(-1), doc[start])
                and not gazetteer.senses(doc[start:end].text)
            ):
                yield Found(token.i - 1, end, "ORG")


def _of_america(token: Token) -> Iterator[Found]:
    """Yield "Gun Owners of America"."""
    start = last = token.i - 2
    while (
        start
        and token.doc[start - 1].text[0].isupper()
        and token.doc[start].sent == token.doc[start - 1].sent
    ):
        start -= 1
    if _are_people(token.doc[last]):
        yield Found(start, token.i + 1, "ORG")


def _are_people(token: Token) -> bool:
    if not token.text[0].isupper() or not token.text.endswith(("s", "men", "People")):
        return False
    noun = noun_of(token.lemma_) or noun_of(token.lower_.removesuffix("s"))
    return token.ent_type_ == "NORP" or (noun is not None and noun.sort == "person")


def _represent(people: Token, thing: Token) -> bool:
    """Tell whether a sentence merely opens with people who act for a body ("Representatives for Acme")."""
    return is_title(thing.text) or (
        bool(people.is_sent_start) and people.ent_type_ == "" and thing.ent_type_ == "ORG"
    )


def _is_cause(token: Token) -> bool:
    """Tell whether a word in capitals belongs to what an association is for."""
    return token.is_alpha and token.is_title and token.ent_type_ not in _OTHER_NAMES and token.tag_ != "PRP"
