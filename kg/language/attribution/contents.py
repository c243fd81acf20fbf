"""What is said: the complements of a reporting word, as ranges of tokens."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.language.attribution.reporting import Frames
from kg.language.syntax import children, conjuncts, first, subtree_range

_SMALL = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PRON"})
_WH = frozenset({"which", "who", "where", "whose", "whom"})
_ADVERBIAL_MARKS = frozenset({"than", "as", "because", "since", "unless", "although", "though", "until"})
_CLOSING = frozenset({'"', "”", "''", "’", "'", "»"})
_TIMES = frozenset({"DATE", "TIME"})
_RELATIVES = frozenset({"who", "whom", "which", "that"})
ADDRESSED = frozenset(
    {"tell", "inform", "assure", "remind", "warn", "advise", "notify", "ask", "brief"}
    | {"alert", "update", "convince", "persuade"}
)
"""Verbs whose object is spoken to."""


@dataclass(slots=True)
class Content:
    """The content of one cue."""

    frame: str
    pieces: list[tuple[int, int]]
    """Ranges of tokens, in the text's order."""
    head: Token
    preposition: Token | None = None
    """The preposition that introduces it ("called for"), which belongs to the cue."""


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive, as a reduced relative too ("the plan backed by unions")."""
    if first(verb, "auxpass", "nsubjpass") is not None:
        return True
    return verb.tag_ == "VBN" and first(verb, "aux") is None and (
        verb.dep_ in {"acl", "advcl"} or first(verb, "agent") is not None
    )  # fmt: skip


def find_content(verb: Token, frames: Frames) -> Content | None:
    """Return the content of a reporting word in the first of its `frames` that the tree shows."""
    content = next((content for content in _readings(verb) if content.frame in frames), None)
    if content is not None and content.frame != "clause":
        content.pieces[-1] = _without_comment(verb.doc, *content.pieces[-1])
    return content


def _without_comment(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Return a range without the non-restrictive relative clause that closes it (", which …")."""
    for index in range(start + 1, end - 2):
        if doc[index].text == "," and doc[index + 1].lower_ in _WH:
            token = doc[index + 1]
            while token.dep_ != "relcl" and token.head != token:
                token = token.head
            if token.dep_ == "relcl" and token.left_edge.i >= index and token.right_edge.i >= end - 1:
                return start, index
    return start, end


def _readings(verb: Token) -> Iterator[Content]:
    theme = _theme(verb)
    yield from _clauses(verb, theme)
    yield from _object_complements(verb, theme)
    prepositional = list(_prepositional(verb))
    yield from (content for content in prepositional if content.frame.endswith(" infinitive"))
    yield from _infinitives(verb)
    yield from prepositional
    yield from _hosts(verb)
    yield from _distant_clauses(verb)
    if theme is not None and theme.lower_ not in _RELATIVES:
        yield Content("object", [subtree_range(theme)], theme)


def _theme(verb: Token) -> Token | None:
    """Return the object: of a passive its subject, of a reduced relative nothing."""
    if is_passive(verb):
        return first(verb, "nsubjpass")
    return first(verb, "dobj")


def _clauses(verb: Token, theme: Token | None) -> Iterator[Content]:
    clauses = [clause for clause in children(verb, "ccomp") if not _is_adverbial(clause)]
    after = [clause for clause in clauses if clause.i > verb.i]
    for clause in after + [clause for clause in clauses if clause.i < verb.i and _is_fronted(clause, verb)]:
        subject = first(clause, "nsubj", "nsubjpass", "expl", "csubj")
        if clause.pos_ in _SMALL and subject is not None and first(clause, "cop", "aux") is None:
            yield Content("predicate", [subtree_range(clause)], clause)
        elif subject is not None and is_infinitive(clause):
            yield Content("object infinitive", [subtree_range(clause)], clause)
        elif clause.tag_ == "VBG" and first(clause, "aux") is None and subject is not None:
            yield Content("object gerund", [subtree_range(clause)], clause)
        if clause.pos_ not in _SMALL or theme is None or clause.i < verb.i:
            yield Content("clause", [subtree_range(clause)], clause)


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
    return is_bare and (
        clause.tag_ == "VBN" or (clause.tag_ == "VBG" and clause.doc[opening.i - 1].text == ",")
    )


def _is_fronted(clause: Token, verb: Token) -> bool:
    """Tell whether a clause before a verb is its complement, not a neighbour in a list or after a colon."""
    between = verb.doc[clause.right_edge.i : verb.i]
    has_own = any(
        c.i > verb.i and (c.dep_ == "xcomp" or (c.dep_ == "dobj" and c.ent_type_ == "" and c.pos_ == "NOUN"))
        for c in verb.children
    )
    is_addressed = verb.lemma_.lower() in ADDRESSED
    return not any(t.text in {":", ";"} for t in between) and (is_addressed or not has_own)


def is_infinitive(verb: Token) -> bool:
    """Tell whether a verb is an infinitive with "to", active or passive."""
    is_base = verb.tag_ == "VB" or any(c.tag_ == "VB" for c in children(verb, "auxpass"))
    return is_base and any(c.tag_ == "TO" for c in verb.children)


