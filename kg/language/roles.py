"""Roles: offices, memberships and places that a text gives with its names, as `doc._.roles`."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from kg.language import annotations
from kg.language.annotations import Role
from kg.language.lexicon import words
from kg.language.locations import locations
from kg.language.memberships import memberships
from kg.language.names.spans import NameSpans, name_spans
from kg.language.nouns import noun_of
from kg.language.offices.appositions import (
    Holder,
    appositive_after,
    appositive_before,
    description,
    named_complement,
    seat,
    title_holders,
)
from kg.language.offices.clauses import capacity, copula, inverted, serving
from kg.language.offices.examples import included
from kg.language.offices.finder import office_phrases
from kg.language.offices.leading import leadership
from kg.language.offices.phrase import OfficePhrase
from kg.language.offices.titles import Titles, load_titles
from kg.language.syntax import SUBJECTS

annotations.register_extensions()

_CONSTRUCTIONS: tuple[Callable[[Doc, OfficePhrase, NameSpans], list[Holder]], ...] = (
    named_complement,
    appositive_before,
    appositive_after,
    included,
    copula,
    inverted,
    serving,
    capacity,
    description,
)
_SUPERLATIVES = frozenset({"most", "least", "only"})
_DASHES = frozenset({"--", "—", "–"})
_WATERS = frozenset({"canal", "sea", "river", "gulf", "lake", "coast", "border", "strait", "ocean"})
"""Last words of names that no town is within."""
_CALLING = 0.25
"""Confidence that a mere rank or occupation ("Gen. X", "Yale historian X") is told as an office."""
_NATIONAL = frozenset({"minister", "head_of_government"})
"""Classes of titles that take the country of another title beside them."""


@Language.factory("kg_roles", requires=["token.dep", "doc.ents"], assigns=["doc._.roles"])
def create_roles(nlp: Language, name: str) -> "RoleReader":  # noqa: ARG001
    """Create the component that reads offices, memberships and locations off noun phrases."""
    return RoleReader(load_titles())


class RoleReader:
    """Sets `doc._.roles`."""

    def __init__(self, titles: Titles) -> None:
        self.titles = titles

    def __call__(self, doc: Doc) -> Doc:
        """Read the roles of a document; its names (`doc._.names`) and its parse must be there."""
        doc._.roles = read_roles(doc, self.titles)
        return doc


def read_roles(doc: Doc, titles: Titles) -> list[Role]:
    """Return the roles of a document in the order of their holders."""
    names = name_spans(doc)
    held = list(_held(doc, names, titles))
    _share_countries(doc, held, names)
    roles = [
        _role(phrase, holder, seat(doc, phrase, holder, names))
        for phrase, holder in held
        if phrase.title.category != "adherent"
    ]
    roles += [
        replace(role, organization=other)
        for role in roles
        if role.type == "MemberOf"
        for other in _other_bodies(doc, role, names)
    ]
    roles += leadership(doc, names)
    roles += memberships(doc, names, held)
    roles += locations(doc, names)
    return sorted(roles, key=lambda role: (role.holder, role.start))


def _other_bodies(doc: Doc, role: Role, names: NameSpans) -> list[int]:
    """Return the second body in "member of the Senate and the Finance Committee"."""
    if role.organization is None or role.organization >= role.end or role.organization < role.holder:
        return []
    bodies = (names.at(token.i) for token in doc[role.organization].conjuncts if token.i >= role.end)
    return [body.head for body in bodies if body is not None and body.kind == "Organization"]


def _held(doc: Doc, names: NameSpans, titles: Titles) -> Iterator[tuple[OfficePhrase, Holder]]:
    """Yield office phrases with their holders, from the last: a title may stand before another title.

    A rank between an office and a name ("Pentagon spokesman Capt. Jeff Davis") counts as part of the name.
    """
    phrases = list(office_phrases(doc, titles, names))
    titled = _described(doc, names)
    ends = {phrase.end for phrase in phrases}
    second: dict[int, OfficePhrase] = {}
    joint: dict[int, list[Holder]] = {}
    for phrase in reversed(phrases):
        holders = title_holders(doc, phrase, names) or _joined(doc, phrase, titled)
        holders = holders or joint.get(phrase.end, [])
        if holders:
            titled[phrase.left] = holders
            if phrase.title.category == "military" and phrase.left in ends:
                continue
        if not _counts(doc, phrase, names, titles, titled=bool(holders)):
            continue
        told = phrase.former, phrase.organization
        beside = next((h for read in _CONSTRUCTIONS if (h := read(doc, phrase, names))), [])
        if holders:
            phrase.former, phrase.organization = told
        elif any(p.head < phrase.left and phrase.end == p.end for p in phrases):
            beside = []
        if _is_second(doc, phrase) and not holders:
            second |= {} if beside else {phrase.left - 1: phrase}
            joint[phrase.left - 1] = [holder for holder in beside if holder[0] != phrase.head]
        for holder in holders or beside:
            yield phrase, holder
            if holder in beside and phrase.end in second and holder[0] != phrase.head:
                yield second[phrase.end], holder


def _is_second(doc: Doc, phrase: OfficePhrase) -> bool:
    """Tell whether an office follows "and", as somebody's second ("dean of law and chair of the board")."""
    single = not phrase.title.plural and phrase.title.strength != "other"
    bare = not any(token.tag_ in {"DT", "PRP$", "POS"} for token in doc[phrase.left : phrase.head])
    return single and bare and phrase.left > 0 and doc[phrase.left - 1].lower_ == "and"


