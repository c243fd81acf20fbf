"""Gender and number of name clusters: titles, given names, and the kind."""

from collections import Counter

from spacy.tokens import Doc

from kg.gazetteer import Gazetteer, fold
from kg.language.annotations import Cluster
from kg.language.nouns import load_given_names, noun_of
from kg.model import Gender

_FEMININE = ("ova", "eva", "skaya", "ska")
_MASCULINE = ("ov", "ev", "sky", "ski", "skiy", "vich", "wicz")


def genders(doc: Doc, clusters: list[Cluster], gazetteer: Gazetteer) -> None:
    """Set the gender of clusters of names: f, m, n (bodies, countries, places) or empty."""
    for cluster in clusters:
        if cluster.kind != "Person":
            cluster.gender = "n"
            continue
        entry = gazetteer.entries.get(cluster.gazetteer or "")
        known = entry.gender if entry else ""
        cluster.gender = known or _by_title(doc, cluster) or _by_given_name(cluster)


def _by_title(doc: Doc, cluster: Cluster) -> Gender:
    votes: Counter[Gender] = Counter()
    for mention in cluster.mentions:
        for i in range(max(0, mention.start - 3), mention.start):
            noun = noun_of(doc[i].lower_.rstrip("."))
            if noun and noun.sort in {"person", "title"} and noun.gender in {"f", "m"}:
                votes[noun.gender] += 1
    return votes.most_common(1)[0][0] if votes else ""


def _by_given_name(cluster: Cluster) -> Gender:
    words = fold(cluster.name).split()
    given = load_given_names().get(words[0], "") if len(words) > 1 else ""
    return given or _by_surname(words[-1])


def _by_surname(surname: str) -> Gender:
    """Return the gender that a Slavic surname shows ("Velikova", "Krastev")."""
    if surname.endswith(_FEMININE):
        return "f"
    return "m" if surname.endswith(_MASCULINE) else ""
