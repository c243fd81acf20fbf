"""The dependents of a verb, filed as slots; its voice, mood and negation."""

from spacy.tokens import Token

from kg.language.clauses.attachment import (
    free_addressee,
    free_agent,
    free_object,
    free_preposition,
    free_result,
    free_subject,
    free_wish,
)
from kg.language.clauses.clause import Clause
from kg.language.clauses.mood import negated_around, read_mood
from kg.language.clauses.remarks import free_remark
from kg.language.clauses.repairs import (
    cut_subject,
    drop_title,
    is_reflexive,
    nothing_but,
    subjects,
)
from kg.language.clauses.slots import Slots, read_preposition, read_prepositions
from kg.language.conjuncts import nominal_conjuncts
from kg.language.syntax import (
    SUBJECTS,
    asks,
    children,
    first,
    is_delayed,
    is_infinitive,
    is_negated,
    is_predicate,
)

_PARTICLES = frozenset(
    {"away", "out", "down", "back", "off", "up", "together", "apart", "over", "in", "on", "forward", "aside"}
    | {"ahead"}
)
_OUTER = frozenset({"after", "at", "before", "on"})
"""Prepositions of what a clause opens with ("on the revenue side, his plan calls for cuts")."""
_NAMING = frozenset({"brand", "call", "dub", "label", "name"})
"""Verbs with a second object for what somebody is called."""
_CAUSING = frozenset({"have", "help", "let", "make"})
"""Verbs with an infinitive without "to" ("helped them win")."""
_SINGLE = {
    "oprd": "complement",
    "attr": "complement",
    "acomp": "complement",
    "mark": "mark",
    "neg": "negation",
    "aux": "auxiliary",
}
"""The slots of dependents that are filed as they are, by their label."""
_MARKED = ("mark", *SUBJECTS)
"""What a participle that goes on with its verb's subject lacks."""


def read_children(clause: Clause, slots: Slots) -> None:
    """File the dependents of a verb under `slots`, and set its subject, voice, mood and particles."""
    verb = clause.head
    free_preposition(verb)
    free_agent(verb)
    free_remark(verb)
    free_subject(verb)
    free_wish(verb)
    free_addressee(verb)
    free_result(verb)
    free_object(verb)
    for child in verb.children:
        _read_child(child, slots)
    for slot in ("object", "complement"):
        slots[slot] = [nothing_but(t) for t in slots[slot]]
    if clause.lemma in _NAMING and slots["indirect"] and slots["object"]:
        slots["complement"], slots["object"] = slots["object"], slots.pop("indirect")
    own = [subject] if (subject := cut_subject(verb)) is not None else subjects(verb)
    clause.surface_subject = [t for child in own for t in nominal_conjuncts(child)]
    clause.passive = first(verb, "nsubjpass", "csubjpass", "auxpass") is not None and not _is_perfect(verb)
    particles = [child for child in verb.children if _is_particle(child)]
    clause.particles = tuple(particle.lower_ for particle in particles)
    clause.cue += particles
    clause.negated = (is_negated(verb) and not is_delayed(verb)) or negated_around(
        verb, clause.surface_subject, slots
    )
    read_mood(clause)


def _read_child(child: Token, slots: Slots) -> None:
    match child.dep_:
        case "prep" | "agent":
            if not _is_circumstance(child):
                read_preposition(child, slots)
        case "dep" | "dative" if child.pos_ == "ADP":
            read_preposition(child, slots)
        case "dobj" if slots["object"] and child.i > slots["object"][-1].i:
            slots["object" if drop_title(child, slots) else "complement"].append(child)
        case "dobj":
            slots["object"] += nominal_conjuncts(child)
        case "dative":
            slots["indirect"] += nominal_conjuncts(child)
        case "ccomp" if _is_sentence_before(child):
            pass
        case "ccomp" if (subject := cut_subject(child)) is not None:
            slots["object"].append(subject.head)
        case "ccomp" | "xcomp":
            _read_complement_clause(child, slots)
        case "oprd" if first(child, "nsubj") and not is_predicate(child):
            _read_complement_clause(child, slots)
        case "advcl" if child.pos_ in {"ADJ", "VERB"} and _is_predicated_as(child):
            slots["as"].append(child)
        case "advcl" if is_infinitive(child) and first(child, *SUBJECTS) and _is_marked(child, "for"):
            _read_complement_clause(child, slots)
        case "advcl" if (
            child.tag_ == "VBG" and child.i > child.head.i and not first(child, "mark", *SUBJECTS)
        ):
            slots["participle"].append(child)
        case "advmod" if _is_particle(child):
            read_prepositions(child, slots)
        case "npadvmod" if child.head.lemma_ in _NAMING and slots["object"] and first(child, "det"):
            slots["complement"].append(child)
        case "prt":
            slots["object"] += [noun for c in children(child, "pobj") for noun in nominal_conjuncts(c)]
        case "conj" if slots.get("by") and child.pos_ in {"NOUN", "PROPN"}:
            slots["by"].append(child)
            read_prepositions(child, slots)
        case label if label in _SINGLE:
            slots[_SINGLE[label]].append(child)


