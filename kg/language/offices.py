"""Office phrases: a title with its modifiers, its organization, and whether it is a former one.

A phrase is read off the words from its head outwards, not off the parse: titles before names are what a
dependency parser gets wrong most often ("Speaker of the House Nancy Pelosi").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.language.namespans import PERSON, NameSpan, NameSpans
from kg.language.officecomplements import read_complement
from kg.language.titles import Title, Titles

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MODIFIERS = _NOUNS | {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "AFX", "FW"}
_HYPHENS = frozenset({"-", "–", "‑"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_ARTICLES = frozenset({"the", "a", "an"})
_DETERMINERS = _ARTICLES | {"this", "that", "one", "another", "some"}
_SUFFIXES = frozenset({"elect", "designate", "select", "nominate"})
_STACKED = frozenset({"military", "police", "legislator", "religious", "governor"})
_GRADES = frozenset(
    {"deputy", "vice", "assistant", "associate", "chief", "lieutenant", "lt.", "lt", "major", "first"}
    | {"acting", "interim", "under", "general", "executive"}
)
_KINDS = {
    "member": frozenset({"Person", "Country", "Organization", "Party"}),
    "settlement": frozenset({"Place"}),
}
_CLOSED = frozenset({"Person", "Place", "Country"})
"""Kinds of names that no title ends."""
_IN_CHIEF = re.compile(r"(?:-| )in(?:-| )chief\b| pro tem(?:pore)?\b| emerit(?:us|a)\b", re.IGNORECASE)
_TIMES = frozenset({"DATE", "TIME"})


@dataclass(slots=True)
class OfficePhrase:
    """A title as it stands in the text. Positions are token indices, ranges half-open."""

    title: Title
    head: int
    start: int
    """First token of the office as printed, without article, possessor, country and passing modifiers."""
    end: int
    left: int
    """First token of the whole phrase, with determiner and possessor."""
    organization: int | None = None
    """Head of its organization, country or principal."""
    determiner: str = ""
    """``the``, ``a``, ``'s`` (a possessor), ``his`` (a pronoun) or nothing."""
    party: int | None = None
    inner: int | None = None
    """Head of the name that a complement gives to the thing itself ("the Iraqi city of Mosul")."""
    former: bool = False
    future: bool = False
    complement: bool = False
    """Whether a prepositional complement is part of it ("of the National Assembly")."""

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of names that can hold it."""
        return holder_kinds(self.title)

    @property
    def inner_place(self) -> bool:
        """Tell whether a complement names the place itself ("the town of Greece")."""
        return self.title.category == "settlement" and self.complement and self.determiner != "'s"

    @property
    def specific(self) -> bool:
        """Tell whether organization, field or complement make a relational noun an office."""
        return self.organization is not None or self.complement or self.start < self.head


def holder_kinds(title: Title) -> frozenset[str]:
    """Return the kinds of names that can hold a title: persons, or what is a member or a place."""
    return _KINDS.get(title.category, PERSON)


def office_phrases(doc: Doc, titles: Titles, names: NameSpans) -> Iterator[OfficePhrase]:
    """Yield the office phrases of a document in order of their heads."""
    before: OfficePhrase | None = None
    for token in doc:
        title = titles.at(token)
        if title is not None and _is_head(token, title, titles, names):
            stop = title.abbreviated and doc[token.i : token.i + 2].text.endswith(".")
            end = token.i + 1 + (stop and not token.text.endswith("."))
            phrase = OfficePhrase(title, token.i, token.i, end, token.i)
            _read_left(doc, phrase, titles, names)
            _read_right(doc, phrase, titles, names)
            if before is not None and _coordinated(doc, before, phrase):
                phrase.former = phrase.former or before.former
            before = phrase
            yield phrase


def _coordinated(doc: Doc, before: OfficePhrase, phrase: OfficePhrase) -> bool:
    """Tell whether two titles share their modifiers: "a former prosecutor and attorney general"."""
    return not phrase.determiner and phrase.left == before.end + 1 and doc[before.end].lower_ == "and"


def _is_head(token: Token, title: Title, titles: Titles, names: NameSpans) -> bool:
    """Tell whether the noun phrase ends here, or a name or a stacked title comes next."""
    doc, after = token.doc, token.i + 1
    if title.abbreviated and after < len(doc) and doc[after].text == ".":
        after += 1
    name = names.at(token.i)
    if name is not None and name.kind in _CLOSED and name.start < token.i - len(title.words) + 1:
        return False
    if after == len(doc) or names.starting(after, holder_kinds(title)) is not None:
        return True
    following = doc[after]
    if following.text in _HYPHENS:
        return after + 1 < len(doc) and doc[after + 1].lower_ in _SUFFIXES
    if following.tag_ not in _NOUNS and following.tag_ != "POS":
        return True
    if following.tag_ == "POS":
        return True
    later = titles.at(following)
    if later is not None and len(later.words) == 1 and token.lower_ not in _GRADES:
        return later.abbreviated or (later.category in _STACKED and title.category not in _STACKED)
    return title.abbreviated or (following.is_title and token.is_title and following.ent_type_ == "PERSON")


def _read_left(doc: Doc, phrase: OfficePhrase, titles: Titles, names: NameSpans) -> None:
    first = phrase.head - len(phrase.title.words) + 1
    start = first
    sentence = doc[phrase.head].sent.start
    while start > sentence and _is_modifier(doc, start - 1, phrase, titles, names):
        start -= 1
    phrase.left = phrase.start = start
    _read_determiner(doc, phrase, sentence, names)
    _read_modifiers(doc, phrase, first, titles, names)


def _is_modifier(doc: Doc, i: int, phrase: OfficePhrase, titles: Titles, names: NameSpans) -> bool:
    token = doc[i]
    name = names.at(i)
    if token.text == ".":
        return i > 0 and doc[i - 1].lower_ in _GRADES
    if name is not None:
        return name.kind != "Person" or (name.end == i + 1 and phrase.title.strength == "relational")
    if token.lower_ == "and":
        return i > 0 and {doc[i - 1].lower_, doc[i + 1].lower_} <= titles.portfolios
    if token.text in _HYPHENS:
        return True
    if token.ent_type_ in _TIMES or token.is_space:
        return False
    if token.tag_ in {"VBN", "VBG"} and doc[i - 1].text not in _HYPHENS:
        return titles.may_modify(token.lower_, _GRADES)
    if token.tag_ == "CD":
        return doc[i + 1].text in _HYPHENS
    if token.is_lower and doc[i + 1].is_title and not titles.may_modify(token.lower_, _GRADES):
        return False
    if token.tag_ not in _MODIFIERS and token.lower_ not in titles.former | titles.current | titles.future:
        return token.text == "&"
    stacked = titles.at(token)
    return stacked is None or phrase.title.category not in _STACKED or token.lower_ in _GRADES


def _read_determiner(doc: Doc, phrase: OfficePhrase, sentence: int, names: NameSpans) -> None:
    """Take in what opens the phrase: an article, a possessive pronoun, or a possessor with its 's."""
    before = phrase.start - 1
    if before < sentence:
        return
    token = doc[before]
    if token.lower_ in _DETERMINERS:
        phrase.determiner = "the" if token.lower_ == "the" else "a"
        phrase.left = before
    elif token.tag_ == "PRP$":
        phrase.determiner, phrase.organization, phrase.left = "his", before, before
    elif token.text in _POSSESSIVE and before > sentence:
        owner = names.at(before - 1)
        phrase.determiner, phrase.organization = "'s", before - 1
        phrase.left = owner.start if owner else doc[before - 1].left_edge.i
        if phrase.left > sentence and doc[phrase.left - 1].lower_ in _ARTICLES:
            phrase.left -= 1


