"""What the words around a predicate say of it: happened, planned, possible, prevented, denied, demanded."""

from dataclasses import dataclass

from spacy.tokens import Token

from kg.facts.unasserted import is_past, unasserted
from kg.language.clauses import Clause, ClauseReader, asks, is_infinitive, is_predicate
from kg.language.syntax import first, is_negated

_MAX_DEPTH = 7
_UNCERTAIN_MARKS = frozenset({"if", "unless", "whether", "until", "once", "lest", "assuming", "provided"})
_HYPOTHETICAL_MARKS = _UNCERTAIN_MARKS - {"until", "once"}
"""Marks under which even the past did not surely happen ("until they were arrested" did)."""
_LETTING_THROUGH = frozenset(
    {"of", "for", "to", "from", "about", "against", "toward", "towards", "into", "upon"}
)
"""Prepositions through which a word says something of an event ("called for talks"; not "under a deal")."""
_OBLIGING = frozenset({"have", "ought", "get"})
"""Verbs that demand with an infinitive in the present ("has to pay")."""
_POLLS = frozenset({"poll", "survey", "projection", "forecast", "polling"})
_TAKING_PLACE = frozenset(
    {"take", "be", "begin", "start", "resume", "open", "occur", "happen", "come", "proceed", "follow"}
)
"""Verbs that say no more of an event than that it is."""
_ALSO_ASSERTING = frozenset(
    {"agree", "decide", "concede", "tell", "insist", "remind", "convince", "persuade", "advise"}
)
"""Verbs that demand or plan with an infinitive and assert with a finite clause ("told him that …")."""
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
_ONGOING = frozenset(
    {"recent", "latest", "ongoing", "current", "continued", "continuing", "previous", "past"}
)
_STRENGTH = {"actual": 0, "planned": 1, "possible": 2, "counterfactual": 3}


@dataclass(slots=True)
class Standing:
    """How a predicate stands in its article. `asserted` is False where no fact may come of it."""

    modality: str = "actual"
    negated: bool = False
    asserted: bool = True
    reason: str = ""

    def weaken(self, modality: str) -> None:
        """Let the weaker of two modalities win."""
        if _STRENGTH[modality] > _STRENGTH[self.modality]:
            self.modality = modality

    def drop(self, reason: str) -> None:
        """Say that nothing is asserted, and why."""
        self.asserted, self.reason = False, reason


def standing(clause: Clause, reader: ClauseReader) -> Standing:
    """Return the standing of a predicate under everything that governs it, up to the main clause."""
    result = Standing(negated=clause.negated)
    _apply_own_modality(clause.modality, result)
    token = clause.head
    if clause.kind == "noun" and len(clause.cue) > 1:
        token = clause.cue[0]
        if reader.complements.of("VERB", token.lemma_.lower()) == "ended" and not clause.negated:
            result.drop("ended")
    if clause.kind == "adjective" and is_predicate(token.head) and token.dep_ in {"acomp", "attr", "oprd"}:
        token = token.head
    for _ in range(_MAX_DEPTH):
        if token.head is token or not result.asserted or _is_taken_for_granted(token, reader):
            break
        token = _step(token, reader, result)
    reason = unasserted(clause)
    if reason is not None:
        result.drop(reason)
    return result


def _is_taken_for_granted(token: Token, reader: ClauseReader) -> bool:
    """Tell whether what governs `token` says nothing of whether it happened.

    So it is with relative clauses, passive participles ("sanctions imposed on Iran"), finite clauses of time,
    cause and concession ("refused to sign after he criticised him"), and events that a definite noun phrase
    takes up ("in an effort to quell the clashes").
    """
    match token.dep_:
        case "ROOT" | "parataxis":
            return True
        case "relcl":
            return not is_infinitive(token)
        case "acl":
            return token.tag_ == "VBN"
        case "advcl":
            return is_past(token) and not _marks(token) & _HYPOTHETICAL_MARKS
        case "dobj" | "pobj" if token.pos_ == "NOUN":
            if reader.complements.of("NOUN", token.lemma_.lower()) and first(token, "poss"):
                return True
            return _is_definite(token) and _leaves_as_it_is(token, reader)
    return False


def _is_past_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)


def _marks(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.children if c.dep_ == "mark"}


def _is_definite(noun: Token) -> bool:
    return any(
        c.dep_ == "poss" or c.lower_ in _DEFINITE or (c.dep_ == "amod" and c.lower_ in _ONGOING)
        for c in noun.children
    )


