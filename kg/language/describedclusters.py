"""Descriptions put with what they describe: a name that they fit, an earlier description, or a new actor."""

from collections import Counter

from spacy.tokens import Doc

from kg.gazetteer import Gazetteer, fold
from kg.language.annotations import Cluster, ClusterMention, Role
from kg.language.descriptions import Description, find_descriptions
from kg.language.nouns import noun_of
from kg.model import Kind

_COUNTRY_NOUNS = frozenset({"country", "nation"})
_WEAK_MODIFIERS = frozenset(
    [
        "same",
        "new",
        "entire",
        "whole",
        "so-called",
        "own",
        "controlled",
        "dominated",
        "opposition",
        "embattled",
        "beleaguered",
        "held",
        "led",
        "run",
        "south",
        "north",
        "american",
        "asian",
        "european",
        "african",
        "latin",
        "oil",
        "rich",
        "state",
        "owned",
        "leading",
    ]
)
_ABBREVIATED = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general"}
_RULERS = frozenset({"president", "premier", "chancellor", "king", "queen", "dictator", "ruler"})
_MARKS = dict.fromkeys(map(ord, '"“”[]()'), " ")
_TYPES = frozenset(["newspaper", "magazine", "party", "movement", "group", "militia", "company", "channel"])
_ARTICLELESS = frozenset({"parliament", "congress"})
_OTHER_HOUSES = frozenset(
    [
        "upper",
        "lower",
        "constituent",
        "state",
        "regional",
        "provincial",
        "local",
        "rival",
        "parallel",
        "european",
        "chamber",
        "general",
    ]
)
_FAR = 60
"""Tokens between the last mentions of two office-holders that make the later one the antecedent."""
_COMPATIBLE: dict[str, frozenset[Kind]] = {
    "person": frozenset({"Person"}),
    "people": frozenset({"Group", "Organization"}),
    "body": frozenset({"Organization", "Party", "Other"}),
    "state": frozenset({"Country"}),
    "place": frozenset({"Place", "Country"}),
}


