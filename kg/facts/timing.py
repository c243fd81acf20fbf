"""When and where: time expressions tied to the predicates whose time they tell.

An expression modifies the verb or event noun above it. A predicate without an expression of its own shares
the time of what is simultaneous with it: of the occasion it happened on ("said at a rally on Monday"), of
the clause that it accompanies ("resigned on Monday, saying …"), of the verb that says it took place. What
is merely mentioned beside a dated predicate ("condemned the attack on Monday") shares nothing: a fact
without a date is better than a fact with a wrong one.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

from spacy.tokens import Doc, Span, Token

from kg.facts.arguments import Resolver
from kg.facts.simultaneity import OTHER_TIME, accompanied, is_where, occasions, tense
from kg.language.clauses import Clause, is_predicate
from kg.language.syntax import TIMES, children, is_delayed, is_negated
from kg.language.times import event_date
from kg.language.times.cues import APPEARANCES, DEEDS, GATHERINGS, JUDGING, MOTIONS, SCHEDULED
from kg.language.times.dates import parse_day
from kg.model import Argument, TimeExpression

_MAX_CLIMB: Final = 6
_MAX_SHARED: Final = 4
"""Steps from a predicate to one that is simultaneous with it."""
_LIMITS: Final = frozenset(
    {"until", "till", "before", "after", "by", "than", "to", "through", "beginning", "ending", "starting"}
)
"""Words after which a date bounds a time and does not tell it."""
_BARE: Final = frozenset({"npadvmod", "appos"})
_PREMODIFIERS: Final = frozenset({"compound", "nmod", "nummod"})
"""Labels of times that are of the noun they stand before ("the 2008 nominee")."""
_ACTORS: Final = frozenset({"Person", "Country", "Place", "Group"})
_ARGUMENTS: Final = frozenset({"nsubj", "nsubjpass", "poss"})
_PLACE_PREPOSITIONS: Final = ("in", "at", "near", "outside", "inside", "on")
_PAST: Final = DEEDS - GATHERINGS
"""Nouns of deeds that are told of once they are done ("the Sept. 11 attack")."""
_RECENT_DAYS: Final = 7
_NEAR: Final = frozenset({"near-day", "part-of-day"})
"""Rules of expressions that go with the present perfect ("has spoken today")."""


class _Stamp(NamedTuple):
    """A time expression where it modifies a predicate."""

    expression: TimeExpression
    root: Token
    """The head of the expression."""

    @property
    def starts(self) -> bool:
        """Whether it is only the start of a longer time ("since 2013")."""
        return self.root.head.lower_ in {"since", "from"}

    @property
    def is_since(self) -> bool:
        """Whether it is the start of a time that lasts until now, or the last time ("the first since")."""
        return self.root.head.lower_ == "since"

    @property
    def bare(self) -> bool:
        """Whether it stands without a preposition ("on a visit Monday")."""
        return self.root.dep_ in _BARE


class Timing:
    """Looks up the time expressions that tell when the predicates of one Doc happened."""

    def __init__(self, doc: Doc) -> None:
        self._published: str = doc._.published or ""
        self._at: dict[int, list[_Stamp]] = defaultdict(list)
        self._quoted = {i: q.start for q in doc._.quotations for i in range(q.start, q.end)}
        for expression in doc._.times:
            piece = doc.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
            if event_date(expression) is None or piece is None:
                continue
            limit = piece.root.head
            if limit.lower_ not in _LIMITS or (is_delayed(limit.head) and is_negated(limit.head)):
                for word in _modified(piece, is_old=self._is_old(expression)):
                    if self._is_of_one_voice(word, piece.root):
                        self._at[word.i].append(_Stamp(expression, piece.root))

    def of(self, clause: Clause) -> TimeExpression | None:
        """Return the expression that tells when a predicate happened, if it can be told."""
        stamps = self._stamps(clause)
        fitting = [
            stamp
            for stamp in stamps
            if self._fits(clause.head, stamp.expression) and (_lasts(clause.head) or not stamp.is_since)
        ]
        return min(fitting, key=lambda stamp: stamp.starts).expression if fitting else None

    def _stamps(self, clause: Clause) -> list[_Stamp]:
        for token in dict.fromkeys((clause.head, *clause.cue)):
            if found := self._at.get(token.i):
                return found
        shared = next(filter(None, map(self._shared, _simultaneous(clause))), [])
        return [stamp for stamp in shared if not stamp.starts]

    def _shared(self, token: Token) -> list[_Stamp]:
        """Return the stamps of a predicate, or of an occasion on which it happened."""
        if own := self._at.get(token.i):
            return own
        found = [
            stamp
            for occasion, loose in occasions(token)
            for stamp in self._at.get(occasion.i, [])
            if self._is_of_one_voice(token, stamp.root)
            and not (loose and (not stamp.bare or stamp.root.i < max(token.i, occasion.i)))
        ]
        return sorted(found, key=lambda stamp: -len(event_date(stamp.expression) or ""))

    def _is_old(self, expression: TimeExpression) -> bool:
        """Tell whether a time is in another month than the article, or a day over a week before it."""
        date, today = event_date(expression) or "", parse_day(self._published)
        day = parse_day(date)
        if today is None:
            return False
        return (today - day).days > _RECENT_DAYS if day else not today.isoformat().startswith(date)

    def _is_of_one_voice(self, word: Token, time: Token) -> bool:
        """Tell whether a word and a time stand in the same quotation, or both in none."""
        return self._quoted.get(word.i) == self._quoted.get(time.i)

    def _fits(self, head: Token, expression: TimeExpression) -> bool:
        """Tell whether a predicate of this tense can have happened then."""
        date, today = event_date(expression) or "", self._published
        if head.lemma_ in _PAST and head.pos_ == "NOUN" and today:
            return date <= today[: len(date)]
        if not today or tense(head) not in {"past", "perfect"}:
            is_due = tense(head) != "present" or head.lemma_ in SCHEDULED | MOTIONS | APPEARANCES
            return is_due or date <= today[: len(date)]
        if tense(head) == "past" or len(date) < len(today[:10]):
            return date <= today[: len(date)]
        return date < today[:10] or expression.rule in _NEAR


def _lasts(head: Token) -> bool:
    """Tell whether a predicate may go on since some time: no infinitive, and no verb in the simple past."""
    is_simple = tense(head) == "past" and not any(c.lower_ == "had" for c in children(head, "aux"))
    return head.tag_ != "VB" and not is_simple


def _judged(time: Token) -> Token | None:
    """Return the event between a verb of judging and a time ("condemned the killing in May"), if any."""
    verb = time.head.head
    if time.head.pos_ != "ADP" or verb.lemma_ not in JUDGING:
        return None
    between = reversed(time.doc[verb.i + 1 : max(time.i, verb.i + 1)])
    return next((word for word in between if word.pos_ == "NOUN" and word.lemma_ in DEEDS), None)


def _modified(time: Span, *, is_old: bool) -> Iterator[Token]:
    """Yield what a time expression modifies: the verb or event noun above it.

    One without a preposition is of all phrases that it ends ("gave a talk on cars Monday"), and of the verb
    that it follows. An old one is rather of the event that a verb judges than of the judgement.
    """
    if any(children(time.root, "relcl")):
        yield time.root
    deed = _judged(time.root)
    if deed is not None and is_old:
        yield deed
        return
    before = time[0].nbor(-1) if time[0].i else time.root
    if before.tag_ == "VBD" and time.root.dep_ not in _ARGUMENTS:
        yield before
        return
    word, is_bare, is_last = time.root, time.root.dep_ in _BARE, False
    for _ in range(_MAX_CLIMB):
        if word.head == word:
            break
        word = word.head
        if is_predicate(word):
            break
        if word.lower_ in OTHER_TIME and word != time.root.head:
            return
        if _is_occasion(word):
            yield word
            if not is_bare or word.dep_ in {"appos", "conj"}:
                return
            is_last = True
        elif word == time.root.head and time.root.dep_ in _PREMODIFIERS:
            return
    if not is_last or word.i < time.root.i:
        yield word


def _is_occasion(token: Token) -> bool:
    """Tell whether a time may be of a noun, not of the verb above: no office, date or actor, but a title."""
    if token.pos_ != "NOUN" or token.ent_type_ in TIMES or token.dep_ == "oprd":
        return False
    cluster = token.doc._.cluster_at.get(token.i)
    return token.dep_ == "appos" or cluster is None or cluster.kind not in _ACTORS


def _simultaneous(clause: Clause) -> Iterator[Token]:
    """Yield the predicate, its light verb, and the predicates above them that happened at the same time."""
    yield clause.head
    token = next((t for t in clause.cue if t != clause.head and is_predicate(t)), clause.head)
    for _ in range(_MAX_SHARED):
        yield token
        above = accompanied(token)
        if above is None:
            return
        if token.dep_ == "relcl" and not is_where(token):
            yield above
            return
        token = above


def place_of(clause: Clause, resolver: Resolver) -> Argument | None:
    """Return the place or country in which the predicate, or what it went along with, is said to happen."""
    own = ((name, noun) for name in _PLACE_PREPOSITIONS for noun in clause.fillers(name))
    shared = (
        (preposition.lower_, noun)
        for token in _simultaneous(clause)
        for preposition in children(token, "prep")
        for noun in children(preposition, "pobj")
        if preposition.lower_ in _PLACE_PREPOSITIONS
    )
    found = (_place(noun, name, resolver) for name, noun in chain(own, shared))
    return next((place for place in found if place is not None), None)


def _place(noun: Token, preposition: str, resolver: Resolver) -> Argument | None:
    """Return the place that a noun is, or that its occasion is in: "at a rally in Berlin"."""
    cluster = resolver.cluster(noun)
    if cluster is not None and cluster.kind in {"Place", "Country"}:
        return resolver.entity(noun) if preposition != "on" or cluster.kind == "Place" else None
    if cluster is not None:
        return None
    inner = (p for p in children(noun, "prep") if p.lower_ in {"in", "at", "near"})
    found = (_place(place, p.lower_, resolver) for p in inner for place in children(p, "pobj"))
    return next((place for place in found if place is not None), None)