def _read_modifiers(doc: Doc, phrase: OfficePhrase, first: int, titles: Titles, names: NameSpans) -> None:
    """Strip what is no part of the office from the left, and find its organization in the rest."""
    former = stem_is_former(doc[phrase.head].lower_)
    while phrase.start < first:
        name = names.at(phrase.start)
        if name is not None and name.end <= first and (strip := _strips(name, phrase.title)):
            if strip == "party":
                phrase.party = name.head
            elif phrase.organization is None:
                phrase.organization = _town_of(doc, name, names).head
            phrase.start = name.end
            continue
        if name is not None and name.kind != "Party":
            break
        if doc[phrase.start].text[0].isupper() and doc[phrase.start].lower_ in titles.adherents:
            if phrase.title.strength == "office" or phrase.title.category == "member":
                phrase.party, phrase.start = phrase.start, phrase.start + 1
                continue
            break
        word, end = _hyphenated(doc, phrase.start, first)
        if doc[phrase.start].text in _HYPHENS:
            end = min(phrase.start + 2, first)
        elif word in titles.former:
            former = former or word not in titles.formerly_unsure
        elif word in titles.future:
            phrase.future = True
        elif word not in titles.passing and word not in titles.current:
            break
        phrase.start = end
    phrase.former = former
    _read_institution(doc, phrase, first, titles, names)


