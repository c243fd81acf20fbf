"""The component ``kg_names``: who and what is named in a document, as clusters in `doc._.names`."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from kg.gazetteer import Gazetteer, Sense, fold, load_gazetteer
from kg.language.annotations import register_extensions
from kg.language.layout import credits_of
from kg.language.names.associations import associations
from kg.language.names.bodies import bodies
from kg.language.names.clusters import cluster_names
from kg.language.names.employers import employers
from kg.language.names.fields import officials
from kg.language.names.finding import KIND_OF_LABEL, find_names
from kg.language.names.forms import Found, text_key
from kg.language.names.gender import genders
from kg.language.names.kinds import is_explained
from kg.language.names.labels import is_given_name, is_introduced, is_kin
from kg.language.names.nicknames import generational, nicknamed
from kg.language.names.persons import person_name
from kg.language.names.senses import SenseChooser
from kg.language.names.spelled import spelled
from kg.language.names.states import states
from kg.language.nouns import common_noun, is_title, noun_of
from kg.language.sieve import Sieve

_DATE_WORDS = frozenset(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january"}
    | {"february", "march", "april", "june", "july", "august", "september", "october", "november", "december"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_UNSURE = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "EVENT", "NORP", ""})
"""Labels that the model gives to persons whose names it does not know."""
_UNABBREVIATED = frozenset({"PERSON", "GPE"})
"""Labels of names after which brackets give a state or party, and no short form."""
_LONGEST_PERSON = 3
_SPEAKING = frozenset({"say", "tell", "add", "note"})
_CAPITALS = Sieve("ORTH", lambda word: word[0].isupper())
_SUBJECTS = Sieve("DEP", "nsubj".__eq__)
_FINDERS = (associations, bodies, employers, generational, nicknamed, officials, spelled, states)


class Names:
    """Finds names, repairs the model's labels by what the whole article shows, and clusters them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.names`; the parse and the entities must be there."""
        others = [name for find in _FINDERS for name in find(doc, self._gazetteer)]
        outside = credits_of(doc)
        found = [name for name in find_names(doc, self._gazetteer, others) if name.start not in outside]
        found.extend(_unmarked(doc, found))
        _label_acronyms(doc, found)
        found = [name for name in _with_surnames(doc, found, self._gazetteer) if name.start not in outside]
        clusters = cluster_names(doc, found, SenseChooser(doc, found))
        genders(doc, clusters, self._gazetteer)
        doc._.names = clusters
        return doc


def _label_acronyms(doc: Doc, found: list[Found]) -> None:
    """Make short forms in capitals what the name is that they follow in brackets: "the Directorate (ED)"."""
    named = (name for name in found if name.size > 1 and name.label in KIND_OF_LABEL.keys() - _UNABBREVIATED)
    label_at = {name.end: name.label for name in named}
    defined = {
        doc[name.start].text: label_at[name.start - 1]
        for name in found
        if name.size == 1 and name.start - 1 in label_at and doc[name.start - 1].text == "("
    }
    for name in found:
        if name.size == 1 and doc[name.start].text.isupper():
            name.label = defined.get(doc[name.start].text, name.label)