def _is_sentence_before(clause: Token) -> bool:
    """Tell whether a clause is a sentence of its own ("They say he lied; he denied the charge").

    So, too, before a colon, where the verb has a complement after it ("It is late: they urge ending it").
    """
    verb = clause.head
    marks = {c.text for c in verb.children if clause.i < c.i < verb.i}
    is_complete = any(c.i > verb.i for c in children(verb, "ccomp", "xcomp", "dobj"))
    return ";" in marks or (":" in marks and is_complete)


def _is_circumstance(preposition: Token) -> bool:
    """Tell whether a phrase that opens the clause or stands in parentheses tells when or where."""
    if preposition.i and preposition.nbor(-1).text == "(":
        return True
    named = first(preposition, "pobj")
    opens = preposition.i < preposition.head.i and preposition.lower_ in _OUTER
    return opens and named is not None and named.tag_ not in {"WDT", "WP"}


def _is_particle(child: Token) -> bool:
    """Tell whether a dependent is a particle ("put off"); the parser takes some for adverbs."""
    is_adverb = child.dep_ == "advmod" and child.lower_ in _PARTICLES and child.i == child.head.i + 1
    return is_adverb or child.dep_ == "prt"


def _is_perfect(verb: Token) -> bool:
    """Tell whether the parser took "has" for "is" ("he's trashed capitalism")."""
    auxiliary = first(verb, "auxpass")
    return auxiliary is not None and auxiliary.lower_ in {"'s", "’s"} and first(verb, "dobj") is not None


def _read_complement_clause(child: Token, slots: Slots) -> None:
    """Read a complement: a clause, or the small clause of "declared him president"."""
    subject = first(child, "nsubj", "nsubjpass")
    if child.tag_ == "POS":
        return
    if not is_predicate(child) and not first(child, "cop", "mark"):
        if subject is not None:
            slots["object"] += nominal_conjuncts(subject)
        slots["complement"].append(child)
    elif asks(child):
        slots["question"].append(child)
    elif is_infinitive(child) or (child.tag_ == "VB" and child.head.lemma_ in _CAUSING):
        slots["infinitive"].append(child)
        if subject is not None and not slots["object"]:
            slots["object"] += nominal_conjuncts(subject)
    elif subject is not None and child.tag_ == "VBG" and is_reflexive(subject):
        slots["object"].append(subject)
        slots["complement"] += [c for c in child.children if c.dep_ in {"dobj", "attr", "oprd"}]
    elif child.tag_ == "VBG" and not first(child, "aux", "mark"):
        slots["gerund"].append(child)
        if subject is not None and child.dep_ == "ccomp" and not slots["object"]:
            slots["object"] += nominal_conjuncts(subject)
    else:
        slots["that"].append(child)


def _is_predicated_as(child: Token) -> bool:
    """Tell whether a word without subject or object follows "as" ("saw it as politically motivated")."""
    marked = any(c.lower_ == "as" and c.i < child.i for c in children(child, "advmod", "mark"))
    return marked and all(c.dep_ in {"advmod", "mark", "conj", "cc", "punct"} for c in child.children)


def _is_marked(token: Token, word: str) -> bool:
    return any(c.lower_ == word for c in children(token, "mark", "prep"))
