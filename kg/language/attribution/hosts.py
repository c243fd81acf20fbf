"""Clauses that hold or precede their reporting clause ("Prices, she said, fell", "as she said, …")."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from kg.language.annotations import Range
from kg.language.attribution.reported_clauses import ADDRESSED, Content, is_passive
from kg.language.attribution.reporting import particle
from kg.language.quotations import is_speech
from kg.language.syntax import (
    VERBAL,
    children,
    first,
    is_finite,
    is_simple_infinitive,
    next_token,
    subtree_range,
)

_WHILE = frozenset({"even", "just"})
"""Words with which "as" tells what else goes on ("even as she says")."""


def hosts(verb: Token) -> Iterator[Content]:
    """Yield the clause in which the reporting clause is a parenthesis, or which it follows with "as"."""
    is_as = any(c.lower_ == "as" and c.dep_ in {"mark", "advmod", "prep"} for c in verb.lefts)
    if is_as and any(c.lower_ in _WHILE for c in verb.lefts):
        return
    own = first(verb, "dobj", "xcomp")
    has_own = verb.lemma_.lower() not in ADDRESSED and own is not None and own != particle(verb)
    host = verb.head.head if verb.head.dep_ in {"nsubj", "nsubjpass"} else verb.head
    if verb.dep_ == "advcl" and verb.lemma_ == "say" and verb.i < host.i and _is_main(verb):
        yield Content("clause", [(verb.i + 1, subtree_range(host)[1])], host)
    elif verb.dep_ == "parataxis" or (verb.dep_ == "advcl" and is_as and not has_own):
        if is_as and _is_of_noun(verb, host):
            return
        (start, end), (begin, stop) = subtree_range(host), (_opening(verb), verb.right_edge.i + 1)
        if is_as and (quoted := _quoted_before(verb.doc, begin)) is not None:
            yield Content("quote", [quoted], host)
        elif host.pos_ in VERBAL and not (is_passive(verb) and _is_open(verb.sent)):
            rest = _resumption(verb)
            after = (max(stop, start), end) if rest is None else subtree_range(rest)
            pieces = [(start, min(begin, end)), after]
            yield Content("clause", [piece for piece in pieces if piece[1] > piece[0]], host)


def _is_of_noun(verb: Token, host: Token) -> bool:
    """Tell whether a clause with "as" tells of a noun ("the disclosure as reported by the paper drew …")."""
    return is_passive(verb) and verb.i < host.i and verb.doc[verb.left_edge.i - 1].pos_ == "NOUN"


def _resumption(verb: Token) -> Token | None:
    """Return what the parser gave to a parenthesis and goes on with the clause around it, if anything.

    "It is done, he says, to save money", "She advised them, he said, for which she was not paid"
    """
    doc = verb.doc
    for child in children(verb, "xcomp", "advcl", "ccomp"):
        opening = child.left_edge
        goes_on = is_simple_infinitive(child) or next_token(opening).tag_ == "WDT"
        if child.i > verb.i and doc[opening.i - 1].text == "," and goes_on:
            return child
    return None


def _is_open(sentence: Span) -> bool:
    """Tell whether a sentence ends in a colon: what is said follows it ("Here it is as told by him:")."""
    return next((token.text for token in reversed(sentence) if not token.is_space), "") == ":"


def _quoted_before(doc: Doc, index: int) -> Range | None:
    """Return the few words quoted right before "as X said", which are all that is X's ("a “farce”, as …")."""
    while index > 0 and (doc[index - 1].is_quote or doc[index - 1].text == ","):
        index -= 1
    quotation = next((q for q in doc._.quotations if q.start < index <= q.end), None)
    return None if quotation is None or is_speech(doc, quotation) else (quotation.start, quotation.end)


def _is_main(verb: Token) -> bool:
    """Tell whether a clause taken for an adverbial has a subject and tense but nothing that links it."""
    links = any(c.dep_ in {"mark", "advmod", "cc"} for c in verb.lefts)
    return is_finite(verb) and first(verb, "nsubj") is not None and not links


def _opening(verb: Token) -> int:
    """Return the token at which a reporting clause begins, without what the parser drew into it from before.

    "The snag now, he said, is the price.", "The snag, say aides, is the price."
    """
    is_after = any(subject.i > verb.i for subject in children(verb, "nsubj"))
    if verb.dep_ == "parataxis" and is_after and verb.i and verb.doc[verb.i - 1].text == ",":
        return verb.i
    subject = first(verb, "nsubj")
    if subject is not None and subject.left_edge.i > verb.left_edge.i and subject.i < verb.i:
        before = verb.doc[subject.left_edge.i - 1]
        if verb.dep_ == "parataxis" and before.text == ",":
            return subject.left_edge.i
    return verb.left_edge.i