def _with_surnames(doc: Doc, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """Make bare surnames persons where "X Surname" is one anywhere in the article.

    A surname known only from "X Surname Jr." leaves a form of the gazetteer what it is.
    """
    surnames, juniors = _surnames(doc, found)
    given = {text_key(doc, n).split()[0] for n in found if n.label == "PERSON" and n.size > 1}
    covered = {i for name in found for i in range(name.start, name.end)}
    for name in found:
        known = any(sense.form in {"name", "demonym"} for sense in name.senses)
        key = text_key(doc, name)
        person = name.label == "PERSON" and key in surnames
        person = person or (name.label == "ORG" and not name.senses and key in given)
        person = person or (key in surnames and _speaks(doc, name))
        known = known and not (person or _is_addressed(doc, name))
        name.senses = name.senses or _namesake(doc, name, found, gazetteer)
        if _rules(doc, name):
            name.label = "PERSON"
        elif person or (not known and (key in surnames or (key in juniors and not name.senses))):
            name.label = "PERSON"
            name.senses = []
    missed = [
        Found(token.i, token.i + 1, "PERSON")
        for token in _CAPITALS(doc)
        if token.i not in covered and fold(token.text) in surnames | juniors
    ]
    return sorted([*found, *missed], key=lambda name: (name.start, -name.end))


def _title_before(doc: Doc, name: Found) -> str:
    """Return the title before a form of one word ("President X", "Vice President X"), or the word there."""
    if not name.start or name.size > 1:
        return ""
    vice = name.start > 1 and doc[name.start - 2].lower_ == "vice"
    return doc[name.start - 1 - vice : name.start].text.lower()


def _namesake(doc: Doc, name: Found, found: list[Found], gazetteer: Gazetteer) -> list[Sense]:
    """Return who is known by the title before a surname that only others bear in the article.

    All others have to be relatives, or known by no such title.
    """
    title = _title_before(doc, name)
    if not is_title(title.rpartition(" ")[2]):
        return []
    key = text_key(doc, name)
    others = [n for n in found if n.size > 1 and n.end and fold(doc[n.end - 1].text) == key]
    if not others or not all(_is_other(doc, n, title) for n in others):
        return []
    persons = [e for e in gazetteer.entries.values() if e.kind == "Person" and title in e.nouns]
    rulers = [e for e in persons if fold(e.name).split()[-1] == key]
    return [Sense(rulers[0], "name")] if len(rulers) == 1 else []


def _is_other(doc: Doc, name: Found, title: str) -> bool:
    known = bool(name.senses) and title not in name.senses[0].entry.nouns
    return known or is_kin(doc, name.start)


def _rules(doc: Doc, name: Found) -> bool:
    """Tell whether the title before a form is that of whom the gazetteer calls so ("President X")."""
    title = _title_before(doc, name)
    return any(sense.entry.kind == "Person" and title in sense.entry.nouns for sense in name.senses)


def _is_addressed(doc: Doc, name: Found) -> bool:
    """Tell whether a form of address makes a nationality a surname ("Mr. Cuban"), as does a verb after it."""
    noun = noun_of(doc[name.start - 1].lower_.rstrip(".")) if name.start else None
    if noun is not None and noun.sort == "title":
        return True
    last = doc[name.end - 1]
    return last.tag_ == "NNP" and last.dep_ == "nsubj" and all(s.form == "demonym" for s in name.senses)


def _speaks(doc: Doc, name: Found) -> bool:
    """Tell whether one word is the subject of a verb of speech ("Holland said", of somebody so named)."""
    last = doc[name.end - 1]
    return name.size == 1 and last.dep_ == "nsubj" and last.head.lemma_ in _SPEAKING


def _surnames(doc: Doc, found: list[Found]) -> tuple[set[str], set[str]]:
    """Return the surnames of the persons named in full, without and with "Jr." or the like.

    A relative does not bear the bare surname of somebody whom the gazetteer calls by it.
    """
    surnames: set[str] = set()
    juniors: set[str] = set()
    subjects = {fold(token.text) for token in _SUBJECTS(doc) if _is_bare(token)}
    bare = (name for name in found if name.size == 1)
    famous = {text_key(doc, n) for n in bare if any(sense.entry.kind == "Person" for sense in n.senses)}
    for name in found:
        known = name.label == "PERSON" or any(sense.entry.kind == "Person" for sense in name.senses)
        if not known and not _recurs_by_surname(doc, name, subjects):
            continue
        person = person_name(text_key(doc, name))
        if len(person.words) > 1:
            name.label = "PERSON"
            if famous & person.surnames and is_kin(doc, name.start):
                continue
            forms = person.surnames | ({person.with_particles} - {""})
            (juniors if person.generation else surnames).update(forms)
    return surnames, juniors


def _is_bare(token: Token) -> bool:
    return token.pos_ == "PROPN" and not any(c.dep_ in {"det", "compound", "poss"} for c in token.lefts)


def _recurs_by_surname(doc: Doc, name: Found, subjects: set[str]) -> bool:
    """Tell whether a name that the model takes for a body's is a person's, who is later called by surname."""
    words = doc[name.start : name.end]
    if name.label not in _UNSURE or name.senses or not 1 < name.size <= _LONGEST_PERSON:
        return False
    if any(not token.text[0].isupper() or noun_of(token.text) for token in words):
        return False
    before = doc[name.start - 1].lower_ if name.start else ""
    return before != "the" and fold(words[-1].text) in subjects


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
                yield _titled(doc, i, end) or Found(i, end, "PERSON" if is_introduced(doc, i, end) else "")
            i = max(end, i + 1)


def _titled(doc: Doc, start: int, end: int) -> Found | None:
    """Return the person in "Justices Sotomayor", None where no title comes first or a common noun follows."""
    first = start
    while first < end and (is_title(doc[first].text) or is_title(doc[first].text.removesuffix("s"))):
        first += 1
    named = start < first < end and doc[max(start - 1, 0)].lower_ != "of"
    named = named and not any(noun_of(token.lemma_) for token in doc[first:end])
    return Found(first, end, "PERSON") if named else None


def _is_title_case(sentence: Span) -> bool:
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    return len(words) > 2 and sum(token.text[0].isupper() for token in words) > 0.7 * len(words)


def _is_proper(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[0].isupper() and token.is_alpha and not token.ent_type_


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    last = doc[end - 1]
    if end - start == 1 and (
        common_noun(last)
        or (last.is_sent_start and not is_explained(doc, Found(start, end)))
        or last.lower_ == "poll"
        or last.lower_.rstrip(".") in _DATE_WORDS
    ):
        return False
    called = is_title(last.text) and not is_given_name(doc[start])
    if called or not text_key(doc, Found(start, end)):
        return False
    return last.dep_ not in {"compound", "amod"} and len(doc[start:end].text) > 2


@Language.factory("kg_names", default_config={"actors": []}, assigns=["doc._.names"])
def create_names(nlp: Language, name: str, actors: list[str]) -> Names:  # noqa: ARG001
    """Create the component; `actors` lists folders with rows to add to the bundled gazetteer."""
    register_extensions()
    return Names(load_gazetteer(*actors))
