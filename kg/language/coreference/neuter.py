"""What "it" and "they" refer to: the subject above or before them, or the only group near."""

from spacy.tokens import Span, Token

from kg.language.annotations import Cluster
from kg.language.coreference.agreement import (
    SPEECH,
    agrees,
    closes_speech,
    is_expletive,
    is_prominent,
    is_source,
    source_before,
)
from kg.language.coreference.discourse import Candidate, Discourse
from kg.language.coreference.mentions import is_named, last_before
from kg.language.nouns import noun_of
from kg.language.syntax import SUBJECTS, first, is_plural
from kg.model import Gender

_OBJECTS = frozenset({"dobj", "dative"})
_TOWARDS_ACTORS = frozenset(
    {"accuse", "ask", "attack", "blame", "call", "charge", "condemn", "criticize", "criticise", "encourage"}
    | {"fine", "force", "give", "invite", "join", "lead", "order", "praise", "press", "pressure", "promise"}
    | {"prompt", "require", "sanction", "sue", "tell", "thank", "threaten", "trust", "urge", "warn"}
)
"""Verbs whose object "it" is rather an actor than a thing."""
_HARMING = frozenset(
    {"arrest", "assassinate", "ban", "bar", "capture", "charge", "detain", "execute", "exile", "hang"}
    | {"imprison", "indict", "jail", "kidnap", "kill", "murder", "sanction", "target", "wound"}
)
"""Verbs of what somebody does rather to another's people than to their own ("killed its leader")."""
_PLURALS = frozenset({"they", "them", "their"})
_MEASURES = frozenset({"attack", "boycott", "embargo", "pressure", "sanction", "strike", "tariff", "war"})
"""Nouns after which "on it" and "against it" are rather about an actor ("imposed sanctions on it")."""


