"""What looks like reported speech though nothing is said: unreal cues, nobody's beliefs."""

from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from kg.facts.anybody import is_anybodys
from kg.facts.context import standing
from kg.facts.fragments import is_fragment
from kg.facts.inferences import is_inferred
from kg.facts.unasserted import unasserted
from kg.language.annotations import Attribution
from kg.language.clauses import is_infinitive, is_predicate
from kg.language.syntax import children, first

if TYPE_CHECKING:
    from kg.facts.events import EventReader

_DUTIES = frozenset({"should", "must", "ought"})
_NEEDS = frozenset({"need", "needs", "has", "want", "wants", "wanted"})
_WILL = frozenset({"will", "wo", "'ll", "’ll"})
_CONDITIONS = frozenset({"if", "unless", "lest"})
_OPEN = frozenset({"whether", "if"})
_WHOEVER = frozenset({"anybody", "anyone", "people", "those"})
_STATES = frozenset(
    {"dead", "alive", "missing", "unconscious", "unresponsive", "guilty", "innocent", "liable"}
)
"""What one is found to be by finding, not by judging."""
_KNOWING = frozenset(
    {"know", "realize", "realise", "understand", "recognize", "recognise", "remember", "forget", "determine"}
    | {"decide", "sense", "figure", "accept", "fathom", "appreciate", "care", "mind", "vote", "resolve"}
)
"""Verbs of knowing and deciding, which tell the article's story more often than what somebody says."""
_DEEDS = frozenset({"exaggerate", "overstate", "understate", "sing"})
"""Verbs of saying whose object is what one speaks or sings of, not what one says."""
_MOVED = frozenset(
    {"surprised", "shocked", "astonished", "sorry", "proud", "angry", "happy", "glad", "pleased", "delighted"}
)
"""Adjectives of feelings about what is so, whether one has them or not."""
_DOUBTING = frozenset({"doubt", "doubtful", "skeptical", "sceptical", "unsure", "unaware"})
"""Words of somebody who does not hold what their clause says."""
_SHOWN = frozenset({"define", "describe", "expect", "outline", "plan", "predict", "promise"})
"""Verbs with which "as … by X" adds to a noun, not to a sentence as "as reported by Reuters" does."""
_CONVEYING = frozenset({"report", "confirm", "reveal", "announce", "disclose", "tell"})
"""What one who "can" do it does."""
_WISHING = frozenset({"hope", "wish", "pray", "imagine"})
"""Verbs with a clause for what is not, or not yet ("hopes America says …")."""
_TOILING = frozenset({"labor", "labour", "scramble", "strain", "struggle", "toil", "work"})
"""Verbs of an effort whose end is still to come ("are working to confirm that …")."""
_CAUSING = frozenset(
    {"force", "compel", "lead", "prompt", "cause", "drive", "inspire", "provoke", "spur", "oblige"}
    | {"get", "make"}
)


def head_of(reader: "EventReader", attribution: Attribution) -> Token:
    """Return the verb of a cue, or its first word."""
    words = [reader.doc[i] for i in range(*attribution.cue)]
    return next((w for w in words if is_predicate(w)), words[0])


def is_unsaid(reader: "EventReader", attribution: Attribution) -> bool:
    """Tell whether nothing is said.

    It ought to be, somebody is asked or expected to say it, it would be under a condition, it is what
    anybody or a person of fiction says, or it has no content of its own.
    """
    doc, head = reader.doc, head_of(reader, attribution)
    return (
        _is_no_saying(doc, attribution)
        or _is_owed(doc, attribution)
        or _is_supposed(doc, attribution)
        or _is_left_open(reader, attribution, head)
        or is_fragment(doc, attribution, head)
        or _is_aside(doc, attribution, head)
        or is_anybodys(doc, attribution)
        or is_inferred(attribution, head)
        or _is_bidden(reader, attribution, head)
        or _is_conditional(head)
        or (head.dep_ == "ccomp" and head.head.lemma_ in _WISHING)
        or _is_open(doc, attribution, unasserted(reader.clauses.at(head)))
    )


