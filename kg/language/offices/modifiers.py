"""What stands before a title: determiner, possessor, country, party, "former", organization."""

from spacy.tokens import Doc

from kg.language.names.spans import NameSpan, NameSpans
from kg.language.nouns import noun_of
from kg.language.offices.phrase import GRADES, HYPHENS, RANKS, OfficePhrase
from kg.language.offices.titles import Title, Titles, load_titles
from kg.language.syntax import ARTICLES, NOUN_TAGS, POSSESSIVE_ENDINGS, TIMES, next_token

_MODIFIERS = NOUN_TAGS | {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "AFX", "FW"}
_DETERMINERS = ARTICLES | {"this", "that", "one", "another", "some"}
_BODIES = frozenset({"Organization"})
_PREFIXES = frozenset({"then", "ex"})
_CREDITS = frozenset({"images", "photo", "photos"})
"""Last words of the names of agencies, which stand before captions."""


def read_left(doc: Doc, phrase: OfficePhrase, titles: Titles, names: NameSpans) -> None:
    """Extend a phrase to the left of its head, and read its organization, party and time off the words."""
    first = phrase.head - len(phrase.title.words) + 1
    start = first
    sentence = doc[phrase.head].sent.start
    while start > sentence and _is_modifier(doc, start - 1, phrase, titles, names):
        start -= 1
    if phrase.title.category == "military" and _completes(doc, start):
        start = first
    phrase.left = phrase.start = _after_adverbial(doc, start, first, titles, names)
    _read_determiner(doc, phrase, sentence, names)
    _read_town(doc, phrase, names)
    _read_modifiers(doc, phrase, first, titles, names)


def _after_adverbial(doc: Doc, start: int, first: int, titles: Titles, names: NameSpans) -> int:
    """Return "former" in "this time former governor", "candidate former Vice President", else `start`.

    Behind a name it begins a phrase only after a noun for a person.
    """
    begins = (i for i in range(start + 1, first) if _begins(doc, i, titles))
    if (begun := next(begins, None)) is not None:
        return begun
    for i in range(start, first):
        if names.at(i) is not None or doc[i].lower_ in titles.adherents:
            break
        if doc[i].lower_ in titles.former:
            return start if doc[i - 1].lower_ in titles.passing else i
    return start


def _begins(doc: Doc, i: int, titles: Titles) -> bool:
    """Tell whether a token begins an office: "then-", or "former" after a noun for a person."""
    then = doc[i].lower_ == "then" and doc[i + 1].text in HYPHENS
    noun = noun_of(doc[i - 1].lemma_) if doc[i].lower_ in titles.former else None
    return then or (noun is not None and noun.sort == "person")


def _is_modifier(doc: Doc, i: int, phrase: OfficePhrase, titles: Titles, names: NameSpans) -> bool:
    token, name = doc[i], names.at(i)
    if token.text == ".":
        return i > 0 and doc[i - 1].lower_ in GRADES | {"no"}
    if name is not None:
        return _may_modify(doc, name, i, phrase.title) and not _is_credit(name, phrase.title, names)
    if token.lower_ == "and":
        bodies = names.ending(i, _BODIES) and names.starting(i + 1, _BODIES)
        return bodies is not None or (i > 0 and {doc[i - 1].lower_, doc[i + 1].lower_} <= titles.portfolios)
    if token.text in HYPHENS:
        return True
    if token.text[0] in "+%$":
        return False
    if token.ent_type_ in TIMES or token.is_space or token.tag_ in {"VBD", "IN"}:
        return False
    if token.tag_ in {"VBN", "VBG"} and doc[i - 1].text not in HYPHENS:
        return titles.may_modify(token.lower_, GRADES)
    if token.tag_ in {"CD", "RBS"}:
        return doc[i + 1].text in HYPHENS or doc[max(i - 2, 0) : i].text.lower() == "no."
    if (
        token.is_lower
        and doc[i + 1].is_title
        and (token.tag_ == "NNS" or not titles.may_modify(token.lower_, GRADES))
    ):
        return False
    if token.ent_type_ == "ORDINAL":
        return True
    if token.tag_ not in _MODIFIERS and token.lower_ not in titles.former | titles.current | titles.future:
        return token.text == "&"
    if phrase.title.category == "legislator" and doc[i + 1].lower_ in titles.adherents and token.is_lower:
        return token.lower_ not in titles.institutions
    stacked = titles.at(token)
    if stacked is None or phrase.title.category not in RANKS or token.lower_ in GRADES:
        return True
    return phrase.title.category == "legislator" and stacked.category == "settlement"


