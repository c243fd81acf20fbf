"""Reported clauses: the complements, hosts and distant clauses that say what a reporting word reports."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.language.annotations import Range
from kg.language.attribution.reporting import particle, reporting_words
from kg.language.syntax import children, first, is_finite, is_simple_infinitive, subtree_range

SMALL = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PRON"})
_ADVERBIAL_MARKS = frozenset(
    {"than", "as", "because", "since", "unless", "although", "though", "until"}
    | {"while", "whereas", "after", "before"}
)
ADDRESSED = frozenset(
    {"tell", "inform", "assure", "remind", "warn", "advise", "notify", "ask", "brief"}
    | {"alert", "update", "convince", "persuade"}
)
"""Verbs whose object is spoken to."""


@dataclass(slots=True)
class Content:
    """The content of one cue."""

    frame: str
    pieces: list[Range]
    """Ranges of tokens, in the text's order."""
    head: Token
    preposition: Token | None = None
    """The preposition that introduces it ("called for"), which belongs to the cue."""


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive, as a reduced relative too ("the plan backed by unions")."""
    if first(verb, "auxpass", "nsubjpass") is not None:
        return True
    if verb.tag_ == "VBD" and first(verb, "nsubj", "csubj") is None and verb.dep_ == "advcl":
        return verb.left_edge.lower_ == "when" or verb.left_edge == verb.sent[0]
    return verb.tag_ == "VBN" and first(verb, "aux") is None and (
        verb.dep_ in {"acl", "advcl"} or first(verb, "agent") is not None
    )  # fmt: skip


def clauses(verb: Token, theme: Token | None) -> Iterator[Content]:
    """Yield the clausal complements of a verb, those after it first."""
    found = [c for c in children(verb, "ccomp") if c.n_lefts + c.n_rights and not _is_adverbial(c)]
    after = [clause for clause in found if clause.i > verb.i]
    for clause in after + [clause for clause in found if clause.i < verb.i and _is_fronted(clause, verb)]:
        subject = first(clause, "nsubj", "nsubjpass", "expl", "csubj")
        if clause.pos_ in SMALL and subject is not None and first(clause, "cop", "aux") is None:
            yield Content("predicate", [subtree_range(clause)], clause)
        elif subject is not None and is_simple_infinitive(clause):
            yield Content("object infinitive", [subtree_range(clause)], clause)
        elif clause.tag_ == "VBG" and first(clause, "aux") is None and subject is not None:
            yield Content("object gerund", [subtree_range(clause)], clause)
        if clause.pos_ not in SMALL or theme is None or clause.i < verb.i:
            yield from _finite(verb, clause)


def _finite(verb: Token, clause: Token) -> Iterator[Content]:
    """Yield a clause with the subject that stands before the verb.

    The reporting clause is a parenthesis after it ("The mayor, he said, won") or a relative clause of it
    ("voters he said were angry").
    """
    pieces = [_with_neighbours(verb, clause)]
    if clause.left_edge.i > verb.i and _is_bare(clause):
        if is_passive(verb) or (verb.dep_ == "relcl" and verb.head.dep_ == "ROOT"):
            return
        if verb.dep_ == "relcl":
            pieces.insert(0, (verb.head.left_edge.i, verb.left_edge.i))
        elif (theme := _parted_subject(verb)) is not None:
            pieces.insert(0, subtree_range(theme))
        elif (theme := _raised_subject(verb, clause)) is not None:
            pieces[0] = (theme.left_edge.i, pieces[0][1])
    yield Content("clause", pieces, clause)


def _is_bare(clause: Token) -> bool:
    """Tell whether a finite clause has no subject of its own."""
    if first(clause, "nsubj", "nsubjpass", "csubj", "csubjpass", "expl") is not None:
        return False
    return is_finite(clause)


def _with_neighbours(verb: Token, clause: Token) -> Range:
    """Return the tokens of a clause with those after it that the parser did not coordinate with it."""
    start, end = subtree_range(clause)
    for other in children(verb, "ccomp"):
        if verb.i < clause.i < other.i and other.left_edge.i == end:
            end = subtree_range(other)[1]
    return start, end


def _raised_subject(verb: Token, clause: Token) -> Token | None:
    """Return the subject of a bare clause that the parser made the verb's object ("denied the lab was …")."""
    theme = first(verb, "dobj")
    is_subject = theme is not None and verb.i < theme.i and theme.right_edge.i < clause.left_edge.i
    return theme if is_subject and verb.lemma_.lower() not in ADDRESSED else None


def _parted_subject(verb: Token) -> Token | None:
    """Return the first of two noun phrases before a verb that a comma parts ("Prices, aides say, fell")."""
    nouns = [c for c in children(verb, "nsubj", "dep", "nsubjpass") if c.i < verb.i]
    if len(nouns) < 2 or verb.doc[nouns[0].right_edge.i + 1].text != ",":
        return None
    return nouns[0]


def _is_adverbial(clause: Token) -> bool:
    """Tell whether a clause that the parser took for a complement is an adverbial.

    It compares, gives a reason, a condition ("should they come") or a manner ("perturbed by it").
    """
    if any(mark.lower_ in _ADVERBIAL_MARKS for mark in children(clause, "mark")):
        return True
    opening, subject = clause.left_edge, first(clause, "nsubj", "nsubjpass")
    if subject is not None and opening.lower_ in {"should", "had", "were"} and opening.i < subject.i:
        return True
    is_bare = first(clause, "aux", "auxpass", "nsubj", "nsubjpass", "csubj", "expl", "mark") is None
    before = clause.doc[opening.i - 2 : opening.i]
    is_added = any(token.text == "," for token in before) and (before[-1].text == "," or before[-1].is_quote)
    return is_bare and (clause.tag_ == "VBN" or (clause.tag_ == "VBG" and is_added))


