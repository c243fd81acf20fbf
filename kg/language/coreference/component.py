"""The component ``kg_coreference``: names, descriptions and pronouns of one entity as one cluster.

Rules in the manner of a multi-pass sieve (Lee et al., 2013, Computational Linguistics 39(4)): names first,
then descriptions that a role, a type or an equal noun phrase licenses, then pronouns; what stays unsure is
left unresolved.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.gazetteer import Gazetteer, load_gazetteer
from kg.language.annotations import Cluster, ClusterMention, register_extensions
from kg.language.coreference.pairs import partners
from kg.language.coreference.partitives import plural_object
from kg.language.coreference.pronouns import resolve_pronouns
from kg.language.coreference.resolver import DescriptionResolver
from kg.language.syntax import first


class Coreference:
    """Completes the clusters of names with descriptions and pronouns, and adds those of described actors."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.clusters`, `cluster_at` and `partners` from `names`, `roles` and `quotations`."""
        descriptions = DescriptionResolver(doc, self._gazetteer)
        clusters = descriptions.resolve()
        resolve_pronouns(doc, clusters)
        descriptions.name_possessors()
        for cluster in clusters:
            cluster.mentions.sort(key=lambda mention: (mention.start, -mention.end))
        doc._.clusters = clusters
        doc._.cluster_at = token_map(doc, clusters)
        doc._.partners = partners(doc, clusters)
        return doc


def token_map(doc: Doc, clusters: list[Cluster]) -> dict[int, Cluster]:
    """Return the cluster of each token of a mention; of nested mentions the innermost holds.

    "Democrat" in "Ana Ruiz, a Democrat who lost" is the person.
    """
    at: dict[int, Cluster] = {}
    pairs = [(mention, cluster) for cluster in clusters for mention in cluster.mentions]
    for mention, cluster in sorted(pairs, key=lambda pair: pair[0].end - pair[0].start):
        for i in range(mention.start, mention.end):
            if i == mention.head or not _complements(doc, i, mention):
                at.setdefault(i, cluster)
    return at | {
        m.head: at[doc[m.head].head.i]
        for cluster in clusters
        for m in cluster.mentions
        if cluster.kind == "Party" and _is_one_adherent(doc[m.head], at)
    }


def _complements(doc: Doc, i: int, mention: ClusterMention) -> bool:
    """Tell whether a word completes a description ("an opponent of the bill"), and is not counted by it."""
    if mention.form != "description" or doc[i].dep_ not in {"poss", "pobj"}:
        return False
    counted = plural_object(doc[mention.head])
    return counted is None or counted.i != i


def _is_one_adherent(party: Token, at: dict[int, Cluster]) -> bool:
    """Tell whether a party's name with an article describes a person ("Ana Ruiz, a Democrat")."""
    if party.dep_ != "appos" or party.tag_ not in {"NN", "NNP"}:
        return False
    person = at.get(party.head.i)
    article = first(party, "det")
    return (
        article is not None
        and article.lower_ in {"a", "an"}
        and person is not None
        and person.kind == "Person"
    )


@Language.factory(
    "kg_coreference",
    default_config={"actors": []},
    assigns=["doc._.clusters", "doc._.cluster_at", "doc._.partners"],
)
def create_coreference(nlp: Language, name: str, actors: list[str]) -> Coreference:  # noqa: ARG001
    """Create the component; `actors` lists folders with rows to add to the bundled gazetteer."""
    register_extensions()
    return Coreference(load_gazetteer(*actors))