def _may_modify(doc: Doc, name: NameSpan, i: int, title: Title) -> bool:
    """Tell whether the name at token `i` may stand before a title; a person's only does in "Trump aide"."""
    if (title.category in RANKS and _complements(doc, name)) or doc[name.end - 1].lower_ in _CREDITS:
        return False
    institution = next_token(doc[name.end - 1]).lower_ in load_titles().institutions
    return name.kind != "Person" or name.end > i + 1 or institution or title.strength == "relational"


def _is_credit(name: NameSpan, title: Title, names: NameSpans) -> bool:
    """Tell whether an agency stands before a caption and no title ("AP | Chilean President X")."""
    after = names.starting(name.end, {"Country", "Place"})
    return name.is_outlet and title.strength == "office" and after is not None


def _complements(doc: Doc, name: NameSpan) -> bool:
    """Tell whether a name before a rank belongs to another title ("Chairman of the Joint Chiefs Gen. X")."""
    i = name.start - 1
    i -= i > 0 and doc[i].lower_ in ARTICLES
    return name.kind == "Organization" and i > 0 and doc[i].lower_ == "of"


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
    elif token.text in POSSESSIVE_ENDINGS and before > sentence:
        owner = names.at(before - 1)
        if owner is None and doc[before - 1].tag_ == "NNS" and doc[before - 2].tag_ != "DT":
            phrase.left = phrase.start = before - 1
            return
        phrase.determiner, phrase.organization = "'s", before - 1
        phrase.left = owner.start if owner else doc[before - 1].left_edge.i
        if phrase.left > sentence and doc[phrase.left - 1].lower_ in ARTICLES:
            phrase.left -= 1