def _is_fronted(clause: Token, verb: Token) -> bool:
    """Tell whether a clause before a verb is its complement, not a neighbour in a list or after a colon."""
    between = verb.doc[clause.right_edge.i : verb.i]
    has_own = any(
        c.i > verb.i and (c.dep_ == "xcomp" or (c.dep_ == "dobj" and c.ent_type_ == "" and c.pos_ == "NOUN"))
        for c in verb.children
    )
    is_addressed = verb.lemma_.lower() in ADDRESSED
    if any(t.text in {":", ";"} for t in between) or not _is_parted(clause, verb):
        return False
    return is_addressed or not has_own


def _is_parted(clause: Token, verb: Token) -> bool:
    """Tell whether a mark stands after a clause (not in "a rule the mayor had laid out")."""
    subject = first(verb, "nsubj")
    start = subject.left_edge.i if subject is not None and clause.i < subject.i < verb.i else verb.i
    return any(token.is_punct for token in verb.doc[clause.right_edge.i : start])


def distant_clauses(verb: Token) -> Iterator[Content]:
    """Yield the "that" clause that the parser attached to a phrase between ("said in a ruling that …").

    After adjectives and addressees it stands there as an adverbial ("made it clear that …").
    """
    is_addressed = verb.lemma_.lower() in ADDRESSED
    for child in verb.children:
        if child.dep_ == "advcl" and (is_addressed or verb.pos_ == "ADJ") and _is_that(child):
            yield Content("clause", [subtree_range(child)], child)
        if child.dep_ == "advcl" and verb.lemma_ == "wonder" and child.left_edge.lower_ in {"if", "whether"}:
            yield Content("clause", [subtree_range(child)], child)
        if child.i < verb.i or child.dep_ not in {"prep", "npadvmod", "dobj", "dative", "advcl"}:
            continue
        if child.dep_ == "dobj" and not is_addressed:
            continue
        nouns = [child, *(noun for noun in child.children if noun.dep_ in {"pobj", "npadvmod"})]
        nouns = [noun for noun in nouns if not _is_promise(noun)]
        for clause in (c for noun in nouns for c in noun.children if c.i > noun.i):
            is_own = child.pos_ == "VERB" and clause.dep_ == "ccomp" and first(child, "dobj") is None
            if _is_that(clause) and not is_own and not _is_bare(clause):
                start = next((mark.i for mark in children(clause, "mark")), clause.left_edge.i)
                yield Content("clause", [(start, subtree_range(clause)[1])], clause)


def _is_promise(noun: Token) -> bool:
    """Tell whether a noun has a clause of its own ("on the promise that …"; not "in a statement that …")."""
    is_basis = noun.dep_ == "pobj" and noun.head.lower_ in {"on", "under", "of", "despite", "amid"}
    return is_basis and noun.lemma_.lower() in reporting_words().nouns


def _is_that(clause: Token) -> bool:
    """Tell whether a clause opens with the conjunction "that", which the parser may take for a pronoun."""
    mark, opening = first(clause, "mark"), clause.left_edge
    return (mark is not None and mark.lower_ == "that") or (opening.lower_ == "that" and opening.tag_ == "IN")


def hosts(verb: Token) -> Iterator[Content]:
    """Yield the clause in which the reporting clause is a parenthesis, or which it follows with "as"."""
    is_as = any(c.lower_ == "as" and c.dep_ in {"mark", "advmod", "prep"} for c in verb.lefts)
    own = first(verb, "dobj", "xcomp")
    has_own = verb.lemma_.lower() not in ADDRESSED and own is not None and own != particle(verb)
    host = verb.head
    if verb.dep_ == "advcl" and verb.lemma_ == "say" and verb.i < host.i and _is_main(verb):
        yield Content("clause", [(verb.i + 1, subtree_range(host)[1])], host)
    elif verb.dep_ == "parataxis" or (verb.dep_ == "advcl" and is_as and not has_own):
        (start, end), (begin, stop) = subtree_range(host), (_opening(verb), verb.right_edge.i + 1)
        pieces = [(start, min(begin, end)), (max(stop, start), end)]
        yield Content("clause", [piece for piece in pieces if piece[1] > piece[0]], host)


def _is_main(verb: Token) -> bool:
    """Tell whether a clause taken for an adverbial has a subject and tense but nothing that links it."""
    links = any(c.dep_ in {"mark", "advmod", "cc"} for c in verb.lefts)
    return is_finite(verb) and first(verb, "nsubj") is not None and not links


def _opening(verb: Token) -> int:
    """Return the token at which a reporting clause begins, without what the parser drew into it from before.

    "The snag now, he said, is the price."
    """
    subject = first(verb, "nsubj")
    if subject is not None and subject.left_edge.i > verb.left_edge.i and subject.i < verb.i:
        before = verb.doc[subject.left_edge.i - 1]
        if verb.dep_ == "parataxis" and before.text == ",":
            return subject.left_edge.i
    return verb.left_edge.i
