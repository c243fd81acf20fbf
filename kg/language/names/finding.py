"""Stretches of a document that are names: the gazetteer's forms and repaired entities of the model."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from kg.gazetteer import Gazetteer
from kg.language.lexicon import words
from kg.language.names.forms import Found, is_party_tag
from kg.language.names.labels import employs, is_given_name, label_of, with_generation, with_given_name
from kg.language.names.scanner import EDGES, Scanner
from kg.language.nouns import is_title, noun_of
from kg.language.offices.titles import load_titles
from kg.language.syntax import ARTICLES
from kg.model import Kind

KIND_OF_LABEL: dict[str, Kind] = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
    "NORP": "Group",
    "EVENT": "Other",
    "LAW": "Other",
    "PRODUCT": "Other",
    "WORK_OF_ART": "Other",
}
_MARKS = frozenset('"“”')
_SEPARATORS = frozenset({",", "and", "&", "—", "–", ";", "/", "(", ")"})
_LEADING = frozenset({"key", "top", "senior", "former", "fellow"})
_ASKING = frozenset({"will", "would", "can", "could", "should", "did", "does", "is", "was", "has"})
_JOINING = frozenset(
    {"though", "although", "while", "as", "after", "before", "if", "when", "since", "but", "and", "except"}
    | {"because", "unless", "until", "like", "unlike", "despite", "for", "with", "so", "yet", "or"}
)
"""Words that open a sentence before a name, by their classes."""
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_PREFIXED = re.compile(r"(?:pro|anti|non|ex|mid|pre|post)-", re.IGNORECASE)


def find_names(doc: Doc, gazetteer: Gazetteer, others: Iterable[Found] = ()) -> list[Found]:
    """Return the names of a document in its order, none overlapping but nationalities inside a name.

    Of names as long as another the gazetteer's count first, then `others`, then the model's; where `others`
    have a person, the model has none.
    """
    others = list(others)
    persons = {i for name in others if name.label == "PERSON" for i in range(name.start, name.end)}
    model = (n for n in _model_names(doc, gazetteer) if persons.isdisjoint(range(n.start, n.end)))
    found = [*Scanner(doc, gazetteer).scan(), *others, *model]
    return sorted(_without_overlaps(doc, found), key=lambda f: (f.start, -f.end))


def _model_names(doc: Doc, gazetteer: Gazetteer) -> Iterator[Found]:
    for entity in doc.ents:
        if entity.label_ not in KIND_OF_LABEL:
            continue
        for start, end in _pieces(doc, entity.start, _completed(entity), gazetteer):
            start, end = _trimmed(doc, start, end, entity.label_, gazetteer)
            if start < end and _is_name(doc, start, end) and not _is_bill(entity):
                if entity.label_ == "PERSON":
                    start, end = with_given_name(doc, start), with_generation(doc, end)
                thing = end - start == 1 and doc[start].lower_ in words("persons", "things")
                yield Found(
                    start,
                    end,
                    "EVENT" if thing else label_of(doc, start, end, entity.label_),
                    gazetteer.senses(doc[start:end].text),
                )


def _is_before(first: Token, label: str, size: int) -> bool:
    """Tell whether the first word of a sentence is no part of the name after it ("Though X", "Key House")."""
    word = first.lower_
    asks = word in _ASKING and size > (2 if label == "PERSON" else 1)
    calls = label == "PERSON" and word in words("persons", "calling")
    return asks or calls or word in _LEADING or (word in _JOINING and first.tag_ in {"IN", "CC"})


def _completed(entity: Span) -> int:
    """Return the end of an entity, with the country after the "of" that it ends in ("Society of | Spain")."""
    doc, end = entity.doc, entity.end
    if entity.label_ != "ORG" or entity[-1].lower_ != "of" or end == len(doc) or doc[end].ent_type_ != "GPE":
        return end
    while end < len(doc) and doc[end].ent_type_ == "GPE":
        end += 1
    return end


def _pieces(doc: Doc, start: int, end: int, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Split a span at line breaks, after a possessor ("Russia's Foreign Ministry"), and persons at marks."""
    begin = start
    for i in range(start, end):
        apart = doc[i].tag_ == "POS" and i + 1 < end and _splits(doc, begin, i, gazetteer)
        person = doc[i].ent_type_ == "PERSON" and doc[i].lower_ in _SEPARATORS
        marked = doc[i].ent_type_ != "PERSON" and (doc[i].text in _MARKS or doc[i].text[0] == "@")
        listed = doc[i].ent_type_ == "GPE" and doc[i].text == ","
        if doc[i].is_space or apart or person or marked or listed or doc[i].text == "(":
            yield begin, i
            begin = i + 1
    yield begin, end


def _splits(doc: Doc, start: int, i: int, gazetteer: Gazetteer) -> bool:
    """Tell whether the possessor before the ending at `i` is a known name of its own (not "Moody's")."""
    if doc[i - 1].tag_ != "NNP" or doc[i - 1].text.endswith("s"):
        return False
    return doc[start].ent_type_ == "PERSON" or bool(gazetteer.senses(doc[start:i].text))


