"""Actors that a plural stands for: "the two leaders", "both sides", "they"; "two senators, A and B"."""

from spacy.tokens import Doc, Span, Token

from kg.language.annotations import Cluster
from kg.language.conjuncts import nominal_conjuncts
from kg.language.coreference.agreement import closes_speech, source_before
from kg.language.coreference.mentions import is_named
from kg.language.nouns import noun_of
from kg.language.quotations import quoted_tokens
from kg.language.sieve import Sieve, any_of
from kg.language.syntax import previous_token
from kg.model import Kind

_PERSONS: frozenset[Kind] = frozenset({"Person"})
_COUNTRIES: frozenset[Kind] = frozenset({"Country"})
_LISTED: frozenset[Kind] = frozenset({"Person", "Country", "Organization", "Party"})
"""Kinds of actors that a plural may be explained by."""
_KINDS: dict[str, frozenset[Kind]] = {
    "side": frozenset({"Country", "Organization", "Party"}),
    "government": _COUNTRIES,
    "party": frozenset({"Party"}),
}
_PAIRS = frozenset({"pair", "duo"})
_NARROWING = frozenset({"prep", "relcl", "acl", "conj", "appos"})
"""Dependents by which a phrase means others than those named before."""
_MARKS = frozenset({",", "-", "–", "—", "--", "("})
_THEY = frozenset({"they", "them", "their"})
_PLURALS = Sieve("TAG", "NNS".__eq__)
_WORDS = Sieve("LOWER", (_PAIRS | _THEY).__contains__)
_TWO = 2
_WINDOW = 2
"""How many sentences back the partners may be named."""


def partners(doc: Doc, clusters: list[Cluster]) -> dict[int, tuple[int, ...]]:
    """Return, by the head of a phrase that takes up two partners, the heads of their last mentions before it.

    So, too, those who stand in apposition to a plural, by its head. Of partners exactly two actors that
    fit the phrase must be named in the sentences before. "They" must follow their
    coordination as subjects of the clause above or of the sentence before, or refer to such a phrase.
    """
    pairs = _Pairs(doc, clusters)
    for token in any_of(doc, _PLURALS, _WORDS):
        pairs.read(token)
    return pairs.found


class _Pairs:
    def __init__(self, doc: Doc, clusters: list[Cluster]) -> None:
        self.found: dict[int, tuple[int, ...]] = {}
        self._doc = doc
        self._quoted = quoted_tokens(doc)
        self._actors = {
            m.head: c
            for c in clusters
            if is_named(c)
            for m in c.mentions
            if doc[m.head].dep_ not in {"compound", "amod", "nmod"}
        }
        self._described = {m.head for c in clusters for m in c.mentions if m.form == "description"}
        self._pronouns = {m.head: c for c in clusters for m in c.mentions if m.form == "pronoun"}

    def read(self, token: Token) -> None:
        """Add the partners that a phrase takes up, if it takes up any."""
        kinds = _kinds(token)
        pair = self._apposed(token)
        if pair is None and kinds is not None:
            pair = self._before(token, kinds)
        elif pair is None and token.lower_ in _THEY:
            cluster = self._pronouns.get(token.i)
            pair = self._coordinated(token) if cluster is None else self._phrase(cluster)
        if pair is not None:
            self.found[token.i] = pair

    def _apposed(self, token: Token) -> tuple[int, ...] | None:
        """Return the actors that stand in apposition to a plural ("two senators, Ana Ruiz and Tom Berg,")."""
        listed = next((c for c in token.rights if c.dep_ == "appos"), None)
        if listed is None or token.i not in self._described:
            return None
        heads = tuple(member.i for member in nominal_conjuncts(listed))
        known = all(i in self._actors and self._actors[i].kind in _LISTED for i in heads)
        return heads if known and len(heads) > 1 else None

    def _phrase(self, cluster: Cluster) -> tuple[int, ...] | None:
        return next((self.found[m.head] for m in cluster.mentions if m.head in self.found), None)

    def _before(self, token: Token, kinds: frozenset[Kind]) -> tuple[int, ...] | None:
        """Return the only two actors of these kinds in the text before, from the nearest sentence back."""
        sentence, stop = token.sent, token.left_edge.i
        for _ in range(_WINDOW + 1):
            earlier = [self.found[i] for i in range(sentence.start, stop) if i in self.found]
            if (
                earlier
                and len(earlier[-1]) == _TWO
                and all(self._actors[i].kind in kinds for i in earlier[-1])
            ):
                return earlier[-1]
            last = self._last(sentence.start, stop, kinds)
            if len(last) > 1:
                one, other, *more = sorted(last.values())
                return None if more else (one, other)
            if sentence.start == 0:
                break
            sentence = self._doc[sentence.start - 1].sent
        return None

    def _last(self, start: int, stop: int, kinds: frozenset[Kind]) -> dict[int, int]:
        """Return the last mention of each actor between two tokens, by number of its cluster."""
        heads = (i for i in range(start, stop) if i in self._actors and self._actors[i].kind in kinds)
        return {self._actors[i].id: i for i in heads}

    def _coordinated(self, token: Token) -> tuple[int, ...] | None:
        """Return the two coordinated subjects above a pronoun, or of the sentence before.

        After what is said ("…, they wrote") they are those who spoke last.
        """
        if closes_speech(token):
            source = source_before(token, self._quoted)
            return self._two(source) if source is not None else None
        verb = token.head.head if token.dep_ == "poss" and token.head.dep_ not in {"nsubj"} else token.head
        for above in (verb, *verb.ancestors):
            subject = next((c for c in above.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
            if subject is not None and subject.i < token.i:
                return self._two(subject)
        sent = token.sent
        if sent.start == 0 or token.i - sent.start > _WINDOW or token.dep_ not in {"nsubj", "nsubjpass"}:
            return None
        before: Span = self._doc[sent.start - 1].sent
        subject = next((c for c in before.root.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        return self._two(subject) if subject is not None else None

    def _two(self, subject: Token) -> tuple[int, ...] | None:
        members = [subject, *subject.conjuncts]
        named = [m.i for m in members if m.i in self._actors]
        if len(members) != _WINDOW or len(named) != len(members):
            return None
        same = self._actors[named[0]] is self._actors[named[1]]
        return None if same else (named[0], named[1])


def _is_set_off(clause: Token) -> bool:
    """Tell whether a relative clause only adds something ("the pair, who …")."""
    return clause.dep_ == "relcl" and previous_token(clause.left_edge).text in _MARKS


def _kinds(token: Token) -> frozenset[Kind] | None:
    """Return the kinds of actors that a phrase such as "the two leaders" may mean, None for other phrases."""
    if token.tag_ != "NNS" and token.lower_ not in _PAIRS:
        return None
    lefts = {child.lower_ for child in token.lefts if child.dep_ != "punct"}
    if any(child.dep_ in _NARROWING and not _is_set_off(child) for child in token.rights):
        return None
    if token.lower_ in _PAIRS:
        return _PERSONS if lefts == {"the"} else None
    if lefts not in ({"the", "two"}, {"both"}, {"these", "two"}):
        return None
    if token.lemma_ in _KINDS:
        return _KINDS[token.lemma_]
    noun = noun_of(token.lemma_)
    return (
        _COUNTRIES if noun and noun.sort == "state" else _PERSONS if noun and noun.sort == "person" else None
    )
