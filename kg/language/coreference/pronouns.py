"""Pronouns resolved by gender, recency and grammatical role; only where it is safe."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.language.annotations import Cluster, ClusterMention
from kg.language.coreference.agreement import (
    SPEECH,
    agrees,
    is_expletive,
    is_prominent,
    is_source,
    reporter,
    subject_after,
)
from kg.language.syntax import SUBJECTS, first

_GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n",
    "they": "p", "them": "p", "their": "p", "theirs": "p", "themselves": "p",
}  # fmt: skip
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_INDEFINITE = frozenset({"no", "any", "every", "each", "neither", "another"})
"""Determiners of descriptions that no pronoun of a later clause refers to."""
_WINDOW = 3
"""How many sentences back an antecedent may be."""


@dataclass(slots=True)
class Candidate:
    """A mention that a pronoun may refer to."""

    mention: ClusterMention
    cluster: Cluster
    sentence: int
    quoted: bool


def resolve_pronouns(doc: Doc, clusters: list[Cluster]) -> None:
    """Add to the clusters the pronouns of the third person that refer to them."""
    Pronouns(doc, clusters).resolve()


class Pronouns:
    """The pronouns of one document, resolved from left to right."""

    def __init__(self, doc: Doc, clusters: list[Cluster]) -> None:
        self._doc = doc
        self._quoted = {i for q in doc._.quotations for i in range(q.start, q.end)}
        self._sentence = self._number_sentences()
        self._candidates = sorted(
            (self._candidate(m, c) for c in clusters for m in c.mentions if self._may_be_meant(m)),
            key=lambda candidate: candidate.mention.head,
        )
        self._heads = {c.mention.head: c.cluster for c in self._candidates}

    def _may_be_meant(self, mention: ClusterMention) -> bool:
        return mention.form == "name" or self._doc[mention.start].lower_ not in _INDEFINITE

    def _number_sentences(self) -> dict[int, int]:
        """Return the sentence of each token; those wholly within quotation marks are not counted."""
        number, sentence_of = 0, {}
        for sentence in self._doc.sents:
            for token in sentence:
                sentence_of[token.i] = number
            number += any(token.i not in self._quoted and token.is_alpha for token in sentence)
        return sentence_of

    def resolve(self) -> None:
        """Resolve all pronouns; a resolved one is a candidate for those after it."""
        for token in self._doc:
            gender = _GENDER.get(token.lower_)
            if gender is None or token.pos_ not in {"PRON", "DET"}:
                continue
            cluster = self._antecedent(token, gender)
            if cluster is not None:
                self._add(token, cluster, gender)

    def _candidate(self, mention: ClusterMention, cluster: Cluster) -> Candidate:
        return Candidate(mention, cluster, self._sentence[mention.head], mention.head in self._quoted)

    def _add(self, token: Token, cluster: Cluster, gender: str) -> None:
        mention = ClusterMention(token.i, token.i + 1, token.i, "pronoun")
        cluster.mentions.append(mention)
        if not cluster.gender:
            cluster.gender = gender  # type: ignore[assignment]
        self._heads[token.i] = cluster
        self._candidates.append(self._candidate(mention, cluster))

    def _antecedent(self, token: Token, gender: str) -> Cluster | None:
        if token.lower_ in _REFLEXIVE:
            subject = self._subject(token)
            return subject if subject is not None and agrees(subject, gender) else None
        if gender in {"n", "p"}:
            return self._neuter(token, gender)
        return self._person(token, gender)

    def _person(self, token: Token, gender: str) -> Cluster | None:
        ahead = self._ahead(token, gender)
        if ahead is not None:
            return ahead
        source = reporter(token)
        scores: dict[int, tuple[float, Cluster]] = {}
        for candidate in self._candidates:
            if not self._is_possible(candidate, token, gender):
                continue
            score = self._score(candidate, token) + 3.0 * (candidate.mention.head == source)
            best = scores.get(candidate.cluster.id)
            if best is None or score > best[0]:
                scores[candidate.cluster.id] = (score, candidate.cluster)
        ranked = sorted(scores.values(), key=lambda pair: -pair[0])
        return ranked[0][1] if ranked else None

    def _ahead(self, token: Token, gender: str) -> Cluster | None:
        """Return the person of this gender who follows as the subject of the main clause."""
        subject = subject_after(token)
        cluster = self._heads.get(subject.i) if subject is not None else None
        return (
            cluster if cluster is not None and (cluster.kind, cluster.gender) == ("Person", gender) else None
        )

    def _is_possible(self, candidate: Candidate, token: Token, gender: str) -> bool:
        distance = self._sentence[token.i] - candidate.sentence
        if not 0 <= distance <= _WINDOW or candidate.cluster.kind != "Person":
            return False
        if candidate.mention.head > token.i or not agrees(candidate.cluster, gender):
            return False
        return not self._is_coargument(candidate.cluster, token) and not self._is_speaker(
            candidate.cluster, token
        )

    def _score(self, candidate: Candidate, token: Token) -> float:
        mention = self._doc[candidate.mention.head]
        score = -3.0 * (self._sentence[token.i] - candidate.sentence)
        score -= 0.02 * min(token.i - mention.i, 60)
        if mention.dep_ in {"nsubj", "nsubjpass"}:
            score += 2.5 if self._sentence[token.i] != candidate.sentence or token.dep_ != "poss" else 1.5
        elif mention.dep_ in {"poss", "compound", "appos"}:
            score -= 0.5
        if candidate.mention.form == "pronoun":
            score += 0.5
        score += 0.15 * min(len(candidate.cluster.mentions), 8)
        if candidate.cluster.gender == "":
            score -= 1.0
        if all(m.form != "name" for m in candidate.cluster.mentions):
            score -= 2.5
        if is_source(token) and is_source(mention):
            score += 2.0
        if candidate.quoted and token.i not in self._quoted:
            score -= 2.0
        return score

    def _is_coargument(self, cluster: Cluster, token: Token) -> bool:
        """Tell whether a cluster is another argument of the verb that governs a pronoun (no possessive)."""
        if token.dep_ == "poss":
            return False
        verb = token.head
        if token.dep_ == "pobj":
            verb = verb.head
        return any(
            self._heads.get(child.i) is cluster
            for child in verb.children
            if child.i != token.i and child.dep_ in {"nsubj", "nsubjpass", "dobj", "dative"}
        )

    def _is_speaker(self, cluster: Cluster, token: Token) -> bool:
        """Tell whether a pronoun within quotation marks would refer to the one who is quoted."""
        if token.i not in self._quoted:
            return False
        for verb in (token.sent.root, *token.ancestors):
            if verb.i not in self._quoted and any(
                self._heads.get(child.i) is cluster for child in verb.children if child.dep_ == "nsubj"
            ):
                return True
        return False

    def _subject(self, token: Token) -> Cluster | None:
        """Return the cluster of the nearest subject above a token; a clause without one is skipped."""
        verb = token.head
        while True:
            for child in verb.children:
                if child.dep_ in SUBJECTS and child.i != token.i:
                    return self._heads.get(child.i)
            if verb.head == verb:
                return None
            verb = verb.head

    def _neuter(self, token: Token, gender: str) -> Cluster | None:
        """Resolve "it" and "they" to the subject of the clause above, or of the sentence before."""
        if is_expletive(token):
            return None
        subject = self._subject_above(token)
        if subject is None and self._opens_sentence(token):
            subject = self._previous_subject(token)
        if subject is None or not agrees(subject, gender) or self._is_coargument(subject, token):
            return self._only_group(token) if gender == "p" else None
        return subject

    def _only_group(self, token: Token) -> Cluster | None:
        """Return the one group named in this sentence or the one before, where nobody else may be "they"."""
        near = [
            candidate
            for candidate in self._candidates
            if candidate.mention.head < token.i and 0 <= self._sentence[token.i] - candidate.sentence <= 1
        ]
        plural = {c.cluster.id: c for c in near if self._is_plural(c)}
        persons = (self._doc[c.mention.head] for c in near if c.cluster.kind in {"Person", "Country"})
        if len(plural) != 1 or any(person.conjuncts for person in persons) or self._is_other(token):
            return None
        (only,) = plural.values()
        prominent = is_prominent(self._doc[only.mention.head])
        same = only.quoted == (token.i in self._quoted) and not self._is_coargument(only.cluster, token)
        return only.cluster if prominent and same else None

    def _is_other(self, token: Token) -> bool:
        """Tell whether a plural that is no known actor is the subject ("Challengers brought their case")."""
        subjects = (c for a in token.ancestors for c in a.children if c.dep_ in SUBJECTS and c.i < token.i)
        return any(c.tag_ in {"NNS", "NNPS"} and c.i not in self._heads for c in subjects)

    def _is_plural(self, candidate: Candidate) -> bool:
        members = self._doc[candidate.mention.head].tag_ == "NNPS" and candidate.cluster.kind == "Party"
        return members or (candidate.cluster.kind == "Group" and candidate.cluster.gender == "p")

    def _subject_above(self, token: Token) -> Cluster | None:
        if token.dep_ == "poss":
            return self._subject(token)
        for verb in token.head.ancestors:
            for child in verb.children:
                if child.dep_ in SUBJECTS and child.i < token.i:
                    return self._heads.get(child.i)
        return None

    def _opens_sentence(self, token: Token) -> bool:
        return token.dep_ in {"nsubj", "nsubjpass"} and token.i - token.sent.start <= 2

    def _previous_subject(self, token: Token) -> Cluster | None:
        """Return the subject of the sentence before; before a verb of speech also its "according to X"."""
        if token.sent.start == 0:
            return None
        previous = self._doc[token.sent.start - 1].sent
        if token.head.lemma_ in SPEECH:
            for other in previous:
                if other.dep_ == "pobj" and is_source(other) and other.i in self._heads:
                    return self._heads[other.i]
        subject = first(previous.root, "nsubj", "nsubjpass")
        return self._heads.get(subject.i) if subject is not None else None
