"""Pronouns resolved by gender, recency and grammatical role; only where it is safe."""

from spacy.tokens import Doc, Token

from kg.language.annotations import Cluster
from kg.language.coreference.agreement import (
    agrees,
    inner_subject,
    is_main,
    is_undergone,
    judged,
    owner_above,
    relative_antecedent,
    reporter,
    spoken_for,
    subject_after,
    subject_verb,
)
from kg.language.coreference.discourse import Candidate, Discourse
from kg.language.coreference.mentions import is_named
from kg.language.coreference.neuter import Neuters
from kg.language.coreference.ranking import odds, odds_of_nobody
from kg.language.nouns import noun_of
from kg.language.sieve import Sieve
from kg.language.syntax import SUBJECTS, VERBAL, first
from kg.model import Gender

_GENDER: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n",
    "they": "p", "them": "p", "their": "p", "theirs": "p", "themselves": "p",
}  # fmt: skip
_PRONOUNS = Sieve("LOWER", _GENDER.__contains__)
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_ALSO = frozenset({"also", "again", "further", "additionally"})
"""Adverbs after which a subject goes on as that of the sentence before."""
_BOUND = 0.85
"""Probability of whom grammar decides on, and of what "it" and "they" mean."""
_LEAST = 0.4
"""Probability that an antecedent must have."""
_WINDOW = 3
"""How many sentences back an antecedent may be."""


def resolve_pronouns(doc: Doc, clusters: list[Cluster]) -> None:
    """Add to the clusters the pronouns of the third person that refer to them."""
    Pronouns(Discourse(doc, clusters)).resolve()


