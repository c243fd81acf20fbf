"""Relative clauses: what their pronouns stand for, and what fills those without a pronoun."""

from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.language.clauses.clause import Clause
from kg.language.clauses.control import PEOPLE, partitive_subject
from kg.language.clauses.coordination import nearest_conjunct
from kg.language.clauses.repairs import has_relative_pronoun
from kg.language.nouns import noun_of
from kg.language.syntax import (
    RELATIVE_PRONOUNS,
    SUBJECTS,
    children,
    first,
    is_finite,
    is_plural,
    is_predicate,
    stranded_preposition,
)
from kg.language.times.cues import DEEDS

if TYPE_CHECKING:
    from kg.language.clauses.reader import ClauseReader

_PLURAL = frozenset({"are", "were", "have", "do"})
_COLLECTIVE = frozenset({"people", "body"})
"""Sorts of nouns that in the singular may have a plural verb."""
_HARMING = frozenset(
    {"cause", "claim", "damage", "destroy", "displace", "hurt", "injure", "kill", "leave", "level", "wound"}
)
"""Verbs of what an attack does, rather than the place where it happens."""
_CIRCUMSTANCES = frozenset({"day", "moment", "place", "reason", "time", "way"})
"""Nouns that a relative clause without pronoun tells why, when and how of ("the reason he supports it")."""


def antecedents(reader: "ClauseReader", token: Token) -> list[Token]:
    """Return what a relative pronoun stands for ("one of those who": both), and other tokens."""
    if token.tag_ not in {"WDT", "WP", "WP$"} and not (token.lower_ == "that" and token.pos_ == "PRON"):
        return [token]
    for verb in (token.head, token.head.head, token.head.head.head):
        if verb.dep_ == "relcl":
            noun = nearest_conjunct(verb.head, verb)
            if token.lower_ in {"who", "whom"}:
                noun = _person_meant(reader, noun, verb) or noun
            elif token.lower_ == "which" and _is_person(reader, noun):
                noun = _thing_meant(reader, noun, verb) or noun
            elif token.dep_ == "nsubj":
                noun = _deed_meant(reader, noun, verb) or noun
            return [*_coordinated(noun, token, verb), noun, *partitive_subject(reader, noun)]
    if (focus := _focus(token)) is not None:
        return [focus]
    return [token] if token.lower_ not in RELATIVE_PRONOUNS else []


def _focus(pronoun: Token) -> Token | None:
    """Return X in "it was X that did it", read as a content clause, and in "X is what they demand"."""
    clause, copula = pronoun.head, pronoun.head.head
    if copula.lemma_ != "be" or clause.dep_ not in {"ccomp", "csubj"}:
        return None
    if pronoun.lower_ == "what":
        return first(copula, *(("nsubj",) if clause.dep_ == "ccomp" else ("attr",)))
    if pronoun.dep_ not in SUBJECTS or clause.dep_ != "ccomp":
        return None
    subject = first(copula, "nsubj")
    return first(copula, "attr") if subject is not None and subject.lower_ == "it" else None


def _coordinated(noun: Token, pronoun: Token, verb: Token) -> list[Token]:
    """Return A in "A and B, who were jailed": those coordinated with a singular where the verb is plural."""
    if pronoun.dep_ not in SUBJECTS or is_plural(noun) or pronoun.head != verb:
        return []
    word, is_aside = noun_of(noun.lemma_), noun.doc[verb.left_edge.i - 1].text == ","
    if word is not None and word.sort in _COLLECTIVE and not is_aside:
        return []
    finite = (verb, *children(verb, "aux", "auxpass"))
    if not any(t.lower_ in _PLURAL or t.tag_ == "VBP" for t in finite):
        return []
    return [t for t in noun.conjuncts if t.i < verb.i and t.pos_ == noun.pos_]


def _person_meant(reader: "ClauseReader", noun: Token, verb: Token) -> Token | None:
    """Return the person whom "who" means rather than the noun before it, if there is one.

    That is whoever the noun only describes: "Ruiz, an aide to the mayor, who", "a candidate for speaker who".
    """
    is_aside = noun.doc[verb.left_edge.i - 1].text == ","
    is_bare = noun.tag_ == "NN" and next(noun.lefts, None) is None
    is_person = not is_bare and _is_person(reader, noun)
    for above in noun.ancestors if noun.dep_ == "pobj" else ():
        if is_finite(above):
            break
        if above.dep_ == "appos" and is_aside and _is_person(reader, above.head):
            return above.head
        if not is_person and _is_person(reader, above):
            return above
    return None


def _thing_meant(reader: "ClauseReader", person: Token, verb: Token) -> Token | None:
    """Return what "which" means rather than a person ("the Greens, a party for Ruiz, which")."""
    before = person.doc[max(person.i, verb.left_edge.i - 2)]
    if before.i in reader.names and not _is_person(reader, before):
        return before
    for above in person.ancestors:
        if is_finite(above):
            break
        if above.pos_ in {"NOUN", "PROPN"} and not _is_person(reader, above):
            return above.head if above.dep_ == "appos" else above
    return None


def _deed_meant(reader: "ClauseReader", place: Token, verb: Token) -> Token | None:
    """Return the deed that harmed somebody somewhere ("an attack on a church in Cairo, which killed 21")."""
    named = reader.names.get(place.i)
    if verb.lemma_ not in _HARMING or named is None or named.kind not in {"Place", "Country"}:
        return None
    for above in place.ancestors:
        if is_predicate(above):
            return next((t for t in children(above, "dobj", "nsubjpass") if t.lemma_ in DEEDS), None)
        if above.lemma_ in DEEDS:
            return above
    return None


def _is_person(reader: "ClauseReader", noun: Token) -> bool:
    named, word = reader.names.get(noun.i), noun_of(noun.lemma_)
    return named.kind == "Person" if named is not None else word is not None and word.sort in PEOPLE


def fill_relative_gap(clause: Clause, slots: dict[str, list[Token]]) -> None:
    """Give a relative clause without relative pronoun its antecedent ("the vote he lost")."""
    token = clause.head
    if token.dep_ != "relcl" or slots.get("object") or clause.passive or not slots.get("subject"):
        return
    if token.head.lemma_ in _CIRCUMSTANCES:
        return
    fillers = [t for tokens in slots.values() for t in tokens] + clause.surface_subject
    if token.head not in fillers and not has_relative_pronoun(token):
        preposition = stranded_preposition(token)
        slot = "object" if preposition is None else preposition.lower_
        slots[slot] = [token.head]
        clause.inherited.add(slot)