def _is_no_saying(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a cue is another act than saying: to call oneself, be asked, know, find or sing."""
    lemma, content = attribution.lemma, doc[slice(*attribution.content)]
    is_known = attribution.category == "belief" and lemma in _KNOWING
    return (
        lemma in _DEEDS
        or content[0].lower_.endswith(("self", "selves"))
        or (content[0].lower_ == "whatever" and attribution.kind != "direct")
        or (lemma == "recall" and any(token.tag_ in {"WP", "WRB"} for token in content[:2]))
        or (attribution.kind == "direct" and content.start <= (attribution.source or 0) < content.end)
        or (lemma in _DOUBTING and attribution.frame == "clause")
        or (lemma == "raise" and attribution.frame == "feeling" and _is_others(doc, attribution))
        or (content[0].lower_ == "it" and any(token.pos_ == "ADJ" for token in content[1:2]))
        or any(doc[i].lower_ == "used" and doc[i].tag_ == "VBN" for i in range(*attribution.cue))
        or (lemma in _MOVED and attribution.negated)
        or (lemma == "ask" and doc[attribution.cue[1] - 1].lower_ == "by" and not _is_put(doc, attribution))
        or (lemma == "quote" and doc[attribution.cue[1] - 1].tag_ != "VBN")
        or (is_known and doc[attribution.cue[0]].lemma_ != "want")
        or (lemma == "find" and any(token.lower_ in _STATES for token in content))
        or (lemma == "find" and doc[attribution.cue[0]].lower_ == "to")
    )


def _is_put(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a question is put in the main clause ("was asked by X why …", not "Asked by X why …")."""
    opening = doc[attribution.content[0]]
    is_question = opening.tag_ in {"WP", "WRB", "WDT"} or opening.lower_ in _OPEN
    return is_question and doc[attribution.cue[0]].lemma_ == "be"


def _is_others(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether the feeling in a cue is somebody else's.

    "raised the voters' hopes for …", "spoke to Diaz raising questions about …"
    """
    source = doc[attribution.source or 0]
    is_addressee = source.dep_ == "pobj" and source.head.lower_ == "to"
    return is_addressee or any(doc[i].dep_ == "poss" for i in range(*attribution.cue))


def _is_left_open(reader: "EventReader", attribution: Attribution, head: Token) -> bool:
    """Tell whether a cue stands in what another source ought to say, or asks ("asked whether he said …")."""
    outer = reader.speakers.attribution(head)
    if outer is None or outer is attribution:
        return False
    is_content = head.dep_ in {"ccomp", "conj", "xcomp"}
    return _is_owed(reader.doc, outer) or (is_content and _is_asked(reader.doc, outer))


def _is_bidden(reader: "EventReader", attribution: Attribution, head: Token) -> bool:
    """Tell whether somebody is only told, or only means, to say something ("urged the mayor to say …")."""
    if not is_infinitive(head):
        return False
    if head.dep_ in {"advcl", "xcomp"} and head.head.lemma_ in _TOILING:
        return True
    has_subject = first(head, "nsubj") is not None and head.head.lemma_ not in _CAUSING
    clause = reader.clauses.at(head)
    return (
        has_subject or _is_addressee(reader.doc, attribution) or not standing(clause, reader.clauses).asserted
    )


def _is_owed(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether somebody only ought to say something, or has yet to ("must inform Congress that …")."""
    words = {doc[i].lower_ for i in range(*attribution.cue)}
    first_word = doc[attribution.cue[0]]
    if first_word.dep_ == "conj" and first_word.tag_ == "VB":
        words.update(child.lower_ for child in children(first_word.head, "aux"))
    is_needed = bool(words & _NEEDS) and ("to" in words or "need" in words) and attribution.lemma != "know"
    return is_needed or "yet" in words or not words.isdisjoint(_DUTIES)


def _is_asked(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a content leaves open what is in it ("asked whether Diaz said that …")."""
    is_reported = attribution.kind in {"indirect", "mixed"}
    return is_reported and doc[attribution.content[0]].lower_ in _OPEN


def _is_supposed(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether somebody only may, would or will not say something, or refused to.

    "can report" and "I would say" say it. What somebody will find is not known yet.
    """
    words = {doc[i].lower_ for i in range(*attribution.cue)}
    modality = attribution.modality
    is_own = attribution.source is not None and doc[attribution.source].lower_ in {"i", "we"}
    if "ca" in words:
        return True
    if modality == "possible":
        return attribution.negated or not (is_own or attribution.lemma in _CONVEYING)
    if modality == "planned" and attribution.negated:
        return True
    if modality == "planned" and not words & _WILL:
        return "would" in words and not is_own
    return modality == "counterfactual" or (modality == "planned" and attribution.lemma == "find")


def _is_addressee(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a source is the object of another's verb ("asked the agency not to disclose it").

    Who is made to say something says it ("forced the agency to disclose it").
    """
    if attribution.source is None or doc[attribution.source].dep_ != "dobj":
        return False
    return doc[attribution.source].head.lemma_.lower() not in _CAUSING


def _is_open(doc: Doc, attribution: Attribution, reason: str | None) -> bool:
    """Tell whether a cue is unasserted for a `reason` that holds here, too.

    What is quoted and what some people in particular say ("people close to the party say") is news.
    """
    if reason != "of nobody in particular" or attribution.source is None:
        return reason is not None
    source = doc[attribution.source]
    has_more = first(source, "amod", "acl", "prep") is not None
    is_described = source.lower_ == "others" or (source.tag_ == "NNS" and has_more)
    return attribution.kind != "direct" and not (attribution.category == "speech" and is_described)


def _is_conditional(verb: Token) -> bool:
    """Tell whether a verb stands in a clause with "if", "as if" or "unless", or after "on whether"."""
    while verb.dep_ in {"xcomp", "conj"}:
        verb = verb.head
    marks = {mark.lower_ for mark in children(verb, "mark")}
    return (verb.dep_ == "advcl" and bool(marks & _CONDITIONS)) or "whether" in marks


def _is_aside(doc: Doc, attribution: Attribution, head: Token) -> bool:
    """Tell whether a cue stands aside of what is told ("the talks, as promised by aides, …").

    "an assumed flu", "instead of explaining it", "those who say …"
    """
    if head.dep_ == "relcl" and attribution.source == head.head.i and head.head.lower_ in _WHOEVER:
        return True
    verb = head.head if head.dep_ == "conj" else head
    is_instead = verb.dep_ == "pcomp" and doc[verb.head.i - 1].lower_ == "instead"
    if is_instead or doc[attribution.cue[1] - 1].dep_ == "amod":
        return True
    is_as = any(mark.lower_ == "as" for mark in children(head, "mark"))
    if is_as and [token.lower_ for token in doc[head.left_edge.i - 2 : head.left_edge.i]] == ["and", ","]:
        return True  # "the budget and, as the bishops said, the war"
    return is_as and first(head, "agent") is not None and attribution.lemma in _SHOWN
