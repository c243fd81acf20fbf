"""Which name a description refers back to: by apposition, by a title, by its type or by its country."""

from collections import Counter

from spacy.tokens import Doc, Token

from kg.gazetteer import Entry, Gazetteer
from kg.language.annotations import Cluster
from kg.language.coreference.bodies import BODIES, WEAK_MODIFIERS, Bodies
from kg.language.coreference.descriptions import Description
from kg.language.coreference.holders import Holders
from kg.language.coreference.mentions import count_before
from kg.language.syntax import SUBJECTS, is_negated, object_of
from kg.model import Kind

_COUNTRY_NOUNS = frozenset({"country", "nation"})
_COMMUNITIES = frozenset({"state", "city", "town", "village", "county", "nation", "republic"})
_PARTNERS = frozenset({"ally", "neighbor", "neighbour", "rival", "partner", "enemy", "adversary", "foe"})
"""Nouns for persons, countries and bodies alike."""
_SIDES: frozenset[Kind] = frozenset({"Person", "Country", "Organization", "Party"})
_TYPES = frozenset({"newspaper", "magazine", "party", "movement", "group", "militia", "company", "channel"})
_HEADS_OF_STATE = frozenset({"president", "king", "queen", "emperor", "pope"})
_ARTICLELESS = frozenset({"parliament", "congress"})
_DOMINANCE = 2
"""How many times as often as any other a country is named that is meant by "the country"."""
_COMPATIBLE: dict[str, frozenset[Kind]] = {
    "person": frozenset({"Person"}),
    "people": frozenset({"Group", "Organization"}),
    "body": BODIES,
    "state": frozenset({"Country"}),
    "place": frozenset({"Place", "Country"}),
}


