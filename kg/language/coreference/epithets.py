"""Whom a description means that repeats no title of theirs: "the Ohio Democrat", "the former star"."""

from collections.abc import Mapping

from spacy.tokens import Doc

from kg.gazetteer import Gazetteer, fold
from kg.language.annotations import Cluster, Role
from kg.language.coreference.binding import binds
from kg.language.coreference.descriptions import Description
from kg.language.coreference.mentions import last_before
from kg.language.coreference.tags import place_tag
from kg.language.offices.titles import load_titles
from kg.language.parties import adherents
from kg.language.syntax import SUBJECTS, first
from kg.model import Kind

_ELECTED = frozenset(
    {"senator", "representative", "congressman", "congresswoman", "governor", "lawmaker", "speaker"}
)
"""Nouns of the titles of those whom "the Ohio Democrat" takes up."""
_SENT = frozenset({"senator", "congressman", "congresswoman", "lawmaker", "legislator"}) | adherents().keys()
"""Nouns for whom a state sends, by which somebody may be called whose title is not given."""
_RUNNING = frozenset({"candidate", "nominee", "hopeful", "contender", "rival", "frontrunner"})
_RICH = frozenset({"billionaire", "millionaire", "mogul", "tycoon", "magnate"})
_EPITHETS = _ELECTED | _RUNNING | _RICH | {
    "leader", "politician", "legislator", "commentator", "activist", "businessman", "businesswoman", "host",
    "anchor", "developer", "veteran", "star", "strategist",
}  # fmt: skip
"""Nouns that, with modifiers, take up the subject of the sentence before ("the outspoken activist said")."""
_OTHERS = frozenset(
    {
        "new",
        "next",
        "other",
        "rival",
        "opposing",
        "deputy",
        "vice",
        "assistant",
        "shadow",
        "incoming",
        "future",
    }
    | {"eventual", "winning", "losing", "ideal", "typical", "average", "likely", "elect"}
)
"""Modifiers of those who are just not the person spoken of."""
_FAR = 60
"""How many tokens back "the Ohio Democrat" may look."""
_BACK = 4
"""How many sentences back the last subject may be, past quotations and "he"."""


def fields_of(description: Description) -> frozenset[str]:
    """Return the words that tell one minister from another ("the defense secretary")."""
    ministerial = description.lemma in {"minister", "secretary"}
    return description.modifiers & load_titles().portfolios if ministerial else frozenset()


