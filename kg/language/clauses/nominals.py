"""The clauses of nouns and adjectives: their own arguments, and those of the verbs that carry them."""

from collections import defaultdict
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.language.clauses.clause import Clause
from kg.language.clauses.control import is_somebody, owners
from kg.language.clauses.relatives import antecedents
from kg.language.clauses.repairs import backer, hyphenated_pair, names_a_doer
from kg.language.clauses.slots import Slots, read_preposition
from kg.language.conjuncts import describes, nominal_conjuncts
from kg.language.nouns import noun_of
from kg.language.syntax import SUBJECTS, children, first, is_infinitive, is_negated, is_predicate
from kg.language.times.cues import DEEDS

if TYPE_CHECKING:
    from kg.language.clauses.reader import ClauseReader

_OCCASIONS = frozenset({"in", "during", "at", "on", "after", "before", "following"})
_BEING_UNDER = frozenset({"be", "come", "go", "keep", "place", "put", "remain"})
_DONE_TO = ("of", "for", "to", "against")
"""Prepositions before what a deed is done to ("the rejection of the treaty")."""
_MEASURES = frozenset(
    {"series", "wave", "string", "round", "spate", "number", "barrage", "dozens", "hundreds", "flurry", "lot"}
    | {"kind", "sort", "form", "act", "couple", "handful", "chorus", "torrent", "set", "mix", "pair", "spree"}
    | {"array", "rash", "salvo", "succession", "surge", "volley"}
)
"""Nouns that only measure what they take ("a wave of strikes")."""
_ADDRESSED = frozenset({"demanded", "feared", "planned"})
"""Classes of nouns that go to who gets them ("a warning to"), where others are of them ("praise of")."""
_HAVING = frozenset(
    {"attract", "be", "become", "draw", "face", "gain", "get", "have", "keep", "lose", "need", "win"}
)
"""Light verbs of nouns for persons ("has critics"; not "led supporters in chants")."""
_TELLING = frozenset({"announce", "confirm", "declare", "publish", "release"})
_BARGAINS = frozenset({"accord", "agreement", "cease-fire", "ceasefire", "deal", "pact", "treaty", "truce"})
"""Nouns of what others than those who announce it may have agreed."""
_SHARES = frozenset({"hand", "interest", "part", "place", "role"})
"""Objects of a light verb that go on with "in" ("took part in the talks"; not "made progress in them")."""
_GIVEN_BY = frozenset({"from", "by"})
"""Prepositions before who gives what somebody gets."""


def noun_clause(reader: "ClauseReader", token: Token) -> Clause:
    """Return the clause of a nominal predicate: possessor, prepositions, light verb's subject."""
    clause = Clause(token, "noun", cue=[token], negated=is_negated(token))
    slots: defaultdict[str, list[Token]] = defaultdict(list)
    carrier = _measure(token)
    for noun in dict.fromkeys([token, carrier]):
        _read_dependents(reader, noun, token, slots)
    if pair := hyphenated_pair(token, reader.names):
        slots["between"] = pair
    _read_light_verb(reader, clause, carrier, slots)
    is_person = noun_of(clause.lemma) is not None
    if not slots.get("subject") and (is_person or not slots.get("possessor")):
        slots["subject"] = _apposed(carrier, reader)
    _read_parties(carrier, slots)
    _read_doers(reader, slots)
    preposition = carrier.head
    if carrier.dep_ == "pobj" and is_predicate(preposition.head) and _is_occasion(reader, preposition):
        slots["occasion"] = reader.verb(preposition.head).surface_subject
    clause.slots = {
        slot: [a for t in tokens for a in antecedents(reader, t)] for slot, tokens in slots.items()
    }
    return clause


def _apposed(noun: Token, reader: "ClauseReader") -> list[Token]:
    """Return the person that a noun describes ("Ruiz, an ally of the king", "Kremlin critic Ruiz")."""
    while noun.dep_ == "conj" and noun.head.dep_ == "appos":
        noun = noun.head
    is_aside = noun.dep_ in {"appos", "compound", "nmod"} or (noun.dep_ == "conj" and describes(noun))
    described = noun.head if is_aside else first(noun, "appos")
    named = reader.names.get(described.i) if described is not None else None
    return [described] if described is not None and named is not None and named.kind == "Person" else []