def _object_complements(verb: Token, theme: Token | None) -> Iterator[Content]:
    if theme is None:
        return
    for child in verb.children:
        if child.i < verb.i or child is theme:
            continue
        if child.dep_ in {"oprd", "attr", "acomp"} or (child.dep_ == "xcomp" and child.pos_ in _SMALL):
            yield Content("predicate", _join(theme, child), child)
        elif child.dep_ in {"xcomp", "advcl"} and is_infinitive(child):
            yield Content("addressee infinitive", [subtree_range(child)], child)
            yield Content("object infinitive", _join(theme, child), child)
        elif child.dep_ in {"prep", "dative"}:
            yield Content(f"object {child.lower_}", _join(theme, child), theme)
        elif child.dep_ in {"advmod", "advcl"} and any(c.lower_ == "as" for c in child.lefts):
            yield Content("object as", _join(theme, child), theme)
    yield from _misread_predicates(verb, theme)
    for child in children(theme, "prep"):
        if theme.i > verb.i:
            yield Content(f"object {child.lower_}", [subtree_range(theme)], theme)


def _misread_predicates(verb: Token, theme: Token) -> Iterator[Content]:
    """Yield "X a farce" where the parser took the predicate for an apposition without a comma."""
    for member in conjuncts(theme):
        for noun in children(member, "appos"):
            start = noun.left_edge.i
            if verb.doc[start].lower_ in {"a", "an"} and verb.doc[start - 1].pos_ != "PUNCT":
                yield Content("predicate", [(subtree_range(theme)[0], subtree_range(noun)[1])], noun)


def _join(theme: Token, complement: Token) -> list[tuple[int, int]]:
    """Return one range from the object to its complement, or two where the verb stands between."""
    (start, stop), (begin, end) = subtree_range(theme), subtree_range(complement)
    if theme.i < complement.head.i < complement.i:
        return [(start, stop), (begin, end)]
    return [(min(start, begin), max(stop, end))]


def _infinitives(verb: Token) -> Iterator[Content]:
    for child in children(verb, "xcomp"):
        if is_infinitive(child):
            yield Content("infinitive", [subtree_range(child)], child)
            if first(verb, "dobj") is None:
                yield Content("addressee infinitive", [subtree_range(child)], child)
        elif child.tag_ == "VBG":
            yield Content("gerund", [subtree_range(child)], child)
        elif child.pos_ in {"VERB", "AUX"} and verb.doc[child.left_edge.i - 1].text != ",":
            yield Content("clause", [subtree_range(child)], child)


def _prepositional(verb: Token) -> Iterator[Content]:
    for preposition in children(verb, "prep", "prt"):
        complement = first(preposition, "pobj", "pcomp")
        if complement is None or preposition.i < verb.i or complement.ent_type_ in _TIMES:
            continue
        start, end = subtree_range(complement)
        for infinitive in children(verb, "xcomp", "advcl"):
            if infinitive.i > complement.i and is_infinitive(infinitive):
                stop = subtree_range(infinitive)[1]
                yield Content(f"{preposition.lower_} infinitive", [(start, stop)], infinitive, preposition)
        if any(is_infinitive(c) for c in children(complement, "acl", "relcl")):
            yield Content(f"{preposition.lower_} infinitive", [(start, end)], complement, preposition)
        if preposition.lower_ == "as" and _is_heavy(preposition):
            yield Content("object as", [(start, subtree_range(preposition)[1])], complement)
        yield Content(preposition.lower_, [(start, end)], complement, preposition)


def _is_heavy(preposition: Token) -> bool:
    """Tell whether the object follows a quoted predicate after "as" ("dismissed as “nonsense” a report")."""
    nouns = list(children(preposition, "pobj"))
    return len(nouns) > 1 and preposition.doc[nouns[1].left_edge.i - 1].text in _CLOSING


def _distant_clauses(verb: Token) -> Iterator[Content]:
    """Yield the "that" clause that the parser attached to a phrase between ("said in a ruling that …").

    After adjectives and addressees it stands there as an adverbial ("made it clear that …").
    """
    is_addressed = verb.lemma_.lower() in ADDRESSED
    for child in verb.children:
        if child.dep_ == "advcl" and (is_addressed or verb.pos_ == "ADJ") and _is_that(child):
            yield Content("clause", [subtree_range(child)], child)
        if child.i < verb.i or child.dep_ not in {"prep", "npadvmod", "dobj", "dative", "advcl"}:
            continue
        if child.dep_ == "dobj" and not is_addressed:
            continue
        nouns = [child, *(noun for noun in child.children if noun.dep_ in {"pobj", "npadvmod"})]
        for clause in (c for noun in nouns for c in noun.children if c.i > noun.i):
            is_own = child.pos_ == "VERB" and clause.dep_ == "ccomp" and first(child, "dobj") is None
            if _is_that(clause) and not is_own:
                start = next(children(clause, "mark")).i
                yield Content("clause", [(start, subtree_range(clause)[1])], clause)


def _is_that(clause: Token) -> bool:
    """Tell whether the first mark of a clause is "that"."""
    mark = first(clause, "mark")
    return mark is not None and mark.lower_ == "that"


def _hosts(verb: Token) -> Iterator[Content]:
    """Yield the clause in which the reporting clause is a parenthesis, or which it follows with "as"."""
    is_as = any(c.lower_ == "as" and c.dep_ in {"mark", "advmod", "prep"} for c in verb.lefts)
    has_own = verb.lemma_.lower() not in ADDRESSED and first(verb, "dobj", "xcomp") is not None
    if verb.dep_ == "parataxis" or (verb.dep_ == "advcl" and is_as and not has_own):
        host = verb.head
        (start, end), (begin, stop) = subtree_range(host), (verb.left_edge.i, verb.right_edge.i + 1)
        pieces = [(start, min(begin, end)), (max(stop, start), end)]
        yield Content("clause", [piece for piece in pieces if piece[1] > piece[0]], host)