class Pronouns:
    """The pronouns of one document, resolved from left to right: the writer's, then those in quotations."""

    def __init__(self, discourse: Discourse) -> None:
        self._known = discourse
        self._neuters = Neuters(discourse)
        self._open: dict[Gender, int] = {}
        """The last pronoun of each gender that was left open."""

    def resolve(self) -> None:
        """Resolve all pronouns; a resolved one is a candidate for those after it."""
        pronouns = [t for t in _PRONOUNS(self._known.doc) if t.pos_ in {"PRON", "DET"}]
        for token in sorted(pronouns, key=lambda t: (t.i in self._known.quoted, t.i)):
            gender = _GENDER[token.lower_]
            cluster = self._bound(token, gender)
            confidence = _BOUND
            if cluster is None and token.lower_ not in _REFLEXIVE:
                if gender in {"m", "f"}:
                    cluster, confidence = self._person(token, gender)
                if cluster is None:
                    self._open[gender] = token.i
            if cluster is not None and not _within(token, cluster):
                self._known.add(token, cluster, gender, confidence)

    def _bound(self, token: Token, gender: Gender) -> Cluster | None:
        """Return whom grammar says that a pronoun means, and what "it" and "they" mean."""
        if token.lower_ in _REFLEXIVE:
            beside = token.head.i == token.i - 1 and token.head.pos_ in {"NOUN", "PROPN"}
            subject = self._known.heads.get(token.head.i) if beside else self._known.subject(token)
            return subject if subject is not None and agrees(subject, gender) else None
        if (owner := self._joined(token, gender) or self._owner(token, gender)) is not None:
            return owner
        if gender in {"n", "p"}:
            return self._neuters.antecedent(token, gender)
        return self._ahead(token, gender)

    def _person(self, token: Token, gender: Gender) -> tuple[Cluster | None, float]:
        """Return the likeliest person before a pronoun, if likely enough, and the probability."""
        if self._is_left_open(token, gender):
            return None, 0.0
        noun = relative_antecedent(token) if token.dep_ == "poss" else None
        if noun is not None and noun.tag_ == "NN" and noun.dep_ != "attr" and noun.i not in self._known.heads:
            return None, 0.0
        probability, cluster = max(self._ranked(token, gender), key=lambda pair: pair[0], default=(0.0, None))
        return (cluster, probability) if probability > _LEAST else (None, 0.0)

    def _joined(self, token: Token, gender: Gender) -> Cluster | None:
        """Return the owner in "Ruiz and his party"; "Ruiz and his other rivals" are another's.

        So, too, in "Ruiz's trust in Berg and his denials" and "its trust in Chile and its doubts".
        """
        noun = token.head
        if token.dep_ == "poss" and noun.dep_ == "conj" and (same := _same_before(token)) is not None:
            return self._known.heads.get(same.i)
        above = first(noun.head, "poss") if token.dep_ == "poss" and noun.dep_ == "conj" else None
        owned = self._known.heads.get(above.i) if above is not None and above.i < token.i else None
        if owned is not None and agrees(owned, gender):
            return owned
        joined = token.dep_ == "poss" and noun.dep_ == "conj" and noun.head.i < token.i < noun.i
        joined = joined and noun_of(noun.lemma_) is not None and token.nbor().lower_ != "other"
        owner = self._known.heads.get(noun.head.i) if joined else None
        fits = owner is not None and (agrees(owner, gender) or (gender == "n" and owner.kind == "Place"))
        return owner if fits else None

    def _owner(self, token: Token, gender: Gender) -> Cluster | None:
        """Return the owner in "Ruiz's reply to his rivals", if nobody else may be meant in between."""
        noun = spoken_for(token) or owner_above(token)
        owner = self._known.heads.get(noun.i) if noun is not None else None
        if noun is None or owner is None or not agrees(owner, gender):
            return None
        if noun.dep_ in SUBJECTS:
            return owner
        near = (c.cluster for c in self._known.candidates if noun.i < c.mention.head < token.i)
        return None if any(c is not owner and agrees(c, gender) for c in near) else owner

    def _is_left_open(self, token: Token, gender: Gender) -> bool:
        """Tell whether the pronoun before in the sentence is open, and rather the same person.

        So where both are subjects, and where nobody of the gender is named in between.
        """
        last = self._open.get(gender, -1)
        if not token.sent.start <= last < token.i:
            return False
        if token.dep_ in SUBJECTS and token.doc[last].dep_ in SUBJECTS:
            return True
        near = (c.cluster for c in self._known.candidates if last < c.mention.head < token.i)
        return not any(agrees(cluster, gender) for cluster in near)

    def _ranked(self, token: Token, gender: Gender) -> list[tuple[float, Cluster]]:
        """Return the persons that a pronoun may refer to, each with the probability."""
        likely, sign = self._likely(token)
        possible = [c for c in self._known.candidates if self._is_possible(c, token, gender)]
        here = {c.cluster.id for c in possible if self._known.distance(c, token) == 0}
        found: dict[int, tuple[float, Cluster]] = {}
        for candidate in possible:
            cluster = candidate.cluster
            signs = [sign] if candidate.mention.head == likely else []
            signs += ["alone"] if here == {cluster.id} else []
            total, _ = found.get(cluster.id, (0.0, cluster))
            found[cluster.id] = total + odds(self._known, candidate, token, *signs), cluster
        every = odds_of_nobody() + sum(total for total, _ in found.values())
        return [(total / every, cluster) for total, cluster in found.values()]

    def _likely(self, token: Token) -> tuple[int | None, str]:
        """Return the mention that grammar suggests most, if any, and by what sign."""
        if (noun := self._relative(token)) is not None:
            return noun, "relative"
        if (source := self._reporter(token)) is not None:
            return source, "reporter"
        return self._taken_up(token) if self._opens(token) else (None, "")

    def _reporter(self, token: Token) -> int | None:
        """Return who says the clause that a pronoun is in; for "his" not if its subject may be the owner."""
        if token.dep_ != "poss":
            inner = inner_subject(token)
            person = self._known.heads.get(inner.i) if inner is not None else None
            nearer = inner is not None and person is not None and agrees(person, _GENDER[token.lower_])
            return inner.i if nearer and inner is not None else reporter(token)
        if (doer := judged(token.head)) is not None:
            return doer
        subject = self._known.subject(token)
        owned = subject is not None and agrees(subject, _GENDER[token.lower_])
        return None if owned else reporter(token)

    def _taken_up(self, token: Token) -> tuple[int | None, str]:
        """Return whom the subject of a sentence takes up from the sentence before, and by what sign.

        "He also" is its subject; else it is who alone is named in it, if no other actor is the doer there.
        """
        gender = _GENDER[token.lower_]
        subject = first(token.doc[token.sent.start - 1].sent.root, *SUBJECTS)
        doer = self._known.heads.get(subject.i) if subject is not None else None
        if subject is not None and doer is not None:
            is_also = agrees(doer, gender) and any(child.lower_ in _ALSO for child in token.head.lefts)
            return (subject.i, "also") if is_also else (None, "")
        near = [c for c in self._known.candidates if self._known.distance(c, token) == 1]
        persons = {c.cluster.id: c.mention.head for c in near if agrees(c.cluster, gender)}
        return (next(iter(persons.values())), "continued") if len(persons) == 1 else (None, "")

    def _opens(self, token: Token) -> bool:
        """Tell whether a pronoun is the main subject, and nobody of its gender stands before it there."""
        if token.sent.start == 0 or not is_main(subject_verb(token)):
            return False
        return not self._is_near(token, _GENDER[token.lower_])

    def _is_near(self, token: Token, gender: Gender) -> bool:
        """Tell whether somebody of this gender stands before a pronoun in its sentence."""
        own = range(token.sent.start, token.i)
        return any(c.mention.head in own and agrees(c.cluster, gender) for c in self._known.candidates)

    def _ahead(self, token: Token, gender: Gender) -> Cluster | None:
        """Return the person of this gender who follows as the subject of the main clause.

        An owner is rather the subject of the fronted clause ("If Ruiz had begun her term, Lee …").
        """
        subject = subject_after(token)
        cluster = self._known.heads.get(subject.i) if subject is not None else None
        own = self._known.subject(token) if token.dep_ == "poss" else None
        if cluster is None or (own is not None and own is not cluster and agrees(own, gender)):
            return None
        return cluster if agrees(cluster, gender) else None

    def _relative(self, token: Token) -> int | None:
        """Return the noun before a pronoun's relative clause ("who lost his seat"), if nobody is nearer."""
        noun = relative_antecedent(token)
        if noun is None or noun.i not in self._known.heads:
            return None
        between = (
            c.cluster.kind == "Person" for c in self._known.candidates if noun.i < c.mention.head < token.i
        )
        return None if any(between) else noun.i

    def _is_possible(self, candidate: Candidate, token: Token, gender: Gender) -> bool:
        cluster, known = candidate.cluster, self._known
        if not 0 <= known.distance(candidate, token) <= _WINDOW or cluster.kind != "Person":
            return False
        if candidate.mention.head > token.i or not agrees(cluster, gender):
            return False
        if known.is_coargument(cluster, token) or known.is_named_below(cluster, token):
            return False
        if is_undergone(token) and known.subject(token) is cluster:
            return False
        if candidate.quoted and token.i not in known.quoted and not is_named(cluster):
            return False
        return not known.is_in_dialogue(cluster, token)


def _within(token: Token, cluster: Cluster) -> bool:
    """Tell whether a pronoun stands inside a description of what it would refer to ("their parents")."""
    return any(m.start <= token.i < m.end for m in cluster.mentions)


def _same_before(owner: Token) -> Token | None:
    """Return the same pronoun as the owner of a noun that another is coordinated with or below."""
    for noun in owner.head.ancestors:
        if noun.pos_ in VERBAL:
            return None
        before = first(noun, "poss")
        if before is not None and before.i < owner.i and before.lower_ == owner.lower_:
            return before
    return None