def stem_is_former(word: str) -> bool:
    """Tell whether a title carries the prefix of a former office ("ex-minister")."""
    return word.startswith("ex-")


def _strips(name: NameSpan, title: Title) -> str:
    """Tell what a name at the left edge of a title is: its country, a party as adjective, or neither."""
    if name.kind in {"Country", "Place"}:
        return "country"
    apart = title.strength == "office" or title.category == "member"
    return "party" if name.kind == "Party" and apart else ""


def _town_of(doc: Doc, place: NameSpan, names: NameSpans) -> NameSpan:
    """Return the town in "South Bend, Indiana Mayor", else the place itself."""
    comma = place.start - 1
    town = names.ending(comma, {"Place"}) if comma > 0 and doc[comma].text == "," else None
    return place if town is None else town


def _hyphenated(doc: Doc, start: int, stop: int) -> tuple[str, int]:
    """Return the word at `start` with what is joined to it by hyphens, and the token after it."""
    end = start + 1
    while end + 1 < stop and doc[end].text in _HYPHENS and not doc[end - 1].whitespace_:
        end += 2
    if end < stop and doc[end].text in _HYPHENS and not doc[end - 1].whitespace_:
        end += 1
    return doc[start:end].text.lower().rstrip("-–‑"), end


def _read_institution(doc: Doc, phrase: OfficePhrase, first: int, titles: Titles, names: NameSpans) -> None:
    """Find the organization among the modifiers: its name, or an institution noun, outranks a country."""
    if phrase.determiner in {"'s", "his"}:
        return
    for i in range(first - 1, phrase.start - 1, -1):
        name = names.at(i)
        if name is not None and name.kind in {"Organization", "Person", "Country", "Place"}:
            phrase.organization = name.head
            return
        if name is not None and name.kind == "Party" and phrase.organization is None:
            phrase.organization = name.head
        elif doc[i].lower_ in titles.institutions - titles.portfolios and phrase.organization is None:
            phrase.organization = i


def _read_right(doc: Doc, phrase: OfficePhrase, titles: Titles, names: NameSpans) -> None:
    end = phrase.end
    if end + 1 < len(doc) and doc[end].text in _HYPHENS and doc[end + 1].lower_ in _SUFFIXES:
        phrase.end = end + 2
    elif suffix := _IN_CHIEF.match(doc[end - 1 : end + 4].text[len(doc[end - 1]) :]):
        phrase.end = end + len(suffix[0].replace("-", " - ").split())
    found = read_complement(doc, phrase.head, phrase.end, phrase.title, titles, names)
    phrase.complement = found.end > phrase.end
    phrase.end = found.end
    if phrase.title.category == "settlement" and phrase.organization is not None:
        phrase.inner = found.organization
    elif (
        phrase.organization is None
        or phrase.title.category == "member"
        or (found.named and phrase.determiner not in {"'s", "his"})
    ):
        phrase.organization = found.organization if found.organization is not None else phrase.organization
