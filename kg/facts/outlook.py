"""Whether what a predicate tells of is still to come, open, or called off, by the words of its own clause."""

from spacy.tokens import Token

from kg.facts.unasserted import is_past
from kg.language.clauses import Clause, ClauseReader, is_infinitive
from kg.language.nouns import noun_of
from kg.language.syntax import children, first
from kg.model import Modality

_FORETELLING: dict[str, Modality] = {
    "possible": "possible",
    "potential": "possible",
    "hypothetical": "possible",
    "alleged": "possible",
    "purported": "possible",
    "rumored": "possible",
    "supposed": "possible",
    "suspected": "possible",
    "planned": "planned",
    "proposed": "planned",
    "scheduled": "planned",
    "upcoming": "planned",
    "future": "planned",
    "prospective": "planned",
}
"""Adjectives by which an event is still to come."""
STAGES = frozenset(
    {"ad", "clip", "conference", "demonstration", "interview", "letter", "march", "message", "rally"}
    | {"speech", "statement", "tweet", "video", "vigil"}
)
"""What somebody holds, gives or shows to say something ("held a rally to denounce him")."""
_RACES = frozenset({"bid", "campaign", "candidacy", "run"})
_MOMENTS = frozenset({"day", "minute", "moment", "second", "time"})
_DECISIONS = frozenset({"decision", "move"})
_FACING = frozenset({"await", "consider", "debate", "delay", "discuss", "face", "leave", "make", "weigh"})
"""Verbs of decisions that are still to be taken."""
_CHANCES = frozenset({"chance", "interview", "moment", "occasion", "opportunity", "podium", "stage"})
_TAKING = frozenset({"seize", "take", "use"})
_ALLEGING = frozenset({"allegedly", "purportedly", "supposedly"})
_ALMOST = ("almost", "nearly")
_NOT_DONE = frozenset({"all but", "rather than"})
WOULD = frozenset({"would", "'d", "’d"})
_RANKS = frozenset({"first", "second", "third", "last", "latest", "only", "youngest", "oldest"})
"""Words that like superlatives make an infinitive tell what happened ("the first senator to back it")."""
_KNOWN = frozenset({"the", "these", "those"})
_TEMPORAL = frozenset({"when", "once", "until", "till", "before", "after"})


def is_conditional(clause: Clause, reader: ClauseReader) -> bool:
    """Tell whether a clause says what is or would be so under a condition ("if he wins, she resigns").

    What is threatened or offered, not the threat, is so ("threatens a strike if he wins").
    """
    tags = {clause.head.tag_, *(c.tag_ for c in children(clause.head, "aux") if c.lemma_ == "do")}
    would = any(c.lower_ in WOULD for c in children(clause.head, "aux"))
    if clause.kind != "verb" or not (would or tags & {"VBZ", "VBP"}):
        return False
    if reader.complements.of("VERB", clause.lemma) in {"feared", "planned", "demanded"}:
        return False
    if any(clause.fillers(slot) for slot in ("that", "infinitive", "question")):
        return False
    marks = (marks_of(c) for c in children(clause.head, "advcl"))
    return any(found & {"if", "unless"} and "as" not in found for found in marks)


def is_near_miss(clause: Clause) -> bool:
    """Tell whether something was not quite done, or another thing was ("nearly died", "rather than go")."""
    head = clause.head
    before = head.doc[max(head.i - 2, head.sent.start) : head.i].text.lower()
    return clause.kind == "verb" and (before in _NOT_DONE or before.endswith(_ALMOST))


def is_alleged(clause: Clause) -> bool:
    """Tell whether a deed, or who did it, is only alleged ("allegedly hid it", "killed, allegedly by …")."""
    words = (clause.head, *children(clause.head, "agent", "prep"))
    return any(c.lower_ in _ALLEGING for word in words for c in children(word, "advmod"))


def is_called_off(clause: Clause, reader: ClauseReader) -> bool:
    """Tell whether what was ordered or planned is at once undone ("ordered strikes but halted them")."""
    verb = clause.cue[0]
    if reader.complements.of("VERB", verb.lemma_.lower()) not in {"planned", "demanded"}:
        return False
    undone = (
        reader.verb(other)
        for other in children(verb, "conj")
        if reader.complements.of("VERB", other.lemma_.lower()) in {"counterfactual", "ended"}
    )
    return any(one.passive or any(t.pos_ == "PRON" for t in one.fillers("object")) for one in undone)


def foretold(modifier: Token, reader: ClauseReader) -> Modality:
    """Return the modality that a word before an event noun gives it ("proposed", "possible", "failed").

    Who failed to be elected did run ("failed candidate", "failed campaign").
    """
    noun = modifier.head.lemma_
    if modifier.lower_ in _FORETELLING:
        return _FORETELLING[modifier.lower_]
    if modifier.tag_ == "VBN" and noun not in _RACES and noun_of(noun) is None:
        match reader.complements.of("VERB", modifier.lemma_.lower()):
            case "planned" | "possible" | "counterfactual" as modality:
                return modality
    return "actual"


