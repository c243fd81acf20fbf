"""Where the words of an act end, and those of the writer who tells of it go on."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.language.syntax import LONG_DASHES, children, first

_TENSED = frozenset({"VBD", "VBP", "VBZ"})
_CONCEDING = frozenset({"although", "though", "while"})


def end_of_act(verb: Token, end: int) -> int:
    """Return the token behind what belongs to a verb without a tense of its own, at most `end`.

    What goes on with a tense is the speaker's next deed ("refused to leave and called the police"), and what
    is added behind a comma or dash is the writer's remark ("vowed to stay, though he had sold his house").
    """
    helper = first(verb, "auxpass") or verb
    if helper.tag_ not in {"VB", "VBG"}:
        return end
    ends = (i for i in (*_next_deeds(verb), *_remarks(verb), *_dashes(verb, end)) if verb.i < i < end)
    return min(ends, default=end)


def _next_deeds(verb: Token) -> Iterator[int]:
    """Yield where the coordinated verbs begin that have a tense and no subject."""
    for other in children(verb, "conj"):
        tensed = other.tag_ in _TENSED or any(c.tag_ in _TENSED for c in children(other, "aux"))
        if tensed and not any(c.tag_ in _TENSED for c in children(verb, "aux")):
            joint = next(children(verb, "cc"), other)
            yield joint.i if verb.i < joint.i < other.i else other.left_edge.i


def _remarks(verb: Token) -> Iterator[int]:
    """Yield where adverbial clauses begin behind a comma that grant or add something, and sources."""
    for clause in children(verb, "advcl", "prep"):
        start = clause.left_edge.i
        opening = first(clause, "mark")
        grants = opening is not None and opening.lower_ in _CONCEDING
        adds = clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.i == start
        cites = clause.lower_ == "according"
        if start > verb.i and clause.doc[start - 1].text == "," and (grants or adds or cites):
            yield start - 1


def _dashes(verb: Token, end: int) -> list[int]:
    """Return the place of the only dash in what follows a verb."""
    found = [t.i for t in verb.doc[verb.i : end] if t.text in LONG_DASHES]
    return found if len(found) == 1 else []
