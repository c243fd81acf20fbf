"""The words of a fact: its cue, and the phrases that fill office and content."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.facts.arguments import span
from kg.facts.asides import end_of_act
from kg.facts.frames import Match
from kg.language.clauses import Clause, goes_on
from kg.language.clauses.remarks import before_remark, taken_up
from kg.language.syntax import children, first, noun_phrase, subtree_range, without_adverbials
from kg.model import Span

_LOOSE = frozenset({"and", "or", "but", ",", ";"})
"""What no phrase ends in."""
_OFFICE_COMPLEMENTS = frozenset({"of", "for", "in", "at", "to", "on"})


def words(match: Match, role: str, limit: int | None = None) -> Span | None:
    """Return the words that fill office or content: a phrase without article, or a whole clause.

    They end before the token `limit` if they begin before it.
    """
    tokens = match.fillers.get(role)
    if not tokens:
        return None
    token = tokens[0]
    if role == "office":
        return span(token.doc, *_office(token))
    if (clause := _taken_up(token)) is not None:
        token = clause
    start, end = noun_phrase(token) if match.slots[role] == "self" else subtree_range(token)
    end = min([end_of_act(token, end), *_counts(token)])
    end = before_remark(token, min([end, *_last_aside(token, end)]))
    if limit is not None and token.i < limit < end:
        end = limit - (token.doc[limit - 1].text == ",")
    end = min([end, *(i for i in _clauses_after(token, match.clause.head) if i > token.i)])
    start = max([start, *(t.i + 1 for t in match.clause.fillers("indirect") if start <= t.i < token.i)])
    if match.slots[role] in {"that", "gerund"} and token.head.i > token.i:
        end = min(end, token.head.i)
    start, end = without_adverbials(token, start, end)
    while end - 1 > token.i and token.doc[end - 1].lower_ in _LOOSE:
        end -= 1
    return span(token.doc, start, end)


def _taken_up(token: Token) -> Token | None:
    """Return what a noun takes up that is denied or the like in a remark, by its relative pronoun, too."""
    is_pronoun = token.tag_ in {"WDT", "IN"} and token.head.dep_ in {"relcl", "acl"}
    return taken_up(token.head.head if is_pronoun else token)


def _last_aside(token: Token, end: int) -> Iterator[int]:
    """Yield where a relative clause begins that closes a phrase as a remark (", which she denies")."""
    for clause in token.subtree:
        start = clause.left_edge.i - 1
        is_relative = clause.dep_ == "relcl" and token.doc[start + 1].lower_ in {"who", "which"}
        if (
            is_relative
            and token.i < start
            and token.doc[start].text == ","
            and clause.right_edge.i >= end - 1
        ):
            yield start


def _counts(token: Token) -> Iterator[int]:
    """Yield where the numbers of a vote begin after an act ("to remove him by 61 votes to 55")."""
    for preposition in token.subtree:
        noun = first(preposition, "pobj") if preposition.lower_ in {"by", "in", "with"} else None
        is_count = noun is not None and noun.lemma_ in {"ballot", "margin", "vote"}
        if is_count and preposition.i > token.i and any(t.pos_ == "NUM" for t in noun.subtree):  # type: ignore[union-attr]
            yield preposition.i


def _clauses_after(noun: Token, predicate: Token) -> Iterator[int]:
    """Yield where the clauses begin that a noun or verb goes without.

    They are asides, that of the predicate itself, and what is done besides.
    """
    for clause in children(noun, "acl", "relcl"):
        start = clause.left_edge.i
        yield from (c.i for verb in children(clause, "conj") if goes_on(verb) for c in children(clause, "cc"))
        is_aside = clause.dep_ == "relcl" and noun.doc[start - 1].text == ","
        if is_aside or predicate == clause or clause.is_ancestor(predicate):
            yield start - (noun.doc[start - 1].text == ",")


def _office(token: Token) -> tuple[int, int]:
    """Return the tokens of an office: its phrase with "acting" or "interim" before it.

    A reflexive or name that the parser took into it ("himself speaker"), adverbials and clauses ("a seat
    being vacated", "a court, which has …") are left out.
    """
    start, end = noun_phrase(token, article=False)
    if start > 0 and token.doc[start - 1].lower_ in {"acting", "interim"}:
        start -= 1
    start = max([start, *(c.right_edge.i + 1 for c in token.lefts if _is_no_office(c))])
    if token.doc[start].tag_ == "PRP$" and start < token.i:
        start += 1
    adverbials = (
        c.left_edge.i
        for c in token.children
        if c.dep_ == "prep" and (c.lower_ not in _OFFICE_COMPLEMENTS or _is_adverbial(c))
    )
    clauses = (t.left_edge.i for t in token.doc[token.i : end] if t.dep_ in {"acl", "appos", "relcl"})
    end = min([end, *(i for i in (*adverbials, *clauses) if i > token.i)])
    return start, end - (token.doc[end - 1].text == ",")


def _is_adverbial(preposition: Token) -> bool:
    """Tell whether a phrase says when or for what ("at noon", "for his role") rather than of what."""
    noun = first(preposition, "pobj", "pcomp")
    if noun is None:
        return False
    is_charge = preposition.lower_ == "for" and any(owner.tag_ == "PRP$" for owner in children(noun, "poss"))
    return noun.ent_type_ == "DATE" or noun.dep_ == "pcomp" or is_charge


def _is_no_office(token: Token) -> bool:
    cluster = token.doc._.cluster_at.get(token.i)
    is_person = token.ent_type_ == "PERSON" or (cluster is not None and cluster.kind == "Person")
    return token.lower_.endswith("self") or (is_person and token.pos_ == "PROPN")


def cue_of(clause: Clause) -> Span:
    """Return the words of the predicate: its head, with particle or light verb where they stand beside it."""
    tokens = sorted(t.i for t in clause.cue)
    if tokens[-1] - tokens[0] > 3:
        tokens = [clause.head.i]
    return span(clause.head.doc, tokens[0], tokens[-1] + 1)
