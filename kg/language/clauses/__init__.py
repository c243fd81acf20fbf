"""The predicate–argument layer: every verb, and on demand any noun or adjective, with its deep arguments.

Passives, relative clauses, control and raising, participles, coordination, reduced relatives, small clauses,
light verbs and possessives are resolved here once, so that a lexicon needs one frame a word:

- slots are deep: ``subject`` is the by-phrase of a passive, ``object`` its surface subject;
- a slot holds the heads of all coordinated fillers;
- `Clause.inherited` names the slots filled through control, raising or coordination.

Labels are those of spaCy's English models (ClearNLP).
"""

from spacy.language import Language
from spacy.tokens import Doc

from kg.language import annotations
from kg.language.clauses.adverbials import is_asked, is_parted, verb_of_saying
from kg.language.clauses.clause import Clause
from kg.language.clauses.control import is_telephoned, partitive_copula
from kg.language.clauses.coordination import continued, goes_on, preposition_shared
from kg.language.clauses.reader import ClauseReader
from kg.language.clauses.repairs import cut_subject
from kg.language.complements import load_complements
from kg.language.syntax import asks, is_infinitive, is_predicate

__all__ = [
    "Clause",
    "ClauseComponent",
    "ClauseReader",
    "asks",
    "continued",
    "create_clauses",
    "cut_subject",
    "goes_on",
    "is_asked",
    "is_infinitive",
    "is_parted",
    "is_predicate",
    "is_telephoned",
    "partitive_copula",
    "preposition_shared",
    "verb_of_saying",
]

annotations.register_extensions()


class ClauseComponent:
    """spaCy component: `doc._.clauses` gets the clauses of all verbs, in the text's order."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._complements = load_complements()

    def __call__(self, doc: Doc) -> Doc:
        """Read the clauses of a parsed Doc."""
        doc._.clauses = list(ClauseReader(doc, self._complements).clauses())
        return doc


@Language.factory("kg_clauses", assigns=["doc._.clauses"])
def create_clauses(nlp: Language, name: str) -> ClauseComponent:  # noqa: ARG001 (spaCy's contract)
    """Return the component; it needs a parsed Doc."""
    return ClauseComponent(name)
