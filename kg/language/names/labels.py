"""Repairs of the model's names of persons, places and bodies by the titles that they stand beside."""

from spacy.tokens import Doc, Span, Token

from kg.gazetteer import fold
from kg.language.lexicon import words
from kg.language.nouns import is_title, load_given_names, noun_of
from kg.language.offices.titles import load_titles
from kg.language.syntax import ARTICLES

_UNSURE = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT"})
"""Labels that the model gives to persons whose names it does not know."""
_OPENING = frozenset({"mark", "cc", "aux", "prep", "punct"})
"""Functions of words that open a sentence before a name ("Though X")."""
_EMPLOYED = frozenset({"head", "spokesperson", "governor"})
"""Classes of titles before which stands a body or, before a governor's, a place."""


def label_of(doc: Doc, start: int, end: int, label: str) -> str:
    """Return the model's label, but of what a governor governs a place's, of an apposed person a person's.

    A family ("the Romneys") is a group, a ship or storm a thing.
    """
    if end - start > 1 and {token.lower_ for token in doc[start : end - 1]} & words("persons", "vessels"):
        return "PRODUCT"
    if (
        label == "PERSON"
        and end - start == 1
        and doc[start].tag_ == "NNPS"
        and doc[max(start - 1, 0)].lower_ == "the"
    ):
        return "NORP"
    if label == "PERSON" and end - start == 1 and _is_acronym(doc[start]):
        return "ORG"
    if label == "PERSON" or (end - start == 1 and label == "ORG" and not doc[start].text.isupper()):
        return "GPE" if _is_governed(doc, end, label) else label
    if label == "ORG" and _is_apposed_place(doc, start, end):
        return "GPE"
    person = _is_apposed_person(doc, start, end) or _is_described_person(doc, start, end)
    person = person or is_introduced(doc, start, end)
    return "PERSON" if label in _UNSURE and person else label


def _is_acronym(token: Token) -> bool:
    """Tell whether capitals stand before a common noun that they modify ("CSBS vice president")."""
    modifies = token.dep_ in {"compound", "nmod"} and token.head.i > token.i and token.head.is_lower
    return modifies and token.text.isupper() and len(token) > 2


def _is_governed(doc: Doc, end: int, label: str) -> bool:
    """Tell whether a governor's title follows or, after what the model takes for a person, a legislator's."""
    title = load_titles().at(doc[end]) if end < len(doc) else None
    if title is None or title.plural:
        return False
    if label == "ORG":
        return title.category == "governor"
    held = end + 1 < len(doc) and doc[end + 1].ent_type_ == "PERSON"
    return held and title.category in {"governor", "legislator"}


