"""What is said where the parser took the sentence apart in another way."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.language.attribution.reported_clauses import Content, is_passive
from kg.language.conjuncts import conjuncts
from kg.language.syntax import children, first, is_finite, next_token, subtree_range, trimmed

_OPENING = frozenset({'"', "“", "``", "‘", "«"})
_STOPS = frozenset({",", ":", ";"})
_FAR = 14
"""Tokens between a verb and the quoted predicate of its object."""


def split_clauses(verb: Token, subject: Token) -> Iterator[Content]:
    """Yield a clause whose subject the parser made the object of a verb, of "say" at any rate.

    "saying his time as head was up", "says an attempt to ship it led to a fight", "said many he knew left",
    "maintained the plan would fail"
    """
    doc: Doc = verb.doc
    end: int = verb.sent.end
    start, after = subtree_range(subject)
    if subject.pos_ == "PRON" or start < verb.i:
        return
    if verb.lemma_ != "say":
        is_finite_after = after < end and doc[after].pos_ == "AUX" and is_finite(doc[after])
        if start == verb.i + 1 and is_finite_after and not _is_about(verb, doc[after]):
            yield Content("clause", [trimmed(subject, start, end)], subject)
        return
    while after < end and (doc[after].text == "," or doc[after].pos_ == "ADV"):
        after += 1
    added = list(children(subject, "acl"))
    is_split = any(is_finite(c) or (c.tag_ == "VBN" and c is not added[0]) for c in added)
    is_split = is_split or any(token.dep_ == "xcomp" and is_finite(token) for token in subject.subtree)
    if is_split or (after < end and is_finite(doc[after])):
        yield Content("clause", [trimmed(subject, start, end)], subject)


def _is_about(participle: Token, auxiliary: Token) -> bool:
    """Tell whether what follows is said of a participle's noun ("women reporting abuse would get help")."""
    predicate = auxiliary.head if auxiliary.dep_ in {"aux", "auxpass"} else auxiliary
    return participle.dep_ == "acl" and first(predicate, "nsubj", "nsubjpass") == participle.head


def split_relatives(verb: Token) -> Iterator[Content]:
    """Yield a noun and what is said of it where the parser gave the predicate to another word.

    "a pattern he said reflects their aims"
    """
    after = next_token(verb)
    if verb.dep_ != "relcl" or after.head == verb or after.dep_ == "ROOT" or not is_finite(after):
        return
    if first(after, "nsubj", "nsubjpass") is None and first(verb, "nsubj") is not None:
        yield Content("clause", [(verb.head.left_edge.i, verb.left_edge.i), subtree_range(after)], after)


def torn_clauses(verb: Token) -> Iterator[Content]:
    """Yield the sentence after "say that" where the parser saw no clause."""
    mark = next((c for c in verb.children if c.i == verb.i + 1 and c.lower_ == "that"), None)
    if mark is None or mark.dep_ not in {"prep", "mark"}:
        return
    end: int = verb.sent.end
    predicate = next((t for t in verb.doc[mark.i : end] if is_finite(t)), None)
    if predicate is not None:
        yield Content("clause", [trimmed(verb, mark.i, end)], predicate)


def _is_modifier(doc: Doc, end: int) -> bool:
    """Tell whether a noun follows the quotation that ends at a token (“star” witnesses)."""
    return any(token.pos_ in {"NOUN", "PROPN", "ADJ"} for token in doc[end + 1 : end + 2])


def _with_predicate(doc: Doc, end: int) -> int:
    """Return where a predicate ends after a quoted name that ends at a token (the “Fair Act” a “farce”)."""
    article = doc[end + 1 : end + 2]
    if not article or article[0].lower_ not in {"a", "an"}:
        return end
    last: int = article[0].head.i
    return next((q.end for q in doc._.quotations if q.start <= last < q.end), last + 1)


def torn_predicates(verb: Token) -> Iterator[Content]:
    """Yield "critics of the plan “fools”" after "call" where the parser saw no predicate."""
    ends = {quotation.start: quotation.end for quotation in verb.doc._.quotations}
    if not ends or is_passive(verb) or next_token(verb).pos_ == "ADP":
        return
    for index in range(verb.i + 2, min(verb.i + _FAR, verb.sent.end)):
        if index in ends and index > verb.i + 2 and not _is_modifier(verb.doc, ends[index]):
            yield Content(
                "predicate", [(verb.i + 1, _with_predicate(verb.doc, ends[index]))], verb.doc[index]
            )
        token = verb.doc[index]
        if index in ends or token.text in _STOPS or (token.dep_ == "conj" and token.head == verb):
            return


def misread_predicates(verb: Token, theme: Token) -> Iterator[Content]:
    """Yield "X a farce", "X unfair" where the parser took the predicate for a part of the noun phrase."""
    for adjective in (child for noun in theme.subtree for child in children(noun, "acl", "amod")):
        if verb.i < theme.i < adjective.i > adjective.head.i and adjective.tag_ == "JJ":
            yield Content("predicate", [subtree_range(theme)], adjective)
    for member in conjuncts(theme):
        for noun in children(member, "appos"):
            start = noun.left_edge.i
            if verb.doc[start].lower_ in {"a", "an"} and verb.doc[start - 1].pos_ != "PUNCT":
                yield Content("predicate", [(subtree_range(theme)[0], subtree_range(noun)[1])], noun)


def quoted_predicates(verb: Token) -> Iterator[Content]:
    """Yield "X “a farce”" where the parser took the object for a part of the quoted predicate.

    So it does with "X part of …".
    """
    for noun in children(verb, "dobj", "oprd", "attr"):
        for theme in children(noun, "nmod", "compound", "poss"):
            is_part = noun.lower_ == "part" and theme.right_edge.i + 1 == noun.i
            if verb.i < theme.i and (is_part or verb.doc[theme.right_edge.i + 1].text in _OPENING):
                yield Content("predicate", [subtree_range(noun)], noun)
