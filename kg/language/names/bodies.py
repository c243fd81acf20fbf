"""Names of bodies that the model cuts: "Ethics and Anti-Fraud Commission", "CNN/ORC", courts, "Team Ruiz"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.gazetteer import Gazetteer
from kg.language.lexicon import words
from kg.language.names.forms import Found
from kg.language.nouns import noun_of
from kg.language.offices.titles import load_titles
from kg.language.sieve import Sieve
from kg.language.syntax import ARTICLES

_ACTORS = frozenset({"PERSON", "GPE", "NORP"})
_JOINTS = frozenset({"and", "&", "-"})
_POLLS = frozenset({"poll", "polls", "survey", "surveys", "polling"})
_QUARTERS = frozenset({"Northern", "Southern", "Eastern", "Western", "Central", "Middle"})
_TEAMS = frozenset({"Team", "Camp"})
_CHAMBERS = frozenset({"Senate", "House", "Assembly"})
_PROVISIONS = frozenset({"Article", "Section", "Proposition", "Title", "Chapter"})
_PROSECUTORS = frozenset({"Attorney", "General"})
_CUES = _TEAMS | _PROVISIONS | _PROSECUTORS | {"/", "PAC", "GOP", "District", "Bill"}
_OFFICES = frozenset({"'s Office", "’s Office"})
_SITES = frozenset({"Center", "Centre"})
"""Nouns for places that end names of bodies, too ("Refugee and Immigrant Center")."""
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})


def bodies(doc: Doc, gazetteer: Gazetteer) -> Iterator[Found]:
    """Yield names that end in a noun for a body, or in the district of a court, with all their words."""
    for token in _TELLING(doc):
        if token.i == 0 or token.i + 1 == len(doc):
            continue
        if token.text in _CUES:
            yield from _cued(token)
        if _is_site(token.text):
            yield from _employing(token)
        if not token.text[0].isupper() or not (_is_body(token.text) or token.text in _SITES):
            continue
        start, end = _first(token), _district(token)
        joined = next((i for i in range(token.i - 1, start, -1) if doc[i].text in {"and", "&"}), None)
        field = start + (doc[start].text in _CHAMBERS)
        opened = field > start or _opens(doc, start)
        if joined is not None and not (
            opened and field < joined and _is_field(doc, field, joined, gazetteer)
        ):
            start = joined + 1
        if any(doc[i].text in _JOINTS for i in range(start, token.i)):
            yield Found(start, max(end, _entity_end(token)), "ORG")
        elif end > token.i + 1:
            yield Found(start, end, "ORG")


def _cued(token: Token) -> Iterator[Found]:
    """Yield the name that a word shows which begins or joins its parts."""
    if token.text == "/":
        yield from _pollsters(token)
    elif token.text == "PAC" and (start := _first(token)) < token.i and not _is_prefixed(token.doc, start):
        yield Found(start, token.i + 1, "ORG")
    elif token.text == "Bill" and token.nbor(-1).text in _CHAMBERS and token.nbor().like_num:
        yield Found(token.i - 1, token.i + 2, "LAW")
    elif token.text in _PROVISIONS and token.nbor().like_num:
        yield Found(token.i, token.i + 2, "LAW")
    elif token.text == "GOP" and token.nbor().pos_ not in _NOMINAL:
        yield from _of_state(token)
    elif token.text == "District" and token.nbor().lower_ == "of":
        yield from _of_district(token)
    elif token.text in _PROSECUTORS and token.doc[token.i + 1 : token.i + 3].text in _OFFICES:
        yield Found(_jurisdiction(token), token.i + 3, "ORG")
    elif token.text in _TEAMS and token.nbor().ent_type_ == "PERSON":
        yield from _campaign(token)


def _is_site(word: str) -> bool:
    return word[0].isupper() and word.endswith((".com", ".org", ".net"))


def _employing(site: Token) -> Iterator[Found]:
    """Yield a website after the noun of somebody who works for it ("an analyst at Acme.com")."""
    person = noun_of(site.head.head.lemma_) if site.dep_ == "pobj" else None
    if person is not None and person.sort == "person":
        yield Found(site.i, site.i + 1, "ORG")


def _jurisdiction(title: Token) -> int:
    """Return the start of a prosecutors' office ("the Cook County State's Attorney's Office")."""
    start = _first(title)
    state = start > 2 and title.doc[start - 1].tag_ == "POS" and title.doc[start - 2].text == "State"
    return _first(title.doc[start - 2]) if state else start


