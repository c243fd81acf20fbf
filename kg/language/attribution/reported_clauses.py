"""Reported clauses: the complements that say what a reporting word reports."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.language.annotations import Range
from kg.language.attribution.misread_clauses import (
    after_addressee,
    after_dashes,
    after_time,
    is_noun_misread,
    predicate_after,
)
from kg.language.clauses.coordination import continued
from kg.language.clauses.remarks import before_remark, is_before_clause
from kg.language.complements import load_complements
from kg.language.syntax import (
    RELATIVE_PRONOUNS,
    SUBJECTS,
    children,
    first,
    is_finite,
    is_simple_infinitive,
    next_token,
    previous_token,
    subtree_range,
)

SMALL = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PRON"})
_ADVERBIAL_MARKS = frozenset(
    {"than", "as", "because", "since", "unless", "although", "though", "until"}
    | {"while", "whereas", "after", "before"}
)
_OPENING = frozenset({'"', "“", "``"})
_SUBORDINATING = frozenset({"now", "so", "given", "provided", "except", "such"})
"""Words that make another conjunction of a "that" after them."""
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
    if is_main(verb):
        return False
    if verb.tag_ == "VBD" and first(verb, "nsubj", "csubj") is None and verb.dep_ == "advcl":
        return verb.left_edge.lower_ == "when" or verb.left_edge == verb.sent[0]
    return verb.tag_ == "VBN" and first(verb, "aux") is None and (
        verb.dep_ in {"acl", "advcl"} or first(verb, "agent") is not None
    )  # fmt: skip


def is_main(verb: Token) -> bool:
    """Tell whether a participle is the main verb of its sentence, its only one ("Diaz, a cook, called …")."""
    noun = verb.head
    is_loose = verb.dep_ == "acl" and noun.dep_ == "ROOT" and noun.pos_ == "PROPN"
    is_bare = first(verb, "agent", "aux") is None and verb.tag_ in {"VBN", "VBD"}
    has_object = any(c.i > verb.i and c.dep_ in {"dobj", "oprd", "ccomp", "npadvmod"} for c in verb.children)
    return is_loose and is_bare and has_object and verb.doc[verb.left_edge.i - 1].text == ","


def clauses(verb: Token, theme: Token | None) -> Iterator[Content]:
    """Yield the clausal complements of a verb, those after it first."""
    found = [c for c in children(verb, "ccomp") if c.n_lefts + c.n_rights and not _is_adverbial(c)]
    deeds = [c.i for c in children(verb, "xcomp", "conj") if c.tag_ == "VBG" or c.dep_ == "conj"]
    after = [c for c in found if c.i > verb.i and not (_is_apart(c) or any(verb.i < i < c.i for i in deeds))]
    if len(after) > 1 and after[0].left_edge.tag_ == "WP" and that_of(after[1]) is not None:
        after = after[1:]
    for clause in after + [clause for clause in found if clause.i < verb.i and _is_fronted(clause, verb)]:
        subject = first(clause, "nsubj", "nsubjpass", "expl", "csubj")
        if is_noun_misread(clause):
            yield Content("predicate", [subtree_range(clause)], clause)
        if clause.pos_ in SMALL and subject is not None and first(clause, "cop", "aux") is None:
            yield Content("predicate", [subtree_range(clause)], clause)
        elif subject is not None and is_simple_infinitive(clause):
            yield Content("object infinitive", [subtree_range(clause)], clause)
        elif clause.tag_ == "VBG" and first(clause, "aux") is None and subject is not None:
            if (predicate := predicate_after(clause)) is not None:
                yield Content("clause", [(clause.left_edge.i, subtree_range(predicate)[1])], predicate)
            yield Content("object gerund", [subtree_range(clause)], clause)
        if clause.pos_ not in SMALL or theme is None or clause.i < verb.i:
            yield from _finite(verb, clause)


def _finite(verb: Token, clause: Token) -> Iterator[Content]:
    """Yield a clause with the subject that stands before the verb.

    The reporting clause is a parenthesis after it ("The mayor, he said, won") or a relative clause of it
    ("voters he said were angry").
    """
    pieces = [_with_neighbours(verb, clause)]
    if clause.left_edge.i > verb.i and is_bare(clause):
        if is_passive(verb) or (verb.dep_ == "relcl" and verb.head.dep_ == "ROOT"):
            return
        subject = first(verb, "nsubj")
        if verb.dep_ == "relcl" and subject is not None and subject.lower_ in RELATIVE_PRONOUNS:
            start = verb.i + 1 if first(verb, "dobj") is not None else pieces[0][0]
            pieces = [(start, pieces[0][1])]
        elif verb.dep_ == "relcl":
            pieces.insert(0, (verb.head.left_edge.i, verb.left_edge.i))
        elif (theme := _parted_subject(verb)) is not None:
            pieces.insert(0, subtree_range(theme))
        elif (theme := _raised_subject(verb, clause)) is not None:
            pieces[0] = (theme.left_edge.i, pieces[0][1])
    yield Content("clause", pieces, clause)


def is_bare(clause: Token) -> bool:
    """Tell whether a finite clause has no subject of its own."""
    if first(clause, "nsubj", "nsubjpass", "csubj", "csubjpass", "expl") is not None:
        return False
    return is_finite(clause)


def _with_neighbours(verb: Token, clause: Token) -> Range:
    """Return the tokens of a clause with those after it that the parser did not coordinate with it."""
    start, end = subtree_range(clause)
    mark, after = that_of(clause), next_token(verb)
    is_told = after.dep_ == "nsubj" and after.pos_ == "PRON" and verb.lemma_.lower() in ADDRESSED
    if mark is not None and verb.i < mark.i and (after.text == "," or is_told):
        start = mark.i
    elif mark is None and start == verb.i + 1:
        start = after_time(clause, start)
    end = before_remark(clause, end)
    for other in children(clause, "conj") if verb.i < start else ():
        if first(other, "mark", *SUBJECTS) is None and continued(other, load_complements()) == verb:
            end = min([end, *(c.i for c in children(clause, "cc") if clause.i < c.i < other.i)])
    for other in children(verb, "ccomp"):
        if verb.i < clause.i < other.i and other.left_edge.i == end:
            end = subtree_range(other)[1]
    return (after_addressee(verb, start), after_dashes(verb, start, end)) if verb.i < start else (start, end)


def _raised_subject(verb: Token, clause: Token) -> Token | None:
    """Return the subject of a bare clause that the parser made the verb's object or another complement.

    "denied the lab was there", "told them that the fight was over", "said now is the time"
    """
    deps = {"ccomp", "advmod"} if verb.lemma_.lower() in ADDRESSED else {"ccomp", "advmod", "dobj"}
    nouns = (c for c in children(verb, *deps) if (c.pos_ in SMALL or c.lower_ == "now") and verb.i < c.i)
    return next((noun for noun in nouns if noun.right_edge.i < clause.left_edge.i), None)


def _parted_subject(verb: Token) -> Token | None:
    """Return the noun phrase before a verb that a comma parts from its subject.

    "Prices, aides say, fell", "Prices, said the mayor, fell"
    """
    nouns = list(children(verb, "nsubj", "dep", "nsubjpass"))
    if len(nouns) < 2 or nouns[0].i > verb.i:
        return None
    end = nouns[0].right_edge.i
    is_next = nouns[1].i < verb.i or nouns[1].left_edge.i == verb.i + 1
    is_parted = any(token.text == "," for token in verb.doc[end : end + 2])
    return nouns[0] if is_next and is_parted else None


def _is_adverbial(clause: Token) -> bool:
    """Tell whether a clause that the parser took for a complement is an adverbial.

    It compares, gives a reason, a condition ("should they come") or a manner ("perturbed by it").
    """
    marks = list(children(clause, "mark"))
    if any(mark.lower_ in _ADVERBIAL_MARKS for mark in marks):
        return True
    if any(mark.lower_ == "that" and mark.i and mark.nbor(-1).lower_ in _SUBORDINATING for mark in marks):
        return True
    opening, subject = clause.left_edge, first(clause, "nsubj", "nsubjpass")
    if subject is not None and opening.lower_ in {"should", "had", "were"} and opening.i < subject.i:
        return True
    is_bare = first(clause, "aux", "auxpass", "nsubj", "nsubjpass", "csubj", "expl", "mark") is None
    before = clause.doc[opening.i - 2 : opening.i]
    is_added = any(token.text == "," for token in before) and (before[-1].text == "," or before[-1].is_quote)
    return is_bare and (clause.tag_ == "VBN" or (clause.tag_ == "VBG" and is_added))


def _is_apart(clause: Token) -> bool:
    """Tell whether a clause after a verb is a parenthesis, a sentence of its own, a title or of the source.

    "“Is it?” she asked (he did not reply)", "he said on Face the Nation", "said he, whose wife is ill"
    """
    opening = clause.left_edge
    before = previous_token(opening)
    if before.text == "," and opening.dep_ == "prep" and next_token(opening).tag_ in {"WDT", "WP"}:
        return True
    if opening.text == "(" or before.text in {"(", "."}:
        return True
    is_of_source = opening.tag_ == "WP$" and (before.text == "," or before.pos_ == "CCONJ")
    if is_of_source or (that_of(clause) is None and not is_bare(clause) and _is_done(clause.head, opening)):
        return True
    if opening.text in _OPENING:
        opening = next_token(opening)
    is_said = before.is_punct and before.tag_ != "POS" and before.text not in {"'", "’"}
    is_name = clause.tag_ in {"VB", "NNP"} and first(clause, "nsubj", "aux", "mark", "expl") is None
    return is_name and opening == clause and clause.is_title and not is_said


def _is_done(verb: Token, opening: Token) -> bool:
    """Tell whether a clause follows a comma after the object of a verb ("declared victory, many left")."""
    theme = first(verb, "dobj")
    if theme is None or theme.i < verb.i or verb.lemma_.lower() in ADDRESSED:
        return False
    commas = (token.i for token in verb.doc[opening.i - 2 : opening.i + 1] if token.text == ",")
    return theme.i < next(commas, 0)


def _is_fronted(clause: Token, verb: Token) -> bool:
    """Tell whether a clause before a verb is its complement, not a neighbour in a list or after a colon."""
    between = verb.doc[clause.right_edge.i : verb.i]
    has_own = any(
        c.i > verb.i
        and verb.doc[c.left_edge.i - 1].text != ","
        and (c.dep_ == "xcomp" or (c.dep_ == "dobj" and c.ent_type_ == "" and c.pos_ == "NOUN"))
        for c in verb.children
    )
    is_addressed = verb.lemma_.lower() in ADDRESSED
    if any(map(is_before_clause, children(verb, "dobj"))):
        return False
    is_apart = that_of(clause) is not None or any(t.text in {":", ";"} for t in between)
    if is_apart or not _is_parted(clause, verb):
        return False
    return is_addressed or not has_own


def _is_parted(clause: Token, verb: Token) -> bool:
    """Tell whether a mark stands after a clause (not in "a rule the mayor had laid out")."""
    subject = first(verb, "nsubj")
    start = subject.left_edge.i if subject is not None and clause.i < subject.i < verb.i else verb.i
    is_inverted = subject is not None and subject.i > verb.i and subject.ent_type_ == "PERSON"
    return is_inverted or any(token.is_punct for token in verb.doc[clause.right_edge.i : start])


def is_that(clause: Token) -> bool:
    """Tell whether a clause opens with the conjunction "that", which the parser may take for a pronoun."""
    opening = clause.left_edge
    return that_of(clause) is not None or (opening.lower_ == "that" and opening.tag_ == "IN")


def that_of(clause: Token) -> Token | None:
    """Return the conjunction "that" of a clause."""
    marks = (mark for mark in children(clause, "mark") if mark.lower_ == "that")
    return next((mark for mark in marks if not mark.i or mark.nbor(-1).lower_ not in _SUBORDINATING), None)
