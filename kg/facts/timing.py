"""When and where: time expressions and places tied to the predicates they modify."""

from collections import defaultdict

from spacy.tokens import Doc, Token

from kg.facts.arguments import Resolver
from kg.language.clauses import Clause, is_predicate
from kg.language.times import event_date
from kg.model import Argument, TimeExpression

_PLACE_PREPOSITIONS = ("in", "at", "near", "outside", "inside", "on")
_MAX_CLIMB = 6


class Timing:
    """Looks up the time expression that modifies a predicate of one Doc."""

    def __init__(self, doc: Doc) -> None:
        self._at: dict[int, list[TimeExpression]] = defaultdict(list)
        for expression in doc._.times:
            if event_date(expression) is None:
                continue
            piece = doc.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
            if piece is not None:
                self._at[_anchor(piece.root).i].append(expression)

    def of(self, clause: Clause) -> TimeExpression | None:
        """Return the expression that modifies the predicate, its light verb or its governor."""
        for token in _carriers(clause):
            if found := self._at.get(token.i):
                return found[0]
        return None


def _anchor(token: Token) -> Token:
    """Return the verb or event noun that a time expression modifies."""
    for _ in range(_MAX_CLIMB):
        if token.head is token:
            break
        token = token.head
        if is_predicate(token) or (token.pos_ == "NOUN" and token.ent_type_ not in {"DATE", "TIME"}):
            break
    return token


def _carriers(clause: Clause) -> list[Token]:
    """Return the tokens whose time is the predicate's own: itself, its light verb, verbs it complements."""
    out = [clause.head, *(t for t in clause.cue if t is not clause.head)]
    token = clause.head
    for _ in range(3):
        if token.dep_ not in {"xcomp", "conj", "dobj", "pobj", "prep", "pcomp"} or token.head is token:
            break
        if token.dep_ == "pcomp" and token.tag_ in {"VBD", "VBZ", "VBP"}:
            break
        token = token.head
        out.append(token)
    return out


def place_of(clause: Clause, resolver: Resolver) -> Argument | None:
    """Return the place or country in which the predicate is said to happen."""
    for preposition in _PLACE_PREPOSITIONS:
        for token in clause.fillers(preposition):
            cluster = resolver.cluster(token)
            if cluster is not None and cluster.kind in {"Place", "Country"}:
                return resolver.entity(token)
    return None