def _is_prefixed(doc: Doc, start: int) -> bool:
    """Tell whether a name only says whose friend or foe somebody is ("the pro-Ruiz PAC")."""
    return start > 0 and doc[start - 1].text == "-"


def _pollsters(slash: Token) -> Iterator[Found]:
    """Yield those who make a poll together ("the CNN/ORC poll")."""
    doc, end = slash.doc, slash.i + 1
    while end < len(doc) and _is_capital(doc[end]):
        end += 1
    start, named = _first(slash), doc[end - 1].lower_ in _POLLS
    shown = named or (end < len(doc) and doc[end].lower_ in _POLLS)
    if start < slash.i and slash.i + 1 < end and shown:
        yield Found(start, end, "ORG")


def _of_state(party: Token) -> Iterator[Found]:
    """Yield the organization of a party in a state ("the Ohio GOP")."""
    for start in (party.i - 2, party.i - 1):
        if start >= 0 and party.doc[start : party.i].text.lower() in words("places", "states"):
            yield Found(start, party.i + 1, "ORG")
            return


def _of_district(token: Token) -> Iterator[Found]:
    """Yield the district of an attorney ("U.S. attorney for the Southern District of New York")."""
    if token.i > 1 and token.nbor(-1).text in _QUARTERS and token.nbor(-2).lower_ == "the":
        yield Found(token.i - 1, _capitals_after(token.doc, token.i + 1), "ORG")


def _campaign(team: Token) -> Iterator[Found]:
    """Yield the campaign or staff of a person ("Team Ruiz")."""
    person = team.nbor()
    lone = person.i + 1 == len(team.doc) or person.nbor().ent_iob_ != "I"
    if lone and not (team.ent_type_ and team.i and team.nbor(-1).ent_type_ == team.ent_type_):
        yield Found(team.i, person.i + 1, "ORG")


def _is_body(word: str) -> bool:
    noun = noun_of(word.lower())
    return noun is not None and noun.sort == "body"


def _tells(word: str) -> bool:
    return word in _CUES | _SITES or _is_site(word) or (word[0].isupper() and _is_body(word))


_TELLING = Sieve("ORTH", _tells)


def _first(token: Token) -> int:
    """Return the first of the words in capitals before a token, also across "and" and hyphens."""
    doc, i = token.doc, token.i
    while i > token.sent.start:
        before = doc[i - 1]
        if _is_capital(before):
            i -= 1
        elif i - 1 > token.sent.start and _joins(doc[i - 2], before.text, doc[i]):
            i -= 2
        else:
            break
    return i


def _joins(first: Token, mark: str, second: Token) -> bool:
    """Tell whether a mark stands inside a name; a comma does between two fields of one body.

    So it does in "the Health, Education and Labor Committee".
    """
    if mark != ",":
        return mark in _JOINTS and _is_capital(first)
    fields = load_titles().portfolios
    return first.is_title and second.is_title and {first.lower_, second.lower_} <= fields


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.pos_ in {"PROPN", "NOUN", "ADJ"}


def _opens(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].lower_ in ARTICLES


def _is_field(doc: Doc, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Tell whether words before "and" say what a body is for, and name no actor ("the FBI and Congress")."""
    field = doc[start:end]
    if any(token.ent_type_ in _ACTORS or token.text.isupper() or _is_body(token.text) for token in field):
        return False
    return not gazetteer.senses(field.text)


def _entity_end(token: Token) -> int:
    """Return the end of the model's name that a token is in, or the token after it."""
    end = token.i + 1
    while token.ent_type_ and end < len(token.doc) and token.doc[end].ent_iob_ == "I":
        end += 1
    return end


def _district(court: Token) -> int:
    """Return the end of a court's name: after "for the Eastern District of Kentucky", else after the noun."""
    doc, end = court.doc, court.i + 1
    if court.lower_ != "court" or doc[end : end + 2].text.lower() != "for the":
        return end
    last = _capitals_after(doc, end + 2)
    return last if last > end + 2 else end


def _capitals_after(doc: Doc, i: int) -> int:
    """Return the end of the words in capitals, and "of" between them, that begin at token `i`."""
    while i + 1 < len(doc) and doc[i].ent_type_ != "PERSON":
        if not (_is_capital(doc[i]) or (doc[i].lower_ == "of" and _is_capital(doc[i + 1]))):
            break
        i += 1
    return i
