"""What the words around a predicate say of it: happened, planned, possible, prevented, denied, demanded."""

from spacy.tokens import Token

from kg.facts.governors import EASE, apply_governor, of_predicate
from kg.facts.outlook import (
    WOULD,
    foretold,
    is_alleged,
    is_awaited,
    is_called_off,
    is_conditional,
    is_halted,
    is_idle,
    is_near_miss,
    is_outcome,
    is_result,
    is_to_come,
    marks_of,
)
from kg.facts.prepositions import through_preposition
from kg.facts.presuppositions import is_definite, is_kept, is_participle, is_taken_for_granted
from kg.facts.standing import Standing
from kg.facts.unasserted import is_of_whoever, is_past, opens_question, unasserted
from kg.language.clauses import (
    Clause,
    ClauseReader,
    asks,
    continued,
    is_asked,
    is_infinitive,
    is_parted,
    is_predicate,
    partitive_copula,
    preposition_shared,
    verb_of_saying,
)
from kg.language.clauses.remarks import is_before_clause
from kg.language.syntax import children, first, is_negated, is_simple_infinitive

_MAX_DEPTH = 7
_UNCERTAIN_MARKS = frozenset({"if", "unless", "whether", "until", "once", "lest", "assuming", "provided"})
_CONDITIONAL_MARKS = frozenset({"if", "unless", "lest", "assuming", "provided"})
"""Marks of what nobody says to be so."""
_FOUNDING = frozenset({"build", "create", "equip", "establish", "form", "found", "hire", "recruit"})
"""Verbs with the infinitive of what somebody or something is for ("was formed to fight them")."""
_LACKING = frozenset({"lack", "need", "require"})
"""Verbs whose object it takes to do what the infinitive says ("needs 51 votes to pass it")."""
_POLLS = frozenset({"poll", "survey", "projection", "forecast", "polling"})
_TAKING_PLACE = frozenset(
    {"take", "be", "begin", "start", "resume", "open", "occur", "happen", "come", "proceed", "follow"}
)
"""Verbs that say no more of an event than that it is."""
_UNSURE = frozenset({"doubtful", "improbable", "uncertain", "unlikely"})
"""Adjectives by which an event is not sure to come ("his release is unlikely")."""
_HEARSAY = frozenset({"allegation", "claim", "idea", "notion", "report", "rumor", "rumour", "suggestion"})
"""Nouns of what is said or thought, by which it is not so where they are false."""
_PROOFS = frozenset({"evidence", "hint", "indication", "proof", "sign", "trace"})
"""Nouns of what shows that something is so ("found no evidence that they met")."""


def standing(clause: Clause, reader: ClauseReader) -> Standing:
    """Return the standing of a predicate under everything that governs it, up to the main clause."""
    result = Standing(negated=clause.negated)
    if clause.modality == "demanded":
        result.drop("demanded")
    else:
        result.own = clause.modality
    token = clause.head
    if clause.kind == "noun":
        token = clause.cue[0]
        is_result = clause.head.dep_ == "pobj"
        if reader.complements.of("VERB", token.lemma_.lower()) == "ended" and not clause.negated | is_result:
            result.drop("ended")
        for child in children(clause.head, "amod"):
            result.weaken(foretold(child, reader))
        if [t.lower_ for t in (token.head.head, token.head)] == ["ahead", "of"]:
            result.weaken("planned")
    if clause.kind == "adjective" and is_predicate(token.head) and token.dep_ in {"acomp", "attr", "oprd"}:
        token = token.head
    settled = None
    for _ in range(_MAX_DEPTH):
        if is_of_whoever(token):
            result.drop("of nobody in particular")
        if token.dep_ in {"acl", "relcl"} and (copula := partitive_copula(token.head)) is not None:
            result.negated = result.negated or reader.verb(copula).negated
            token = copula
        if token.head == token and marks_of(token) & _CONDITIONAL_MARKS:
            result.drop("condition")
        if token.head == token or not result.asserted or is_taken_for_granted(token, reader):
            break
        if token.dep_ == "advcl" and not is_infinitive(token) and settled is None:
            settled = result.negated
        if is_to_come(token):
            result.weaken("planned")
            break
        token = verb_of_saying(token) or _step(token, reader, result)
    if settled is not None:
        result.negated = settled
    if clause.kind == "verb" and clause.negated and any(c.lower_ == "because" for c in clause.head.rights):
        result.drop("perhaps only not for this reason")
    if is_conditional(clause, reader):
        result.weaken("possible")
    if is_alleged(clause):
        result.weaken("possible")
    if is_called_off(clause, reader) or is_near_miss(clause):
        result.weaken("counterfactual")
    reason = unasserted(clause)
    if reason is not None:
        result.drop(reason)
    return result


def _is_past_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)