class Neuters:
    """Resolves "it" and "they" against the mentions of one document."""

    def __init__(self, discourse: Discourse) -> None:
        self._known = discourse

    def antecedent(self, token: Token, gender: Gender) -> Cluster | None:
        """Return the subject of the clause above or of the sentence before, if it agrees (gender n or p)."""
        if is_expletive(token) or (gender == "n" and _is_thing(token)):
            return None
        if gender == "n" and _is_of_harmed(token):
            return self._harmed_before(token)
        if closes_speech(token):
            source = source_before(token, self._known.quoted)
            subject = self._known.heads.get(source.i) if source is not None else None
        else:
            subject = self._subject_above(token)
        if subject is None and self._opens_sentence(token):
            subject = self._previous_subject(token)
        if gender == "n" and subject is not None and self._is_plural_name(subject, token):
            return None
        if gender == "n" and subject and token.dep_ in _OBJECTS and self._is_thing_between(subject, token):
            return None
        if subject is not None and agrees(subject, gender) and not self._known.is_coargument(subject, token):
            return None if gender == "p" and self._is_things(subject, token) else subject
        if gender == "n" and _is_affected(token):
            return self._only_other(token)
        generic = subject is not None and not is_named(subject)
        return self._only_group(token) if gender == "p" and not generic else None

    def _harmed_before(self, token: Token) -> Cluster | None:
        """Return the body to which something is done first ("banned the party and jailed its leader")."""
        verb = token.head.head
        harmed = first(verb.head, "dobj") if verb.dep_ == "conj" else None
        body = None if harmed is None else self._known.heads.get(harmed.i)
        return body if body is not None and agrees(body, "n") else None

    def _is_plural_name(self, body: Cluster, token: Token) -> bool:
        """Tell whether a body is named last by a plural ("Republicans"), which is no "it"."""
        last = last_before(body, token.i)
        if last < 0 or body.kind != "Party":
            return False
        return is_plural(self._known.doc[last]) or self._known.doc[last].lower_ in _PLURALS

    def _is_thing_between(self, body: Cluster, token: Token) -> bool:
        """Tell whether "it" is rather a thing named after a body ("regretted the verdict; X hailed it")."""
        return any(_is_singular_object(t) for t in self._between(body, token))

    def _is_things(self, body: Cluster, token: Token) -> bool:
        """Tell whether "they" is rather a plural that stands between a body and the pronoun."""
        return body.kind == "Organization" and any(is_plural(t) for t in self._between(body, token))

    def _between(self, body: Cluster, token: Token) -> Span:
        """Return the words between the last mention of a body and a pronoun after it, if there is one."""
        last = last_before(body, token.i)
        return self._known.doc[last + 1 : token.i] if last >= 0 else self._known.doc[0:0]

    def _only_group(self, token: Token) -> Cluster | None:
        """Return the one group named in this sentence or the one before, where nobody else may be "they"."""
        known = self._known
        distances = {1} if closes_speech(token) else {0, 1}
        near = [
            c for c in known.candidates if c.mention.head < token.i and known.distance(c, token) in distances
        ]
        plural = {c.cluster.id: c for c in near if self._is_plural(c)}
        persons = (known.doc[c.mention.head] for c in near if c.cluster.kind in {"Person", "Country"})
        if len(plural) != 1 or any(person.conjuncts for person in persons) or self._is_other(token):
            return None
        if token.dep_ in {"dobj", "pobj"} and known.subject(token) is None:
            return None
        if self._goes_on(token):
            return None
        (only,) = plural.values()
        mention = known.doc[only.mention.head]
        earlier = mention.sent.start < token.sent.start
        aside = earlier and any(a.dep_ == "relcl" for a in mention.ancestors)
        prominent = is_prominent(mention) and not aside
        same = only.quoted == (token.i in known.quoted) and not known.is_coargument(only.cluster, token)
        return only.cluster if prominent and same else None

    def _goes_on(self, token: Token) -> bool:
        """Tell whether the sentence before has unknown others for its subject ("Robots …", "They …")."""
        if token.dep_ not in SUBJECTS or token.sent.start == 0:
            return False
        before = first(token.doc[token.sent.start - 1].sent.root, *SUBJECTS)
        if before is None or before.i in self._known.heads:
            return False
        return before.lower_ == "they" or is_plural(before)

    def _only_other(self, token: Token) -> Cluster | None:
        """Return the one country or body named before in this sentence, unless a thing stands between."""
        known = self._known
        near = {
            c.cluster.id: c.cluster
            for c in known.candidates
            if c.mention.head < token.i
            and known.distance(c, token) == 0
            and c.cluster.kind in {"Country", "Organization"}
            and not known.is_coargument(c.cluster, token)
        }
        if len(near) != 1:
            return None
        (only,) = near.values()
        return None if self._is_thing_between(only, token) else only

    def _is_other(self, token: Token) -> bool:
        """Tell whether a plural that is no known actor is the subject ("Challengers brought their case")."""
        subjects = (c for a in token.ancestors for c in a.children if c.dep_ in SUBJECTS and c.i < token.i)
        return any(is_plural(c) and c.i not in self._known.heads for c in subjects)

    def _is_plural(self, candidate: Candidate) -> bool:
        members = self._known.doc[candidate.mention.head].tag_ == "NNPS" and candidate.cluster.kind == "Party"
        return members or (candidate.cluster.kind == "Group" and candidate.cluster.gender == "p")

    def _subject_above(self, token: Token) -> Cluster | None:
        if token.dep_ == "poss":
            return self._known.subject(token)
        for verb in token.head.ancestors:
            for child in verb.children:
                if child.dep_ in SUBJECTS and child.i < token.i:
                    return self._known.heads.get(child.i)
        return None

    def _opens_sentence(self, token: Token) -> bool:
        noun = token.head if token.dep_ == "poss" else token
        return noun.dep_ in {"nsubj", "nsubjpass"} and token.i - token.sent.start <= 2

    def _previous_subject(self, token: Token) -> Cluster | None:
        """Return the subject of the sentence before; before a verb of speech also its "according to X"."""
        if token.sent.start == 0:
            return None
        heads = self._known.heads
        previous = token.doc[token.sent.start - 1].sent
        if token.head.lemma_ in SPEECH:
            for other in previous:
                if other.dep_ == "pobj" and is_source(other) and other.i in heads:
                    return heads[other.i]
        subject = first(previous.root, "nsubj", "nsubjpass")
        return heads.get(subject.i) if subject is not None else None


def _is_thing(token: Token) -> bool:
    """Tell whether "it" is the object of a verb that is rather about a thing ("urged them to remove it").

    What it is called tells so, too ("called it a crime").
    """
    called = first(token.head, "oprd")
    thing = called is not None and noun_of(called.lemma_) is None and called.pos_ == "NOUN"
    return token.dep_ in _OBJECTS and (thing or token.head.lemma_ not in _TOWARDS_ACTORS)


def _is_of_harmed(token: Token) -> bool:
    """Tell whether "its" stands before somebody to whom harm is done ("its leader", not "its own leader")."""
    person, noun = token.head, noun_of(token.head.lemma_)
    if token.dep_ != "poss" or noun is None or noun.sort != "person":
        return False
    is_own = any(c.lower_ == "own" for c in person.children)
    return person.dep_ == "dobj" and person.head.lemma_ in _HARMING and not is_own


def _is_affected(token: Token) -> bool:
    """Tell whether "it" is whom a deed is done to ("attacked it", "imposed sanctions on it")."""
    if token.dep_ in _OBJECTS:
        return token.head.lemma_ in _TOWARDS_ACTORS
    preposition, head = token.head, token.head.head
    affected = {head.lemma_} | {c.lemma_ for c in head.children if c.dep_ == "dobj"}
    return preposition.lower_ in {"on", "against"} and bool(affected & _MEASURES)


def _is_singular_object(token: Token) -> bool:
    measured = token.dep_ == "dobj" and token.lemma_ in _MEASURES
    return token.tag_ == "NN" and token.dep_ in {"dobj", "pobj"} and not measured