def _leaves_as_it_is(noun: Token, reader: ClauseReader) -> bool:
    """Tell whether the word that takes a noun says nothing of the event that it names."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    lemma = verb.lemma_.lower()
    if verb.pos_ == "NOUN":
        return noun.head.lower_ not in {"of", "for", "to"}
    return (
        verb.pos_ == "VERB"
        and lemma not in reader.complements.light_verbs
        and reader.complements.of("VERB", lemma) in {None, "presupposed"}
    )


def _apply_own_modality(modality: str, result: Standing) -> None:
    if modality == "demanded":
        result.drop("demanded")
    else:
        result.weaken(modality)


def _step(token: Token, reader: ClauseReader, result: Standing) -> Token:
    """Apply what the governor of `token` says of it; return the governor."""
    head = token.head
    dep = token.dep_
    if dep == "conj":
        return reader.continued(token)
    if dep == "nsubj" and head.lemma_.lower() in _TAKING_PLACE and token.pos_ == "NOUN":
        _apply_own_modality(reader.verb(head).modality, result)
    if dep in {"ccomp", "xcomp", "acl"} and any(c.lemma_ in _POLLS for c in (head, *head.lefts)):
        result.drop("polled")
    if token.pos_ == "NOUN" and (dep == "oprd" or (dep == "pobj" and head.lower_ == "as")):
        result.drop("so called")
    if dep == "advcl":
        if _is_past_perfect(token) and _marks(token) & _UNCERTAIN_MARKS:
            result.weaken("counterfactual")
        elif any(c.dep_ == "mark" and c.lower_ in _UNCERTAIN_MARKS for c in token.children):
            result.weaken("possible")
        elif head.lemma_ == "be" and _of_predicate(head, reader) == "demanded":
            result.drop("demanded")
        elif token.tag_ == "VB" and any(
            c.dep_ in {"mark", "prep"} and c.lower_ == "for" for c in token.children
        ):
            _apply_governor(head, token, reader, result)
        elif token.tag_ == "VB":
            result.weaken("planned")
        return head
    if dep in {"pobj", "pcomp"}:
        return _through_preposition(token, reader, result)
    if dep == "xcomp" and asks(token):
        result.drop("question")
    if dep in {"ccomp", "xcomp", "dobj", "nsubjpass", "acl", "relcl", "acomp", "oprd"}:
        if (dep == "acl" and token.tag_ != "VB") or _is_result(token):
            return head
        _apply_governor(head, token, reader, result)
    elif dep in {"compound", "amod", "poss", "nmod", "appos", "nsubj"}:
        return head
    return head


def _through_preposition(token: Token, reader: ClauseReader, result: Standing) -> Token:
    """Apply what governs the preposition before `token`, where the preposition lets it through."""
    preposition = token.head
    if token.dep_ == "pcomp" and preposition.lower_ in {"before", "without", "instead"}:
        result.weaken("possible")
    governor = preposition.head if preposition.dep_ in {"prep", "agent", "dative", "prt"} else preposition
    word = preposition.lower_
    if preposition.dep_ != "agent" and (
        word in _LETTING_THROUGH or (word in {"on", "in"} and governor.pos_ == "NOUN")
    ):
        _apply_governor(governor, token, reader, result)
    return governor


def _apply_governor(governor: Token, token: Token, reader: ClauseReader, result: Standing) -> None:
    verb = is_predicate(governor)
    part = "VERB" if verb else ("ADJ" if governor.pos_ == "ADJ" else "NOUN")
    lemma = governor.lemma_.lower()
    outer = reader.verb(governor) if verb else None
    negated = outer.negated if outer is not None else is_negated(governor)
    name = reader.complements.of(part, lemma)
    if (
        verb
        and name == "planned"
        and token.dep_ in {"dobj", "nsubjpass"}
        and lemma in reader.complements.light_verbs
    ):
        name = None
    if lemma == "be" and token.pos_ == "VERB":
        name = (
            "planned" if is_infinitive(token) and token.dep_ == "xcomp" else _of_predicate(governor, reader)
        )
    if lemma in _OBLIGING and is_infinitive(token) and not is_past(governor):
        if any(c.lower_ == "yet" for c in governor.children):
            result.negated = not result.negated
        else:
            name = "demanded"
    if name is None and part == "NOUN" and token.dep_ in {"acl", "relcl"}:
        name = "planned"
    clausal = token.dep_ == "ccomp" and (token.tag_ != "VBG" or reader.verb(token).finite)
    if name in {"demanded", "planned"} and clausal and lemma in _ALSO_ASSERTING and reader.verb(token).finite:
        name = None
    match name:
        case "counterfactual":
            result.weaken("counterfactual") if not negated else None
        case "planned" | "possible":
            result.weaken(name)
            result.negated = result.negated or negated
        case "demanded" | "denied" | "feared":
            result.drop(name)
        case "ended" if not is_predicate(token) and not negated:
            result.drop(name)
        case "rejected" if is_predicate(token):
            result.drop(name)
        case "presupposed" if token.tag_ == "VBG" and token.dep_ in {"xcomp", "ccomp"}:
            result.drop("criticised, and its doer is not named")
        case _:
            if negated and (clausal or token.dep_ == "xcomp"):
                result.negated = not result.negated
                if clausal:
                    result.drop("not said")
    finite = token.dep_ == "ccomp" and token.tag_ not in {"VB", "VBG", "VBN"}
    if outer is not None and not finite and outer.modality != "actual":
        _apply_own_modality(outer.modality, result)


def _is_result(verb: Token) -> bool:
    """Tell whether a clause is the outcome of "so dedicated that …"."""
    return verb.dep_ == "ccomp" and any(
        c.dep_ == "advmod" and c.lower_ == "so" and c.i == verb.head.i - 1 for c in verb.head.children
    )


def _of_predicate(copula: Token, reader: ClauseReader) -> str | None:
    """Return what the adjective after a copula says of its clause ("it is essential that …")."""
    adjectives = (c for c in copula.children if c.dep_ == "acomp")
    return next((n for a in adjectives if (n := reader.complements.of("ADJ", a.lemma_.lower()))), None)
