"""Who does what has no subject of its own: control, plans and their owners, gerunds, partitives."""

from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.language.clauses.clause import Clause
from kg.language.conjuncts import nominal_conjuncts
from kg.language.nouns import noun_of
from kg.language.syntax import COPULAS, children, first, is_infinitive, is_predicate

if TYPE_CHECKING:
    from kg.language.clauses.reader import ClauseReader

PEOPLE = frozenset({"person", "people"})
"""Sorts of nouns for people."""
_ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Labels of named entities that can be asked to do something."""
_JUDGING = frozenset({"presupposed", "rejected", "denied", "demanded", "ended", "feared"})
"""Classes of verbs whose object is a plan of others ("opposed the plan to invade")."""
_BY_MEANS_OF = frozenset({"in", "on", "through", "via", "with"})
"""Prepositions before what a text or plan is to its author ("replied with a letter urging it")."""
_AFFECTING = ("on", "against", "at", "after", "into", "of")
"""Prepositions before whom somebody punishes or attacks ("lashed out at them for doing it")."""
_RANKS = frozenset({"chorus", "crowd", "group", "list", "number", "rank", "wave"})
_LAWS = frozenset({"act", "bill", "law", "legislation", "measure"})
_GREETING = frozenset(
    {"apologise", "apologize", "ask", "complain", "congratulate", "discuss", "inform", "offer", "praise"}
    | {"say", "talk", "tell", "thank", "urge", "warn", "wish"}
)
"""Verbs for what somebody is telephoned for."""
_FEELINGS = frozenset(
    {"angry", "annoyed", "disappointed", "disgusted", "frustrated", "furious", "impatient", "irritated"}
    | {"mad", "outraged", "unhappy", "upset"}
)
"""Adjectives with "at" or "with" before whom somebody resents for doing something."""
_DOING = frozenset({"do", "make", "take", "try"})
_FINDING = frozenset({"detect", "discover", "discuss", "expose", "leak", "reveal", "see", "uncover"})


def controller(reader: "ClauseReader", governor: Clause, token: Token) -> list[Token]:
    """Return who does an infinitive: the governor's object if it has one, else its subject."""
    if token.tag_ == "VBG" and governor.lemma in reader.complements.presupposed_verbs:
        return []
    if governor.lemma not in reader.complements.subject_control and not is_telephoned(token):
        objects = governor.fillers("object") + governor.fillers("indirect")
        if objects and (not governor.passive or governor.surface_subject != objects):
            return objects
    return governor.surface_subject


def is_telephoned(infinitive: Token) -> bool:
    """Tell whether an infinitive is what somebody is telephoned for ("called him to congratulate him")."""
    verb = infinitive.head
    is_called = verb.lemma_ == "call" and first(verb, "dobj") is not None and is_infinitive(infinitive)
    return is_called and infinitive.lemma_ in _GREETING


def is_somebody(noun: Token | None) -> bool:
    """Tell whether a noun is a name or a word for somebody who can do something."""
    return noun is not None and (noun.ent_type_ in _ACTING or noun_of(noun.lemma_.lower()) is not None)


def owner(reader: "ClauseReader", noun: Token) -> list[Token]:
    """Return who has a plan, bid or right: its possessor, or the subject of the verb it depends on."""
    possessor = first(noun, "poss") or _author(noun)
    if possessor is not None:
        return owners(reader, noun, possessor)
    if noun.dep_ in {"dobj", "attr", "oprd"} and is_predicate(noun.head):
        return [] if _is_of_others(reader, noun) else reader.verb(noun.head).surface_subject
    if noun.dep_ == "pobj" and noun.head.lower_ in _BY_MEANS_OF and is_predicate(noun.head.head):
        verb = reader.verb(noun.head.head)
        return [] if verb.passive else verb.surface_subject
    if noun.dep_ == "ROOT" and noun.i in reader.names:
        return [noun]
    return partitive_subject(reader, noun)


def owners(reader: "ClauseReader", noun: Token, owner: Token) -> list[Token]:
    """Return all owners of a noun: A too in "A and B's plan", where the parser joins A with the plan."""
    before = noun.head
    is_joint = noun.dep_ == "conj" and before.i in reader.names and noun_of(noun.lemma_) is None
    is_joint = is_joint and before.i + 2 == owner.left_edge.i
    return [*([before] if is_joint else []), *nominal_conjuncts(owner)]


def _author(noun: Token) -> Token | None:
    """Return X in "efforts by X to win" and "the decision of X to leave"."""
    phrases = (c for c in children(noun, "prep", "agent") if c.lower_ in {"by", "of"})
    return next((named for phrase in phrases if (named := first(phrase, "pobj")) is not None), None)


def _is_of_others(reader: "ClauseReader", noun: Token) -> bool:
    """Tell whether a plan or text is not of those who are said to judge, find, hinder or get it."""
    verb, lemma = noun.head, noun.head.lemma_.lower()
    if lemma in _FINDING | reader.complements.object_control or reader.verb(verb).negated:
        return True
    if noun.lemma_.lower() in reader.complements.texts and lemma in reader.complements.receiving - {"have"}:
        return True
    if lemma == "sign" and noun.lemma_.lower() in _LAWS:
        return True
    return reader.complements.of("VERB", lemma) in _JUDGING