def marks_of(verb: Token) -> set[str]:
    """Return the subordinating words of a clause, in lower case."""
    return {c.lower_ for c in verb.children if c.dep_ == "mark"}


def is_outcome(infinitive: Token, reader: ClauseReader) -> bool:
    """Tell whether an infinitive tells what was done ("took to the streets to protest", "only to fail")."""
    if any(c.lower_ == "only" and c.i < infinitive.i for c in infinitive.children):
        return True
    verb = infinitive.head
    if infinitive.lemma_ == "protest":
        return verb.tag_ in {"VBD", "VBN"}
    if is_past(verb) and any(o.lemma_.lower() in STAGES for o in children(verb, "dobj")):
        return True
    words = [c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod", "prep"} and c.i > verb.i]
    lemma = verb.lemma_.lower()
    phrases = {lemma, *(f"{lemma} {word}" for word in words)}
    is_told = verb.tag_ in {"VBD", "VBN"} or (verb.tag_ == "VB" and reader.verb(verb).modality == "actual")
    return is_told and bool(phrases & reader.complements.performing)


def is_awaited(verb: Token) -> bool:
    """Tell whether a relative clause tells of a moment to come ("the minute he resigns")."""
    is_moment = verb.head.lemma_ in _MOMENTS and verb.head.dep_ == "npadvmod"
    return is_moment and verb.tag_ in {"VBZ", "VBP"} and not _is_narrated(verb, verb.head.head)


def _is_narrated(verb: Token, main: Token) -> bool:
    """Tell whether a clause is told in the historic present ("after he resigns, she meets the king")."""
    is_after = any(c.lower_ == "after" and c.dep_ == "mark" for c in verb.children)
    return is_after and main.tag_ in {"VBZ", "VBP"}


def is_to_come(verb: Token) -> bool:
    """Tell whether a clause of time in the present tense tells of what is to come ("before he resigns")."""
    finite = [verb.tag_, *(c.tag_ for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    if is_past(verb) or _is_narrated(verb, verb.head) or not {"VBZ", "VBP"} & set(finite):
        return False
    return any(c.lower_ in _TEMPORAL and c.dep_ in {"mark", "advmod"} for c in verb.children)


def is_taken(decision: Token, infinitive: Token) -> bool:
    """Tell whether a decision is one already taken ("the mayor's decision to leave"; not "faces the …").

    So, too, a chance ("took the opportunity to condemn him").
    """
    if decision.lemma_ in _CHANCES:
        return decision.dep_ == "dobj" and decision.head.lemma_ in _TAKING and decision.head.tag_ == "VBD"
    known = any(c.dep_ == "poss" or c.lower_ in {"the", "this", "that"} for c in decision.children)
    ahead = decision.dep_ == "dobj" and decision.head.lemma_ in _FACING
    return decision.lemma_ in _DECISIONS and known and is_infinitive(infinitive) and not ahead


def is_ranked(noun: Token) -> bool:
    """Tell whether a noun is the only one or one above others ("the most senior envoy to meet him")."""
    before = (t for c in noun.lefts for t in c.subtree)
    return any(t.lower_ in _RANKS or t.tag_ in {"JJS", "RBS"} for t in before)


def is_known(noun: Token) -> bool:
    """Tell whether a noun is an event known already ("the sanctions", "his visit", "U.S. tariffs")."""
    owned = any(c.dep_ == "poss" or c.ent_type_ in {"GPE", "NORP"} for c in noun.lefts)
    return noun.pos_ == "NOUN" and (owned or any(c.lower_ in _KNOWN for c in noun.lefts))


def is_held(governor: Token, infinitive: Token) -> bool:
    """Tell whether it is only said that something must be done ("said he had to be stopped")."""
    is_passive = first(infinitive, "auxpass") is not None
    return governor.lemma_ == "have" and governor.dep_ in {"ccomp", "conj"} and is_passive


def is_halted(verb: Token) -> bool:
    """Tell whether something "has come to a halt"."""
    ends = (noun for p in children(verb, "prep") if p.lower_ == "to" for noun in children(p, "pobj"))
    return any(noun.lemma_ in {"end", "halt", "standstill", "stop"} for noun in ends)


def is_idle(infinitive: Token) -> bool:
    """Tell whether an infinitive is only what little is done for, comes too late, or takes much.

    So it is in "did little to stop it", "waited too long to stop it" and "it takes courage to stop it".
    """
    verb = infinitive.head
    if verb.lemma_ == "take" and any(c.dep_ in {"nsubj", "expl"} and c.lower_ == "it" for c in verb.lefts):
        return True
    done = [verb, *(c for c in verb.children if c.i < infinitive.i)]
    if any(c.lower_ in {"little", "nothing"} and c.head.lemma_ == "do" for c in done):
        return True
    return any(t.pos_ in {"ADJ", "ADV"} and c.lower_ == "too" for t in done for c in t.lefts)


def is_result(verb: Token) -> bool:
    """Tell whether a clause is the outcome of "so dedicated that …"."""
    return verb.dep_ == "ccomp" and any(
        c.dep_ == "advmod" and c.lower_ == "so" and c.i == verb.head.i - 1 for c in verb.head.children
    )
