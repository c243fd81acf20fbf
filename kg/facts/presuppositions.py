"""Whether an event is told as a fact, whatever the words around it say of the rest."""

from spacy.tokens import Token

from kg.facts.outlook import is_awaited, marks_of
from kg.facts.prepositions import CAMPAIGNING, CAUSING
from kg.facts.unasserted import is_past
from kg.language.clauses import ClauseReader, cut_subject, is_infinitive
from kg.language.nouns import noun_of
from kg.language.syntax import MODALS, children, first, is_negated

HYPOTHETICAL_MARKS = frozenset({"if", "unless", "whether", "lest", "assuming", "provided"})
"""Marks under which even the past did not surely happen ("until they were arrested" did)."""
_CONCEDING = frozenset({"as", "while", "although", "though", "because", "since"})
"""Marks of clauses that stand for themselves."""
_PRESUPPOSING = frozenset({"into", "despite", "amid", "following"})
"""Prepositions before what did happen ("an inquiry into an attack")."""
_CONCERNING = frozenset({"concerning", "regarding", "since"})
"""Prepositions before what did happen where it is definite ("will speak regarding his resignation")."""
_LASTING = frozenset(
    {"collapse", "continue", "drag", "end", "fail", "falter", "fizzle", "flame", "last", "persist", "stop"}
    | {"succeed", "survive"}
)
"""Verbs of what becomes of something that is there ("expects his candidacy to fail")."""
_KEEPING = frozenset({"get", "have", "keep", "need", "want"})
"""Verbs whose object may have a participle for what is to become of it."""
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
_DESCRIBING = frozenset({"nsubj", "nsubjpass", "appos", "compound"})
"""Dependencies of what somebody is ("Ruiz, an ally of the king, will leave")."""
_BREAKS = frozenset({";", ":", "--", "–", "—"})
"""Marks after which something else is said."""
_ONGOING = frozenset(
    {"recent", "latest", "ongoing", "current", "continued", "continuing", "previous", "past"}
)


def is_taken_for_granted(token: Token, reader: ClauseReader) -> bool:
    """Tell whether what governs `token` says nothing of whether it happened.

    So it is with relative clauses, attributes, passive participles ("sanctions imposed on Iran"), finite
    clauses of time, cause and concession ("refused to sign after he criticised him"), with events that a
    definite noun phrase takes up ("in an effort to quell the clashes"), and with what somebody is ("Ruiz, an
    ally of the king, was asked to leave").
    """
    if token.pos_ == "NOUN" and noun_of(token.lemma_) and _whole(token).dep_ in _DESCRIBING:
        return True
    match token.dep_:
        case "ROOT" | "parataxis" | "amod":
            return True
        case "nsubj" if token.pos_ == "NOUN" and first(token, "poss"):
            is_open = any(c.lower_ in MODALS or c.tag_ == "TO" for c in children(token.head, "aux"))
            return not is_open or token.head.lemma_ in _LASTING
        case "relcl":
            is_open = is_infinitive(token) or is_awaited(token) or is_negated(token.head)
            return not is_open and first(token, "mark") is None
        case "acl":
            is_done = token.tag_ == "VBN" and is_participle(token, reader) and not is_kept(token)
            return is_done or token.head.lemma_ == "fact"
        case "pcomp" if token.head.lower_ == "for":
            return reader.complements.of("VERB", token.head.head.lemma_.lower()) == "presupposed"
        case "advcl":
            marks = marks_of(token)
            if ("until" in marks and is_infinitive(token.head)) or {"as", "if"} <= marks:
                return False
            return bool(marks & _CONCEDING) or (is_past(token) and not marks & HYPOTHETICAL_MARKS)
        case "ccomp" if cut_subject(token) is not None or _is_presupposed(token):
            return True
        case "ccomp":
            return any(t.text in _BREAKS for t in token.doc[token.i : token.head.i])
        case "conj" if token.pos_ == "NOUN" and first(token, "poss"):
            return _leaves_as_it_is(_first_conjunct(token), reader)
        case "dobj" | "pobj" if token.pos_ == "NOUN":
            if reader.complements.of("NOUN", token.lemma_.lower()) and first(token, "poss"):
                return True
            lasts = any(is_infinitive(c) and c.lemma_ in _LASTING for c in children(token, "acl"))
            if token.head.lower_ in _PRESUPPOSING or (lasts and first(token, "poss")):
                return True
            is_known = token.head.lower_ in _CONCERNING or _leaves_as_it_is(token, reader)
            return is_definite(token) and is_known
    return False


def _first_conjunct(noun: Token) -> Token:
    """Return the noun with which a coordination begins."""
    while noun.dep_ == "conj":
        noun = noun.head
    return noun


def _whole(noun: Token) -> Token:
    """Return "one" of "one of his critics"; other nouns as they are."""
    whole = noun.head.head
    is_part = noun.dep_ == "pobj" and noun.head.lower_ == "of" and whole.pos_ in {"NUM", "PRON", "DET"}
    return whole if is_part else noun


def _is_presupposed(verb: Token) -> bool:
    """Tell whether a clause in the past is what "why", "how" or "what" asks of ("explain why he left")."""
    return is_past(verb) and any(c.tag_ in {"WRB", "WP"} and c.i < verb.i for c in verb.children)


def is_kept(participle: Token) -> bool:
    """Tell whether a participle says what its noun is to be ("keep it listed", "sign it once passed")."""
    is_later = any(c.lower_ == "once" for c in participle.lefts)
    return participle.head.dep_ == "dobj" and (is_later or participle.head.head.lemma_ in _KEEPING)


def is_participle(verb: Token, reader: ClauseReader) -> bool:
    """Tell whether a verb is a participle or gerund."""
    return not is_infinitive(verb) and not reader.verb(verb).finite


def is_definite(noun: Token) -> bool:
    """Tell whether a noun phrase takes up what is known ("the clashes", "recent clashes")."""
    return any(
        c.dep_ == "poss" or c.lower_ in _DEFINITE or (c.dep_ == "amod" and c.lower_ in _ONGOING)
        for c in noun.children
    )


def _leaves_as_it_is(noun: Token, reader: ClauseReader) -> bool:
    """Tell whether the word that takes a noun says nothing of the event that it names."""
    if noun.dep_ not in {"dobj", "pobj"}:
        return False
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    lemma = verb.lemma_.lower()
    if verb.pos_ in {"NOUN", "PROPN"}:
        return noun.head.lower_ not in {"of", "for", "to"}
    if lemma in CAMPAIGNING and noun.head.lower_ == "for":
        return False
    if verb.pos_ == "ADJ":
        return noun.head.lower_ == "with" and reader.complements.of("ADJ", lemma) is None
    return (
        verb.pos_ == "VERB"
        and lemma not in reader.complements.light_verbs | CAUSING
        and reader.complements.of("VERB", lemma) in {None, "presupposed"}
    )
