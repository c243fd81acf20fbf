"""What a word says of the event in its complement: planned, possible, prevented, denied, demanded."""

from typing import Literal

from spacy.tokens import Token

from kg.facts.outlook import STAGES, is_held, is_known, is_ranked, is_taken
from kg.facts.standing import Standing
from kg.facts.unasserted import is_past
from kg.language.clauses import ClauseReader, is_infinitive, is_predicate, is_telephoned
from kg.language.complements import Attitude
from kg.language.syntax import COPULAS, children, first, is_negated

OBLIGING = frozenset({"have", "ought", "get", "need"})
"""Verbs that with an infinitive say what must be done ("has to pay")."""
ALSO_ASSERTING = frozenset(
    {"agree", "decide", "concede", "determine", "tell", "insist", "remind", "convince", "persuade", "advise"}
    | {"mean", "evidence", "reason", "ground", "basis", "case", "decision", "agreement", "promise", "sign"}
)
"""Words that demand or plan with an infinitive and assert with a finite clause ("told him that …")."""
_ABILITIES = frozenset(
    {"ability", "authority", "capability", "capacity", "freedom", "power", "reason", "right"}
)
"""Nouns that tell what may be done, not that anybody means to ("has the power to veto it")."""
_POWERS = _ABILITIES | {"basis", "evidence", "ground"}
"""Those that so do with an infinitive ("has evidence to impeach him"; not "evidence of contacts")."""
_CHOOSING = frozenset({"choose", "elect", "opt", "rush", "hasten", "hurry"})
"""Verbs of decision and haste that in the past tell what was done ("chose to leave")."""
_WANTING = frozenset({"ask", "want", "wish", "prefer", "like"})
"""Verbs that tell of an intention or, of others, of a wish ("wants to go", "wants him to go")."""
_TRYING = frozenset({"attempt", "bother", "care", "dare", "need", "seek", "try"})
"""Verbs that like those of wanting say nothing of an act when negated ("did not want to sign")."""
EASE = frozenset({"hard", "easy", "difficult", "tough", "challenging"})
_TALKING = frozenset({"debate", "discuss"})
"""Verbs whose object may be to come, or what is there already ("discussed the tariffs of Japan")."""
_SEEMING = frozenset({"appear", "seem"})
_SUPPOSING = frozenset({"assume", "believe", "presume", "reckon", "rumor", "rumour", "think"})
"""Verbs by which somebody only may have done what is told in the passive ("is believed to have killed")."""
_HOPING = frozenset({"hope", "wish"})
"""Words with whose clause something is wished rather than planned or expected."""
_VIRTUES = frozenset(
    {"audacity", "courage", "decency", "gall", "guts", "honor", "nerve", "privilege", "temerity"}
)
"""Nouns that one has had to do something only where it was done ("had the courage to condemn it")."""
_SENSING = frozenset({"see", "hear", "watch"})
"""Verbs whose object is really at it ("can be seen dancing")."""
_DECIDING = frozenset({"choose", "decide", "elect", "opt", "resolve"})
"""Verbs of decisions; one against an act is not to be carried out first ("opted not to criticise him")."""


def apply_governor(governor: Token, token: Token, reader: ClauseReader, result: Standing) -> None:
    """Apply to `result` what `governor` says of the event that `token` names."""
    outer = reader.verb(governor) if is_predicate(governor) else None
    judged = governor.dep_ == "acomp" and is_negated(governor.head)
    negated = outer.negated if outer is not None else is_negated(governor) or judged
    clausal = _is_clausal(token, reader)
    attitude = _attitude(governor, token, reader)
    match attitude:
        case "yet" if token.lemma_ in COPULAS:
            result.drop("not so yet")
        case "yet":
            result.negated = not result.negated
        case "counterfactual":
            if not negated:
                result.weaken("counterfactual")
            elif governor.lemma_ == "rule":
                result.weaken("possible")
        case "denied" if negated and governor.lemma_ in {"doubt", "deny"}:
            pass
        case "inevitable":
            result.own = "actual"
            return
        case "planned" if governor.lemma_ in _DECIDING and is_negated(token) and _is_told(governor):
            pass
        case "planned" if governor.lemma_ in _HOPING and clausal:
            result.drop("hoped")
        case "planned" | "possible" if governor.lemma_ in (_POWERS if is_infinitive(token) else _ABILITIES):
            result.drop("not in their power" if negated else "in their power")
        case "planned" | "possible" if negated and token.dep_ == "ccomp" and clausal:
            result.drop("not expected")
        case "planned" if negated and governor.lemma_ in _WANTING | _TRYING:
            result.drop("not wanted")
        case "possible" if any(t.lemma_ in EASE for t in (governor, *children(governor, "acomp"))):
            result.drop("hard or easy")
        case "possible" if governor.lemma_ in _TALKING and is_known(token):
            pass
        case "possible" if negated and is_infinitive(token) and governor.lemma_ not in _SEEMING:
            result.drop("not allowed")
        case "planned" | "possible":
            result.weaken(attitude)
            result.negated = result.negated or negated
        case "demanded" | "denied" | "feared":
            result.drop(attitude)
        case "ended" if not is_predicate(token) and not negated:
            result.drop(attitude)
        case "rejected" if is_predicate(token):
            result.drop(attitude)
        case "presupposed" if token.tag_ == "VBG" and token.dep_ in {"xcomp", "ccomp"}:
            result.drop("criticised, and its doer is not named")
        case _ if negated and (clausal or token.dep_ == "xcomp"):
            result.negated = not result.negated
            if clausal:
                result.drop("not said")
    finite = token.dep_ == "ccomp" and token.tag_ not in {"VB", "VBG", "VBN"}
    sensed = token.tag_ == "VBG" and governor.lemma_ in _SENSING
    if outer is not None and not finite and not sensed:
        result.weaken(outer.modality)