def _described(doc: Doc, names: NameSpans) -> dict[int, list[Holder]]:
    """Return persons by where a phrase begins that stands between "and" and them ("and candidate X")."""
    found: dict[int, list[Holder]] = {}
    for name in names.spans:
        start = name.start
        noun = noun_of(doc[start - 1].lemma_) if name.kind == "Person" and start else None
        if noun is None or noun.sort != "person":
            continue
        while start > 1 and doc[start - 1].pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}:
            start -= 1
        if doc[start - 1].lower_ == "and":
            found[start] = [(name.head, 0.85)]
    return found


def _share_countries(doc: Doc, held: list[tuple[OfficePhrase, Holder]], names: NameSpans) -> None:
    """Give a national office the country of the one before it ("Chinese President X and Premier Y")."""
    by_holder = {holder: phrase for phrase, (holder, _) in held}
    for phrase, _ in sorted(held, key=lambda pair: pair[0].left):
        i = phrase.left
        while i and doc[i - 1].lower_ in {",", "and"}:
            i -= 1
        name = names.ending(i) if i < phrase.left and phrase.organization is None else None
        before = by_holder.get(name.head) if name is not None else None
        if before is None or before.organization is None or phrase.title.category not in _NATIONAL:
            continue
        country = names.at(before.organization)
        if country is not None and country.kind == "Country" and before.title.words != phrase.title.words:
            phrase.organization = before.organization


def _joined(doc: Doc, phrase: OfficePhrase, titled: dict[int, list[Holder]]) -> list[Holder]:
    """Return who is named after another title, but not who begins a clause after "with the judge, …"."""
    holders = titled.get(phrase.end + _joins(doc, phrase), [])
    begun = phrase.end < len(doc) and doc[phrase.end].text == "," and doc[phrase.head].dep_ == "pobj"
    return [] if begun and any(doc[i].dep_ in SUBJECTS for i, _ in holders) else holders


def _joins(doc: Doc, phrase: OfficePhrase) -> bool:
    """Tell whether a mark or "and" joins a title to another before the name ("mayor and party leader X").

    "The president, Sen. X of Ohio, and others" are two, "officials and President X" several.
    """
    if phrase.end >= len(doc) or phrase.title.plural:
        return False
    if phrase.title.category == "adherent" and doc[phrase.end].text in _DASHES:
        return True
    if not phrase.determiner:
        return doc[phrase.end].lower_ == "and"
    return doc[phrase.end].text == "," and phrase.title.category != "head_of_state"


def _counts(doc: Doc, phrase: OfficePhrase, names: NameSpans, titles: Titles, *, titled: bool) -> bool:
    """Tell whether a phrase names an office at all: "a leader" does not, "a leader of the party" does."""
    title = phrase.title
    if phrase.future or doc[phrase.left].lower_ in {"non", "non-"} or _is_praise(doc, phrase):
        return False
    if phrase.organization is not None and doc[phrase.organization].lower_ in words("offices", "works"):
        return False
    if title.plural and title.category == "head_of_state" and not titled:
        return False
    if title.strength == "office" or title.category in {"spokesperson", "adherent"}:
        return True
    name = None if phrase.organization is None else names.at(phrase.organization)
    if title.strength == "relational":
        if doc[phrase.left].lower_ in {"his", "her", "my", "your", "our"} and title.category == "head":
            return phrase.complement or phrase.start < phrase.head
        partisan = name is not None and name.kind == "Party" and name.adjective
        vague = len(title.words) == 1 and not phrase.complement and (phrase.organization is None or partisan)
        if vague and (
            (phrase.determiner == "a" and not partisan) or title.words[0] in words("offices", "hired")
        ):
            return False
        return titled or phrase.specific or phrase.determiner in {"the", "'s", "his"}
    if title.category == "member" and phrase.organization is not None and name is None:
        return doc[phrase.organization].lower_ in titles.institutions
    if title.category == "settlement":
        land = name is not None and doc[name.end - 1].lower_ not in _WATERS
        return land and name is not None and name.kind in {"Country", "Place"}
    return name is not None and name.kind in {"Organization", "Party"}


def _is_praise(doc: Doc, phrase: OfficePhrase) -> bool:
    """Tell whether a superlative makes a title a description ("the most successful leader of a party")."""
    marks = _SUPERLATIVES if phrase.title.strength != "office" else {"only"}
    return any(token.lower_ in marks for token in doc[max(phrase.left - 1, 0) : phrase.head])


def _role(phrase: OfficePhrase, holder: Holder, seated: int | None) -> Role:
    """Return the role that a phrase gives its holder, by the class of its title."""
    head, confidence = holder
    if phrase.is_calling:
        confidence = _CALLING
    body = phrase.organization if seated is None else seated
    match phrase.title.category:
        case "member" | "member_state":
            return Role(
                "MemberOf", head, phrase.start, phrase.end, phrase.organization, phrase.former, confidence
            )
        case "settlement":
            return Role(
                "LocatedIn", head, phrase.start, phrase.end, phrase.organization, confidence=confidence
            )
    return Role("HoldsOffice", head, phrase.start, phrase.end, body, phrase.former, confidence)