def text_before(reader: "ClauseReader", participle: Token) -> Token | None:
    """Return the text that a participle tells of: "a letter accusing him", "sent ads to papers urging it"."""
    head = participle.head
    sent = (t for t in children(head, "dobj") if not _is_of_others(reader, t))
    texts = [head, *sent] if participle.dep_ == "advcl" else [head]
    if head.dep_ == "pobj" and _is_uttered(reader, participle):
        texts.append(head.head.nbor(-1) if head.head.i else head)
    found = (t for t in texts if t.pos_ == "NOUN" and t.lemma_.lower() in reader.complements.texts)
    return next(found, None) if participle.tag_ == "VBG" else None


def _is_uttered(reader: "ClauseReader", participle: Token) -> bool:
    """Tell whether a participle is of what texts do, rather than of those whom they go to."""
    return reader.complements.of("VERB", participle.lemma_.lower()) not in {None, "planned", "possible"}


def plan_before(reader: "ClauseReader", infinitive: Token) -> Token | None:
    """Return the plan or decision, the object of a verb, that an infinitive on the verb tells of."""
    verb = infinitive.head
    plan = first(verb, "dobj") if is_infinitive(infinitive) else None
    if plan is None or not verb.i < plan.i < infinitive.i or first(plan, "poss") is None:
        return None
    return plan if reader.complements.of("NOUN", plan.lemma_.lower()) == "planned" else None


def subject_after_preposition(reader: "ClauseReader", preposition: Token, head: Token) -> list[Token]:
    """Return who does a gerund after a preposition: whom its head judges or restrains, or the subject.

    Both do it in "A joined B in doing so".
    """
    if head.dep_ in {"dobj", "npadvmod"} or (head.dep_ == "acomp" and head.lower_ in _FEELINGS):
        head = head.head
    if not is_predicate(head) or preposition.lower_ == "about":
        return []
    if preposition.lower_ == "including" and head.lemma_ not in _DOING:
        return []
    governor = reader.verb(head)
    if preposition.lower_ == "for":
        return _person_affected(reader, governor) or governor.surface_subject
    controls = head.lemma_.lower() in reader.complements.object_control
    if controls and preposition.lower_ in {"of", "from", "with", "over"}:
        return governor.fillers("object")
    if governor.lemma == "join" and preposition.lower_ == "in":
        return governor.surface_subject + governor.fillers("object")
    return governor.surface_subject


def _person_affected(reader: "ClauseReader", governor: Clause) -> list[Token]:
    """Return Y in "blamed Y for doing it", "lashed out at Y for it", "took issue with Y for it"."""
    words = (governor.head, *children(governor.head, "acomp", "advcl"))
    feelings = [c for c in words if c.lower_ in _FEELINGS]
    whom = (first(p, "pobj") for c in feelings for p in children(c, "prep") if p.lower_ in {"at", "with"})
    if (judged := next(filter(is_somebody, whom), None)) is not None:
        return [judged]
    objects = governor.fillers("object") + governor.fillers("indirect")
    is_light = governor.lemma in reader.complements.light_verbs
    if any(map(is_somebody, objects)) or (objects and not is_light):
        return objects
    noun = next((t for t in objects if t.pos_ == "NOUN"), None)
    phrases = reader.noun(noun).slots if noun is not None else governor.slots
    if noun is not None and noun.lemma_ == "issue":
        return governor.slots.get("with", [])
    found = (phrases.get(slot, []) for slot in _AFFECTING)
    return next((people for people in found if any(map(is_somebody, people))), [])


def partitive_subject(reader: "ClauseReader", noun: Token) -> list[Token]:
    """Return X in "X is one of several lawmakers who …", "X is among those who …", "X joined those who …"."""
    if noun.dep_ == "dobj" and noun.lower_ == "those" and noun.head.lemma_ == "join":
        return reader.verb(noun.head).surface_subject
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in _RANKS:
        several = noun.head.head
        joined = several.dep_ == "dobj" and several.head.lemma_ == "join"
        return reader.verb(several.head).surface_subject if joined else []
    part = _whole(noun)
    if part is None:
        return []
    if part.dep_ == "appos":
        named = reader.names.get(part.head.i)
        is_person = named is not None and named.kind == "Person"
        word = noun_of(noun.lemma_)
        is_described = not is_person or word is None or word.sort in PEOPLE
        return [part.head] if is_described else []
    copula = partitive_copula(noun)
    return reader.verb(copula).surface_subject if copula is not None else []


def partitive_copula(noun: Token) -> Token | None:
    """Return the verb that says whether somebody is one of several ("is one of", "is among")."""
    part = _whole(noun)
    verb = part if part is None or is_predicate(part) else part.head
    return verb if verb is not None and is_predicate(verb) and verb.lemma_ in COPULAS else None


def _whole(noun: Token) -> Token | None:
    """Return what stands before the "of" or "among" of several: "one", or the verb."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in {"of", "among"}:
        return None
    part = preposition.head
    if preposition.lower_ == "of" and part.lower_ not in {"one", "some", "two", "first", "last"}:
        return None
    return part.head.head if part.dep_ == "pobj" and part.lower_ in {"first", "last"} else part
