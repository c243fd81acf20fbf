"""Clauses that assert nothing by their own form: questions, commands, and what is so of anybody."""

from spacy.tokens import Token

from kg.language.clauses import Clause
from kg.language.nouns import noun_of
from kg.language.syntax import (
    MODALS,
    SUBJECTS,
    children,
    first,
    is_infinitive,
    is_plural,
    is_predicate,
    next_token,
)

_INDEFINITE = frozenset({"any", "anyone", "anybody", "whoever", "whichever", "anything"})
_ALWAYS = frozenset({"always", "generally", "normally", "typically", "usually"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_OBJECTS = ("object", "against", "of", "with", "at")
_NOBODY = frozenset({"nobody", "none"})
_EVERY = frozenset({"every", "each"})
_ANY_ONE = frozenset({"a", "an", "any", "some", "every", "each", "another"})
_WILL = frozenset({"will", "'ll", "’ll", "wo"})
_ASKING = frozenset({"ask", "debate", "discuss", "question", "wonder"})
_IMAGINING = frozenset({"envision", "imagine", "need", "picture", "seek", "suppose", "want"})
"""Verbs of which an indefinite object is not there ("imagine a party that elects him")."""
_ALL = frozenset({"all", "every", "everybody", "everyone"})
_ANYBODY = frozenset(
    {"people", "person", "someone", "somebody", "everyone", "everybody", "other", "others", "man", "woman"}
    | {"voter", "consumer", "user", "customer", "patient", "taxpayer", "human", "individual", "child"}
    | {"citizen", "resident", "parent", "worker", "employee", "student", "family", "reader", "candidate"}
)
"""Nouns that, without more, mean nobody in particular."""


def unasserted(clause: Clause) -> str | None:
    """Return why a clause tells of no event by its own form, None where nothing speaks against it."""
    if _is_question(clause.head):
        return "question"
    if _is_imperative(clause.head):
        return "imperative"
    if _is_of_anybody(clause) or _is_general(clause):
        return "of nobody in particular"
    return None


def is_of_whoever(relative: Token) -> bool:
    """Tell whether a relative clause tells who would be meant ("states that ban it will lose money").

    So it does in the present tense of what somebody can do, of all there are, of a bare plural as subject of
    a verb with a modal, and of somebody indefinite who only may come to be ("may elect a mayor who opposes
    it", "needs a mayor who opposes it").
    """
    noun = relative.head
    if relative.dep_ != "relcl" or noun.pos_ != "NOUN" or noun.dep_ == "appos" or is_past(relative):
        return False
    if relative.doc[relative.left_edge.i - 1].text == ",":
        return False
    verb = next((t for t in noun.ancestors if is_predicate(t)), noun)
    modals = {c.lower_ for c in children(verb, "aux") if c.lower_ in MODALS}
    determiners = {c.lower_ for c in noun.children if c.dep_ in {"det", "predet", "poss", "nummod"}}
    if noun.dep_ == "npadvmod" and determiners & (_EVERY | {"any"}):
        return True
    if relative.left_edge.tag_ in {"WDT", "WP"} and "can" in (c.lower_ for c in children(relative, "aux")):
        return True
    if noun.tag_ == "NN":
        is_imagined = noun.dep_ == "dobj" and verb.lemma_ in _IMAGINING
        return bool(determiners & _ANY_ONE) and (is_imagined or bool(modals - _WILL))
    if not determiners and noun.tag_ == "NNS" and (_is_gapped(relative) or _is_whoever(noun)):
        return True
    return "all" in determiners or (not determiners and noun.dep_ in SUBJECTS and bool(modals))


def _is_gapped(relative: Token) -> bool:
    """Tell whether others do to a noun what its relative clause tells ("policies they oppose")."""
    subject = next(children(relative, "nsubj"), None)
    return subject is not None and subject.tag_ not in {"WDT", "WP"}


def opens_question(clause: Token) -> bool:
    """Tell whether a complement is what somebody asks, or is to be seen ("asked what law it would pass")."""
    opening = clause.doc[clause.left_edge.i : clause.left_edge.i + 2]
    asking = clause.head
    is_asked = asking.lemma_ in _ASKING or (asking.lemma_ == "see" and is_infinitive(asking))
    return is_asked and any(t.tag_ in {"WDT", "WP", "WRB"} for t in opening)


def is_past(verb: Token) -> bool:
    """Tell whether a verb or its auxiliary is in the past tense."""
    return verb.tag_ == "VBD" or any(c.dep_ in {"aux", "auxpass"} and c.tag_ == "VBD" for c in verb.children)


def _is_question(token: Token) -> bool:
    """Tell whether the sentence of a word asks: not one that only quotes a question."""
    sentence = token.sent
    for mark in reversed(sentence[-3:]):
        if mark.text == "?":
            around = next((q for q in token.doc._.quotations if q.start <= mark.i < q.end), None)
            return around is None or around.start <= token.i < around.end
        if mark.text in {".", "!"}:
            return False
    return False


def _is_imperative(verb: Token) -> bool:
    """Tell whether a verb is a command, or coordinated with one: a bare main verb without subject."""
    if any(c.dep_ in SUBJECTS | {"aux", "expl"} and next_token(c).text != ":" for c in verb.children):
        return False
    if verb.dep_ == "conj":
        return verb.tag_ in {"VB", "VBP"} and _is_imperative(verb.head)
    return verb.tag_ == "VB" and verb.dep_ in {"ROOT", "ccomp", "nsubj", "csubj"}


def _is_of_anybody(clause: Clause) -> bool:
    """Tell whether a clause speaks of whoever it is ("any leader who …", "people accused of …")."""
    head, subjects = clause.head, clause.fillers("subject")
    if any(c.nbor().lower_ in _ALL for t in (head, *subjects) for c in children(t, "neg") if c.i < t.i):
        return True
    modified = [t for t in clause.fillers("object") if head.dep_ in {"acl", "relcl"} and t == head.head]
    if not subjects and any(_is_whoever(t) for t in modified):
        return True
    if subjects and all(t.lower_ in _NOBODY or any(c.lower_ == "no" for c in t.lefts) for t in subjects):
        return True
    is_each = head.dep_ in {"acl", "relcl"} or clause.modality == "possible"
    determiners = _INDEFINITE | _EVERY if is_each else _INDEFINITE
    return any(
        t.lower_ in _INDEFINITE or any(c.dep_ == "det" and c.lower_ in determiners for c in t.children)
        for t in [*subjects, *modified]
    )


def _is_general(clause: Clause) -> bool:
    """Tell whether a clause says what is so in general ("some people back it", "is an attack on us all").

    So, too, where only the kind of an event is denied ("was not a random attack").
    """
    head = clause.head
    if clause.kind == "noun":
        if noun_of(clause.lemma) is not None:
            return False
        if head.dep_ == "attr" and clause.negated and first(head, "amod") is not None:
            return True
        copular = head.dep_ in {"nsubj", "attr"} and head.head.lemma_ == "be" and head.head.tag_ == "VBZ"
        is_new = copular and first(head.head, "expl") is not None
        return copular and not is_new and any(c.dep_ == "det" and c.lower_ in _ANY_ONE for c in head.children)
    if clause.kind == "verb" and head.dep_ == "acl" and head.tag_ == "VBG":
        return _is_whoever(head.head) and head.head.dep_ not in {"dobj", "attr"}
    if (
        clause.kind != "verb"
        or is_past(head)
        or (head.tag_ in {"VBN", "VBG"} and not _is_present_passive(head))
    ):
        return False
    if clause.modality != "planned" and any(_is_habit(c) for c in head.children):
        return True
    subjects = clause.surface_subject
    return bool(subjects) and all(_is_whoever(t) for t in subjects) and not _is_stance(clause)


def _is_stance(clause: Clause) -> bool:
    """Tell whether many do it to something definite ("voters back the law"; not "voters like change")."""
    many = all(is_plural(t) or t.lemma_ == "people" for t in clause.surface_subject)
    objects = (t for slot in _OBJECTS for t in clause.fillers(slot))
    return many and any(
        t.ent_type_ or any(c.lower_ in _DEFINITE or c.dep_ == "poss" for c in t.children) for t in objects
    )


def _is_present_passive(verb: Token) -> bool:
    return any(c.dep_ == "auxpass" and c.tag_ in {"VBZ", "VBP"} for c in verb.children)


def _is_habit(adverbial: Token) -> bool:
    """Tell whether an adverbial says that something always happens ("usually", "when it rains")."""
    if adverbial.dep_ == "advmod" and adverbial.lower_ in _ALWAYS:
        return True
    present = adverbial.dep_ == "advcl" and adverbial.tag_ in {"VBZ", "VBP"}
    return present and any(c.lower_ in {"when", "whenever"} for c in adverbial.children)


def _is_whoever(noun: Token) -> bool:
    """Tell whether a noun means no people in particular ("other people"; not "scores of people")."""
    if noun.lemma_.lower() not in _ANYBODY or noun.ent_type_:
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        return False
    modifiers = [c for c in noun.children if c.i < noun.i and c.dep_ != "punct"]
    return all(c.lower_ in _ANY_ONE or c.lower_ in {"other", "more", "most", "many"} for c in modifiers)
