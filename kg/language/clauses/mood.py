"""The mood of a verb, by its auxiliaries and word order; its negation by what stands around it."""

from spacy.tokens import Token

from kg.language.clauses.clause import Clause
from kg.language.syntax import MODALS, children, is_infinitive, is_negated

_NONE = frozenset({"nobody", "none", "nothing", "neither", "few"})


def read_mood(clause: Clause) -> None:
    """Set what the auxiliaries and the word order of a verb say of it, and whether it is finite."""
    token = clause.head
    auxiliaries = [c for c in token.children if c.dep_ in {"aux", "auxpass"}]
    modal = next((c.lower_ for c in auxiliaries if c.lower_ in MODALS and not _is_had(c, token)), None)
    if modal is not None:
        clause.modality = MODALS[modal]
        perfect = any(c.lower_ in {"have", "'ve", "’ve"} for c in auxiliaries)
        if perfect and any(c.lower_ in {"would", "'d", "’d", "should", "could"} for c in auxiliaries):
            clause.modality = "counterfactual"
        elif auxiliaries[0].lower_ == "would" and token.dep_ != "ccomp" and _is_narrated(token):
            clause.modality = "actual"
    if _is_inverted(token, auxiliaries):
        clause.modality = "counterfactual"
    if token.dep_ == "ROOT" and is_infinitive(token) and clause.surface_subject:
        clause.modality = "planned"
    infinitive = any(c.lower_ == "to" and c.tag_ == "TO" for c in auxiliaries)
    bare = token.tag_ in {"VBG", "VBN", "VB"} and (not auxiliaries or auxiliaries[0].tag_ == "VBG")
    gerund = token.tag_ == "VBG" and not any(c.lemma_ == "be" for c in auxiliaries)
    clause.finite = not (infinitive or bare or gerund)


def _is_had(auxiliary: Token, verb: Token) -> bool:
    """Tell whether "'d" stands for "had" ("who'd been barred", "they'd met")."""
    others = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    is_past = verb.tag_ in {"VBN", "VBD"} and not others & {"be", "have", "'ve", "’ve"}
    return auxiliary.lower_ in {"'d", "’d"} and is_past


def _is_narrated(verb: Token) -> bool:
    """Tell whether "would" tells what came next ("would later resign", "would go on to")."""
    goes_on = verb.lemma_ == "go" and any(c.lower_ == "on" for c in verb.children)
    return goes_on or any(c.lower_ in {"later", "subsequently"} for c in children(verb, "advmod"))


def _is_inverted(verb: Token, auxiliaries: list[Token]) -> bool:
    """Tell whether a clause is the condition of "had he won, …"."""
    if verb.dep_ != "advcl" or not auxiliaries or auxiliaries[0].lower_ not in {"had", "were", "should"}:
        return False
    return any(c.i > auxiliaries[0].i for c in children(verb, "nsubj", "nsubjpass"))


def negated_around(token: Token, subject: list[Token], slots: dict[str, list[Token]]) -> bool:
    """Tell whether subject, object, complement or preposition negate the clause ("no one", "without")."""
    if any(t.lower_ in _NONE or is_negated(t) or _is_few(t) for t in subject):
        return True
    if any(is_negated(t) for t in slots.get("complement" if token.lemma_ == "be" else "object", [])):
        return True
    return token.dep_ == "pcomp" and token.head.lower_ == "without" and not _is_denied(token.head.head)


def _is_denied(verb: Token) -> bool:
    """Tell whether a verb or its object is negated ("makes no decision without asking")."""
    return is_negated(verb) or any(is_negated(c) for c in children(verb, "dobj", "nsubj"))


def _is_few(noun: Token) -> bool:
    """Tell whether a noun is said to be of few ("few Republicans"; not "a few")."""
    return any(c.lower_ == "few" for c in noun.children) and not any(c.dep_ == "det" for c in noun.children)
