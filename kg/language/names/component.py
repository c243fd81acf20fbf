"""The component ``kg_names``: who and what is named in a document, as clusters in `doc._.names`."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.gazetteer import Gazetteer, fold, load_gazetteer
from kg.language.annotations import register_extensions
from kg.language.names.clusters import cluster_names, person_words, text_key
from kg.language.names.finding import Found, find_names
from kg.language.names.gender import genders
from kg.language.names.senses import SenseChooser
from kg.language.nouns import is_title, noun_of

_DATE_WORDS = frozenset(
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)


class Names:
    """Finds names, repairs the model's labels by what the whole article shows, and clusters them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.names`; the parse and the entities must be there."""
        found = find_names(doc, self._gazetteer)
        found.extend(_unmarked(doc, found))
        found = _with_surnames(doc, found)
        clusters = cluster_names(doc, found, SenseChooser(doc, found))
        genders(doc, clusters, self._gazetteer)
        doc._.names = clusters
        return doc


def _with_surnames(doc: Doc, found: list[Found]) -> list[Found]:
    """Make bare surnames persons where "X Surname" is one anywhere in the article."""
    surnames = set()
    for name in found:
        words = person_words(text_key(doc, name))
        if name.label == "PERSON" and len(words) > 1:
            surnames |= {words[-1], words[-1].rpartition("-")[2]}
    covered = {i for name in found for i in range(name.start, name.end)}
    for name in found:
        known = any(sense.form in {"name", "demonym"} for sense in name.senses)
        if name.size == 1 and not known and fold(doc[name.start].text) in surnames:
            name.label = "PERSON"
            name.senses = []
    missed = [
        Found(token.i, token.i + 1, "PERSON")
        for token in doc
        if token.i not in covered and token.text[0].isupper() and fold(token.text) in surnames
    ]
    return sorted([*found, *missed], key=lambda name: (name.start, -name.end))


def _unmarked(doc: Doc, found: list[Found]) -> Iterator[Found]:
    """Yield proper nouns that neither the model nor the gazetteer has, but not from headlines in capitals."""
    covered = {i for name in found for i in range(name.start, name.end)}
    for sentence in doc.sents:
        if _is_title_case(sentence):
            continue
        i = sentence.start
        while i < sentence.end:
            end = i
            while end < sentence.end and end not in covered and _is_proper(doc[end]):
                end += 1
            if end > i and _stands_alone(doc, i, end):
                yield Found(i, end)
            i = max(end, i + 1)


def _is_title_case(tokens: object) -> bool:
    words = [token for token in tokens if token.is_alpha and len(token) > 3]  # type: ignore[attr-defined]
    return len(words) > 2 and sum(token.text[0].isupper() for token in words) > 0.7 * len(words)


def _is_proper(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[0].isupper() and token.is_alpha and not token.ent_type_


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    last = doc[end - 1]
    if end - start == 1 and (
        noun_of(last.text) or last.is_sent_start or last.lower_.rstrip(".") in _DATE_WORDS
    ):
        return False
    if all(is_title(token.text) for token in doc[start:end]):
        return False
    return last.dep_ not in {"compound", "amod"} and len(doc[start:end].text) > 2


@Language.factory("kg_names", default_config={"actors": []}, assigns=["doc._.names"])
def create_names(nlp: Language, name: str, actors: list[str]) -> Names:  # noqa: ARG001
    """Create the component; `actors` lists folders with rows to add to the bundled gazetteer."""
    register_extensions()
    return Names(load_gazetteer(*actors))
