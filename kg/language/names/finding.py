"""Stretches of a document that are names: the gazetteer's forms and repaired entities of the model."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from kg.gazetteer import Gazetteer
from kg.language.lexicon import words
from kg.language.names.borders import completed, has_digit, is_person_noun, pieces, trimmed
from kg.language.names.forms import Found, is_party_tag
from kg.language.names.labels import (
    employs,
    is_surname,
    label_of,
    with_first_words,
    with_generation,
    with_given_name,
    with_surname,
)
from kg.language.names.scanner import Scanner
from kg.language.nouns import is_title, noun_of
from kg.language.offices.titles import load_titles
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
_PREFIXED = re.compile(r"(?:pro|anti|non|ex|mid|pre|post)-", re.IGNORECASE)


def find_names(doc: Doc, gazetteer: Gazetteer, others: Iterable[Found] = ()) -> list[Found]:
    """Return the names of a document in its order, none overlapping but nationalities inside a name.

    Of names as long as another the gazetteer's count first, then `others`, then the model's; where `others`
    have a person, the model has none.
    """
    others = list(others)
    persons = {i for name in others if name.label == "PERSON" for i in range(name.start, name.end)}
    model = [n for n in _model_names(doc, gazetteer) if persons.isdisjoint(range(n.start, n.end))]
    known = (name for name in Scanner(doc, gazetteer).scan() if not _is_field_of_office(doc, name))
    found = [*known, *others, *model, *_repeated(doc, model)]
    return sorted(_without_overlaps(doc, found), key=lambda f: (f.start, -f.end))


def _repeated(doc: Doc, names: Iterable[Found]) -> Iterator[Found]:
    """Yield the other places of the model's names of bodies of several words, which it may cut there."""
    known = {(n.start, n.end) for n in names}
    bodies = (n for n in names if n.label == "ORG" and n.size > 1 and not n.senses)
    for form in dict.fromkeys(doc[n.start : n.end].text for n in bodies):
        for match in re.finditer(re.escape(form), doc.text):
            span = doc.char_span(*match.span())
            if span is not None and (span.start, span.end) not in known:
                yield Found(span.start, span.end, "ORG")


def _model_names(doc: Doc, gazetteer: Gazetteer) -> Iterator[Found]:
    for entity in doc.ents:
        if entity.label_ not in KIND_OF_LABEL:
            continue
        for start, end in pieces(doc, entity.start, completed(entity), gazetteer):
            start, end = trimmed(doc, start, end, entity.label_, gazetteer)
            if start < end and _is_name(doc, start, end) and not _is_bill(entity):
                label = "PERSON" if is_surname(doc, start, end) else entity.label_
                if label == "PERSON":
                    start = with_given_name(doc, start)
                    end = with_generation(doc, with_surname(doc, start, end))
                elif label == "ORG":
                    start = with_first_words(doc, start)
                thing = end - start == 1 and doc[start].lower_ in words("persons", "things")
                yield Found(
                    start,
                    end,
                    "EVENT" if thing else label_of(doc, start, end, label),
                    gazetteer.senses(doc[start:end].text),
                )


def _is_bill(entity: Span) -> bool:
    """Tell whether the model takes the number of a bill for a person ("Bill C-84")."""
    return entity.label_ == "PERSON" and entity[0].lower_ == "bill" and any(map(has_digit, entity))


def _is_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a span has a capital letter and is no bare title, date or number."""
    name = doc[start:end]
    if not any(token.text[0].isupper() for token in name) or _is_portfolio(doc, start, end):
        return False
    people = name[0].tag_ == "NNS" and noun_of(name[0].lemma_) is not None
    plain = people or name[0].tag_ in {"VBD", "VBG"} or _is_field(doc, end)
    if end - start == 1 and name[0].is_sent_start and plain:
        return False
    if is_party_tag(doc, start) or _PREFIXED.match(name.text) or (end - start == 1 and "]" in name.text):
        return False
    if "/" in name.text or ".com" in name.text:
        return False
    if (
        end < len(doc)
        and doc[start].ent_type_ == "ORG"
        and doc[end].tag_ == "NNP"
        and is_person_noun(doc[end])
    ):
        body = _is_body_noun(name[-1]) and name[-1].lower_ != "cabinet"
        return end - start > 2 or body or employs(name)
    return not all(is_title(token.text) or is_title(token.text.removesuffix("s")) for token in name)


def _is_field(doc: Doc, end: int) -> bool:
    """Tell whether the word that opens a sentence is the field of an occupation ("Labor economist X")."""
    field = doc[end - 1].lower_ in load_titles().portfolios and end < len(doc)
    return field and doc[end].is_lower and doc[end].tag_ == "NN" and is_person_noun(doc[end])


def _is_body_noun(token: Token) -> bool:
    noun = noun_of(token.lower_)
    return noun is not None and noun.sort == "body"


def _is_field_of_office(doc: Doc, name: Found) -> bool:
    """Tell whether what may be a party's name is the field of an office ("Secretary of Labor")."""
    return doc[name.start].lower_ in load_titles().portfolios and _is_portfolio(doc, name.start, name.end)


def _is_portfolio(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a word only completes an office ("Secretary of State", "Minister of Defense")."""
    of = start > 1 and doc[start - 1].lower_ == "of"
    return (
        of and end - start == 1 and doc[start - 2].lower_ in {"secretary", "minister", "department", "chief"}
    )


def _without_overlaps(doc: Doc, found: Iterable[Found]) -> Iterator[Found]:
    """Keep the longest of overlapping names, the gazetteer's before the model's; and nationalities inside."""
    taken: dict[int, Found] = {}
    for name in sorted(found, key=lambda f: (-f.size, not f.senses, f.start)):
        holders = {id(taken[i]): taken[i] for i in range(name.start, name.end) if i in taken}
        if not holders:
            taken.update(dict.fromkeys(range(name.start, name.end), name))
            yield name
        elif len(holders) == 1 and _leads(doc, name, next(iter(holders.values()))):
            taken[name.start] = name
            yield name


def _leads(doc: Doc, inner: Found, outer: Found) -> bool:
    """Tell whether `inner` is a country before the rest of a name ("Indonesian Navy", "9th U.S. Court")."""
    return (
        inner.start == outer.start + has_digit(doc[outer.start])
        and inner.end < outer.end
        and outer.label in {"ORG", "FAC", "NORP", "PRODUCT", "EVENT"}
        and not outer.senses
        and any(sense.entry.kind == "Country" for sense in inner.senses)
        and doc[inner.end].text != "-"
        and not any(token.text == "/" for token in doc[outer.start : outer.end])
    )
