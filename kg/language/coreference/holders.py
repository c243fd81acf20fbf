"""Which person a definite description means by an office or noun ("the president", "the nominee")."""

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Doc

from kg.gazetteer import Entry, Gazetteer, fold
from kg.language.annotations import Cluster, Role
from kg.language.coreference.binding import binds
from kg.language.coreference.descriptions import Description
from kg.language.coreference.epithets import Epithets, fields_of, named_within
from kg.language.coreference.mentions import count_before, dominant, last_before
from kg.language.coreference.tags import general_nouns, place_tag
from kg.language.coreference.terms import Terms
from kg.language.nouns import noun_of
from kg.language.parties import adherents

_ABBREVIATED = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general"}
_RULERS = frozenset({"president", "premier", "chancellor", "king", "queen", "dictator", "ruler"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_DEPUTIES = frozenset({"vice", "deputy", "assistant", "shadow", "elect", "designate"})
"""Words that make another office of one: a vice president or president-elect is not "the president"."""


class Holders:
    """The persons named in one document, by the nouns that its titles and the gazetteer give them."""

    def __init__(self, doc: Doc, names: dict[int, Cluster], gazetteer: Gazetteer) -> None:
        self._doc = doc
        self._at = names
        self._gazetteer = gazetteer
        self._roles: dict[str, list[tuple[Role, Cluster]]] = {}
        self._former: dict[str, list[tuple[Role, Cluster]]] = {}
        self._terms = Terms(doc, names)
        self._epithets = Epithets(doc, names, gazetteer, self._roles)
        for role in [*doc._.roles, *self._prenominal(list(doc._.roles))]:
            holder = names.get(role.holder)
            if holder is not None and holder.kind == "Person":
                for lemma in self._nouns(role):
                    known = self._former if role.former else self._roles
                    known.setdefault(lemma, []).append((role, holder))

    def holder(self, description: Description, country: str) -> Cluster | None:
        """Return the person whose title the description repeats ("the leader", "the U.S. president").

        Of several, one whose titles name no country or body, the one named far more often or, failing that,
        mentioned last with no other nearby. Where no title is repeated, the only person named whom the
        gazetteer knows by the noun. `country` (alpha-3) is named in the description.
        """
        former = "former" in description.modifiers
        titled = (self._former if former else self._roles).get(description.lemma, [])
        phrase = self._doc[description.head]
        titled = [pair for pair in titled if self._repeats(description, country, *pair)]
        fitting = [pair for pair in titled if not binds(pair[1], phrase)]
        if titled and not fitting:
            known = self._terms.holder(description) or self._known(description, country)
            return known if any(holder is known for _, holder in titled) else None
        before = [pair for pair in fitting if pair[0].start < description.head]
        elsewhere = {holder.id for role, holder in before if self._is_abroad(role)}
        bare = [pair for pair in before if pair[1].id not in elsewhere]
        holders = {holder.id: holder for _, holder in (bare if not country and bare else before)}
        if not holders:
            return (
                self._terms.holder(description)
                or self._titled_later(description, fitting, country)
                or self._known(description, country)
                or self._epithets.holder(description)
            )
        likely = dominant(list(holders.values()), description.head)
        own = self._terms.holder(description)
        often = (
            own is not None
            and likely is not None
            and count_before(own, phrase.i) > count_before(likely, phrase.i)
        )
        return own if often else likely

    def _titled_later(
        self, description: Description, roles: list[tuple[Role, Cluster]], country: str
    ) -> Cluster | None:
        """Return the only person with the title in this article, who is titled after and named before.

        A ruler of no other country may be named later, too ("The president is wrong. Mr. Roe …"), as may who
        holds an office of the `country` that is named ("Peru's foreign minister").
        """
        holders = {holder.id: holder for _, holder in roles}
        holder = next(iter(holders.values())) if len(holders) == 1 else None
        if holder is None or country or last_before(holder, description.head) >= 0:
            return holder
        ruler = description.lemma in _RULERS and not description.modifiers
        return holder if ruler and not any(self._is_abroad(role) for role, _ in roles) else None

    def _prenominal(self, roles: list[Role]) -> Iterator[Role]:
        """Yield nouns before names that are no office ("Republican nominee X", "billionaire X") as roles."""
        covered = {i for role in roles for i in range(role.start, role.end)}
        for cluster in {id(c): c for c in self._at.values() if c.kind == "Person"}.values():
            for mention in cluster.mentions:
                i = mention.start - 1
                noun = noun_of(self._doc[i].lemma_) if i >= 0 and i not in covered else None
                if noun is not None and noun.sort == "person":
                    yield Role("HoldsOffice", mention.head, self._left_edge(i), i + 1)

    def _left_edge(self, i: int) -> int:
        while i > 0 and self._doc[i - 1].pos_ in _NOMINAL and not self._doc[i].is_sent_start:
            i -= 1
        return i

    def _nouns(self, role: Role) -> set[str]:
        """Return the nouns that describe somebody by an office, or by a party ("the Ohio Republican")."""
        if role.type == "HoldsOffice":
            return self._lemmas(role)
        party = self._at.get(role.organization) if role.organization is not None else None
        return {noun for noun, entry in adherents().items() if party is not None and party.gazetteer == entry}

    def _lemmas(self, role: Role) -> set[str]:
        title = takewhile(lambda token: token.pos_ != "ADP", self._doc[role.start : role.end])
        lemmas = {token.lemma_.lower().rstrip(".") for token in title}
        lemmas |= {_ABBREVIATED[lemma] for lemma in lemmas if lemma in _ABBREVIATED}
        lemmas |= {general for general, nouns in general_nouns().items() if not lemmas.isdisjoint(nouns)}
        return lemmas | {"leader"} if lemmas & _RULERS or {"prime", "minister"} <= lemmas else lemmas

    def _repeats(self, description: Description, country: str, role: Role, holder: Cluster) -> bool:
        """Tell whether the description's modifiers are in a title, or are the nationality of its holder."""
        body = self._at.get(role.organization) if role.organization is not None else None
        named = named_within(description, self._at, "Organization", "Party")
        if named is not None and named is body:
            return True
        if named is not None and named.kind == "Organization":
            return False
        words = {self._doc[i].lower_ for i in range(role.start, role.end)}
        if country:
            return fields_of(description) <= words and country in self._countries_of(role, holder)
        place = named_within(description, self._at, "Place")
        own = description.modifiers - {"former"}
        own -= set(fold(place.name).split()) if place else set()
        ruler = description.lemma in _RULERS
        if named is not None and self._epithets.is_of_party(description, holder, unknown=ruler):
            own -= adherents().keys() | {"gop"}
        titled = own <= words and words & _DEPUTIES <= own | {description.lemma}
        if place is None and role.type == "HoldsOffice":
            return titled
        return titled and self._is_from(place, role, holder, description)

    def _is_from(self, place: Cluster | None, role: Role, holder: Cluster, description: Description) -> bool:
        """Tell whether a name has this place beside it ("R-Ohio") or, without any, nobody is named since."""
        organization = self._at.get(role.organization) if role.organization is not None else None
        if place is not None and organization is not None and organization.kind == "Place":
            return organization is place
        tag = next((t for m in holder.mentions if (t := place_tag(self._doc, m.end))), "")
        if place is not None and tag:
            return tag == fold(place.name)
        last = last_before(holder, description.head)
        between = (self._at[i].kind for i in range(last + 1, description.start) if i in self._at)
        return last >= 0 and "Person" not in between

    def _is_abroad(self, role: Role) -> bool:
        body = self._at.get(role.organization) if role.organization is not None else None
        return body is not None and body.kind in {"Country", "Organization"}

    def _countries_of(self, role: Role, holder: Cluster) -> set[str]:
        organization = self._at.get(role.organization) if role.organization is not None else None
        known = [
            self._entry(c) for c in (organization, holder) if c is not None and not _is_principal(c, holder)
        ]
        return {entry.country for entry in known if entry is not None and entry.country}

    def _known(self, description: Description, country: str) -> Cluster | None:
        """Return the only person whose entry has the noun, and is of the country that the phrase names."""
        if named_within(description, self._at, "Organization", "Party", "Place") is not None:
            return None
        fitting = {
            cluster.id: cluster
            for cluster in self._at.values()
            if (entry := self._entry(cluster)) is not None
            and entry.kind == "Person"
            and self._has_noun(entry, description)
            and country in {"", entry.country}
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _has_noun(self, entry: Entry, description: Description) -> bool:
        head = description.head
        own = {
            word
            for i in range(description.start, head)
            if i not in self._at and (word := self._doc[i].lower_) in description.modifiers
        }
        own -= {"former"} if len(own) > 1 else set()
        phrase = " ".join([*sorted(own), description.lemma])
        return len(own) < 2 and phrase in entry.nouns

    def _entry(self, cluster: Cluster) -> Entry | None:
        return self._gazetteer.entries.get(cluster.gazetteer or "")


def _is_principal(body: Cluster, holder: Cluster) -> bool:
    """Tell whether the body of a title is a person whom its holder serves ("Trump's attorney")."""
    return body.kind == "Person" and body is not holder