def _read_town(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> None:
    """Find the town in "South Bend, Indiana, Mayor X"."""
    comma = phrase.start - 1
    if phrase.title.category != "governor" or comma < 1 or doc[comma].text != ",":
        return
    place = names.ending(comma, {"Place"})
    if place is not None:
        phrase.organization = _town_of(doc, place, names).head


def _read_modifiers(doc: Doc, phrase: OfficePhrase, first: int, titles: Titles, names: NameSpans) -> None:
    """Strip what is no part of the office from the left, and find its organization in the rest."""
    phrase.former = doc[phrase.head].lower_.startswith("ex-")
    while phrase.start < first:
        name = names.at(phrase.start)
        if name is not None and name.kind in {"Country", "Place"} and name.end <= first:
            if phrase.organization is None:
                has_town = phrase.title.category == "governor" and not name.adjective
                phrase.organization = (_town_of(doc, name, names) if has_town else name).head
            phrase.start = name.end
        elif _is_party(doc, phrase, name, titles):
            if phrase.title.strength != "office" and phrase.title.category != "member":
                break
            if phrase.title.category == "head_of_state" and _is_body(doc, phrase.start, name):
                break
            phrase.party, phrase.start = phrase.start, phrase.start + 1 if name is None else name.end
        elif name is not None or not _strip_word(doc, phrase, first, titles):
            break
    _read_institution(doc, phrase, first, titles, names)


def _completes(doc: Doc, start: int) -> bool:
    """Tell whether capitals before a rank belong to another title ("Chief of Defence Staff | Gen. X")."""
    while start > 0 and doc[start - 1].is_title:
        start -= 1
    return start > 0 and doc[start - 1].lower_ == "of"


def _is_body(doc: Doc, start: int, name: NameSpan | None) -> bool:
    """Tell whether a party is named as a body, which has a president of its own ("BJP president")."""
    return name is not None and not name.adjective and doc[start].lower_ not in load_titles().adherents


def _is_party(doc: Doc, phrase: OfficePhrase, name: NameSpan | None, titles: Titles) -> bool:
    """Tell whether a phrase begins with a party ("Labour MP", "Republican senator")."""
    token = doc[phrase.start]
    if name is not None and name.kind == "Party":
        return True
    return token.text[0].isupper() and token.lower_ in titles.adherents


def _strip_word(doc: Doc, phrase: OfficePhrase, first: int, titles: Titles) -> bool:
    """Take a word such as "former" or "embattled" off the left of a phrase; tell whether there was one."""
    word, end = _hyphenated(doc, phrase.start, first)
    if doc[phrase.start].lower_ in _PREFIXES and doc[phrase.start + 1].text in HYPHENS:
        word, end = doc[phrase.start].lower_, phrase.start + 2
        phrase.former = True
    if end == first and doc[end].lower_ == "ranking" and doc[end - 1].text in HYPHENS:
        return False
    if doc[phrase.start].text in HYPHENS:
        end = min(phrase.start + 2, first)
    elif word in titles.former:
        phrase.former = phrase.former or word not in titles.formerly_unsure
    elif word in titles.future or doc[phrase.start].lower_ in titles.future:
        phrase.future = True
    elif word not in titles.passing and word not in titles.current:
        return False
    phrase.start = end
    return True


def _town_of(doc: Doc, place: NameSpan, names: NameSpans) -> NameSpan:
    """Return the town in "South Bend, Indiana Mayor", else the place itself."""
    comma = place.start - 1
    town = names.ending(comma, {"Place"}) if comma > 0 and doc[comma].text == "," else None
    return place if town is None else town


def _hyphenated(doc: Doc, start: int, stop: int) -> tuple[str, int]:
    """Return the word at `start` with what is joined to it by hyphens, and the token after it."""
    end = start + 1
    while end + 1 < stop and doc[end].text in HYPHENS and not doc[end - 1].whitespace_:
        end += 2
    if end < stop and doc[end].text in HYPHENS and not doc[end - 1].whitespace_:
        end += 1
    return doc[start:end].text.lower().rstrip("-–‑"), end


def _read_institution(doc: Doc, phrase: OfficePhrase, first: int, titles: Titles, names: NameSpans) -> None:
    """Find the organization among the modifiers: its name, or an institution noun, outranks a country.

    With a possessor only a body's name does ("Poland's Law and Justice leader").
    """
    if phrase.determiner in {"'s", "his"}:
        named = (n for i in range(first - 1, phrase.start - 1, -1) if (n := names.at(i)) is not None)
        body = next((n for n in named if n.kind in {"Organization", "Party"}), None)
        owner = names.at(phrase.organization) if phrase.organization is not None else None
        near = body is not None and body.end == first and owner is not None and owner.kind == "Person"
        if (
            body is not None
            and (near or (owner is not None and owner.kind == "Country"))
            and phrase.title.category != "diplomat"
        ):
            phrase.organization = body.head
        return
    before = (n for i in range(phrase.start, first) if (n := names.at(i)) is not None)
    outlet = next((name for name in before if name.is_outlet), None)
    if outlet is not None and phrase.title.strength == "occupation":
        phrase.organization = outlet.head
        return
    for i in range(first - 1, phrase.start - 1, -1):
        name = names.at(i)
        named_chair = phrase.determiner == "the" and phrase.title.category == "head" and i == first - 1
        if name is not None and name.kind == "Person" and named_chair:
            continue
        if name is not None and name.kind in {"Organization", "Person", "Country", "Place"}:
            phrase.organization = name.head
            return
        if name is not None and name.kind == "Party" and phrase.organization is None:
            phrase.organization = name.head
        elif doc[i].lower_ == "union" and phrase.title.category == "minister":
            continue
        elif doc[i].lower_ in titles.institutions - titles.portfolios and phrase.organization is None:
            phrase.organization = i