class Licences:
    """The names of one document, as antecedents of its descriptions."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer) -> None:
        self._doc = doc
        self._gazetteer = gazetteer
        self._names: list[Cluster] = list(doc._.names)
        self.at = {i: c for c in self._names for m in c.mentions for i in range(m.start, m.end)}
        """The name at each token."""
        self.starts = {i: m.start for c in self._names for m in c.mentions for i in range(m.start, m.end)}
        """First token of the name at each token."""
        self._holder_at = {
            i: r.holder
            for r in doc._.roles
            for i in range(r.start, r.end)
            if r.type == "HoldsOffice" and i != r.organization
        }
        """The holder of the office at each token ("his counterpart, Defense Secretary | Ana Ruiz")."""
        self._holders = Holders(doc, self.at, gazetteer)
        self._bodies = Bodies(doc, self._names, gazetteer)

    def antecedent(self, description: Description) -> Cluster | None:
        """Return the name that a description refers to, if one is licensed."""
        beside = self._held(description) or self._apposed(description) or self._typed(description)
        beside = beside or self._place(description)
        if beside is not None:
            return beside
        definite = description.definite or self._is_national(description)
        definite = definite or (description.lemma in _ARTICLELESS and not description.quantified)
        if not definite or description.complement or description.plural:
            return None
        if is_restricted(self._doc[description.head]):
            return None
        if description.noun.sort == "person":
            return self._holders.holder(description, self.country(description))
        if description.noun.sort == "state" and description.lemma in _COUNTRY_NOUNS:
            return self._dominant_country(description)
        body = description.noun.sort == "body" or description.noun.sector == "MIL"
        return self._bodies.body(description) if body else None

    def _is_national(self, description: Description) -> bool:
        """Tell whether a country's name makes an office definite ("Peru's foreign minister")."""
        owner = None if description.possessor is None else self.at.get(description.possessor)
        return owner is not None and owner.kind == "Country" and description.noun.sort == "person"

    def country(self, description: Description) -> str:
        """Return the country (alpha-3) named within a description, or an empty text."""
        for i in range(description.start, description.end):
            named = self.at.get(i)
            if named is not None and named.kind == "Country":
                entry = self._entry(named)
                return (entry.country or "") if entry else ""
        return ""

    def _entry(self, cluster: Cluster) -> Entry | None:
        return self._gazetteer.entries.get(cluster.gazetteer or "")

    def _held(self, description: Description) -> Cluster | None:
        """Return the person named beside a description that is an office ("a former governor, Ana Ruiz")."""
        holder = self._holder_at.get(description.head, description.head)
        cluster = self.at.get(holder)
        outside = not description.start <= holder <= description.head
        if not outside or description.plural or description.noun.sort != "person":
            return None
        return cluster if cluster is not None and cluster.kind == "Person" else None

    def _apposed(self, description: Description) -> Cluster | None:
        """Return the name that the phrase stands in apposition to, either way round, where the kinds fit."""
        head = self._doc[description.head]
        apposed = [child for child in head.children if child.dep_ == "appos"]
        partners = [child for child in apposed if not _is_excluded(child)]
        if head.dep_ == "appos" and not _is_excluded(head):
            nearest = [name for name in self._name_before_comma(head) if name in head.head.conjuncts]
            partners += nearest or [head.head, *self._name_before_comma(head)]
        partners += self._name_after(description) or self._name_before_verb(head)
        named = (
            child for child in head.rights if child.dep_ == "acl" and child.lower_ in {"named", "called"}
        )
        partners += [child for verb in named for child in verb.rights if child.dep_ == "oprd"]
        kinds = _SIDES if description.lemma in _PARTNERS else _COMPATIBLE[description.noun.sort]
        for partner in partners:
            cluster = self.at.get(self._holder_at.get(partner.i, partner.i))
            if cluster is not None and cluster.kind in kinds and not self._is_other(description, partner):
                return cluster if not description.plural else None
        return None

    def _is_other(self, description: Description, partner: Token) -> bool:
        """Tell whether a name after a head of state bears a title of its own ("the president, Sen. X")."""
        if description.lemma not in _HEADS_OF_STATE or not description.definite or description.complement:
            return False
        between = range(description.head + 1, partner.i)
        return any(self._holder_at.get(i) == partner.i for i in between)

    def _name_after(self, description: Description) -> list[Token]:
        """Return the name right after a noun, where the parser gave both one function ("the party Likud")."""
        head = self._doc[description.head]
        cluster = self.at.get(head.i + 1)
        names = [self._doc[m.head] for m in cluster.mentions if m.start == head.i + 1] if cluster else []
        if description.lemma in _PARTNERS and description.possessor is not None:
            return names
        return [name for name in names if name.head == head.head and name.dep_ in {head.dep_, "oprd"}]

    def _name_before_comma(self, head: Token) -> list[Token]:
        """Return the name right before an apposition ("head of the Ruiz Center, a think tank")."""
        comma = head.left_edge.i - 1
        cluster = self.at.get(comma - 1) if comma > 0 and self._doc[comma].text == "," else None
        return [self._doc[m.head] for m in cluster.mentions if m.end == comma] if cluster is not None else []

    def _name_before_verb(self, head: Token) -> list[Token]:
        """Return the name between a relative clause and the verb ("a senator who spoke, Ana Ruiz, said")."""
        verb = head.head
        if head.dep_ != "nsubj" or verb.i < head.i or not any(c.dep_ == "relcl" for c in head.rights):
            return []
        end = min((c.i for c in verb.lefts if c.dep_ == "aux"), default=verb.i) - 1
        cluster = self.at.get(end - 1) if self._doc[end].text == "," else None
        named = [m for m in cluster.mentions if m.end == end] if cluster is not None else []
        apart = [m for m in named if self._doc[max(self._titled_from(m.start) - 1, 0)].text == ","]
        return [self._doc[m.head] for m in apart]

    def _titled_from(self, start: int) -> int:
        """Return where the titles before a name begin."""
        while start > 0 and (start - 1 in self._holder_at or self._doc[start - 1].pos_ == "PROPN"):
            start -= 1
        return start

    def _typed(self, description: Description) -> Cluster | None:
        """Return the name before a noun that says what it is ("El Nacional newspaper", "Likud party")."""
        for child in self._doc[description.head].lefts:
            cluster = self.at.get(child.i)
            if child.dep_ != "compound" or cluster is None or cluster.kind not in _COMPATIBLE["body"]:
                continue
            entry = self._entry(cluster)
            if description.lemma in (entry.nouns if entry else _TYPES):
                return cluster
        return None

    def _place(self, description: Description) -> Cluster | None:
        """Return the place in "the state of Texas", not in "the largest city of Texas"."""
        head = self._doc[description.head]
        plain = description.definite and not (description.plural or description.modifiers)
        named = object_of(head, "of") if plain and description.lemma in _COMMUNITIES else None
        cluster = self.at.get(named.i) if named is not None else None
        return cluster if cluster is not None and cluster.kind in _COMPATIBLE["place"] else None

    def _dominant_country(self, description: Description) -> Cluster | None:
        """Return the country named most before here, where no other comes near it.

        "The country's" is rather the only one that the sentence has named so far, unless as a subject, which
        would be "its".
        """
        if description.modifiers - WEAK_MODIFIERS:
            return None
        countries = [c for c in self._names if c.kind == "Country"]
        head = self._doc[description.head]
        so_far = range(head.sent.start, head.i)
        near = [c for c in countries if any(m.head in so_far for m in c.mentions)]
        doers = {c.i for verb in head.ancestors for c in verb.children if c.dep_ in SUBJECTS}
        if len(near) == 1 and head.dep_ == "poss" and not any(m.head in doers for m in near[0].mentions):
            return near[0]
        counts = Counter({c.id: count_before(c, description.head) for c in countries})
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] == 0 or (len(ranked) == 2 and ranked[1][1] * _DOMINANCE > ranked[0][1]):
            return None
        country = next(c for c in countries if c.id == ranked[0][0])
        return None if self._is_elsewhere(description, country) else country

    def _is_elsewhere(self, description: Description, country: Cluster) -> bool:
        """Tell whether the sentence has so far named places, and only of other countries."""
        start = self._doc[description.head].sent.start
        named = (self.at[i] for i in range(start, description.start) if i in self.at)
        entries = [self._entry(place) for place in named if place.kind == "Place"]
        homes = {entry.country for entry in entries if entry is not None and entry.country}
        home = self._entry(country)
        return bool(homes) and home is not None and home.country not in homes


def _is_excluded(noun: Token) -> bool:
    """Tell whether an apposition says who is not meant ("a committee, not the Ruiz campaign")."""
    before = noun.doc[max(noun.left_edge.i, 1) - 1]
    return is_negated(noun) or before.lower_ == "not"


def is_restricted(noun: Token) -> bool:
    """Tell whether a clause says which of several a noun means; after a comma it does not."""
    clauses = (child for child in noun.rights if child.dep_ in {"relcl", "acl"})
    return any(noun.doc[clause.left_edge.i - 1].text not in {",", "(", "—", "–"} for clause in clauses)
