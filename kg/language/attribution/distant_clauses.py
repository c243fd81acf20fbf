"""Reported clauses that the parser attached to something else than their reporting word."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.language.attribution.reported_clauses import ADDRESSED, Content, is_bare, is_that, that_of
from kg.language.attribution.reporting import reporting_words
from kg.language.syntax import RELATIVE_PRONOUNS, children, first, is_finite, next_token, subtree_range

_LINKED = frozenset({"prep", "npadvmod", "dative", "advcl"})


def distant_clauses(verb: Token) -> Iterator[Content]:
    """Yield the "that" clause that the parser attached to a phrase between ("said in a ruling that …").

    After adjectives and addressees it stands there as an adverbial ("made it clear that …").
    """
    is_addressed = verb.lemma_.lower() in ADDRESSED
    if verb.pos_ == "ADJ":
        yield from _made_clear(verb)
    if is_addressed and (theme := first(verb, "dobj")) is not None:
        yield from (_with_mark(c) for c in theme.subtree if that_of(c) is not None and _is_passed_on(c.head))
        yield from (_with_mark(c) for c in children(theme, "relcl") if _is_told(verb, c))
    for child in verb.children:
        if child.dep_ == "advcl" and (is_addressed or verb.pos_ == "ADJ") and is_that(child):
            yield Content("clause", [subtree_range(child)], child)
        mark = that_of(child) if child.dep_ == "advcl" and child.i > verb.i else None
        if mark is not None and next_token(verb).text == ",":
            yield _with_mark(child)
        if child.dep_ == "advcl" and verb.lemma_ == "wonder" and child.left_edge.lower_ in {"if", "whether"}:
            yield Content("clause", [subtree_range(child)], child)
        if child.dep_ == "advcl" and _is_parted_by_time(verb, child):
            yield Content("clause", [(child.left_edge.right_edge.i + 1, subtree_range(child)[1])], child)
        linked = _LINKED | {"dobj"} if is_addressed else _LINKED
        if child.i < verb.i or child.dep_ not in linked:
            continue
        nouns = [child, *(noun for noun in child.children if noun.dep_ in {"pobj", "npadvmod"})]
        nouns = [noun for noun in nouns if not _is_promise(noun)]
        for clause in (c for noun in nouns for c in noun.children if c.i > noun.i):
            is_own = child.pos_ == "VERB" and clause.dep_ == "ccomp" and not _is_taken(child)
            if is_that(clause) and not is_own and not is_bare(clause):
                yield _with_mark(clause)


def _is_parted_by_time(verb: Token, clause: Token) -> bool:
    """Tell whether a clause after "say" only has its adverbial in front ("said after the vote he won")."""
    opening, subject = clause.left_edge, first(clause, "nsubj", "nsubjpass")
    is_next = opening.i == verb.i + 1 and opening.dep_ == "prep" and verb.lemma_ == "say"
    return is_next and subject is not None and subject.i > opening.right_edge.i and is_finite(clause)


def _made_clear(adjective: Token) -> Iterator[Content]:
    """Yield what somebody "made clear", where no "it" stands for it."""
    parts = (*children(adjective, "csubj"), *children(adjective.head, "ccomp", "advcl"))
    for clause in parts if adjective.head.lemma_ == "make" else ():
        if clause.i > adjective.i and (is_that(clause) or (is_finite(clause) and clause.dep_ != "advcl")):
            yield _with_mark(clause)


def _with_mark(clause: Token) -> Content:
    """Return the content of a clause from its "that" on."""
    return Content("clause", [((that_of(clause) or clause.left_edge).i, subtree_range(clause)[1])], clause)


def _is_told(verb: Token, clause: Token) -> bool:
    """Tell whether what the parser took for a relative clause is all that is told ("told aides he left")."""
    subject = first(clause, "nsubj", "nsubjpass")
    is_bare = subject is not None and clause.left_edge == subject.left_edge and clause.i > verb.i
    is_relative = subject is not None and subject.lower_ in RELATIVE_PRONOUNS
    has_other = first(verb, "ccomp", "xcomp", "prep", "prt") is not None
    is_whole = any(token.dep_ in {"dobj", "attr", "acomp", "pobj"} for token in clause.subtree)
    is_people = clause.head.i in clause.doc._.cluster_at or clause.head.tag_ == "NNS"
    return verb.lemma_ == "tell" and is_bare and is_whole and is_people and not (is_relative or has_other)


def _is_passed_on(verb: Token) -> bool:
    """Tell whether a verb takes no clause: one after it is another's ("told men gathered there that …")."""
    return verb.pos_ == "VERB" and "clause" not in reporting_words().frames(verb)


def _is_taken(verb: Token) -> bool:
    """Tell whether a verb has an object other than somebody spoken to, and so hardly a clause of its own."""
    return verb.lemma_.lower() not in ADDRESSED and first(verb, "dobj") is not None


def _is_promise(noun: Token) -> bool:
    """Tell whether a noun has a clause of its own ("on the promise that …"; not "in a statement that …")."""
    is_basis = noun.dep_ == "pobj" and noun.head.lower_ != "in"
    return is_basis and noun.lemma_.lower() in reporting_words().nouns