def _trimmed(doc: Doc, start: int, end: int, label: str, gazetteer: Gazetteer) -> tuple[int, int]:
    while start < end and (
        doc[start].lower_ in ARTICLES
        or doc[start].text[0] in EDGES
        or doc[start].is_space
        or (end - start > 1 and doc[start].is_sent_start and _is_before(doc[start], label, end - start))
    ):
        start += 1
    while end > start and (_trails(doc[end - 1]) or (label == "PERSON" and _has_digit(doc[end - 1]))):
        end -= 1
    while end - start > 1 and _is_rank(doc, end):
        end -= 1
    if label == "PERSON":
        start += end - start > 2 and bool(gazetteer.find(doc[start].text))
        while end - start > 1 and is_title(doc[start].text) and not is_given_name(doc[start]):
            start += 1
        if end < len(doc) and doc[end].ent_iob_ == "B" and doc[end].ent_type_ == "PERSON":
            end -= is_title(doc[end - 1].text) and end - start > 1
        if doc[start].text[0] in EDGES:
            return start, start
    elif label in {"ORG", "GPE"}:
        while end - start > 1 and (
            _is_person_noun(doc[end - 1]) or _is_common_tail(doc[end - 1]) or _prosecutes(doc[end - 1])
        ):
            end -= 1
        start -= label == "ORG" and _is_numbered(doc, start, end)
    return start, end


def _is_bill(entity: Span) -> bool:
    """Tell whether the model takes the number of a bill for a person ("Bill C-84")."""
    return entity.label_ == "PERSON" and entity[0].lower_ == "bill" and any(map(_has_digit, entity))


def _has_digit(token: Token) -> bool:
    return any(character.isdigit() for character in token.text)


def _is_common_tail(token: Token) -> bool:
    """Tell whether a token only says what the name before it is ("IRNA news agency", "Trump campaign")."""
    return token.text.islower() and token.pos_ == "NOUN" and token.lower_ != "party"


def _prosecutes(token: Token) -> bool:
    """Tell whether a token begins the office in "Baltimore County State's Attorney"."""
    return token.lower_ == "state" and token.doc[token.i + 1 : token.i + 3].text.lower() in {
        "'s attorney",
        "’s attorney",
    }


def _is_person_noun(token: Token) -> bool:
    noun = noun_of(token.lemma_)
    joined = token.i > 0 and token.nbor(-1).pos_ in {"CCONJ", "ADP"}
    return noun is not None and noun.sort == "person" and not joined


def _trails(token: Token) -> bool:
    """Tell whether a token cannot be the last of a name."""
    verb = token.is_lower and token.tag_ in _VERBS
    mark = token.text in EDGES or token.is_space
    return mark or verb or token.tag_ in {"POS", "IN", "CC", "DT"} or token.like_num


def _is_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a span has a capital letter and is no bare title, date or number."""
    name = doc[start:end]
    if not any(token.text[0].isupper() for token in name) or _is_portfolio(doc, start, end):
        return False
    if name[0].is_sent_start and name[0].tag_ == "NNS" and end - start == 1 and noun_of(name[0].lemma_):
        return False
    if is_party_tag(doc, start) or _PREFIXED.match(name.text) or (end - start == 1 and "]" in name.text):
        return False
    if "/" in name.text or ".com" in name.text:
        return False
    if (
        end < len(doc)
        and doc[start].ent_type_ == "ORG"
        and doc[end].tag_ == "NNP"
        and _is_person_noun(doc[end])
    ):
        body = _is_body_noun(name[-1]) and name[-1].lower_ != "cabinet"
        return end - start > 2 or body or employs(name)
    return not all(is_title(token.text) for token in name)


def _is_rank(doc: Doc, end: int) -> bool:
    """Tell whether a name ends in an abbreviated title ("Army Col | . Tom Berg")."""
    title = load_titles().at(doc[end - 1]) if end < len(doc) and doc[end].text == "." else None
    return title is not None and title.abbreviated


def _is_numbered(doc: Doc, start: int, end: int) -> bool:
    """Tell whether an ordinal right before belongs to the name of a unit ("the 82nd Airborne Division")."""
    unit = end > start and doc[end - 1].lower_ in words("parties", "units")
    return unit and start > 0 and _ORDINAL.fullmatch(doc[start - 1].text) is not None


def _is_body_noun(token: Token) -> bool:
    noun = noun_of(token.lower_)
    return noun is not None and noun.sort == "body"


def _is_portfolio(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a word only completes an office ("Secretary of State", "Minister of Defense")."""
    of = start > 1 and doc[start - 1].lower_ == "of"
    return of and end - start == 1 and doc[start - 2].lower_ in {"secretary", "minister", "department"}


def _without_overlaps(doc: Doc, found: Iterable[Found]) -> Iterator[Found]:
    """Keep the longest of overlapping names, the gazetteer's before the model's; and nationalities inside."""
    taken: dict[int, Found] = {}
    for name in sorted(found, key=lambda f: (-f.size, not f.senses, f.start)):
        holders = {id(taken[i]): taken[i] for i in range(name.start, name.end) if i in taken}
        if not holders:
            taken.update(dict.fromkeys(range(name.start, name.end), name))
            yield name
        elif len(holders) == 1 and _leads(doc, name, next(iter(holders.values()))):
            yield name


def _leads(doc: Doc, inner: Found, outer: Found) -> bool:
    """Tell whether `inner` is a country before the rest of an organization's name ("Indonesian Navy")."""
    return (
        inner.start == outer.start
        and inner.end < outer.end
        and outer.label in {"ORG", "FAC", "NORP", "PRODUCT", "EVENT"}
        and not outer.senses
        and any(sense.entry.kind == "Country" for sense in inner.senses)
        and doc[inner.end].text != "-"
        and not any(token.text == "/" for token in doc[outer.start : outer.end])
    )
