"""Small questions to the mentions of a cluster."""

from kg.language.annotations import Cluster

_FAR = 60
"""Tokens between the last mentions of two that make the later one the antecedent."""
_OFTEN = 3
"""How many times as often as another is named who is meant by a noun alone."""


def is_named(cluster: Cluster) -> bool:
    """Tell whether the article names the one meant, rather than only describes."""
    return any(mention.form == "name" for mention in cluster.mentions)


def count_before(cluster: Cluster, i: int) -> int:
    """Return how many mentions of a cluster stand before token `i`."""
    return sum(mention.head < i for mention in cluster.mentions)


def last_before(cluster: Cluster, i: int) -> int:
    """Return the token of the last mention before token `i`, or -1."""
    return max((mention.head for mention in cluster.mentions if mention.head < i), default=-1)


def dominant(clusters: list[Cluster], i: int, far: int = _FAR) -> Cluster | None:
    """Return whom of several a noun at token `i` means: named far more often, or last and no other nearby."""
    named = sorted(((last_before(c, i), c.id, c) for c in clusters), reverse=True)
    ranked = [cluster for last, _, cluster in named if last >= 0]
    if len(ranked) < 2:
        return ranked[0] if ranked else None
    often = sorted(ranked, key=lambda cluster: -count_before(cluster, i))
    if count_before(often[0], i) >= _OFTEN * count_before(often[1], i):
        return often[0]
    return ranked[0] if named[0][0] - named[1][0] > far else None