def _is_apposed_place(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a name is called a town or region after a comma ("Al-Qa'im, an Iraqi town")."""
    if end >= len(doc) or doc[end].text != ",":
        return False
    described = (child for child in doc[start:end].root.rights if child.dep_ == "appos" and child.i > end)
    return any(child.lower_ in words("places", "settlements") for child in described)


def _is_apposed_person(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a given name and a surname are in apposition to a person ("its head, Ana Ruiz,").

    A given name that is not known counts where a person or a name is right before ("Minister of Trade, X Y").
    """
    head = doc[start:end].root
    capitals = all(token.is_title and token.is_alpha for token in doc[start:end])
    if end - start != 2 or head.dep_ != "appos" or not capitals:
        return False
    noun = head.head
    sure = noun.pos_ == "PROPN" or fold(doc[start].text) in load_given_names()
    apart = noun.dep_ == "pobj"
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        noun = noun.head.head
    sort = noun_of(noun.lemma_)
    return (sure or not apart) and sort is not None and sort.sort == "person"


def _is_described_person(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a noun for a person is before two or three words ("actress Ana Ruiz", "head, X Y,")."""
    name = doc[start:end]
    plain = all(token.is_title and token.is_alpha and noun_of(token.lower_) is None for token in name)
    apposed = start > 1 and end < len(doc) and doc[start - 1].text == doc[end].text == ","
    before = doc[max(start - 1 - apposed, 0)]
    noun = noun_of(before.lower_) if before.tag_ in {"NN", "JJ"} and before.is_lower else None
    return plain and len(name) in {2, 3} and noun is not None and noun.sort == "person"


def is_introduced(doc: Doc, start: int, end: int) -> bool:
    """Tell whether an age or a noun for a person follows two or three words ("Dot Lund, a spokeswoman")."""
    words_of_name = doc[start:end]
    plain = all(token.is_title and token.is_alpha and not noun_of(token.lower_) for token in words_of_name)
    if not plain or len(words_of_name) not in {2, 3} or doc[end : end + 1].text != ",":
        return False
    told = (child for child in words_of_name.root.rights if child.dep_ == "appos" and child.i > end)
    nouns = ((child, noun_of(child.lemma_)) for child in told if child.tag_ == "NN")
    called = any(n and n.sort == "person" and c.lower_ not in words("persons", "roles") for c, n in nouns)
    return called or has_age(doc, end)


def has_age(doc: Doc, comma: int) -> bool:
    """Tell whether a comma and an age follow a name ("Ana Lund, 36,")."""
    age = doc[comma + 1 : comma + 2].text
    closed = doc[comma + 2 : comma + 3].text in {"", ",", "."}
    return doc[comma : comma + 1].text == "," and age.isdigit() and len(age) == 2 and closed


def is_kin(doc: Doc, start: int) -> bool:
    """Tell whether a name is that of somebody's relative ("his daughter Ana Ruiz", "Lee's wife, Ana Lee")."""
    i = start - 1
    i -= i > 0 and doc[i].text == ","
    owned = i > 0 and (doc[i - 1].tag_ in {"PRP$", "POS"} or doc[max(i - 2, 0)].tag_ in {"PRP$", "POS"})
    return owned and doc[i].lower_ in words("persons", "kin")


def is_surname(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a word is a surname after a title and a given name that the model does not know."""
    if end - start != 1 or start < 2 or doc[start].ent_type_ not in _UNSURE:
        return False
    given, title = doc[start - 1], doc[start - 2]
    plain = (
        given.is_title and given.is_alpha and not (given.ent_type_ or given.is_stop or is_title(given.text))
    )
    titled = title.lower_ == "staff" or load_titles().at(title) is not None
    return plain and titled and noun_of(given.lower_) is None


def with_given_name(doc: Doc, start: int) -> int:
    """Return the start of a person's name with what the model leaves out right after a title or a full stop.

    So it does with given names that it does not know ("Senate President Godswill | Akpan").
    """
    if is_surname(doc, start, start + 1):
        return start - 1
    first = start
    while first and _is_unmarked_name(doc[first - 1]) and not doc[first].is_sent_start:
        first -= 1
    opens = first < start and (doc[first].is_sent_start or is_title(doc[first - 1].text))
    titled = start > 1 and is_title(doc[start - 2].text) and _is_given(doc[start - 1], doc[start - 2])
    if titled and not opens:
        return start - 1
    return first if opens else start


def is_given_name(token: Token) -> bool:
    """Tell whether a noun for a person is rather a given name ("Christian"), since it is no title."""
    return token.lower_ not in load_titles().index and fold(token.text) in load_given_names()


def _is_given(token: Token, title: Token) -> bool:
    """Tell whether the model takes a given name for a nation or place ("Minister Christian X") or a verb."""
    if title.text[-1] == "." and token.is_title and token.is_alpha and not token.ent_type_:
        return True
    return token.ent_type_ in {"NORP", "GPE"} and fold(token.text) in load_given_names()


def _is_unmarked_name(token: Token) -> bool:
    plain = token.pos_ == "PROPN" and not token.ent_type_ and token.is_title and token.is_alpha
    titles = load_titles()
    plain = plain and token.lower_ not in words("persons", "calling") and token.dep_ not in _OPENING
    known = noun_of(token.lower_) or noun_of(token.lower_.removesuffix("s")) or titles.at(token)
    return plain and not known and token.lower_ not in titles.portfolios


def with_first_words(doc: Doc, start: int) -> int:
    """Return the start of a body's name with the words after an article that the model leaves out."""
    first = start
    while first and _is_unmarked_name(doc[first - 1]):
        first -= 1
    return first if 0 < first < start and doc[first - 1].lower_ in ARTICLES else start


def with_surname(doc: Doc, start: int, end: int) -> int:
    """Return the end of a name with the surname after it that the model does not know, or has apart."""
    if end < len(doc) and doc[end - 1].head.i == end and _is_last_name(doc[end]):
        return end + 1
    if end < len(doc) and doc[end].ent_type_ == "GPE" and doc[end].is_title and has_age(doc, end + 1):
        return end + 1
    lone = end - start == 1 and end < len(doc) and fold(doc[start].text) in load_given_names()
    follows = lone and _is_unmarked_name(doc[end]) and not doc[end].is_sent_start
    last = follows and (end + 1 == len(doc) or not doc[end + 1].is_title)
    return end + 1 if last else end


def _is_last_name(token: Token) -> bool:
    """Tell whether the model has a word for a person of its own ("Ana Moore | Lund")."""
    alone = token.i + 1 == len(token.doc) or token.nbor().ent_iob_ != "I"
    apart = token.ent_type_ == "PERSON" and token.ent_iob_ == "B" and alone and not is_title(token.text)
    return apart or (_is_unmarked_name(token) and alone and token.nbor(-1).ent_type_ == "PERSON")


def with_generation(doc: Doc, end: int) -> int:
    """Return the end of a person's name with the ", Jr." after it."""
    if end + 1 >= len(doc) or doc[end].text != "," or doc[end + 1].text.rstrip(".") not in {"Jr", "Sr"}:
        return end
    return end + 2 + (end + 2 < len(doc) and doc[end + 2].text == "." and doc[end + 1].text[-1] != ".")


def employs(words: Span) -> bool:
    """Tell whether words before a title are a body and no field of the office ("Yahoo CEO Marissa Mayer")."""
    doc, titles = words.doc, load_titles()
    title = titles.at(doc[words.end])
    if title is None or words.end + 1 >= len(doc) or doc[words.end + 1].ent_type_ != "PERSON":
        return False
    fields = titles.portfolios | titles.passing | titles.participles
    named = not any(token.lower_ in fields or noun_of(token.lower_) for token in words)
    heads = title.category in _EMPLOYED or title.words == ("president",)
    return named and heads and doc[words.end].ent_iob_ != "I" and words[-1].lower_ != "images"