def _step(token: Token, reader: ClauseReader, result: Standing) -> Token:
    """Apply what the governor of `token` says of it; return the governor."""
    head, dep = token.head, token.dep_
    if token.pos_ == "NOUN" and (dep == "oprd" or (dep == "pobj" and head.lower_ == "as")):
        result.drop("so called")
    if is_infinitive(token) and is_idle(token):
        result.drop("not done")
    match dep:
        case "conj" if preposition := preposition_shared(token):
            return through_preposition(token, preposition, reader, result)
        case "conj" | "ccomp" | "pcomp" if "whether" in marks_of(token):
            result.drop("question")
        case "ccomp" if "if" in marks_of(token) or opens_question(token):
            result.drop("question")
        case "conj":
            return continued(token, reader.complements)
        case "pobj" | "pcomp":
            return through_preposition(token, head, reader, result)
        case "advcl" if head.lemma_ in EASE:
            result.drop("hard or easy")
        case "advcl":
            if any(test(reader.complements, token) for test in (is_asked, is_parted)):
                apply_governor(head, token, reader, result)
            else:
                _apply_adverbial(head, token, reader, result)
        case "xcomp" if head.lemma_ in _FOUNDING and is_infinitive(token):
            result.drop("purpose")
        case "nsubj" if head.lemma_ == "come" and is_halted(head):
            result.drop("ended")
        case "nsubj" if token.lemma_ in _HEARSAY and of_predicate(head, reader) == "denied":
            result.drop("denied")
        case "nsubj" if head.lemma_ == "fail" and any(map(is_infinitive, children(token, "acl"))):
            result.weaken("counterfactual")
        case "csubj" | "nsubj" if token.tag_ == "VBG" and _is_only_judged(token):
            result.drop("only supposed")
        case "nsubj" if token.pos_ == "NOUN" and any(c.lemma_ in _UNSURE for c in children(head, "acomp")):
            result.weaken("possible")
        case "nsubj" if token.pos_ == "NOUN" and head.lemma_.lower() in _TAKING_PLACE:
            result.weaken(reader.verb(head).modality)
        case "nsubj" if token.pos_ == "NOUN" and _is_supposed(token):
            result.weaken("possible")
        case "ccomp" | "xcomp" | "acl" if any(c.lemma_ in _POLLS for c in (head, *head.lefts)):
            result.drop("polled")
        case "xcomp" if asks(token):
            result.drop("question")
        case "xcomp" if head.lemma_ == "vote" and _is_one_vote(head, reader):
            result.drop("one vote")
        case "relcl" if is_awaited(token):
            result.weaken("planned")
        case "acl" if head.lemma_ in _HEARSAY and head.dep_ == "dobj" and is_negated(head.head):
            result.drop("not shown")
        case "acl" | "relcl" if head.lemma_ in _PROOFS and is_negated(head):
            result.drop("not shown")
        case "acl" if token.tag_ == "VBN" and is_kept(token):
            result.weaken(reader.verb(head.head).modality)
            return head.head
        case "acl" if token.tag_ in {"VBN", "VBG"} and is_participle(token, reader):
            pass
        case "ccomp" if is_result(token) or any(map(is_before_clause, children(head, "dobj"))):
            pass
        case "dobj" if token.lemma_ in _PROOFS and is_predicate(head) and reader.verb(head).negated:
            result.drop("not shown")
        case "ccomp" | "xcomp" | "dobj" | "nsubjpass" | "acl" | "relcl" | "acomp" | "oprd":
            apply_governor(head, token, reader, result)
    return head


def _is_one_vote(vote: Token, reader: ClauseReader) -> bool:
    """Tell whether a single person votes, who does not do what the vote is about ("voted to convict him")."""
    if vote.dep_ == "relcl" and vote.left_edge.lower_ in {"who", "that"}:
        return True
    named = [(t, reader.clusters.get(t.i)) for t in reader.verb(vote).surface_subject]
    kinds = {cluster.kind: voter.tag_ for voter, cluster in named if cluster is not None}
    return "Person" in kinds or kinds.get("Party") == "NN"


def _is_supposed(noun: Token) -> bool:
    """Tell whether an event is one that only would have its effect ("his resignation would end the war")."""
    is_known = is_definite(noun) and first(noun, "poss") is None
    return not is_known and any(c.lower_ in {"would", "could"} for c in children(noun.head, "aux"))


def _apply_adverbial(head: Token, token: Token, reader: ClauseReader, result: Standing) -> None:
    """Apply what an adverbial clause says of its own event: a condition, a purpose, something desirable."""
    if marks_of(token) & _CONDITIONAL_MARKS:
        result.drop("condition")
    elif "than" in marks_of(token):
        result.weaken("counterfactual")
    elif marks_of(token) & _UNCERTAIN_MARKS:
        result.weaken("counterfactual" if _is_past_perfect(token) else "possible")
    elif token.tag_ == "VBN" and any(c.lower_ == "once" for c in token.lefts):
        result.weaken(reader.verb(head).modality if is_predicate(head) else "actual")
    elif head.lemma_ == "be" and of_predicate(head, reader) == "demanded":
        result.drop("demanded")
    elif is_infinitive(token) and _is_judged(head):
        if not is_past(head) or of_predicate(head, reader) is not None:
            result.drop("judged")
    elif is_infinitive(token) and any(c.dep_ in {"mark", "prep"} and c.lower_ == "for" for c in token.lefts):
        apply_governor(head, token, reader, result)
        result.weaken("planned")
    elif is_infinitive(token) and is_predicate(head) and _is_undone(reader.verb(head)):
        result.drop("no purpose")
    elif is_infinitive(token) and head.lemma_ in _LACKING:
        result.drop("needed for it")
    elif is_simple_infinitive(token) and not is_outcome(token, reader):
        result.weaken("planned")


def _is_undone(clause: Clause) -> bool:
    return clause.negated or clause.modality == "demanded"


def _is_only_judged(gerund: Token) -> bool:
    """Tell whether a gerund as subject is weighed, not told ("arming them would help", "… is no answer")."""
    verb = gerund.head
    is_equated = verb.tag_ == "VBZ" and verb.lemma_ == "be" and first(verb, "attr", "acomp") is not None
    return (is_equated and first(gerund, "nsubj") is None) or any(c.lower_ in WOULD for c in verb.children)


def _is_judged(copula: Token) -> bool:
    """Tell whether a copula says how an act is or was ("it is wrong for them to reject it")."""
    judges = copula.lemma_ == "be" and first(copula, "acomp", "attr") is not None
    return judges and any(c.lower_ == "it" for c in children(copula, "nsubj", "expl"))