class DescriptionResolver:
    """Resolves the descriptions of one document, from left to right."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer) -> None:
        self._doc = doc
        self._gazetteer = gazetteer
        self._clusters: list[Cluster] = list(doc._.names)
        self._names: list[Cluster] = list(doc._.names)
        self._at = {i: c for c in self._names for m in c.mentions for i in range(m.start, m.end)}
        self._described: list[tuple[Description, Cluster]] = []
        self._roles = self._roles_by_lemma(list(doc._.roles))

    def resolve(self) -> list[Cluster]:
        """Return all clusters, the descriptions' among them."""
        for description in find_descriptions(self._doc, set(self._at)):
            cluster = self._antecedent(description) or self._new(description)
            cluster.mentions.append(
                ClusterMention(description.start, description.end, description.head, "description")
            )
            self._described.append((description, cluster))
        return self._clusters

    def _antecedent(self, description: Description) -> Cluster | None:
        apposed = self._apposed(description)
        if apposed is not None:
            return apposed
        if (typed := self._typed(description)) is not None:
            return typed
        definite = description.definite or (description.lemma in _ARTICLELESS and not description.quantified)
        if definite and not description.complement and not description.plural:
            named = self._named(description)
            if named is not None:
                return named
        return self._earlier(description)

    def _apposed(self, description: Description) -> Cluster | None:
        """Return the name that the phrase stands in apposition to, either way round, where the kinds fit."""
        head = self._doc[description.head]
        partners = [child for child in head.children if child.dep_ == "appos"]
        if head.dep_ == "appos":
            partners.append(head.head)
        for partner in partners:
            cluster = self._at.get(partner.i)
            if cluster is not None and cluster.kind in _COMPATIBLE[description.noun.sort]:
                return cluster if not description.plural else None
        return None

    def _typed(self, description: Description) -> Cluster | None:
        """Return the name before a noun that says what it is ("El Nacional newspaper", "Likud party")."""
        for child in self._doc[description.head].lefts:
            cluster = self._at.get(child.i)
            if child.dep_ != "compound" or cluster is None or cluster.kind not in _COMPATIBLE["body"]:
                continue
            entry = self._gazetteer.entries.get(cluster.gazetteer or "")
            if description.lemma in (entry.nouns if entry else _TYPES):
                return cluster
        return None

    def _named(self, description: Description) -> Cluster | None:
        if description.noun.sort == "person":
            return self._role_holder(description)
        if description.noun.sort == "state" and description.lemma in _COUNTRY_NOUNS:
            return self._dominant_country(description)
        if description.noun.sort == "body":
            return self._body(description)
        return None

    def _roles_by_lemma(self, roles: list[Role]) -> dict[str, list[tuple[Role, Cluster]]]:
        by_lemma: dict[str, list[tuple[Role, Cluster]]] = {}
        for role in roles:
            holder = self._at.get(role.holder)
            if (
                role.type == "HoldsOffice"
                and holder is not None
                and holder.kind == "Person"
                and not role.former
            ):
                for lemma in self._lemmas(role):
                    by_lemma.setdefault(lemma, []).append((role, holder))
        return by_lemma

    def _lemmas(self, role: Role) -> set[str]:
        lemmas = {self._doc[i].lemma_.lower().rstrip(".") for i in range(role.start, role.end)}
        lemmas |= {_ABBREVIATED[lemma] for lemma in lemmas if lemma in _ABBREVIATED}
        return lemmas | {"leader"} if lemmas & _RULERS or {"prime", "minister"} <= lemmas else lemmas

    def _role_holder(self, description: Description) -> Cluster | None:
        """Return the person whose title the description repeats ("the leader", "the U.S. president").

        Of several, the one named far more often or, failing that, mentioned last with no other nearby.
        """
        holders: dict[int, Cluster] = {}
        for role, holder in self._roles.get(description.lemma, []):
            if role.start < description.head and self._repeats(description, role, holder):
                holders[holder.id] = holder
        ranked = sorted(holders.values(), key=lambda holder: -self._last(holder, description))
        if len(ranked) < 2:
            return ranked[0] if ranked else None
        often = sorted(ranked, key=lambda holder: -self._count(holder, description))
        if self._count(often[0], description) >= 3 * self._count(often[1], description):
            return often[0]
        return (
            ranked[0]
            if self._last(ranked[0], description) - self._last(ranked[1], description) > _FAR
            else None
        )

    def _repeats(self, description: Description, role: Role, holder: Cluster) -> bool:
        """Tell whether the description's modifiers are in a title, or are the nationality of its holder."""
        words = {self._doc[i].lower_ for i in range(role.start, role.end)}
        country = self._country(description)
        if not country:
            return description.modifiers <= words
        return country in self._countries_of(role, holder)

    def _countries_of(self, role: Role, holder: Cluster) -> set[str]:
        organization = self._at.get(role.organization) if role.organization is not None else None
        known = [
            self._gazetteer.entries.get(c.gazetteer or "") for c in (organization, holder) if c is not None
        ]
        return {entry.country for entry in known if entry is not None and entry.country}

    def _count(self, cluster: Cluster, description: Description) -> int:
        return sum(mention.head < description.head for mention in cluster.mentions)

    def _last(self, cluster: Cluster, description: Description) -> int:
        """Return the token of the last mention before a description, or -1."""
        return max((m.head for m in cluster.mentions if m.head < description.head), default=-1)

    def _dominant_country(self, description: Description) -> Cluster | None:
        """Return the country named most before here, where no other comes near it."""
        if description.modifiers - _WEAK_MODIFIERS:
            return None
        counts = Counter(
            {
                c.id: sum(m.start < description.head for m in c.mentions)
                for c in self._names
                if c.kind == "Country"
            }
        )
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] == 0 or (len(ranked) == 2 and ranked[1][1] * 2 > ranked[0][1]):
            return None
        return next(c for c in self._names if c.id == ranked[0][0])

    def _body(self, description: Description) -> Cluster | None:
        """Return the one organization whose name or entry has the noun ("the bloc", "the ministry")."""
        legislative = description.noun.sector == "LEG"
        if description.modifiers & _OTHER_HOUSES if legislative else description.modifiers - _WEAK_MODIFIERS:
            return None
        before = [
            (self._last(c, description), c)
            for c in self._names
            if c.kind in _COMPATIBLE["body"] and self._fits(c, description)
        ]
        fitting = sorted((pair for pair in before if pair[0] >= 0), key=lambda pair: pair[0])
        return fitting[-1][1] if fitting else None

    def _fits(self, cluster: Cluster, description: Description) -> bool:
        entry = self._gazetteer.entries.get(cluster.gazetteer or "")
        if entry is not None and description.lemma in entry.nouns:
            return True
        if entry is not None and entry.sector == "LEG" and description.noun.sector == "LEG":
            return description.lemma not in {"committee", "panel", "caucus", "house", "senate"}
        words = fold(cluster.name).split()
        if any(child.dep_ == "compound" for child in self._doc[description.head].lefts):
            return False
        return description.lemma in words or any(
            (noun := noun_of(word)) is not None and noun.sector == description.noun.sector == "LEG"
            for word in words
        )

    def _earlier(self, description: Description) -> Cluster | None:
        """Return the cluster of an earlier description with the same noun and compatible modifiers."""
        for other, cluster in reversed(self._described):
            same_noun = other.lemma == description.lemma and other.plural == description.plural
            if same_noun and self._agrees(description, other):
                return cluster
        return None

    def _agrees(self, later: Description, earlier: Description) -> bool:
        if later.complement or self._possessor(later) != self._possessor(earlier):
            bare = later.definite and later.possessor is None and not later.complement
            if not bare:
                return self._text(later) == self._text(earlier)
        if later.quantified or (
            not later.definite and later.noun.sort in {"person", "place"} and not later.plural
        ):
            return self._text(later) == self._text(earlier) and later.plural
        if later.definite:
            return later.modifiers <= earlier.modifiers
        return later.modifiers == earlier.modifiers and not earlier.complement

    def _possessor(self, description: Description) -> int | None:
        if description.possessor is None:
            return None
        cluster = self._at.get(description.possessor)
        return cluster.id if cluster is not None else -1 - description.possessor

    def _text(self, description: Description) -> str:
        return self._doc[description.start : description.end].text.lower()

    def name_possessors(self) -> None:
        """Put names for pronouns into the names of descriptions ("his party" → "Luis Parra's party")."""
        at = {m.head: c for c in self._clusters for m in c.mentions if m.form == "pronoun"}
        for description, cluster in self._described:
            owner = at.get(description.possessor if description.possessor is not None else -1)
            if owner is not None and owner is not cluster and description.possessor == description.start:
                rest = self._doc[description.start + 1 : description.end].text
                if cluster.name == self._name(description):
                    cluster.name = f"{owner.name}'s {rest}"

    def _new(self, description: Description) -> Cluster:
        cluster = Cluster(
            len(self._clusters), self._doc[description.start : description.end].text, description.kind
        )
        gender = "p" if description.plural else description.noun.gender
        cluster.gender = gender or ("" if cluster.kind == "Person" else "n")  # type: ignore[assignment]
        cluster.country = self._country(description)
        self._clusters.append(cluster)
        return cluster

    def _name(self, description: Description) -> str:
        text = self._doc[description.start : description.end].text
        return " ".join(text.translate(_MARKS).split())

    def _country(self, description: Description) -> str:
        for i in range(description.start, description.end):
            named = self._at.get(i)
            if named is not None and named.kind == "Country":
                entry = self._gazetteer.entries.get(named.gazetteer or "")
                return (entry.country or "") if entry else ""
        return ""