def _measure(noun: Token) -> Token:
    """Return "series" for "strikes" in "a series of strikes", and other nouns as they are."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ != "of":
        return noun
    is_one = preposition.head.lower_ == "one" and noun_of(noun.lemma_.lower()) is not None
    return preposition.head if is_one or preposition.head.lemma_.lower() in _MEASURES else noun


def _read_dependents(reader: "ClauseReader", noun: Token, predicate: Token, slots: Slots) -> None:
    for child in noun.children:
        match child.dep_:
            case "poss":
                slots["possessor"] += owners(reader, noun, child)
            case "amod" if child.lower_ == "led":
                slots["modifier"] += backer(child, reader.names)
            case "compound" | "nmod" | "amod":
                slots["modifier" if names_a_doer(child, reader.names) else "attribute"].append(child)
            case "prep" | "agent" if noun == predicate or child.lower_ != "of":
                read_preposition(child, slots)
            case "advcl" if is_infinitive(child) and first(child, "mark"):
                slots["infinitive"].append(child)
            case "acl" | "relcl" | "ccomp" if is_infinitive(child):
                slots["infinitive"].append(child)
            case "acl" | "relcl" | "ccomp" if child.dep_ == "ccomp" or first(child, "mark"):
                slots["that"].append(child)
            case "acl" if child.tag_ == "VBN" and _is_light(reader, child, noun):
                slots["by"] += reader.verb(child).fillers("subject")
            case _:
                pass


def _is_light(reader: "ClauseReader", verb: Token, noun: Token) -> bool:
    """Tell whether who does a verb does what its noun says (not "the removal announced by the mayor")."""
    lemma = verb.lemma_.lower()
    if lemma in _TELLING and noun.lemma_.lower() in reader.complements.done_to | _BARGAINS:
        return False
    return lemma in reader.complements.light_verbs


def _read_parties(noun: Token, slots: Slots) -> None:
    """File A and B of "talks are set to resume between A and B", where the phrase hangs on the verb."""
    if noun.dep_ not in {"nsubj", "nsubjpass"} or slots.get("between"):
        return
    for verb in (noun.head, *children(noun.head, "xcomp")):
        for preposition in children(verb, "prep"):
            if preposition.lower_ == "between":
                read_preposition(preposition, slots)


def _read_doers(reader: "ClauseReader", slots: Slots) -> None:
    """File under ``by`` whose deed it is: the owner of what is done to others, "by" behind its object."""
    if slots.get("by"):
        return
    if any(map(is_somebody, slots.get("of", []))):
        slots["by"] = slots.get("possessor", [])
    elif not slots.get("possessor"):
        things = (t for slot in _DONE_TO for t in slots.get(slot, []) if t.pos_ == "NOUN")
        plain = (t for t in things if t.lemma_.lower() not in DEEDS | reader.complements.texts)
        for preposition in [p for thing in plain for p in children(thing, "prep", "agent")]:
            if preposition.lower_ == "by":
                read_preposition(preposition, slots)


def _is_occasion(reader: "ClauseReader", preposition: Token) -> bool:
    """Tell whether a preposition leads to something that the verb's subject takes part in.

    Another's wish is of who does it, not of whom it is done to ("was dismissed at his request").
    """
    noun = first(preposition, "pobj")
    if noun is not None and reader.complements.of("NOUN", noun.lemma_.lower()) == "demanded":
        return preposition.lower_ != "at" or not reader.verb(preposition.head).passive
    if preposition.lower_ == "for":
        return preposition.head.lemma_.lower() in reader.complements.travel
    return preposition.lower_ in _OCCASIONS


def _read_light_verb(reader: "ClauseReader", clause: Clause, carrier: Token, slots: Slots) -> None:
    """Let a noun take over subject, mood and prepositions of its light verb ("gave support")."""
    verb = _light_verb(reader, carrier)
    if verb is None:
        return
    outer = reader.verb(verb)
    givers = _givers(outer, slots) if outer.lemma in reader.complements.receiving else None
    if givers is not None and clause.lemma in reader.complements.done_to:
        pass
    elif givers is not None and not slots.get("possessor"):
        slots["by"] = slots.get("by", []) + slots.pop(givers, outer.fillers(givers))
        is_addressed = reader.complements.of("NOUN", clause.lemma) in _ADDRESSED
        slots["to" if is_addressed else "of"] = outer.fillers("subject")
    elif not slots.get("possessor") or (outer.lemma == "be" and noun_of(clause.lemma) is not None):
        slots["subject"] = outer.fillers("subject")
    for slot, tokens in outer.slots.items():
        if slot not in {"subject", "object", "complement", givers} and carrier not in tokens:
            slots.setdefault(slot, tokens)
    if carrier.dep_ == "pobj" and outer.fillers("object"):
        slots.setdefault("object", outer.fillers("object"))
    clause.cue = [verb, clause.head]
    clause.modality, clause.finite = outer.modality, outer.finite
    clause.negated = clause.negated or outer.negated


def _givers(outer: Clause, slots: Slots) -> str | None:
    """Return the slot of who gives what is received ("drew criticism from", "won the praise of"), if any."""
    given = (slot for slot in ("from", "of", "by") if slots.get(slot))
    return next(given, "from" if outer.fillers("from") else None)


def _is_met_with(verb: Token) -> bool:
    """Tell whether "take" has a particle by which its object is there already ("took up his call")."""
    particles = {child.lower_ for child in children(verb, "prt")}
    return verb.lemma_ == "take" and not particles.isdisjoint({"up", "back", "down", "away"})


def _light_verb(reader: "ClauseReader", noun: Token) -> Token | None:
    """Return the light verb that carries a noun ("gave support", "came under attack"), if one does."""
    if noun.dep_ == "conj" and noun.head.dep_ == "dobj":
        noun = noun.head
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in {"into", "in", "under", "to", "on"}:
        if verb.lower_ == "under" and verb.head.lemma_ not in _BEING_UNDER:
            return None
        verb = verb.head
        objects = {c.lemma_ for c in children(verb, "dobj", "nsubjpass") if noun.head.lower_ == "in"}
        if objects - _SHARES:
            return None
    elif noun.dep_ not in {"dobj", "nsubjpass", "attr"}:
        return None
    lemma = verb.lemma_.lower()
    if lemma in _TELLING and noun.dep_ == "nsubjpass" and not _is_light(reader, verb, noun):
        return None
    is_person = noun_of(noun.lemma_.lower()) is not None
    if not is_predicate(verb) or (is_person and lemma not in _HAVING) or _is_met_with(verb):
        return None
    if lemma in reader.complements.receiving and reader.complements.of("VERB", lemma) is None:
        around = (*noun.children, *verb.children) if noun_of(noun.lemma_.lower()) is None else ()
        given = any(c.lower_ in _GIVEN_BY for c in around)
        return verb if given or lemma in reader.complements.light_verbs else None
    return verb if lemma in reader.complements.light_verbs else None


def adjective_clause(reader: "ClauseReader", token: Token) -> Clause:
    """Return the clause of an adjective: copula subject or modified noun, and prepositions."""
    clause = Clause(token, "adjective", cue=[token], negated=is_negated(token))
    slots: defaultdict[str, list[Token]] = defaultdict(list)
    for child in token.children:
        if child.dep_ == "prep":
            read_preposition(child, slots)
        elif child.dep_ == "neg":
            slots["negation"].append(child)
        elif child.dep_ in {"ccomp", "xcomp"}:
            slots["infinitive" if is_infinitive(child) else "that"].append(child)
    head = token.head
    if token.dep_ in {"acomp", "oprd", "attr"} and is_predicate(head):
        outer = reader.verb(head)
        slots["subject"] = outer.surface_subject
        clause.modality, clause.negated = outer.modality, clause.negated or outer.negated
    elif token.dep_ in {"amod", "acl", "relcl"}:
        slots["subject"] = [head]
    else:
        slots["subject"] = [t for c in children(token, *SUBJECTS) for t in nominal_conjuncts(c)]
    clause.slots = dict(slots)
    return clause
