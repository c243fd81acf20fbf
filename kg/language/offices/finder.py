"""Finds the office phrases of a document.

A phrase is read off the words from its head outwards, not off the parse: titles before names are what a
dependency parser gets wrong most often ("Speaker of the House Nancy Pelosi").
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.language.names.spans import NameSpans
from kg.language.offices.appositions import is_honorific
from kg.language.offices.complements import Complement, read_complement
from kg.language.offices.modifiers import read_left
from kg.language.offices.phrase import GRADES, HYPHENS, RANKS, OfficePhrase, holder_kinds
from kg.language.offices.titles import Title, Titles
from kg.language.syntax import NOUN_TAGS

_SUFFIXES = frozenset({"elect", "designate", "select", "nominate"})
_CLOSED = frozenset({"Person", "Place", "Country"})
"""Kinds of names that no title ends."""
_IN_CHIEF = re.compile(
    r"(?:-| )in(?:-| )ch(?:ief|arge)\b| pro tem(?:pore)?\b| emerit(?:us|a)\b", re.IGNORECASE
)


def office_phrases(doc: Doc, titles: Titles, names: NameSpans) -> Iterator[OfficePhrase]:
    """Yield the office phrases of a document in order of their heads."""
    before: OfficePhrase | None = None
    for token, title in titles.found(doc):
        if _is_head(token, title, titles, names):
            phrase = OfficePhrase(title, token.i, token.i, _end(token, title), token.i)
            read_left(doc, phrase, titles, names)
            _read_right(doc, phrase, titles, names)
            if before is not None and _coordinated(doc, before, phrase):
                own = phrase.organization is not None and phrase.organization < phrase.head
                phrase.determiner = before.determiner
                own = own or (phrase.complement and before.organization is not None)
                own = own or _is_current(doc, before, phrase, titles)
                phrase.former = phrase.former or (before.former and not own)
                shared = before.title.strength != "occupation" and phrase.title.category != "member"
                shared = shared and before.title.category not in RANKS | {"minister", "judge"}
                if before.organization is None and phrase.complement and shared:
                    before.organization = phrase.organization
                elif (
                    phrase.organization is None
                    and before.title.strength == phrase.title.strength == "relational"
                ):
                    phrase.organization = before.organization
            if before is None or phrase.head >= before.end:
                before = phrase
            yield phrase


def _coordinated(doc: Doc, before: OfficePhrase, phrase: OfficePhrase) -> bool:
    """Tell whether two titles share what is around them: "former president and founder of the union"."""
    return not phrase.determiner and phrase.left == before.end + 1 and doc[before.end].lower_ == "and"


def _is_current(doc: Doc, before: OfficePhrase, phrase: OfficePhrase, titles: Titles) -> bool:
    """Tell whether a title after a former one is held now ("former aide and current chair", "… and Sen.")."""
    current = any(token.lower_ in titles.current for token in doc[phrase.left : phrase.head])
    return current or (phrase.title.abbreviated and not before.title.abbreviated)


def _end(token: Token, title: Title) -> int:
    """Return the token after a title, also after the full stop of an abbreviation."""
    after = token.i + 1
    stop = title.abbreviated and after < len(token.doc) and token.doc[after].text == "."
    return after + 1 if stop else after


def _is_head(token: Token, title: Title, titles: Titles, names: NameSpans) -> bool:
    """Tell whether the noun phrase ends here, or a name or a stacked title comes next."""
    doc, after = token.doc, _end(token, title)
    name = names.at(token.i)
    if name is not None and name.kind in _CLOSED and name.start < token.i - len(title.words) + 1:
        return False
    if name is not None and name.kind == "Organization" and name.end > after:
        return False
    if after == len(doc) or names.starting(after, holder_kinds(title)) is not None:
        return True
    while after + 1 < len(doc) and is_honorific(doc[after]):
        after += 1
    if names.starting(after, holder_kinds(title)) is not None:
        return True
    following = doc[after]
    if following.text in HYPHENS:
        return after + 1 < len(doc) and doc[after + 1].lower_ in _SUFFIXES
    if following.tag_ not in NOUN_TAGS:
        return True
    later = titles.at(following)
    if later is not None and following.is_title and token.lower_ in titles.portfolios:
        return False
    if later is not None and later.abbreviated and later.category == title.category == "military":
        return False
    if later is None and after + 1 < len(doc) and _is_rank(doc[after + 1], titles):
        return title.category not in RANKS and names.at(token.i) is None
    if later is not None and len(later.words) == 1 and token.lower_ not in GRADES:
        return later.abbreviated or (later.category in RANKS and title.category not in RANKS)
    return title.abbreviated or (following.is_title and token.is_title and following.ent_type_ == "PERSON")


def _is_rank(token: Token, titles: Titles) -> bool:
    """Tell whether a token is a rank in short ("Pentagon spokesman Army Col. X")."""
    title = titles.at(token)
    return title is not None and title.abbreviated and title.category == "military"


def _read_right(doc: Doc, phrase: OfficePhrase, titles: Titles, names: NameSpans) -> None:
    """Extend a phrase by "-elect", "in chief" and its complements, which may give its organization."""
    end = phrase.end
    if end + 1 < len(doc) and doc[end].text in HYPHENS and doc[end + 1].lower_ in _SUFFIXES:
        phrase.end = end + 2
    elif suffix := _IN_CHIEF.match(doc[end - 1 : end + 4].text[len(doc[end - 1]) :]):
        phrase.end = end + len(suffix[0].replace("-", " - ").split())
    found = read_complement(doc, phrase.head, phrase.end, phrase.title, titles, names)
    phrase.complement = found.end > phrase.end
    phrase.end = found.end
    phrase.former = phrase.former or _is_past_term(doc, phrase.end, names)
    if phrase.title.category == "settlement" and phrase.organization is not None:
        phrase.inner = found.organization
    elif found.organization is not None and _outranks(found, phrase, names):
        phrase.organization = found.organization


def _is_past_term(doc: Doc, under: int, names: NameSpans) -> bool:
    """Tell whether it follows under which president an office was held ("labor secretary under Reagan")."""
    if doc[under : under + 1].text != "under":
        return False
    title = under + 1 < len(doc) and doc[under + 1].lower_ == "president"
    ruler = names.starting(under + 1 + title, {"Person"})
    return ruler is not None and ruler.entry is not None and "president" in ruler.entry.nouns


def _outranks(complement: Complement, phrase: OfficePhrase, names: NameSpans) -> bool:
    """Tell whether a complement rather than a modifier gives the organization.

    A state before the head of a body is where that person comes from ("the Ohio chair of the panel"), a party
    whose member that is ("the Republican chair of the panel").
    """
    if phrase.organization is None or phrase.title.category == "member":
        return True
    if phrase.determiner in {"'s", "his"}:
        return False
    before = names.at(phrase.organization)
    home = before is not None and before.kind == "Place" and phrase.title.words[-1].startswith("chair")
    adherent = before is not None and before.kind == "Party" and before.adjective
    return complement.named or home or adherent
