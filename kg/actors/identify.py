"""From the clusters of one article to entities with ids that hold across articles.

An actor of the gazetteer has the gazetteer's id; another full name has its slug; a body that every country
has ("Foreign Ministry") is told apart by its country; what is only described, or named by one word, has an
id that is local to the article: nothing is merged on a surname or on "police".
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from kg.actors.sectors import sector_of
from kg.gazetteer import Gazetteer, fold, slug
from kg.language.annotations import Cluster
from kg.language.coreference.mentions import is_named
from kg.language.nouns import noun_of
from kg.model import Entity

_SLUG_LENGTH = 60
_DIGEST_LENGTH = 8
_DOMINANCE = 2
"""How many times as often as any other a country is named that a whole article is about."""


def identify(
    clusters: Iterable[Cluster],
    digest: str,
    gazetteer: Gazetteer,
    offices: Mapping[int, Iterable[str]] | None = None,
) -> dict[int, Entity]:
    """Return the entity of each cluster by the cluster's number.

    `digest` is the article's hash in hex, for ids that are local to it. `offices` gives the titles of persons
    as printed, by cluster number, for their sectors.
    """
    clusters = list(clusters)
    identifier = _Identifier(clusters, digest, gazetteer)
    titles = offices or {}
    return {c.id: identifier.entity(c, tuple(titles.get(c.id, ()))) for c in clusters}


def dominant_country(clusters: Iterable[Cluster], gazetteer: Gazetteer) -> str | None:
    """Return the country (alpha-3) that an article is about: named at least twice as often as any other."""
    counts: Counter[str] = Counter()
    for cluster in clusters:
        entry = gazetteer.entries.get(cluster.gazetteer or "")
        if cluster.kind == "Country" and entry is not None and entry.country:
            counts[entry.country] += len(cluster.mentions)
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[1][1] * _DOMINANCE > ranked[0][1]):
        return None
    return ranked[0][0]


class _Identifier:
    def __init__(self, clusters: list[Cluster], digest: str, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._digest = digest[:_DIGEST_LENGTH]
        self._main_country = dominant_country(clusters, gazetteer)
        self._taken: set[str] = set()

    def entity(self, cluster: Cluster, titles: tuple[str, ...]) -> Entity:
        entry = self._gazetteer.entries.get(cluster.gazetteer or "")
        if entry is not None:
            sector = entry.sector or sector_of("", entry.kind, titles)
            return Entity(
                entry.id, entry.name, entry.kind, entry.wikidata, entry.country, sector, "gazetteer"
            )
        named = is_named(cluster)
        generic = _generic_body(cluster)
        country = cluster.country or (self._main_country if generic and named else None)
        sector = sector_of("" if named and cluster.kind == "Person" else cluster.name, cluster.kind, titles)
        return Entity(
            self._id(cluster, named, generic, country),
            cluster.name,
            cluster.kind,
            country=country or None,
            sector=sector,
            identity="name" if named else "description",
        )

    def _id(self, cluster: Cluster, named: bool, generic: str, country: str | None) -> str:
        home = self._gazetteer.country(country)
        if generic and home is not None:
            return self._unique(f"{generic}-{home.id}", cluster)
        if named and not generic and (cluster.kind != "Person" or len(cluster.name.split()) > 1):
            return self._unique(slug(cluster.name), cluster)
        return self._unique(f"{slug(cluster.name)[:_SLUG_LENGTH]}-{self._digest}", cluster)

    def _unique(self, wanted: str, cluster: Cluster) -> str:
        """Return an id that is no other entity's: with the kind, then with the cluster's number."""
        choices = (wanted, f"{wanted}-{cluster.kind.lower()}", f"{wanted}-{self._digest}-{cluster.id}")
        entries = self._gazetteer.entries
        chosen = next(c for c in choices if c not in self._taken and (c not in entries or c == choices[-1]))
        self._taken.add(chosen)
        return chosen


def _generic_body(cluster: Cluster) -> str:
    """Return the slug of a body that many countries have ("foreign-ministry"), or an empty text.

    Its name consists of common nouns and portfolios, its nationality apart.
    """
    if cluster.kind != "Organization":
        return ""
    words = [word for word in fold(cluster.name).split() if word not in {"the", "and"}]
    if cluster.country and len(words) > 1 and not _is_common(words[0]) and not cluster.name[0].islower():
        words = words[1:]
    if not words or not all(_is_common(word) for word in words):
        return ""
    return canonical_body(" ".join(words))


def _is_common(word: str) -> bool:
    return word in _PORTFOLIOS or noun_of(word) is not None


def canonical_body(name: str) -> str:
    """Return the slug of a body's name in one form: "Ministry of Foreign Affairs" → foreign-ministry."""
    words = [word for word in fold(name).split() if word not in {"of", "for", "the", "and", "affairs"}]
    if len(words) > 1 and words[0] in {"ministry", "department"}:
        words = [*words[1:], words[0]]
    return "-".join(_SPELLING.get(word, word) for word in words)


_SPELLING = {"defence": "defense", "labour": "labor", "defensa": "defense"}
_PORTFOLIOS = frozenset(
    {
        "of", "for", "affairs", "foreign", "interior", "home", "defense", "defence", "finance", "economy",
        "economic", "justice", "health", "education", "energy", "oil", "petroleum", "trade", "commerce",
        "agriculture", "labor", "labour", "environment", "transport", "information", "culture", "security",
        "national", "federal", "supreme", "high", "constitutional", "central", "electoral", "election",
        "public", "armed", "forces", "air", "coast", "state", "military", "royal", "ruling", "upper", "lower",
        "police", "intelligence", "appeals", "general", "revolutionary",
    }
)  # fmt: skip
