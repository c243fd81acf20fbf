"""The slots of a clause: what its prepositions govern, and who is its deep subject."""

from spacy.tokens import Token

from kg.language.clauses.clause import Clause
from kg.language.clauses.control import is_somebody
from kg.language.conjuncts import nominal_conjuncts
from kg.language.syntax import COPULAS, children, first, stranded_preposition

Slots = dict[str, list[Token]]

_MEDIA = frozenset({"phone", "telephone", "video", "videoconference"})
"""What one speaks by: its preposition is the verb's ("spoke by telephone with")."""
_LINKING = frozenset(
    {"according", "along", "due", "prior", "thanks", "owing", "as", "contrary", "next", "relative"}
)
"""First words of prepositions whose "to" leads to no participant ("according to the newspaper")."""


def read_prepositions(word: Token, slots: Slots) -> None:
    """File what all prepositions of a word govern."""
    for preposition in children(word, "prep"):
        read_preposition(preposition, slots)


def read_preposition(preposition: Token, slots: Slots) -> None:
    """File the objects of a preposition under its word.

    Those of "out of" are filed under "of" and "out of", those of "according to" under the whole name only;
    "its support for X and its doubts" has X alone.
    """
    name = preposition.lower_
    if name == "with" and preposition.i and preposition.nbor(-1).lower_ in {"along", "together"}:
        name = "along with"
    for child in preposition.children if first(preposition, "neg") is None else children(preposition, "conj"):
        if child.lemma_.lower() in _MEDIA:
            read_prepositions(child, slots)
        if child.dep_ == "pcomp" and name == "with" and child.tag_ == "VBG" and first(child, "nsubj"):
            continue
        if child.dep_ in {"pobj", "pcomp"}:
            listed = nominal_conjuncts(child) if child.dep_ == "pobj" else [child]
            slots[name] += [t for t in listed if not _is_parallel(t, preposition.head)]
        elif name == "as" and child.pos_ in {"ADJ", "VERB"} and child.dep_ in {"amod", "acomp"}:
            slots[name] += [child, *children(child, "conj")]
        elif child.dep_ == "prep":
            if name not in _LINKING:
                read_preposition(child, slots)
            slots[f"{name} {child.lower_}"] += [
                t for c in children(child, "pobj") for t in nominal_conjuncts(c)
            ]
        elif child.dep_ == "conj" and child.pos_ == "ADP":
            read_preposition(child, slots)


def _is_parallel(conjunct: Token, noun: Token) -> bool:
    """Tell whether a conjunct goes on with a noun rather than with what the noun is of or for."""
    own, other = first(conjunct, "poss"), first(noun, "poss")
    same = own is not None and other is not None and own.tag_ == "PRP$" and own.lower_ == other.lower_
    return same or conjunct.lemma_ == noun.lemma_


def to_deep_slots(clause: Clause, slots: Slots) -> None:
    """Turn surface subject and by-phrase into deep subject and object."""
    if not clause.passive:
        slots["subject"] = clause.surface_subject
        return
    if not slots.get("by"):
        active = [t for t in slots.get("infinitive", []) if first(t, "auxpass") is None]
        nested = [t for slot in ("in", "with", "during") for t in slots.get(slot, [])]
        for child in (c for t in [*slots.get("complement", []), *active, *nested] for c in t.children):
            if child.dep_ in {"prep", "agent"} and child.lower_ == "by" and is_somebody(first(child, "pobj")):
                read_preposition(child, slots)
    slots["subject"] = slots.get("by", [])
    if slots.get("object"):
        slots["complement"] += slots["object"]
    stranded = stranded_preposition(clause.head)
    slots["object" if stranded is None else stranded.lower_] = clause.surface_subject
    if "subject" in clause.inherited:
        clause.inherited = {"object"}


def read_being(slots: Slots) -> None:
    """File what is said to be under ``being`` ("claims to be speaker", "recognises him to be the winner")."""
    for verb in [*slots.get("infinitive", []), *slots.get("that", []), *slots.get("as", [])]:
        if verb.lemma_ in COPULAS:
            slots["being"] += [c for c in verb.children if c.dep_ in {"attr", "acomp"}]
