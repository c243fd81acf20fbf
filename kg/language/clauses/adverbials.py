"""Adverbial clauses that complete their verb, or belong to one above it, where the parser sees neither."""

from spacy.tokens import Token

from kg.language.clauses.control import is_somebody, is_telephoned
from kg.language.clauses.coordination import is_utterance
from kg.language.complements import Complements
from kg.language.syntax import (
    SUBJECTS,
    children,
    first,
    is_infinitive,
    is_predicate,
    object_of,
    previous_token,
)

_ADDRESSING = frozenset({"on", "upon", "to", "with"})
"""Prepositions before who is asked ("called on them to", "appealed to them to")."""
_AMOUNTS = frozenset({"crowd", "dozen", "generation", "group", "handful", "lot", "majority", "number"})
"""Nouns with "of" for some people ("inspired a record number of women to run")."""
_PLANNING = frozenset(
    {"agree", "attempt", "decide", "decline", "intend", "offer", "plan", "pledge", "promise", "propose"}
    | {"seek", "swear", "threaten", "try", "vow"}
)
"""Verbs whose infinitive is what somebody means to do, wherever it stands ("vowed on Sunday to fight")."""
_RESULTING = {"lead": "to", "result": "in", "end": "with"}
"""Verbs with the preposition before what comes of something."""


def is_asked(complements: Complements, clause: Token) -> bool:
    """Tell whether an infinitive on a verb with a person as object is what they are asked to do.

    What somebody is telephoned for is not ("called him to congratulate him").
    """
    verb = clause.head
    if clause.dep_ != "advcl" or not is_infinitive(clause) or is_telephoned(clause):
        return False
    if complements.of("VERB", verb.lemma_.lower()) != "demanded":
        return False
    asked = first(verb, "dobj") or _addressed(verb)
    if asked is None or not verb.i < asked.i < clause.i:
        return False
    return is_somebody(asked) or (asked.lemma_ in _AMOUNTS and is_somebody(object_of(asked, "of")))


def _addressed(verb: Token) -> Token | None:
    phrases = (c for c in children(verb, "prep") if c.lower_ in _ADDRESSING)
    return next((noun for c in phrases if is_somebody(noun := first(c, "pobj"))), None)


def is_parted(complements: Complements, clause: Token) -> bool:
    """Tell whether an infinitive parted from its verb completes it ("declined in May to sign").

    So with verbs of refusing and, where the words between say when or where, with those of planning.
    """
    verb = clause.head
    if clause.dep_ != "advcl" or not is_infinitive(clause) or clause.i < verb.i:
        return False
    if first(verb, "dobj", "xcomp", "ccomp", "nsubjpass", "prt") is not None:
        return False
    lemma = verb.lemma_.lower()
    if complements.of("VERB", lemma) == "counterfactual":
        return True
    return lemma in _PLANNING and previous_token(clause.left_edge).head != verb


def verb_of_saying(participle: Token) -> Token | None:
    """Return the verb by whose subject a participle is said ("said the plan would fail, while praising him").

    The parser hangs it on what is said, of which somebody else, a thing or nobody is the doer.
    """
    told = participle.head
    if participle.dep_ != "advcl" or participle.tag_ != "VBG" or told.dep_ != "ccomp":
        return None
    if previous_token(participle.left_edge).text != "," or participle.i < told.i:
        return None
    if not is_utterance(participle) or not is_predicate(told.head) or is_utterance(told):
        return None
    doer = first(told, *SUBJECTS)
    is_while = any(c.lower_ == "while" for c in children(participle, "mark"))
    return told.head if is_while or first(told, "nsubjpass") or not is_somebody(doer) else None


def caused_subject(participle: Token) -> Token | None:
    """Return X in "led to X leaving", where the parser takes the participle for an adverbial."""
    verb = participle.head
    if participle.dep_ != "advcl" or participle.tag_ != "VBG" or verb.lemma_ not in _RESULTING:
        return None
    phrases = (c for c in children(verb, "prep") if c.lower_ == _RESULTING[verb.lemma_])
    named = next((noun for c in phrases if (noun := first(c, "pobj")) is not None), None)
    return named if named is not None and named.i == participle.left_edge.i - 1 else None