def _attitude(
    governor: Token, token: Token, reader: ClauseReader
) -> Attitude | Literal["yet", "inevitable"] | None:
    """Return the class of complement-taking words by which `governor` takes `token` here, if any."""
    lemma = governor.lemma_.lower()
    verb = is_predicate(governor)
    if lemma == "be" and token.pos_ == "VERB":
        return _of_copula(governor, token, reader)
    if lemma in OBLIGING and is_infinitive(token) and (not is_past(governor) or is_held(governor, token)):
        return "yet" if any(c.lower_ == "yet" for c in governor.children) else "demanded"
    part = "VERB" if verb else ("ADJ" if governor.pos_ in {"ADJ", "ADV"} else "NOUN")
    phrases = [f"{lemma} {particle}" for particle in reader.verb(governor).particles] if verb else []
    attitude = next((n for name in (*phrases, lemma) if (n := reader.complements.of(part, name))), None)
    if lemma == "help" and verb and reader.verb(governor).modality == "possible":
        return "inevitable" if reader.verb(governor).negated else None
    if lemma == "call" and verb and (reader.verb(governor).fillers("complement") or is_telephoned(token)):
        return None
    if (lemma == "dare" and not first(governor, "dobj")) or (lemma == "able" and is_past(governor.head)):
        return None
    if lemma == "close" and is_past(governor.head):
        return "counterfactual"
    if lemma in _SUPPOSING and is_infinitive(token) and reader.verb(governor).passive:
        return "possible"
    if attitude is None and part == "NOUN" and is_infinitive(token):
        is_used = governor.head.lemma_ == "use" or lemma in STAGES
        is_means = governor.dep_ == "dobj" and is_used and is_past(governor.head)
        is_told = lemma in _VIRTUES and governor.head.lemma_ == "have" and is_past(governor.head)
        return None if is_means or is_told or is_ranked(governor) else "planned"
    if lemma in _CHOOSING and is_infinitive(token) and _is_told(governor):
        return None
    if lemma in _WANTING and attitude is not None and _is_of_others(governor, token):
        return "demanded"
    if part == "NOUN" and is_taken(governor, token):
        return None
    is_light = verb and token.dep_ in {"dobj", "nsubjpass"} and lemma in reader.complements.light_verbs
    if attitude == "planned" and is_light:
        return None
    asserts = lemma in ALSO_ASSERTING and _is_clausal(token, reader) and reader.verb(token).finite
    return None if asserts and attitude in {"demanded", "planned", "possible"} else attitude


def _is_of_others(verb: Token, infinitive: Token) -> bool:
    """Tell whether something is wanted of others ("wants him to go", "was asked to go", "asked for aid")."""
    others = first(verb, "dobj", "nsubjpass") or first(infinitive, "nsubj", "nsubjpass")
    is_asked_for = verb.lemma_ == "ask" and infinitive.dep_ == "pobj"
    return is_asked_for or (is_infinitive(infinitive) and others is not None)


def _of_copula(copula: Token, token: Token, reader: ClauseReader) -> Attitude | None:
    """Return what "is to" or "it is wrong to" says of a clause; what "was wrong" was done."""
    attitude = of_predicate(copula, reader)
    if not is_infinitive(token) or token.dep_ != "xcomp":
        return attitude
    judged = first(copula, "acomp") is not None
    return None if judged and attitude is None and is_past(copula) else attitude or "planned"


def _is_clausal(token: Token, reader: ClauseReader) -> bool:
    finite = token.dep_ in {"ccomp", "acl", "relcl"} and reader.verb(token).finite
    return finite or (token.dep_ == "ccomp" and token.tag_ != "VBG")


def _is_told(verb: Token) -> bool:
    """Tell whether a verb is in the past or perfect."""
    return verb.tag_ in {"VBD", "VBN"}


def of_predicate(copula: Token, reader: ClauseReader) -> Attitude | None:
    """Return what the adjective after a copula says of its clause ("it is essential that …")."""
    adjectives = (c for c in copula.children if c.dep_ == "acomp")
    return next((n for a in adjectives if (n := reader.complements.of("ADJ", a.lemma_.lower()))), None)
