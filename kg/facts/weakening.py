"""What is less sure of a predicate's event than its own words say: offers, habits, participles."""

from kg.facts.outlook import marks_of
from kg.facts.standing import Standing
from kg.language.clauses import Clause, ClauseReader
from kg.language.syntax import children, is_predicate

_OFFERING = frozenset({"offer", "pledge", "promise", "propose"})
_OFTEN = frozenset({"frequently", "occasionally", "often", "rarely", "regularly", "seldom", "sometimes"})
_NEEDED = frozenset({"appropriate", "necessary", "needed", "possible", "required", "warranted"})


def weaken_deed(clause: Clause, state: Standing) -> None:
    """Weaken a deed that is only offered, a habit or done at need.

    So it is in "offered talks" (not "offered support"), "parties in power often lose seats" and "will
    strike if necessary".
    """
    if clause.kind == "noun" and clause.cue[0].lemma_ in _OFFERING:
        state.weaken("planned")
    head = clause.head
    if head.tag_ in {"VBZ", "VBP"} and any(c.lower_ in _OFTEN for c in children(head, "advmod")):
        state.drop("habit")
    needs = (token for token in head.subtree if token.lower_ in _NEEDED and token.i > head.i)
    if any(head.doc[need.i - 1].lower_ in {"if", "when", "where"} for need in needs):
        state.weaken("possible")


def weaken_participle(clause: Clause, state: Standing, clauses: ClauseReader) -> None:
    """Make what a participle tells as sure as its main verb ("will travel to Asia, visiting Japan")."""
    head = clause.head
    if clause.kind == "verb" and head.dep_ == "advcl" and head.tag_ == "VBG" and not marks_of(head):
        main = clauses.verb(head.head) if is_predicate(head.head) else clause
        state.weaken(main.modality)
