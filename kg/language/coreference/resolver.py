"""Descriptions put with what they describe: a name that they fit, an earlier description, or a new actor."""

from spacy.tokens import Doc

from kg.gazetteer import Gazetteer
from kg.language.annotations import Cluster, ClusterMention
from kg.language.coreference.binding import binds
from kg.language.coreference.descriptions import Description, find_descriptions
from kg.language.coreference.discourse import speech_verbs
from kg.language.coreference.licensing import Licences, is_restricted
from kg.language.layout import credits_of
from kg.language.quotations import quoted_tokens
from kg.language.syntax import first
from kg.model import Gender

_MARKS = dict.fromkeys(map(ord, '"“”[]()'), " ")

_RANKS = frozenset(
    {"vice", "deputy", "assistant", "acting", "former", "then", "shadow", "previous", "prior", "past", "next"}
)
"""Modifiers that make another person of an office's holder."""
_FIRST_PERSON = frozenset({"my", "our"})
_OF_SPEAKERS = _FIRST_PERSON | {"your"}
_GENERIC = frozenset({"any", "no", "every", "each", "other", "another", "all", "most"})
"""First words of descriptions that no later one without them refers to."""


class DescriptionResolver:
    """Resolves the descriptions of one document, from left to right."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer) -> None:
        self._doc = doc
        self._clusters: list[Cluster] = list(doc._.names)
        self._licences = Licences(doc, gazetteer)
        self._described: list[tuple[Description, Cluster]] = []

    def resolve(self) -> list[Cluster]:
        """Return all clusters, the descriptions' among them."""
        outside = credits_of(self._doc)
        for description in find_descriptions(self._doc, self._licences.starts):
            if description.head in outside:
                continue
            cluster = (
                self._licences.antecedent(description)
                or self._beside(description)
                or self._earlier(description)
                or self._new(description)
            )
            cluster.mentions.append(
                ClusterMention(description.start, description.end, description.head, "description")
            )
            self._described.append((description, cluster))
        return self._clusters

    def name_possessors(self) -> None:
        """Put names for pronouns into the names of descriptions ("his party" → "Luis Parra's party")."""
        at = {m.head: c for c in self._clusters for m in c.mentions}
        speech = speech_verbs(self._doc, quoted_tokens(self._doc))
        for description, cluster in self._described:
            owner = self._owner(description, at, speech)
            if owner is None or owner is cluster or (owner.kind == description.kind == "Party"):
                continue
            if description.possessor == description.start:
                rest = self._doc[description.start + 1 : description.end].text
                if cluster.name == self._name(description):
                    ending = "'" if owner.name.endswith("s") else "'s"
                    cluster.name = f"{owner.name}{ending} {rest}"

    def _owner(
        self, description: Description, at: dict[int, Cluster], speech: dict[int, int]
    ) -> Cluster | None:
        """Return whom a possessive pronoun means; in a quotation the speaker is "my" and "our"."""
        if description.possessor is None or self._doc[description.possessor].tag_ != "PRP$":
            return None
        if self._doc[description.possessor].lower_ not in _FIRST_PERSON:
            return at.get(description.possessor)
        if description.noun.sort == "state" or description.noun.sector == "GOV":
            return None
        ours = self._doc[description.possessor].lower_ == "our"
        if ours and description.noun.sort != "body":
            return None
        verb = speech.get(description.possessor)
        speaker = first(self._doc[verb], "nsubj") if verb is not None else None
        return at.get(speaker.i) if speaker is not None else None

    def _beside(self, description: Description) -> Cluster | None:
        """Return whom a description in apposition to another means ("the president, a former teacher,")."""
        head = self._doc[description.head]
        if head.dep_ != "appos" or description.definite or description.plural or description.possessor:
            return None
        return next(
            (c for other, c in self._described if other.head == head.head.i and c.kind == "Person"), None
        )

    def _earlier(self, description: Description) -> Cluster | None:
        """Return the cluster of an earlier description with the same noun and compatible modifiers.

        Without article it must agree with the first, too: "children" are not the children of somebody.
        """
        if is_restricted(self._doc[description.head]):
            return None
        for other, cluster in reversed(self._described):
            same_noun = other.lemma == description.lemma and other.plural == description.plural
            if not same_noun or description.head < other.end or not self._agrees(description, other):
                continue
            if cluster.kind == "Person" and binds(cluster, self._doc[description.head]):
                continue
            if description.lemma == "campaign" and self._is_of_another(description, cluster):
                continue
            first = next(earlier for earlier, known in self._described if known is cluster)
            if description.definite or self._agrees(description, first):
                return cluster
        return None

    def _is_of_another(self, description: Description, campaign: Cluster) -> bool:
        """Tell whether the sentence so far, or else the one before, names others whose campaign it is not."""
        start, end = self._doc[description.head].sent.start, description.start
        persons = self._surnames(start, end)
        if not persons and start > 0:
            persons = self._surnames(self._doc[start - 1].sent.start, start)
        return bool(persons) and not persons & set(campaign.name.replace("'s", "").replace("’s", "").split())

    def _surnames(self, start: int, end: int) -> set[str]:
        named = (self._licences.at[i] for i in range(start, end) if i in self._licences.at)
        return {person.name.split()[-1] for person in named if person.kind == "Person"}

    def _agrees(self, later: Description, earlier: Description) -> bool:
        if self._doc[earlier.start].lower_ in _GENERIC and self._text(later) != self._text(earlier):
            return False
        if later.complement or self._possessor(later) != self._possessor(earlier):
            bare = later.definite and later.possessor is None and not later.complement
            if not bare:
                return self._text(later) == self._text(earlier)
        if later.quantified or (
            not later.definite and later.noun.sort in {"person", "place"} and not later.plural
        ):
            return self._text(later) == self._text(earlier) and later.plural
        if later.definite:
            other_owner = later.noun.sort == "state" and earlier.possessor is not None
            if later.lemma == "government" and (earlier.quantified or self._is_spoken(earlier)):
                return False
            other_rank = (earlier.modifiers ^ later.modifiers) & _RANKS
            return later.modifiers <= earlier.modifiers and not other_owner and not other_rank
        return later.modifiers == earlier.modifiers and not (earlier.complement or earlier.quantified)

    def _is_spoken(self, description: Description) -> bool:
        """Tell whether a description is the speaker's or hearer's own ("our government")."""
        owner = description.possessor
        return owner is not None and self._doc[owner].lower_ in _OF_SPEAKERS

    def _possessor(self, description: Description) -> int | None:
        if description.possessor is None:
            return None
        cluster = self._licences.at.get(description.possessor)
        return cluster.id if cluster is not None else -1 - description.possessor

    def _text(self, description: Description) -> str:
        return self._doc[description.start : description.end].text.lower()

    def _new(self, description: Description) -> Cluster:
        cluster = Cluster(len(self._clusters), self._name(description), description.kind)
        gender: Gender = "p" if description.plural else description.noun.gender
        cluster.gender = gender or ("" if cluster.kind == "Person" else "n")
        cluster.country = self._licences.country(description)
        self._clusters.append(cluster)
        return cluster

    def _name(self, description: Description) -> str:
        that = description.end > description.start + 1 and self._doc[description.start].lower_ == "that"
        text = self._doc[description.start + that : description.end].text
        return " ".join(text.translate(_MARKS).split()).strip(" ,;")
