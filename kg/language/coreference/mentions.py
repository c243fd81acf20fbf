"""Small questions to the mentions of a cluster."""

from kg.language.annotations import Cluster


def is_named(cluster: Cluster) -> bool:
    """Tell whether the article names the one meant, rather than only describes."""
    return any(mention.form == "name" for mention in cluster.mentions)


def count_before(cluster: Cluster, i: int) -> int:
    """Return how many mentions of a cluster stand before token `i`."""
    return sum(mention.head < i for mention in cluster.mentions)


def last_before(cluster: Cluster, i: int) -> int:
    """Return the token of the last mention before token `i`, or -1."""
    return max((mention.head for mention in cluster.mentions if mention.head < i), default=-1)