class Epithets:
    """The persons of one document, by their titles in `roles` (noun → roles with their holders)."""

    def __init__(
        self,
        doc: Doc,
        names: Mapping[int, Cluster],
        gazetteer: Gazetteer,
        roles: Mapping[str, list[tuple[Role, Cluster]]],
    ) -> None:
        self._doc = doc
        self._at = names
        self._gazetteer = gazetteer
        self._roles = roles

    def holder(self, description: Description) -> Cluster | None:
        """Return the politician of a place whom a description takes up, or the topic for an epithet."""
        place = named_within(description, self._at, "Place")
        if place is not None and not description.quantified:
            titled = self._politician(description, place) if description.lemma in adherents() else None
            if (politician := titled or self._untitled(description, place)) is not None:
                return politician
        return self._topic(description, place) if self._takes_up(description) else None

    def _takes_up(self, description: Description) -> bool:
        """Tell whether a description may be an epithet of the person spoken of, and introduces nobody."""
        if "former" in description.modifiers:
            return True
        if named_within(description, self._at, "Country") is not None or description.modifiers & _OTHERS:
            return False
        if fields_of(description):
            return False
        epithet = description.lemma in adherents().keys() | _EPITHETS | self._roles.keys()
        told = description.modifiers or description.lemma in adherents().keys() | _RICH
        before = (t for t in self._doc[: description.start] if t.lemma_.lower() == description.lemma)
        introduced = any(c.lower_ in {"a", "an"} for t in before for c in t.lefts)
        return epithet and bool(told) and not introduced

    def _topic(self, description: Description, place: Cluster | None) -> Cluster | None:
        """Return who is the subject of the sentence before, for an epithet such as "the former star"."""
        head = self._doc[description.head]
        if head.dep_ not in SUBJECTS or head.head.dep_ != "ROOT":
            return None
        doer, only = self._last_persons(head.sent.start)
        former = "former" in description.modifiers
        person = only if place is not None else doer if former else doer or only
        if person is None or {description.noun.gender, person.gender} == {"f", "m"}:
            return None
        medium = named_within(description, self._at, "Organization")
        if not (medium is None or former or medium in self._owners(person)):
            return None
        if place is not None and not self._tags(person) <= {fold(place.name)}:
            return None
        holds = any(holder is person for _, holder in self._roles.get(description.lemma, []))
        if former:
            return None if holds else person
        if description.lemma not in adherents().keys() | _EPITHETS - _ELECTED and not holds:
            return None
        unknown = description.lemma in _RUNNING or description.lemma in adherents()
        return person if self.is_of_party(description, person, unknown=unknown) else None

    def _last_persons(self, start: int) -> tuple[Cluster | None, Cluster | None]:
        """Return who is the subject before a token, or its owner, and who alone is named there.

        Quoted sentences and "he" and "she" as subjects are passed over.
        """
        for _ in range(_BACK):
            if start == 0:
                break
            sentence = self._doc[start - 1].sent
            start, root = sentence.start, sentence.root
            subject = first(root, *SUBJECTS)
            quoted = any(q.start <= root.i < q.end for q in self._doc._.quotations)
            if not quoted and (subject is None or subject.lower_ not in {"he", "she"}):
                owner = first(subject, "poss") if subject is not None else None
                doers = (self._at.get(token.i) for token in (subject, owner) if token is not None)
                doer = next((c for c in doers if c is not None and c.kind == "Person"), None)
                return doer, self._only_person(sentence.start, sentence.end)
        return None, None

    def _only_person(self, start: int, end: int) -> Cluster | None:
        """Return the only person named between two tokens."""
        named = (self._at[i] for i in range(start, end) if i in self._at)
        persons = {cluster.id: cluster for cluster in named if cluster.kind == "Person"}
        return next(iter(persons.values())) if len(persons) == 1 else None

    def _owners(self, person: Cluster) -> list[Cluster]:
        """Return whose a person is said to be ("CNN's Ana Ruiz")."""
        owners = (first(self._doc[m.head], "poss") for m in person.mentions)
        return [self._at[owner.i] for owner in owners if owner is not None and owner.i in self._at]

    def _tags(self, person: Cluster) -> set[str]:
        """Return the places that stand in the tags beside a person's name ("R-Ohio")."""
        return {tag for m in person.mentions if (tag := place_tag(self._doc, m.end))}

    def is_of_party(self, description: Description, person: Cluster, *, unknown: bool) -> bool:
        """Tell whether a person may be of the party that a description names, if it names any.

        `unknown` is returned where the article gives no party of theirs, nor anybody else of that party.
        """
        named = named_within(description, self._at, "Party")
        party = named.gazetteer if named is not None else adherents().get(description.lemma)
        known = [
            (entry, holder.id)
            for noun, entry in adherents().items()
            for _, holder in self._roles.get(noun, [])
        ]
        own = {entry for entry, holder in known if holder == person.id}
        if party is None or own:
            return party is None or party in own
        return unknown and not any(entry == party for entry, _ in known)

    def _politician(self, description: Description, place: Cluster) -> Cluster | None:
        """Return the politician named last whom "the Ohio Democrat" takes up, though no party is given.

        Nobody else with such a title, and of no known other place or party, may be named nearby.
        """
        near = {
            holder.id: holder
            for noun in _ELECTED
            for _, holder in self._roles.get(noun, [])
            if 0 <= description.start - last_before(holder, description.start) <= _FAR
            and self._may_be(holder, place, description)
        }
        return next(iter(near.values())) if len(near) == 1 else None

    def _may_be(self, holder: Cluster, place: Cluster, description: Description) -> bool:
        """Tell whether nothing says that a politician is of another party or place than a description."""
        if binds(holder, self._doc[description.head]):
            return False
        party = any(other is holder for lemma in adherents() for _, other in self._roles.get(lemma, []))
        return not party and self._tags(holder) <= {fold(place.name)}

    def _untitled(self, description: Description, place: Cluster) -> Cluster | None:
        """Return the only person named since the sentence before, if no other office of theirs is known.

        The description has to be the subject of its sentence ("Bernie Roe won. The Ohio senator said …").
        """
        head = self._doc[description.head]
        subject = head.dep_ in SUBJECTS and head.head.dep_ == "ROOT" and head.sent.start > 0
        if description.lemma not in _SENT or not subject:
            return None
        person = self._only_person(self._doc[head.sent.start - 1].sent.start, description.start)
        if person is None or not self._may_be(person, place, description):
            return None
        offices = {noun for noun, held in self._roles.items() if any(holder is person for _, holder in held)}
        entry = self._gazetteer.entries.get(person.gazetteer or "")
        return person if offices <= _RUNNING | _ELECTED and not (entry and entry.nouns) else None


def named_within(description: Description, names: Mapping[int, Cluster], *kinds: Kind) -> Cluster | None:
    """Return what a description names before its noun, if it is of one of these kinds."""
    named = (names[i] for i in range(description.start, description.head) if i in names)
    return next((cluster for cluster in named if cluster.kind in kinds), None)
